#![allow(clippy::expect_used, clippy::panic, reason = "in a test a fault of the test bed ends it")]

use kernel::{Id, SystemRandom};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use store::{Backend, Store};
use tempfile::TempDir;

/// Where the tests find a PostgreSQL server and may make databases.
const SERVER: &str = "THIQA_TEST_POSTGRES";

/// An empty database of a test's own, gone when this is dropped.
pub struct TempDatabase {
    url: String,
    place: Place,
}

enum Place {
    Folder { kept: TempDir },
    Server { admin: String, name: String },
}

/// One empty database of each kind: a test of the store runs on both.
///
/// # Panics
/// There is no PostgreSQL server to test on.
pub async fn both() -> [TempDatabase; 2] {
    [TempDatabase::sqlite(), TempDatabase::postgres().await]
}

impl TempDatabase {
    /// A SQLite file that does not exist yet, in a folder of its own.
    ///
    /// # Panics
    /// No folder can be made.
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        Self { url, place: Place::Folder { kept: folder } }
    }

    /// A new database on the test server.
    ///
    /// # Panics
    /// There is no server.
    pub async fn postgres() -> Self {
        let Ok(admin) = std::env::var(SERVER) else {
            panic!("{SERVER} names no PostgreSQL server: run the tests by `cargo xtask test`");
        };
        let name = format!("thiqa_test_{}", Id::random(&SystemRandom));
        on_server(&admin, format!("CREATE DATABASE {name}")).await;
        let (server, _) = admin.rsplit_once('/').expect("the server's address ends in a database");
        Self { url: format!("{server}/{name}"), place: Place::Server { admin, name } }
    }

    /// The address that `Store::open` takes.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Which database it is.
    pub fn backend(&self) -> Backend {
        match self.place {
            Place::Folder { .. } => Backend::Sqlite,
            Place::Server { .. } => Backend::Postgres,
        }
    }

    /// Everything stored, to look for words that must not be there; see [`holds`].
    ///
    /// # Panics
    /// It cannot be read, or is empty.
    pub async fn all_bytes(&self) -> Vec<u8> {
        let Place::Folder { kept } = &self.place else { return dump(&self.url).await.into_bytes() };
        let files = std::fs::read_dir(kept.path()).expect("the folder");
        let paths = files.map(|file| file.expect("a file").path());
        paths.flat_map(|path| std::fs::read(path).expect("a file's bytes")).collect()
    }

    /// Opens it.
    ///
    /// # Panics
    /// It cannot be opened.
    pub async fn open(&self) -> Store {
        Store::open(&self.url).await.expect("the test's database opens")
    }
}

impl Drop for TempDatabase {
    fn drop(&mut self) {
        let Place::Server { admin, name } = &self.place else { return };
        let (admin, sql) = (admin.clone(), format!("DROP DATABASE {name} WITH (FORCE)"));
        // A destructor cannot wait for the test's own runtime, so another thread does it.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(on_server(&admin, sql));
        });
        // The server is a throw-away: what is left behind goes with it.
        let _ = dropping.join();
    }
}

async fn on_server(admin: &str, sql: String) {
    let mut server = PgConnection::connect(admin)
        .await
        .unwrap_or_else(|error| panic!("no PostgreSQL server answers at {SERVER}: {error}"));
    sqlx::query(AssertSqlSafe(sql)).execute(&mut server).await.expect("the server obeys");
}

/// Every row of every table; columns of bytes come in hexadecimal digits.
async fn dump(url: &str) -> String {
    let mut server = PgConnection::connect(url).await.expect("the test's database opens");
    let tables =
        "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'";
    let tables: Vec<String> =
        sqlx::query_scalar(tables).fetch_all(&mut server).await.expect("its tables");
    assert!(!tables.is_empty(), "an empty database holds no word");
    let mut dumped = String::new();
    for table in tables {
        let rows = format!("SELECT row_to_json(t)::text FROM \"{table}\" t");
        let rows: Vec<String> =
            sqlx::query_scalar(AssertSqlSafe(rows)).fetch_all(&mut server).await.expect("rows");
        dumped.extend(rows);
    }
    dumped
}

/// Whether bytes hold a text, as it is or written in hexadecimal digits.
pub fn holds(bytes: &[u8], text: &str) -> bool {
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    let found = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    found(text) || found(&hex)
}
