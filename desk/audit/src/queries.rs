// Compiled once for each database by `store::queries!`.
use kernel::Id;
use sqlx::Row as _;
use store::StoreError;

use super::{Event, EventRow, LinkRow};

pub(super) async fn insert_event(db: &mut Connection, event: &Event) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO audit_events (id, at, actor, action, subject) VALUES ($1, $2, $3, $4, $5)",
    );
    query
        .bind(event.id)
        .bind(event.at)
        .bind(&event.actor)
        .bind(event.action.as_ref())
        .bind(&event.subject)
        .execute(db)
        .await?;
    Ok(())
}

fn event_row(row: &Row) -> Result<EventRow, StoreError> {
    Ok(EventRow {
        id: row.try_get("id")?,
        at: row.try_get("at")?,
        actor: row.try_get("actor")?,
        action: row.try_get("action")?,
        subject: row.try_get("subject")?,
        sequence: row.try_get("sequence")?,
    })
}

pub(super) async fn unchained(db: &mut Connection, max: i64) -> Result<Vec<EventRow>, StoreError> {
    let query = sqlx::query(
        "SELECT id, at, actor, action, subject, sequence FROM audit_events
         LEFT JOIN audit_chain ON audit_chain.event = audit_events.id
         WHERE sequence IS NULL ORDER BY at, id LIMIT $1",
    );
    query.bind(max).fetch_all(db).await?.iter().map(event_row).collect()
}

pub(super) async fn last_link(db: &mut Connection) -> Result<Option<(i64, Vec<u8>)>, StoreError> {
    let query =
        sqlx::query_as("SELECT sequence, digest FROM audit_chain ORDER BY sequence DESC LIMIT 1");
    Ok(query.fetch_optional(db).await?)
}

pub(super) async fn insert_link(
    db: &mut Connection,
    sequence: i64,
    event: Id,
    digest: &[u8],
    signature: &[u8],
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO audit_chain (sequence, event, digest, signature) VALUES ($1, $2, $3, $4)",
    );
    query.bind(sequence).bind(event).bind(digest).bind(signature).execute(db).await?;
    Ok(())
}

pub(super) async fn links(
    db: &mut Connection,
    after: i64,
    max: i64,
) -> Result<Vec<LinkRow>, StoreError> {
    let query = sqlx::query(
        "SELECT audit_chain.sequence, digest, signature, id, at, actor, action, subject
         FROM audit_chain LEFT JOIN audit_events ON audit_events.id = audit_chain.event
         WHERE audit_chain.sequence > $1 ORDER BY audit_chain.sequence LIMIT $2",
    );
    let rows = query.bind(after).bind(max).fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            let gone = row.try_get::<Option<Vec<u8>>, _>("id")?.is_none();
            Ok(LinkRow {
                sequence: row.try_get("sequence")?,
                digest: row.try_get("digest")?,
                signature: row.try_get("signature")?,
                event: if gone { None } else { Some(event_row(row)?) },
            })
        })
        .collect()
}

pub(super) async fn recent(db: &mut Connection, max: i64) -> Result<Vec<EventRow>, StoreError> {
    let query = sqlx::query(
        "SELECT id, at, actor, action, subject, sequence FROM audit_events
         LEFT JOIN audit_chain ON audit_chain.event = audit_events.id
         ORDER BY at DESC, id DESC LIMIT $1",
    );
    query.bind(max).fetch_all(db).await?.iter().map(event_row).collect()
}
