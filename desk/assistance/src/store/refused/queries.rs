// Compiled once for each database by `store::queries!`.
use kernel::Day;
use seal::Digest;
use store::{DigestColumn, StoreError};

pub(super) async fn insert_refused(
    db: &mut Connection,
    case: Digest,
    day: Day,
    reason: &str,
    body: &[u8],
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO refused (case_digest, day, reason, body) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
    );
    query.bind(DigestColumn(case)).bind(day).bind(reason).bind(body).execute(db).await?;
    Ok(())
}

pub(super) async fn is_refused(db: &mut Connection, case: Digest) -> Result<bool, StoreError> {
    let query = sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM refused WHERE case_digest = $1");
    Ok(query.bind(DigestColumn(case)).fetch_one(db).await? > 0)
}

pub(super) async fn refused_for(db: &mut Connection, reason: &str) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar("SELECT COUNT(*) FROM refused WHERE reason = $1");
    Ok(query.bind(reason).fetch_one(db).await?)
}

pub(super) async fn count_refused(db: &mut Connection) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar("SELECT COUNT(*) FROM refused").fetch_one(db).await?)
}
