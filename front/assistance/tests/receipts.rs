//! Codes that open nothing, and what the page says of each, in three languages.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod common;

use axum::http::StatusCode;
use common::{House, SITE, TODAY, UNUSED_CODE};
use kernel::{Random, SeededRandom};
use seal::directory::Bundle;
use seal::entry::EntryKind;
use seal::letter::{Draft, Path};
use seal::message::Message;
use seal::post::LetterSubmission;
use seal::{MasterKey, Name, SenderKeys, Wire};
use sqlx::Connection;
use testkit::TempDatabase;

/// The master key of [`UNUSED_CODE`], from the engine's vectors.
const MASTER: [u8; 32] = [
    0xbf, 0x50, 0x7c, 0x2c, 0xa1, 0xae, 0x8d, 0x34, 0x22, 0xba, 0xaa, 0xd1, 0x95, 0x2f, 0x41, 0x5d,
    0x04, 0x5a, 0xda, 0x99, 0x0b, 0xab, 0x36, 0x79, 0x02, 0x62, 0x8b, 0x5b, 0x1e, 0x89, 0x92, 0x54,
];

#[tokio::test]
async fn a_mistyped_code_is_named_and_stays_in_the_field() {
    let house = House::new(TempDatabase::sqlite()).await;
    let short = "18091 01822";
    let wrong = "18091 01822 44185 10061 55207";
    let letters = "my code";
    let cases = [
        ("en", "", "Please type your code."),
        ("en", short, "You typed 10."),
        ("en", wrong, "One digit is not right"),
        ("en", letters, "only digits"),
        ("fr", short, "Vous en avez tapé 10."),
        ("fr", wrong, "Un chiffre n’est pas juste"),
        ("fr", letters, "que des chiffres"),
        ("ar", short, "كتبتم 10 أرقام"),
        ("ar", wrong, "رقم غير صحيح"),
        ("ar", "١٢", "كتبتم رقمين"),
        ("ar", letters, "أرقام فقط"),
    ];
    for (lang, code, said) in cases {
        let page = house.read(lang, code).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says(said).says(&format!("value=\"{code}\""));
        assert_eq!(page.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn a_code_that_nobody_has_opens_nothing() {
    for database in testkit::both().await {
        let house = House::new(database).await;
        for (lang, said) in [
            ("en", "There is no message with this code"),
            ("fr", "Aucun message n’a ce code"),
            ("ar", "لا توجد رسالة بهذا الرمز"),
        ] {
            let page = house.read(lang, UNUSED_CODE).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND);
            page.says(said);
        }
    }
}

#[tokio::test]
async fn what_was_sealed_by_its_sender_never_opens_here() {
    let house = House::new(TempDatabase::sqlite()).await;
    let published = house.front.published();
    let bundle = published.bundle(&Name::new("helpline").unwrap()).unwrap();
    let bundle = Bundle::from_bytes(bundle).unwrap();
    let address = bundle.verify(SITE, &house.desk.root(), None).unwrap().address;
    let keys = SenderKeys::from_master(&MasterKey::from_bytes(MASTER));
    let draft = Draft {
        to: &address,
        kind: Name::new("report").unwrap(),
        path: Path::Sealed,
        form: house.desk.forms[0],
        text: &Message::text("en", "for the team alone").to_json(),
        attachments: &[],
    };
    let random: &dyn Random = &SeededRandom::new(3);
    let letter = seal::letter::seal(&draft, &keys, &mut random.rng()).unwrap().letter;
    let stamp = house.front.challenge(None).stamp().unwrap();
    let submission = LetterSubmission { letter, uploads: Vec::new(), stamp };
    house.front.file_letter(submission).await.unwrap();

    for (lang, said) in [
        ("en", "This conversation opens elsewhere"),
        ("fr", "Cette conversation s’ouvre ailleurs"),
        ("ar", "هذه المحادثة تُفتح في مكان آخر"),
    ] {
        let page = house.read(lang, UNUSED_CODE).await;
        page.says(said).is_silent_about("for the team alone");
        let page = house.reply(lang, UNUSED_CODE, "more").await;
        page.says(said).is_silent_about("reply-sent");
    }
}

#[tokio::test]
async fn an_altered_answer_is_left_out_and_said() {
    let house = House::new(TempDatabase::sqlite()).await;
    let code = house.write("en", "Help").await;
    let mut case = house.desk.open(&house.front).await;
    for text in ["The first answer", "The second answer"] {
        house.desk.answer(&house.front, &mut case, EntryKind::Message, text).await;
    }
    house.read("en", &code).await.says("The second answer").is_silent_about("it has been changed");

    let mut database = sqlx::SqliteConnection::connect(house.database.url()).await.unwrap();
    let select = "SELECT body FROM entries WHERE role = 1 AND sequence = 2";
    let mut body: Vec<u8> = sqlx::query_scalar(select).fetch_one(&mut database).await.unwrap();
    *body.last_mut().unwrap() ^= 1;
    let update = "UPDATE entries SET body = ? WHERE role = 1 AND sequence = 2";
    sqlx::query(update).bind(body).execute(&mut database).await.unwrap();

    let page = house.read("en", &code).await;
    page.says("it has been changed").says("The first answer").is_silent_about("The second answer");
    house.read("fr", &code).await.says("elle a été modifiée");
    house.read("ar", &code).await.says("لأنه تغيّر");
    // What the sender adds still stands on what is genuine.
    house.reply("en", &code, "I saw this").await.says("I saw this").says("it has been changed");

    let update = "UPDATE letters SET body = zeroblob(length(body))";
    sqlx::query(update).execute(&mut database).await.unwrap();
    let page = house.read("en", &code).await;
    page.says("We cannot show this conversation").is_silent_about("The first answer");
}

#[tokio::test]
async fn a_network_that_asks_much_waits_and_loses_nothing() {
    let house = House::with(TempDatabase::sqlite(), 1, 1 << 30).await;
    house.move_in().await;
    let code = house.write("en", "Help").await;
    let read = house.read("en", &code).await;
    assert_eq!(read.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(read.header("retry-after"), "600");
    let reply = house.reply("en", &code, "still here").await;
    assert_eq!(reply.status, StatusCode::TOO_MANY_REQUESTS);
    reply.says("still here").says("in 10 minutes");
    assert_eq!(reply.header("retry-after"), "600");

    house.clock.advance(std::time::Duration::from_secs(600));
    assert_eq!(TODAY, house.front.now().utc_day().0);
    house.read("en", &code).await.says("The team has not answered yet");
}
