//! Writing a call, every language beside the others.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{ByLang, Phrases};
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{drafted, find, save as save_draft};
use desk_review::{Choice, Fields};
use documents::{CallWords, ContributionKind, Fault, Spoken, Theme};
use kernel::{Lang, Ts, Zone};
use web::{Form, Language, Path};

use super::kind_words;
use crate::domain::call::OTHER;
use crate::web::Desk;
use crate::web::edit::spoken;
use crate::web::places::CALLS;
use crate::{CallDraft, CallRecord, Calls};

/// Empty lines below the themes, to add some.
const MORE: usize = 3;
/// So many themes a form may bring.
const MOST: usize = 30;

#[derive(Template)]
#[template(path = "calls/edit.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    record: &'a CallRecord,
    events: Vec<Choice>,
    opens: String,
    closes: String,
    kinds: Vec<Choice>,
    languages: Vec<Choice>,
    /// Its name in forms, its words.
    themes: Vec<Theme>,
    /// The reader's language first.
    texts: Vec<(Lang, &'a CallWords)>,
}

pub(super) async fn edit(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = drafted::<Calls>(&desk, &id, (&visit, lang)).await?;
    let events = desk.event_names(lang).await.map_err(store_failure)?;
    let (t, zone, draft) = (desk.shell.phrases(lang), desk.cooperation.zone(), &record.draft);
    let title = desk.call_name(&record, lang);
    let mut themes = draft.themes.clone();
    themes.resize_with(themes.len() + MORE, Theme::default);
    let languages = lang.before_others().into_iter();
    let main = Main {
        t,
        lang,
        title: &title,
        token: &visit.token,
        events: events
            .into_iter()
            .map(|(id, name)| Choice::new(&id, name, draft.event.as_ref() == Some(&id)))
            .collect(),
        opens: zone.field(draft.opens),
        closes: zone.field(draft.closes),
        kinds: ContributionKind::ALL
            .map(|one| {
                let chosen = draft.kinds.contains(&one);
                Choice::new(one.tag(), kind_words(one, t), chosen)
            })
            .into(),
        languages: spoken(&draft.languages, t),
        themes,
        texts: languages.map(|lang| (lang, draft.words.get(lang))).collect(),
        record: &record,
    };
    let path = format!("/calls/{id}/edit");
    Ok(Frame::new(&visit, lang, &title, &path).here(CALLS).page(&desk.shell, &main))
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
    let record = find::<Calls>(&desk, &id, (&visit, lang)).await?;
    let events = desk.event_names(lang).await.map_err(store_failure)?;
    let draft = draft(&fields, &record.draft, &events, desk.cooperation.zone());
    save_draft::<Calls>(&desk, (&id, &fields), draft, (&visit, lang)).await?;
    Ok(see(&format!("/{lang}/calls/{id}")))
}

/// The call that a form describes. What nobody offers to choose is left out; what is missing is
/// said when it is proposed.
///
/// # Errors
/// What stands where a time should is none.
fn draft(
    fields: &Fields,
    before: &CallDraft,
    events: &[(String, String)],
    zone: &Zone,
) -> Result<CallDraft, Fault> {
    let moment = |name: &'static str| -> Result<Ts, Fault> {
        zone.exact(fields.one(name)).map_err(|_| Fault::Wrong(name))
    };
    let words = |lang| CallWords {
        title: fields.line(&format!("words-title-{lang}")),
        what: fields.text(&format!("words-what-{lang}")),
        note: fields.line(&format!("words-note-{lang}")),
    };
    let event = Some(fields.one("event")).filter(|id| events.iter().any(|(known, _)| known == id));
    Ok(CallDraft {
        event: event.map(str::to_owned),
        opens: moment("opens")?,
        closes: moment("closes")?,
        kinds: fields.all("kinds").filter_map(ContributionKind::named).collect(),
        languages: fields.all("languages").filter_map(Spoken::named).collect(),
        themes: themes(fields, &before.themes),
        invented: fields.is_checked("invented"),
        cancels: before.cancels,
        words: ByLang { ar: words(Lang::Ar), fr: words(Lang::Fr), en: words(Lang::En) },
    })
}

/// The themes of a form: those there were keep their names, those that say nothing go.
fn themes(fields: &Fields, before: &[Theme]) -> Vec<Theme> {
    let mut all: Vec<Theme> = Vec::new();
    for at in 0..MOST {
        let name = fields.lines_of(&format!("theme-{at}"));
        if Lang::ALL.into_iter().all(|lang| name.get(lang).is_empty()) {
            continue;
        }
        let given = fields.one(&format!("theme-id-{at}"));
        let known = before.iter().any(|theme| theme.id == given);
        let id = if known { given.to_owned() } else { new_id(before, &all) };
        all.push(Theme { id, name });
    }
    all
}

/// A name that no theme has or had.
fn new_id(before: &[Theme], all: &[Theme]) -> String {
    let taken = |id: &str| id == OTHER || before.iter().chain(all).any(|theme| theme.id == id);
    let mut names = (1..=u16::MAX).map(|number| format!("t{number}"));
    names.find(|id| !taken(id)).unwrap_or_default()
}
