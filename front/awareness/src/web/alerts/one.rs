use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{Guide, Phrases};
use documents::{Alert, AlertWords};
use kernel::Lang;
use web::{Failure, Language, Page, Path, Share, Shell};

use super::{area, audience, headline, severity, state, theme};
use crate::Awareness;

#[derive(Template)]
#[template(path = "alerts/one.html")]
struct One<'a> {
    t: Phrases<'a>,
    lang: Lang,
    alert: &'a Alert,
    words: &'a AlertWords,
    severity: String,
    theme: String,
    audience: String,
    area: String,
    sent: String,
    updated: Option<String>,
    expires: String,
    state: Option<String>,
    guides: Vec<&'a Guide>,
    address: String,
    forward: String,
    whatsapp: String,
}

pub(super) async fn handler(
    State(awareness): State<Awareness>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (shell, board) = (&awareness.shell, awareness.board());
    let alert = board.alert(&id).ok_or(Failure::NotFound)?;
    let (pack, t, words) = (shell.pack(), shell.phrases(lang), alert.words.get(lang));
    let address = address(shell, alert, lang);
    let forward = forward(alert, &address, shell, lang);
    let day = |at| t.day(pack.zone.day(at));
    let main = One {
        t,
        lang,
        alert,
        words,
        severity: severity(alert, t),
        theme: theme(alert.theme, t),
        audience: audience(alert, t).join(" · "),
        area: area(alert, pack, lang, t),
        sent: day(alert.first_sent),
        updated: (alert.revision > 1).then(|| day(alert.sent)),
        expires: day(alert.expires),
        state: state(alert, t, awareness.now()),
        guides: alert.guides.iter().filter_map(|id| pack.guide(id)).collect(),
        whatsapp: format!("https://wa.me/?text={}", percent(&forward)),
        forward,
        address: address.clone(),
    };
    let path = format!("/alerts/{id}");
    let title = headline(alert, t);
    let share = Share {
        address: &address,
        title: &title,
        text: &words.what,
        picture: format!("{address}/card"),
    };
    Ok(shell.page(Page::new(lang, &title, &path).for_everybody().share(share), &main))
}

/// Where the public reads an alert.
pub(super) fn address(shell: &Shell, alert: &Alert, lang: Lang) -> String {
    format!("{}/{lang}/alerts/{}", shell.centre().base_url, alert.id)
}

/// A short text to be sent on, as people send them: what happens, what to do, where more is.
pub(super) fn forward(alert: &Alert, address: &str, shell: &Shell, lang: Lang) -> String {
    let (t, words) = (shell.phrases(lang), alert.words.get(lang));
    let state = state(alert, t, shell.now());
    let head = state.unwrap_or_else(|| severity(alert, t));
    let mut lines = vec![format!("*{head}*"), words.headline.clone(), String::new()];
    if alert.exercise {
        lines.insert(0, t.get("alerts-exercise").into_owned());
    }
    if alert.cancelled {
        lines.push(words.note.clone());
    } else {
        let numbered = (1..).zip(&words.todo).map(|(number, todo)| format!("{number}. {todo}"));
        lines.extend(numbered);
    }
    lines.extend([String::new(), address.to_owned()]);
    lines.join("\n")
}

/// A text in an address (RFC 3986 §2.1).
fn percent(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
