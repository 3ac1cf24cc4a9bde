//! The pillar's pages, dressed, without a database.
#![allow(dead_code, reason = "each test file uses a part")]

pub(crate) mod library;

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use content::Pack;
use front_awareness::Awareness;
use http_body_util::BodyExt;
use kernel::{ManualClock, SeededRandom, Ts};
use tower::ServiceExt;
use web::{Assets, Centre, Shell, Side};

/// On 1 December 2026, when the guides have just been reviewed.
const NOW: Ts = Ts(1_796_083_200_000_000);

pub(crate) struct House(pub(crate) Awareness);

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl House {
    pub(crate) fn of(pack: Pack) -> Self {
        Self::at(pack, NOW)
    }

    pub(crate) fn at(pack: Pack, now: Ts) -> Self {
        let (clock, random) = (Arc::new(ManualClock::at(now)), Arc::new(SeededRandom::new(1)));
        let centre = Centre::new("https://thiqa.example", "https://weather.example/");
        let assets = Assets::house();
        let shell = Shell::new(Side::Public, Arc::new(pack), centre, assets, clock, random);
        Self(Awareness::new(shell.unwrap()).unwrap())
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let app = self.0.shell.dress(front_awareness::public(self.0.clone()));
        let (parts, body) = app.oneshot(request).await.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

impl Answer {
    pub(crate) fn html(&self) -> &str {
        assert_eq!(self.status, StatusCode::OK);
        std::str::from_utf8(&self.body).unwrap()
    }

    /// What stands in `main`.
    pub(crate) fn main(&self) -> &str {
        let html = self.html();
        let from = html.find("<main").unwrap();
        &html[from..html.find("</main>").unwrap()]
    }
}
