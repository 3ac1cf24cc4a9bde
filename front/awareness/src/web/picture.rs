//! `/{lang}/tools/picture`: what a picture hides, seen and removed on the device. Nothing is
//! uploaded: the page has nowhere to send anything to.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use content::Phrases;
use web::{Language, Page};

use crate::Awareness;

const PATH: &str = "/tools/picture";

/// What the scripts say, each by the name they call it by; their words are `picture-…`.
const WORDS: [(&str, &str); 45] = [
    ("group-place", "picture-group-place"),
    ("group-time", "picture-group-time"),
    ("group-device", "picture-group-device"),
    ("group-person", "picture-group-person"),
    ("group-text", "picture-group-text"),
    ("group-hidden", "picture-group-hidden"),
    ("gps", "picture-found-gps"),
    ("gps-withheld", "picture-found-gps-withheld"),
    ("altitude", "picture-found-altitude"),
    ("direction", "picture-found-direction"),
    ("place-name", "picture-found-place-name"),
    ("date-taken", "picture-found-date-taken"),
    ("date-changed", "picture-found-date-changed"),
    ("gps-time", "picture-found-gps-time"),
    ("make", "picture-found-make"),
    ("model", "picture-found-model"),
    ("lens", "picture-found-lens"),
    ("software", "picture-found-software"),
    ("serial", "picture-found-serial"),
    ("profile", "picture-found-profile"),
    ("owner", "picture-found-owner"),
    ("copyright", "picture-found-copyright"),
    ("face-names", "picture-found-face-names"),
    ("title", "picture-found-title"),
    ("description", "picture-found-description"),
    ("keywords", "picture-found-keywords"),
    ("comment", "picture-found-comment"),
    ("thumbnail", "picture-found-thumbnail"),
    ("second-picture", "picture-found-second-picture"),
    ("video", "picture-found-video"),
    ("after-end", "picture-found-after-end"),
    ("maker-note", "picture-found-maker-note"),
    ("unique-id", "picture-found-unique-id"),
    ("history", "picture-found-history"),
    ("credentials", "picture-found-credentials"),
    ("exif", "picture-found-exif"),
    ("xmp", "picture-found-xmp"),
    ("iptc", "picture-found-iptc"),
    ("other", "picture-found-other"),
    ("fault-unknown", "picture-fault-unknown"),
    ("fault-broken", "picture-fault-broken"),
    ("fault-too-large", "picture-fault-too-large"),
    ("fault-not-here", "picture-fault-not-here"),
    ("fault-unreadable", "picture-fault-unreadable"),
    ("fault-too-many", "picture-fault-too-many"),
];

pub(crate) fn routes() -> Router<Awareness> {
    Router::new().route("/{lang}/tools/picture", get(handler))
}

#[derive(Template)]
#[template(path = "picture.html")]
struct Main<'a> {
    t: Phrases<'a>,
    words: Vec<(&'static str, String)>,
    visible: Vec<String>,
    send: Vec<String>,
    without: Vec<String>,
}

async fn handler(State(awareness): State<Awareness>, Language(lang): Language) -> Response {
    let shell = &awareness.shell;
    let t = shell.phrases(lang);
    let lines = |key| t.get(key).lines().map(str::to_owned).collect();
    let main = Main {
        t,
        words: WORDS.map(|(name, key)| (name, t.get(key).into_owned())).into(),
        visible: lines("picture-visible"),
        send: lines("picture-send"),
        without: lines("picture-no-script-do"),
    };
    let title = t.get("picture-title");
    let page = Page::new(lang, &title, PATH).sensitive().for_everybody();
    shell.page(page.modules("picture"), &main)
}
