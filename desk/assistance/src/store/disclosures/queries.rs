// Compiled once for each database by `store::queries!`.
use kernel::Id;
use seal::Digest;
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use crate::store::DisclosureRow;

pub(super) async fn insert_disclosure(
    db: &mut Connection,
    disclosure: &DisclosureRow,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO disclosures (id, case_digest, at, state, body) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING",
    );
    let done = query
        .bind(disclosure.id)
        .bind(DigestColumn(disclosure.case))
        .bind(disclosure.at)
        .bind(&disclosure.state)
        .bind(&disclosure.body)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn disclosures(
    db: &mut Connection,
    case: Digest,
) -> Result<Vec<DisclosureRow>, StoreError> {
    let query = sqlx::query(
        "SELECT id, at, state, body FROM disclosures WHERE case_digest = $1 ORDER BY at, id",
    );
    let rows = query.bind(DigestColumn(case)).fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            let (id, at) = (row.try_get("id")?, row.try_get("at")?);
            let (state, body) = (row.try_get("state")?, row.try_get("body")?);
            Ok(DisclosureRow { id, case, at, state, body })
        })
        .collect()
}

pub(super) async fn move_disclosure(
    db: &mut Connection,
    id: Id,
    from: &str,
    to: &str,
    body: &[u8],
) -> Result<bool, StoreError> {
    let query =
        sqlx::query("UPDATE disclosures SET state = $3, body = $4 WHERE id = $1 AND state = $2");
    let done = query.bind(id).bind(from).bind(to).bind(body).execute(db).await?;
    Ok(done.rows_affected() == 1)
}
