//! What the plain page does not take, for the person's own protection, and who helps instead.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use content::{Anonymity, Channel, ChannelKind, Form, Pack, Phrases, Situation};
use kernel::Lang;

use crate::Front;
use crate::plain::{ask, shown};
use crate::web::help::channels::ChannelView;
use crate::web::questions::Answers;
use crate::web::team::{AGE, SITUATION};

/// The situation of somebody who saw images of child sexual abuse.
const SEEN: &str = "csam-seen";
/// Situations that are about one's own intimate pictures.
const PICTURES: [&str; 2] = ["intimate-images", "sextortion"];
/// The situation in which a child is being approached.
const APPROACHED: &str = "grooming";

/// Answers that are refused.
pub(crate) struct Refusal {
    situation: String,
    /// The person is too young to be written for on this page, or a child is concerned.
    child: bool,
}

impl Refusal {
    /// Whether the form's rule refuses these answers.
    pub(crate) fn of(form: &Form, answers: &Answers) -> Option<Self> {
        if !form.is_refused_plain(answers) {
            return None;
        }
        let situation = answers.get(SITUATION).cloned().unwrap_or_default();
        let refused = form.plain.refused.get(AGE);
        let young = refused.zip(answers.get(AGE)).is_some_and(|(ages, age)| ages.contains(age));
        let child = young || situation == APPROACHED;
        Some(Self { situation, child })
    }

    fn is_seen(&self) -> bool {
        self.situation == SEEN
    }

    fn is_of_pictures(&self) -> bool {
        PICTURES.contains(&self.situation.as_str())
    }

    /// The channels to turn to, the first to try first.
    fn channels<'a>(&self, pack: &'a Pack, guide: Option<&'a Situation>) -> Vec<&'a Channel> {
        match guide {
            // What was written for this situation knows best, but not that a child is concerned.
            Some(situation) if !self.child => pack.channels_of(situation).collect(),
            _ => self.sorted(pack),
        }
    }

    fn sorted<'a>(&self, pack: &'a Pack) -> Vec<&'a Channel> {
        let mut shown: Vec<&Channel> = pack.channels.iter().filter(|one| one.show).collect();
        if self.is_seen() {
            // A witness reports, and more freely without a name.
            shown.sort_by_key(|channel| by_anonymity(channel.anonymity));
            shown.retain(|channel| channel.anonymity != Anonymity::None);
        } else {
            shown.sort_by_key(|channel| by_kind(channel.kind));
            // A child needs people, not offices.
            shown.retain(|channel| !self.child || channel.kind != ChannelKind::Other);
        }
        shown
    }
}

fn by_anonymity(anonymity: Anonymity) -> u8 {
    match anonymity {
        Anonymity::Full => 0,
        Anonymity::Optional => 1,
        Anonymity::Unknown => 2,
        Anonymity::None => 3,
    }
}

fn by_kind(kind: ChannelKind) -> u8 {
    match kind {
        ChannelKind::Helpline => 0,
        ChannelKind::Platform => 1,
        ChannelKind::Police => 2,
        ChannelKind::Emergency => 3,
        ChannelKind::Other => 4,
    }
}

#[derive(Template)]
#[template(path = "plain/refused.html")]
struct Refused<'a> {
    t: Phrases<'a>,
    lang: Lang,
    refusal: &'a Refusal,
    guide: Option<(u16, &'a str)>,
    channels: Vec<ChannelView<'a>>,
}

/// The page that says so.
pub(crate) fn page(front: &Front, lang: Lang, refusal: &Refusal) -> Response {
    let (pack, today) = (front.shell.pack(), front.shell.today());
    let guide = pack.situation_named(&refusal.situation);
    let channels = refusal.channels(pack, guide).into_iter();
    let main = Refused {
        t: front.shell.phrases(lang),
        lang,
        refusal,
        guide: guide.map(|one| (one.number, one.words.get(lang).title.as_str())),
        channels: channels.map(|channel| ChannelView::of(channel, lang, today)).collect(),
    };
    shown::page(front, lang, ask::PATH, "refused-title", StatusCode::OK, &main)
}
