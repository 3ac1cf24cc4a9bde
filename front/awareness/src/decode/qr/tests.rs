use image::{ExtendedColorType, ImageEncoder, Luma};
use proptest::prelude::*;
use qrcode::QrCode;

use super::*;

fn code(text: &str, size: u32) -> GrayImage {
    let code = QrCode::new(text).unwrap();
    let (modules, quiet) = (u32::try_from(code.width()).unwrap(), 4);
    let colours = code.to_colors();
    let side = (modules + 2 * quiet) * size;
    GrayImage::from_fn(side, side, |x, y| {
        let (x, y) = ((x / size).wrapping_sub(quiet), (y / size).wrapping_sub(quiet));
        let is_dark = x < modules
            && y < modules
            && colours[(y * modules + x) as usize] == qrcode::Color::Dark;
        Luma([if is_dark { 0 } else { 255 }])
    })
}

fn png(picture: &GrayImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::codecs::png::PngEncoder::new(&mut bytes)
        .write_image(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::L8)
        .unwrap();
    bytes
}

fn jpeg(picture: &GrayImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut bytes).encode_image(picture).unwrap();
    bytes
}

#[test]
fn a_code_is_read_small_large_light_and_compressed() {
    let text = "https://cih-verif.top/تأكيد?a=1";
    for size in [3, 8, 60] {
        let picture = code(text, size);
        assert_eq!(read(&png(&picture)).unwrap(), [text], "{size}");
        assert_eq!(read(&jpeg(&picture)).unwrap(), [text], "{size}");
    }
    let mut light = code(text, 6);
    imageops::invert(&mut light);
    assert_eq!(read(&png(&light)).unwrap(), [text]);
}

#[test]
fn pictures_without_a_code_say_so() {
    let empty = GrayImage::from_pixel(300, 200, Luma([200]));
    assert_eq!(read(&png(&empty)), Err(PictureError::NoCode));
    assert_eq!(read(&png(&GrayImage::from_pixel(1, 1, Luma([0])))), Err(PictureError::NoCode));
    for bytes in [&b""[..], b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"] {
        assert_eq!(read(bytes), Err(PictureError::Unreadable));
    }
}

/// A file of a few kilobytes that would unpack to gigabytes.
#[test]
fn a_bomb_is_not_unpacked() {
    for (width, height) in [(60_000, 60_000), (4097, 4096), (1, 1 << 25)] {
        let mut bytes = png(&GrayImage::from_pixel(2, 2, Luma([0])));
        // The size stands behind the signature and the header's length and name, its sum after.
        bytes[16..20].copy_from_slice(&u32::to_be_bytes(width));
        bytes[20..24].copy_from_slice(&u32::to_be_bytes(height));
        let sum = crc(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&sum.to_be_bytes());
        assert_eq!(read(&bytes), Err(PictureError::TooLarge), "{width} × {height}");
    }
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 }
        })
    })
}

/// A wall of corners, each to be compared with all others: given up at once.
#[test]
fn a_wall_of_corners_is_given_up() {
    let wall = GrayImage::from_fn(1400, 1400, |x, y| {
        let (x, y) = (x % 10, y % 10);
        let edge = |at: u32| at == 0 || at == 6;
        let ring = x < 7 && y < 7 && (edge(x) || edge(y));
        let stone = (2..5).contains(&x) && (2..5).contains(&y);
        Luma([if ring || stone { 0 } else { 255 }])
    });
    assert_eq!(read(&png(&wall)), Err(PictureError::NoCode));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn damaged_pictures_break_nothing(at in 0usize..2000, byte: u8, cut in 0usize..3000) {
        let mut bytes = png(&code("https://a.example", 4));
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read(&bytes);
        bytes.truncate(cut);
        let _ = read(&bytes);
        let mut bytes = jpeg(&code("https://a.example", 4));
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read(&bytes);
    }

    #[test]
    fn what_is_written_is_read(text in "[!-~]{1,120}") {
        prop_assert_eq!(read(&png(&code(&text, 4))).unwrap(), [text]);
    }
}
