use content::Form;
use desk_keyring::{KeyError, Purpose};
use desk_review::ToSign;
use documents::FILE;
use seal::directory::{DeskEntry, Directory, KeyRole, Known, SignedAuthorisation};
use seal::{Name, Wire};
use store::StoreError;
use unseal::directory::{DirectoryDraft, sign_directory};
use unseal::epoch::shown;
use unseal::publication::{PublicationDraft, publish};

use crate::service::Office;
use crate::service::round::RoundError;
use crate::store::{self as queries, DirectoryRow, PublicationRow};

/// Days a form holds without being published again.
pub(super) const FORM_DAYS: i32 = 3650;

/// Why something is not signed.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The root has not authorised a key for this, or no longer.
    #[error("the root has not authorised this desk's key for {0}: run `thiqa keys authorise`")]
    NotAuthorised(String),
    /// The desk is locked.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Office {
    /// Signs today's directory if the last one is older, or the root has authorised keys since.
    ///
    /// # Errors
    /// The desk is locked, or the root has not authorised its keys.
    pub async fn publish_due_directory(&self) -> Result<(), PublishError> {
        let last: Option<DirectoryRow> = self
            .0
            .store
            .read("last_directory", (), |tx, ()| Box::pin(queries::last_directory(tx)))
            .await?;
        let today = self.utc_today();
        let authorised = newest_serial(&self.0.keyring.authorisations().await?);
        let is_current = |last: &DirectoryRow| {
            last.issued == today && serial_shown(&last.body) == Some(authorised)
        };
        if last.as_ref().is_some_and(is_current) {
            return Ok(());
        }
        self.sign_directory(last).await
    }

    async fn sign_directory(&self, last: Option<DirectoryRow>) -> Result<(), PublishError> {
        self.0.keyring.make_due_epochs().await?;
        let unlocked = self.0.keyring.unlocked()?;
        let (today, desk) = (self.utc_today(), self.0.keyring.desk().clone());
        let authorisations = self.0.keyring.authorisations().await?;
        let (directory_keys, others): (Vec<_>, Vec<_>) =
            authorisations.into_iter().partition(|key| key.body.role == KeyRole::Directory);
        let reply = KeyRole::Reply(desk.clone());
        let (replies, keys): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|key| key.body.role == reply);
        let directory_key = newest(directory_keys)
            .ok_or_else(|| PublishError::NotAuthorised("the directory".to_owned()))?;
        let epochs = shown(unlocked.epochs(), today.0);
        let draft = DirectoryDraft {
            site: self.0.keyring.site(),
            directory_key,
            keys,
            desks: vec![DeskEntry { desk, epochs, replies }],
            revoked: Vec::new(),
        };
        let known = last.map(|last| Known { version: last.version, head: last.head });
        let signer = unlocked.signing(Purpose::Directory);
        let directory = sign_directory(draft, known, today.0, signer);
        let checkpoint = &directory.checkpoint.body;
        let row = DirectoryRow {
            version: checkpoint.version,
            head: checkpoint.head(),
            issued: today,
            body: directory.to_bytes(),
        };
        let put = self
            .0
            .store
            .run_tx("put_directory", row, |tx, row| Box::pin(queries::put_directory(tx, row)));
        put.await?;
        self.pull_now();
        Ok(())
    }

    /// Signs the forms of the content that are new or changed.
    ///
    /// # Errors
    /// As [`publish_content`](Self::publish_content).
    pub async fn publish_forms(&self) -> Result<(), PublishError> {
        let Ok(kind) = Name::new("form") else { return Ok(()) };
        for (name, form) in &self.0.forms {
            self.publish_content(&kind, name, form.clone(), FORM_DAYS).await?;
        }
        Ok(())
    }

    /// Signs the list of the bytes that the site serves to everybody, where they have changed.
    ///
    /// # Errors
    /// The database, or the desk is locked. A root that has not authorised this kind is only said:
    /// the house works without the list.
    pub async fn publish_site_list(&self, registering: &[Form]) -> Result<(), PublishError> {
        let list = self.0.site_list.as_ref().and_then(|list| list(registering));
        let Some(list) = list else { return Ok(()) };
        let (Ok(kind), Ok(name)) = (Name::new("site"), Name::new("pages")) else { return Ok(()) };
        where_authorised(self.publish_content(&kind, &name, list, FORM_DAYS).await)?;
        Ok(())
    }

    /// Signs what two members approved since.
    pub(super) async fn publish_approved(&self) -> Result<(), RoundError> {
        let standing = self.take_back_files().await?;
        let mut waiting = self.0.awareness.to_sign().await?;
        waiting.extend(self.0.cooperation.to_sign().await?);
        for one in waiting {
            if self.publish_all(&one, &standing).await? {
                self.0.reviews.mark_signed(&one).await?;
            }
        }
        Ok(())
    }

    /// Signs the publications of a document in their order: one that cannot be signed keeps back
    /// those after it. Whether all are.
    async fn publish_all(&self, of: &ToSign, standing: &[String]) -> Result<bool, RoundError> {
        for (kind, name, body) in &of.publications {
            let Ok(name) = Name::new(name) else { continue };
            let is_signed = match *kind {
                FILE if standing.iter().any(|one| one == name.as_str()) => true,
                FILE => self.publish_file(&name, of.days).await?,
                kind => self.publish_if_authorised(kind, &name, body.clone(), of.days).await?,
            };
            if !is_signed {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Signs; where the root has not authorised this kind that is only said: the rest of the round
    /// goes on. Whether it is signed.
    pub(super) async fn publish_if_authorised(
        &self,
        kind: &str,
        name: &Name,
        body: Vec<u8>,
        days: i32,
    ) -> Result<bool, RoundError> {
        let Ok(kind) = Name::new(kind) else { return Ok(false) };
        Ok(where_authorised(self.publish_content(&kind, name, body, days).await)?)
    }

    /// Signs a publication if its content differs from the last issue's. The link sends it.
    ///
    /// # Errors
    /// The desk is locked, or the root has not authorised its key for this kind.
    pub async fn publish_content(
        &self,
        kind: &Name,
        name: &Name,
        content: Vec<u8>,
        days: i32,
    ) -> Result<(), PublishError> {
        let last = self.last_publication(kind, name).await?;
        if last.as_ref().is_some_and(|last| last.content == content) {
            return Ok(());
        }
        self.sign(kind, name, content, (last.map_or(0, |last| last.version), days)).await
    }

    /// Signs the issue after the one of that version.
    pub(super) async fn sign(
        &self,
        kind: &Name,
        name: &Name,
        content: Vec<u8>,
        (last, days): (u64, i32),
    ) -> Result<(), PublishError> {
        // A desk restored from an older backup has forgotten its last versions: time has not.
        let version = (last + 1).max(self.now().seconds().unsigned_abs());
        let role = KeyRole::Publication(kind.clone());
        let authorisations = self.0.keyring.authorisations().await?;
        let key = newest(authorisations.into_iter().filter(|key| key.body.role == role).collect());
        let key = key.ok_or_else(|| PublishError::NotAuthorised(kind.to_string()))?;
        let today = self.utc_today();
        let draft = PublicationDraft {
            site: self.0.keyring.site(),
            kind: kind.clone(),
            name: name.clone(),
            version,
            issued: today.0,
            expires: today.plus(days).0,
            body: content.clone(),
        };
        let unlocked = self.0.keyring.unlocked()?;
        let publication = publish(draft, key, unlocked.signing(Purpose::Publication));
        let row = PublicationRow {
            kind: kind.to_string(),
            name: name.to_string(),
            version,
            content,
            body: publication.to_bytes(),
        };
        let put = self
            .0
            .store
            .run_tx("put_publication", row, |tx, row| Box::pin(queries::put_publication(tx, row)));
        put.await?;
        self.know_own_forms().await?;
        Ok(())
    }

    /// Whether there ever was a publication of that name.
    pub(super) async fn was_published(&self, kind: &Name, name: &Name) -> Result<bool, StoreError> {
        Ok(self.last_publication(kind, name).await?.is_some())
    }

    pub(super) async fn last_publication(
        &self,
        kind: &Name,
        name: &Name,
    ) -> Result<Option<PublicationRow>, StoreError> {
        let read = self.0.store.read("last_publication", (kind, name), |tx, (kind, name)| {
            Box::pin(queries::last_publication(tx, kind.as_str(), name.as_str()))
        });
        read.await
    }

    /// Tells the cases which forms this desk ever published.
    pub(super) async fn know_own_forms(&self) -> Result<(), StoreError> {
        let read =
            self.0.store.read("own_forms", (), |tx, ()| Box::pin(queries::contents(tx, "form")));
        let forms: Vec<Vec<u8>> = read.await?;
        self.0.cases.know_forms(&forms);
        Ok(())
    }
}

/// Whether it is signed: that the root has not authorised a kind is only said.
pub(super) fn where_authorised(outcome: Result<(), PublishError>) -> Result<bool, PublishError> {
    match outcome {
        Err(PublishError::NotAuthorised(kind)) => {
            tracing::warn!(kind, "not published: run `thiqa keys authorise`");
            Ok(false)
        }
        outcome => outcome.map(|()| true),
    }
}

fn newest_serial(authorisations: &[SignedAuthorisation]) -> u32 {
    authorisations.iter().map(|authorisation| authorisation.body.serial).max().unwrap_or_default()
}

/// The newest authorisation that a signed directory shows.
fn serial_shown(directory: &[u8]) -> Option<u32> {
    let directory = Directory::from_bytes(directory).ok()?;
    let replies = directory.desks.into_iter().flat_map(|desk| desk.replies);
    let all: Vec<_> = directory.keys.into_iter().chain(replies).collect();
    Some(newest_serial(&all).max(directory.directory_key.body.serial))
}

/// The authorisation that was given last.
fn newest(authorisations: Vec<SignedAuthorisation>) -> Option<SignedAuthorisation> {
    authorisations.into_iter().max_by_key(|authorisation| authorisation.body.serial)
}
