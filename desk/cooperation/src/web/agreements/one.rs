//! An agreement as the public will read it, its joint plan, and what can be done with it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, store_failure};
use desk_review::web::{Steps, find};
use documents::{Action, AgreementWords, FileFormat};
use kernel::Lang;
use web::{Language, Path};

use super::list::{in_any, state_words};
use crate::web::Desk;
use crate::web::files::Place;
use crate::web::names::{Known, name_in};
use crate::web::places::AGREEMENTS;
use crate::{AgreementRecord, Agreements};

struct Row {
    id: String,
    title: String,
    owner: String,
    person: String,
    due: String,
    status: String,
    late: bool,
    is_public: bool,
}

/// An action as the public will read it.
struct Published {
    /// In every language.
    titles: [String; 3],
    owners: String,
    days: String,
    evidence: String,
}

#[derive(Template)]
#[template(path = "agreements/one.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    record: &'a AgreementRecord,
    state: &'static str,
    steps: Steps<'a>,
    file: Place<'a>,
    parties: String,
    signed: String,
    ends: String,
    rows: Vec<Row>,
    done: usize,
    all: usize,
    /// What the public will read of it, whole.
    published: Vec<Published>,
    /// The public reads another plan than this one.
    differs: bool,
    may_plan: bool,
    /// The reader's language first.
    texts: Vec<(Lang, &'a AgreementWords)>,
    public: Option<String>,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = find::<Agreements>(&desk, &id, (&visit, lang)).await?;
    let known = desk.known_partners(lang).await.map_err(store_failure)?;
    let (t, today, draft) = (desk.shell.phrases(lang), desk.cooperation.today(), &record.draft);
    let title = desk.agreement_name(&record, lang);
    let rows = record.own.tasks.iter().map(|task| Row {
        id: task.action.id.clone(),
        title: in_any(&task.action.title, lang),
        owner: desk.owner_name(task.action.owner.as_ref(), &known, lang),
        person: task.person.clone(),
        due: t.day(task.action.due),
        status: t.get(&format!("agreements-status-{}", task.action.status.tag())).into_owned(),
        late: task.action.is_overdue(today),
        is_public: task.is_public,
    });
    let (done, all) = record.own.progress();
    let languages = lang.before_others().into_iter();
    let parties: Vec<String> = draft.parties.iter().map(|id| name_in(&known, id)).collect();
    let public = &desk.shell.centre().public_url;
    let day = |day: Option<kernel::Day>| day.map(|day| t.day(day)).unwrap_or_default();
    let main = Main {
        t,
        lang,
        title: &title,
        state: state_words(&record, today),
        steps: Steps::new(&desk, &record, (&visit, lang), draft.cancels),
        file: Place::new(
            (&record, draft.file.as_ref()),
            ("text".to_owned(), FileFormat::Pdf),
            (t, &visit),
        ),
        parties: parties.join(" · "),
        signed: day(draft.signed),
        ends: day(draft.ends),
        rows: rows.collect(),
        published: record.own.public().map(|action| desk.published(action, &known, t)).collect(),
        done,
        all,
        differs: record
            .issue
            .as_ref()
            .is_some_and(|issue| !record.own.public().eq(issue.actions.iter())),
        may_plan: record.review.stage != desk_review::Stage::Proposed,
        texts: languages.map(|lang| (lang, draft.words.get(lang))).collect(),
        public: record
            .issue
            .as_ref()
            .map(|issue| format!("{public}/{lang}/agreements/{}", issue.id)),
        record: &record,
    };
    let path = format!("/agreements/{id}");
    Ok(Frame::new(&visit, lang, &title, &path).here(AGREEMENTS).page(&desk.shell, &main))
}

impl Desk {
    /// An action as the public will read it.
    fn published(&self, action: &Action, known: &Known, t: Phrases<'_>) -> Published {
        let owner = self.owner_name(action.owner.as_ref(), known, t.lang());
        let others = action.co_owners.iter().map(|id| name_in(known, id));
        let owners: Vec<String> = std::iter::once(owner).chain(others).collect();
        let due = t.with("agreements-due-on", "day", t.day(action.due)).into_owned();
        let done = action.done.map(|day| t.with("agreements-done-on", "day", t.day(day)));
        Published {
            titles: Lang::ALL.map(|lang| action.title.get(lang).clone()),
            owners: owners.join(" · "),
            days: done.map_or(due, std::borrow::Cow::into_owned),
            evidence: action.evidence.clone(),
        }
    }
}
