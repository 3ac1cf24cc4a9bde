// Compiled once for each database by `store::queries!`.
use kernel::{Day, Id};
use seal::letter::PartRef;
use seal::{Digest, Name};
use sqlx::Row as _;
use store::StoreError;

use super::{ChunkRow, DeliveryRow, EntryRow, IssueRow, LetterRow, NewLetter, ThreadRow, UploadRow};

fn digest(row: &Row, column: &str) -> Result<Digest, StoreError> {
    let bytes: Vec<u8> = row.try_get(column)?;
    as_digest(&bytes)
}

fn as_digest(bytes: &[u8]) -> Result<Digest, StoreError> {
    let bytes = bytes.try_into().map_err(|_| sqlx::Error::Decode("a digest has 32 bytes".into()))?;
    Ok(Digest(bytes))
}

pub(super) async fn letter_day(db: &mut Connection, case: Digest) -> Result<Option<Day>, StoreError> {
    let query = sqlx::query_scalar("SELECT day FROM letters WHERE case_digest = $1");
    Ok(query.bind(&case.0[..]).fetch_optional(db).await?)
}

pub(super) async fn insert_letter(db: &mut Connection, letter: &NewLetter) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO letters
            (case_digest, lookup, desk, plain, header, signature, desk_wrap, sender_wrap, body, day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
    );
    let done = query
        .bind(&letter.case.0[..])
        .bind(&letter.lookup.0[..])
        .bind(letter.desk.as_str())
        .bind(letter.plain)
        .bind(&letter.header)
        .bind(&letter.signature)
        .bind(&letter.desk_wrap)
        .bind(&letter.sender_wrap)
        .bind(&letter.body)
        .bind(letter.day)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn insert_delivery(
    db: &mut Connection,
    id: Id,
    desk: &Name,
    case: Digest,
    entry: Option<Digest>,
    day: Day,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO outbox (id, desk, case_digest, entry, day) VALUES ($1, $2, $3, $4, $5)",
    );
    let entry = entry.map(|entry| entry.0.to_vec());
    query.bind(id).bind(desk.as_str()).bind(&case.0[..]).bind(entry).bind(day).execute(db).await?;
    Ok(())
}

pub(super) async fn spend_stamp(db: &mut Connection, nonce: [u8; 16], expires: i64) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO spent_stamps (token, expires) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    );
    Ok(query.bind(&nonce[..]).bind(expires).execute(db).await?.rows_affected() == 1)
}

pub(super) async fn forget_stamps(db: &mut Connection, before: i64) -> Result<u64, StoreError> {
    let query = sqlx::query("DELETE FROM spent_stamps WHERE expires < $1");
    Ok(query.bind(before).execute(db).await?.rows_affected())
}

pub(super) async fn thread_by_lookup(
    db: &mut Connection,
    lookup: Digest,
) -> Result<Option<ThreadRow>, StoreError> {
    let query = sqlx::query(
        "SELECT case_digest, header, signature, sender_wrap, body, day FROM letters WHERE lookup = $1",
    );
    let Some(row) = query.bind(&lookup.0[..]).fetch_optional(db).await? else { return Ok(None) };
    Ok(Some(ThreadRow {
        case: digest(&row, "case_digest")?,
        header: row.try_get("header")?,
        signature: row.try_get("signature")?,
        sender_wrap: row.try_get("sender_wrap")?,
        body: row.try_get("body")?,
        day: row.try_get("day")?,
    }))
}

pub(super) async fn letter(db: &mut Connection, case: Digest) -> Result<Option<LetterRow>, StoreError> {
    let query = sqlx::query(
        "SELECT desk, header, signature, desk_wrap, sender_wrap, body FROM letters
         WHERE case_digest = $1",
    );
    let Some(row) = query.bind(&case.0[..]).fetch_optional(db).await? else { return Ok(None) };
    Ok(Some(LetterRow {
        desk: row.try_get("desk")?,
        header: row.try_get("header")?,
        signature: row.try_get("signature")?,
        desk_wrap: row.try_get("desk_wrap")?,
        sender_wrap: row.try_get("sender_wrap")?,
        body: row.try_get("body")?,
    }))
}

