//! `/{lang}/`: only doors behind which there is something.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{Redirect, Response};
use axum::routing::get;
use content::Phrases;
use front_assistance::Front;
use front_awareness::{Awareness, FirstAlert};
use kernel::Lang;
use web::{Language, Page};

/// The home page in each language.
pub(crate) fn routes(front: Front, awareness: Awareness) -> Router {
    let state = (front, awareness);
    Router::new().route("/{lang}/", get(home)).route("/{lang}", get(to_home)).with_state(state)
}

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    t: Phrases<'a>,
    lang: Lang,
    alert: Option<FirstAlert>,
}

async fn home(
    State((front, awareness)): State<(Front, Awareness)>,
    Language(lang): Language,
) -> Response {
    let t = front.shell.phrases(lang);
    let title = t.get("home-title");
    let main = Home { t, lang, alert: awareness.first_alert(lang) };
    front.shell.page(Page::new(lang, &title, "/").sensitive().for_everybody(), &main)
}

async fn to_home(Language(lang): Language) -> Redirect {
    Redirect::permanent(&format!("/{lang}/"))
}
