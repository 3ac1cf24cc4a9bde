// Compiled once for each database by `store::queries!`.
use seal::Digest;
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use crate::store::SubscriberRow;

type Query<'q> = sqlx::query::Query<'q, Db, <Db as sqlx::Database>::Arguments>;

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
