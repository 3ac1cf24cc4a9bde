//! The configuration: one TOML file, every key documented by `thiqa config`.

mod keys;
mod text;

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
#[cfg(feature = "desk")]
use desk_mail::Mailer;
use seal::sign::VerifyKey;
use seal::{Digest, Name, SiteId};
use serde::{Deserialize, Serialize};
use web::Mode;

pub use keys::KEYS;
pub use text::Text;

/// The whole configuration.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub site: SiteConfig,
    #[serde(default)]
    pub centre: CentreConfig,
    #[serde(default)]
    pub front: FrontConfig,
    #[serde(default)]
    pub desk: DeskConfig,
    /// Relative paths count from the file's folder.
    #[serde(skip)]
    folder: PathBuf,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SiteConfig {
    pub id: String,
    pub root: String,
    pub desk: String,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct CentreConfig {
    pub name: Text,
    pub logo: String,
    pub mode: Mode,
    pub base_url: String,
    pub quick_exit: String,
    pub default_language: String,
    pub real_help: Vec<String>,
    pub hours: Text,
    pub answer_time: Text,
    pub content: String,
    pub privacy: PrivacyConfig,
}

impl Default for CentreConfig {
    fn default() -> Self {
        Self {
            name: Text::default(),
            logo: String::new(),
            mode: Mode::Trial,
            base_url: "http://127.0.0.1:8080".to_owned(),
            quick_exit: "https://www.marocmeteo.ma/".to_owned(),
            default_language: "ar".to_owned(),
            real_help: Vec::new(),
            hours: Text::default(),
            answer_time: Text::default(),
            content: String::new(),
            privacy: PrivacyConfig::default(),
        }
    }
}

/// Who answers for the data of people who write: what `/about/privacy` tells.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct PrivacyConfig {
    pub controller: Text,
    pub controller_address: Text,
    pub declaration: String,
    pub purposes: Text,
    pub retention: Text,
    pub recipients: Text,
    pub transfers: Text,
}

impl CentreConfig {
    /// Every text for the public, with its key.
    fn texts(&self) -> [(&'static str, &Text); 9] {
        [
            ("centre.name", &self.name),
            ("centre.hours", &self.hours),
            ("centre.answer_time", &self.answer_time),
            ("centre.privacy.controller", &self.privacy.controller),
            ("centre.privacy.controller_address", &self.privacy.controller_address),
            ("centre.privacy.purposes", &self.privacy.purposes),
            ("centre.privacy.retention", &self.privacy.retention),
            ("centre.privacy.recipients", &self.privacy.recipients),
            ("centre.privacy.transfers", &self.privacy.transfers),
        ]
    }
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct FrontConfig {
    pub listen: SocketAddr,
    pub metrics_listen: Option<SocketAddr>,
    pub database: String,
    pub proof_key: String,
    pub storage_bytes: u64,
    pub work_bits: u8,
    pub plain_per_window: u32,
    pub trusted_proxies: Vec<IpAddr>,
}

impl Default for FrontConfig {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            metrics_listen: None,
            database: "sqlite:front.db".to_owned(),
            proof_key: "front-proof.key".to_owned(),
            storage_bytes: 20 << 30,
            work_bits: 18,
            plain_per_window: 60,
            trusted_proxies: Vec::new(),
        }
    }
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct DeskConfig {
    pub listen: SocketAddr,
    pub database: String,
    pub keystore: String,
    pub front: String,
    pub base_url: String,
    pub mail: String,
    pub mail_from: String,
}

impl Default for DeskConfig {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8081)),
            database: "sqlite:desk.db".to_owned(),
            keystore: "keys.db".to_owned(),
            front: "http://127.0.0.1:8080".to_owned(),
            base_url: "http://127.0.0.1:8081".to_owned(),
            mail: String::new(),
            mail_from: String::new(),
        }
    }
}

impl Config {
    /// A configuration for a new installation.
    pub fn new(site: SiteId, root: &VerifyKey, desk: &Name, folder: &Path) -> Self {
        let root = Digest(root.0).to_string();
        Self {
            site: SiteConfig { id: site.to_string(), root, desk: desk.to_string() },
            centre: CentreConfig::default(),
            front: FrontConfig::default(),
            desk: DeskConfig::default(),
            folder: folder.to_owned(),
        }
    }

    /// Reads the file; `THIQA_FRONT_DATABASE`, `THIQA_DESK_DATABASE` and `THIQA_DESK_MAIL` win over
    /// it, so that no password needs to stand in a file.
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| {
            format!("no configuration at {}: `thiqa keys init` makes one", path.display())
        })?;
        let mut config: Self =
            toml::from_str(&text).with_context(|| format!("{} is not valid", path.display()))?;
        config.folder = path.parent().map(Path::to_owned).unwrap_or_default();
        if let Ok(database) = std::env::var("THIQA_FRONT_DATABASE") {
            config.front.database = database;
        }
        if let Ok(database) = std::env::var("THIQA_DESK_DATABASE") {
            config.desk.database = database;
        }
        if let Ok(mail) = std::env::var("THIQA_DESK_MAIL") {
            config.desk.mail = mail;
        }
        config.site_id()?;
        config.root()?;
        config.desk_name()?;
        config.check_desk_address()?;
        for (key, text) in config.centre.texts() {
            text.by_lang().context(key)?;
        }
        Ok(config)
    }

    /// Writes the file, each key with its explanation.
    pub fn write(&self, path: &Path) -> Result<()> {
        let text = keys::document(self)?;
        // It may hold a database's password.
        crate::wiring::write_private(path, text.as_bytes())
    }

    /// Sign-in cookies travel in clear over plain HTTP: only this machine may be reached so.
    fn check_desk_address(&self) -> Result<()> {
        let address = &self.desk.base_url;
        let url = reqwest::Url::parse(address).context("desk.base_url is not an address")?;
        let local = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
        if url.scheme() == "https" || (url.scheme() == "http" && local) {
            return Ok(());
        }
        bail!("desk.base_url must begin with https://, or be this machine's own address")
    }

    pub fn site_id(&self) -> Result<SiteId> {
        self.site.id.parse().context("site.id is 32 hexadecimal digits")
    }

    pub fn root(&self) -> Result<VerifyKey> {
        let digest: Digest =
            self.site.root.parse().context("site.root is 64 hexadecimal digits")?;
        Ok(VerifyKey(digest.0))
    }

    pub fn desk_name(&self) -> Result<Name> {
        Name::new(&self.site.desk).context("site.desk")
    }

    /// What sends e-mails; `None` where the centre sends none.
    #[cfg(feature = "desk")]
    pub fn mailer(&self) -> Result<Option<Mailer>> {
        let way = match self.desk.mail.strip_prefix("folder:") {
            Some(folder) => format!("folder:{}", self.path(folder).display()),
            None => self.desk.mail.clone(),
        };
        let mailer = (!way.is_empty()).then(|| Mailer::new(&way, &self.desk.mail_from));
        Ok(mailer.transpose()?)
    }

    /// A path of the configuration, from the file's folder on.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.folder.join(relative)
    }

    /// A database address; a SQLite path counts from the file's folder.
    pub fn database(&self, address: &str) -> String {
        match address.strip_prefix("sqlite:") {
            Some(path) => format!("sqlite:{}", self.path(path).display()),
            None => address.to_owned(),
        }
    }
}
