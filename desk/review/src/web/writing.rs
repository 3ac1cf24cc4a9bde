//! What the pages on which a document is written share, whatever its fields.

use axum::response::Response;
use desk_frame::{Visit, see};
use kernel::Lang;
use web::Failure;

use crate::web::{Bench, trouble};
use crate::{Deed, Fields, Record, ReviewError, Reviewed, Stage};

/// A document, or the page that says why there is none.
///
/// # Errors
/// That page.
pub async fn find<K: Reviewed>(
    bench: &impl Bench<K>,
    id: &str,
    reader: (&Visit, Lang),
) -> Result<Record<K>, Response> {
    let found = bench.reviews().one(id).await;
    found.map_err(|error| trouble::<K>(error, bench, reader, K::PATH, None))
}

/// A document that is being written.
///
/// # Errors
/// The page that says why there is none, or the way to the one that is not being written.
pub async fn drafted<K: Reviewed>(
    bench: &impl Bench<K>,
    id: &str,
    reader: (&Visit, Lang),
) -> Result<Record<K>, Response> {
    let record = find::<K>(bench, id, reader).await?;
    match record.review.stage {
        Stage::Draft => Ok(record),
        Stage::Proposed | Stage::Published => Err(see(&format!("/{}{}/{id}", reader.1, K::PATH))),
    }
}

/// Keeps the draft that a form brought, or what could not be read in it.
///
/// # Errors
/// The page that says why it is not kept, with all that was typed.
pub async fn save<K: Reviewed>(
    bench: &impl Bench<K>,
    (id, fields): (&str, &Fields),
    draft: Result<K::Draft, K::Fault>,
    reader: (&Visit, Lang),
) -> Result<(), Response> {
    let step = fields.parsed("step").ok_or(Failure::BadRequest)?;
    let kept = match draft {
        Ok(draft) => bench.act(&reader.0.actor, id, step, Deed::Save(Box::new(draft))).await,
        Err(fault) => Err(ReviewError::Fault(fault)),
    };
    let back = format!("{}/{id}", K::PATH);
    kept.map_err(|error| trouble::<K>(error, bench, reader, &back, Some(&fields.typed())))
}
