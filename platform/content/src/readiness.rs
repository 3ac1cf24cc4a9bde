//! What the people of a centre must confirm before they open it to the public, and again when a
//! review day has passed.

mod said;

use kernel::{Day, Lang};

pub use self::said::Said;
use crate::{Channel, ChannelKind, Confidence, Guide, Law, Pack, Problem};

/// Days before a review day from which it is named: enough to call a few numbers.
const SOON: i32 = 30;

/// Something that nobody has confirmed yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenPoint {
    /// The pack shows no number of police or rescue at all.
    NoEmergencyNumber,
    /// A number that somebody in danger calls is old or little known.
    EmergencyNumber {
        /// The channel.
        channel: String,
        /// Why it is not believed.
        doubt: Doubt,
    },
    /// Such a number must soon be confirmed again.
    EmergencyDue {
        /// The channel.
        channel: String,
        /// The last day on which it is believed.
        by: Day,
    },
    /// Another channel that the public sees is old or little known.
    Channel {
        /// The channel.
        channel: String,
        /// Why it is not believed.
        doubt: Doubt,
    },
    /// A channel that the public does not see.
    Hidden {
        /// The channel.
        channel: String,
        /// Why not.
        why: Hidden,
    },
    /// No lawyer has compared the words of a law with its text.
    UncheckedLaw {
        /// The law.
        law: String,
    },
    /// A law that was checked is past its review day.
    OldLaw {
        /// The law.
        law: String,
        /// The day.
        since: Day,
    },
    /// A situation's advice is past its review day.
    Advice {
        /// Its page: `/help/{number}`.
        number: u16,
        /// The day.
        since: Day,
    },
    /// Advice that no native speaker has read.
    Language {
        /// In which language.
        lang: Lang,
        /// How many situations.
        count: usize,
    },
    /// A guide is past its review day.
    Guide {
        /// The guide.
        guide: String,
        /// The day.
        since: Day,
    },
    /// A guide's text in one language follows an older revision.
    StaleGuide {
        /// The guide.
        guide: String,
        /// In which language.
        lang: Lang,
    },
    /// Guides that no native speaker has read.
    GuideLanguage {
        /// In which language.
        lang: Lang,
        /// How many.
        count: usize,
    },
    /// A file breaks a rule: what it names is left out.
    Broken(Problem),
}

/// Why a channel is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It was to be confirmed by that day.
    Past(Day),
    /// One page or a founding text says so, or nothing does.
    Weak,
}

/// Why the public does not see a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// It is not verified.
    Unverified,
    /// No number or address of it is known.
    NoWay,
    /// The pack says `show = false`.
    SwitchedOff,
}

/// What kind of thing is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpenGroup {
    /// Where somebody in danger calls.
    Emergency,
    /// Files that break a rule.
    Files,
    /// Other ways to help.
    Channels,
    /// What is said of laws.
    Laws,
    /// The advice of the situations, and the guides.
    Advice,
    /// Native readers.
    Languages,
}

impl OpenGroup {
    /// Every group, the gravest first.
    pub const ALL: [Self; 6] =
        [Self::Emergency, Self::Files, Self::Channels, Self::Laws, Self::Advice, Self::Languages];

    /// The key of its title.
    pub fn title(self) -> &'static str {
        match self {
            Self::Emergency => "opening-group-emergency",
            Self::Files => "opening-group-files",
            Self::Channels => "opening-group-channels",
            Self::Laws => "opening-group-laws",
            Self::Advice => "opening-group-advice",
            Self::Languages => "opening-group-languages",
        }
    }
}

impl OpenPoint {
    /// A centre must not open before this is settled: somebody would be hurt or misled.
    pub fn blocks(&self) -> bool {
        self.is_emergency() || matches!(self, Self::Broken(_))
    }

    /// Somebody in danger would call nobody, or perhaps a wrong number.
    pub fn is_emergency(&self) -> bool {
        matches!(self, Self::NoEmergencyNumber | Self::EmergencyNumber { .. })
    }

    /// What kind of thing is open.
    pub fn group(&self) -> OpenGroup {
        match self {
            Self::NoEmergencyNumber | Self::EmergencyNumber { .. } | Self::EmergencyDue { .. } => {
                OpenGroup::Emergency
            }
            Self::Broken(_) => OpenGroup::Files,
            Self::Channel { .. } | Self::Hidden { .. } => OpenGroup::Channels,
            Self::UncheckedLaw { .. } | Self::OldLaw { .. } => OpenGroup::Laws,
            Self::Advice { .. } | Self::Guide { .. } => OpenGroup::Advice,
            Self::Language { .. } | Self::StaleGuide { .. } | Self::GuideLanguage { .. } => {
                OpenGroup::Languages
            }
        }
    }
}

