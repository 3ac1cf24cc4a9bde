use std::collections::BTreeMap;

use desk_audit::{Actor, Event};
use desk_keyring::KeyError;
use kernel::Lang;
use seal::Digest;
use store::StoreError;

use crate::domain::subscriber::{Often, Subscriber, code_hash};
use crate::service::Awareness;
use crate::store::{self as queries, SubscriberRow};

/// What addresses are locked as.
const SUBSCRIBER: &str = "subscriber";

/// Why nothing could be done with who receives e-mails.
#[derive(Debug, thiserror::Error)]
pub enum SubscribeError {
    /// The key store is locked.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Somebody, opened.
pub(super) struct Opened {
    pub(super) row: SubscriberRow,
    pub(super) who: Subscriber,
}

/// How many receive e-mails.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readers {
    /// Confirmed, by language and how often.
    pub confirmed: BTreeMap<(Lang, Often), usize>,
    /// Have not confirmed yet.
    pub waiting: usize,
}

impl Awareness {
    /// Somebody asked for alerts, in a letter of that digest. What is no whole answer is left
    /// alone: nobody could be told.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn subscribe(
        &self,
        letter: Digest,
        lang: Lang,
        answers: &BTreeMap<String, String>,
    ) -> Result<(), SubscribeError> {
        let random = self.0.random.as_ref();
        let Some(who) = Subscriber::of(answers, lang, random) else { return Ok(()) };
        let Some(code) = code_hash(&who.code) else { return Ok(()) };
        let lock = self.0.post.keyring.make_lock(letter).await?;
        let now = self.now();
        let row = SubscriberRow {
            id: letter,
            code,
            sealed: lock.lock(SUBSCRIBER, &letter, &who.to_bytes(), &mut random.rng()),
            mailed: false,
            confirmed: false,
            since: now,
            told: now,
            told_on: self.today(),
            refused: 0,
            refused_on: self.today(),
        };
        let insert = self
            .0
            .store
            .run_tx("subscribe", row, |tx, row| Box::pin(queries::insert_subscriber(tx, row)));
        Ok(insert.await?)
    }

    /// Somebody answered a mail: begins or ends what they receive. A code that nobody has, any
    /// more, changes nothing.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn answer_mail(
        &self,
        answers: &BTreeMap<String, String>,
    ) -> Result<(), SubscribeError> {
        let Some(code) = answers.get("code").and_then(|code| code_hash(code)) else {
            return Ok(());
        };
        let read = self.0.store.read("subscriber_of_code", code, |tx, code| {
            Box::pin(queries::subscriber_of_code(tx, *code))
        });
        let found: Option<SubscriberRow> = read.await?;
        let Some(row) = found else { return Ok(()) };
        match answers.get("wish").map(String::as_str) {
            Some("begin") if !row.confirmed => self.confirm(row).await,
            Some("stop") => self.forget_subscriber(row.id).await,
            _ => Ok(()),
        }
    }

    /// From now on they receive what they asked for, and nothing that they asked for before.
    async fn confirm(&self, row: SubscriberRow) -> Result<(), SubscribeError> {
        let all = self.opened().await?;
        let Some(who) = all.iter().find(|one| one.row.id == row.id).map(|one| &one.who) else {
            return Ok(());
        };
        let (now, today) = (self.now(), self.today());
        let row = SubscriberRow { confirmed: true, since: now, told: now, told_on: today, ..row };
        self.keep(&row).await?;
        let is_older = |one: &&Opened| one.row.id != row.id && one.who.is_same_mailbox(&who.email);
        for older in all.iter().filter(is_older) {
            self.forget_subscriber(older.row.id).await?;
        }
        Ok(())
    }

    /// Forgets everybody with this address: what a member does when somebody asks in a call. How
    /// many there were.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn remove_address(
        &self,
        actor: &Actor,
        email: &str,
    ) -> Result<usize, SubscribeError> {
        let all = self.opened().await?;
        let theirs: Vec<Digest> =
            all.iter().filter(|one| one.who.is_same_mailbox(email)).map(|one| one.row.id).collect();
        for id in &theirs {
            self.forget_subscriber(*id).await?;
        }
        let (now, random) = (self.now(), self.0.random.as_ref());
        let event = Event::new(&actor.name, "subscriber.remove", "", now, random);
        let note = self
            .0
            .store
            .run_tx("remove_address", event, |tx, event| Box::pin(desk_audit::record(tx, event)));
        note.await?;
        Ok(theirs.len())
    }

    /// How many receive e-mails.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn readers(&self) -> Result<Readers, SubscribeError> {
        let mut readers = Readers::default();
        for Opened { row, who } in self.opened().await? {
            match row.confirmed {
                true => *readers.confirmed.entry((who.lang, who.often)).or_default() += 1,
                false => readers.waiting += 1,
            }
        }
        Ok(readers)
    }

    /// Everybody, opened.
    async fn opened(&self) -> Result<Vec<Opened>, SubscribeError> {
        self.open_all(self.subscribers().await?).await
    }

    pub(super) async fn subscribers(&self) -> Result<Vec<SubscriberRow>, StoreError> {
        let read =
            self.0.store.read("subscribers", (), |tx, ()| Box::pin(queries::subscribers(tx)));
        read.await
    }

    /// Opens what is stored. Who does not open has no lock any more: they are forgotten.
    pub(super) async fn open_all(
        &self,
        rows: Vec<SubscriberRow>,
    ) -> Result<Vec<Opened>, SubscribeError> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let locks = self.0.post.keyring.all_locks().await?;
        let open = |row: SubscriberRow| {
            let opened = locks.get(&row.id)?.unlock(SUBSCRIBER, &row.id, &row.sealed).ok()?;
            Some(Opened { who: Subscriber::from_bytes(&opened)?, row })
        };
        Ok(rows.into_iter().filter_map(open).collect())
    }

    pub(super) async fn keep(&self, row: &SubscriberRow) -> Result<(), StoreError> {
        let update = self.0.store.run_tx("update_subscriber", row.clone(), |tx, row| {
            Box::pin(queries::update_subscriber(tx, row))
        });
        update.await
    }

    /// Forgets somebody, from backups of the key store within thirty days too.
    pub(super) async fn forget_subscriber(&self, id: Digest) -> Result<(), SubscribeError> {
        self.0.post.keyring.erase_lock(id).await?;
        let delete = self.0.store.run_tx("forget_subscriber", id, |tx, id| {
            Box::pin(queries::delete_subscriber(tx, *id))
        });
        delete.await?;
        Ok(self.0.store.truncate_log().await?)
    }
}
