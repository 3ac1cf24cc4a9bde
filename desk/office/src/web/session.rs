//! What stands before every page inside: a session, and the session's own token in every form.

use std::collections::BTreeMap;

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, Request, State};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use desk_assistance::CaseError;
use desk_assistance::web::{alarms, typed};
use desk_audit::StaffRole;
use desk_cooperation::web::MAX_UPLOAD;
use desk_frame::{Trouble, Visit, store_failure};
use kernel::Lang;
use seal::message::{MESSAGE_FIELD, Message};
use subtle::ConstantTimeEq;
use web::{Failure, Form, Language, Shell};

use crate::Session;
use crate::web::sign_in::Asking;
use crate::web::{Desk, cookie, link_line, places, reading, then};

/// The form of a new case; its own fields begin with a line.
const REPORT: &str = "report";
/// The fields of other forms in which members write.
const WRITTEN: [&str; 3] = ["text", "why", "endangers"];

/// What the fields of a warning in which members write begin with.
const WORDS: &str = "words-";

/// The fields of a form.
type Fields = BTreeMap<String, String>;

/// What of any form matters here.
struct Sent(Fields);

impl Sent {
    fn token(&self) -> &str {
        self.0.get("token").map(String::as_str).unwrap_or_default()
    }

    /// What a member typed: it is shown again where the form is not taken.
    fn typed(mut self, shell: &Shell, lang: Lang) -> Option<String> {
        let typed = if self.0.contains_key(MESSAGE_FIELD) {
            self.0.retain(|name, _| name != "token" && !name.starts_with('_'));
            let form = content::Form::load(shell.pack(), REPORT).ok();
            let message = Message { lang: lang.tag().to_owned(), answers: self.0 };
            Some(typed(form.as_ref(), &message, shell.phrases(lang)))
        } else {
            let is_written = |name: &str| WRITTEN.contains(&name) || name.starts_with(WORDS);
            let written = self.0.into_iter().filter(|(name, _)| is_written(name));
            let written = written.map(|(_, text)| text);
            let written: Vec<String> = written.filter(|text| !text.trim().is_empty()).collect();
            Some(written.join("\n\n"))
        };
        typed.filter(|typed| !typed.trim().is_empty())
    }
}

/// Lets a signed-in member through, with a [`Visit`] and an `Actor` for what comes after.
pub(super) async fn guard(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    match check(&desk, request).await {
        Ok(request) => next.run(request).await,
        Err(response) => response,
    }
}

async fn check(desk: &Desk, request: Request) -> Result<Request, Response> {
    let (mut parts, body) = request.into_parts();
    let language = Language::from_request_parts(&mut parts, &()).await;
    let Language(lang) = language.map_err(IntoResponse::into_response)?;
    let token = cookie::read(&desk.shell, &parts.headers);
    let is_form = !matches!(parts.method, Method::GET | Method::HEAD);
    let (sent, body) = if is_form {
        // Only who seems to be signed in may send as much as a file.
        let read = match token.is_some() && is_upload(&parts) {
            true => read_upload(&parts, body).await,
            false => read(&parts, body).await,
        };
        let (fields, bytes) = read.map_err(IntoResponse::into_response)?;
        (Some(Sent(fields)), Body::from(bytes))
    } else {
        (None, body)
    };

    let session = match token {
        Some(token) => desk.office.session(token).await.map_err(store_failure),
        None => Ok(None),
    };
    let Some(session) = session.map_err(IntoResponse::into_response)? else {
        return Err(to_sign_in(desk, &parts, lang, token.is_some(), sent));
    };
    if session.actor.role == StaffRole::Reader && is_home(parts.uri.path()) {
        return Err(Redirect::to(&format!("/{lang}{}", reading::HOME)).into_response());
    }
    let visit = visit(desk, &session, lang).await.map_err(IntoResponse::into_response)?;
    if visit.is_reader() && !reading::is_theirs(&parts.method, parts.uri.path()) {
        let (title, text) = ("desk-reader-only", "desk-reader-only-text");
        let trouble = Trouble::new(lang, StatusCode::FORBIDDEN, title, text);
        let trouble = trouble.back_to(format!("/{lang}{}", reading::HOME));
        return Err(trouble.page(&desk.shell, &visit, lang));
    }
    if let Some(sent) = sent
        && !bool::from(sent.token().as_bytes().ct_eq(session.form_token.as_bytes()))
    {
        return Err(refuse(desk, &visit, lang, sent));
    }
    parts.extensions.insert(session.actor);
    parts.extensions.insert(visit);
    Ok(Request::from_parts(parts, body))
}

