use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use documents::{Alert, AlertTheme, State as Stands};
use kernel::Lang;
use web::{Language, Page};

use super::Row;
use crate::Awareness;

/// So many alerts that are over are still listed.
const PAST: usize = 50;

#[derive(Template)]
#[template(path = "alerts/list.html")]
struct List<'a> {
    t: Phrases<'a>,
    lang: Lang,
    current: Vec<Row<'a>>,
    past: Vec<Row<'a>>,
    /// Whether they can be asked for by e-mail.
    by_mail: bool,
    /// Each theme, and its feed.
    feeds: Vec<(String, String)>,
    /// What another site puts into its page.
    snippet: String,
}

pub(super) async fn handler(
    State(awareness): State<Awareness>,
    Language(lang): Language,
) -> Response {
    let (shell, board, now) = (&awareness.shell, awareness.board(), awareness.now());
    let (pack, t) = (shell.pack(), shell.phrases(lang));
    let row = |alert| Row::of(alert, pack, t, now);
    let holds = |alert: &&Alert| alert.state(now) == Stands::Current;
    let main = List {
        t,
        lang,
        current: board.alerts.iter().filter(holds).map(row).collect(),
        past: board.alerts.iter().filter(|one| !holds(one)).take(PAST).map(row).collect(),
        by_mail: board.by_mail,
        feeds: AlertTheme::ALL
            .map(|theme| (super::theme(theme, t), format!("/feeds/alerts/{lang}/{}", theme.tag())))
            .into(),
        snippet: format!(
            "<iframe src=\"{}/{lang}/alerts/box\" title=\"{}\" width=\"320\" height=\"360\" loading=\"lazy\"></iframe>",
            shell.centre().base_url,
            t.get("alerts-title"),
        ),
    };
    let title = t.get("alerts-title");
    let feed = format!("/feeds/alerts/{lang}");
    shell.page(Page::new(lang, &title, "/alerts").for_everybody().feed(&feed), &main)
}
