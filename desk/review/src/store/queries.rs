// Compiled once for each database by `store::queries!`.
use sqlx::Row as _;
use store::StoreError;

use crate::store::{RecordRow, ReviewRow};

type Query<'q> = sqlx::query::Query<'q, Db, <Db as sqlx::Database>::Arguments>;

fn record_row(kind: &'static str, row: &Row) -> Result<RecordRow, StoreError> {
    Ok(RecordRow {
        kind,
        id: row.try_get("id")?,
        review: review_row(row)?,
        draft: row.try_get("draft")?,
        issue: row.try_get("issue")?,
        own: row.try_get("own")?,
    })
}

fn review_row(row: &Row) -> Result<ReviewRow, StoreError> {
    Ok(ReviewRow {
        changed: row.try_get("changed")?,
        stage: row.try_get("stage")?,
        step: row.try_get("step")?,
        editor: row.try_get("editor")?,
        proposer: row.try_get("proposed_by")?,
        approved_by: row.try_get("approved_by")?,
        signed: row.try_get("signed")?,
    })
}

pub(super) async fn all(
    db: &mut Connection,
    kind: &'static str,
) -> Result<Vec<RecordRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM documents WHERE kind = $1 ORDER BY changed DESC, id");
    query.bind(kind).fetch_all(db).await?.iter().map(|row| record_row(kind, row)).collect()
}

pub(super) async fn standings(
    db: &mut Connection,
    kind: &str,
) -> Result<Vec<(ReviewRow, bool)>, StoreError> {
    let query = sqlx::query(
        "SELECT changed, stage, step, editor, proposed_by, approved_by, signed,
            issue IS NOT NULL AS is_public
         FROM documents WHERE kind = $1",
    );
    let read = |row: &Row| Ok((review_row(row)?, row.try_get("is_public")?));
    query.bind(kind).fetch_all(db).await?.iter().map(read).collect()
}

pub(super) async fn one(
    db: &mut Connection,
    kind: &'static str,
    id: &str,
) -> Result<Option<RecordRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM documents WHERE kind = $1 AND id = $2");
    let row = query.bind(kind).bind(id).fetch_optional(db).await?;
    row.as_ref().map(|row| record_row(kind, row)).transpose()
}

/// What both ways of writing a row give, in the order of their numbers.
fn bound<'q>(query: Query<'q>, row: &'q RecordRow) -> Query<'q> {
    query
        .bind(row.kind)
        .bind(&row.id)
        .bind(row.review.changed)
        .bind(&row.review.stage)
        .bind(row.review.step)
        .bind(&row.review.editor)
        .bind(&row.review.proposer)
        .bind(&row.review.approved_by)
        .bind(row.review.signed)
        .bind(&row.draft)
        .bind(&row.issue)
}

pub(super) async fn insert(db: &mut Connection, row: &RecordRow) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO documents (kind, id, changed, stage, step, editor, proposed_by, approved_by,
            signed, draft, issue, own)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    bound(query, row).bind(&row.own).execute(db).await?;
    Ok(())
}

pub(super) async fn update(db: &mut Connection, row: &RecordRow) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "UPDATE documents SET changed = $3, stage = $4, step = $5, editor = $6, proposed_by = $7,
            approved_by = $8, signed = $9, draft = $10, issue = $11
         WHERE kind = $1 AND id = $2 AND step = $5 - 1",
    );
    Ok(bound(query, row).execute(db).await?.rows_affected() == 1)
}

pub(super) async fn set_own(
    db: &mut Connection,
    before: &RecordRow,
    next: &RecordRow,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "UPDATE documents SET own = $5, changed = $6, step = $7, editor = $8
         WHERE kind = $1 AND id = $2 AND step = $3 AND own = $4",
    );
    let query = query.bind(before.kind).bind(&before.id).bind(before.review.step).bind(&before.own);
    let query = query.bind(&next.own).bind(next.review.changed).bind(next.review.step);
    let query = query.bind(&next.review.editor);
    Ok(query.execute(db).await?.rows_affected() == 1)
}

pub(super) async fn delete(db: &mut Connection, row: &RecordRow) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "DELETE FROM documents WHERE kind = $1 AND id = $2 AND step = $3 AND issue IS NULL",
    );
    Ok(query.bind(row.kind).bind(&row.id).bind(row.review.step).execute(db).await?.rows_affected()
        == 1)
}

pub(super) async fn mark_signed(
    db: &mut Connection,
    kind: &str,
    id: &str,
    step: i64,
) -> Result<(), StoreError> {
    let query =
        sqlx::query("UPDATE documents SET signed = $4 WHERE kind = $1 AND id = $2 AND step = $3");
    query.bind(kind).bind(id).bind(step).bind(true).execute(db).await?;
    Ok(())
}
