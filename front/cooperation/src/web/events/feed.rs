//! `/feeds/events/{lang}`: Atom (RFC 4287).

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::{Lang, Ts};
use quick_xml::Writer;
use web::{Failure, Path, xml};

use super::{address, format, hours, title, town};
use crate::Cooperation;
use crate::board::Shown;

/// The next, in a feed.
const MOST: usize = 50;

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Path(lang): Path<Lang>,
) -> Result<Response, Failure> {
    let body = written(&cooperation, lang).map_err(Failure::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "application/atom+xml; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    Ok((headers, body).into_response())
}

fn written(cooperation: &Cooperation, lang: Lang) -> std::io::Result<Vec<u8>> {
    let (shell, board) = (&cooperation.shell, cooperation.board());
    let (pack, t, base) = (shell.pack(), shell.phrases(lang), &shell.centre().base_url);
    let events: Vec<&Shown> = board.upcoming(cooperation.now()).take(MOST).collect();
    let path = format!("/feeds/events/{lang}");
    let centre = shell.centre().name(pack, lang);
    let updated = events.iter().map(|shown| shown.event.sent).max().unwrap_or(Ts(0));
    let mut out = xml::begin()?;
    let feed = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", lang.tag())];
    out.create_element("feed").with_attributes(feed).write_inner_content(|out| {
        xml::text(out, "id", &format!("{base}{path}"))?;
        xml::text(out, "title", &format!("{} · {centre}", t.get("events-title")))?;
        xml::text(out, "updated", &pack.zone.written(updated))?;
        link(out, &[("rel", "self"), ("href", &format!("{base}{path}"))])?;
        link(out, &[("rel", "alternate"), ("href", &format!("{base}/{lang}/events"))])?;
        out.create_element("author").write_inner_content(|out| xml::text(out, "name", centre))?;
        for shown in &events {
            let (event, page) = (&shown.event, address(cooperation, &shown.event, lang));
            let calendar = format!("{base}/feeds/events/{lang}/{}.ics", event.id);
            out.create_element("entry").write_inner_content(|out| {
                xml::text(out, "id", &page)?;
                xml::text(out, "title", &headline(shown, lang, cooperation))?;
                xml::text(out, "updated", &pack.zone.written(event.sent))?;
                link(out, &[("rel", "alternate"), ("href", &page)])?;
                let media = ("type", "text/calendar");
                link(out, &[("rel", "related"), media, ("href", &calendar)])?;
                let about = [("term", event.format.tag()), ("label", &format(event, t))];
                out.create_element("category").with_attributes(about).write_empty()?;
                xml::text(out, "summary", &summary(shown, lang, cooperation))
            })?;
        }
        Ok(())
    })?;
    Ok(out.into_inner())
}

fn headline(shown: &Shown, lang: Lang, cooperation: &Cooperation) -> String {
    let t = cooperation.shell.phrases(lang);
    match shown.event.cancelled {
        true => format!("{}: {}", t.get("events-cancelled"), title(&shown.event, t)),
        false => title(&shown.event, t),
    }
}

/// When and where, then what happens.
fn summary(shown: &Shown, lang: Lang, cooperation: &Cooperation) -> String {
    let t = cooperation.shell.phrases(lang);
    let line = |(session, _): (&documents::Session, _)| {
        format!("{} · {}", hours(&session.starts, &session.ends, t), town(session, t))
    };
    let mut lines: Vec<String> = shown.sessions().map(line).collect();
    let words = shown.event.words.get(lang);
    lines.extend([&words.note, &words.what].into_iter().filter(|text| !text.is_empty()).cloned());
    lines.join("\n")
}

fn link(out: &mut Writer<Vec<u8>>, attributes: &[(&str, &str)]) -> std::io::Result<()> {
    out.create_element("link").with_attributes(attributes.iter().copied()).write_empty()?;
    Ok(())
}
