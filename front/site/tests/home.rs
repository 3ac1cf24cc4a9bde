//! The home page, in three languages and by every address that leads to it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use content::Pack;
use ed25519_dalek::SigningKey;
use front_assistance::{Assistance, Front, Settings};
use http_body_util::BodyExt;
use kernel::{ManualClock, SeededRandom, Ts};
use seal::SiteId;
use seal::sign::VerifyKey;
use testkit::TempDatabase;
use tower::ServiceExt;
use web::{Assets, Centre, Shell, Side, TrustedProxies};

async fn front(database: &TempDatabase) -> Front {
    let (clock, random) = (Arc::new(ManualClock::at(Ts(0))), Arc::new(SeededRandom::new(1)));
    let settings = Settings {
        site: SiteId([1; 16]),
        root: VerifyKey([0; 32]),
        proof_key: SigningKey::from_bytes(&[5; 32]),
        work_bits: 1,
        storage_bytes: 1 << 30,
        plain_per_window: 1,
    };
    let store = database.open().await;
    let assistance = Assistance::start(store, clock.clone(), random.clone(), settings);
    let pack = Arc::new(Pack::embedded().unwrap());
    let centre = Centre::new("https://thiqa.example", "https://weather.example/");
    let shell = Shell::new(Side::Public, pack, centre, Assets::house(), clock, random).unwrap();
    Front { assistance: assistance.await.unwrap(), shell }
}

async fn get(front: &Front, path: &str) -> (StatusCode, HeaderMap, String) {
    let app = front_site::router(front, TrustedProxies::default());
    let response = app.oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    (parts.status, parts.headers, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn the_home_page_in_three_languages() {
    let database = TempDatabase::sqlite();
    let front = front(&database).await;
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
    let front = front(&database).await;
    let (_, _, html) = get(&front, "/ar/").await;
    let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let doors = main.split("href=\"/ar/").skip(1).map(|rest| rest.split_once('"').unwrap().0);
    let doors: Vec<&str> = doors.collect();
    assert_eq!(doors, ["help", "receipt"]);
    for door in doors {
        assert_eq!(get(&front, &format!("/ar/{door}")).await.0, StatusCode::OK, "{door}");
    }
}
