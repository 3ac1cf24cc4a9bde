//! An event, from the first plan to the last issue.

use content::{Audience, ByLang, Form, Places};
use desk_review::Reviewed;
use documents::{Document as _, Event, EventWords, Fault, Format, Session};
use kernel::{Lang, LocalFault, Ts, Zone};
use serde::{Deserialize, Serialize};

use crate::domain::plan::Plan;

/// Events, as two members publish them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Events {}

/// An event and all that the desk knows of it; tasks and expected costs are the team's own.
pub type Record = desk_review::Record<Events>;
/// What a member does with an event.
pub type Deed = desk_review::Deed<Events>;

/// An event as it is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it is.
    pub format: Format,
    /// The edition it belongs to.
    pub edition: Option<String>,
    /// For whom.
    pub audience: Vec<Audience>,
    /// With whom.
    pub partners: Vec<String>,
    /// Before each session and after it people are asked what they know.
    #[serde(default)]
    pub learning: bool,
    /// Nothing of it is true.
    pub invented: bool,
    /// It takes the event back.
    pub cancels: bool,
    /// When and where.
    pub sessions: Vec<Session>,
    /// What it says.
    pub words: ByLang<EventWords>,
}

/// What is wrong with an event that should be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EventFault {
    /// Something is missing, too long or wrong.
    #[error(transparent)]
    Document(#[from] Fault),
    /// A time of a session, from 1, names no moment or two.
    #[error("session {0}: {1}")]
    Time(usize, LocalFault),
    /// Registration of a session, from 1, would end after it begins.
    #[error("session {0}: registration ends after it begins")]
    Closes(usize),
}

impl Reviewed for Events {
    const KIND: &'static str = "event";
    const PATH: &'static str = "/events";
    type Draft = Draft;
    type Issue = Event;
    type Own = Plan;
    type Fault = EventFault;

    fn issue(record: &Record, now: Ts, zone: &Zone) -> Result<Event, EventFault> {
        let draft = record.draft.clone();
        let event = Event {
            id: record.id.clone(),
            revision: record.next_revision(|issue| issue.revision),
            learning: draft.learning,
            invented: draft.invented,
            format: draft.format,
            edition: draft.edition,
            audience: draft.audience,
            partners: draft.partners,
            sent: now,
            cancelled: draft.cancels,
            sessions: draft.sessions,
            words: draft.words,
        };
        event.check()?;
        for (number, session) in (1..).zip(&event.sessions) {
            let times = session.times(zone).map_err(|fault| EventFault::Time(number, fault))?;
            if session.seats.is_some_and(|seats| seats.closes > times.0) {
                return Err(EventFault::Closes(number));
            }
        }
        Ok(event)
    }

    fn draft_of(issue: &Event) -> Draft {
        Draft {
            format: issue.format,
            edition: issue.edition.clone(),
            audience: issue.audience.clone(),
            partners: issue.partners.clone(),
            learning: issue.learning,
            invented: issue.invented,
            cancels: issue.cancelled,
            sessions: issue.sessions.clone(),
            words: issue.words.clone(),
        }
    }

    fn follow(issue: &Event, takes_back: bool) -> Draft {
        let mut draft = Draft { cancels: takes_back, ..Self::draft_of(issue) };
        Lang::ALL.into_iter().for_each(|lang| draft.words.get_mut(lang).note.clear());
        draft
    }

    /// What was published once stays, called off at most: people may have registered for it.
    fn take(record: &Record, draft: Draft) -> Draft {
        let published = record.issue.iter().flat_map(|issue| &issue.sessions);
        let missing: Vec<Session> = published
            .filter(|one| !draft.sessions.iter().any(|session| session.id == one.id))
            .cloned()
            .collect();
        // What takes an issue back is begun so, and stays so.
        let mut taken = Draft { cancels: record.draft.cancels, ..draft };
        taken.sessions.extend(missing);
        // So does registering: who has a seat must be told of changes, and forgotten.
        for session in taken.sessions.iter_mut().filter(|session| session.seats.is_none()) {
            let issue = record.issue.as_ref().and_then(|issue| issue.session(&session.id));
            session.seats = issue.and_then(|published| published.seats);
        }
        taken
    }
}

/// A draft of this event with one more session, like the last.
pub(crate) fn with_session(record: &Record, draft: Draft) -> Draft {
    let mut draft = Events::take(record, draft);
    let like = draft.sessions.last().cloned();
    let id = next_session(record, &draft);
    draft.sessions.extend(like.map(|like| Session { id, cancelled: false, ..like }));
    draft
}

