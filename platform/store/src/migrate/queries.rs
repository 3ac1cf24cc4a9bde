// The table's name is the pillar's, a literal of the program.
use sqlx::AssertSqlSafe;

use crate::StoreError;

pub(super) async fn make_table(
    connection: &mut Connection,
    pillar: &str,
) -> Result<(), StoreError> {
    let sql = format!(
        "CREATE TABLE IF NOT EXISTS {pillar}_migrations (
            version BIGINT PRIMARY KEY, hash TEXT NOT NULL, applied_on TEXT NOT NULL)"
    );
    sqlx::query(AssertSqlSafe(sql)).execute(connection).await?;
    Ok(())
}

pub(super) async fn applied(
    connection: &mut Connection,
    pillar: &str,
) -> Result<Vec<(i64, String)>, StoreError> {
    let sql = format!("SELECT version, hash FROM {pillar}_migrations ORDER BY version");
    Ok(sqlx::query_as(AssertSqlSafe(sql)).fetch_all(connection).await?)
}

pub(super) async fn claim(
    connection: &mut Connection,
    pillar: &str,
    version: i64,
    hash: &str,
) -> Result<bool, StoreError> {
    let sql = format!(
        "INSERT INTO {pillar}_migrations (version, hash, applied_on)
         VALUES ($1, $2, CAST(CURRENT_DATE AS TEXT)) ON CONFLICT DO NOTHING"
    );
    let query = sqlx::query(AssertSqlSafe(sql)).bind(version).bind(hash);
    Ok(query.execute(connection).await?.rows_affected() == 1)
}

pub(super) async fn execute(
    connection: &mut Connection,
    sql: &'static str,
) -> Result<(), StoreError> {
    sqlx::raw_sql(sql).execute(connection).await?;
    Ok(())
}
