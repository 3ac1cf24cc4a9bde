// Compiled once for each database by `store::queries!`.
use store::StoreError;

pub(super) async fn insert_file(
    db: &mut Connection,
    name: &str,
    body: &[u8],
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO document_files (name, body) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    );
    query.bind(name).bind(body).execute(db).await?;
    Ok(())
}

pub(super) async fn file(db: &mut Connection, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let query = sqlx::query_scalar("SELECT body FROM document_files WHERE name = $1");
    Ok(query.bind(name).fetch_optional(db).await?)
}

pub(super) async fn delete_file(db: &mut Connection, name: &str) -> Result<(), StoreError> {
    let query = sqlx::query("DELETE FROM document_files WHERE name = $1").bind(name);
    query.execute(db).await?;
    Ok(())
}

pub(super) async fn file_names(db: &mut Connection) -> Result<Vec<String>, StoreError> {
    Ok(sqlx::query_scalar("SELECT name FROM document_files").fetch_all(db).await?)
}
