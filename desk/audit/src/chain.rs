use ed25519_dalek::SigningKey;
use seal::Digest;
use seal::sign::{Signature, Use, VerifyKey, sign};
use store::{Store, StoreError, Tx};

use crate::events::{self as queries, EventRow, LinkRow};

/// Links made or checked in one transaction.
const BATCH: i64 = 500;

/// Where the log is not what was signed.
#[derive(Debug, thiserror::Error)]
pub enum ChainFault {
    /// A row was changed, removed or put in.
    #[error("the audit log was changed at entry {0}")]
    Changed(i64),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Orders, chains and signs what is not chained yet; gives how many rows that were.
///
/// # Errors
/// The database.
pub async fn chain_new(store: &Store, key: &SigningKey) -> Result<usize, StoreError> {
    let chain = store.run_tx("chain_audit", key.clone(), |tx, key| Box::pin(append_links(tx, key)));
    chain.await
}

async fn append_links(tx: &mut Tx<'_>, key: &SigningKey) -> Result<usize, StoreError> {
    let (mut sequence, mut previous) = queries::last_link(tx).await?.unwrap_or((0, vec![0; 32]));
    let new = queries::unchained(tx, BATCH).await?;
    for event in &new {
        sequence += 1;
        let digest = link_of(&previous, sequence, event);
        let signature = sign(key, Use::Audit, &digest);
        queries::insert_link(tx, sequence, event.id, &digest.0, &signature.0).await?;
        previous = digest.0.to_vec();
    }
    Ok(new.len())
}

/// Checks the whole chain; gives its length.
///
/// # Errors
/// The first entry that is not what was signed.
pub async fn verify(store: &Store, key: &VerifyKey) -> Result<i64, ChainFault> {
    let (mut sequence, mut previous) = (0, vec![0; 32]);
    loop {
        let page = store.read("verify_audit", sequence, |tx, after| {
            Box::pin(queries::links(tx, *after, BATCH))
        });
        let page: Vec<LinkRow> = page.await?;
        if page.is_empty() {
            return Ok(sequence);
        }
        for link in page {
            sequence += 1;
            if !holds(&link, sequence, &previous, key) {
                return Err(ChainFault::Changed(sequence));
            }
            previous = link.digest;
        }
    }
}

fn holds(link: &LinkRow, sequence: i64, previous: &[u8], key: &VerifyKey) -> bool {
    let Some(event) = &link.event else { return false };
    let digest = link_of(previous, sequence, event);
    let Ok(signature) = <[u8; 64]>::try_from(link.signature.as_slice()) else { return false };
    link.sequence == sequence
        && link.digest == digest.0
        && key.verify(Use::Audit, &digest, &Signature(signature)).is_ok()
}

/// The hash of a link: the one before, its number, and every field with its length.
fn link_of(previous: &[u8], sequence: i64, event: &EventRow) -> Digest {
    let mut bytes = seal::wire::Writer::default();
    bytes.bytes(previous);
    bytes.u64(sequence.unsigned_abs());
    bytes.bytes(&event.id.0);
    bytes.u64(event.at.0.unsigned_abs());
    for field in [&event.actor, &event.action, &event.subject] {
        bytes.opaque32(field.as_bytes());
    }
    Digest::of("audit link", &[&bytes.finish()])
}

#[cfg(test)]
mod tests {
    use kernel::{SeededRandom, Ts};

    use super::*;
    use crate::{Event, MIGRATIONS, record};

    #[tokio::test]
    async fn a_changed_or_missing_row_is_seen() {
        for database in testkit::both().await {
            let store = database.open().await;
            store.migrate("audit", MIGRATIONS).await.unwrap();
            let (key, random) = (SigningKey::from_bytes(&[1; 32]), SeededRandom::new(1));
            for number in 0..5 {
                let event = Event::new("amal", "case.reply", number, Ts(number * 10), &random);
                let write = store.run_tx("record", event, |tx, event| Box::pin(record(tx, event)));
                write.await.unwrap();
            }
            assert_eq!(chain_new(&store, &key).await.unwrap(), 5);
            assert_eq!(chain_new(&store, &key).await.unwrap(), 0);
            let public = VerifyKey::of(&key);
            assert_eq!(verify(&store, &public).await.unwrap(), 5);

            let change = store.run_tx("tamper", (), |tx, ()| {
                Box::pin(async move {
                    let sql = "UPDATE audit_events SET subject = '9' WHERE subject = '3'";
                    match tx {
                        Tx::Sqlite(db) => sqlx::query(sql).execute(&mut **db).await.map(|_| ())?,
                        Tx::Postgres(db) => {
                            sqlx::query(sql).execute(&mut **db).await.map(|_| ())?
                        }
                    }
                    Ok::<_, StoreError>(())
                })
            });
            change.await.unwrap();
            let fault = verify(&store, &public).await.unwrap_err();
            assert!(matches!(fault, ChainFault::Changed(4)));
        }
    }
}
