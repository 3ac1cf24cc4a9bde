use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::Mail;

/// How long a mail server may keep silent.
const PATIENCE: Duration = Duration::from_secs(30);

/// Sends e-mails. Cheap to clone.
#[derive(Clone)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Server(AsyncSmtpTransport<Tokio1Executor>),
    Folder(Arc<Path>),
}

/// Why no mails can be sent at all.
#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    /// The sender's address.
    #[error("desk.mail_from is not an address such as \"Centre <alerts@example.org>\"")]
    From,
    /// The server's address.
    #[error("desk.mail is not an address such as smtps://user:password@mail.example.org: {0}")]
    Server(smtp::Error),
    /// People's addresses and a password would travel in clear.
    #[error("desk.mail must begin with smtps://, end with ?tls=required, or be this machine's own")]
    Clear,
    /// The folder.
    #[error("desk.mail: the folder cannot be made: {0}")]
    Folder(std::io::Error),
}

/// Why one mail was not sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// This one will never be taken: the address is no address, or the server refuses it for good.
    #[error("refused: {0}")]
    Refused(String),
    /// Perhaps later: the server cannot be reached, or asks to wait.
    #[error("not now: {0}")]
    Later(String),
}

impl Mailer {
    /// By what the configuration says: `smtp://…`, `smtps://…`, or `folder:PATH`.
    ///
    /// # Errors
    /// The address or the sender cannot be used.
    pub fn new(way: &str, from: &str) -> Result<Self, MailerError> {
        let from = from.parse().map_err(|_| MailerError::From)?;
        let way = match way.strip_prefix("folder:") {
            Some(folder) => Way::Folder(make(folder)?),
            None => Way::Server(server(way)?),
        };
        Ok(Self { from, way })
    }

    /// The folder that mails are written into, where no server sends them.
    pub fn folder(&self) -> Option<&Path> {
        match &self.way {
            Way::Folder(folder) => Some(folder),
            Way::Server(_) => None,
        }
    }

    /// Sends a mail; it is on its way once this returns.
    ///
    /// # Errors
    /// It is not on its way.
    pub async fn send(&self, mail: &Mail) -> Result<(), MailError> {
        let message = mail.message(&self.from);
        let message = message.map_err(|error| MailError::Refused(error.to_string()))?;
        match &self.way {
            Way::Server(server) => server.send(message).await.map(drop).map_err(why),
            Way::Folder(folder) => {
                let file = folder.join(format!("{}.eml", mail.id));
                let written = tokio::fs::write(file, message.formatted()).await;
                written.map_err(|error| MailError::Later(error.to_string()))
            }
        }
    }

    /// Whether the server answers and takes the password.
    ///
    /// # Errors
    /// It does not.
    pub async fn check(&self) -> Result<(), MailError> {
        match &self.way {
            Way::Folder(_) => Ok(()),
            Way::Server(server) => match server.test_connection().await {
                Ok(true) => Ok(()),
                Ok(false) => Err(MailError::Later("the server hung up".to_owned())),
                Err(error) => Err(why(error)),
            },
        }
    }
}

fn make(folder: &str) -> Result<Arc<Path>, MailerError> {
    std::fs::create_dir_all(folder).map_err(MailerError::Folder)?;
    Ok(PathBuf::from(folder).into())
}

fn server(address: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, MailerError> {
    let is_clear = address.starts_with("smtp://") && !address.contains("tls=required");
    let host = address.rsplit('@').next().unwrap_or_default().trim_start_matches("smtp://");
    let is_here = ["127.0.0.1", "localhost", "[::1]"].iter().any(|here| {
        host.strip_prefix(here).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
    });
    if is_clear && !is_here {
        return Err(MailerError::Clear);
    }
    // Whoever else did so before meant the same.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(address);
    Ok(server.map_err(MailerError::Server)?.timeout(Some(PATIENCE)).build())
}

/// A server's no for good is about this mail; all else may pass.
fn why(error: smtp::Error) -> MailError {
    match error.is_permanent() {
        true => MailError::Refused(error.to_string()),
        false => MailError::Later(error.to_string()),
    }
}
