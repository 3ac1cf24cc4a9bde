use askama::Template;
use content::Phrases;
use desk_audit::StaffRole;
use kernel::Lang;
use web::Shell;

use crate::Tab;
use crate::web::Visit;

/// Where in the sidebar a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// In none of its places.
    Nowhere,
    /// A list of cases.
    List(Tab),
    /// Where a call becomes a case.
    NewCase,
    /// The audit log.
    Audit,
    /// What must be confirmed before opening.
    Opening,
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
    here: Here,
}

struct Place {
    code: &'static str,
    name: String,
    all: usize,
    unread: usize,
    here: bool,
}

impl<'a> Sidebar<'a> {
    /// The sidebar of a visit.
    pub fn new(shell: &'a Shell, visit: &'a Visit, lang: Lang, here: Here) -> Self {
        let t = shell.phrases(lang);
        let place = |tab: Tab| {
            let counted = visit.counts.tabs.iter().find(|(counted, ..)| *counted == tab);
            let (all, unread) = counted.map_or((0, 0), |(_, all, unread)| (*all, *unread));
            let name = t.get(tab_words(tab)).into_owned();
            Place { code: tab.code(), name, all, unread, here: here == Here::List(tab) }
        };
        Self {
            t,
            lang,
            visit,
            places: Tab::ALL.map(place).into(),
            supervisor: visit.actor.role == StaffRole::Supervisor,
            here,
        }
    }
}

pub(super) fn tab_words(tab: Tab) -> &'static str {
    match tab {
        Tab::New => "desk-tab-new",
        Tab::Mine => "desk-tab-mine",
        Tab::Waiting => "desk-tab-waiting",
        Tab::Closed => "desk-tab-closed",
        Tab::All => "desk-tab-all",
    }
}
