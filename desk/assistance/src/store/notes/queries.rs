// Compiled once for each database by `store::queries!`.
use seal::Digest;
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use crate::store::NoteRow;

pub(super) async fn insert_note(db: &mut Connection, note: &NoteRow) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO notes (id, case_digest, at, body) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
    );
    let query = query.bind(note.id).bind(DigestColumn(note.case)).bind(note.at).bind(&note.body);
    Ok(query.execute(db).await?.rows_affected() == 1)
}

pub(super) async fn notes(db: &mut Connection, case: Digest) -> Result<Vec<NoteRow>, StoreError> {
    let query =
        sqlx::query("SELECT id, at, body FROM notes WHERE case_digest = $1 ORDER BY at, id");
    let rows = query.bind(DigestColumn(case)).fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            let (id, at) = (row.try_get("id")?, row.try_get("at")?);
            Ok(NoteRow { id, case, at, body: row.try_get("body")? })
        })
        .collect()
}
