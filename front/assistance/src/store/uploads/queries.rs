// Compiled once for each database by `store::queries!`.
use kernel::{Day, Id};
use seal::letter::PartRef;
use seal::{Digest, Name};
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use crate::store::{ChunkRow, UploadRow};

pub(super) async fn insert_upload(
    db: &mut Connection,
    upload: &UploadRow,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO uploads (id, digest, length, received, complete, day)
         VALUES ($1, $2, $3, 0, $4, $5)
         ON CONFLICT DO NOTHING",
    );
    let done = query
        .bind(upload.id)
        .bind(&upload.digest.0[..])
        .bind(i64::from(upload.length))
        .bind(upload.complete)
        .bind(upload.day)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn upload(db: &mut Connection, id: Id) -> Result<Option<UploadRow>, StoreError> {
    let query = sqlx::query("SELECT digest, length, complete, day FROM uploads WHERE id = $1");
    let Some(row) = query.bind(id).fetch_optional(db).await? else { return Ok(None) };
    let DigestColumn(digest) = row.try_get("digest")?;
    Ok(Some(UploadRow {
        id,
        digest,
        length: u32::try_from(row.try_get::<i64, _>("length")?).unwrap_or(u32::MAX),
        complete: row.try_get("complete")?,
        day: row.try_get("day")?,
    }))
}

pub(super) async fn unclaimed_bytes(db: &mut Connection) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar(
        "SELECT CAST(COALESCE(SUM(length), 0) AS BIGINT) FROM uploads WHERE owner IS NULL",
    );
    Ok(query.fetch_one(db).await?)
}

pub(super) async fn insert_chunk(
    db: &mut Connection,
    chunk: &ChunkRow,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO chunks (upload, number, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    );
    let query = query.bind(chunk.upload).bind(i64::from(chunk.number)).bind(&chunk.body);
    Ok(query.execute(db).await?.rows_affected() == 1)
}

pub(super) async fn receive(db: &mut Connection, id: Id, bytes: i64) -> Result<i64, StoreError> {
    // Two last pieces at once wait here for each other, so one of them sees the whole.
    let query = sqlx::query_scalar(
        "UPDATE uploads SET received = received + $2 WHERE id = $1 RETURNING received",
    );
    Ok(query.bind(id).bind(bytes).fetch_optional(db).await?.unwrap_or_default())
}

pub(super) async fn chunk(
    db: &mut Connection,
    id: Id,
    number: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    let query = sqlx::query_scalar("SELECT body FROM chunks WHERE upload = $1 AND number = $2");
    Ok(query.bind(id).bind(i64::from(number)).fetch_optional(db).await?)
}

pub(super) async fn complete_upload(db: &mut Connection, id: Id) -> Result<(), StoreError> {
    sqlx::query("UPDATE uploads SET complete = $2 WHERE id = $1")
        .bind(id)
        .bind(true)
        .execute(db)
        .await?;
    Ok(())
}

pub(super) async fn delete_upload(db: &mut Connection, id: Id) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM uploads WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}

pub(super) async fn claim_upload(
    db: &mut Connection,
    id: Id,
    part: &PartRef,
    owner: Digest,
    index: u16,
    case: Digest,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "UPDATE uploads SET owner = $1, part = $2, case_digest = $3
         WHERE id = $4 AND digest = $5 AND length = $6 AND complete = $7 AND owner IS NULL",
    );
    let done = query
        .bind(&owner.0[..])
        .bind(i32::from(index))
        .bind(&case.0[..])
        .bind(id)
        .bind(&part.digest.0[..])
        .bind(i64::from(part.length))
        .bind(true)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn part_chunk(
    db: &mut Connection,
    desk: &Name,
    owner: Digest,
    index: u16,
    number: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    let query = sqlx::query_scalar(
        "SELECT chunks.body FROM chunks
         JOIN uploads ON uploads.id = chunks.upload
         JOIN letters ON letters.case_digest = uploads.case_digest
         WHERE uploads.owner = $1 AND uploads.part = $2 AND chunks.number = $3
            AND letters.desk = $4",
    );
    let query = query.bind(&owner.0[..]).bind(i32::from(index)).bind(i64::from(number));
    Ok(query.bind(desk.as_str()).fetch_optional(db).await?)
}

pub(super) async fn forget_orphans(db: &mut Connection, before: Day) -> Result<u64, StoreError> {
    let query = sqlx::query("DELETE FROM uploads WHERE owner IS NULL AND day < $1");
    Ok(query.bind(before).execute(db).await?.rows_affected())
}

pub(super) async fn mark_delivered(
    db: &mut Connection,
    owner: Digest,
    on: Day,
) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE uploads SET delivered = $2 WHERE owner = $1");
    query.bind(&owner.0[..]).bind(on).execute(db).await?;
    Ok(())
}

pub(super) async fn forget_delivered(db: &mut Connection, before: Day) -> Result<u64, StoreError> {
    let query = sqlx::query("DELETE FROM uploads WHERE delivered < $1");
    Ok(query.bind(before).execute(db).await?.rows_affected())
}