/// What the next session is called: no name is used twice, of those taken out neither.
fn next_session(record: &Record, draft: &Draft) -> String {
    let published = record.issue.iter().flat_map(|issue| &issue.sessions);
    let all = draft.sessions.iter().chain(&record.draft.sessions).chain(published);
    let number = all.filter_map(|session| number_of(&session.id)).max().unwrap_or_default();
    format!("{}-{}", record.id, number + 1)
}

/// The number of a session, at the end of its name.
fn number_of(id: &str) -> Option<u16> {
    id.rsplit_once('-')?.1.parse().ok()
}

/// The form with which one registers for a session, where one does.
pub(crate) fn form_of(
    event: &Event,
    session: &Session,
    zone: &Zone,
    (everybody, children): (&Form, &Form),
    title: impl Fn(Lang) -> String,
) -> Option<Form> {
    let seats = session.seats?;
    let (starts, _) = session.times(zone).ok()?;
    let is_off = event.cancelled || session.cancelled;
    let places = Places {
        subject: session.id.clone(),
        capacity: seats.capacity,
        opens: seats.opens,
        closes: seats.closes,
        starts,
        cancelled: is_off,
        approval: seats.approval,
        offer_hours: seats.offer_hours,
        page: format!("/events/{}", event.id),
        title: ByLang { ar: title(Lang::Ar), fr: title(Lang::Fr), en: title(Lang::En) },
    };
    let form = if seats.children { children } else { everybody };
    Some(Form { revision: event.revision, places: Some(places), ..form.clone() })
}

#[cfg(test)]
mod tests {
    use desk_review::Review;
    use documents::{Seats, SessionWords, Spoken};

    use super::*;

    fn record(starts: &str, ends: &str) -> Record {
        let zone = zone();
        let words = |title: &str| EventWords {
            title: title.to_owned(),
            what: "what".to_owned(),
            note: String::new(),
        };
        let session = Session {
            id: "e1-1".to_owned(),
            starts: starts.to_owned(),
            ends: ends.to_owned(),
            region: None,
            online: true,
            languages: vec![Spoken::Fr],
            interpreted: Vec::new(),
            access: Vec::new(),
            cancelled: false,
            seats: Some(Seats {
                capacity: 5,
                opens: Ts(0),
                closes: zone.exact("2026-01-01T00:00").unwrap(),
                approval: false,
                offer_hours: 24,
                children: false,
            }),
            words: ByLang::<SessionWords>::default(),
        };
        let draft = Draft {
            format: Format::Workshop,
            edition: None,
            audience: vec![Audience::Everybody],
            partners: Vec::new(),
            learning: false,
            invented: true,
            cancels: false,
            sessions: vec![session],
            words: ByLang { ar: words("أ"), fr: words("f"), en: words("e") },
        };
        Record {
            id: "e1".to_owned(),
            review: Review::begun("amal", Ts(0)),
            draft,
            issue: None,
            own: Plan::default(),
        }
    }

    fn zone() -> Zone {
        Zone::named("Africa/Casablanca").unwrap()
    }

    #[test]
    fn a_session_keeps_its_hour_through_ramadan_and_none_falls_into_a_gap() {
        let issue = |starts, ends| record(starts, ends).next_issue(Ts(1), &zone());
        let within = issue("2026-02-16T10:00", "2026-02-16T12:00").unwrap();
        let (starts, _) = within.sessions[0].times(&zone()).unwrap();
        assert_eq!(starts.to_string(), "2026-02-16T10:00:00Z");
        assert_eq!(
            issue("2026-03-22T02:30", "2026-03-22T12:00"),
            Err(EventFault::Time(1, LocalFault::Skipped))
        );
        assert_eq!(
            issue("2026-02-14T22:00", "2026-02-15T02:30"),
            Err(EventFault::Time(1, LocalFault::Twice))
        );
        assert_eq!(
            issue("2026-02-16T12:00", "2026-02-16T10:00"),
            Err(EventFault::Document(Fault::Wrong("ends")))
        );
        assert_eq!(issue("2025-12-31T10:00", "2025-12-31T12:00"), Err(EventFault::Closes(1)));
    }

    #[test]
    fn no_session_is_named_twice() {
        let mut record = record("2026-02-16T10:00", "2026-02-16T12:00");
        assert_eq!(next_session(&record, &record.draft), "e1-2");
        record.issue = Some(record.next_issue(Ts(1), &zone()).unwrap());
        record.draft.sessions.clear();
        let kept = "the one that was published keeps its name";
        assert_eq!(next_session(&record, &record.draft), "e1-2", "{kept}");
        let two = with_session(&record, record.draft.clone());
        assert_eq!(
            two.sessions.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(),
            ["e1-1", "e1-2"]
        );
    }
}
