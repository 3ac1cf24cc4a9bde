//! Pictures of QR codes over the router.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod asking;
mod house;

use axum::http::StatusCode;
use content::Pack;
use image::{GrayImage, ImageFormat, Luma};
use qrcode::{Color, QrCode};

use asking::Form;
use house::House;

fn picture(text: &str) -> Vec<u8> {
    let code = QrCode::new(text).unwrap();
    let (width, colours) = (code.width(), code.to_colors());
    let side = u32::try_from((width + 8) * 5).unwrap();
    let picture = GrayImage::from_fn(side, side, |x, y| {
        let [x, y] = [x, y].map(|at| (at as usize / 5).wrapping_sub(4));
        let is_dark = x < width && y < width && colours[y * width + x] == Color::Dark;
        Luma([if is_dark { 0 } else { 255 }])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[tokio::test]
async fn what_a_code_says_is_shown_and_judged() {
    let house = House::of(Pack::embedded().unwrap());
    for (text, level) in [
        ("https://www.bkam.ma/", "official"),
        ("javascript:alert('canary')", "dangerous"),
        ("data:text/html;base64,PHA+", "dangerous"),
        ("intent://scan#Intent;end", "dangerous"),
        ("http://cihbank.ma@185.212.128.84/x.apk", "dangerous"),
    ] {
        let answer = house.send(Form::file("code.png", &picture(text)).post("en")).await;
        let main = answer.main();
        assert!(main.contains(&format!("class=\"verdict {level}\"")), "{text}: {main}");
        assert!(main.contains("The QR code says"), "{main}");
    }
}

#[tokio::test]
async fn a_picture_without_a_code_or_too_large_is_said() {
    let house = House::of(Pack::embedded().unwrap());
    let mut empty = std::io::Cursor::new(Vec::new());
    GrayImage::new(64, 64).write_to(&mut empty, ImageFormat::Png).unwrap();
    let answer = house.send(Form::file("x.png", empty.get_ref()).post("en")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(String::from_utf8_lossy(&answer.body).contains("no QR code"));

    // A small file that unpacks to more pixels than a page reads.
    let mut bomb = std::io::Cursor::new(Vec::new());
    GrayImage::new(6000, 6000).write_to(&mut bomb, ImageFormat::Png).unwrap();
    assert!(bomb.get_ref().len() < 200_000);
    let answer = house.send(Form::file("x.png", bomb.get_ref()).post("en")).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(String::from_utf8_lossy(&answer.body).contains("too many pixels"));
}
