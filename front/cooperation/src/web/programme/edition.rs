use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{Activity, Edition, Guide, Phrases};
use documents::Measured;
use kernel::Lang;
use web::{Failure, Language, Page, Path};

use super::{name_of, when};
use crate::Cooperation;
use crate::web::events::title;
use crate::web::partners::titled;

/// Something that was done.
struct Done<'a> {
    activity: &'a Activity,
    format: Option<String>,
    when: String,
    place: Option<&'a str>,
    audience: String,
    guide: Option<&'a Guide>,
}

/// An event of ours that belongs to it.
struct Coming {
    id: String,
    title: String,
    day: String,
}

#[derive(Template)]
#[template(path = "programme/edition.html")]
struct Told<'a> {
    t: Phrases<'a>,
    lang: Lang,
    edition: &'a Edition,
    name: String,
    when: String,
    audience: String,
    pillars: Vec<String>,
    strategy: Option<&'a str>,
    roles: Vec<(String, String)>,
    done: Vec<Done<'a>>,
    events: Vec<Coming>,
    /// Counted from what is published, never typed.
    reached: String,
    measured: Vec<Measured<'a>>,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (shell, board, now) = (&cooperation.shell, cooperation.board(), cooperation.now());
    let (pack, t) = (shell.pack(), shell.phrases(lang));
    let programme = cooperation.programme();
    let edition = programme.edition(&id).ok_or(Failure::NotFound)?;
    let of = |key: String| t.get(&key).into_owned();
    let for_whom = |all: &[content::Audience]| {
        let words = all.iter().map(|one| of(format!("guides-for-{}", one.tag())));
        words.collect::<Vec<_>>().join(" · ")
    };
    let done = edition.activities.iter().map(|activity| Done {
        format: activity.format.as_ref().map(|format| of(format!("events-format-{format}"))),
        when: when(activity.begins, activity.ends, t),
        place: activity.place.as_ref().map(|place| place.get(lang).as_str()),
        audience: for_whom(&activity.audience),
        guide: activity.guide.as_ref().and_then(|id| pack.guide(id)),
        activity,
    });
    let ours = || {
        board.events.iter().filter(|shown| {
            let is_its = shown.event.edition.as_deref() == Some(edition.id.as_str());
            // What is invented counts for nothing that is not.
            is_its && !shown.event.cancelled && (edition.invented || !shown.event.invented)
        })
    };
    let events = ours().map(|shown| Coming {
        id: shown.event.id.clone(),
        title: title(&shown.event, t),
        day: t.day(pack.zone.day(shown.begins(now))),
    });
    let held = ours()
        .flat_map(|shown| shown.sessions())
        .filter(|(session, (_, ends))| *ends <= now && !session.cancelled);
    let towns: std::collections::BTreeSet<&str> = ours()
        .flat_map(|shown| shown.event.taking_place())
        .map(|session| session.words.get(lang).town.as_str())
        .filter(|town| !town.is_empty())
        .collect();
    let roles = edition.roles.iter().filter_map(|role| {
        let partner = programme.partner(&role.partner)?;
        Some((of(format!("programme-role-{}", role.role)), partner.name.get(lang).clone()))
    });
    let own = board.partners().flat_map(|partner| {
        let its = partner.roles.iter().filter(|role| role.edition == edition.id);
        let name = titled(partner.invented, &partner.words.get(lang).name, t);
        its.map(move |role| (of(format!("programme-role-{}", role.role)), name.clone()))
    });
    let main = Told {
        t,
        lang,
        edition,
        name: name_of(programme, edition, lang, t),
        when: when(edition.begins, edition.ends, t),
        audience: for_whom(&edition.audiences),
        pillars: edition.pillars.iter().map(|one| of(format!("pillar-{}", one.tag()))).collect(),
        strategy: edition
            .strategy
            .as_ref()
            .and_then(|id| programme.strategy(id))
            .map(|strategy| strategy.name.get(lang).as_str()),
        roles: roles.chain(own).collect(),
        done: done.collect(),
        measured: board
            .indicators_of(&edition.id, edition.invented)
            .map(|one| Measured::of(one, t))
            .collect(),
        reached: match ours().count() {
            0 => of("programme-unknown".to_owned()),
            count => {
                let counted = [
                    ("events", count.into()),
                    ("held", held.count().into()),
                    ("towns", towns.len().into()),
                ];
                t.format("programme-counted", &counted).into_owned()
            }
        },
        events: events.collect(),
    };
    let path = format!("/programme/{id}");
    Ok(shell.page(Page::new(lang, &main.name, &path).for_everybody(), &main))
}
