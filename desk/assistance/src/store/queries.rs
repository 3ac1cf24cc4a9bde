// Compiled once for each database by `store::queries!`.
use kernel::{Day, Id, Ts};
use seal::Digest;
use sqlx::Row as _;
use store::StoreError;

use super::{CaseRow, EntryRow, FileRow, LineRow};

fn digest(row: &Row, column: &str) -> Result<Digest, StoreError> {
    let bytes: Vec<u8> = row.try_get(column)?;
    as_digest(&bytes)
}

fn as_digest(bytes: &[u8]) -> Result<Digest, StoreError> {
    let bytes =
        bytes.try_into().map_err(|_| sqlx::Error::Decode("a digest has 32 bytes".into()))?;
    Ok(Digest(bytes))
}

fn case_row(row: &Row) -> Result<CaseRow, StoreError> {
    Ok(CaseRow {
        case: digest(row, "case_digest")?,
        id: row.try_get("id")?,
        kind: row.try_get("kind")?,
        plain: row.try_get("plain")?,
        status: row.try_get("status")?,
        unread: row.try_get("unread")?,
        received: row.try_get("received")?,
        changed: row.try_get("changed")?,
        header: row.try_get("header")?,
        signature: row.try_get("signature")?,
        sender_wrap: row.try_get("sender_wrap")?,
        body: row.try_get("body")?,
        locked_key: row.try_get("locked_key")?,
    })
}

pub(super) async fn insert_case(db: &mut Connection, case: &CaseRow) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO cases (case_digest, id, kind, plain, status, unread, received, changed,
            header, signature, sender_wrap, body, locked_key)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING",
    );
    let done = query
        .bind(&case.case.0[..])
        .bind(case.id)
        .bind(&case.kind)
        .bind(case.plain)
        .bind(&case.status)
        .bind(case.unread)
        .bind(case.received)
        .bind(case.changed)
        .bind(&case.header)
        .bind(&case.signature)
        .bind(&case.sender_wrap)
        .bind(&case.body)
        .bind(&case.locked_key)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn case(db: &mut Connection, case: Digest) -> Result<Option<CaseRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM cases WHERE case_digest = $1");
    let row = query.bind(&case.0[..]).fetch_optional(db).await?;
    row.as_ref().map(case_row).transpose()
}

pub(super) async fn case_by_id(db: &mut Connection, id: Id) -> Result<Option<CaseRow>, StoreError> {
    let row = sqlx::query("SELECT * FROM cases WHERE id = $1").bind(id).fetch_optional(db).await?;
    row.as_ref().map(case_row).transpose()
}

pub(super) async fn lines(
    db: &mut Connection,
    status: &str,
    before: Option<(Ts, Id)>,
    max: i64,
) -> Result<Vec<LineRow>, StoreError> {
    let query = sqlx::query(
        "SELECT cases.*,
            (SELECT COUNT(*) FROM files WHERE files.case_digest = cases.case_digest) AS files
         FROM cases WHERE status = $1 AND (changed, id) < ($2, $3)
         ORDER BY changed DESC, id DESC LIMIT $4",
    );
    // Far in the future for both databases.
    let (changed, id) = before.unwrap_or((Ts(253_402_300_799_000_000), Id([255; 16])));
    let rows = query.bind(status).bind(changed).bind(id).bind(max).fetch_all(db).await?;
    rows.iter()
        .map(|row| Ok(LineRow { case: case_row(row)?, files: row.try_get("files")? }))
        .collect()
}

pub(super) async fn counts(db: &mut Connection) -> Result<Vec<(String, i64, i64)>, StoreError> {
    let query = sqlx::query_as(
        "SELECT status, COUNT(*), CAST(SUM(CASE WHEN unread THEN 1 ELSE 0 END) AS BIGINT)
         FROM cases GROUP BY status",
    );
    Ok(query.fetch_all(db).await?)
}

pub(super) async fn set_status(
    db: &mut Connection,
    case: Digest,
    status: &str,
    unread: bool,
    at: Ts,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "UPDATE cases SET status = $2, unread = $3, changed = $4 WHERE case_digest = $1",
    );
    query.bind(&case.0[..]).bind(status).bind(unread).bind(at).execute(db).await?;
    Ok(())
}

pub(super) async fn set_answered(
    db: &mut Connection,
    case: Digest,
    status: &str,
    at: Ts,
    seen: Ts,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "UPDATE cases SET status = $2, unread = $3, changed = $4
         WHERE case_digest = $1 AND changed = $5",
    );
    let query = query.bind(&case.0[..]).bind(status).bind(false).bind(at).bind(seen);
    Ok(query.execute(db).await?.rows_affected() == 1)
}

pub(super) async fn set_read(
    db: &mut Connection,
    case: Digest,
    seen: Ts,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "UPDATE cases SET unread = $2, status = CASE WHEN status = 'new' THEN 'open' ELSE status END
         WHERE case_digest = $1 AND changed = $3",
    );
    query.bind(&case.0[..]).bind(false).bind(seen).execute(db).await?;
    Ok(())
}

pub(super) async fn insert_entry(
    db: &mut Connection,
    entry: &EntryRow,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO entries (case_digest, role, sequence, digest, body, day, sent)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
    );
    let done = query
        .bind(&entry.case.0[..])
        .bind(i32::from(entry.role))
        .bind(i64::from(entry.sequence))
        .bind(&entry.digest.0[..])
        .bind(&entry.body)
        .bind(entry.day)
        .bind(entry.sent)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

