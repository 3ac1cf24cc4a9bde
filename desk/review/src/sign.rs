use store::StoreError;

use crate::store as queries;
use crate::{Record, Reviewed, Reviews};

/// What is published of a document: kind, name and body.
pub type Publication = (&'static str, String, Vec<u8>);

/// Something approved that is not signed yet.
#[derive(Debug, Clone)]
pub struct ToSign {
    /// Its kind among documents.
    kind: &'static str,
    /// Its name.
    id: String,
    /// What of it was approved.
    step: u32,
    /// What is published, in this order.
    pub publications: Vec<Publication>,
    /// How many days that holds.
    pub days: i32,
}

impl Reviews {
    /// What of a kind was approved and must be signed. `made_of` says what is published of a record
    /// with that issue, and how many days it holds.
    ///
    /// # Errors
    /// The database.
    pub async fn to_sign<K: Reviewed>(
        &self,
        made_of: impl Fn(&Record<K>, &K::Issue) -> (Vec<Publication>, i32),
    ) -> Result<Vec<ToSign>, StoreError> {
        let unsigned = self.all::<K>().await?.into_iter().filter(|record| !record.review.signed);
        let to_sign = |record: Record<K>| {
            let (publications, days) = made_of(&record, record.issue.as_ref()?);
            let (kind, step) = (K::KIND, record.review.step);
            Some(ToSign { kind, id: record.id, step, publications, days })
        };
        Ok(unsigned.filter_map(to_sign).collect())
    }

    /// Everything of it is signed.
    ///
    /// # Errors
    /// The database.
    pub async fn mark_signed(&self, signed: &ToSign) -> Result<(), StoreError> {
        let context = (signed.kind, signed.id.clone(), i64::from(signed.step));
        let mark = self.0.store.run_tx("mark_document_signed", context, |tx, (kind, id, step)| {
            Box::pin(queries::mark_signed(tx, kind, id, *step))
        });
        mark.await
    }
}
