//! The desk's side of the link: one signed request at a time, always opened from here.

use std::sync::Arc;
use std::time::Duration;

use desk_keyring::{KeyError, Keyring, Purpose};
use kernel::{Clock, Random};
use link::message::Request;
use link::signature::sign;
use seal::sign::Signature;
use seal::{DecodeError, Wire};

/// The most bytes of an answer.
const MAX_ANSWER: usize = 16 << 20;
/// How long the front may take to answer.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Sends the desk's requests to its front.
pub(crate) struct LinkClient {
    front: String,
    http: reqwest::Client,
    keyring: Keyring,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
}

/// The client for TLS cannot be made: this machine holds no certificates to trust.
#[derive(Debug, thiserror::Error)]
#[error("no TLS client: install the system's CA certificates")]
pub struct TlsError(#[from] reqwest::Error);

/// Why a request was not answered.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// The front cannot be reached.
    #[error("the front cannot be reached")]
    Unreachable,
    /// The front refused the signature, key or clock.
    #[error("the front refuses this desk: {0}")]
    Refused(String),
    /// The front has no such thing (any more).
    #[error("the front has no such thing")]
    Gone,
    /// The front holds this desk's signature that it erased this.
    #[error("this desk has erased it")]
    Erased(Signature),
    /// The front has something newer or other.
    #[error("the front disagrees: {0}")]
    Conflict(String),
    /// The front failed or answered something else than asked.
    #[error("the front answered with status {0}")]
    Status(u16),
    /// The answer cannot be read.
    #[error(transparent)]
    Answer(#[from] DecodeError),
    /// The desk is locked.
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl LinkError {
    /// Whether the front does not take this one thing, while the link itself works: it must hold
    /// up nothing else.
    pub(crate) fn is_of_this_only(&self) -> bool {
        match self {
            Self::Gone | Self::Conflict(_) | Self::Erased(_) => true,
            Self::Status(status) => (400..=500).contains(status),
            _ => false,
        }
    }
}

impl LinkClient {
    /// A client of the front at an address.
    pub(crate) fn new(
        front: String,
        keyring: Keyring,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Result<Self, TlsError> {
        // The first one stays; a second office in the same process changes nothing.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // A front that was taken over must not send this desk into the centre's own network.
        let builder = reqwest::Client::builder()
            .timeout(TIMEOUT)
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none());
        Ok(Self { front, http: builder.build()?, keyring, clock, random })
    }

    /// Sends a request and gives the answer's bytes.
    ///
    /// # Errors
    /// The front cannot be reached, or refuses.
    pub(crate) async fn send(&self, request: &Request) -> Result<Vec<u8>, LinkError> {
        let (path, body) = (format!("{}{}", link::PATH, request.name()), request.to_bytes());
        let unlocked = self.keyring.unlocked()?;
        let key = unlocked.signing(Purpose::Link);
        let random: &dyn Random = self.random.as_ref();
        let signed = sign(key, "POST", &path, &body, self.clock.now(), random.array());
        let sent = self
            .http
            .post(format!("{}{path}", self.front))
            .header("content-type", "application/octet-stream")
            .header("content-digest", signed.content_digest)
            .header("signature-input", signed.signature_input)
            .header("signature", signed.signature)
            .body(body)
            .send()
            .await;
        let answer = sent.map_err(|_| LinkError::Unreachable)?;
        match answer.status().as_u16() {
            200..300 => read(answer).await,
            403 => Err(LinkError::Refused(detail(answer).await)),
            404 => Err(LinkError::Gone),
            410 => Err(LinkError::Erased(Signature::from_bytes(&read(answer).await?)?)),
            409 => Err(LinkError::Conflict(detail(answer).await)),
            status => Err(LinkError::Status(status)),
        }
    }

    /// Sends a request and reads the answer.
    ///
    /// # Errors
    /// As [`send`](Self::send), or the answer cannot be read.
    pub(crate) async fn ask<T: Wire>(&self, request: &Request) -> Result<T, LinkError> {
        Ok(T::from_bytes(&self.send(request).await?)?)
    }
}

/// The answer's bytes, up to a limit: the front is not trusted with this machine's memory.
async fn read(mut answer: reqwest::Response) -> Result<Vec<u8>, LinkError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(|_| LinkError::Unreachable)? {
        if bytes.len() + chunk.len() > MAX_ANSWER {
            return Err(DecodeError::TooLong("answer").into());
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// What the front's problem document says, for the log.
async fn detail(answer: reqwest::Response) -> String {
    let bytes = read(answer).await.unwrap_or_default();
    let problem: Option<serde_json::Value> = serde_json::from_slice(&bytes).ok();
    let detail = problem.as_ref().and_then(|problem| problem.get("detail")?.as_str());
    detail.unwrap_or("no detail").chars().take(200).collect()
}
