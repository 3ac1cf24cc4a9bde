use askama::Template;
use content::Phrases;
use desk_audit::StaffRole;
use kernel::Lang;
use web::Shell;

use crate::Status;
use crate::web::Visit;

/// Where in the sidebar a page stands.
pub enum Here<'a> {
    /// In none of its places.
    Nowhere,
    /// A case of a status.
    Case(Status),
    /// The cases of a status; how many there are of each, and how many unread.
    Inbox(Status, &'a [(Status, i64, i64)]),
    /// The audit log.
    Audit,
}

/// What stands beside every page of the desk.
#[derive(Template)]
#[template(path = "sidebar.html")]
pub struct Sidebar<'a> {
    t: Phrases<'a>,
    lang: Lang,
    visit: &'a Visit,
    places: Vec<Place>,
    supervisor: bool,
    at_audit: bool,
}

struct Place {
    code: &'static str,
    name: String,
    all: Option<i64>,
    unread: i64,
    here: bool,
}

impl<'a> Sidebar<'a> {
    /// The sidebar of a visit.
    pub fn new(shell: &'a Shell, visit: &'a Visit, lang: Lang, here: &Here<'_>) -> Self {
        let t = shell.phrases(lang);
        Self {
            t,
            lang,
            visit,
            places: Status::ALL.map(|status| Place::of(status, here, t)).into(),
            supervisor: visit.actor.role == StaffRole::Supervisor,
            at_audit: matches!(here, Here::Audit),
        }
    }
}

impl Place {
    fn of(status: Status, here: &Here<'_>, t: Phrases<'_>) -> Self {
        let (at, counts) = match here {
            Here::Nowhere | Here::Audit => (None, None),
            Here::Case(at) => (Some(*at), None),
            Here::Inbox(at, counts) => (Some(*at), Some(*counts)),
        };
        let counted = counts.map(|counts| {
            let found = counts.iter().find(|(counted, ..)| *counted == status);
            found.map_or((0, 0), |(_, all, unread)| (*all, *unread))
        });
        Self {
            code: status.code(),
            name: t.get(status_words(status)).into_owned(),
            all: counted.map(|(all, _)| all),
            unread: counted.map_or(0, |(_, unread)| unread),
            here: at == Some(status),
        }
    }
}

pub(super) fn status_words(status: Status) -> &'static str {
    match status {
        Status::New => "desk-status-new",
        Status::Open => "desk-status-open",
        Status::Waiting => "desk-status-waiting",
        Status::Closed => "desk-status-closed",
    }
}
