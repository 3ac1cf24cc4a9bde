//! `/{lang}/audit`: who did what, for supervisors.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use desk_audit::{ChainFault, EventRow, StaffRole};
use desk_frame::{Frame, Trouble, Visit, store_failure};
use kernel::{Lang, Ts};
use web::{Failure, Language, Shell};

use crate::AuditError;
use crate::web::{Desk, places};

#[derive(Template)]
#[template(path = "audit.html")]
struct Main<'a> {
    t: Phrases<'a>,
    chain: String,
    changed: bool,
    rows: Vec<Row>,
}

struct Row {
    sequence: Option<i64>,
    at: Ts,
    when: String,
    who: String,
    what: String,
    /// `what` is words, not a name that has none.
    known: bool,
    subject: String,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    let Desk { office, shell, .. } = &desk;
    if visit.actor.role != StaffRole::Supervisor {
        let (title, text) = ("desk-supervisor-only", "desk-supervisor-only-text");
        let trouble = Trouble::new(lang, StatusCode::FORBIDDEN, title, text);
        return Ok(trouble.page(shell, &visit, lang));
    }
    let t = shell.phrases(lang);
    let (chain, changed) = match office.verify_audit().await {
        Ok(count) => (t.with("desk-audit-intact", "count", count), false),
        Err(AuditError::Chain(ChainFault::Changed(number))) => {
            (t.with("desk-audit-changed", "number", number), true)
        }
        Err(AuditError::Chain(ChainFault::Store(error))) => return Err(store_failure(error)),
        Err(AuditError::Key(_)) => (t.get("desk-audit-unchecked"), false),
    };
    let events = office.recent_events().await.map_err(store_failure)?;
    let rows = events.into_iter().map(|event| Row::of(event, shell, lang)).collect();
    let main = Main { t, chain: chain.into_owned(), changed, rows };
    let title = t.get("desk-audit-title");
    Ok(Frame::new(&visit, lang, &title, "/audit").here(places::AUDIT).page(shell, &main))
}

impl Row {
    fn of(event: EventRow, shell: &Shell, lang: Lang) -> Self {
        let words = &shell.pack().words;
        let key = format!("desk-deed-{}", event.action.replace('.', "-"));
        let known = words.has(lang, &key);
        let what = if known { words.get(lang, &key).into_owned() } else { event.action };
        let by_system = event.actor == "system";
        Self {
            sequence: event.sequence,
            at: event.at,
            when: event.at.to_string().replace('T', " ").replace('Z', ""),
            who: if by_system { words.get(lang, "desk-system").into_owned() } else { event.actor },
            what,
            known,
            subject: event.subject,
        }
    }
}
