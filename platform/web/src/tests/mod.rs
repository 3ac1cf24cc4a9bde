mod asked;
mod centre;
mod failures;
mod pages;
mod styles;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use askama::Template;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use content::{Pack, Phrases};
use http_body_util::BodyExt;
use kernel::{ManualClock, SeededRandom, Ts};
use serde::Deserialize;
use tower::ServiceExt;

use crate::{Assets, Centre, Failure, Form, Language, Page, Shell, Side};

const PACK: &str = r#"
id = "xx"
country = "XX"
time_zone = "Africa/Casablanca"
languages = ["ar", "fr", "en"]
[centre.name]
ar = "مركز الثقة"
fr = "Centre de confiance"
en = "Trust Centre"
"#;

const CHANNELS: &str = r#"
[[channel]]
id = "line"
kind = "helpline"
tel = "05 00 00 00"
anonymity = "full"
cost = "free"
verified_on = "2026-01-01"
review_by = "2027-01-01"
source = "https://example.org"
confidence = "C"
show = true
[[channel]]
id = "portal"
kind = "police"
url = "https://portal.example/report"
anonymity = "optional"
cost = "unknown"
verified_on = "2024-01-01"
review_by = "2025-01-01"
source = "https://example.org"
confidence = "C"
show = true
[[channel]]
id = "hidden"
kind = "other"
anonymity = "unknown"
cost = "unknown"
verified_on = "2024-01-01"
review_by = "2025-01-01"
source = "https://example.org"
confidence = "U"
show = false
"#;

/// The house's own words, and a country of which every text is known here.
fn pack() -> Pack {
    let dir = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/base");
    for file in fs::read_dir(base.join("journeys")).unwrap() {
        let file = file.unwrap();
        let text = fs::read_to_string(file.path()).unwrap();
        write(&format!("base/journeys/{}", file.file_name().to_str().unwrap()), &text);
    }
    let words = base.join("words");
    for (lang, line, portal) in [
        ("ar", "خط المساعدة", "البوابة"),
        ("fr", "La ligne", "Le portail"),
        ("en", "The line", "The portal"),
    ] {
        for file in ["site.ftl", "errors.ftl"] {
            let text = fs::read_to_string(words.join(lang).join(file)).unwrap();
            write(&format!("base/words/{lang}/{file}"), &text);
        }
        let names = format!(
            "[line]\nname = \"{line}\"\nwhat = \".\"\n[portal]\nname = \"{portal}\"\nwhat = \".\"\n\
             [hidden]\nname = \"-\"\nwhat = \".\"\n"
        );
        write(&format!("xx/channels/{lang}.toml"), &names);
    }
    write("xx/pack.toml", PACK);
    write("xx/channels/channels.toml", CHANNELS);
    let pack = Pack::load(dir.path()).unwrap();
    // There are no situations here, so no questions that lead to one.
    let problems =
        pack.check().into_iter().filter(|problem| problem.file != "xx/find/journey.toml");
    assert_eq!(problems.collect::<Vec<_>>(), []);
    pack
}

fn centre() -> Centre {
    Centre::new("https://thiqa.example", "https://weather.example/")
}

fn shell(side: Side, centre: Centre) -> Shell {
    let clock = ManualClock::at(Ts(1_795_000_000_000_000)); // November 2026
    let random = SeededRandom::new(1);
    let assets = Assets::house();
    Shell::new(side, Arc::new(pack()), centre, assets, Arc::new(clock), Arc::new(random)).unwrap()
}

#[derive(Template)]
#[template(ext = "html", source = "<h1>{{ t.get(\"team\") }}</h1><p>{{ said }}</p>")]
struct Main<'a> {
    t: Phrases<'a>,
    said: &'a str,
}

#[derive(Deserialize)]
struct Said {
    said: String,
}

async fn page(State(shell): State<Shell>, Language(lang): Language) -> Response {
    let main = Main { t: shell.phrases(lang), said: "<b>" };
    shell.page(Page::new(lang, "A & B", "/page"), &main)
}

async fn help(State(shell): State<Shell>, Language(lang): Language) -> Response {
    let main = Main { t: shell.phrases(lang), said: "" };
    shell.page(Page::new(lang, "What happened", "/help/5").sensitive(), &main)
}

async fn form(
    State(shell): State<Shell>,
    Language(lang): Language,
    Form(form): Form<Said>,
) -> Response {
    let main = Main { t: shell.phrases(lang), said: &form.said };
    shell.page(Page::new(lang, "Form", "/form"), &main)
}

async fn fails(crate::Path((_, how)): crate::Path<(String, u8)>) -> Result<(), Failure> {
    let soon = std::time::Duration::from_secs(30);
    Err(match how {
        1 => Failure::TooMany(soon),
        2 => Failure::Busy(soon),
        3 => Failure::Full,
        _ => Failure::internal("the secret cause"),
    })
}

async fn panics() {
    panic!("the secret cause");
}

fn app(shell: &Shell) -> Router {
    let routes = Router::new()
        .route("/{lang}/page", get(page))
        .route("/{lang}/help/5", get(help))
        .route("/{lang}/form", post(form))
        .route("/{lang}/fails/{how}", get(fails))
        .route("/{lang}/panics", get(panics))
        .route(
            "/api/v1/said",
            post(|crate::Json(said): crate::Json<Said>| async { Json(said.said) }),
        )
        .route("/api/v1/panics", get(panics))
        .with_state(shell.clone());
    shell.dress(routes)
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

async fn ask(shell: &Shell, request: Request<Body>) -> Answer {
    let response = app(shell).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes().to_vec();
    Answer { status: parts.status, headers: parts.headers, body }
}

async fn read(shell: &Shell, path: &str) -> Answer {
    ask(shell, Request::get(path).body(Body::empty()).unwrap()).await
}

const FORM: &str = "application/x-www-form-urlencoded";

fn sent(path: &str, kind: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post(path).header("content-type", kind).body(body.into()).unwrap()
}
