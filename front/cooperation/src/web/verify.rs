//! `/{lang}/verify`: whether a certificate is genuine, and what it says, to be printed. What
//! is shown here is kept nowhere.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use content::Phrases;
use documents::{Attendance, Document as _};
use kernel::Lang;
use qrcode::QrCode;
use qrcode::render::svg;
use serde::Deserialize;
use web::{Failure, Form, Language, Page};

use crate::Cooperation;
use crate::web::events::hours;

/// Longer than any certificate.
const LONGEST: usize = 8192;

pub(crate) fn routes() -> Router<Cooperation> {
    Router::new().route("/{lang}/verify", get(ask).post(check))
}

#[derive(Template)]
#[template(path = "verify/ask.html")]
struct Ask<'a> {
    t: Phrases<'a>,
    lang: Lang,
    /// What was typed is no genuine certificate.
    wrong: bool,
}

async fn ask(State(cooperation): State<Cooperation>, Language(lang): Language) -> Response {
    let (shell, t) = (&cooperation.shell, cooperation.shell.phrases(lang));
    let title = t.get("verify-title");
    let page = Page::new(lang, &title, "/verify").for_everybody().script("verify.js");
    shell.page(page, &Ask { t, lang, wrong: false })
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    code: String,
}

/// The words of one language on the sheet.
struct Block<'a> {
    lang: Lang,
    t: Phrases<'a>,
    event: &'a str,
    when: String,
    place: &'a str,
    centre: &'a str,
}

#[derive(Template)]
#[template(path = "verify/sheet.html")]
struct Sheet<'a> {
    t: Phrases<'a>,
    lang: Lang,
    attendance: &'a Attendance,
    blocks: Vec<Block<'a>>,
    issued: String,
    number: String,
    code: String,
}

async fn check(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Form(Typed { code }): Form<Typed>,
) -> Result<Response, Failure> {
    let (shell, t) = (&cooperation.shell, cooperation.shell.phrases(lang));
    let code = code.trim().rsplit('#').next().unwrap_or_default();
    let Some((genuine, attendance)) = read(&cooperation, code) else {
        let title = t.get("verify-title");
        let page = Page::new(lang, &title, "/verify").answers_post();
        let page = page.status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(shell.page(page, &Ask { t, lang, wrong: true }));
    };
    let address = format!("{}/{lang}/verify#{code}", shell.centre().base_url);
    let blocks = Lang::ALL.map(|of| Block {
        lang: of,
        t: shell.phrases(of),
        event: attendance.event.get(of),
        when: hours(&attendance.starts, &attendance.ends, shell.phrases(of)),
        place: attendance.place.get(of),
        centre: attendance.centre.get(of),
    });
    let main = Sheet {
        t,
        lang,
        attendance: &attendance,
        blocks: blocks.into(),
        issued: t.day(genuine.issued),
        number: genuine.name,
        code: drawn(&address).map_err(Failure::internal)?,
    };
    let title = t.get("verify-genuine");
    Ok(shell.page(Page::new(lang, &title, "/verify").sensitive().answers_post(), &main))
}

fn read(cooperation: &Cooperation, code: &str) -> Option<(crate::Genuine, Attendance)> {
    if code.is_empty() || code.len() > LONGEST {
        return None;
    }
    let genuine = cooperation.genuine(code)?;
    let attendance = Attendance::from_json(&genuine.body).ok()?;
    Some((genuine, attendance))
}

fn drawn(address: &str) -> Result<String, qrcode::types::QrError> {
    let code = QrCode::with_error_correction_level(address.as_bytes(), qrcode::EcLevel::L)?;
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(240, 240).build();
    Ok(drawn.split_once("?>").map_or(drawn.clone(), |(_, svg)| svg.to_owned()))
}
