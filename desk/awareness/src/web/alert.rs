//! `/{lang}/alerts/{id}`: a warning as the public will read it, in every language, and what can be
//! done with it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit};
use desk_review::web::{Steps, find};
use documents::AlertWords;
use kernel::{Id, Lang};
use web::{Language, Path};

use crate::domain::alert::{Alerts, Record};
use crate::web::Desk;
use crate::web::alerts::{headline, severity_words, state_words};
use crate::web::places::ALERTS;

#[derive(Template)]
#[template(path = "alerts/one.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    record: &'a Record,
    state: &'static str,
    severity: String,
    theme: String,
    audience: String,
    area: String,
    expires: String,
    guides: Vec<String>,
    steps: Steps<'a>,
    /// The reader's language first.
    texts: Vec<(Lang, &'a AlertWords)>,
    wave: Option<Id>,
    public: Option<String>,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = find::<Alerts>(&desk, &id, (&visit, lang)).await?;
    let (pack, t, now) = (desk.shell.pack(), desk.shell.phrases(lang), desk.awareness.now());
    let title = headline(&record, lang, t);
    let draft = &record.draft;
    let languages = lang.before_others().into_iter();
    let regions = draft.regions.iter().filter_map(|code| pack.region(code));
    let regions: Vec<&str> = regions.map(|region| region.name.get(lang).as_str()).collect();
    let words = |kind: &str, tag: &str| t.get(&format!("{kind}-{tag}")).into_owned();
    let audience: Vec<String> =
        draft.audience.iter().map(|one| words("guides-for", one.tag())).collect();
    let guides = draft.guides.iter().filter_map(|id| pack.guide(id));
    let known = desk.awareness.known_waves();
    let public = &desk.shell.centre().public_url;
    let main = Main {
        t,
        lang,
        title: &title,
        state: state_words(&record, now),
        severity: severity_words(&record, t),
        theme: words("alerts-theme", draft.theme.tag()),
        audience: audience.join(" · "),
        area: if regions.is_empty() {
            t.get("alerts-everywhere").into()
        } else {
            regions.join(" · ")
        },
        expires: t.day(desk.awareness.zone().day(draft.expires)),
        guides: guides.map(|guide| guide.words.get(lang).title.clone()).collect(),
        steps: Steps::new(&desk, &record, (&visit, lang), draft.cancels),
        texts: languages.map(|lang| (lang, draft.words.get(lang))).collect(),
        wave: known.iter().find(|(_, alert)| *alert == id).map(|(wave, _)| *wave),
        public: record.issue.as_ref().map(|issue| format!("{public}/{lang}/alerts/{}", issue.id)),
        record: &record,
    };
    let path = format!("/alerts/{id}");
    Ok(Frame::new(&visit, lang, &title, &path).here(ALERTS).page(&desk.shell, &main))
}
