//! The public site on an empty database.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use content::Pack;
use ed25519_dalek::SigningKey;
use front_assistance::{Assistance, Front, Settings};
use front_awareness::Awareness;
use http_body_util::BodyExt;
use kernel::{ManualClock, SeededRandom, Ts};
use seal::SiteId;
use seal::sign::VerifyKey;
use testkit::TempDatabase;
use tower::ServiceExt;
use web::{Assets, Centre, Shell, Side, TrustedProxies};

pub(crate) fn centre() -> Centre {
    Centre::new("https://thiqa.example", "https://weather.example/")
}

pub(crate) async fn front(database: &TempDatabase, centre: Centre) -> Front {
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
    let shell = Shell::new(Side::Public, pack, centre, Assets::house(), clock, random).unwrap();
    Front { assistance: assistance.await.unwrap(), shell }
}

pub(crate) async fn get(front: &Front, path: &str) -> (StatusCode, HeaderMap, String) {
    let awareness = Awareness::new(front.shell.clone()).unwrap();
    let app = front_site::router(front, awareness, TrustedProxies::default());
    let response = app.oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    (parts.status, parts.headers, String::from_utf8(body.to_vec()).unwrap())
}
