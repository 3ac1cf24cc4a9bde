// Compiled once for each database by `store::queries!`.
use kernel::Day;
use seal::Name;
use sqlx::Row as _;
use store::StoreError;

use crate::store::IssueRow;

pub(super) async fn directory(db: &mut Connection) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(sqlx::query_scalar("SELECT body FROM directory").fetch_optional(db).await?)
}

pub(super) async fn put_directory(
    db: &mut Connection,
    version: u64,
    body: &[u8],
) -> Result<bool, StoreError> {
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
    let insert =
        sqlx::query("INSERT INTO publications (kind, name, version, body) VALUES ($1, $2, $3, $4)");
    insert
        .bind(kind.as_str())
        .bind(name.as_str())
        .bind(version as i64)
        .bind(body)
        .execute(db)
        .await?;
    Ok(true)
}

pub(super) async fn publications(
    db: &mut Connection,
    except: &str,
) -> Result<Vec<IssueRow>, StoreError> {
    let query = sqlx::query(
        "SELECT body, superseded_on FROM publications WHERE kind <> $1 ORDER BY kind, name, version",
    );
    let rows = query.bind(except).fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            Ok(IssueRow {
                body: row.try_get("body")?,
                superseded_on: row.try_get("superseded_on")?,
            })
        })
        .collect()
}

pub(super) async fn publication(
    db: &mut Connection,
    kind: &str,
    name: &Name,
) -> Result<Option<Vec<u8>>, StoreError> {
    let query = sqlx::query_scalar(
        "SELECT body FROM publications WHERE kind = $1 AND name = $2 AND superseded_on IS NULL",
    );
    Ok(query.bind(kind).bind(name.as_str()).fetch_optional(db).await?)
}

pub(super) async fn forget_publications(
    db: &mut Connection,
    before: Day,
) -> Result<u64, StoreError> {
    let query = sqlx::query("DELETE FROM publications WHERE superseded_on < $1");
    Ok(query.bind(before).execute(db).await?.rows_affected())
}
