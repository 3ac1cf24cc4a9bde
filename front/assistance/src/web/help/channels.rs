//! Ways to reach somebody, ready for a template.

use content::{Anonymity, Channel, ChannelKind, Cost, Pack};
use kernel::{Day, Lang};

/// A channel as a page shows it.
pub(crate) struct ChannelView<'a> {
    pub(crate) name: &'a str,
    pub(crate) what: &'a str,
    pub(crate) hours: Option<&'a str>,
    pub(crate) not: Option<&'a str>,
    pub(crate) tel: Option<Number<'a>>,
    /// Its name tells the number already.
    pub(crate) named_by_number: bool,
    pub(crate) whatsapp: Option<Number<'a>>,
    pub(crate) site: Option<Site<'a>>,
    pub(crate) email: Option<&'a str>,
    /// Key of the words that say what it costs, where that is in question.
    pub(crate) cost: Option<&'static str>,
    /// Key of the words that say whether one may stay unnamed, where that is in question.
    pub(crate) anonymity: Option<&'static str>,
    pub(crate) to_be_confirmed: bool,
}

/// A number as it is read and as it is dialled.
pub(crate) struct Number<'a> {
    pub(crate) shown: &'a str,
    pub(crate) dialled: String,
    /// Without the sign before it, as addresses of WhatsApp have it.
    pub(crate) digits: String,
}

/// A page elsewhere, and how its address reads.
pub(crate) struct Site<'a> {
    pub(crate) url: &'a str,
    pub(crate) place: &'a str,
}

impl<'a> ChannelView<'a> {
    /// A channel on a day.
    pub(crate) fn of(channel: &'a Channel, lang: Lang, today: Day) -> Self {
        let words = channel.words.get(lang);
        Self {
            name: &words.name,
            what: &words.what,
            hours: words.hours.as_deref(),
            not: words.not.as_deref(),
            tel: channel.tel.as_deref().map(Number::of),
            named_by_number: channel.tel.as_ref().is_some_and(|tel| words.name.contains(tel)),
            whatsapp: channel.whatsapp.as_deref().map(Number::of),
            site: channel.url.as_deref().map(Site::of),
            email: channel.email.as_deref(),
            cost: cost(channel),
            anonymity: anonymity(channel),
            to_be_confirmed: channel.to_be_confirmed(today),
        }
    }
}

/// None of these was confirmed of late: a page then says so once.
pub(crate) fn all_to_be_confirmed(channels: &[ChannelView<'_>]) -> bool {
    !channels.is_empty() && channels.iter().all(|channel| channel.to_be_confirmed)
}

fn cost(channel: &Channel) -> Option<&'static str> {
    match channel.cost {
        Cost::Free => Some("channel-free"),
        // A page costs nothing; a call may, and who has no credit must know. Nobody who needs
        // rescue should first wonder about that.
        Cost::Unknown => {
            (channel.tel.is_some() && !is_urgent(channel)).then_some("channel-cost-unknown")
        }
    }
}

fn is_urgent(channel: &Channel) -> bool {
    matches!(channel.kind, ChannelKind::Police | ChannelKind::Emergency)
}

fn anonymity(channel: &Channel) -> Option<&'static str> {
    match channel.anonymity {
        Anonymity::Full => Some("channel-anonymity-full"),
        Anonymity::Optional => Some("channel-anonymity-optional"),
        Anonymity::None => Some("channel-anonymity-none"),
        // Nobody who needs rescue should first wonder about that.
        Anonymity::Unknown => (!is_urgent(channel)).then_some("channel-anonymity-unknown"),
    }
}

impl<'a> Number<'a> {
    fn of(shown: &'a str) -> Self {
        let dialled = shown.replace(' ', "");
        let digits = dialled.replace('+', "");
        Self { shown, dialled, digits }
    }
}

impl<'a> Site<'a> {
    fn of(url: &'a str) -> Self {
        Self { url, place: url.trim_start_matches("https://") }
    }
}

/// Where somebody in danger calls: every shown number of police and rescue.
pub(crate) fn in_danger(pack: &Pack, lang: Lang, today: Day) -> Vec<ChannelView<'_>> {
    let called = pack
        .channels
        .iter()
        .filter(|channel| channel.show && is_urgent(channel) && channel.tel.is_some());
    called.map(|channel| ChannelView::of(channel, lang, today)).collect()
}

/// Who helps whatever has happened: every shown help line and police service.
pub(crate) fn in_general(pack: &Pack, lang: Lang, today: Day) -> Vec<ChannelView<'_>> {
    let of_kind =
        |kind| pack.channels.iter().filter(move |channel| channel.show && channel.kind == kind);
    let helping = of_kind(ChannelKind::Helpline).chain(of_kind(ChannelKind::Police));
    helping.map(|channel| ChannelView::of(channel, lang, today)).collect()
}
