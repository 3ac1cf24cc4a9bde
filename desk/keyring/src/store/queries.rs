// Compiled once for each database by `store::queries!`.
use kernel::Day;
use seal::Digest;
use sqlx::Row as _;
use store::StoreError;

use super::EpochRow;

pub(super) async fn slots(db: &mut Connection) -> Result<Vec<(i64, String, Vec<u8>)>, StoreError> {
    Ok(sqlx::query_as("SELECT number, label, body FROM slots ORDER BY number")
        .fetch_all(db)
        .await?)
}

pub(super) async fn put_slot(
    db: &mut Connection,
    number: u16,
    label: &str,
    body: &[u8],
) -> Result<(), StoreError> {
    let query = sqlx::query("INSERT INTO slots (number, label, body) VALUES ($1, $2, $3)");
    query.bind(i64::from(number)).bind(label).bind(body).execute(db).await?;
    Ok(())
}

pub(super) async fn delete_slots(db: &mut Connection) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM slots").execute(db).await?;
    Ok(())
}

pub(super) async fn secrets(db: &mut Connection) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    Ok(sqlx::query_as("SELECT name, sealed FROM secrets").fetch_all(db).await?)
}

pub(super) async fn put_secret(
    db: &mut Connection,
    name: &str,
    sealed: &[u8],
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO secrets (name, sealed) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET sealed = $2",
    );
    query.bind(name).bind(sealed).execute(db).await?;
    Ok(())
}

pub(super) async fn epochs(db: &mut Connection) -> Result<Vec<EpochRow>, StoreError> {
    let query = sqlx::query(
        "SELECT number, active_from, accepted_until, sealed FROM epochs ORDER BY number",
    );
    let rows = query.fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            Ok(EpochRow {
                number: u32::try_from(row.try_get::<i64, _>("number")?).unwrap_or_default(),
                active_from: day(row.try_get("active_from")?),
                accepted_until: day(row.try_get("accepted_until")?),
                sealed: row.try_get("sealed")?,
            })
        })
        .collect()
}

fn day(number: i64) -> Day {
    Day(i32::try_from(number).unwrap_or_default())
}

pub(super) async fn put_epoch(db: &mut Connection, epoch: &EpochRow) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO epochs (number, active_from, accepted_until, sealed) VALUES ($1, $2, $3, $4)
         ON CONFLICT (number) DO UPDATE SET sealed = $4",
    );
    query
        .bind(i64::from(epoch.number))
        .bind(i64::from(epoch.active_from.0))
        .bind(i64::from(epoch.accepted_until.0))
        .bind(&epoch.sealed)
        .execute(db)
        .await?;
    Ok(())
}

pub(super) async fn lock(db: &mut Connection, case: Digest) -> Result<Option<Vec<u8>>, StoreError> {
    let query = sqlx::query_scalar("SELECT sealed FROM locks WHERE case_digest = $1");
    Ok(query.bind(&case.0[..]).fetch_optional(db).await?)
}

pub(super) async fn locks(db: &mut Connection) -> Result<Vec<(Vec<u8>, Vec<u8>)>, StoreError> {
    Ok(sqlx::query_as("SELECT case_digest, sealed FROM locks").fetch_all(db).await?)
}

pub(super) async fn put_lock(
    db: &mut Connection,
    case: Digest,
    sealed: &[u8],
    opened: &[u8],
) -> Result<bool, StoreError> {
    let same = sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM secrets WHERE sealed = $1");
    if same.bind(opened).fetch_one(&mut *db).await? == 0 {
        return Ok(false);
    }
    let query = sqlx::query(
        "INSERT INTO locks (case_digest, sealed, backed_up) VALUES ($1, $2, 0)
         ON CONFLICT (case_digest) DO NOTHING",
    );
    query.bind(&case.0[..]).bind(sealed).execute(db).await?;
    Ok(true)
}

pub(super) async fn reseal_lock(
    db: &mut Connection,
    case: Digest,
    sealed: &[u8],
) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE locks SET sealed = $2, backed_up = 0 WHERE case_digest = $1");
    query.bind(&case.0[..]).bind(sealed).execute(db).await?;
    Ok(())
}

pub(super) async fn delete_lock(db: &mut Connection, case: Digest) -> Result<(), StoreError> {
    let query = sqlx::query("DELETE FROM locks WHERE case_digest = $1");
    query.bind(&case.0[..]).execute(db).await?;
    Ok(())
}

pub(super) async fn not_backed_up(db: &mut Connection) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar("SELECT COUNT(*) FROM locks WHERE backed_up = 0");
    Ok(query.fetch_one(db).await?)
}

pub(super) async fn mark_backed_up(db: &mut Connection, case: &[u8]) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE locks SET backed_up = 1 WHERE case_digest = $1");
    query.bind(case).execute(db).await?;
    Ok(())
}

pub(super) async fn authorisations(db: &mut Connection) -> Result<Vec<Vec<u8>>, StoreError> {
    Ok(sqlx::query_scalar("SELECT body FROM authorisations ORDER BY serial").fetch_all(db).await?)
}

pub(super) async fn put_authorisation(
    db: &mut Connection,
    serial: u32,
    body: &[u8],
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO authorisations (serial, body) VALUES ($1, $2)
         ON CONFLICT (serial) DO UPDATE SET body = $2",
    );
    query.bind(i64::from(serial)).bind(body).execute(db).await?;
    Ok(())
}
