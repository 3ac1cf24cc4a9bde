//! What a sender's program does: fetch and check the directory, do the work, seal, send, read.

use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use kernel::{Random, SystemRandom};
use reqwest::{Client, Response, StatusCode};
use seal::attachment::{Attachment, CHUNK};
use seal::directory::{Bundle, Trusted};
use seal::entry::{EntryDraft, EntryKind, Role};
use seal::letter::{Draft, PartRef, Path};
use seal::post::{
    Challenge, EntrySubmission, LetterSubmission, Stamp, StoredThread, Upload, UploadId,
};
use seal::proof::FilingProof;
use seal::sign::VerifyKey;
use seal::thread::{Thread, in_order};
use seal::{Digest, Name, SenderKeys, SiteId, Wire};

/// A front, as a sender's program talks to it.
pub struct Sender {
    front: String,
    http: Client,
    /// What the caller knows of the root; without it the front's word is taken, and said so.
    root: Option<VerifyKey>,
}

impl Sender {
    /// Talks to the front at an address. `root` is the fingerprint printed on posters.
    pub fn new(front: &str, root: Option<VerifyKey>) -> Result<Self> {
        let _ = rustls::crypto::ring::default_provider().install_default();
        if root.is_none() {
            eprintln!(
                "warning: no --root given: whoever runs the front could name a key of their own"
            );
        }
        // ALL_PROXY=socks5h://… is honoured: somebody behind Tor must not connect directly.
        let http = Client::builder().timeout(Duration::from_secs(60)).build()?;
        Ok(Self { front: front.trim_end_matches('/').to_owned(), http, root })
    }

    /// The desk's bundle and what it says, checked up to the root.
    pub async fn directory(&self, desk: &Name) -> Result<(SiteId, Trusted)> {
        let bundle: Bundle = self.get(&format!("/api/v1/desks/{desk}")).await?;
        let site = bundle.checkpoint.body.site;
        let root = match self.root {
            Some(root) => root,
            None => self.root_of_front().await?,
        };
        let trusted = bundle.verify(site, &root, None).context("the front's directory")?;
        let today = kernel::Clock::now(&kernel::SystemClock).utc_day();
        if trusted.valid_until < today.0 {
            eprintln!("warning: the team has not renewed its directory in time; sealing anyway");
        }
        Ok((site, trusted))
    }

    /// The root's key as the front tells it: no protection against the front itself.
    async fn root_of_front(&self) -> Result<VerifyKey> {
        let text = self.http.get(self.url("/api/v1/root")).send().await?.text().await?;
        let digest: Digest = text.trim().parse().context("the front tells no root key")?;
        Ok(VerifyKey(digest.0))
    }

    /// The form of a kind: its digest and its bytes.
    pub async fn form(&self, kind: &Name) -> Result<(Digest, Vec<u8>)> {
        let answer = self.http.get(self.url(&format!("/api/v1/forms/{kind}"))).send().await?;
        let bytes = checked(answer).await?.bytes().await?.to_vec();
        Ok((Digest::of_bytes(&bytes), bytes))
    }

    /// Seals and files a letter; gives the checked filing proof.
    pub async fn file(
        &self,
        trusted: &Trusted,
        kind: &Name,
        form: Digest,
        text: &[u8],
        files: &[Attachment],
        keys: &SenderKeys,
    ) -> Result<FilingProof> {
        let random: &dyn Random = &SystemRandom;
        let to = &trusted.address;
        let draft =
            Draft { to, kind: kind.clone(), path: Path::Sealed, form, text, attachments: files };
        let sealed = seal::letter::seal(&draft, keys, &mut random.rng())?;
        let uploads = self.upload_all(&sealed.files).await?;
        let header = sealed.letter.header.digest();
        let stamp = self.stamp().await?;
        let submission = LetterSubmission { letter: sealed.letter, uploads, stamp };
        let proof: FilingProof = self.post_again("/api/v1/letters", &submission).await?;
        proof.verify().context("the filing proof")?;
        if proof.letter != header || !trusted.proof_keys.contains(&proof.key) {
            bail!("the front's filing proof is not for this message or not by an authorised key");
        }
        Ok(proof)
    }

    /// The thread of a receipt's keys. `None` where there is none.
    pub async fn thread(&self, keys: &SenderKeys) -> Result<Option<StoredThread>> {
        let lookup = seal::suite::LookupValue(*keys.lookup());
        let answer = self.post_raw("/api/v1/threads", lookup.to_bytes()).await?;
        if answer.status() == StatusCode::NOT_FOUND {
            return Ok(None);
        }
        let bytes = checked(answer).await?.bytes().await?;
        Ok(Some(StoredThread::from_bytes(&bytes)?))
    }

