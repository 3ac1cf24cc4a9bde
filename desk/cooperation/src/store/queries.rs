// Compiled once for each database by `store::queries!`.
use kernel::Ts;
use link::places::PlaceState;
use seal::Digest;
use sqlx::Row as _;
use store::{DigestColumn, StoreError};

use crate::store::{AttendeeRow, CountsRow, FeedbackRow, MessageRow};

/// 0 before the front was asked.
fn code(state: Option<PlaceState>) -> i64 {
    state.map_or(0, |state| i64::from(state.code()))
}

fn state_of(code: i64) -> Option<PlaceState> {
    PlaceState::from_code(u8::try_from(code).ok()?)
}

fn attendee_row(row: &Row) -> Result<AttendeeRow, StoreError> {
    let DigestColumn(id) = row.try_get("id")?;
    Ok(AttendeeRow {
        id,
        session: row.try_get("session")?,
        number: row.try_get("number")?,
        state: state_of(row.try_get("state")?),
        until: row.try_get("until")?,
        sealed: row.try_get("sealed")?,
        decision: row.try_get("decision")?,
        told: row.try_get("told")?,
        reminded: row.try_get("reminded")?,
        refused: row.try_get("refused")?,
        refused_on: row.try_get("refused_on")?,
        messaged: row.try_get("messaged")?,
        present: row.try_get("present")?,
    })
}

pub(super) async fn insert_attendee(
    db: &mut Connection,
    row: &AttendeeRow,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO attendees (id, session, number, state, until, sealed, decision, told, reminded,
            refused, messaged, present, refused_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING",
    );
    let query =
        query.bind(DigestColumn(row.id)).bind(&row.session).bind(row.number).bind(code(row.state));
    let query = query.bind(row.until).bind(&row.sealed).bind(row.decision).bind(&row.told);
    let query = query.bind(row.reminded).bind(row.refused).bind(row.messaged).bind(row.present);
    let query = query.bind(row.refused_on);
    query.execute(db).await?;
    Ok(())
}

pub(super) async fn attendees(
    db: &mut Connection,
    session: &str,
) -> Result<Vec<AttendeeRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM attendees WHERE session = $1 ORDER BY number, id");
    query.bind(session).fetch_all(db).await?.iter().map(attendee_row).collect()
}

pub(super) async fn attendee(
    db: &mut Connection,
    id: Digest,
) -> Result<Option<AttendeeRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM attendees WHERE id = $1").bind(DigestColumn(id));
    query.fetch_optional(db).await?.as_ref().map(attendee_row).transpose()
}

pub(super) async fn set_state(
    db: &mut Connection,
    id: Digest,
    number: i64,
    state: PlaceState,
    until: Option<Ts>,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "UPDATE attendees SET number = $2, state = $3, until = $4
         WHERE id = $1 AND (number <> $2 OR state <> $3 OR until IS DISTINCT FROM $4)",
    );
    query
        .bind(DigestColumn(id))
        .bind(number)
        .bind(code(Some(state)))
        .bind(until)
        .execute(db)
        .await?;
    Ok(())
}

pub(super) async fn set_decision(
    db: &mut Connection,
    id: Digest,
    decision: i64,
) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE attendees SET decision = $2 WHERE id = $1");
    query.bind(DigestColumn(id)).bind(decision).execute(db).await?;
    Ok(())
}

pub(super) async fn clear_decision(
    db: &mut Connection,
    id: Digest,
    decision: i64,
) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE attendees SET decision = NULL WHERE id = $1 AND decision = $2");
    query.bind(DigestColumn(id)).bind(decision).execute(db).await?;
    Ok(())
}

pub(super) async fn undelivered_decisions(
    db: &mut Connection,
) -> Result<Vec<(Digest, i64)>, StoreError> {
    let query = sqlx::query(
        "SELECT id, decision FROM attendees WHERE decision IS NOT NULL ORDER BY number, id",
    );
    let read = |row: &Row| {
        let DigestColumn(id) = row.try_get("id")?;
        Ok((id, row.try_get("decision")?))
    };
    query.fetch_all(db).await?.iter().map(read).collect()
}

