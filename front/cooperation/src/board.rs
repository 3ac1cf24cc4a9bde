//! What the desk has published of this pillar: events, calls, proceedings, partners, agreements,
//! indicators.

use documents::{
    AGREEMENT, Agreement, Attached, CALL, Call, Contribution, EVENT, Event, INDICATORS, Indicator,
    Indicators, PARTNER, PROCEEDINGS, Partner, Proceedings, Published, Session,
};
use kernel::{Day, Lang, Ts, Zone};

/// Everything published, read and checked.
#[derive(Debug, Default)]
pub(crate) struct Board {
    /// In the order in which they begin.
    pub(crate) events: Vec<Shown>,
    /// Those that were taken back too: agreements may name them. By their English names.
    partners: Vec<Partner>,
    /// The latest signature first.
    pub(crate) agreements: Vec<Agreement>,
    /// By what they are of.
    pub(crate) indicators: Vec<Indicators>,
    /// The latest last day first.
    calls: Vec<Call>,
    proceedings: Vec<Proceedings>,
}

/// An event, and the moments of its sessions.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) event: Event,
    /// Of each session in its order: when it begins and ends.
    pub(crate) times: Vec<(Ts, Ts)>,
}

impl Shown {
    fn of(event: Event, zone: &Zone) -> Option<Self> {
        let times = event.sessions.iter().map(|session| session.times(zone).ok());
        Some(Self { times: times.collect::<Option<_>>()?, event })
    }

    /// The sessions with their moments.
    pub(crate) fn sessions(&self) -> impl Iterator<Item = (&Session, (Ts, Ts))> {
        self.event.sessions.iter().zip(self.times.iter().copied())
    }

    /// When it begins: of what is still to come the next, of what is over the first.
    pub(crate) fn begins(&self, now: Ts) -> Ts {
        let next = self.times.iter().filter(|(_, end)| *end > now).map(|(start, _)| *start).min();
        next.or_else(|| self.times.iter().map(|(start, _)| *start).min()).unwrap_or_default()
    }

    /// Whether all of it is over.
    pub(crate) fn is_over(&self, now: Ts) -> bool {
        self.times.iter().all(|(_, end)| *end <= now)
    }
}

impl Board {
    /// What stands in publications. What cannot be used is left out and said in the log.
    pub(crate) fn read(publications: &[Published<'_>], zone: &Zone, today: Day) -> Self {
        let of = |kind: &'static str| {
            publications.iter().filter(move |one| one.kind == kind && one.expires >= today)
        };
        let mut proceedings: Vec<Proceedings> = of(PROCEEDINGS)
            .filter_map(|one| one.document(|proceedings: &Proceedings| &proceedings.id))
            .collect();
        proceedings.retain(|one| !one.withdrawn);
        // What stays of an event is cited: it needs its event as long as it stays itself.
        let is_cited =
            |one: &&Published<'_>| proceedings.iter().any(|proceedings| proceedings.id == one.name);
        let all = publications.iter().filter(|one| one.kind == EVENT);
        let events = all.filter(|one| one.expires >= today || is_cited(one));
        let mut events: Vec<Shown> = events.filter_map(|one| event(one, zone)).collect();
        events.sort_by_key(|shown| (shown.times.first().copied(), shown.event.id.clone()));
        let partner = |one: &Published<'_>| one.document(|partner: &Partner| &partner.id);
        let mut partners: Vec<Partner> = of(PARTNER).filter_map(partner).collect();
        partners.sort_by_key(|one| (one.words.en.name.to_lowercase(), one.id.clone()));
        let agreement = |one: &Published<'_>| one.document(|agreement: &Agreement| &agreement.id);
        let mut agreements: Vec<Agreement> = of(AGREEMENT).filter_map(agreement).collect();
        agreements.sort_by_key(|one| (std::cmp::Reverse(one.signed), one.id.clone()));
        let those = |one: &Published<'_>| one.document(|one: &Indicators| &one.id);
        let mut indicators: Vec<Indicators> = of(INDICATORS).filter_map(those).collect();
        indicators.retain(|one| !one.withdrawn);
        indicators.sort_by_key(|one| one.id.clone());
        let mut calls: Vec<Call> =
            of(CALL).filter_map(|one| one.document(|call: &Call| &call.id)).collect();
        calls.sort_by_key(|call| (std::cmp::Reverse(call.closes), call.id.clone()));
        Self { events, partners, agreements, indicators, calls, proceedings }
    }

