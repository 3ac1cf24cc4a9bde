//! Who helps somebody in danger, in short.

use content::{Channel, ChannelKind, Html, Pack};
use kernel::{Day, Lang};

/// The help that stands before everything else.
pub(super) struct Danger<'a> {
    pub(super) ways: Vec<Way<'a>>,
    pub(super) distress: Option<&'a Html>,
    /// None of these was confirmed of late.
    pub(super) all_to_be_confirmed: bool,
}

/// A number to call.
pub(super) struct Way<'a> {
    pub(super) name: &'a str,
    pub(super) number: &'a str,
    pub(super) dialled: String,
    /// Its name tells the number already.
    pub(super) named_by_number: bool,
    pub(super) to_be_confirmed: bool,
}

impl<'a> Danger<'a> {
    /// Police and rescue first, then the help line.
    pub(super) fn of(pack: &'a Pack, lang: Lang, today: Day) -> Self {
        let of_kind = |kinds: &'static [ChannelKind]| {
            let shown = pack.channels.iter().filter(|channel| channel.show);
            shown.filter(move |channel| kinds.contains(&channel.kind))
        };
        let urgent = of_kind(&[ChannelKind::Police, ChannelKind::Emergency]);
        let called = urgent.chain(of_kind(&[ChannelKind::Helpline]));
        let ways: Vec<Way<'a>> =
            called.filter_map(|channel| Way::of(channel, lang, today)).collect();
        Self {
            all_to_be_confirmed: !ways.is_empty() && ways.iter().all(|way| way.to_be_confirmed),
            distress: pack.distress.as_ref().map(|words| words.get(lang)),
            ways,
        }
    }
}

impl<'a> Way<'a> {
    fn of(channel: &'a Channel, lang: Lang, today: Day) -> Option<Self> {
        let (name, number) = (&channel.words.get(lang).name, channel.tel.as_deref()?);
        Some(Self {
            name,
            number,
            dialled: number.replace(' ', ""),
            named_by_number: name.contains(number),
            to_be_confirmed: channel.to_be_confirmed(today),
        })
    }
}
