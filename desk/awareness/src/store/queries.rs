// Compiled once for each database by `store::queries!`.
use seal::Digest;
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use crate::store::{AlertRow, CampaignRow, SubscriberRow};

type Query<'q> = sqlx::query::Query<'q, Db, <Db as sqlx::Database>::Arguments>;

fn alert_row(row: &Row) -> Result<AlertRow, StoreError> {
    Ok(AlertRow {
        id: row.try_get("id")?,
        changed: row.try_get("changed")?,
        state: row.try_get("state")?,
        step: row.try_get("step")?,
        editor: row.try_get("editor")?,
        proposer: row.try_get("proposed_by")?,
        draft: row.try_get("draft")?,
        issue: row.try_get("issue")?,
        approved_by: row.try_get("approved_by")?,
        signed: row.try_get("signed")?,
        campaign: row.try_get::<i64, _>("campaigns")? > 0,
    })
}

pub(super) async fn alerts(db: &mut Connection) -> Result<Vec<AlertRow>, StoreError> {
    let query = sqlx::query(
        "SELECT alerts.*, (SELECT COUNT(*) FROM campaigns WHERE campaigns.id = alerts.id) AS campaigns
         FROM alerts ORDER BY changed DESC, id",
    );
    query.fetch_all(db).await?.iter().map(alert_row).collect()
}

pub(super) async fn alert(db: &mut Connection, id: &str) -> Result<Option<AlertRow>, StoreError> {
    let query = sqlx::query(
        "SELECT alerts.*, (SELECT COUNT(*) FROM campaigns WHERE campaigns.id = alerts.id) AS campaigns
         FROM alerts WHERE id = $1",
    );
    query.bind(id).fetch_optional(db).await?.as_ref().map(alert_row).transpose()
}

/// What both ways of writing a row give, in the order of their numbers.
fn bound<'q>(query: Query<'q>, row: &'q AlertRow) -> Query<'q> {
    query
        .bind(&row.id)
        .bind(row.changed)
        .bind(&row.state)
        .bind(row.step)
        .bind(&row.editor)
        .bind(&row.draft)
        .bind(&row.issue)
        .bind(&row.approved_by)
        .bind(row.signed)
        .bind(&row.proposer)
}

pub(super) async fn insert_alert(db: &mut Connection, row: &AlertRow) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO alerts (id, changed, state, step, editor, draft, issue, approved_by, signed,
            proposed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    );
    bound(query, row).execute(db).await?;
    Ok(())
}

pub(super) async fn update_alert(db: &mut Connection, row: &AlertRow) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "UPDATE alerts SET changed = $2, state = $3, step = $4, editor = $5, draft = $6, issue = $7,
            approved_by = $8, signed = $9, proposed_by = $10
         WHERE id = $1 AND step = $4 - 1",
    );
    Ok(bound(query, row).execute(db).await?.rows_affected() == 1)
}

pub(super) async fn delete_alert(
    db: &mut Connection,
    id: &str,
    step: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query("DELETE FROM alerts WHERE id = $1 AND step = $2 AND issue IS NULL");
    Ok(query.bind(id).bind(step).execute(db).await?.rows_affected() == 1)
}

pub(super) async fn mark_signed(
    db: &mut Connection,
    id: &str,
    step: i64,
) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE alerts SET signed = $3 WHERE id = $1 AND step = $2");
    query.bind(id).bind(step).bind(true).execute(db).await?;
    Ok(())
}

pub(super) async fn campaigns(db: &mut Connection) -> Result<Vec<CampaignRow>, StoreError> {
    let rows = sqlx::query("SELECT * FROM campaigns ORDER BY id").fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            let (id, since) = (row.try_get("id")?, row.try_get("since")?);
            Ok(CampaignRow { id, since, pattern: row.try_get("pattern")? })
        })
        .collect()
}

pub(super) async fn insert_campaign(
    db: &mut Connection,
    row: &CampaignRow,
) -> Result<(), StoreError> {
    let query = sqlx::query("INSERT INTO campaigns (id, since, pattern) VALUES ($1, $2, $3)");
    query.bind(&row.id).bind(row.since).bind(&row.pattern).execute(db).await?;
    Ok(())
}

pub(super) async fn delete_campaign(db: &mut Connection, id: &str) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM campaigns WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}

fn subscriber_row(row: &Row) -> Result<SubscriberRow, StoreError> {
    let (DigestColumn(id), DigestColumn(code)) = (row.try_get("id")?, row.try_get("code")?);
    Ok(SubscriberRow {
        id,
        code,
        sealed: row.try_get("sealed")?,
        mailed: row.try_get("mailed")?,
        confirmed: row.try_get("confirmed")?,
        since: row.try_get("since")?,
        told: row.try_get("told")?,
        told_on: row.try_get("told_on")?,
        refused: row.try_get("refused")?,
        refused_on: row.try_get("refused_on")?,
    })
}

pub(super) async fn subscribers(db: &mut Connection) -> Result<Vec<SubscriberRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM subscribers ORDER BY since, id");
    query.fetch_all(db).await?.iter().map(subscriber_row).collect()
}

pub(super) async fn subscriber_of_code(
    db: &mut Connection,
    code: Digest,
) -> Result<Option<SubscriberRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM subscribers WHERE code = $1");
    let row = query.bind(DigestColumn(code)).fetch_optional(db).await?;
    row.as_ref().map(subscriber_row).transpose()
}

/// What changes of a subscriber, after their name.
fn subscriber<'q>(query: Query<'q>, row: &'q SubscriberRow) -> Query<'q> {
    query
        .bind(DigestColumn(row.id))
        .bind(row.mailed)
        .bind(row.confirmed)
        .bind(row.since)
        .bind(row.told)
        .bind(row.told_on)
        .bind(row.refused)
        .bind(row.refused_on)
}

pub(super) async fn insert_subscriber(
    db: &mut Connection,
    row: &SubscriberRow,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO subscribers (id, mailed, confirmed, since, told, told_on, refused, refused_on,
            code, sealed)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
    );
    let query = subscriber(query, row).bind(DigestColumn(row.code)).bind(&row.sealed);
    query.execute(db).await?;
    Ok(())
}

pub(super) async fn update_subscriber(
    db: &mut Connection,
    row: &SubscriberRow,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "UPDATE subscribers SET mailed = $2, confirmed = $3, since = $4, told = $5, told_on = $6,
            refused = $7, refused_on = $8
         WHERE id = $1",
    );
    subscriber(query, row).execute(db).await?;
    Ok(())
}

pub(super) async fn delete_subscriber(db: &mut Connection, id: Digest) -> Result<(), StoreError> {
    let query = sqlx::query("DELETE FROM subscribers WHERE id = $1");
    query.bind(DigestColumn(id)).execute(db).await?;
    Ok(())
}
