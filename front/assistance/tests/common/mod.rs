//! A front on an empty database, with the shell over the embedded pack, and the desk it answers
//! to: a root key, a directory, a form, all from one seed.
#![allow(dead_code, reason = "every test program uses a part of it")]

mod desk;
mod page;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use content::Pack;
use ed25519_dalek::SigningKey;
use front_assistance::{Assistance, Front, Settings};
use http_body_util::BodyExt;
use kernel::{ManualClock, SeededRandom, Ts};
use seal::SiteId;
use seal::sign::VerifyKey;
use testkit::TempDatabase;
use tower::ServiceExt;
use web::{Assets, Centre, Shell, Side};

pub(crate) use desk::Desk;
pub(crate) use page::Page;

/// 2026-11-22, at ten in the morning.
pub(crate) const TODAY: i32 = 20_779;
const NOW: Ts = Ts((TODAY as i64 * 86_400 + 10 * 3600) * 1_000_000);
/// The site of the receipts in the engine's vectors.
pub(crate) const SITE: SiteId = SiteId([
    0xca, 0x2f, 0x58, 0x8a, 0xbe, 0x12, 0x87, 0x08, 0x46, 0xce, 0x26, 0x6e, 0x59, 0x7c, 0xff, 0xbb,
]);
/// A tracking code that nobody has, from the engine's vectors.
pub(crate) const UNUSED_CODE: &str = "18091 01822 44185 10061 55206";

pub(crate) struct House {
    pub(crate) front: Assistance,
    pub(crate) desk: Desk,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) database: TempDatabase,
    app: Router,
}

impl House {
    /// A house in which nothing is published yet.
    pub(crate) async fn empty(database: TempDatabase) -> Self {
        Self::with(database, 1000, 1 << 30).await
    }

    /// A house in which the desk has published its directory and form, and was here this morning.
    pub(crate) async fn new(database: TempDatabase) -> Self {
        let house = Self::empty(database).await;
        house.move_in().await;
        house
    }

    /// A house in which little is allowed.
    pub(crate) async fn with(database: TempDatabase, per_window: u32, storage_bytes: u64) -> Self {
        let random = Arc::new(SeededRandom::new(1));
        let clock = Arc::new(ManualClock::at(NOW));
        let proof_key = SigningKey::from_bytes(&[5; 32]);
        let desk = Desk::new(SITE, VerifyKey::of(&proof_key));
        let settings = Settings {
            site: SITE,
            root: desk.root(),
            proof_key,
            work_bits: 1,
            storage_bytes,
            plain_per_window: per_window,
        };
        let store = database.open().await;
        let front = Assistance::start(store, clock.clone(), random.clone(), settings);
        let front = front.await.unwrap();
        let pack = Arc::new(Pack::embedded().unwrap());
        let centre = Centre::new("https://thiqa.example", "https://weather.example/");
        let assets = Assets::house();
        let shell = Shell::new(Side::Public, pack, centre, assets, clock.clone(), random).unwrap();
        let routes =
            front_assistance::public(Front { assistance: front.clone(), shell: shell.clone() });
        Self { front, desk, clock, database, app: shell.dress(routes) }
    }

    pub(crate) async fn move_in(&self) {
        self.front.publish(self.desk.directory()).await.unwrap();
        self.front.publish(self.desk.form(1, Desk::report())).await.unwrap();
        let presence = br#"{"day": "2026-11-22", "half": "morning"}"#;
        self.front.publish(self.desk.presence(1, presence)).await.unwrap();
    }

    pub(crate) async fn get(&self, path: &str) -> Page {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body.join("&")));
        self.ask(request.unwrap()).await
    }

    async fn ask(&self, request: Request<Body>) -> Page {
        let response: Response<Body> = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Page::new(parts.status, parts.headers, std::str::from_utf8(&body).unwrap())
    }

    /// Writes to the team on the plain page, from the first question to the tracking code.
    pub(crate) async fn write(&self, lang: &str, message: &str) -> String {
        let path = format!("/{lang}/letter/report/plain");
        let first = [("_step", "first"), ("situation", "hacked-account"), ("age", "26-59")];
        let second = self.post(&path, &first).await;
        let mut fields = second.hidden();
        fields.push(("for_whom".into(), "me".into()));
        fields.push(("message".into(), message.into()));
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(&path, &fields).await.code()
    }

    pub(crate) async fn read(&self, lang: &str, code: &str) -> Page {
        self.post(&format!("/{lang}/receipt/plain"), &[("code", code)]).await
    }

    pub(crate) async fn reply(&self, lang: &str, code: &str, message: &str) -> Page {
        let fields = [("code", code), ("message", message)];
        self.post(&format!("/{lang}/receipt/plain/answer"), &fields).await
    }
}

/// As browsers write a form's values.
fn encoded(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
