//! What the desk does to a case at the front: erase, and what `desk resync` needs.

use kernel::{Day, Id};
use link::message::{Inventory, MAX_INVENTORY, ThreadState};
use seal::entry::Role;
use seal::letter::{PartRef, Path};
use seal::post::StoredThread;
use seal::sign::{Signature, Use};
use seal::{DecodeError, Digest, Name, Wire};
use store::{StoreError, Tx};

use crate::service::Assistance;
use crate::store::{self as queries, NewLetter};

/// Why a thread is not opened.
#[derive(Debug, thiserror::Error)]
pub enum GiveThreadError {
    /// The bytes are no thread.
    #[error(transparent)]
    Bytes(#[from] DecodeError),
    /// It is of another installation or desk, or not signed by its sender.
    #[error("the thread is not one of this desk's, or was altered")]
    NotOurs,
    /// Another letter has its lookup value.
    #[error("another letter has this lookup value")]
    LookupTaken,
    /// Its desk erased it: its signature that it did.
    #[error("this case was erased")]
    Erased(Vec<u8>),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a case is not touched.
#[derive(Debug, thiserror::Error)]
pub enum LinkCaseError {
    /// The desk has no such case here.
    #[error("this desk has no such case here")]
    NoCase,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Assistance {
    /// Forgets a case: thread, files, deliveries; and remembers that it did, with the desk's
    /// signature, so that the case does not come back.
    ///
    /// # Errors
    /// The database.
    pub async fn erase(
        &self,
        desk: Name,
        case: Digest,
        signature: Signature,
    ) -> Result<(), StoreError> {
        let today = self.today();
        let place =
            self.0.store.read("find_place", case, |tx, case| Box::pin(queries::place(tx, *case)));
        let place: Option<(String, _)> = place.await?;
        let context = (desk, case, signature.0.to_vec());
        let erased = self.0.store.run_tx("erase", context, move |tx, (desk, case, signature)| {
            Box::pin(queries::erase(tx, desk, *case, signature, today))
        });
        let _: bool = erased.await?;
        if let Some((subject, _)) = place {
            self.settle_places_of(&subject).await?;
        }
        self.0.store.truncate_log().await
    }

    /// Opens a thread that the desk holds already: one it began, or one the front lost. Nothing
    /// is put into the outbox. The same one again changes nothing.
    ///
    /// # Errors
    /// It is not this desk's, or was altered.
    pub async fn give_thread(&self, desk: Name, bytes: &[u8]) -> Result<(), GiveThreadError> {
        let thread = StoredThread::from_bytes(bytes)?;
        let (core, case) = (&thread.header.core, thread.header.digest());
        let renewal = thread.renewal.as_ref();
        let renewed = renewal.is_none_or(|renewal| renewal.check(&thread.header).is_ok());
        let signed = core.signer.verify(Use::Letter, &case, &thread.signature).is_ok();
        let text = thread.header.parts.first() == Some(&PartRef::of(&thread.text));
        if core.site != self.site() || core.desk != desk || !signed || !text || !renewed {
            return Err(GiveThreadError::NotOurs);
        }
        let row = NewLetter {
            id: self.random_number(),
            case,
            lookup: renewal.map_or(core.lookup, |renewal| renewal.lookup),
            desk,
            plain: core.path == Path::Plain,
            header: thread.header.to_bytes(),
            signature: thread.signature.to_bytes(),
            desk_wrap: None,
            sender_wrap: renewal
                .map_or(&thread.sender_wrap, |renewal| &renewal.sender_wrap)
                .to_bytes(),
            renewal: renewal.map(Wire::to_bytes),
            body: thread.text,
            day: Day(thread.day),
        };
        let open = self.0.store.run_tx("open_thread", row, |tx, row| {
            Box::pin(async move {
                if let Some(signature) = queries::erasure(tx, row.case).await? {
                    return Err(GiveThreadError::Erased(signature));
                }
                let new = queries::insert_letter(tx, row).await?;
                if new {
                    return Ok(());
                }
                if queries::letter_day(tx, row.case).await?.is_none() {
                    return Err(GiveThreadError::LookupTaken);
                }
                if let Some(renewal) = &row.renewal {
                    // Where it was lost with a restored front.
                    queries::renew(tx, row.case, row.lookup, &row.sender_wrap, renewal).await?;
                }
                Ok(())
            })
        });
        open.await
    }

    /// A page of the threads held for a desk, in order of their names.
    ///
    /// # Errors
    /// The database.
    pub async fn inventory(
        &self,
        desk: &Name,
        after: Option<Digest>,
    ) -> Result<Inventory, StoreError> {
        let after = after.unwrap_or(Digest([0; 32]));
        let page = self.0.store.read("inventory", (desk, after), |tx, (desk, after)| {
            Box::pin(list_threads(tx, desk, *after))
        });
        page.await
    }

    /// Puts a case's letter and both sides' entries into the outbox again.
    ///
    /// # Errors
    /// The desk has no such case here.
    pub async fn redeliver(&self, desk: Name, case: Digest) -> Result<(), LinkCaseError> {
        let today = self.today();
        let store = &self.0.store;
        let entries =
            store.read("redeliver_list", case, |tx, case| Box::pin(queries::entries(tx, *case)));
        let named: Vec<(Id, Option<Digest>)> = std::iter::once(None)
            .chain(entries.await?.into_iter().map(|row| Some(row.digest)))
            .map(|entry| (Id::random(self.random()), entry))
            .collect();
        let context = (desk, case, named, today);
        let put = store.run_tx("redeliver", context, |tx, (desk, case, named, today)| {
            Box::pin(async move {
                let letter = queries::letter(tx, *case).await?.ok_or(LinkCaseError::NoCase)?;
                if letter.desk != desk.as_str() {
                    return Err(LinkCaseError::NoCase);
                }
                // A thread that the desk gave back has nothing that opens with the desk's key.
                let has_letter = letter.desk_wrap.is_some() || letter.renewal.is_some();
                let named = named.iter().filter(|(_, entry)| entry.is_some() || has_letter);
                for (id, entry) in named {
                    queries::insert_delivery(tx, *id, desk, *case, *entry, *today).await?;
                }
                Ok(())
            })
        });
        put.await
    }
}

async fn list_threads(
    tx: &mut Tx<'_>,
    desk: &Name,
    after: Digest,
) -> Result<Inventory, StoreError> {
    let mut threads = Vec::new();
    for case in queries::cases(tx, desk, after, MAX_INVENTORY).await? {
        let sender = last_number(tx, case, Role::Sender).await?;
        let desk = last_number(tx, case, Role::Desk).await?;
        threads.push(ThreadState { case, sender, desk });
    }
    Ok(Inventory { threads })
}

async fn last_number(tx: &mut Tx<'_>, case: Digest, role: Role) -> Result<u32, StoreError> {
    let last = queries::last_entry(tx, case, role.code()).await?;
    Ok(last.and_then(|(number, _)| u32::try_from(number).ok()).unwrap_or_default())
}
