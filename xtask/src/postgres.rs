//! A throw-away PostgreSQL: its own port, its own folder, gone when dropped.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::command::find_program;

const START_WITHIN: Duration = Duration::from_secs(30);

/// The server programs, which Debian keeps out of PATH.
pub(crate) struct Binaries(PathBuf);

impl Binaries {
    pub(crate) fn find() -> Result<Self> {
        let mut folders = debian_folders();
        folders
            .extend(find_program("initdb").as_deref().and_then(Path::parent).map(Path::to_owned));
        let complete = |folder: &PathBuf| {
            ["initdb", "postgres", "pg_ctl", "pg_isready", "psql"]
                .iter()
                .all(|program| folder.join(program).is_file())
        };
        folders
            .into_iter()
            .find(complete)
            .map(Self)
            .context("no PostgreSQL server programs found: install the package postgresql")
    }
}

/// `/usr/lib/postgresql/*/bin`, the newest version first.
fn debian_folders() -> Vec<PathBuf> {
    let Ok(versions) = std::fs::read_dir("/usr/lib/postgresql") else {
        return Vec::new();
    };
    let mut numbered: Vec<(u32, PathBuf)> = versions
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect();
    numbered.sort_by(|a, b| b.cmp(a));
    numbered.into_iter().map(|(_, folder)| folder).collect()
}

/// Whom the server runs as: it refuses root.
#[derive(Clone, Copy)]
struct Account {
    user: u32,
    group: u32,
}

impl Account {
    /// `postgres` or else `nobody` where we are root, ourselves where not.
    fn choose(folder: &Path) -> Result<Option<Self>> {
        use std::os::unix::fs::MetadataExt;
        if std::fs::metadata(folder)?.uid() != 0 {
            return Ok(None);
        }
        let accounts = std::fs::read_to_string("/etc/passwd")?;
        let account = ["postgres", "nobody"].iter().find_map(|name| Self::named(name, &accounts));
        account.map(Some).context("neither a user postgres nor nobody: PostgreSQL refuses root")
    }

    fn named(name: &str, accounts: &str) -> Option<Self> {
        let mut fields = accounts
            .lines()
            .map(|line| line.split(':'))
            .find_map(|mut fields| (fields.next() == Some(name)).then_some(fields))?;
        let (user, group) = (fields.nth(1)?.parse().ok()?, fields.next()?.parse().ok()?);
        Some(Self { user, group })
    }
}

/// Whether what it stores survives a power cut.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keeps {
    /// It does, as in earnest.
    Durably,
    /// It does not, and is quicker: for tests.
    Loosely,
}

pub(crate) struct Postgres {
    server: Child,
    port: u16,
    binaries: Binaries,
    account: Option<Account>,
    folder: TempDir,
}

impl Postgres {
    /// Makes a database cluster in a temporary folder and starts a server on it.
    pub(crate) async fn start(keeps: Keeps) -> Result<Self> {
        let binaries = Binaries::find()?;
        let folder = tempfile::Builder::new().prefix("thiqa-postgres-").tempdir()?;
        let account = Account::choose(folder.path())?;
        if let Some(Account { user, group }) = account {
            chown(folder.path(), Some(user), Some(group))?;
        }
        let data = folder.path().join("data");
        let log = File::create(folder.path().join("log"))?;

        let mut initdb = program(&binaries, account, "initdb");
        initdb.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"]);
        initdb.args(["--no-sync", "-D"]).arg(&data).current_dir(folder.path());
        let made = initdb.output().context("cannot start initdb")?;
        if !made.status.success() {
            bail!("initdb: {}", String::from_utf8_lossy(&made.stderr));
        }

        let port = free_port()?;
        let mut server = program(&binaries, account, "postgres");
        server.arg("-D").arg(&data).arg("-p").arg(port.to_string());
        let network =
            ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
        let loosely = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
        let durability = if keeps == Keeps::Loosely { &loosely[..] } else { &[] };
        for setting in network.iter().chain(durability) {
            server.arg("-c").arg(setting);
        }
        server.current_dir(folder.path()).stdin(Stdio::null());
        server.stdout(log.try_clone()?).stderr(log);
        let server = server.spawn().context("cannot start postgres")?;
        let mut postgres = Self { server, port, binaries, account, folder };
        postgres.wait_until_ready().await?;
        Ok(postgres)
    }

