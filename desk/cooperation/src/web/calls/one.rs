//! A call as the public will read it, who chooses, and how many answered it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_audit::StaffRole;
use desk_frame::{Frame, Visit, store_failure};
use desk_review::web::{Steps, find};
use documents::CallWords;
use kernel::Lang;
use web::{Language, Path};

use super::kind_words;
use super::list::state_words;
use crate::service::Counts;
use crate::web::Desk;
use crate::web::edit::spoken_words;
use crate::web::names::name_in;
use crate::web::places::CALLS;
use crate::{CallRecord, Calls};

#[derive(Template)]
#[template(path = "calls/one.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    record: &'a CallRecord,
    state: &'static str,
    steps: Steps<'a>,
    event: Option<(String, String)>,
    opens: String,
    closes: String,
    kinds: Vec<String>,
    languages: Vec<String>,
    counts: Option<Counts>,
    /// This member may say who chooses.
    appoints: bool,
    /// Members who could lead it too.
    others: Vec<&'a String>,
    /// The reader's language first.
    texts: Vec<(Lang, &'a CallWords)>,
    public: Option<String>,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = find::<Calls>(&desk, &id, (&visit, lang)).await?;
    let (t, zone, draft) = (desk.shell.phrases(lang), desk.cooperation.zone(), &record.draft);
    let counts = match record.issue {
        Some(_) => Some(desk.cooperation.counts(&id).await.map_err(store_failure)?),
        None => None,
    };
    let events = desk.event_names(lang).await.map_err(store_failure)?;
    let event = draft.event.as_ref().map(|id| (id.clone(), name_in(&events, id)));
    let title = desk.call_name(&record, lang);
    let languages = lang.before_others().into_iter();
    let public = &desk.shell.centre().public_url;
    let main = Main {
        t,
        lang,
        title: &title,
        token: &visit.token,
        state: state_words(&record, desk.cooperation.now()),
        steps: Steps::new(&desk, &record, (&visit, lang), draft.cancels),
        event,
        opens: t.moment(draft.opens, zone),
        closes: t.moment(draft.closes, zone),
        kinds: draft.kinds.iter().map(|one| kind_words(*one, t)).collect(),
        languages: draft.languages.iter().map(|one| spoken_words(*one, t)).collect(),
        counts,
        appoints: record.own.is_lead(&visit.actor.name)
            || visit.actor.role == StaffRole::Supervisor,
        others: visit.team.iter().filter(|member| !record.own.is_lead(member)).collect(),
        texts: languages.map(|lang| (lang, draft.words.get(lang))).collect(),
        public: record.issue.as_ref().map(|issue| format!("{public}/{lang}/calls/{}", issue.id)),
        record: &record,
    };
    let path = format!("/calls/{id}");
    Ok(Frame::new(&visit, lang, &title, &path).here(CALLS).page(&desk.shell, &main))
}
