//! A partner as the public will read it, and what can be done with it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use content::Phrases;
use desk_frame::{Frame, Visit, store_failure};
use desk_review::web::Steps;
use documents::{Expert, PartnerWords};
use kernel::Lang;
use web::{Language, Path};

use super::list::{kind_words, state_words};
use crate::PartnerRecord;
use crate::web::Desk;
use crate::web::places::PARTNERS;

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
    let record = desk.partner(&id, (&visit, lang)).await?;
    let agreements = desk.cooperation.agreements().await;
    let agreements = agreements.map_err(|error| store_failure(error).into_response())?;
    let (t, draft) = (desk.shell.phrases(lang), &record.draft);
    let title = desk.partner_name(&record, lang);
    let words = |kind: &str, tag: &str| t.get(&format!("{kind}-{tag}")).into_owned();
    let person = |expert: &'_ Expert| {
        let themes: Vec<_> =
            expert.themes.iter().map(|one| words("experts-theme", one.tag())).collect();
        let languages: Vec<_> =
            expert.languages.iter().map(|one| words("events-spoken", one.tag())).collect();
        (themes.join(" · "), languages.join(" · "))
    };
    let naming = agreements.iter().filter(|one| crate::domain::agreement::names(one, &id));
    let languages = lang.before_others().into_iter();
    let public = &desk.shell.centre().public_url;
    let main = Main {
        t,
        lang,
        title: &title,
        state: state_words(&record),
        steps: Steps::new(&desk, &record, (&visit, lang), draft.cancels),
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
                let (themes, languages) = person(expert);
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
    let path = format!("/partners/{id}");
    Ok(Frame::new(&visit, lang, &title, &path).here(PARTNERS).page(&desk.shell, &main))
}
