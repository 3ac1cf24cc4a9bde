//! The sidebar: every pillar's places, then the office's own.

use content::Phrases;
use desk_assistance::Counts;
use desk_audit::{Actor, StaffRole};
use desk_awareness::{AlertError, Awareness};
use desk_frame::Place;

/// What must be confirmed before opening.
pub(super) const OPENING: &str = "opening";
/// The audit log.
pub(super) const AUDIT: &str = "audit";

/// The places a member sees.
///
/// # Errors
/// The database.
pub(super) async fn of(
    actor: &Actor,
    counts: Option<&Counts>,
    awareness: &Awareness,
    t: Phrases<'_>,
) -> Result<Vec<Place>, AlertError> {
    let own = |key, path: &str, words| Place {
        key,
        path: path.to_owned(),
        name: t.get(words).into_owned(),
        ..Place::default()
    };
    let mut places = desk_assistance::web::places(counts, t);
    places.extend(desk_awareness::web::places(awareness, &actor.name, t).await?);
    places.push(Place { apart: true, ..own(OPENING, "/opening", "opening-title") });
    if actor.role == StaffRole::Supervisor {
        places.push(own(AUDIT, "/audit", "desk-audit"));
    }
    Ok(places)
}
