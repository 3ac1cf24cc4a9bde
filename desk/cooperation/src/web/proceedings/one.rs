//! Proceedings as the public will read them, and what can be done with them.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, store_failure};
use desk_review::Stage;
use desk_review::web::{Steps, find};
use documents::{Contribution, Speaker};
use kernel::{Lang, Zone};
use web::{Language, Path};

use super::Place;
use super::list::state_words;
use crate::web::Desk;
use crate::web::calls::kind_words;
use crate::web::edit::spoken_words;
use crate::web::one::line_of;
use crate::web::places::PROCEEDINGS;
use crate::{Proceedings, ProceedingsRecord};

struct Row<'a> {
    one: &'a Contribution,
    kind: String,
    speakers: String,
    /// When and where; none where the session is not settled, or is none of the event's any more.
    session: Option<String>,
    /// It names a session that there is not.
    lost: bool,
    languages: String,
    licence: String,
    /// Who sent it took it back.
    taken_back: bool,
}

#[derive(Template)]
#[template(path = "proceedings/one.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    record: &'a ProceedingsRecord,
    state: &'static str,
    steps: Steps<'a>,
    is_draft: bool,
    rows: Vec<Row<'a>>,
    speakers: Vec<&'a Speaker>,
    notes: Vec<(Lang, &'a str)>,
    public: Option<String>,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = find::<Proceedings>(&desk, &id, (&visit, lang)).await?;
    let place = desk.place_of(&id, lang).await.map_err(store_failure)?;
    let (t, zone, draft) = (desk.shell.phrases(lang), desk.cooperation.zone(), &record.draft);
    let taken_back = desk.cooperation.taken_back(&record).await.map_err(store_failure)?;
    let title = t.with("desk-proceedings-of", "event", place.name.as_str()).into_owned();
    let languages = lang.before_others().into_iter();
    let public = &desk.shell.centre().public_url;
    let main = Main {
        t,
        lang,
        title: &title,
        state: state_words(&record),
        steps: Steps::new(&desk, &record, (&visit, lang), draft.cancels),
        is_draft: record.review.stage == Stage::Draft,
        rows: draft
            .contributions
            .iter()
            .map(|one| {
                let row = row(&record, one, &place, (zone, t));
                Row { taken_back: taken_back.contains(&one.id), ..row }
            })
            .collect(),
        speakers: draft.speakers.iter().collect(),
        notes: languages.map(|lang| (lang, draft.note.get(lang).as_str())).collect(),
        public: record
            .issue
            .as_ref()
            .map(|issue| format!("{public}/{lang}/events/{}/programme", issue.id)),
        record: &record,
    };
    let path = format!("/proceedings/{id}");
    Ok(Frame::new(&visit, lang, &title, &path).here(PROCEEDINGS).page(&desk.shell, &main))
}

fn row<'a>(
    record: &ProceedingsRecord,
    one: &'a Contribution,
    place: &Place,
    (zone, t): (&Zone, Phrases<'_>),
) -> Row<'a> {
    let event = place.event.as_ref();
    let session = one.session.as_ref().and_then(|id| event?.session(id));
    let speakers =
        record.draft.speakers.iter().filter(|speaker| one.speakers.contains(&speaker.id));
    let speakers: Vec<&str> = speakers.map(|speaker| speaker.name.as_str()).collect();
    let languages: Vec<String> = one.languages.iter().map(|one| spoken_words(*one, t)).collect();
    Row {
        one,
        kind: kind_words(one.kind, t),
        speakers: speakers.join(", "),
        lost: one.session.is_some() && session.is_none(),
        session: session.map(|session| line_of(session, t.lang(), zone, t)),
        languages: languages.join(" · "),
        licence: t.get(&format!("proceedings-licence-{}", one.licence.tag())).into_owned(),
        taken_back: false,
    }
}
