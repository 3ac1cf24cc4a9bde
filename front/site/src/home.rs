//! `/{lang}/`: only doors behind which there is something.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{Redirect, Response};
use axum::routing::get;
use content::Phrases;
use front_assistance::Front;
use front_awareness::{Awareness, FirstAlert};
use front_cooperation::Cooperation;
use kernel::Lang;
use web::{Language, Page};

/// The home page in each language.
pub(crate) fn routes(front: Front, awareness: Awareness, cooperation: Cooperation) -> Router {
    let state = (front, awareness, cooperation);
    Router::new().route("/{lang}/", get(home)).route("/{lang}", get(to_home)).with_state(state)
}

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    t: Phrases<'a>,
    lang: Lang,
    alert: Option<FirstAlert>,
    has_events: bool,
}

async fn home(
    State((front, awareness, cooperation)): State<(Front, Awareness, Cooperation)>,
    Language(lang): Language,
) -> Response {
    let t = front.shell.phrases(lang);
    let title = t.get("home-title");
    let main =
        Home { t, lang, alert: awareness.first_alert(lang), has_events: cooperation.has_events() };
    front.shell.page(Page::new(lang, &title, "/").sensitive().for_everybody(), &main)
}

async fn to_home(Language(lang): Language) -> Redirect {
    Redirect::permanent(&format!("/{lang}/"))
}
