//! `/{lang}/editions/{id}`: what an edition's events reached, written from what is counted. What is
//! not known is said.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, store_failure};
use documents::Measured;
use kernel::Lang;
use web::{Failure, Language, Path};

use crate::Feedback;
use crate::service::Counts;
use crate::web::Desk;
use crate::web::learning::Learnt;
use crate::web::one::line_of;
use crate::web::places::EVENTS;

/// A session of the edition.
struct Line {
    title: String,
    line: String,
    capacity: Option<u32>,
    counts: Counts,
    /// It took place; otherwise it is to come or was called off.
    held: bool,
    cancelled: bool,
}

#[derive(Template)]
#[template(path = "events/report.html")]
struct Report<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    written: String,
    lines: Vec<Line>,
    events: usize,
    held: usize,
    towns: usize,
    sum: Counts,
    /// Of those who had a seat in what was held, so many of a hundred came.
    share: Option<u64>,
    feedback: Feedback,
    /// What people knew before sessions and after; none where nobody answered.
    learning: Option<Learnt>,
    /// What was to be reached, as it was last approved.
    measured: Vec<Measured<'a>>,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Failure> {
    let (pack, t) = (desk.shell.pack(), desk.shell.phrases(lang));
    let edition = pack.programme.edition(&id).ok_or(Failure::NotFound)?;
    let title = desk.edition_name(&id, lang);
    let (zone, now) = (desk.cooperation.zone(), desk.cooperation.now());
    let records = desk.cooperation.events().await.map_err(store_failure)?;
    let issues = records.into_iter().filter_map(|record| record.issue);
    let issues: Vec<_> =
        issues.filter(|issue| issue.edition.as_deref() == Some(id.as_str())).collect();
    let mut lines = Vec::new();
    let (mut towns, mut feedback) = (BTreeSet::new(), Feedback::default());
    for issue in &issues {
        for session in &issue.sessions {
            let counts = desk.cooperation.counts(&session.id).await.map_err(store_failure)?;
            feedback =
                feedback.and(desk.cooperation.feedback(&session.id).await.map_err(store_failure)?);
            let cancelled = issue.cancelled || session.cancelled;
            let ended = session.times(zone).is_ok_and(|(_, ends)| ends <= now);
            if ended && !cancelled {
                towns.extend(Some(&session.words.get(lang).town).filter(|town| !town.is_empty()));
            }
            lines.push(Line {
                title: issue.words.get(lang).title.clone(),
                line: line_of(session, lang, zone, t),
                capacity: session.seats.map(|seats| seats.capacity),
                counts,
                held: ended && !cancelled,
                cancelled,
            });
        }
    }
    let held = || lines.iter().filter(|line| line.held);
    let total = |of: fn(&Counts) -> u64| held().map(|line| of(&line.counts)).sum::<u64>();
    let sum = Counts {
        registered: total(|counts| counts.registered),
        seated: total(|counts| counts.seated),
        cancelled: total(|counts| counts.cancelled),
        present: total(|counts| counts.present),
        ..Counts::default()
    };
    let indicators = desk.cooperation.all_indicators().await.map_err(store_failure)?;
    let own = indicators.into_iter().filter_map(|record| record.issue);
    let own: Vec<_> = own
        .filter(|issue| issue.id == id && !issue.withdrawn && (edition.invented || !issue.invented))
        .collect();
    let learning = desk.cooperation.learning_of(&id).await.map_err(store_failure)?;
    let is_answered = learning.before + learning.after > 0;
    let main = Report {
        t,
        learning: is_answered.then(|| desk.learnt(&learning, t)),
        feedback,
        measured: own
            .iter()
            .flat_map(|of| &of.indicators)
            .map(|one| Measured::of(one, t))
            .collect(),
        lang,
        title: &title,
        written: t.day(desk.cooperation.today()),
        events: issues.len(),
        held: held().count(),
        towns: towns.len(),
        share: (sum.present * 100).checked_div(sum.seated),
        sum,
        lines,
    };
    let path = format!("/editions/{id}");
    Ok(Frame::new(&visit, lang, &title, &path).here(EVENTS).page(&desk.shell, &main))
}
