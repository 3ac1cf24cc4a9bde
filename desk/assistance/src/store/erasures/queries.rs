// Compiled once for each database by `store::queries!`.
use kernel::Day;
use seal::Digest;
use store::{DigestColumn, StoreError};

pub(super) async fn erase_case(
    db: &mut Connection,
    case: Digest,
    day: Day,
) -> Result<(), StoreError> {
    let chunks = sqlx::query(
        "DELETE FROM file_chunks WHERE owner IN (SELECT owner FROM files WHERE case_digest = $1)",
    );
    chunks.bind(DigestColumn(case)).execute(&mut *db).await?;
    let cases = sqlx::query("DELETE FROM cases WHERE case_digest = $1");
    cases.bind(DigestColumn(case)).execute(&mut *db).await?;
    let remember = sqlx::query(
        "INSERT INTO erasures (case_digest, day, sent) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    );
    remember.bind(DigestColumn(case)).bind(day).bind(false).execute(db).await?;
    Ok(())
}

pub(super) async fn unsent_erasures(db: &mut Connection) -> Result<Vec<Digest>, StoreError> {
    let query = sqlx::query_scalar("SELECT case_digest FROM erasures WHERE sent = $1");
    let found: Vec<DigestColumn> = query.bind(false).fetch_all(db).await?;
    Ok(found.into_iter().map(|case| case.0).collect())
}

pub(super) async fn mark_erased(db: &mut Connection, case: Digest) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE erasures SET sent = $2 WHERE case_digest = $1");
    query.bind(DigestColumn(case)).bind(true).execute(db).await?;
    Ok(())
}

pub(super) async fn is_erased(db: &mut Connection, case: Digest) -> Result<bool, StoreError> {
    let query =
        sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM erasures WHERE case_digest = $1");
    Ok(query.bind(DigestColumn(case)).fetch_one(db).await? > 0)
}
