use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{Audience, Phrases};
use documents::{Access, Session, Spoken};
use kernel::Lang;
use serde::Deserialize;
use web::{Language, Page, Query};

use super::{Row, access, audience, spoken};
use crate::Cooperation;
use crate::board::Shown;
use crate::web::filter::Filter;

/// So many events that are over are still listed.
const PAST: usize = 50;

/// What somebody looks for; empty for anything.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    region: String,
    /// As it is called in English: the same in every language's addresses.
    town: String,
    audience: String,
    spoken: String,
    access: String,
}

impl Wanted {
    fn is_anything(&self) -> bool {
        [&self.region, &self.town, &self.audience, &self.spoken, &self.access]
            .iter()
            .all(|one| one.is_empty())
    }

    /// Whether an event is among what is looked for: one session of it must be all that.
    fn takes(&self, shown: &Shown) -> bool {
        let event = &shown.event;
        let for_whom = self.audience.is_empty()
            || event
                .audience
                .iter()
                .any(|one| *one == Audience::Everybody || one.tag() == self.audience);
        for_whom && event.sessions.iter().any(|session| self.takes_session(session))
    }

    fn takes_session(&self, session: &Session) -> bool {
        let region = match self.region.as_str() {
            "" => true,
            "online" => session.online,
            code => session.region.as_deref() == Some(code),
        };
        let town = self.town.is_empty() || session.words.en.town == self.town;
        let spoken = self.spoken.is_empty() || session.is_heard_in(&self.spoken);
        let access =
            self.access.is_empty() || session.access.iter().any(|one| one.tag() == self.access);
        region && town && spoken && access
    }
}

#[derive(Template)]
#[template(path = "events/list.html")]
struct List<'a> {
    t: Phrases<'a>,
    lang: Lang,
    filters: Vec<Filter>,
    narrowed: bool,
    coming: Vec<Row<'a>>,
    past: Vec<Row<'a>>,
    /// Somebody may contribute to something, or could.
    calls: bool,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Query(wanted): Query<Wanted>,
) -> Response {
    let (shell, board, now) = (&cooperation.shell, cooperation.board(), cooperation.now());
    let (pack, t) = (shell.pack(), shell.phrases(lang));
    let row = |shown| Row::of(shown, pack, t, now);
    let main = List {
        t,
        lang,
        filters: filters(&cooperation, &wanted, lang),
        narrowed: !wanted.is_anything(),
        coming: board.upcoming(now).filter(|shown| wanted.takes(shown)).map(row).collect(),
        past: board.past(now).filter(|shown| wanted.takes(shown)).take(PAST).map(row).collect(),
        calls: board.calls().next().is_some(),
    };
    let title = t.get("events-title");
    let feed = format!("/feeds/events/{lang}");
    let page = Page::new(lang, &title, "/events").feed(&feed);
    // What is filtered depends on the question; the rest is the same for everybody.
    shell.page(if main.narrowed { page } else { page.for_everybody() }, &main)
}

/// Only what some event is: nobody chooses what finds nothing.
fn filters(cooperation: &Cooperation, wanted: &Wanted, lang: Lang) -> Vec<Filter> {
    let (shell, board) = (&cooperation.shell, cooperation.board());
    let (pack, t) = (shell.pack(), shell.phrases(lang));
    let sessions = || board.events.iter().flat_map(|shown| &shown.event.sessions);
    let regions: BTreeSet<&str> = sessions().filter_map(|one| one.region.as_deref()).collect();
    let mut where_ = Vec::new();
    for region in pack.regions.iter().filter(|region| regions.contains(region.code.as_str())) {
        where_.push((region.code.clone(), region.name.get(lang).clone()));
    }
    if sessions().any(|session| session.online) {
        where_.push(("online".to_owned(), t.get("events-online").into_owned()));
    }
    let towns: BTreeMap<&str, &str> = sessions()
        .map(|one| (one.words.en.town.as_str(), one.words.get(lang).town.as_str()))
        .filter(|(town, _)| !town.is_empty())
        .collect();
    let for_whom: BTreeSet<Audience> =
        board.events.iter().flat_map(|shown| shown.event.audience.iter().copied()).collect();
    let for_whom = for_whom.into_iter().filter(|one| *one != Audience::Everybody);
    let heard: BTreeSet<Spoken> =
        sessions().flat_map(|one| one.languages.iter().chain(&one.interpreted)).copied().collect();
    let offered: BTreeSet<Access> = sessions().flat_map(|one| one.access.iter().copied()).collect();
    let filter = |name, label: &str, chosen: &str, choices: Vec<(String, String)>| {
        Filter::new((name, label), chosen, choices, t)
    };
    let for_whom = for_whom.map(|one| (one.tag().to_owned(), audience(one, t))).collect();
    let towns = towns.into_iter().map(|(code, name)| (code.to_owned(), name.to_owned())).collect();
    let heard = heard.into_iter().map(|one| (one.tag().to_owned(), spoken(one, t))).collect();
    let offered = offered.into_iter().map(|one| (one.tag().to_owned(), access(one, t))).collect();
    let all = [
        filter("region", "events-where", &wanted.region, where_),
        filter("town", "events-town", &wanted.town, towns),
        filter("audience", "events-for", &wanted.audience, for_whom),
        filter("spoken", "events-spoken", &wanted.spoken, heard),
        filter("access", "events-access", &wanted.access, offered),
    ];
    all.into_iter().filter(|filter| !filter.choices.is_empty()).collect()
}
