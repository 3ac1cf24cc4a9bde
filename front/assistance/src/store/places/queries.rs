// Compiled once for each database by `store::queries!`.
use kernel::Ts;
use seal::{Digest, Name};
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use super::PlaceRow;
use link::places::PlaceState;

fn place_row(row: &Row) -> Result<PlaceRow, StoreError> {
    let DigestColumn(case) = row.try_get("case_digest")?;
    let code = u8::try_from(row.try_get::<i32, _>("state")?).unwrap_or_default();
    Ok(PlaceRow {
        case,
        number: u32::try_from(row.try_get::<i64, _>("number")?).unwrap_or(u32::MAX),
        // No row is written with another code.
        state: PlaceState::from_code(code).unwrap_or(PlaceState::Refused),
        until: row.try_get("until")?,
    })
}

fn code(state: PlaceState) -> i32 {
    i32::from(state.code())
}

pub(super) async fn next_place_number(
    db: &mut Connection,
    subject: &str,
) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar(
        "INSERT INTO place_numbers (subject, last) VALUES ($1, 1)
         ON CONFLICT (subject) DO UPDATE SET last = place_numbers.last + 1
         RETURNING last",
    );
    Ok(query.bind(subject).fetch_one(db).await?)
}

pub(super) async fn hold_places(db: &mut Connection, subject: &str) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE place_numbers SET last = last WHERE subject = $1");
    query.bind(subject).execute(db).await?;
    Ok(())
}

pub(super) async fn insert_place(
    db: &mut Connection,
    subject: &str,
    lookup: Digest,
    place: &PlaceRow,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO places (case_digest, lookup, subject, number, state, until)
         VALUES ($1, $2, $3, $4, $5, $6)",
    );
    let query = query.bind(&place.case.0[..]).bind(&lookup.0[..]).bind(subject);
    let query = query.bind(i64::from(place.number)).bind(code(place.state)).bind(place.until);
    query.execute(db).await?;
    Ok(())
}

pub(super) async fn places_held(db: &mut Connection, subject: &str) -> Result<i64, StoreError> {
    let query =
        sqlx::query_scalar("SELECT COUNT(*) FROM places WHERE subject = $1 AND state IN ($2, $3)");
    let query = query.bind(subject).bind(code(PlaceState::Taken)).bind(code(PlaceState::Offered));
    Ok(query.fetch_one(db).await?)
}

pub(super) async fn places_ahead(
    db: &mut Connection,
    subject: &str,
    number: u32,
) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar(
        "SELECT COUNT(*) FROM places WHERE subject = $1 AND state = $2 AND number < $3",
    );
    let query = query.bind(subject).bind(code(PlaceState::Waiting)).bind(i64::from(number));
    Ok(query.fetch_one(db).await?)
}

pub(super) async fn is_anybody_ahead(
    db: &mut Connection,
    subject: &str,
    number: u32,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "SELECT 1 FROM places WHERE subject = $1 AND state = $2 AND number < $3 LIMIT 1",
    );
    let query = query.bind(subject).bind(code(PlaceState::Waiting)).bind(i64::from(number));
    Ok(query.fetch_optional(db).await?.is_some())
}

pub(super) async fn next_waiting(
    db: &mut Connection,
    subject: &str,
) -> Result<Option<Digest>, StoreError> {
    let query = sqlx::query_scalar(
        "SELECT case_digest FROM places WHERE subject = $1 AND state = $2
         ORDER BY number LIMIT 1",
    );
    let query = query.bind(subject).bind(code(PlaceState::Waiting));
    let found: Option<DigestColumn> = query.fetch_optional(db).await?;
    Ok(found.map(|column| column.0))
}

pub(super) async fn begin_offers(
    db: &mut Connection,
    subject: &str,
    until: Ts,
) -> Result<u64, StoreError> {
    let query = sqlx::query(
        "UPDATE places SET until = $3 WHERE subject = $1 AND state = $2 AND until IS NULL",
    );
    let query = query.bind(subject).bind(code(PlaceState::Offered)).bind(until);
    Ok(query.execute(db).await?.rows_affected())
}

pub(super) async fn lapse_offers(
    db: &mut Connection,
    subject: &str,
    now: Ts,
) -> Result<u64, StoreError> {
    let query = sqlx::query(
        "UPDATE places SET state = $3, until = NULL
         WHERE subject = $1 AND state = $2 AND until <= $4",
    );
    let query = query.bind(subject).bind(code(PlaceState::Offered));
    let done = query.bind(code(PlaceState::Lapsed)).bind(now).execute(db).await?;
    Ok(done.rows_affected())
}

pub(super) async fn set_place(
    db: &mut Connection,
    case: Digest,
    state: PlaceState,
    until: Option<Ts>,
) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE places SET state = $2, until = $3 WHERE case_digest = $1");
    query.bind(&case.0[..]).bind(code(state)).bind(until).execute(db).await?;
    Ok(())
}

pub(super) async fn place(
    db: &mut Connection,
    case: Digest,
) -> Result<Option<(String, PlaceRow)>, StoreError> {
    let query = sqlx::query(
        "SELECT subject, case_digest, number, state, until FROM places WHERE case_digest = $1",
    );
    let row = query.bind(&case.0[..]).fetch_optional(db).await?;
    row.map(|row| Ok((row.try_get("subject")?, place_row(&row)?))).transpose()
}

pub(super) async fn place_by_lookup(
    db: &mut Connection,
    lookup: Digest,
) -> Result<Option<(String, PlaceRow)>, StoreError> {
    let query = sqlx::query(
        "SELECT subject, case_digest, number, state, until FROM places WHERE lookup = $1",
    );
    let row = query.bind(&lookup.0[..]).fetch_optional(db).await?;
    row.map(|row| Ok((row.try_get("subject")?, place_row(&row)?))).transpose()
}

pub(super) async fn places(
    db: &mut Connection,
    desk: &Name,
    subject: &str,
    after: u32,
    max: u16,
) -> Result<Vec<PlaceRow>, StoreError> {
    let query = sqlx::query(
        "SELECT places.case_digest, number, state, until FROM places
         JOIN letters ON letters.case_digest = places.case_digest
         WHERE subject = $1 AND number > $2 AND desk = $4 ORDER BY number LIMIT $3",
    );
    let query = query.bind(subject).bind(i64::from(after)).bind(i64::from(max)).bind(desk.as_str());
    query.fetch_all(db).await?.iter().map(place_row).collect()
}