pub(super) async fn entries(db: &mut Connection, case: Digest) -> Result<Vec<EntryRow>, StoreError> {
    let query = sqlx::query(
        "SELECT role, sequence, digest, body, day FROM entries
         WHERE case_digest = $1 ORDER BY role, sequence",
    );
    let rows = query.bind(&case.0[..]).fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            Ok(EntryRow {
                case,
                role: u8::try_from(row.try_get::<i32, _>("role")?).unwrap_or(u8::MAX),
                sequence: u32::try_from(row.try_get::<i64, _>("sequence")?).unwrap_or(u32::MAX),
                digest: digest(row, "digest")?,
                body: row.try_get("body")?,
                day: row.try_get("day")?,
            })
        })
        .collect()
}

pub(super) async fn last_entry(
    db: &mut Connection,
    case: Digest,
    role: u8,
) -> Result<Option<(i64, Digest)>, StoreError> {
    let query = sqlx::query(
        "SELECT sequence, digest FROM entries WHERE case_digest = $1 AND role = $2
         ORDER BY sequence DESC LIMIT 1",
    );
    let row = query.bind(&case.0[..]).bind(i32::from(role)).fetch_optional(db).await?;
    row.map(|row| Ok((row.try_get("sequence")?, digest(&row, "digest")?))).transpose()
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
    let query = query.bind(&case.0[..]).bind(i32::from(role)).bind(i64::from(sequence));
    let found: Option<Vec<u8>> = query.fetch_optional(db).await?;
    found.as_deref().map(as_digest).transpose()
}

pub(super) async fn insert_entry(db: &mut Connection, entry: &EntryRow) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO entries (case_digest, role, sequence, digest, body, day)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
    );
    let done = query
        .bind(&entry.case.0[..])
        .bind(i32::from(entry.role))
        .bind(i64::from(entry.sequence))
        .bind(&entry.digest.0[..])
        .bind(&entry.body)
        .bind(entry.day)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn insert_upload(db: &mut Connection, upload: &UploadRow) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO uploads (id, digest, length, complete, day) VALUES ($1, $2, $3, $4, $5)
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
    Ok(Some(UploadRow {
        id,
        digest: digest(&row, "digest")?,
        length: u32::try_from(row.try_get::<i64, _>("length")?).unwrap_or(u32::MAX),
        complete: row.try_get("complete")?,
        day: row.try_get("day")?,
    }))
}

pub(super) async fn insert_chunk(db: &mut Connection, chunk: &ChunkRow) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO chunks (upload, number, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    );
    query.bind(chunk.upload).bind(i64::from(chunk.number)).bind(&chunk.body).execute(db).await?;
    Ok(())
}

pub(super) async fn uploaded_bytes(db: &mut Connection, id: Id) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar(
        "SELECT CAST(COALESCE(SUM(LENGTH(body)), 0) AS BIGINT) FROM chunks WHERE upload = $1",
    );
    Ok(query.bind(id).fetch_one(db).await?)
}

pub(super) async fn chunk(db: &mut Connection, id: Id, number: u32) -> Result<Option<Vec<u8>>, StoreError> {
    let query = sqlx::query_scalar("SELECT body FROM chunks WHERE upload = $1 AND number = $2");
    Ok(query.bind(id).bind(i64::from(number)).fetch_optional(db).await?)
}

