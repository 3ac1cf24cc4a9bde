// Compiled once for each database by `store::queries!`.
use seal::Digest;
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use crate::store::submissions::{AssessmentRow, DeclarationRow, SubmissionRow};

fn submission_row(row: &Row) -> Result<SubmissionRow, StoreError> {
    let DigestColumn(id) = row.try_get("id")?;
    Ok(SubmissionRow {
        id,
        call: row.try_get("call")?,
        work: row.try_get("work")?,
        answer: row.try_get("answer")?,
        decided_by: row.try_get("decided_by")?,
        decided: row.try_get("decided")?,
    })
}

pub(super) async fn insert_submission(
    db: &mut Connection,
    row: &SubmissionRow,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO submissions (id, call, work, answer, decided_by, decided)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
    );
    let query = query.bind(DigestColumn(row.id)).bind(&row.call).bind(&row.work);
    query.bind(&row.answer).bind(&row.decided_by).bind(row.decided).execute(db).await?;
    Ok(())
}

pub(super) async fn submissions(
    db: &mut Connection,
    call: &str,
) -> Result<Vec<SubmissionRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM submissions WHERE call = $1").bind(call);
    query.fetch_all(db).await?.iter().map(submission_row).collect()
}

pub(super) async fn submission(
    db: &mut Connection,
    id: Digest,
) -> Result<Option<SubmissionRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM submissions WHERE id = $1").bind(DigestColumn(id));
    query.fetch_optional(db).await?.as_ref().map(submission_row).transpose()
}

pub(super) async fn set_answer(
    db: &mut Connection,
    row: &SubmissionRow,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "UPDATE submissions SET answer = $2, decided_by = $3, decided = $4
         WHERE id = $1 AND decided IS NULL",
    );
    let query = query.bind(DigestColumn(row.id)).bind(&row.answer).bind(&row.decided_by);
    Ok(query.bind(row.decided).execute(db).await?.rows_affected() == 1)
}

pub(super) async fn delete_submission(db: &mut Connection, id: Digest) -> Result<(), StoreError> {
    for statement in [
        "DELETE FROM assessments WHERE submission = $1",
        "DELETE FROM declarations WHERE submission = $1",
        "DELETE FROM submissions WHERE id = $1",
    ] {
        sqlx::query(statement).bind(DigestColumn(id)).execute(&mut *db).await?;
    }
    Ok(())
}

pub(super) async fn put_assessment(
    db: &mut Connection,
    row: &AssessmentRow,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO assessments (submission, member, sealed) VALUES ($1, $2, $3)
         ON CONFLICT (submission, member) DO UPDATE SET sealed = $3",
    );
    let query = query.bind(DigestColumn(row.submission)).bind(&row.member).bind(&row.sealed);
    query.execute(db).await?;
    Ok(())
}

pub(super) async fn delete_assessment(
    db: &mut Connection,
    submission: Digest,
    member: &str,
) -> Result<(), StoreError> {
    let query = sqlx::query("DELETE FROM assessments WHERE submission = $1 AND member = $2");
    query.bind(DigestColumn(submission)).bind(member).execute(db).await?;
    Ok(())
}

pub(super) async fn assessments(
    db: &mut Connection,
    call: &str,
) -> Result<Vec<AssessmentRow>, StoreError> {
    let query = sqlx::query(
        "SELECT submission, member, sealed FROM assessments
         JOIN submissions ON submissions.id = assessments.submission
         WHERE call = $1 ORDER BY member",
    );
    let read = |row: &Row| {
        let DigestColumn(submission) = row.try_get("submission")?;
        let (member, sealed) = (row.try_get("member")?, row.try_get("sealed")?);
        Ok(AssessmentRow { submission, member, sealed })
    };
    query.bind(call).fetch_all(db).await?.iter().map(read).collect()
}

pub(super) async fn put_declaration(
    db: &mut Connection,
    row: &DeclarationRow,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO declarations (submission, member, conflict) VALUES ($1, $2, $3)
         ON CONFLICT (submission, member) DO UPDATE SET conflict = $3
         WHERE declarations.conflict = ''",
    );
    let query = query.bind(DigestColumn(row.submission)).bind(&row.member).bind(&row.conflict);
    query.execute(db).await?;
    Ok(())
}

pub(super) async fn declarations(
    db: &mut Connection,
    call: &str,
) -> Result<Vec<DeclarationRow>, StoreError> {
    let query = sqlx::query(
        "SELECT submission, member, conflict FROM declarations
         JOIN submissions ON submissions.id = declarations.submission
         WHERE call = $1 ORDER BY member",
    );
    let read = |row: &Row| {
        let DigestColumn(submission) = row.try_get("submission")?;
        let (member, conflict) = (row.try_get("member")?, row.try_get("conflict")?);
        Ok(DeclarationRow { submission, member, conflict })
    };
    query.bind(call).fetch_all(db).await?.iter().map(read).collect()
}
