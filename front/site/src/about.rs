//! `/{lang}/about/{name}`: the house about itself. `security` also names its keys, `privacy` who
//! answers for people's data.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use content::{About, ByLang, Phrases};
use front_assistance::Front;
use kernel::Lang;
use web::{Centre, Failure, Language, Page, Path};

/// The page that says what is and is not defended.
const SECURITY: &str = "security";
/// The page that says what becomes of people's data.
const PRIVACY: &str = "privacy";

pub(crate) fn routes(front: Front) -> Router {
    Router::new().route("/{lang}/about/{name}", get(page)).with_state(front)
}

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage<'a> {
    t: Phrases<'a>,
    lang: Lang,
    about: &'a About,
    keys: Option<Keys>,
    facts: Vec<Fact<'a>>,
}

/// What the centre's configuration says, or words that say that it says nothing.
struct Fact<'a> {
    name: &'static str,
    said: Option<&'a str>,
    unsaid: &'static str,
}

/// What somebody compares with a poster.
struct Keys {
    /// In groups of four digits.
    root: String,
    site: String,
    lock: String,
    release: &'static str,
    command: String,
}

async fn page(
    State(front): State<Front>,
    Language(lang): Language,
    Path((_, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let shell = &front.shell;
    let about = shell.pack().about.get(&name).ok_or(Failure::NotFound)?.get(lang);
    let keys = (name == SECURITY).then(|| Keys::of(&front));
    let facts = if name == PRIVACY { facts(shell.centre(), lang) } else { Vec::new() };
    let path = format!("/about/{name}");
    let main = AboutPage { t: shell.phrases(lang), lang, about, keys, facts };
    Ok(shell.page(Page::new(lang, &about.title, &path).sensitive().for_everybody(), &main))
}

fn facts(centre: &Centre, lang: Lang) -> Vec<Fact<'_>> {
    let privacy = &centre.privacy;
    let fact = |name, said, unsaid| Fact { name, said, unsaid };
    let declaration = privacy.declaration.as_deref();
    let of = |text| said(text, lang);
    vec![
        fact("privacy-controller", of(&privacy.controller), "privacy-controller-none"),
        fact("privacy-address", of(&privacy.controller_address), "privacy-address-none"),
        fact("privacy-declaration", declaration, "privacy-declaration-none"),
        fact("privacy-purposes", of(&privacy.purposes), "privacy-purposes-none"),
        fact("privacy-retention", of(&privacy.retention), "privacy-retention-none"),
        fact("privacy-recipients", of(&privacy.recipients), "privacy-recipients-none"),
        fact("privacy-transfers", of(&privacy.transfers), "privacy-transfers-none"),
        fact("privacy-hours", centre.hours(lang), "privacy-hours-none"),
        fact("privacy-answer-time", centre.answer_time(lang), "privacy-answer-time-none"),
        fact("privacy-complain", None, "privacy-authority"),
    ]
}

fn said(text: &Option<ByLang<String>>, lang: Lang) -> Option<&str> {
    text.as_ref().map(|text| text.get(lang).as_str())
}

impl Keys {
    fn of(front: &Front) -> Self {
        let root = front.assistance.root().0.map(|byte| format!("{byte:02x}"));
        let address = &front.shell.centre().base_url;
        Self {
            command: format!("thiqa verify-site --front {address} --root {}", root.concat()),
            root: root.chunks(2).map(<[String]>::concat).collect::<Vec<_>>().join(" "),
            site: front.assistance.site().to_string(),
            lock: front.shell.assets().sha256("seal.wasm"),
            release: env!("CARGO_PKG_VERSION"),
        }
    }
}
