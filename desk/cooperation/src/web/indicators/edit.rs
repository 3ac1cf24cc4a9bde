//! Writing indicators, every language beside the others.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{drafted, save as save_draft};
use desk_review::{Choice, Fields};
use documents::{Indicator, Level, Paired};
use kernel::Lang;
use web::{Form, Language, Path};

use super::fields;
use crate::web::Desk;
use crate::web::places::INDICATORS;
use crate::{Indicators, IndicatorsRecord};

/// Empty periods below the others, to add some.
const MORE: usize = 1;

/// An indicator's fields.
struct Block<'a> {
    is_new: bool,
    levels: Vec<Choice>,
    /// The reader's language first: title and how.
    texts: Vec<(Lang, &'a str, &'a str)>,
    baseline_year: String,
    baseline: &'a str,
    periods: Vec<Row>,
    paired: [(&'static str, String); 4],
}

#[derive(Default)]
struct Row {
    from: String,
    until: String,
    target: String,
    actual: String,
}

#[derive(Template)]
#[template(path = "indicators/edit.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    record: &'a IndicatorsRecord,
    languages: [Lang; 3],
    blocks: Vec<Block<'a>>,
}

pub(super) async fn edit(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = drafted::<Indicators>(&desk, &id, (&visit, lang)).await?;
    let t = desk.shell.phrases(lang);
    let title = desk.subject_name(&id, lang).await.map_err(store_failure)?;
    let languages = lang.before_others();
    let indicators = record.draft.indicators.iter().map(Some).chain([None]);
    let main = Main {
        t,
        lang,
        title: &title,
        token: &visit.token,
        blocks: indicators.map(|one| block(one, &languages, t)).collect(),
        languages,
        record: &record,
    };
    let path = format!("/indicators/{id}/edit");
    Ok(Frame::new(&visit, lang, &title, &path).here(INDICATORS).page(&desk.shell, &main))
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
    let draft = fields::draft(&fields);
    save_draft::<Indicators>(&desk, (&id, &fields), draft, (&visit, lang)).await?;
    Ok(see(&format!("/{lang}/indicators/{id}")))
}

fn block<'a>(indicator: Option<&'a Indicator>, languages: &[Lang], t: Phrases<'_>) -> Block<'a> {
    let level = |one: Level| {
        let words = t.get(&format!("impact-level-{}", one.tag())).into_owned();
        Choice::new(one.tag(), words, indicator.is_some_and(|of| of.level == one))
    };
    let text = |lang: &Lang| {
        let words =
            indicator.map(|one| (one.title.get(*lang).as_str(), one.how.get(*lang).as_str()));
        let (title, how) = words.unwrap_or_default();
        (*lang, title, how)
    };
    let baseline = indicator.and_then(|one| one.baseline.as_ref());
    let periods = indicator.map(|one| one.periods.as_slice()).unwrap_or_default();
    let value = |value: &Option<documents::Decimal>| {
        value.as_ref().map(|value| value.as_str().to_owned()).unwrap_or_default()
    };
    let row = |period: &documents::Period| Row {
        from: period.from.to_string(),
        until: period.until.to_string(),
        target: value(&period.target),
        actual: value(&period.actual),
    };
    let paired = indicator.and_then(|one| one.paired);
    let count = |of: fn(Paired) -> u32| paired.map(|one| of(one).to_string()).unwrap_or_default();
    Block {
        is_new: indicator.is_none(),
        levels: Level::ALL.map(level).into(),
        texts: languages.iter().map(text).collect(),
        baseline_year: baseline.map(|one| one.year.to_string()).unwrap_or_default(),
        baseline: baseline.map(|one| one.value.as_str()).unwrap_or_default(),
        periods: periods
            .iter()
            .map(row)
            .chain(std::iter::repeat_with(Row::default).take(MORE))
            .collect(),
        paired: [
            ("kept", count(|one| one.kept)),
            ("gained", count(|one| one.gained)),
            ("lost", count(|one| one.lost)),
            ("neither", count(|one| one.neither)),
        ],
    }
}
