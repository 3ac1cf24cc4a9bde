use kernel::{Day, Id, Ts};
use store::StoreError;

use super::Letter;

pub(super) async fn insert(
    connection: &mut Connection,
    subject: &str,
    body: &[u8],
) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO letters (id, subject, body) VALUES ($1, $2, $3)")
        .bind(super::id_of(subject))
        .bind(subject)
        .bind(body)
        .execute(connection)
        .await?;
    Ok(())
}

pub(super) async fn insert_dated(
    connection: &mut Connection,
    id: Id,
    subject: &str,
    day: Option<Day>,
    at: Option<Ts>,
) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO letters (id, subject, body, day, at) VALUES ($1, $2, $3, $4, $5)")
        .bind(id)
        .bind(subject)
        .bind(b"".as_slice())
        .bind(day)
        .bind(at)
        .execute(connection)
        .await?;
    Ok(())
}

pub(super) async fn subjects(connection: &mut Connection) -> Result<Vec<String>, StoreError> {
    let query = sqlx::query_scalar("SELECT subject FROM letters ORDER BY subject");
    Ok(query.fetch_all(connection).await?)
}

pub(super) async fn by_time(connection: &mut Connection) -> Result<Vec<Letter>, StoreError> {
    let query = sqlx::query_as::<Db, Letter>(
        "SELECT id, day, at FROM letters WHERE at IS NOT NULL ORDER BY at, id",
    );
    Ok(query.fetch_all(connection).await?)
}

pub(super) async fn before(connection: &mut Connection, at: Ts) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar("SELECT count(*) FROM letters WHERE at < $1").bind(at);
    Ok(query.fetch_one(connection).await?)
}

pub(super) async fn undated(connection: &mut Connection) -> Result<Option<Letter>, StoreError> {
    let query = sqlx::query_as("SELECT id, day, at FROM letters WHERE at IS NULL");
    Ok(query.fetch_optional(connection).await?)
}

pub(super) async fn open(connection: &mut Connection, subject: &str) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar(
        "UPDATE letters SET opens = opens + 1 WHERE subject = $1 RETURNING opens",
    );
    Ok(query.bind(subject).fetch_one(connection).await?)
}

pub(super) async fn opens(connection: &mut Connection, subject: &str) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar("SELECT opens FROM letters WHERE subject = $1");
    Ok(query.bind(subject).fetch_one(connection).await?)
}

pub(super) async fn set_opens(
    connection: &mut Connection,
    subject: &str,
    opens: i64,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE letters SET opens = $1 WHERE subject = $2")
        .bind(opens)
        .bind(subject)
        .execute(connection)
        .await?;
    Ok(())
}

pub(super) async fn execute(
    connection: &mut Connection,
    sql: &'static str,
) -> Result<(), StoreError> {
    sqlx::query(sql).execute(connection).await?;
    Ok(())
}