impl Doubt {
    fn of(channel: &Channel, today: Day) -> Option<Self> {
        if channel.to_be_confirmed(today) {
            return Some(Self::Past(channel.review_by));
        }
        (channel.confidence != Confidence::C).then_some(Self::Weak)
    }
}

impl Hidden {
    fn of(channel: &Channel) -> Self {
        let ways = [&channel.tel, &channel.whatsapp, &channel.url, &channel.email];
        if channel.confidence == Confidence::U {
            Self::Unverified
        } else if ways.iter().all(|way| way.is_none()) {
            Self::NoWay
        } else {
            Self::SwitchedOff
        }
    }
}

/// Everything of a pack that somebody must confirm, in the order of [`OpenGroup::ALL`].
pub fn open_points(pack: &Pack, today: Day) -> Vec<OpenPoint> {
    let mut points: Vec<OpenPoint> = pack.check().into_iter().map(OpenPoint::Broken).collect();
    if !pack.channels.iter().any(is_emergency_number) {
        points.push(OpenPoint::NoEmergencyNumber);
    }
    points.extend(pack.channels.iter().filter_map(|channel| of_channel(channel, today)));
    points.extend(pack.laws.iter().filter_map(|law| of_law(law, today)));
    points.extend(
        pack.situations
            .iter()
            .filter(|advice| today > advice.review_by)
            .map(|advice| OpenPoint::Advice { number: advice.number, since: advice.review_by }),
    );
    points.extend(Lang::ALL.into_iter().filter_map(|lang| {
        let unread =
            |reviewed: &&crate::Situation| !reviewed.language_reviewed_by.contains_key(&lang);
        let count = pack.situations.iter().filter(unread).count();
        (count > 0).then_some(OpenPoint::Language { lang, count })
    }));
    points.extend(pack.guides.iter().flat_map(|guide| of_guide(guide, today)));
    points.extend(Lang::ALL.into_iter().filter_map(|lang| {
        let unread = |guide: &&Guide| !guide.language_reviewed_by.contains_key(&lang);
        let count = pack.guides.iter().filter(unread).count();
        (count > 0).then_some(OpenPoint::GuideLanguage { lang, count })
    }));
    points.sort_by_key(OpenPoint::group);
    points
}

/// A number that pages name where somebody is in danger.
fn is_emergency_number(channel: &Channel) -> bool {
    let urgent = matches!(channel.kind, ChannelKind::Police | ChannelKind::Emergency);
    channel.show && urgent && channel.tel.is_some()
}

fn of_channel(channel: &Channel, today: Day) -> Option<OpenPoint> {
    let id = channel.id.clone();
    if !channel.show {
        return Some(OpenPoint::Hidden { channel: id, why: Hidden::of(channel) });
    }
    let by = channel.review_by;
    match (is_emergency_number(channel), Doubt::of(channel, today)) {
        (true, Some(doubt)) => Some(OpenPoint::EmergencyNumber { channel: id, doubt }),
        (false, Some(doubt)) => Some(OpenPoint::Channel { channel: id, doubt }),
        (true, None) if today.plus(SOON) > by => Some(OpenPoint::EmergencyDue { channel: id, by }),
        (_, None) => None,
    }
}

fn of_law(law: &Law, today: Day) -> Option<OpenPoint> {
    let id = law.id.clone();
    if !law.checked_by_lawyer {
        return Some(OpenPoint::UncheckedLaw { law: id });
    }
    let since = law.review_by;
    law.to_be_confirmed(today).then_some(OpenPoint::OldLaw { law: id, since })
}

fn of_guide(guide: &Guide, today: Day) -> impl Iterator<Item = OpenPoint> {
    let id = &guide.id;
    let since = guide.review_by;
    let old = (today > since).then(|| OpenPoint::Guide { guide: id.clone(), since });
    let stale = Lang::ALL.into_iter().filter(|lang| guide.is_stale(*lang));
    old.into_iter().chain(stale.map(|lang| OpenPoint::StaleGuide { guide: id.clone(), lang }))
}
