//! Where planning begins: what an event of each format usually needs.

use content::{Audience, ByLang, Phrases};
use documents::{EventWords, Format, Seats, Session, SessionWords, Spoken};
use kernel::{Day, Ts, Zone};

use crate::domain::event::Draft;
use crate::domain::plan::{Cost, Plan, Task};

/// Days from planning to the event: enough to book a hall and let people know.
const AHEAD: i32 = 28;
/// Registration ends so long before.
const CLOSES_BEFORE: std::time::Duration = std::time::Duration::from_secs(24 * 3600);

/// Hours, seats, and what has to be done, for a format.
struct Usual {
    hours: (&'static str, &'static str),
    seats: Option<u32>,
    tasks: &'static [&'static str],
    costs: &'static [&'static str],
}

fn usual(format: Format) -> Usual {
    const MEET: &[&str] = &[
        "desk-task-place",
        "desk-task-speakers",
        "desk-task-access",
        "desk-task-poster",
        "desk-task-publish",
        "desk-task-list",
        "desk-task-thanks",
    ];
    const COSTS: &[&str] = &["desk-cost-place", "desk-cost-print", "desk-cost-travel"];
    match format {
        Format::Workshop => {
            Usual { hours: ("10:00", "12:30"), seats: Some(25), tasks: MEET, costs: COSTS }
        }
        Format::Seminar => {
            Usual { hours: ("14:30", "17:00"), seats: Some(60), tasks: MEET, costs: COSTS }
        }
        Format::Course => {
            Usual { hours: ("18:00", "20:00"), seats: Some(25), tasks: MEET, costs: COSTS }
        }
        Format::Forum | Format::Symposium | Format::Conference => {
            Usual { hours: ("09:00", "17:00"), seats: Some(200), tasks: MEET, costs: COSTS }
        }
        Format::Caravan => {
            Usual { hours: ("10:00", "16:00"), seats: None, tasks: MEET, costs: COSTS }
        }
        Format::Media => Usual {
            hours: ("19:00", "20:00"),
            seats: None,
            tasks: &["desk-task-speakers", "desk-task-publish", "desk-task-thanks"],
            costs: &[],
        },
    }
}

/// A draft and its plan, to be filled in. `id` is what the event will be called.
pub(crate) fn begin(
    format: Format,
    id: &str,
    (zone, now): (&Zone, Ts),
    t: Phrases<'_>,
) -> (Draft, Plan) {
    let Usual { hours, seats, tasks, costs } = usual(format);
    let day = zone.day(now).plus(AHEAD);
    let at = |hour: &str| format!("{day}T{hour}");
    let (starts, ends) = (at(hours.0), at(hours.1));
    let begins = zone.exact(&starts).unwrap_or_else(|_| noon(day));
    let session = Session {
        id: format!("{id}-1"),
        starts,
        ends,
        region: None,
        online: false,
        languages: vec![Spoken::Ary],
        interpreted: Vec::new(),
        access: Vec::new(),
        cancelled: false,
        seats: seats.map(|capacity| Seats {
            capacity,
            opens: now,
            closes: begins.minus(CLOSES_BEFORE),
            approval: false,
            offer_hours: 24,
            children: false,
        }),
        words: ByLang::<SessionWords>::default(),
    };
    let draft = Draft {
        format,
        edition: None,
        audience: vec![Audience::Everybody],
        partners: Vec::new(),
        learning: false,
        invented: false,
        cancels: false,
        sessions: vec![session],
        words: ByLang::<EventWords>::default(),
    };
    let said = |key: &&str| t.get(key).into_owned();
    let task = |text| Task { text, ..Task::default() };
    let cost = |text| Cost { text, ..Cost::default() };
    let plan = Plan {
        version: 0,
        tasks: tasks.iter().map(said).map(task).collect(),
        costs: costs.iter().map(said).map(cost).collect(),
    };
    (draft, plan)
}

/// A moment of a day that every clock shows.
fn noon(day: Day) -> Ts {
    Ts((i64::from(day.0) * 86_400 + 43_200) * 1_000_000)
}
