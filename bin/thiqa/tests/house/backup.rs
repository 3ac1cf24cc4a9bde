//! A backup of one zone, made and put back by the commands themselves.

use std::path::{Path, PathBuf};

use seal::sign::VerifyKey;
use tempfile::TempDir;
use thiqa::config::Config;
use tokio::process::Command;

use crate::house::{CREDENTIAL, House, helpline, open_keyring, start_office};

/// A zone's backup.
pub(crate) struct Backup {
    zone: &'static str,
    folder: TempDir,
}

impl Backup {
    /// `thiqa backup front`, while both zones run.
    pub(crate) async fn of_front(house: &House) -> Self {
        Self::of("front", house).await
    }

    /// `thiqa backup desk`, while both zones run.
    pub(crate) async fn of_desk(house: &House) -> Self {
        Self::of("desk", house).await
    }

    async fn of(zone: &'static str, house: &House) -> Self {
        let folder = tempfile::tempdir_in(house.folder.path()).unwrap();
        let (made, said) = thiqa(&configuration(house), &["backup", zone], folder.path()).await;
        assert!(made, "{said}");
        Self { zone, folder }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// `thiqa restore` while the zone is stopped.
    pub(crate) async fn put_back(self, house: House) -> House {
        let (house, (done, said)) = self.try_to_put_back(house).await;
        assert!(done, "{said}");
        house
    }

    /// `thiqa restore` while the zone runs: whether it was done, and what was said.
    pub(crate) async fn put_back_under(&self, house: &House) -> (bool, String) {
        let restore = ["restore", self.zone, "--replace"];
        thiqa(&configuration(house), &restore, self.folder.path()).await
    }

    /// `thiqa restore` while it is stopped, whatever comes of it.
    pub(crate) async fn try_to_put_back(&self, mut house: House) -> (House, (bool, String)) {
        let config = configuration(&house);
        let restore =
            async || thiqa(&config, &["restore", self.zone, "--replace"], self.folder.path()).await;
        if self.zone == "desk" {
            return house.while_desk_is_stopped(restore).await;
        }
        house.front.stop().await;
        let said = restore().await;
        house.restart_front().await;
        (house, said)
    }
}

impl House {
    /// Ends the desk as its process would end, does something to what it keeps, and starts it
    /// again with its key store unlocked.
    async fn while_desk_is_stopped<T>(self, work: impl AsyncFnOnce() -> T) -> (Self, T) {
        let Self { front_database, desk_database, folder, clock, site, root, front, office } = self;
        office.store().close().await;
        drop(office);
        let done = work().await;
        let keyring = open_keyring(folder.path().join("keys.db"), site, &clock).await;
        keyring.unlock(&CREDENTIAL).await.unwrap();
        let address = front.address;
        let office =
            start_office(&desk_database, keyring, &root, address, &clock, folder.path()).await;
        let house =
            Self { front_database, desk_database, folder, clock, site, root, front, office };
        (house, done)
    }
}

/// The house's databases and key store, as commands find them.
fn configuration(house: &House) -> PathBuf {
    let folder = house.folder.path();
    let mut config = Config::new(house.site, &VerifyKey::of(&house.root), &helpline(), folder);
    config.front.database = house.front_database.url().to_owned();
    config.desk.database = house.desk_database.url().to_owned();
    let file = folder.join("thiqa.toml");
    config.write(&file).unwrap();
    file
}

async fn thiqa(config: &Path, arguments: &[&str], folder: &Path) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_thiqa"));
    command.arg("--config").arg(config).args(arguments).arg(folder);
    command.env_remove("THIQA_FRONT_DATABASE").env_remove("THIQA_DESK_DATABASE");
    let output = command.output().await.unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}
