// Compiled once for each database by `store::queries!`.
use kernel::{Id, Ts};
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use super::{DirectoryRow, PublicationRow, SessionRow, StaffRow};

pub(super) async fn insert_staff(
    db: &mut Connection,
    staff: &StaffRow,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "INSERT INTO staff (id, name, role, salt, password) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING",
    );
    let done = query
        .bind(staff.id)
        .bind(&staff.name)
        .bind(&staff.role)
        .bind(&staff.salt)
        .bind(&staff.password)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn staff_named(
    db: &mut Connection,
    name: &str,
) -> Result<Option<StaffRow>, StoreError> {
    let query = sqlx::query("SELECT id, name, role, salt, password FROM staff WHERE name = $1");
    let row = query.bind(name).fetch_optional(db).await?;
    row.map(|row| {
        Ok(StaffRow {
            id: row.try_get("id")?,
            name: row.try_get("name")?,
            role: row.try_get("role")?,
            salt: row.try_get("salt")?,
            password: row.try_get("password")?,
        })
    })
    .transpose()
}

pub(super) async fn staff_count(db: &mut Connection) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar("SELECT COUNT(*) FROM staff").fetch_one(db).await?)
}

pub(super) async fn staff_names(
    db: &mut Connection,
    except: &str,
) -> Result<Vec<String>, StoreError> {
    let query = sqlx::query_scalar("SELECT name FROM staff WHERE role <> $1 ORDER BY name");
    Ok(query.bind(except).fetch_all(db).await?)
}

pub(super) async fn insert_session(
    db: &mut Connection,
    token: &[u8],
    staff: Id,
    form_token: &str,
    seen: Ts,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO sessions (token, staff, form_token, seen) VALUES ($1, $2, $3, $4)",
    );
    query.bind(token).bind(staff).bind(form_token).bind(seen).execute(db).await?;
    Ok(())
}

pub(super) async fn session(
    db: &mut Connection,
    token: &[u8],
) -> Result<Option<SessionRow>, StoreError> {
    let query = sqlx::query(
        "SELECT staff.id, staff.name, staff.role, form_token, seen
         FROM sessions JOIN staff ON staff.id = sessions.staff WHERE token = $1",
    );
    let row = query.bind(token).fetch_optional(db).await?;
    row.map(|row| {
        Ok(SessionRow {
            staff: row.try_get("id")?,
            name: row.try_get("name")?,
            role: row.try_get("role")?,
            form_token: row.try_get("form_token")?,
            seen: row.try_get("seen")?,
        })
    })
    .transpose()
}

pub(super) async fn touch_session(
    db: &mut Connection,
    token: &[u8],
    seen: Ts,
) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE sessions SET seen = $2 WHERE token = $1");
    query.bind(token).bind(seen).execute(db).await?;
    Ok(())
}

pub(super) async fn delete_session(db: &mut Connection, token: &[u8]) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM sessions WHERE token = $1").bind(token).execute(db).await?;
    Ok(())
}

pub(super) async fn forget_sessions(db: &mut Connection, before: Ts) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM sessions WHERE seen < $1").bind(before).execute(db).await?;
    Ok(())
}

fn directory_row(row: &Row) -> Result<DirectoryRow, StoreError> {
    let DigestColumn(head) = row.try_get("head")?;
    Ok(DirectoryRow {
        version: row.try_get::<i64, _>("version")?.unsigned_abs(),
        head,
        issued: row.try_get("issued")?,
        body: row.try_get("body")?,
    })
}

pub(super) async fn last_directory(
    db: &mut Connection,
) -> Result<Option<DirectoryRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM directories ORDER BY version DESC LIMIT 1");
    query.fetch_optional(db).await?.as_ref().map(directory_row).transpose()
}

pub(super) async fn put_directory(
    db: &mut Connection,
    directory: &DirectoryRow,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO directories (version, head, issued, body, sent) VALUES ($1, $2, $3, $4, $5)",
    );
    query
        .bind(directory.version as i64)
        .bind(DigestColumn(directory.head))
        .bind(directory.issued)
        .bind(&directory.body)
        .bind(false)
        .execute(db)
        .await?;
    Ok(())
}

