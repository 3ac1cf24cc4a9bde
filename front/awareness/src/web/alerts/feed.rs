//! `/feeds/alerts/{lang}` and one for each theme: Atom (RFC 4287).

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use content::Phrases;
use documents::{Alert, AlertTheme};
use kernel::{Lang, Ts};
use quick_xml::Writer;
use web::{Failure, Path, xml};

use super::one::address;
use super::{headline, severity, state, theme};
use crate::Awareness;

/// The latest, in a feed.
const MOST: usize = 50;

pub(super) async fn all(
    State(awareness): State<Awareness>,
    Path(lang): Path<Lang>,
) -> Result<Response, Failure> {
    feed(&awareness, lang, None)
}

pub(super) async fn of_theme(
    State(awareness): State<Awareness>,
    Path((lang, tag)): Path<(Lang, String)>,
) -> Result<Response, Failure> {
    let theme = AlertTheme::named(&tag).ok_or(Failure::NotFound)?;
    feed(&awareness, lang, Some(theme))
}

fn feed(
    awareness: &Awareness,
    lang: Lang,
    wanted: Option<AlertTheme>,
) -> Result<Response, Failure> {
    let body = written(awareness, lang, wanted).map_err(Failure::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "application/atom+xml; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    Ok((headers, body).into_response())
}

fn written(
    awareness: &Awareness,
    lang: Lang,
    wanted: Option<AlertTheme>,
) -> std::io::Result<Vec<u8>> {
    let (shell, board) = (&awareness.shell, awareness.board());
    let (pack, t, base) = (shell.pack(), shell.phrases(lang), &shell.centre().base_url);
    let path = match wanted {
        None => format!("/feeds/alerts/{lang}"),
        Some(theme) => format!("/feeds/alerts/{lang}/{}", theme.tag()),
    };
    let alerts: Vec<&Alert> = board
        .alerts
        .iter()
        .filter(|alert| wanted.is_none_or(|theme| alert.theme == theme))
        .take(MOST)
        .collect();
    let centre = shell.centre().name(pack, lang);
    let mut title = format!("{} · {centre}", t.get("alerts-title"));
    if let Some(wanted) = wanted {
        title = format!("{} · {title}", theme(wanted, t));
    }
    let updated = alerts.iter().map(|alert| alert.sent).max().unwrap_or(Ts(0));
    let mut out = xml::begin()?;
    let feed = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", lang.tag())];
    out.create_element("feed").with_attributes(feed).write_inner_content(|out| {
        xml::text(out, "id", &format!("{base}{path}"))?;
        xml::text(out, "title", &title)?;
        xml::text(out, "updated", &pack.zone.written(updated))?;
        link(out, &[("rel", "self"), ("href", &format!("{base}{path}"))])?;
        link(out, &[("rel", "alternate"), ("href", &format!("{base}/{lang}/alerts"))])?;
        out.create_element("author").write_inner_content(|out| xml::text(out, "name", centre))?;
        for alert in &alerts {
            let page = address(shell, alert, lang);
            let cap = format!("{base}/feeds/cap/{}", alert.id);
            let head = state(alert, t, shell.now()).unwrap_or_else(|| severity(alert, t));
            out.create_element("entry").write_inner_content(|out| {
                xml::text(out, "id", &page)?;
                xml::text(out, "title", &format!("{head}: {}", headline(alert, t)))?;
                xml::text(out, "updated", &pack.zone.written(alert.sent))?;
                xml::text(out, "published", &pack.zone.written(alert.first_sent))?;
                link(out, &[("rel", "alternate"), ("href", &page)])?;
                let media = ("type", "application/cap+xml");
                link(out, &[("rel", "related"), media, ("href", &cap)])?;
                let about = [("term", alert.theme.tag()), ("label", &theme(alert.theme, t))];
                out.create_element("category").with_attributes(about).write_empty()?;
                xml::text(out, "summary", &summary(alert, t))
            })?;
        }
        Ok(())
    })?;
    Ok(out.into_inner())
}

/// What happens and what to do, as plain text.
fn summary(alert: &Alert, t: Phrases<'_>) -> String {
    let words = alert.words.get(t.lang());
    let mut lines = vec![words.what.clone()];
    if alert.exercise {
        lines.insert(0, t.get("alerts-exercise-text").into_owned());
    }
    if !words.note.is_empty() {
        lines.insert(0, words.note.clone());
    }
    if !alert.cancelled {
        lines.extend((1..).zip(&words.todo).map(|(number, todo)| format!("{number}. {todo}")));
    }
    lines.join("\n")
}

fn link(out: &mut Writer<Vec<u8>>, attributes: &[(&str, &str)]) -> std::io::Result<()> {
    out.create_element("link").with_attributes(attributes.iter().copied()).write_empty()?;
    Ok(())
}
