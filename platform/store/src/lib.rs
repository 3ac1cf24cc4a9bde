//! Transactions on SQLite and PostgreSQL, from SQL that is written once.
//!
//! A pillar writes its SQL in a `queries.rs`, in the words both databases share (`$1`, `ON
//! CONFLICT`, `RETURNING`), and lists the functions beside it:
//!
//! ```text
//! // store/mod.rs
//! store::queries! {
//!     in "queries.rs";
//!
//!     /// The body of a letter.
//!     pub(crate) fn body(id: Id) -> Option<Vec<u8>>;
//! }
//!
//! // store/queries.rs: compiled twice, so no `//!` and no `mod` inside
//! use kernel::Id;
//! use store::StoreError;
//!
//! pub(super) async fn body(
//!     connection: &mut Connection,
//!     id: Id,
//! ) -> Result<Option<Vec<u8>>, StoreError> {
//!     let query = sqlx::query_scalar("SELECT body FROM letters WHERE id = $1").bind(id);
//!     Ok(query.fetch_optional(connection).await?)
//! }
//! ```
//!
//! A use case is one transaction. Its closure borrows what it needs from the context given
//! beside it, and may run again:
//!
//! ```text
//! store
//!     .run_tx("file_letter", (letter, today), |tx, (letter, today)| {
//!         Box::pin(async move {
//!             queries::insert_letter(tx, letter).await?;
//!             queries::enqueue_notice(tx, letter.id, *today).await?;
//!             Ok::<_, FileError>(())
//!         })
//!     })
//!     .await
//! ```
//!
//! After a failed statement PostgreSQL refuses the rest of the transaction: to go on after a
//! conflict use `ON CONFLICT DO NOTHING` and look at the count of rows.
//!
//! Columns: `Ts` is INTEGER and TIMESTAMPTZ, `Day` INTEGER, `Id` BLOB and BYTEA. SQLite tables
//! are `STRICT`. In SQLite `BIGINT` columns are written `INTEGER`.

mod digest;
mod error;
mod metrics;
mod migrate;
mod postgres;
mod queries;
mod sqlite;
mod store;
mod tx;

pub use digest::DigestColumn;
pub use error::{Conflict, StoreError};
pub use metrics::TxMetric;
pub use migrate::Migration;
#[doc(hidden)]
pub use sqlx;
pub use store::Store;
pub use tx::{Backend, Steps, Tx};