pub(super) async fn complete_upload(db: &mut Connection, id: Id) -> Result<(), StoreError> {
    sqlx::query("UPDATE uploads SET complete = $2 WHERE id = $1").bind(id).bind(true).execute(db).await?;
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

pub(super) async fn deliveries(
    db: &mut Connection,
    desk: &Name,
    max: u16,
) -> Result<Vec<DeliveryRow>, StoreError> {
    let query = sqlx::query(
        "SELECT id, case_digest, entry, day FROM outbox WHERE desk = $1 ORDER BY id LIMIT $2",
    );
    let rows = query.bind(desk.as_str()).bind(i64::from(max)).fetch_all(db).await?;
    rows.iter().map(delivery_row).collect()
}

pub(super) async fn delivery(
    db: &mut Connection,
    desk: &Name,
    id: Id,
) -> Result<Option<DeliveryRow>, StoreError> {
    let query =
        sqlx::query("SELECT id, case_digest, entry, day FROM outbox WHERE desk = $1 AND id = $2");
    let row = query.bind(desk.as_str()).bind(id).fetch_optional(db).await?;
    row.as_ref().map(delivery_row).transpose()
}

fn delivery_row(row: &Row) -> Result<DeliveryRow, StoreError> {
    let entry: Option<Vec<u8>> = row.try_get("entry")?;
    Ok(DeliveryRow {
        id: row.try_get("id")?,
        case: digest(row, "case_digest")?,
        entry: entry.as_deref().map(as_digest).transpose()?,
        day: row.try_get("day")?,
    })
}

pub(super) async fn delete_delivery(db: &mut Connection, id: Id) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM outbox WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
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

pub(super) async fn erase(
    db: &mut Connection,
    desk: &Name,
    case: Digest,
    on: Day,
) -> Result<bool, StoreError> {
    let query = sqlx::query("DELETE FROM letters WHERE case_digest = $1 AND desk = $2");
    let done = query.bind(&case.0[..]).bind(desk.as_str()).execute(&mut *db).await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    let uploads = sqlx::query("DELETE FROM uploads WHERE case_digest = $1");
    uploads.bind(&case.0[..]).execute(&mut *db).await?;
    let remember = sqlx::query(
        "INSERT INTO erasures (case_digest, day) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    );
    remember.bind(&case.0[..]).bind(on).execute(db).await?;
    Ok(true)
}

pub(super) async fn is_erased(db: &mut Connection, case: Digest) -> Result<bool, StoreError> {
    let query =
        sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM erasures WHERE case_digest = $1");
    Ok(query.bind(&case.0[..]).fetch_one(db).await? > 0)
}

pub(super) async fn forget_erasures(db: &mut Connection, before: Day) -> Result<u64, StoreError> {
    let query = sqlx::query("DELETE FROM erasures WHERE day < $1");
    Ok(query.bind(before).execute(db).await?.rows_affected())
}

pub(super) async fn cases(
    db: &mut Connection,
    desk: &Name,
    after: Digest,
    max: u16,
) -> Result<Vec<Digest>, StoreError> {
    let query = sqlx::query_scalar(
        "SELECT case_digest FROM letters WHERE desk = $1 AND case_digest > $2
         ORDER BY case_digest LIMIT $3",
    );
    let query = query.bind(desk.as_str()).bind(&after.0[..]).bind(i64::from(max));
    let found: Vec<Vec<u8>> = query.fetch_all(db).await?;
    found.iter().map(|bytes| as_digest(bytes)).collect()
}

pub(super) async fn directory(db: &mut Connection) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(sqlx::query_scalar("SELECT body FROM directory").fetch_optional(db).await?)
}

pub(super) async fn put_directory(db: &mut Connection, version: u64, body: &[u8]) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO directory (only_one, version, body) VALUES (1, $1, $2)
         ON CONFLICT (only_one) DO UPDATE SET version = $1, body = $2
         WHERE directory.version < $1",
    );
    Ok(query.bind(version as i64).bind(body).execute(db).await?.rows_affected() == 1)
}

pub(super) async fn put_publication(
    db: &mut Connection,
    kind: &Name,
    name: &Name,
    version: u64,
    body: &[u8],
    today: Day,
) -> Result<bool, StoreError> {
    let newer = sqlx::query_scalar::<_, i64>(
        "SELECT COUNT(*) FROM publications WHERE kind = $1 AND name = $2 AND version >= $3",
    );
    let newer = newer.bind(kind.as_str()).bind(name.as_str()).bind(version as i64);
    if newer.fetch_one(&mut *db).await? > 0 {
        return Ok(false);
    }
    let supersede = sqlx::query(
        "UPDATE publications SET superseded_on = $3
         WHERE kind = $1 AND name = $2 AND superseded_on IS NULL",
    );
    supersede.bind(kind.as_str()).bind(name.as_str()).bind(today).execute(&mut *db).await?;
    let insert = sqlx::query(
        "INSERT INTO publications (kind, name, version, body) VALUES ($1, $2, $3, $4)",
    );
    insert.bind(kind.as_str()).bind(name.as_str()).bind(version as i64).bind(body).execute(db).await?;
    Ok(true)
}

pub(super) async fn publications(db: &mut Connection) -> Result<Vec<IssueRow>, StoreError> {
    let query = sqlx::query("SELECT body, superseded_on FROM publications ORDER BY kind, name, version");
    let rows = query.fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            Ok(IssueRow { body: row.try_get("body")?, superseded_on: row.try_get("superseded_on")? })
        })
        .collect()
}

pub(super) async fn forget_publications(db: &mut Connection, before: Day) -> Result<u64, StoreError> {
    let query = sqlx::query("DELETE FROM publications WHERE superseded_on < $1");
    Ok(query.bind(before).execute(db).await?.rows_affected())
}
