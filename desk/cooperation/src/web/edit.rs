//! `/{lang}/events/{id}/edit`: planning an event, every language beside the others.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{Audience, Phrases};
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{drafted, find, save as save_draft};
use desk_review::{Choice, Fields};
use documents::{Access, EventWords, Format, Session, Spoken};
use kernel::Lang;
use web::{Form, Language, Path};

use crate::domain::event::{Events, Record, with_session};
use crate::web::Desk;
use crate::web::fields;
use crate::web::list::name_of;
use crate::web::names::Known;
use crate::web::places::EVENTS;

/// A session's fields.
struct Meeting<'a> {
    session: &'a Session,
    number: usize,
    opens: String,
    closes: String,
    regions: Vec<Choice>,
    languages: Vec<Choice>,
    interpreted: Vec<Choice>,
    access: Vec<Choice>,
    /// It was published: it can be called off, not taken out.
    is_public: bool,
}

#[derive(Template)]
#[template(path = "events/edit.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    id: &'a str,
    step: u32,
    is_revised: bool,
    cancels: bool,
    learning: bool,
    invented: bool,
    formats: Vec<Choice>,
    editions: Vec<Choice>,
    audiences: Vec<Choice>,
    partners: Vec<Choice>,
    /// The reader's language first.
    texts: Vec<(Lang, &'a EventWords)>,
    languages: Vec<Lang>,
    meetings: Vec<Meeting<'a>>,
}

pub(super) async fn edit(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = drafted::<Events>(&desk, &id, (&visit, lang)).await?;
    let known = desk.offered_partners(lang, &record.draft.partners).await.map_err(store_failure)?;
    Ok(desk.event_edit_page((&visit, lang), &record, &known))
}

/// Keeps what was planned.
pub(super) async fn save(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Response> {
    let fields = Fields(fields);
    let record = find::<Events>(&desk, &id, (&visit, lang)).await?;
    let known = desk.offered_partners(lang, &record.draft.partners).await.map_err(store_failure)?;
    let (offered, zone) = ((desk.shell.pack(), &known), desk.cooperation.zone());
    let draft = fields::draft(&fields, &record.draft, offered, zone);
    let adds = !fields.one("add").is_empty();
    let draft = if adds { with_session(&record, draft) } else { draft };
    save_draft::<Events>(&desk, (&id, &fields), Ok(draft), (&visit, lang)).await?;
    let on = if adds { "/edit#sessions" } else { "" };
    Ok(see(&format!("/{lang}/events/{id}{on}")))
}

impl Desk {
    fn event_edit_page(
        &self,
        (visit, lang): (&Visit, Lang),
        record: &Record,
        known: &Known,
    ) -> Response {
        let (pack, t, draft) = (self.shell.pack(), self.shell.phrases(lang), &record.draft);
        let title = name_of(record, lang, t);
        let words = |kind: &str, tag: &str| t.get(&format!("{kind}-{tag}")).into_owned();
        let languages: Vec<Lang> = lang.before_others().to_vec();
        let zone = self.cooperation.zone();
        let field = |at: Option<kernel::Ts>| at.map(|at| zone.field(at)).unwrap_or_default();
        let meetings = (1..).zip(&draft.sessions).map(|(number, session)| Meeting {
            session,
            number,
            opens: field(session.seats.map(|seats| seats.opens)),
            closes: field(session.seats.map(|seats| seats.closes)),
            regions: pack
                .regions
                .iter()
                .map(|one| {
                    let is_here = session.region.as_ref() == Some(&one.code);
                    Choice::new(&one.code, one.name.get(lang).clone(), is_here)
                })
                .collect(),
            languages: spoken(&session.languages, t),
            interpreted: spoken(&session.interpreted, t),
            access: Access::ALL
                .map(|one| {
                    let is_offered = session.access.contains(&one);
                    Choice::new(one.tag(), words("events-access", one.tag()), is_offered)
                })
                .into(),
            is_public: record.issue.as_ref().is_some_and(|one| one.session(&session.id).is_some()),
        });
        let programme = &pack.programme;
        let edition = |id: &str| draft.edition.as_deref() == Some(id);
        let main = Main {
            t,
            lang,
            title: &title,
            token: &visit.token,
            id: &record.id,
            step: record.review.step,
            is_revised: record.issue.is_some(),
            cancels: draft.cancels,
            learning: draft.learning,
            invented: draft.invented,
            formats: Format::ALL
                .map(|one| {
                    Choice::new(one.tag(), words("events-format", one.tag()), one == draft.format)
                })
                .into(),
            editions: programme
                .editions
                .iter()
                .rev()
                .map(|one| {
                    let series =
                        programme.series(&one.series).map(|one| one.name.get(lang).clone());
                    let years = one.begins.map(|day| day.year().to_string()).unwrap_or_default();
                    let name = format!("{} {years}", series.unwrap_or_default());
                    Choice::new(&one.id, name, edition(&one.id))
                })
                .collect(),
            audiences: Audience::ALL
                .iter()
                .map(|one| {
                    Choice::new(
                        one.tag(),
                        words("guides-for", one.tag()),
                        draft.audience.contains(one),
                    )
                })
                .collect(),
            partners: known
                .iter()
                .map(|(id, name)| Choice::new(id, name.clone(), draft.partners.contains(id)))
                .collect(),
            texts: languages.iter().map(|lang| (*lang, draft.words.get(*lang))).collect(),
            languages,
            meetings: meetings.collect(),
        };
        let path = format!("/events/{}/edit", record.id);
        Frame::new(visit, lang, &title, &path).here(EVENTS).page(&self.shell, &main)
    }
}

/// Every language, and which of them are chosen.
pub(super) fn spoken(chosen: &[Spoken], t: Phrases<'_>) -> Vec<Choice> {
    let choice = |one: Spoken| Choice::new(one.tag(), spoken_words(one, t), chosen.contains(&one));
    Spoken::ALL.map(choice).into()
}

/// A language, in words.
pub(super) fn spoken_words(one: Spoken, t: Phrases<'_>) -> String {
    t.get(&format!("events-spoken-{}", one.tag())).into_owned()
}
