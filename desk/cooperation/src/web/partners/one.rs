//! A partner as the public will read it, and what can be done with it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, store_failure};
use desk_review::web::{Steps, find};
use documents::{FileFormat, PartnerWords};
use kernel::Lang;
use web::{Language, Path};

use super::list::{kind_words, state_words};
use crate::web::Desk;
use crate::web::files::Place;
use crate::web::places::PARTNERS;
use crate::{PartnerRecord, Partners};

struct Person<'a> {
    name: &'a str,
    themes: String,
    languages: String,
}

#[derive(Template)]
#[template(path = "partners/one.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    record: &'a PartnerRecord,
    state: &'static str,
    steps: Steps<'a>,
    file: Place<'a>,
    kind: String,
    /// In which edition, as what.
    roles: Vec<(String, String)>,
    experts: Vec<Person<'a>>,
    /// Agreements that name it: their address and name.
    agreements: Vec<(String, String)>,
    /// The reader's language first.
    texts: Vec<(Lang, &'a PartnerWords)>,
    public: Option<String>,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = find::<Partners>(&desk, &id, (&visit, lang)).await?;
    let agreements = desk.cooperation.agreements().await.map_err(store_failure)?;
    let (t, draft) = (desk.shell.phrases(lang), &record.draft);
    let title = desk.partner_name(&record, lang);
    let words = |kind: &str, tag: &str| t.get(&format!("{kind}-{tag}")).into_owned();
    let naming = agreements.iter().filter(|one| crate::domain::agreement::names(one, &id));
    let languages = lang.before_others().into_iter();
    let public = &desk.shell.centre().public_url;
    let path = format!("/partners/{id}");
    let main = Main {
        t,
        lang,
        title: &title,
        state: state_words(&record),
        steps: Steps::new(&desk, &record, (&visit, lang), draft.cancels),
        file: Place::new(
            (&record, draft.logo.as_ref()),
            ("logo".to_owned(), FileFormat::Png),
            (t, &visit),
        ),
        kind: kind_words(draft.kind, t),
        roles: draft
            .roles
            .iter()
            .map(|one| (desk.edition_name(&one.edition, lang), words("programme-role", &one.role)))
            .collect(),
        experts: draft
            .experts
            .iter()
            .map(|expert| {
                let themes = expert.themes.iter().map(|one| words("experts-theme", one.tag()));
                let spoken = expert.languages.iter().map(|one| words("events-spoken", one.tag()));
                let (themes, spoken): (Vec<_>, Vec<_>) = (themes.collect(), spoken.collect());
                let (themes, languages) = (themes.join(" · "), spoken.join(" · "));
                Person { name: &expert.name, themes, languages }
            })
            .collect(),
        agreements: naming
            .map(|one| (format!("/{lang}/agreements/{}", one.id), desk.agreement_name(one, lang)))
            .collect(),
        texts: languages.map(|lang| (lang, draft.words.get(lang))).collect(),
        public: record.issue.as_ref().map(|issue| format!("{public}/{lang}/partners#{}", issue.id)),
        record: &record,
    };
    Ok(Frame::new(&visit, lang, &title, &path).here(PARTNERS).page(&desk.shell, &main))
}
