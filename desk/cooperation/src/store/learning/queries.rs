// Compiled once for each database by `store::queries!`.
use seal::Digest;
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use crate::domain::learning::{Known, When};

pub(super) async fn put_known(
    db: &mut Connection,
    session: &str,
    known: &Known,
) -> Result<(), StoreError> {
    let (before, after) = match known.when {
        When::Before => (Some(known.right), None),
        When::After => (None, Some(known.right)),
    };
    let query = sqlx::query(
        "INSERT INTO learning (session, person, before, after, signed) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (session, person) DO UPDATE SET
            before = COALESCE(learning.before, $3), after = COALESCE(learning.after, $4)",
    );
    let query = query.bind(session).bind(DigestColumn(known.person)).bind(before).bind(after);
    query.bind(true).execute(db).await?;
    Ok(())
}

pub(super) async fn known(
    db: &mut Connection,
    session: &str,
) -> Result<Vec<(Option<i64>, Option<i64>)>, StoreError> {
    let query = sqlx::query_as("SELECT before, after FROM learning WHERE session = $1");
    Ok(query.bind(session).fetch_all(db).await?)
}

pub(super) async fn signed_sessions(db: &mut Connection) -> Result<Vec<String>, StoreError> {
    let query = sqlx::query_scalar("SELECT DISTINCT session FROM learning WHERE signed = $1");
    Ok(query.bind(true).fetch_all(db).await?)
}

pub(super) async fn signs(db: &mut Connection, session: &str) -> Result<Vec<Digest>, StoreError> {
    let query = sqlx::query("SELECT person FROM learning WHERE session = $1 AND signed = $2");
    let read = |row: &Row| row.try_get("person").map(|DigestColumn(person)| person);
    let rows = query.bind(session).bind(true).fetch_all(db).await?;
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

pub(super) async fn forget_sign(
    db: &mut Connection,
    session: &str,
    person: Digest,
    other: Digest,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "UPDATE learning SET person = $3, signed = $4 WHERE session = $1 AND person = $2",
    );
    let query = query.bind(session).bind(DigestColumn(person)).bind(DigestColumn(other));
    query.bind(false).execute(db).await?;
    Ok(())
}