pub(super) async fn set_told(db: &mut Connection, row: &AttendeeRow) -> Result<(), StoreError> {
    let query = sqlx::query(
        "UPDATE attendees SET told = $2, reminded = $3, refused = $4, messaged = $5,
            refused_on = $6
         WHERE id = $1",
    );
    let query = query.bind(DigestColumn(row.id)).bind(&row.told).bind(row.reminded);
    query.bind(row.refused).bind(row.messaged).bind(row.refused_on).execute(db).await?;
    Ok(())
}

pub(super) async fn set_present(
    db: &mut Connection,
    id: Digest,
    at: Ts,
) -> Result<bool, StoreError> {
    let query = sqlx::query("UPDATE attendees SET present = $2 WHERE id = $1 AND present IS NULL");
    Ok(query.bind(DigestColumn(id)).bind(at).execute(db).await?.rows_affected() == 1)
}

pub(super) async fn unset_present(db: &mut Connection, id: Digest) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE attendees SET present = NULL WHERE id = $1");
    query.bind(DigestColumn(id)).execute(db).await?;
    Ok(())
}

pub(super) async fn empty_attendee(db: &mut Connection, id: Digest) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE attendees SET sealed = $2 WHERE id = $1");
    query.bind(DigestColumn(id)).bind(Vec::<u8>::new()).execute(db).await?;
    Ok(())
}

pub(super) async fn delete_attendee(db: &mut Connection, id: Digest) -> Result<(), StoreError> {
    let query = sqlx::query("DELETE FROM attendees WHERE id = $1");
    query.bind(DigestColumn(id)).execute(db).await?;
    Ok(())
}

pub(super) async fn insert_message(
    db: &mut Connection,
    row: &MessageRow,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO session_messages (session, number, sent, author, text)
         VALUES ($1, $2, $3, $4, $5)",
    );
    let query = query.bind(&row.session).bind(row.number).bind(row.sent);
    query.bind(&row.author).bind(&row.text).execute(db).await?;
    Ok(())
}

pub(super) async fn messages(
    db: &mut Connection,
    session: &str,
) -> Result<Vec<MessageRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM session_messages WHERE session = $1 ORDER BY number");
    let read = |row: &Row| {
        Ok(MessageRow {
            session: row.try_get("session")?,
            number: row.try_get("number")?,
            sent: row.try_get("sent")?,
            author: row.try_get("author")?,
            text: row.try_get("text")?,
        })
    };
    query.bind(session).fetch_all(db).await?.iter().map(read).collect()
}

pub(super) async fn put_counts(db: &mut Connection, row: &CountsRow) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO session_counts (session, registered, seated, cancelled, present, forgotten_on)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
    );
    let query = query.bind(&row.session).bind(row.registered).bind(row.seated);
    query.bind(row.cancelled).bind(row.present).bind(row.forgotten_on).execute(db).await?;
    Ok(())
}

pub(super) async fn counts(
    db: &mut Connection,
    session: &str,
) -> Result<Option<CountsRow>, StoreError> {
    let query = sqlx::query("SELECT * FROM session_counts WHERE session = $1").bind(session);
    let row = query.fetch_optional(db).await?;
    row.as_ref()
        .map(|row| {
            Ok(CountsRow {
                session: row.try_get("session")?,
                registered: row.try_get("registered")?,
                seated: row.try_get("seated")?,
                cancelled: row.try_get("cancelled")?,
                present: row.try_get("present")?,
                forgotten_on: row.try_get("forgotten_on")?,
            })
        })
        .transpose()
}

pub(super) async fn insert_feedback(
    db: &mut Connection,
    letter: Digest,
    row: &FeedbackRow,
) -> Result<(), StoreError> {
    let query = sqlx::query(
        "INSERT INTO feedback (letter, session, useful, before, after)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
    );
    let query = query.bind(DigestColumn(letter)).bind(&row.session).bind(row.useful);
    query.bind(row.before).bind(row.after).execute(db).await?;
    Ok(())
}

pub(super) async fn feedback(
    db: &mut Connection,
    session: &str,
) -> Result<Vec<FeedbackRow>, StoreError> {
    let query =
        sqlx::query("SELECT session, useful, before, after FROM feedback WHERE session = $1");
    let rows = query.bind(session).fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            Ok(FeedbackRow {
                session: row.try_get("session")?,
                useful: row.try_get("useful")?,
                before: row.try_get("before")?,
                after: row.try_get("after")?,
            })
        })
        .collect()
}
