//! An event, from the first plan to the last issue.

use content::{Audience, ByLang, Form, Places};
use documents::{Event, EventWords, Fault, Format, Session};
use kernel::{Lang, LocalFault, Ts, Zone};
use serde::{Deserialize, Serialize};

use crate::domain::plan::Plan;

/// Where an event stands at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventState {
    /// Somebody plans it.
    Draft,
    /// It waits for a second member.
    Proposed,
    /// What is published is what is planned.
    Published,
}

impl EventState {
    const ALL: [Self; 3] = [Self::Draft, Self::Proposed, Self::Published];

    /// Its name in the database.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Proposed => "proposed",
            Self::Published => "published",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

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
    /// Nothing of it is true.
    pub invented: bool,
    /// It takes the event back.
    pub cancels: bool,
    /// When and where.
    pub sessions: Vec<Session>,
    /// What it says.
    pub words: ByLang<EventWords>,
}

impl Draft {
    /// What an issue says, to be planned anew.
    pub(crate) fn of(issue: &Event) -> Self {
        Self {
            format: issue.format,
            edition: issue.edition.clone(),
            audience: issue.audience.clone(),
            partners: issue.partners.clone(),
            invented: issue.invented,
            cancels: issue.cancelled,
            sessions: issue.sessions.clone(),
            words: issue.words.clone(),
        }
    }
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

/// An event and all that the desk knows of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Names it for ever.
    pub id: String,
    /// When something last happened.
    pub changed: Ts,
    /// Where it stands.
    pub state: EventState,
    /// Rises with each deed.
    pub step: u32,
    /// Who planned last.
    pub editor: String,
    /// Who asked for it to be approved; empty before.
    pub proposer: String,
    /// As it is planned.
    pub draft: Draft,
    /// As it was last approved.
    pub issue: Option<Event>,
    /// By whom.
    pub approved_by: String,
    /// The approved issue is signed, and on its way.
    pub signed: bool,
    /// Tasks and expected costs.
    pub plan: Plan,
}

impl Record {
    /// The next issue, as it would be approved now.
    ///
    /// # Errors
    /// Something is missing or wrong.
    pub fn next_issue(&self, now: Ts, zone: &Zone) -> Result<Event, EventFault> {
        let draft = &self.draft;
        let event = Event {
            id: self.id.clone(),
            revision: self.issue.as_ref().map_or(1, |issue| issue.revision.saturating_add(1)),
            invented: draft.invented,
            format: draft.format,
            edition: draft.edition.clone(),
            audience: draft.audience.clone(),
            partners: draft.partners.clone(),
            sent: now,
            cancelled: draft.cancels,
            sessions: draft.sessions.clone(),
            words: draft.words.clone(),
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

    /// Whether this member may approve what is planned: somebody else planned it, and somebody
    /// else asked for it.
    pub fn may_approve(&self, member: &str) -> bool {
        let is_another = self.editor != member && self.proposer != member;
        self.state == EventState::Proposed && is_another
    }

    /// What the next session is called: no name is used twice, of those taken out neither.
    pub(crate) fn next_session(&self) -> String {
        let numbers = self.draft.sessions.iter().chain(self.issue.iter().flat_map(|i| &i.sessions));
        let number = numbers.filter_map(|session| number_of(&session.id)).max().unwrap_or_default();
        format!("{}-{}", self.id, number + 1)
    }
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
            invented: true,
            cancels: false,
            sessions: vec![session],
            words: ByLang { ar: words("أ"), fr: words("f"), en: words("e") },
        };
        Record {
            id: "e1".to_owned(),
            changed: Ts(0),
            state: EventState::Proposed,
            step: 1,
            editor: "amal".to_owned(),
            proposer: "amal".to_owned(),
            draft,
            issue: None,
            approved_by: String::new(),
            signed: true,
            plan: Plan::default(),
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
    fn whoever_planned_it_does_not_approve_it_and_no_session_is_named_twice() {
        let mut record = record("2026-02-16T10:00", "2026-02-16T12:00");
        assert!(!record.may_approve("amal") && record.may_approve("badr"));
        assert_eq!(record.next_session(), "e1-2");
        record.issue = Some(record.next_issue(Ts(1), &zone()).unwrap());
        record.draft.sessions.clear();
        assert_eq!(record.next_session(), "e1-2", "the one that was published keeps its name");
    }
}
