//! The home page, in three languages and by every address that leads to it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod site;

use axum::http::StatusCode;
use testkit::TempDatabase;

use site::{centre, front, get};

#[tokio::test]
async fn the_home_page_in_three_languages() {
    let database = TempDatabase::sqlite();
    let front = front(&database, centre()).await;
    for lang in ["ar", "fr", "en"] {
        let (status, headers, html) = get(&front, &format!("/{lang}/")).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(headers["cache-control"], "no-store");
        let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
        insta::assert_snapshot!(format!("home_{lang}"), main.split_once('>').unwrap().1.trim());
        let (status, headers, _) = get(&front, &format!("/{lang}")).await;
        assert_eq!(status, StatusCode::PERMANENT_REDIRECT);
        assert_eq!(headers["location"], format!("/{lang}/"));
    }
    assert_eq!(get(&front, "/").await.1["location"], "/ar/");
    for elsewhere in ["/de/", "/de", "/favicon.ico"] {
        assert_eq!(get(&front, elsewhere).await.0, StatusCode::NOT_FOUND, "{elsewhere}");
    }
}

#[tokio::test]
async fn every_door_of_the_home_page_opens() {
    let database = TempDatabase::sqlite();
    let front = front(&database, centre()).await;
    let (_, _, html) = get(&front, "/ar/").await;
    let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let doors = main.split("href=\"/ar/").skip(1).map(|rest| rest.split_once('"').unwrap().0);
    let doors: Vec<&str> = doors.collect();
    assert_eq!(doors, ["help", "check", "alerts", "guides", "programme", "receipt"]);
    for door in doors {
        assert_eq!(get(&front, &format!("/ar/{door}")).await.0, StatusCode::OK, "{door}");
    }
}