fn entry_row(row: &Row) -> Result<EntryRow, StoreError> {
    Ok(EntryRow {
        case: digest(row, "case_digest")?,
        role: u8::try_from(row.try_get::<i32, _>("role")?).unwrap_or(u8::MAX),
        sequence: u32::try_from(row.try_get::<i64, _>("sequence")?).unwrap_or(u32::MAX),
        digest: digest(row, "digest")?,
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
    query.bind(&case.0[..]).fetch_all(db).await?.iter().map(entry_row).collect()
}

pub(super) async fn unsent(db: &mut Connection, max: i64) -> Result<Vec<EntryRow>, StoreError> {
    let query = sqlx::query(
        "SELECT * FROM entries WHERE sent = $1 ORDER BY case_digest, sequence LIMIT $2",
    );
    query.bind(false).bind(max).fetch_all(db).await?.iter().map(entry_row).collect()
}

pub(super) async fn mark_sent(db: &mut Connection, digest: Digest) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE entries SET sent = $2 WHERE digest = $1");
    query.bind(&digest.0[..]).bind(true).execute(db).await?;
    Ok(())
}

pub(super) async fn mark_unsent(db: &mut Connection, digest: Digest) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE entries SET sent = $2 WHERE digest = $1");
    query.bind(&digest.0[..]).bind(false).execute(db).await?;
    Ok(())
}

pub(super) async fn all_cases(db: &mut Connection) -> Result<Vec<Digest>, StoreError> {
    let query = sqlx::query_scalar("SELECT case_digest FROM cases ORDER BY case_digest");
    let found: Vec<Vec<u8>> = query.fetch_all(db).await?;
    found.iter().map(|bytes| as_digest(bytes)).collect()
}

pub(super) async fn insert_file(db: &mut Connection, file: &FileRow) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO files (owner, part, case_digest, length, state, reason, held_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
    );
    query
        .bind(&file.owner.0[..])
        .bind(i32::from(file.part))
        .bind(&file.case.0[..])
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
    let rows = query.bind(&case.0[..]).fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            Ok(FileRow {
                owner: digest(row, "owner")?,
                part: u16::try_from(row.try_get::<i32, _>("part")?).unwrap_or(u16::MAX),
                case,
                length: u32::try_from(row.try_get::<i64, _>("length")?).unwrap_or(u32::MAX),
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
    let held = sqlx::query_scalar(held).bind(&owner.0[..]).bind(i32::from(part));
    let state: Option<String> = held.fetch_optional(&mut *db).await?;
    if state.is_none_or(|state| state == "destroyed") {
        return Ok(());
    }
    let query = sqlx::query(
        "INSERT INTO file_chunks (owner, part, number, body) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
    );
    let query = query.bind(&owner.0[..]).bind(i32::from(part)).bind(i64::from(number)).bind(body);
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
    Ok(query.bind(&owner.0[..]).bind(i32::from(part)).fetch_one(db).await?)
}

pub(super) async fn file_bytes(
    db: &mut Connection,
    owner: Digest,
    part: u16,
) -> Result<Vec<u8>, StoreError> {
    let query = sqlx::query_scalar(
        "SELECT body FROM file_chunks WHERE owner = $1 AND part = $2 ORDER BY number",
    );
    let chunks: Vec<Vec<u8>> = query.bind(&owner.0[..]).bind(i32::from(part)).fetch_all(db).await?;
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
        .bind(&owner.0[..])
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
    query.bind(&owner.0[..]).bind(i32::from(part)).execute(db).await?;
    Ok(())
}

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
    query.bind(&case.0[..]).bind(day).bind(reason).bind(body).execute(db).await?;
    Ok(())
}

pub(super) async fn is_refused(db: &mut Connection, case: Digest) -> Result<bool, StoreError> {
    let query = sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM refused WHERE case_digest = $1");
    Ok(query.bind(&case.0[..]).fetch_one(db).await? > 0)
}

pub(super) async fn refused_for(db: &mut Connection, reason: &str) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar("SELECT COUNT(*) FROM refused WHERE reason = $1");
    Ok(query.bind(reason).fetch_one(db).await?)
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

pub(super) async fn refused(db: &mut Connection) -> Result<Vec<(Day, String)>, StoreError> {
    Ok(sqlx::query_as("SELECT day, reason FROM refused ORDER BY day DESC").fetch_all(db).await?)
}

pub(super) async fn erase_case(
    db: &mut Connection,
    case: Digest,
    day: Day,
) -> Result<(), StoreError> {
    let chunks = sqlx::query(
        "DELETE FROM file_chunks WHERE owner IN (SELECT owner FROM files WHERE case_digest = $1)",
    );
    chunks.bind(&case.0[..]).execute(&mut *db).await?;
    let cases = sqlx::query("DELETE FROM cases WHERE case_digest = $1");
    cases.bind(&case.0[..]).execute(&mut *db).await?;
    let remember = sqlx::query(
        "INSERT INTO erasures (case_digest, day, sent) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    );
    remember.bind(&case.0[..]).bind(day).bind(false).execute(db).await?;
    Ok(())
}

pub(super) async fn unsent_erasures(db: &mut Connection) -> Result<Vec<Digest>, StoreError> {
    let query = sqlx::query_scalar("SELECT case_digest FROM erasures WHERE sent = $1");
    let found: Vec<Vec<u8>> = query.bind(false).fetch_all(db).await?;
    found.iter().map(|bytes| as_digest(bytes)).collect()
}

pub(super) async fn mark_erased(db: &mut Connection, case: Digest) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE erasures SET sent = $2 WHERE case_digest = $1");
    query.bind(&case.0[..]).bind(true).execute(db).await?;
    Ok(())
}

pub(super) async fn is_erased(db: &mut Connection, case: Digest) -> Result<bool, StoreError> {
    let query =
        sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM erasures WHERE case_digest = $1");
    Ok(query.bind(&case.0[..]).fetch_one(db).await? > 0)
}
