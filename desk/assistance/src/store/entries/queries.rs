// Compiled once for each database by `store::queries!`.
use seal::Digest;
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use crate::store::EntryRow;

pub(super) async fn insert_entry(
    db: &mut Connection,
    entry: &EntryRow,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO entries (case_digest, role, sequence, digest, body, day, sent)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
    );
    let done = query
        .bind(DigestColumn(entry.case))
        .bind(i32::from(entry.role))
        .bind(i64::from(entry.sequence))
        .bind(DigestColumn(entry.digest))
        .bind(&entry.body)
        .bind(entry.day)
        .bind(entry.sent)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

fn entry_row(row: &Row) -> Result<EntryRow, StoreError> {
    let (DigestColumn(case), DigestColumn(digest)) =
        (row.try_get("case_digest")?, row.try_get("digest")?);
    Ok(EntryRow {
        case,
        role: u8::try_from(row.try_get::<i32, _>("role")?).unwrap_or(u8::MAX),
        sequence: u32::try_from(row.try_get::<i64, _>("sequence")?).unwrap_or(u32::MAX),
        digest,
        body: row.try_get("body")?,
        day: row.try_get("day")?,
        sent: row.try_get("sent")?,
    })
}

pub(super) async fn entries(
    db: &mut Connection,
    case: Digest,
) -> Result<Vec<EntryRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM entries WHERE case_digest = $1 ORDER BY role, sequence");
    query.bind(DigestColumn(case)).fetch_all(db).await?.iter().map(entry_row).collect()
}

pub(super) async fn unsent(db: &mut Connection, max: i64) -> Result<Vec<EntryRow>, StoreError> {
    let query = sqlx::query(
        "SELECT * FROM entries WHERE sent = $1 ORDER BY case_digest, sequence LIMIT $2",
    );
    query.bind(false).bind(max).fetch_all(db).await?.iter().map(entry_row).collect()
}

pub(super) async fn mark_sent(db: &mut Connection, digest: Digest) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE entries SET sent = $2 WHERE digest = $1");
    query.bind(DigestColumn(digest)).bind(true).execute(db).await?;
    Ok(())
}

pub(super) async fn mark_unsent(db: &mut Connection, digest: Digest) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE entries SET sent = $2 WHERE digest = $1");
    query.bind(DigestColumn(digest)).bind(false).execute(db).await?;
    Ok(())
}

pub(super) async fn entry_digest(
    db: &mut Connection,
    case: Digest,
    role: u8,
    sequence: u32,
) -> Result<Option<Digest>, StoreError> {
    let query = sqlx::query_scalar(
        "SELECT digest FROM entries WHERE case_digest = $1 AND role = $2 AND sequence = $3",
    );
    let query = query.bind(DigestColumn(case)).bind(i32::from(role)).bind(i64::from(sequence));
    let found: Option<DigestColumn> = query.fetch_optional(db).await?;
    Ok(found.map(|found| found.0))
}