    /// Adds a message to one's own thread.
    pub async fn continue_thread(
        &self,
        stored: &StoredThread,
        reply_keys: Vec<VerifyKey>,
        text: &[u8],
        files: &[Attachment],
        keys: &SenderKeys,
    ) -> Result<()> {
        let random: &dyn Random = &SystemRandom;
        let (key, _) = stored.open(keys)?;
        let (thread, _) = checked_thread(stored, reply_keys)?;
        let place = thread.place(Role::Sender, EntryKind::Message, keys.sign());
        let draft = EntryDraft { kind: EntryKind::Message, text, attachments: files };
        let sealed = seal::entry::seal(place, &draft, &key, keys.sign(), &mut random.rng())?;
        let uploads = self.upload_all(&sealed.files).await?;
        let stamp = self.stamp().await?;
        let submission = EntrySubmission { entry: sealed.entry, uploads, stamp };
        checked(self.post_raw("/api/v1/entries", submission.to_bytes()).await?).await?;
        Ok(())
    }

    async fn upload_all(&self, files: &[Vec<u8>]) -> Result<Vec<UploadId>> {
        let mut ids = Vec::with_capacity(files.len());
        for sealed in files {
            ids.push(self.upload(sealed).await?);
        }
        Ok(ids)
    }

    async fn upload(&self, sealed: &[u8]) -> Result<UploadId> {
        let random: &dyn Random = &SystemRandom;
        let id = UploadId(random.array());
        let upload = Upload { id, part: PartRef::of(sealed), stamp: self.stamp().await? };
        checked(self.post_raw("/api/v1/uploads", upload.to_bytes()).await?).await?;
        for (number, chunk) in sealed.chunks(CHUNK).enumerate() {
            let url = self.url(&format!("/api/v1/uploads/{}/{number}", kernel::Id(id.0)));
            checked(self.http.put(url).body(chunk.to_vec()).send().await?).await?;
        }
        Ok(id)
    }

    async fn stamp(&self) -> Result<Stamp> {
        let challenge: Challenge = self.get("/api/v1/challenge").await?;
        let work = tokio::task::spawn_blocking(move || challenge.stamp());
        work.await?.ok_or_else(|| anyhow!("the front asks for too much work"))
    }

    async fn get<T: Wire>(&self, path: &str) -> Result<T> {
        let answer = self.http.get(self.url(path)).send().await;
        let answer = answer.with_context(|| format!("{} cannot be reached", self.front))?;
        Ok(T::from_bytes(&checked(answer).await?.bytes().await?)?)
    }

    /// Sends the same again where the answer was lost: a front stores it once.
    async fn post_again<T: Wire>(&self, path: &str, body: &impl Wire) -> Result<T> {
        for _ in 0..3 {
            match self.post_raw(path, body.to_bytes()).await {
                Ok(answer) => return Ok(T::from_bytes(&checked(answer).await?.bytes().await?)?),
                Err(_) => tokio::time::sleep(Duration::from_secs(1)).await,
            }
        }
        self.post(path, body).await
    }

    async fn post<T: Wire>(&self, path: &str, body: &impl Wire) -> Result<T> {
        let answer = checked(self.post_raw(path, body.to_bytes()).await?).await?;
        Ok(T::from_bytes(&answer.bytes().await?)?)
    }

    async fn post_raw(&self, path: &str, body: Vec<u8>) -> Result<Response> {
        let request = self.http.post(self.url(path)).body(body);
        let sent = request.header("content-type", "application/octet-stream").send().await;
        sent.with_context(|| format!("{} cannot be reached", self.front))
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.front)
    }
}

/// Checks both chains; gives the thread and its entries in order.
pub fn checked_thread(
    stored: &StoredThread,
    reply_keys: Vec<VerifyKey>,
) -> Result<(Thread, Vec<seal::entry::Entry>)> {
    let mut thread = stored.begin(reply_keys)?;
    let entries = in_order(stored.entries.iter().map(|stored| stored.entry.clone()).collect());
    for entry in &entries {
        thread.push(entry).context("the thread was altered on its way")?;
    }
    Ok((thread, entries))
}

/// An answer that is no refusal; a problem document's words otherwise.
async fn checked(answer: Response) -> Result<Response> {
    let status = answer.status();
    if status.is_success() {
        return Ok(answer);
    }
    let bytes = answer.bytes().await.unwrap_or_default();
    let problem: Option<serde_json::Value> = serde_json::from_slice(&bytes).ok();
    let text = |name: &str| Some(problem.as_ref()?.get(name)?.as_str()?.to_owned());
    let title = text("title").unwrap_or_else(|| "the front refused".to_owned());
    match text("detail") {
        Some(detail) => bail!("{title} ({status}): {detail}"),
        None => bail!("{title} ({status})"),
    }
}
