//! `/{lang}/alerts/new` and `/{lang}/alerts/{id}/edit`: writing a warning, every language beside
//! the others.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{Audience, Phrases};
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{drafted, save as save_draft};
use desk_review::{Choice, Fields};
use documents::{AlertTheme, AlertWords, Severity};
use kernel::{Id, Lang};
use serde::Deserialize;
use web::{Failure, Form, Language, Path, Query};

use crate::domain::alert::{Alerts, Draft};
use crate::web::Desk;
use crate::web::form;
use crate::web::places::ALERTS;

#[derive(Template)]
#[template(path = "alerts/edit.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    action: String,
    step: u32,
    wave: String,
    /// How many letters the wave has.
    of_wave: Option<usize>,
    is_revised: bool,
    cancels: bool,
    exercise: bool,
    expires: String,
    severities: Vec<Choice>,
    themes: Vec<Choice>,
    audiences: Vec<Choice>,
    regions: Vec<Choice>,
    guides: Vec<Choice>,
    texts: Vec<Text<'a>>,
}

struct Text<'a> {
    lang: Lang,
    words: &'a AlertWords,
    todo: String,
    already: String,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    wave: Option<String>,
}

/// A new warning, of a wave or of nothing.
pub(super) async fn begin(
    State(desk): State<Desk>,
    Language(lang): Language,
    Query(asked): Query<Asked>,
    visit: Visit,
) -> Result<Response, Failure> {
    let wave = asked.wave.unwrap_or_default();
    let mut draft = Draft::new(desk.awareness.now());
    draft.exercise = desk.shell.centre().mode == web::Mode::Demonstration;
    let shown =
        Shown { action: format!("/{lang}/alerts/new"), step: 0, wave: &wave, is_revised: false };
    Ok(desk.edit_page((&visit, lang), "desk-alert-new", "/alerts/new", &draft, &shown))
}

/// Keeps what was written of a new one.
pub(super) async fn create(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let fields = Fields(fields);
    let awareness = &desk.awareness;
    let draft = form::draft(&fields, desk.shell.pack(), awareness.zone(), awareness.now());
    let begun = awareness.begin(&visit.actor, draft, fields.parsed::<Id>("wave")).await;
    Ok(see(&format!("/{lang}/alerts/{}", begun.map_err(store_failure)?)))
}

/// A warning that is being written.
pub(super) async fn edit(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = drafted::<Alerts>(&desk, &id, (&visit, lang)).await?;
    let path = format!("/alerts/{id}/edit");
    let shown = Shown {
        action: format!("/{lang}{path}"),
        step: record.review.step,
        wave: "",
        is_revised: record.issue.is_some(),
    };
    Ok(desk.edit_page((&visit, lang), "desk-alert-edit", &path, &record.draft, &shown))
}

/// Keeps what was written.
pub(super) async fn save(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Response> {
    let fields = Fields(fields);
    let awareness = &desk.awareness;
    let draft = form::draft(&fields, desk.shell.pack(), awareness.zone(), awareness.now());
    save_draft::<Alerts>(&desk, (&id, &fields), Ok(draft), (&visit, lang)).await?;
    Ok(see(&format!("/{lang}/alerts/{id}")))
}

/// What stands around the fields.
struct Shown<'a> {
    action: String,
    step: u32,
    wave: &'a str,
    is_revised: bool,
}

impl Desk {
    fn edit_page(
        &self,
        (visit, lang): (&Visit, Lang),
        title: &str,
        path: &str,
        draft: &Draft,
        shown: &Shown<'_>,
    ) -> Response {
        let (pack, t) = (self.shell.pack(), self.shell.phrases(lang));
        let title = t.get(title);
        let words = |kind: &str, tag: &str| t.get(&format!("{kind}-{tag}")).into_owned();
        let languages = lang.before_others().into_iter();
        let waves = self.awareness.waves();
        let wave: Option<Id> = shown.wave.parse().ok();
        let main = Main {
            t,
            lang,
            title: &title,
            token: &visit.token,
            action: shown.action.clone(),
            step: shown.step,
            wave: wave.map(|wave| wave.to_string()).unwrap_or_default(),
            of_wave: wave.and_then(|wave| waves.as_ref()?.get(wave)).map(|wave| wave.cases.len()),
            is_revised: shown.is_revised,
            cancels: draft.cancels,
            exercise: draft.exercise,
            expires: self.awareness.zone().field(draft.expires),
            severities: Severity::ALL
                .map(|one| {
                    Choice::new(
                        one.tag(),
                        words("alerts-severity", one.tag()),
                        one == draft.severity,
                    )
                })
                .into(),
            themes: AlertTheme::ALL
                .map(|one| {
                    Choice::new(one.tag(), words("alerts-theme", one.tag()), one == draft.theme)
                })
                .into(),
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
            regions: pack
                .regions
                .iter()
                .map(|one| {
                    Choice::new(
                        &one.code,
                        one.name.get(lang).clone(),
                        draft.regions.contains(&one.code),
                    )
                })
                .collect(),
            guides: pack
                .guides
                .iter()
                .map(|one| {
                    Choice::new(
                        &one.id,
                        one.words.get(lang).title.clone(),
                        draft.guides.contains(&one.id),
                    )
                })
                .collect(),
            texts: languages
                .map(|lang| {
                    let words = draft.words.get(lang);
                    let (todo, already) = (words.todo.join("\n"), words.already.join("\n"));
                    Text { lang, words, todo, already }
                })
                .collect(),
        };
        Frame::new(visit, lang, &title, path).here(ALERTS).page(&self.shell, &main)
    }
}