/// Reads a form, and gives its bytes back for whoever handles it.
async fn read(parts: &Parts, body: Body) -> Result<(Fields, Bytes), Failure> {
    let whole = Request::from_parts(parts.clone(), body);
    let bytes = Bytes::from_request(whole, &()).await.map_err(|rejection| {
        let too_large = rejection.status() == StatusCode::PAYLOAD_TOO_LARGE;
        if too_large { Failure::TooLarge } else { Failure::BadRequest }
    })?;
    let form = Request::from_parts(parts.clone(), Body::from(bytes.clone()));
    let Form(fields) = Form::<Fields>::from_request(form, &()).await?;
    Ok((fields, bytes))
}

fn is_upload(parts: &Parts) -> bool {
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

/// The same for a form that brings a file: of its fields the token is enough.
async fn read_upload(parts: &Parts, body: Body) -> Result<(Fields, Bytes), Failure> {
    let bytes = axum::body::to_bytes(body, MAX_UPLOAD).await.map_err(|_| Failure::TooLarge)?;
    // A request of its own: the limit of ordinary forms is not for it.
    let mut whole = Request::new(Body::from(bytes.clone()));
    *whole.headers_mut() = parts.headers.clone();
    DefaultBodyLimit::max(MAX_UPLOAD).apply(&mut whole);
    let form = Multipart::from_request(whole, &()).await;
    let mut form = form.map_err(|_| Failure::BadRequest)?;
    let mut fields = Fields::new();
    while let Some(field) = form.next_field().await.map_err(|_| Failure::BadRequest)? {
        if field.name() == Some("token") {
            let token = field.text().await.map_err(|_| Failure::BadRequest)?;
            fields.insert("token".to_owned(), token);
            break;
        }
    }
    Ok((fields, bytes))
}

/// Whether a path is where signing in leads to.
fn is_home(path: &str) -> bool {
    path.trim_matches('/').split('/').count() == 1
}

async fn visit(desk: &Desk, session: &Session, lang: Lang) -> Result<Visit, Failure> {
    let (t, now) = (desk.shell.phrases(lang), desk.office.now());
    if session.actor.role == StaffRole::Reader {
        return Ok(reading::visit(session, desk.office.is_unlocked(), t));
    }
    let counts = match desk.office.cases().counts(&session.actor.name).await {
        Ok(counts) => Some(counts),
        Err(CaseError::Store(error)) => return Err(store_failure(error)),
        // The page itself says what is the matter.
        Err(_) => None,
    };
    let places = places::of(&session.actor, counts.as_ref(), &desk.office, t).await?;
    Ok(Visit {
        actor: session.actor.clone(),
        token: session.form_token.clone(),
        unlocked: desk.office.is_unlocked(),
        link: link_line::said(&desk.office.link_status(), now, t),
        team: desk.office.members().await.map_err(store_failure)?,
        alarms: counts.as_ref().map(|counts| alarms(counts, t)).unwrap_or_default(),
        alarming: counts.as_ref().map(|counts| counts.alarming).unwrap_or_default(),
        places,
    })
}

/// Leads to the sign-in page. What was typed into a form would be lost by a redirect, so there
/// the page itself is the answer.
fn to_sign_in(desk: &Desk, parts: &Parts, lang: Lang, ended: bool, sent: Option<Sent>) -> Response {
    let then = then::page_of(&parts.method, &parts.uri, lang);
    let kept = sent.filter(|_| ended).and_then(|sent| sent.typed(&desk.shell, lang));
    if let Some(kept) = kept {
        let status = StatusCode::FORBIDDEN;
        let kept = Some(kept.as_str());
        let asking = Asking { then: &then, ended, kept, status, ..Asking::default() };
        return desk.sign_in_page(lang, asking);
    }
    let then = then.replace('%', "%25").replace('?', "%3F").replace('&', "%26").replace('=', "%3D");
    let ended = if ended { "&ended=true" } else { "" };
    Redirect::to(&format!("/{lang}/sign-in?then={then}{ended}")).into_response()
}

fn refuse(desk: &Desk, visit: &Visit, lang: Lang, sent: Sent) -> Response {
    let (title, text) = ("desk-form-old", "desk-form-old-text");
    let mut trouble = Trouble::new(lang, StatusCode::FORBIDDEN, title, text);
    let typed = sent.typed(&desk.shell, lang);
    trouble.kept = typed.as_deref();
    trouble.page(&desk.shell, visit, lang)
}
