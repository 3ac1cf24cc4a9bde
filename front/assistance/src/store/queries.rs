// Compiled once for each database by `store::queries!`.
use kernel::{Day, Id};
use seal::{Digest, Name};
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use super::{DeliveryRow, EntryRow, LetterRow, NewLetter, ThreadRow};

fn digest(row: &Row, column: &str) -> Result<Digest, StoreError> {
    let DigestColumn(digest) = row.try_get(column)?;
    Ok(digest)
}

pub(super) async fn letter_day(
    db: &mut Connection,
    case: Digest,
) -> Result<Option<Day>, StoreError> {
    let query = sqlx::query_scalar("SELECT day FROM letters WHERE case_digest = $1");
    Ok(query.bind(&case.0[..]).fetch_optional(db).await?)
}

pub(super) async fn insert_letter(
    db: &mut Connection,
    letter: &NewLetter,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO letters
            (id, case_digest, lookup, desk, plain, header, signature, desk_wrap, sender_wrap, renewal, body, day)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
         WHERE NOT EXISTS (SELECT 1 FROM erasures WHERE case_digest = $2)
         ON CONFLICT DO NOTHING",
    );
    let done = query
        .bind(letter.id)
        .bind(&letter.case.0[..])
        .bind(&letter.lookup.0[..])
        .bind(letter.desk.as_str())
        .bind(letter.plain)
        .bind(&letter.header)
        .bind(&letter.signature)
        .bind(&letter.desk_wrap)
        .bind(&letter.sender_wrap)
        .bind(&letter.renewal)
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

pub(super) async fn spend_stamp(
    db: &mut Connection,
    nonce: [u8; 16],
    expires: i64,
) -> Result<bool, StoreError> {
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
        "SELECT case_digest, header, signature, sender_wrap, renewal, body, day FROM letters
         WHERE lookup = $1",
    );
    let Some(row) = query.bind(&lookup.0[..]).fetch_optional(db).await? else { return Ok(None) };
    Ok(Some(ThreadRow {
        case: digest(&row, "case_digest")?,
        header: row.try_get("header")?,
        signature: row.try_get("signature")?,
        sender_wrap: row.try_get("sender_wrap")?,
        renewal: row.try_get("renewal")?,
        body: row.try_get("body")?,
        day: row.try_get("day")?,
    }))
}

pub(super) async fn letter(
    db: &mut Connection,
    case: Digest,
) -> Result<Option<LetterRow>, StoreError> {
    let query = sqlx::query(
        "SELECT desk, header, signature, desk_wrap, sender_wrap, renewal, body FROM letters
         WHERE case_digest = $1",
    );
    let Some(row) = query.bind(&case.0[..]).fetch_optional(db).await? else { return Ok(None) };
    Ok(Some(LetterRow {
        desk: row.try_get("desk")?,
        header: row.try_get("header")?,
        signature: row.try_get("signature")?,
        desk_wrap: row.try_get("desk_wrap")?,
        sender_wrap: row.try_get("sender_wrap")?,
        renewal: row.try_get("renewal")?,
        body: row.try_get("body")?,
    }))
}

pub(super) async fn thread_of_lookup(
    db: &mut Connection,
    lookup: Digest,
) -> Result<bool, StoreError> {
    let query = sqlx::query("SELECT 1 FROM letters WHERE lookup = $1");
    Ok(query.bind(&lookup.0[..]).fetch_optional(db).await?.is_some())
}

pub(super) async fn renew(
    db: &mut Connection,
    case: Digest,
    lookup: Digest,
    sender_wrap: &[u8],
    renewal: &[u8],
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "UPDATE letters SET lookup = $2, sender_wrap = $3, renewal = $4
         WHERE case_digest = $1 AND renewal IS NULL",
    );
    let query = query.bind(&case.0[..]).bind(&lookup.0[..]).bind(sender_wrap).bind(renewal);
    Ok(query.execute(db).await?.rows_affected() == 1)
}

pub(super) async fn entries(
    db: &mut Connection,
    case: Digest,
) -> Result<Vec<EntryRow>, StoreError> {
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

pub(super) async fn entry(
    db: &mut Connection,
    digest: Digest,
) -> Result<Option<Vec<u8>>, StoreError> {
    let query = sqlx::query_scalar("SELECT body FROM entries WHERE digest = $1");
    Ok(query.bind(&digest.0[..]).fetch_optional(db).await?)
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
    let found: Option<DigestColumn> = query.fetch_optional(db).await?;
    Ok(found.map(|column| column.0))
}

pub(super) async fn insert_entry(
    db: &mut Connection,
    entry: &EntryRow,
) -> Result<bool, StoreError> {
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

pub(super) async fn deliveries(
    db: &mut Connection,
    desk: &Name,
    after: Id,
    max: u16,
) -> Result<Vec<DeliveryRow>, StoreError> {
    let query = sqlx::query(
        "SELECT id, case_digest, entry, day FROM outbox WHERE desk = $1 AND id > $2
         ORDER BY id LIMIT $3",
    );
    let query = query.bind(desk.as_str()).bind(after).bind(i64::from(max));
    query.fetch_all(db).await?.iter().map(delivery_row).collect()
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
    let entry: Option<DigestColumn> = row.try_get("entry")?;
    Ok(DeliveryRow {
        id: row.try_get("id")?,
        case: digest(row, "case_digest")?,
        entry: entry.map(|column| column.0),
        day: row.try_get("day")?,
    })
}

pub(super) async fn delete_delivery(
    db: &mut Connection,
    desk: &Name,
    id: Id,
) -> Result<(), StoreError> {
    let query = sqlx::query("DELETE FROM outbox WHERE desk = $1 AND id = $2");
    query.bind(desk.as_str()).bind(id).execute(db).await?;
    Ok(())
}

pub(super) async fn erase(
    db: &mut Connection,
    desk: &Name,
    case: Digest,
    signature: &[u8],
    on: Day,
) -> Result<bool, StoreError> {
    let others = sqlx::query_scalar::<_, i64>(
        "SELECT COUNT(*) FROM letters WHERE case_digest = $1 AND desk <> $2",
    );
    if others.bind(&case.0[..]).bind(desk.as_str()).fetch_one(&mut *db).await? > 0 {
        return Ok(false);
    }
    for sql in
        ["DELETE FROM letters WHERE case_digest = $1", "DELETE FROM uploads WHERE case_digest = $1"]
    {
        sqlx::query(sql).bind(&case.0[..]).execute(&mut *db).await?;
    }
    let remember = sqlx::query(
        "INSERT INTO erasures (case_digest, signature, day) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING",
    );
    remember.bind(&case.0[..]).bind(signature).bind(on).execute(db).await?;
    Ok(true)
}

pub(super) async fn erasure(
    db: &mut Connection,
    case: Digest,
) -> Result<Option<Vec<u8>>, StoreError> {
    let query = sqlx::query_scalar("SELECT signature FROM erasures WHERE case_digest = $1");
    Ok(query.bind(&case.0[..]).fetch_optional(db).await?)
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
    let found: Vec<DigestColumn> = query.fetch_all(db).await?;
    Ok(found.into_iter().map(|column| column.0).collect())
}