    /// The partners of today.
    pub(crate) fn partners(&self) -> impl Iterator<Item = &Partner> {
        self.partners.iter().filter(|partner| !partner.withdrawn)
    }

    /// What a partner is called, of today or of before.
    pub(crate) fn partner_name(&self, id: &str, lang: Lang) -> Option<&str> {
        let partner = self.partners.iter().find(|partner| partner.id == id)?;
        Some(&partner.words.get(lang).name)
    }

    /// The agreement of that name.
    pub(crate) fn agreement(&self, id: &str) -> Option<&Agreement> {
        self.agreements.iter().find(|agreement| agreement.id == id)
    }

    /// The event of that name.
    pub(crate) fn event(&self, id: &str) -> Option<&Shown> {
        self.events.iter().find(|shown| shown.event.id == id)
    }

    /// Every call, the latest last day first.
    pub(crate) fn calls(&self) -> impl Iterator<Item = &Call> {
        self.calls.iter()
    }

    /// The call of that name.
    pub(crate) fn call(&self, id: &str) -> Option<&Call> {
        self.calls.iter().find(|call| call.id == id)
    }

    /// An event and what is presented there.
    pub(crate) fn proceedings(&self, event: &str) -> Option<(&Shown, &Proceedings)> {
        let proceedings = self.proceedings.iter().find(|one| one.id == event)?;
        Some((self.event(event)?, proceedings))
    }

    /// A file that something published names.
    pub(crate) fn file(&self, name: &str) -> Option<&Attached> {
        let contributions = self.proceedings.iter().flat_map(|one| &one.contributions);
        let mut all = contributions
            .flat_map(Contribution::files)
            .chain(self.partners().filter_map(|one| one.logo.as_ref()))
            .chain(self.agreements.iter().filter_map(|one| one.file.as_ref()));
        all.find(|file| file.name == name)
    }

    /// The event that has this session, and the session.
    pub(crate) fn session(&self, id: &str) -> Option<(&Shown, &Session, (Ts, Ts))> {
        self.events.iter().find_map(|shown| {
            let (session, times) = shown.sessions().find(|(session, _)| session.id == id)?;
            Some((shown, session, times))
        })
    }

    /// What is measured of an edition or an agreement. What is invented counts for nothing that is
    /// not.
    pub(crate) fn indicators_of(
        &self,
        subject: &str,
        is_invented: bool,
    ) -> impl Iterator<Item = &Indicator> {
        let own = self.indicators.iter().filter(move |one| one.id == subject);
        own.filter(move |one| is_invented || !one.invented).flat_map(|one| &one.indicators)
    }

    /// What is still to come or going on, the next first.
    pub(crate) fn upcoming(&self, now: Ts) -> impl Iterator<Item = &Shown> {
        let mut coming: Vec<&Shown> =
            self.events.iter().filter(|shown| !shown.is_over(now)).collect();
        coming.sort_by_key(|shown| shown.begins(now));
        coming.into_iter()
    }

    /// What is over, the latest first.
    pub(crate) fn past(&self, now: Ts) -> impl Iterator<Item = &Shown> {
        let mut over: Vec<&Shown> = self.events.iter().filter(|shown| shown.is_over(now)).collect();
        over.sort_by_key(|shown| std::cmp::Reverse(shown.begins(now)));
        over.into_iter()
    }
}

fn event(published: &Published<'_>, zone: &Zone) -> Option<Shown> {
    let event = published.document(|event: &Event| &event.id)?;
    let shown = Shown::of(event, zone);
    if shown.is_none() {
        let name = published.name;
        tracing::error!(name, "an event at no moment of this zone is left out");
    }
    shown
}
