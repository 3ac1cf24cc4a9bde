// Compiled once for each database by `store::queries!`.
use seal::Digest;
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use crate::store::FileRow;

pub(super) async fn insert_file(db: &mut Connection, file: &FileRow) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO files (owner, part, case_digest, length, state, reason, held_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
    );
    query
        .bind(DigestColumn(file.owner))
        .bind(i32::from(file.part))
        .bind(DigestColumn(file.case))
        .bind(i64::from(file.length))
        .bind(&file.state)
        .bind(&file.reason)
        .bind(&file.held_by)
        .execute(db)
        .await?;
    Ok(())
}

pub(super) async fn files(db: &mut Connection, case: Digest) -> Result<Vec<FileRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM files WHERE case_digest = $1 ORDER BY owner, part");
    let rows = query.bind(DigestColumn(case)).fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            let DigestColumn(owner) = row.try_get("owner")?;
            Ok(FileRow {
                owner,
                part: u16::try_from(row.try_get::<i32, _>("part")?).unwrap_or(u16::MAX),
                case,
                length: u32::try_from(row.try_get::<i64, _>("length")?).unwrap_or(u32::MAX),
                kind: row.try_get("kind")?,
                state: row.try_get("state")?,
                reason: row.try_get("reason")?,
                held_by: row.try_get("held_by")?,
            })
        })
        .collect()
}

pub(super) async fn insert_chunk(
    db: &mut Connection,
    owner: Digest,
    part: u16,
    number: u32,
    body: &[u8],
) -> Result<(), StoreError> {
    let held = match BACKEND {
        store::Backend::Sqlite => "SELECT state FROM files WHERE owner = $1 AND part = $2",
        store::Backend::Postgres => {
            "SELECT state FROM files WHERE owner = $1 AND part = $2 FOR UPDATE"
        }
    };
    let held = sqlx::query_scalar(held).bind(DigestColumn(owner)).bind(i32::from(part));
    let state: Option<String> = held.fetch_optional(&mut *db).await?;
    if state.is_none_or(|state| state == "destroyed") {
        return Ok(());
    }
    let query = sqlx::query(
        "INSERT INTO file_chunks (owner, part, number, body) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
    );
    let query =
        query.bind(DigestColumn(owner)).bind(i32::from(part)).bind(i64::from(number)).bind(body);
    query.execute(db).await?;
    Ok(())
}

pub(super) async fn chunk_count(
    db: &mut Connection,
    owner: Digest,
    part: u16,
) -> Result<i64, StoreError> {
    let query =
        sqlx::query_scalar("SELECT COUNT(*) FROM file_chunks WHERE owner = $1 AND part = $2");
    Ok(query.bind(DigestColumn(owner)).bind(i32::from(part)).fetch_one(db).await?)
}

pub(super) async fn file_bytes(
    db: &mut Connection,
    owner: Digest,
    part: u16,
) -> Result<Vec<u8>, StoreError> {
    let query = sqlx::query_scalar(
        "SELECT body FROM file_chunks WHERE owner = $1 AND part = $2 ORDER BY number",
    );
    let chunks: Vec<Vec<u8>> =
        query.bind(DigestColumn(owner)).bind(i32::from(part)).fetch_all(db).await?;
    Ok(chunks.concat())
}

pub(super) async fn set_file_state(
    db: &mut Connection,
    owner: Digest,
    part: u16,
    from: &str,
    to: &str,
    reason: &str,
    by: &str,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "UPDATE files SET state = $4, reason = $5, held_by = $6
         WHERE owner = $1 AND part = $2 AND state = $3",
    );
    let done = query
        .bind(DigestColumn(owner))
        .bind(i32::from(part))
        .bind(from)
        .bind(to)
        .bind(reason)
        .bind(by)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn delete_chunks(
    db: &mut Connection,
    owner: Digest,
    part: u16,
) -> Result<(), StoreError> {
    let query = sqlx::query("DELETE FROM file_chunks WHERE owner = $1 AND part = $2");
    query.bind(DigestColumn(owner)).bind(i32::from(part)).execute(db).await?;
    Ok(())
}

pub(super) async fn set_file_kind(
    db: &mut Connection,
    owner: Digest,
    part: u16,
    kind: &[u8],
) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE files SET kind = $3 WHERE owner = $1 AND part = $2");
    query.bind(DigestColumn(owner)).bind(i32::from(part)).bind(kind).execute(db).await?;
    Ok(())
}