    /// The address that `THIQA_TEST_POSTGRES` takes.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// Makes an empty database with a role of its own, as one for a zone, and gives its address.
    pub(crate) fn create_database(&self, name: &str) -> Result<String> {
        self.execute(&[
            &format!("CREATE ROLE {name} LOGIN"),
            &format!("CREATE DATABASE {name} OWNER {name}"),
            &format!("REVOKE CONNECT ON DATABASE {name} FROM PUBLIC"),
        ])?;
        Ok(format!("postgres://{name}@127.0.0.1:{}/{name}", self.port))
    }

    /// Drops such a database and its role; refused while anybody is connected.
    pub(crate) fn drop_database(&self, name: &str) -> Result<()> {
        self.execute(&[&format!("DROP DATABASE {name}"), &format!("DROP ROLE {name}")])
    }

    fn execute(&self, statements: &[&str]) -> Result<()> {
        let mut psql = program(&self.binaries, self.account, "psql");
        psql.args(["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "-h", "127.0.0.1"]);
        psql.args(["-U", "postgres", "-p"]).arg(self.port.to_string());
        for statement in statements {
            psql.args(["-c", statement]);
        }
        let done = psql.current_dir(self.folder.path()).output().context("cannot start psql")?;
        if !done.status.success() {
            bail!("psql: {}", String::from_utf8_lossy(&done.stderr));
        }
        Ok(())
    }

    async fn wait_until_ready(&mut self) -> Result<()> {
        let ready = async {
            while !self.is_ready()? {
                if let Some(status) = self.server.try_wait()? {
                    bail!("postgres ended with {status}");
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Ok(())
        };
        let outcome = tokio::time::timeout(START_WITHIN, ready).await;
        outcome.context("postgres takes too long to start").flatten().with_context(|| {
            std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
        })
    }

    fn is_ready(&self) -> Result<bool> {
        let mut check = program(&self.binaries, self.account, "pg_isready");
        check.args(["-q", "-h", "127.0.0.1", "-p"]).arg(self.port.to_string());
        Ok(check.current_dir(self.folder.path()).status()?.success())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let mut stop = program(&self.binaries, self.account, "pg_ctl");
        stop.args(["stop", "-s", "-m", "immediate", "-D"]).arg(self.folder.path().join("data"));
        let stopped = stop.current_dir(self.folder.path()).status();
        if !stopped.is_ok_and(|status| status.success()) {
            // Not started properly: the process may still be there, or already gone.
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}

/// One of PostgreSQL's programs as the account it may run as. Should this task be killed without
/// a chance to clear up, the kernel ends the server with it.
fn program(binaries: &Binaries, account: Option<Account>, name: &str) -> Command {
    let file = binaries.0.join(name);
    let Some(Account { user, group }) = account else {
        return Command::new(file);
    };
    let mut setpriv = Command::new("setpriv");
    setpriv.arg(format!("--reuid={user}")).arg(format!("--regid={group}"));
    setpriv.args(["--clear-groups", "--pdeathsig=QUIT"]).arg(file);
    setpriv
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use std::net::TcpStream;

    use super::*;

    #[tokio::test]
    async fn the_server_answers_and_leaves_nothing_behind() {
        let postgres = Postgres::start(Keeps::Loosely).await.unwrap();
        let address = (Ipv4Addr::LOCALHOST, postgres.port);
        let folder = postgres.folder.path().to_owned();
        assert!(TcpStream::connect(address).is_ok());
        assert!(folder.join("data").is_dir());
        assert!(postgres.create_database("another").unwrap().ends_with("/another"));
        assert!(postgres.create_database("another").is_err());
        postgres.drop_database("another").unwrap();
        postgres.create_database("another").unwrap();

        drop(postgres);
        assert!(TcpStream::connect(address).is_err());
        assert!(!folder.exists());
    }

    #[test]
    fn accounts_are_read_from_the_password_file() {
        let accounts = "root:x:0:0::/root:/bin/sh\npostgres:x:101:104:,,,:/var:/bin/bash\n";
        let account = Account::named("postgres", accounts).unwrap();
        assert_eq!((account.user, account.group), (101, 104));
        assert!(Account::named("nobody", accounts).is_none());
    }
}