pub(super) async fn unsent_directory(
    db: &mut Connection,
) -> Result<Option<DirectoryRow>, StoreError> {
    let query = sqlx::query(
        "SELECT * FROM directories WHERE version = (SELECT MAX(version) FROM directories)
            AND sent = $1",
    );
    query.bind(false).fetch_optional(db).await?.as_ref().map(directory_row).transpose()
}

pub(super) async fn mark_directory(
    db: &mut Connection,
    version: u64,
    sent: bool,
) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE directories SET sent = $2 WHERE version = $1");
    query.bind(version as i64).bind(sent).execute(db).await?;
    Ok(())
}

fn publication_row(row: &Row) -> Result<PublicationRow, StoreError> {
    Ok(PublicationRow {
        kind: row.try_get("kind")?,
        name: row.try_get("name")?,
        version: row.try_get::<i64, _>("version")?.unsigned_abs(),
        content: row.try_get("content")?,
        body: row.try_get("body")?,
    })
}

pub(super) async fn last_publication(
    db: &mut Connection,
    kind: &str,
    name: &str,
) -> Result<Option<PublicationRow>, StoreError> {
    let query = sqlx::query(
        "SELECT * FROM publications WHERE kind = $1 AND name = $2 ORDER BY version DESC LIMIT 1",
    );
    let row = query.bind(kind).bind(name).fetch_optional(db).await?;
    row.as_ref().map(publication_row).transpose()
}

pub(super) async fn put_publication(
    db: &mut Connection,
    publication: &PublicationRow,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO publications (kind, name, version, content, body, sent)
         VALUES ($1, $2, $3, $4, $5, $6)",
    );
    query
        .bind(&publication.kind)
        .bind(&publication.name)
        .bind(publication.version as i64)
        .bind(&publication.content)
        .bind(&publication.body)
        .bind(false)
        .execute(db)
        .await?;
    Ok(())
}

pub(super) async fn unsent_publications(
    db: &mut Connection,
) -> Result<Vec<(String, String)>, StoreError> {
    let query = sqlx::query(
        "SELECT kind, name FROM publications p WHERE sent = $1 AND version =
            (SELECT MAX(version) FROM publications q WHERE q.kind = p.kind AND q.name = p.name)
         ORDER BY kind <> 'file', kind, name",
    );
    let read = |row: &Row| Ok((row.try_get("kind")?, row.try_get("name")?));
    query.bind(false).fetch_all(db).await?.iter().map(read).collect()
}

pub(super) async fn mark_publication(
    db: &mut Connection,
    kind: &str,
    name: &str,
    version: u64,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "UPDATE publications SET sent = $4 WHERE kind = $1 AND name = $2 AND version = $3",
    );
    query.bind(kind).bind(name).bind(version as i64).bind(true).execute(db).await?;
    Ok(())
}

pub(super) async fn mark_all_unsent(db: &mut Connection) -> Result<(), StoreError> {
    sqlx::query("UPDATE publications SET sent = $1").bind(false).execute(&mut *db).await?;
    sqlx::query("UPDATE directories SET sent = $1").bind(false).execute(db).await?;
    Ok(())
}

pub(super) async fn contents(db: &mut Connection, kind: &str) -> Result<Vec<Vec<u8>>, StoreError> {
    let query = sqlx::query_scalar("SELECT content FROM publications WHERE kind = $1");
    Ok(query.bind(kind).fetch_all(db).await?)
}

pub(super) async fn standing_publications(
    db: &mut Connection,
    kind: &str,
) -> Result<Vec<String>, StoreError> {
    let query = sqlx::query_scalar(
        "SELECT name FROM publications p WHERE kind = $1 AND LENGTH(content) > 0 AND version =
            (SELECT MAX(version) FROM publications q WHERE q.kind = p.kind AND q.name = p.name)",
    );
    Ok(query.bind(kind).fetch_all(db).await?)
}

pub(super) async fn forget_taken_back(db: &mut Connection, kind: &str) -> Result<(), StoreError> {
    let query = sqlx::query(
        "DELETE FROM publications WHERE kind = $1 AND EXISTS
            (SELECT 1 FROM publications q WHERE q.kind = publications.kind
             AND q.name = publications.name AND q.version > publications.version
             AND LENGTH(q.content) = 0)",
    );
    query.bind(kind).execute(db).await?;
    Ok(())
}
