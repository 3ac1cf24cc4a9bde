//! `/feeds/cap/{id}`: an alert for warning systems, in the Common Alerting Protocol 1.2 (OASIS),
//! one `info` block a language.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::{Alert, Severity};
use kernel::Lang;
use quick_xml::Writer;
use web::{Failure, Path, xml};

use super::one::address;
use super::{area, audience, headline, theme};
use crate::Awareness;

pub(super) async fn handler(
    State(awareness): State<Awareness>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let board = awareness.board();
    let alert = board.alert(&id).ok_or(Failure::NotFound)?;
    let body = written(&awareness, alert).map_err(Failure::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "application/cap+xml; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    Ok((headers, body).into_response())
}

fn written(awareness: &Awareness, alert: &Alert) -> std::io::Result<Vec<u8>> {
    let zone = &awareness.shell.pack().zone;
    let mut out = xml::begin()?;
    let xmlns = ("xmlns", "urn:oasis:names:tc:emergency:cap:1.2");
    out.create_element("alert").with_attribute(xmlns).write_inner_content(|out| {
        xml::text(out, "identifier", &identifier(awareness, alert, alert.revision))?;
        xml::text(out, "sender", sender(awareness))?;
        xml::text(out, "sent", &zone.written(alert.sent))?;
        xml::text(out, "status", if alert.exercise { "Exercise" } else { "Actual" })?;
        let kind = match (alert.cancelled, alert.revision) {
            (true, _) => "Cancel",
            (false, 1) => "Alert",
            (false, _) => "Update",
        };
        xml::text(out, "msgType", kind)?;
        xml::text(out, "scope", "Public")?;
        if alert.exercise {
            xml::text(out, "note", "An exercise. Nothing of it is true.")?;
        }
        if let Some(previous) = alert.previous {
            let before = identifier(awareness, alert, alert.revision.saturating_sub(1));
            let said = zone.written(previous);
            xml::text(out, "references", &format!("{},{before},{said}", sender(awareness)))?;
        }
        Lang::ALL.into_iter().try_for_each(|lang| info(out, awareness, alert, lang))
    })?;
    Ok(out.into_inner())
}

fn info(
    out: &mut Writer<Vec<u8>>,
    awareness: &Awareness,
    alert: &Alert,
    lang: Lang,
) -> std::io::Result<()> {
    let (shell, pack) = (&awareness.shell, awareness.shell.pack());
    let (t, words) = (shell.phrases(lang), alert.words.get(lang));
    let what = match words.note.as_str() {
        "" => words.what.clone(),
        note => format!("{note}\n{}", words.what),
    };
    out.create_element("info").write_inner_content(|out| {
        xml::text(out, "language", &format!("{lang}-{}", pack.country))?;
        // What CAP has for crime and for technical infrastructure: neither alone says it.
        xml::text(out, "category", "Security")?;
        xml::text(out, "event", &theme(alert.theme, t))?;
        xml::text(out, "responseType", if alert.cancelled { "AllClear" } else { "Prepare" })?;
        xml::text(out, "urgency", if alert.cancelled { "Past" } else { "Immediate" })?;
        xml::text(out, "severity", severity(alert.severity))?;
        xml::text(out, "certainty", "Observed")?;
        xml::text(out, "audience", &audience(alert, t).join(", "))?;
        xml::text(out, "effective", &pack.zone.written(alert.sent))?;
        xml::text(out, "expires", &pack.zone.written(alert.expires.max(alert.sent)))?;
        xml::text(out, "senderName", shell.centre().name(pack, lang))?;
        // What would be cut off is said on the page.
        let headline: String = headline(alert, t).chars().take(160).collect();
        xml::text(out, "headline", &headline)?;
        xml::text(out, "description", &what)?;
        if !alert.cancelled {
            xml::text(out, "instruction", &words.todo.join("\n"))?;
        }
        xml::text(out, "web", &address(shell, alert, lang))?;
        out.create_element("area").write_inner_content(|out| {
            xml::text(out, "areaDesc", &area(alert, pack, lang, t))?;
            let country = [pack.country.clone()];
            let codes = if alert.regions.is_empty() { &country } else { &alert.regions[..] };
            codes.iter().try_for_each(|code| {
                out.create_element("geocode").write_inner_content(|out| {
                    xml::text(out, "valueName", "ISO 3166")?;
                    xml::text(out, "value", code)
                })?;
                Ok(())
            })
        })?;
        Ok(())
    })?;
    Ok(())
}

/// One issue of an alert, for whoever refers to it: without spaces and commas, as CAP asks.
fn identifier(awareness: &Awareness, alert: &Alert, revision: u32) -> String {
    let host = sender(awareness);
    format!("urn:thiqa:{host}:{}:{revision}", alert.id)
}

/// Who speaks: the site's host.
fn sender(awareness: &Awareness) -> &str {
    let base = &awareness.shell.centre().base_url;
    base.split_once("://").map_or(base.as_str(), |(_, host)| host)
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Minor => "Minor",
        Severity::Moderate => "Moderate",
        Severity::Severe => "Severe",
        Severity::Extreme => "Extreme",
    }
}
