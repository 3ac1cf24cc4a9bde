//! `/{lang}/about/{name}`: the house about itself. `security` also names its keys.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use content::{About, Phrases};
use front_assistance::Front;
use kernel::Lang;
use web::{Failure, Language, Page, Path};

/// The page that says what is and is not defended.
const SECURITY: &str = "security";

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
    let path = format!("/about/{name}");
    let main = AboutPage { t: shell.phrases(lang), lang, about, keys };
    Ok(shell.page(Page::new(lang, &about.title, &path).sensitive().for_everybody(), &main))
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
