//! The pillar over what a test publishes.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use content::Pack;
use documents::Published;
use front_cooperation::{Cooperation, Room};
use http_body_util::BodyExt;
use kernel::{Day, ManualClock, SeededRandom, Ts};
use tower::ServiceExt;
use web::{Assets, Centre, Mode, Shell, Side};

/// On 1 February 2026, two weeks before the clocks go back for Ramadan.
pub(crate) const NOW: Ts = Ts(1_769_940_000_000_000);

/// The pillar's pages.
pub(crate) struct House(Cooperation);

impl House {
    /// Showing publications: kind, name, body.
    pub(crate) fn showing(publications: &[(&str, &str, Vec<u8>)]) -> Self {
        let (clock, random) = (Arc::new(ManualClock::at(NOW)), Arc::new(SeededRandom::new(1)));
        let centre = Centre::new("https://thiqa.example", "https://weather.example/");
        let centre = Centre { mode: Mode::Production, ..centre };
        let pack = Arc::new(Pack::embedded().unwrap());
        let shell = Shell::new(Side::Public, pack, centre, Assets::house(), clock, random).unwrap();
        let room = |session: String| {
            let left = if session.ends_with("-1") { 7 } else { 0 };
            Box::pin(async move { Some(Room { left, waiting: 3 }) }) as _
        };
        let file = |_| Box::pin(async { Some(b"%PDF-1.7".to_vec()) }) as _;
        let (room, file) = (Arc::new(room), Arc::new(file));
        let cooperation = Cooperation::new(shell, room, Arc::new(|_| None), file);
        let published: Vec<Published<'_>> = publications
            .iter()
            .map(|(kind, name, body)| Published { kind, name, expires: Day(30_000), body })
            .collect();
        cooperation.show(&published);
        Self(cooperation)
    }

    pub(crate) async fn get(&self, path: &str) -> (StatusCode, String) {
        let app = self.0.shell.dress(front_cooperation::public(self.0.clone()));
        let request = Request::get(path).body(Body::empty()).unwrap();
        let (parts, body) = app.oneshot(request).await.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        (parts.status, String::from_utf8(body.to_vec()).unwrap())
    }

    pub(crate) async fn page(&self, path: &str) -> String {
        let (status, html) = self.get(path).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        html
    }
}
