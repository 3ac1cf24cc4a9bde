// Compiled once for each database by `store::queries!`.
use kernel::{Id, Ts};
use seal::Digest;
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use crate::store::{CaseRow, LineRow};

fn case_row(row: &Row) -> Result<CaseRow, StoreError> {
    let DigestColumn(case) = row.try_get("case_digest")?;
    Ok(CaseRow {
        case,
        id: row.try_get("id")?,
        kind: row.try_get("kind")?,
        status: row.try_get("status")?,
        unread: row.try_get("unread")?,
        holder: row.try_get("holder")?,
        received: row.try_get("received")?,
        changed: row.try_get("changed")?,
        since: row.try_get("since")?,
        facts: row.try_get("facts")?,
        locked_key: row.try_get("locked_key")?,
        sent: row.try_get("sent")?,
        header: row.try_get("header")?,
        signature: row.try_get("signature")?,
        sender_wrap: row.try_get("sender_wrap")?,
        renewal: row.try_get("renewal")?,
        body: row.try_get("body")?,
    })
}

pub(super) async fn insert_case(db: &mut Connection, case: &CaseRow) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO cases (case_digest, id, kind, status, unread, holder, received, changed, since,
            facts, locked_key, sent, header, signature, sender_wrap, renewal, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
         ON CONFLICT DO NOTHING",
    );
    let done = query
        .bind(DigestColumn(case.case))
        .bind(case.id)
        .bind(&case.kind)
        .bind(&case.status)
        .bind(case.unread)
        .bind(&case.holder)
        .bind(case.received)
        .bind(case.changed)
        .bind(case.since)
        .bind(&case.facts)
        .bind(&case.locked_key)
        .bind(case.sent)
        .bind(&case.header)
        .bind(&case.signature)
        .bind(&case.sender_wrap)
        .bind(&case.renewal)
        .bind(&case.body)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn case(db: &mut Connection, case: Digest) -> Result<Option<CaseRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM cases WHERE case_digest = $1").bind(DigestColumn(case));
    query.fetch_optional(db).await?.as_ref().map(case_row).transpose()
}

pub(super) async fn case_by_id(db: &mut Connection, id: Id) -> Result<Option<CaseRow>, StoreError> {
    let row = sqlx::query("SELECT * FROM cases WHERE id = $1").bind(id).fetch_optional(db).await?;
    row.as_ref().map(case_row).transpose()
}

pub(super) async fn cases_of(
    db: &mut Connection,
    status: &str,
    before: Option<(Ts, Id)>,
    max: i64,
) -> Result<Vec<CaseRow>, StoreError> {
    let query = sqlx::query(
        "SELECT * FROM cases WHERE status = $1 AND (changed, id) < ($2, $3)
         ORDER BY changed DESC, id DESC LIMIT $4",
    );
    // Far in the future for both databases.
    let (changed, id) = before.unwrap_or((Ts(253_402_300_799_000_000), Id([255; 16])));
    let rows = query.bind(status).bind(changed).bind(id).bind(max).fetch_all(db).await?;
    rows.iter().map(case_row).collect()
}

pub(super) async fn count_cases(db: &mut Connection) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar("SELECT COUNT(*) FROM cases").fetch_one(db).await?)
}

fn line_row(row: &Row) -> Result<LineRow, StoreError> {
    let DigestColumn(case) = row.try_get("case_digest")?;
    Ok(LineRow {
        case,
        id: row.try_get("id")?,
        status: row.try_get("status")?,
        unread: row.try_get("unread")?,
        holder: row.try_get("holder")?,
        received: row.try_get("received")?,
        changed: row.try_get("changed")?,
        since: row.try_get("since")?,
        facts: row.try_get("facts")?,
        files: row.try_get("files")?,
        proposed: row.try_get("proposed")?,
    })
}

pub(super) async fn lines(
    db: &mut Connection,
    after: Option<Digest>,
    max: i64,
) -> Result<Vec<LineRow>, StoreError> {
    // The large columns stand last in a row, so that these are read without them.
    let query = sqlx::query(
        "SELECT case_digest, id, status, unread, holder, received, changed, since, facts,
            (SELECT COUNT(*) FROM files WHERE files.case_digest = cases.case_digest) AS files,
            (SELECT COUNT(*) FROM disclosures WHERE disclosures.case_digest = cases.case_digest
                AND disclosures.state = 'proposed') AS proposed
         FROM cases WHERE case_digest > $1 ORDER BY case_digest LIMIT $2",
    );
    let query = query.bind(after.map_or_else(Vec::new, |after| after.0.to_vec())).bind(max);
    query.fetch_all(db).await?.iter().map(line_row).collect()
}

