//! How fast the desk's lists are with many cases: `cargo run --release -p desk-office --example
//! list_speed [CASES] [DATABASE]`. Letters are sealed and collected as in earnest; the pages are
//! asked for through the real router.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a measurement that is surprised ends"
)]

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use content::{Form, Pack};
use desk_audit::StaffRole;
use desk_keyring::Keyring;
use desk_office::{Office, Parts, SessionToken, router};
use http_body_util::BodyExt;
use kernel::{Clock, Id, Random, SystemClock, SystemRandom};
use link::message::{Delivery, Item};
use seal::directory::Address;
use seal::letter::{Draft, Path};
use seal::message::Message;
use seal::{Digest, MasterKey, Name, SenderKeys, SiteId, Wire};
use store::Store;
use tokio::time::Instant;
use tower::ServiceExt;
use unseal::slots::Credential;
use web::{Assets, Centre, Shell, Side};

const PASSWORD: &str = "a long password";
/// Letters under way at once while the cases are made.
const AT_ONCE: usize = 64;
/// Times each page is asked for.
const ROUNDS: usize = 20;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let cases: usize = arguments.next().map_or(10_000, |count| count.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let file = format!("sqlite:{}", folder.path().join("desk.db").display());
    let database = arguments.next().unwrap_or(file);
    let (office, keyring, pack) = office(&database, folder.path()).await;
    let begun = Instant::now();
    fill(&office, &keyring, &pack, cases).await;
    println!("cases: {cases} made in {:.1} s", begun.elapsed().as_secs_f64());

    let begun = Instant::now();
    let credential = Credential::Passphrase(PASSWORD);
    keyring.lock();
    assert!(office.cases().counts("amal").await.is_err());
    keyring.unlock(&credential).await.unwrap();
    println!("unlock: {:.0} ms (Argon2id)", ms(begun.elapsed()));
    let begun = Instant::now();
    loop {
        let counts = office.cases().counts("amal").await.unwrap();
        if counts.tabs.last().is_some_and(|(_, all, _)| *all >= cases) {
            break;
        }
    }
    println!("index: built in {:.0} ms", ms(begun.elapsed()));

    let centre = Centre::new("http://127.0.0.1:8081", "https://weather.example/");
    let (clock, random) = (Arc::new(SystemClock), Arc::new(SystemRandom));
    let shell = Shell::new(Side::Desk, pack, centre, Assets::house(), clock, random).unwrap();
    let router = router(office.clone(), shell);
    let SessionToken(token) = office.sign_in("amal", PASSWORD).await.unwrap();
    for path in [
        "/ar/inbox",
        "/ar/inbox?tab=mine",
        "/ar/inbox?tab=waiting",
        "/ar/inbox?tab=closed",
        "/ar/inbox?tab=all",
        "/ar/inbox?tab=all&order=oldest&page=150",
        "/ar/inbox?tab=new&situation=phishing&age=13-17&lang=fr&waits=week&order=oldest",
    ] {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            times.push(page(&router, &token, path).await);
        }
        times.sort();
        let (median, slowest) = (times[ROUNDS / 2], times[ROUNDS - 1]);
        println!("{:6.1} ms median, {:6.1} ms slowest  {path}", ms(median), ms(slowest));
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

async fn office(database: &str, folder: &std::path::Path) -> (Office, Keyring, Arc<Pack>) {
    let (clock, random) = (Arc::new(SystemClock), Arc::new(SystemRandom));
    let (path, desk) = (folder.join("keys.db"), Name::new("helpline").unwrap());
    let keyring =
        Keyring::open(&path, SiteId([1; 16]), desk, clock.clone(), random.clone()).await.unwrap();
    keyring.create("team", &Credential::Passphrase(PASSWORD)).await.unwrap();
    let pack = Arc::new(Pack::embedded().unwrap());
    let centre = Centre::new("https://thiqa.example", "https://weather.example/");
    let (side, assets) = (Side::Public, Assets::house());
    let public = Shell::new(side, pack.clone(), centre, assets, clock.clone(), random.clone());
    let parts = Parts {
        store: Store::open(database).await.unwrap(),
        keyring: keyring.clone(),
        front: "http://127.0.0.1:9".to_owned(),
        clock,
        random,
        zone: pack.zone.clone(),
        judge: Arc::new(content::judge(&pack).unwrap()),
        forms: Vec::new(),
        lists: Vec::new(),
        mailer: None,
        public: public.unwrap(),
        site_list: None,
    };
    let office = Office::start(parts).await.unwrap();
    office.add_member("system", "amal", StaffRole::Operator, PASSWORD).await.unwrap();
    office.cases().know_forms(&[Form::load(&pack, "report").unwrap().to_json()]);
    (office, keyring, pack)
}

/// Makes the cases: every answer of the form in turn, one in a hundred urgent.
async fn fill(office: &Office, keyring: &Keyring, pack: &Pack, cases: usize) {
    let form = Form::load(pack, "report").unwrap();
    let epoch = keyring.unlocked().unwrap().epochs()[0].clone();
    let to = Address {
        site: keyring.site(),
        desk: keyring.desk().clone(),
        epoch: epoch.number,
        key: epoch.secret.public(),
    };
    let (form, to) = (Arc::new(form), Arc::new(to));
    let mut working = tokio::task::JoinSet::new();
    for number in 0..cases {
        if working.len() >= AT_ONCE {
            working.join_next().await.unwrap().unwrap();
        }
        let (office, form, to) = (office.clone(), Arc::clone(&form), Arc::clone(&to));
        working.spawn(async move {
            let delivery = delivery(number, &form, &to);
            office.cases().collect(&delivery).await.unwrap();
        });
    }
    working.join_all().await;
}

fn delivery(number: usize, form: &Form, to: &Address) -> Delivery {
    let random: &dyn Random = &SystemRandom;
    let choice = |id: &str| {
        let choices = &form.field(id).unwrap().choices;
        (id.to_owned(), choices[number % choices.len()].clone())
    };
    let mut answers: BTreeMap<String, String> = ["situation", "age", "for_whom"].map(choice).into();
    let danger = if number.is_multiple_of(100) { "yes" } else { "no" };
    answers.insert("danger".to_owned(), danger.to_owned());
    answers.insert("message".to_owned(), "What happened, told at some length. ".repeat(60));
    let lang = ["ar", "fr", "en"][number % 3].to_owned();
    let draft = Draft {
        to,
        kind: Name::new("report").unwrap(),
        path: Path::Sealed,
        form: Digest::of_bytes(&form.to_json()),
        text: &Message { lang, answers }.to_json(),
        attachments: &[],
    };
    let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
    let sealed = seal::letter::seal(&draft, &keys, &mut random.rng()).unwrap();
    let item = Item::Letter(sealed.letter.to_bytes());
    Delivery { id: Id::random(random), day: SystemClock.now().utc_day().0, item }
}

async fn page(router: &Router, token: &str, path: &str) -> Duration {
    let request = Request::get(path)
        .header(header::HOST, "127.0.0.1:8081")
        .header(header::COOKIE, format!("thiqa-desk={token}"))
        .body(Body::empty())
        .unwrap();
    let begun = Instant::now();
    let response = router.clone().oneshot(request).await.unwrap();
    assert!(response.status().is_success(), "{path}: {}", response.status());
    let _ = response.into_body().collect().await.unwrap();
    begun.elapsed()
}
