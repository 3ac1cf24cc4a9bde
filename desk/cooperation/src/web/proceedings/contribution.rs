//! `/{lang}/proceedings/{id}/contributions/{contribution}`: something that is presented; `new` adds
//! one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{drafted, find, save as save_draft};
use desk_review::{Choice, Fields};
use documents::{Contribution, ContributionKind, FileFormat, Licence, Spoken};
use web::{Failure, Form, Language, Path};

use super::{NEW, path_of};
use crate::domain::proceedings::empty_contribution;
use crate::web::Desk;
use crate::web::calls::kind_words;
use crate::web::edit::spoken;
use crate::web::files::Place;
use crate::web::one::line_of;
use crate::web::places::PROCEEDINGS;
use crate::{Proceedings, ProceedingsRecord};

#[derive(Template)]
#[template(path = "proceedings/contribution.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    token: &'a str,
    step: u32,
    address: String,
    back: String,
    one: &'a Contribution,
    kinds: Vec<Choice>,
    sessions: Vec<Choice>,
    languages: Vec<Choice>,
    speakers: Vec<Choice>,
    licences: Vec<Choice>,
    /// Where its files are brought; none before it is kept.
    files: Vec<Place<'a>>,
    is_new: bool,
    /// The public knows it: it is called off, and stays.
    is_public: bool,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, contribution)): Path<(String, String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = drafted::<Proceedings>(&desk, &id, (&visit, lang)).await?;
    let (t, draft) = (desk.shell.phrases(lang), &record.draft);
    let found = match contribution.as_str() {
        NEW => empty_contribution(),
        other => {
            let found = draft.contributions.iter().find(|one| one.id == other);
            found.cloned().ok_or(Failure::NotFound)?
        }
    };
    let place = desk.place_of(&id, lang).await.map_err(store_failure)?;
    let zone = desk.cooperation.zone();
    let title = match contribution.as_str() {
        NEW => t.get("desk-contribution-new").into_owned(),
        _ => found.title.clone(),
    };
    let words = |kind: &str, tag: &str| t.get(&format!("{kind}-{tag}")).into_owned();
    let sessions = place.event.iter().flat_map(|event| &event.sessions);
    let path = format!("/proceedings/{id}/contributions/{contribution}");
    let files = [("paper", &found.paper), ("slides", &found.slides)].map(|(which, there)| {
        let name = format!("{contribution}.{which}");
        Place::new((&record, there.as_ref()), (name, FileFormat::Pdf), (t, &visit))
    });
    let main = Main {
        t,
        title: &title,
        token: &visit.token,
        step: record.review.step,
        address: format!("/{lang}{path}"),
        back: path_of(&id, lang),
        kinds: ContributionKind::ALL
            .map(|one| Choice::new(one.tag(), kind_words(one, t), one == found.kind))
            .into(),
        sessions: sessions
            .map(|one| {
                let chosen = found.session.as_ref() == Some(&one.id);
                Choice::new(&one.id, line_of(one, lang, zone, t), chosen)
            })
            .collect(),
        languages: spoken(&found.languages, t),
        speakers: draft
            .speakers
            .iter()
            .map(|one| Choice::new(&one.id, one.name.clone(), found.speakers.contains(&one.id)))
            .collect(),
        licences: Licence::ALL
            .map(|one| {
                let chosen = one == found.licence;
                Choice::new(one.tag(), words("proceedings-licence", one.tag()), chosen)
            })
            .into(),
        files: if contribution == NEW { Vec::new() } else { files.into() },
        is_new: contribution == NEW,
        is_public: is_public(&record, &contribution),
        one: &found,
    };
    Ok(Frame::new(&visit, lang, &title, &path).here(PROCEEDINGS).page(&desk.shell, &main))
}

fn is_public(record: &ProceedingsRecord, contribution: &str) -> bool {
    record.issue.as_ref().is_some_and(|issue| issue.contribution(contribution).is_some())
}

/// Keeps a contribution.
pub(super) async fn save(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, contribution)): Path<(String, String, String)>,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Response> {
    let fields = Fields(fields);
    let record = find::<Proceedings>(&desk, &id, (&visit, lang)).await?;
    let place = desk.place_of(&id, lang).await.map_err(store_failure)?;
    let mut draft = record.draft.clone();
    let mut name = contribution.clone();
    if fields.is_checked("remove") && !is_public(&record, &contribution) {
        draft.contributions.retain(|one| one.id != contribution);
    } else {
        let before = draft.contributions.iter().find(|one| one.id == contribution).cloned();
        let before = before.unwrap_or_else(empty_contribution);
        let is_session = |id: &str| {
            place.event.as_ref().is_some_and(|event| event.session(id).is_some())
                || before.session.as_deref() == Some(id)
        };
        let is_speaker = |id: &str| draft.speakers.iter().any(|one| one.id == id);
        let session = Some(fields.one("session")).filter(|id| is_session(id)).map(str::to_owned);
        let next = Contribution {
            kind: ContributionKind::named(fields.one("kind")).unwrap_or(before.kind),
            session,
            starts: fields.line("starts"),
            minutes: fields.parsed("minutes").unwrap_or_default(),
            languages: fields.all("languages").filter_map(Spoken::named).collect(),
            title: fields.line("title"),
            text: fields.text("text"),
            speakers: in_order(&before.speakers, fields.known("speakers", is_speaker)),
            licence: Licence::named(fields.one("licence")).unwrap_or(before.licence),
            paper: before.paper,
            slides: before.slides,
            doi: fields.line("doi"),
            cancelled: fields.is_checked("cancelled"),
            id: before.id,
        };
        name = draft.put_contribution(next);
    }
    save_draft::<Proceedings>(&desk, (&id, &fields), Ok(draft), (&visit, lang)).await?;
    let back = path_of(&id, lang);
    Ok(match fields.one("then") {
        // Files come after: they need something to belong to.
        "files" => see(&format!("{back}/contributions/{name}#files")),
        _ => see(&back),
    })
}

/// Those chosen: who was there before keeps their place, the first author's above all.
fn in_order(before: &[String], chosen: Vec<String>) -> Vec<String> {
    let kept = before.iter().filter(|id| chosen.contains(id)).cloned();
    let mut all: Vec<String> = kept.collect();
    all.extend(chosen.into_iter().filter(|id| !before.contains(id)));
    all
}
