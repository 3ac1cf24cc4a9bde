//! Words planted in every field of the plain pages are nowhere afterwards: not in the database,
//! not in its files, not in the log.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod common;

use common::House;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use store::Backend;
use testkit::{Log, TempDatabase};

const CANARIES: [&str; 4] = ["canary-message", "canary-contact", "canary-reply", "canary-unsent"];
/// What the database does hold in clear, and a search that works must find.
const CONTROL: &str = "helpline";

#[tokio::test]
async fn what_people_type_is_nowhere_afterwards() {
    let log = Log::keep();
    for database in testkit::both().await {
        let house = House::new(database).await;
        let codes = plant(&house).await;
        let stored = all_bytes(&house.database).await;
        assert!(holds(&stored, CONTROL), "the search finds what is there");
        let logged = log.bytes();
        assert!(holds(&logged, "INSERT INTO letters"), "the log was written");
        let digits: Vec<String> = codes.iter().map(|code| code.replace(' ', "")).collect();
        let secrets = CANARIES.into_iter().map(str::to_owned).chain(codes).chain(digits);
        for secret in secrets {
            assert!(!holds(&stored, &secret), "{secret} is in the database");
            assert!(!holds(&logged, &secret), "{secret} is in the log");
        }
    }
}

/// Writes into every field, also where nothing is sent. Gives the tracking codes.
async fn plant(house: &House) -> Vec<String> {
    let path = "/en/letter/report/plain";
    let digest = house.desk.forms[0].to_string();
    let typed = [
        ("_step", "second"),
        ("_form", digest.as_str()),
        ("situation", "phishing"),
        ("age", "26-59"),
        ("for_whom", "me"),
        ("message", "canary-message"),
        ("contact", "canary-contact"),
    ];
    let code = house.post(path, &typed).await.code();
    house.reply("en", &code, "canary-reply").await.says("canary-reply");
    house.read("en", &code).await.says("canary-message");

    let wrong = [("_step", "second"), ("situation", "canary-unsent"), ("message", "canary-unsent")];
    house.post(path, &wrong).await;
    let refused = [("situation", "sextortion"), ("age", "0-12"), ("message", "canary-unsent")];
    house.post(path, &refused).await;
    house.read("en", "canary-unsent").await;
    house.reply("en", "canary-unsent", "canary-unsent").await;
    // A code with one digit changed is as telling as the code.
    let last = if code.ends_with('0') { '1' } else { '0' };
    let mistyped = format!("{}{last}", &code[..28]);
    house.read("en", &mistyped).await.says(&mistyped);
    vec![code, mistyped]
}

async fn all_bytes(database: &TempDatabase) -> Vec<u8> {
    match database.backend() {
        Backend::Sqlite => {
            let file = database.url().trim_start_matches("sqlite:");
            let folder = std::path::Path::new(file).parent().unwrap();
            let files = std::fs::read_dir(folder).unwrap();
            files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
        }
        Backend::Postgres => dump(database.url()).await.into_bytes(),
    }
}

/// Every row of every table; columns of bytes come in hexadecimal digits.
async fn dump(url: &str) -> String {
    let mut server = PgConnection::connect(url).await.unwrap();
    let tables =
        "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'";
    let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut server).await.unwrap();
    assert!(tables.iter().any(|table| table == "letters"));
    let mut dumped = String::new();
    for table in tables {
        let rows = format!("SELECT row_to_json(t)::text FROM \"{table}\" t");
        let rows: Vec<String> =
            sqlx::query_scalar(AssertSqlSafe(rows)).fetch_all(&mut server).await.unwrap();
        dumped.extend(rows);
    }
    dumped
}

/// Whether bytes hold a text, as it is or written in hexadecimal digits.
fn holds(bytes: &[u8], text: &str) -> bool {
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    let found = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    found(text) || found(&hex)
}