pub(super) async fn line(db: &mut Connection, case: Digest) -> Result<Option<LineRow>, StoreError> {
    let query = sqlx::query(
        "SELECT case_digest, id, status, unread, holder, received, changed, since, facts,
            (SELECT COUNT(*) FROM files WHERE files.case_digest = cases.case_digest) AS files,
            (SELECT COUNT(*) FROM disclosures WHERE disclosures.case_digest = cases.case_digest
                AND disclosures.state = 'proposed') AS proposed
         FROM cases WHERE case_digest = $1",
    );
    let query = query.bind(DigestColumn(case));
    query.fetch_optional(db).await?.as_ref().map(line_row).transpose()
}

pub(super) async fn set_open(db: &mut Connection, case: Digest, at: Ts) -> Result<(), StoreError> {
    let query = sqlx::query(
        "UPDATE cases SET status = 'open', unread = $2, changed = $3,
            since = CASE WHEN status IN ('new', 'open') THEN since ELSE $3 END
         WHERE case_digest = $1",
    );
    query.bind(DigestColumn(case)).bind(true).bind(at).execute(db).await?;
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
        "UPDATE cases SET status = $2, unread = $3, changed = $4, since = $4
         WHERE case_digest = $1 AND changed = $5",
    );
    let query = query.bind(DigestColumn(case)).bind(status).bind(false).bind(at).bind(seen);
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
    query.bind(DigestColumn(case)).bind(false).bind(seen).execute(db).await?;
    Ok(())
}

pub(super) async fn set_holder(
    db: &mut Connection,
    case: Digest,
    from: &str,
    to: &str,
) -> Result<bool, StoreError> {
    let query = sqlx::query("UPDATE cases SET holder = $3 WHERE case_digest = $1 AND holder = $2");
    let query = query.bind(DigestColumn(case)).bind(from).bind(to);
    Ok(query.execute(db).await?.rows_affected() == 1)
}

pub(super) async fn set_facts(
    db: &mut Connection,
    case: Digest,
    facts: &[u8],
) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE cases SET facts = $2 WHERE case_digest = $1");
    query.bind(DigestColumn(case)).bind(facts).execute(db).await?;
    Ok(())
}

pub(super) async fn set_renewal(
    db: &mut Connection,
    case: Digest,
    renewal: &[u8],
    sender_wrap: &[u8],
) -> Result<(), StoreError> {
    let query =
        sqlx::query("UPDATE cases SET renewal = $2, sender_wrap = $3 WHERE case_digest = $1");
    query.bind(DigestColumn(case)).bind(renewal).bind(sender_wrap).execute(db).await?;
    Ok(())
}

pub(super) async fn renewed_cases(db: &mut Connection) -> Result<Vec<Digest>, StoreError> {
    let query = sqlx::query_scalar(
        "SELECT case_digest FROM cases WHERE renewal IS NOT NULL ORDER BY case_digest",
    );
    let found: Vec<DigestColumn> = query.fetch_all(db).await?;
    Ok(found.into_iter().map(|case| case.0).collect())
}

pub(super) async fn all_cases(db: &mut Connection) -> Result<Vec<Digest>, StoreError> {
    let query = sqlx::query_scalar("SELECT case_digest FROM cases ORDER BY case_digest");
    let found: Vec<DigestColumn> = query.fetch_all(db).await?;
    Ok(found.into_iter().map(|case| case.0).collect())
}

pub(super) async fn unsent_cases(db: &mut Connection) -> Result<Vec<Digest>, StoreError> {
    let query = sqlx::query_scalar("SELECT case_digest FROM cases WHERE sent = $1");
    let found: Vec<DigestColumn> = query.bind(false).fetch_all(db).await?;
    Ok(found.into_iter().map(|case| case.0).collect())
}

pub(super) async fn mark_case_sent(db: &mut Connection, case: Digest) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE cases SET sent = $2 WHERE case_digest = $1");
    query.bind(DigestColumn(case)).bind(true).execute(db).await?;
    Ok(())
}
