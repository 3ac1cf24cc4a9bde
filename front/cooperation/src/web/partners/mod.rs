//! Who works with the centre, what was agreed, and what is done of it.

mod agreement;
mod experts;
mod list;
mod open;
mod year;

use axum::Router;
use axum::routing::get;
use content::Phrases;
use documents::{Action, Agreement, Attached};
use kernel::{Day, Lang};

use crate::Cooperation;
use crate::board::Board;

pub(crate) fn routes() -> Router<Cooperation> {
    Router::new()
        .route("/{lang}/partners", get(list::handler))
        .route("/{lang}/partners/{year}", get(year::handler))
        .route("/{lang}/agreements/{id}", get(agreement::handler))
        .route("/{lang}/experts", get(experts::handler))
        .route("/open/{file}", get(open::handler))
}

/// What a house is called: a partner, or one that the programme's history names.
pub(super) fn house(cooperation: &Cooperation, board: &Board, id: &str, lang: Lang) -> String {
    let named = cooperation.programme().partner(id).map(|one| one.name.get(lang).as_str());
    board.partner_name(id, lang).or(named).unwrap_or(id).to_owned()
}

/// A partner on a sheet: its logo, or its name where it gave none.
pub(super) struct Mark {
    pub(super) name: String,
    pub(super) logo: Option<String>,
    /// Nothing of it is true: a logo alone would not say so.
    pub(super) invented: bool,
}

impl Mark {
    /// The mark of a house.
    pub(super) fn of(cooperation: &Cooperation, board: &Board, id: &str, lang: Lang) -> Self {
        let partner = board.partners().find(|partner| partner.id == id);
        Self {
            name: house(cooperation, board, id, lang),
            logo: partner.and_then(|one| one.logo.as_ref()).map(Attached::path),
            invented: partner.is_some_and(|one| one.invented),
        }
    }
}

/// Who answers for an action, then who does it too.
fn owners(cooperation: &Cooperation, board: &Board, action: &Action, t: Phrases<'_>) -> String {
    let owner = match &action.owner {
        Some(id) => house(cooperation, board, id, t.lang()),
        None => t.get("agreements-centre").into_owned(),
    };
    let others = action.co_owners.iter().map(|id| house(cooperation, board, id, t.lang()));
    std::iter::once(owner).chain(others).collect::<Vec<_>>().join(" · ")
}

/// The parties, the centre first.
fn parties(
    cooperation: &Cooperation,
    board: &Board,
    agreement: &Agreement,
    t: Phrases<'_>,
) -> String {
    let centre = cooperation.shell.centre().name(cooperation.shell.pack(), t.lang()).to_owned();
    let others = agreement.parties.iter().map(|id| house(cooperation, board, id, t.lang()));
    std::iter::once(centre).chain(others).collect::<Vec<_>>().join(" · ")
}

/// Where one sees that an action is done: an address to follow, or a text.
struct Evidence<'a> {
    text: &'a str,
    is_address: bool,
}

impl<'a> Evidence<'a> {
    fn of(action: &'a Action) -> Option<Self> {
        let text = action.evidence.as_str();
        (!text.is_empty()).then_some(Self { text, is_address: text.starts_with("https://") })
    }
}

/// How far a plan is: how many actions are done, of how many that were not dropped, and how many
/// are late.
#[derive(Clone, Copy)]
struct Progress {
    done: usize,
    all: usize,
    late: usize,
}

impl Progress {
    fn of(agreement: &Agreement, today: Day) -> Self {
        use documents::ActionStatus::{Done, Dropped};
        let (actions, over) = (&agreement.actions, agreement.is_over(today));
        let count = |is: &dyn Fn(&Action) -> bool| actions.iter().filter(|one| is(one)).count();
        Self {
            done: count(&|one| one.status == Done),
            all: count(&|one| one.status != Dropped),
            late: count(&|one| !over && one.is_overdue(today)),
        }
    }

    fn said(self, t: Phrases<'_>) -> String {
        let key = match (self.all, self.late) {
            (0, _) => return t.get("agreements-no-actions").into_owned(),
            (_, 0) => "agreements-progress",
            _ => "agreements-progress-late",
        };
        let arguments =
            [("done", self.done.into()), ("all", self.all.into()), ("late", self.late.into())];
        t.format(key, &arguments).into_owned()
    }
}

/// What is called invented before all else.
pub(super) fn titled(invented: bool, title: &str, t: Phrases<'_>) -> String {
    if invented { format!("{} · {title}", t.get("events-invented")) } else { title.to_owned() }
}
