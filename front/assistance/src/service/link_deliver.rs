//! What the desk fetches: pull, parts, acknowledge.

use kernel::{Day, Id};
use link::message::{Delivery, Item, MAX_PULL, Pulled};
use seal::{Digest, Name};
use store::{StoreError, Tx};

use crate::service::Assistance;
use crate::store::{self as queries, DeliveryRow};

/// Bytes after which an answer to a pull is long enough.
const PULL_BYTES: usize = 2 << 20;

impl Assistance {
    /// What waits for a desk after a delivery, as much as one answer should hold.
    ///
    /// # Errors
    /// The database.
    pub async fn pull(
        &self,
        desk: &Name,
        after: Option<Id>,
        max: u16,
    ) -> Result<Pulled, StoreError> {
        let asked = (desk, after.unwrap_or(Id([0; 16])), max.min(MAX_PULL));
        let pulled = self.0.store.read("pull", asked, |tx, (desk, after, max)| {
            Box::pin(collect(tx, desk, *after, *max))
        });
        pulled.await
    }

    /// A chunk of a file that a letter or entry to a desk carries.
    ///
    /// # Errors
    /// The database.
    pub async fn part_chunk(
        &self,
        desk: &Name,
        owner: Digest,
        index: u16,
        chunk: u32,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let part = (desk, owner, index, chunk);
        let chunk = self.0.store.read("part", part, |tx, (desk, owner, index, chunk)| {
            Box::pin(queries::part_chunk(tx, desk, *owner, *index, *chunk))
        });
        chunk.await
    }

    /// Forgets deliveries that the desk has stored. Their files go some days later, so that a
    /// desk restored from yesterday's backup can fetch them again.
    ///
    /// # Errors
    /// The database.
    pub async fn acknowledge(&self, desk: Name, deliveries: Vec<Id>) -> Result<(), StoreError> {
        let today = self.today();
        let done =
            self.0.store.run_tx("acknowledge", (desk, deliveries), move |tx, (desk, ids)| {
                Box::pin(forget(tx, desk, ids, today))
            });
        done.await
    }
}

async fn collect(tx: &mut Tx<'_>, desk: &Name, after: Id, max: u16) -> Result<Pulled, StoreError> {
    let (mut deliveries, mut bytes) = (Vec::new(), 0);
    for row in queries::deliveries(tx, desk, after, max).await? {
        let Some(item) = item(tx, &row).await? else { continue };
        let (Item::Letter(body) | Item::Entry(body) | Item::Renewal(body)) = &item;
        bytes += body.len();
        deliveries.push(Delivery { id: row.id, day: row.day.0, item });
        if bytes > PULL_BYTES {
            break;
        }
    }
    Ok(Pulled { deliveries })
}

async fn forget(
    tx: &mut Tx<'_>,
    desk: &Name,
    deliveries: &[Id],
    today: Day,
) -> Result<(), StoreError> {
    for id in deliveries {
        let Some(row) = queries::delivery(tx, desk, *id).await? else { continue };
        queries::delete_delivery(tx, desk, row.id).await?;
        queries::mark_delivered(tx, row.entry.unwrap_or(row.case), today).await?;
    }
    Ok(())
}

/// The bytes a delivery stands for. `None` where there is nothing left to deliver.
async fn item(tx: &mut Tx<'_>, row: &DeliveryRow) -> Result<Option<Item>, StoreError> {
    let Some(entry) = row.entry else {
        let Some(letter) = queries::letter(tx, row.case).await? else { return Ok(None) };
        let Some(desk_wrap) = letter.desk_wrap else {
            // The desk began this thread; what it waits for is the sender's own receipt.
            return Ok(letter.renewal.map(Item::Renewal));
        };
        let text = u32::try_from(letter.body.len()).unwrap_or(u32::MAX).to_be_bytes();
        let pieces = [
            &letter.header[..],
            &letter.signature,
            &desk_wrap,
            &letter.sender_wrap,
            &text,
            &letter.body,
        ];
        return Ok(Some(Item::Letter(pieces.concat())));
    };
    Ok(queries::entry(tx, entry).await?.map(Item::Entry))
}
