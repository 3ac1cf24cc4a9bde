//! What the desk has published of this pillar: events.

use documents::{EVENT, Event, Session};
use kernel::{Day, Ts, Zone};

/// A publication whose signature was checked.
#[derive(Debug, Clone, Copy)]
pub struct Published<'a> {
    /// Its kind: one of [`crate::KINDS`].
    pub kind: &'a str,
    /// Which one of that kind.
    pub name: &'a str,
    /// The last day it holds.
    pub expires: Day,
    /// The document.
    pub body: &'a [u8],
}

/// Everything published, read and checked.
#[derive(Debug, Default)]
pub(crate) struct Board {
    /// In the order in which they begin.
    pub(crate) events: Vec<Shown>,
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
        let in_force = publications.iter().filter(|one| one.kind == EVENT && one.expires >= today);
        let mut events: Vec<Shown> = in_force.filter_map(|one| usable(one, zone)).collect();
        events.sort_by_key(|shown| (shown.times.first().copied(), shown.event.id.clone()));
        Self { events }
    }

    /// The event of that name.
    pub(crate) fn event(&self, id: &str) -> Option<&Shown> {
        self.events.iter().find(|shown| shown.event.id == id)
    }

    /// The event that has this session, and the session.
    pub(crate) fn session(&self, id: &str) -> Option<(&Shown, &Session, (Ts, Ts))> {
        self.events.iter().find_map(|shown| {
            let (session, times) = shown.sessions().find(|(session, _)| session.id == id)?;
            Some((shown, session, times))
        })
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

fn usable(published: &Published<'_>, zone: &Zone) -> Option<Shown> {
    let name = published.name;
    let event = Event::from_json(published.body)
        .inspect_err(|error| tracing::error!(name, %error, "an event is left out"))
        .ok()?;
    if event.id != name {
        tracing::error!(name, event.id, "a publication names another document: it is left out");
        return None;
    }
    let shown = Shown::of(event, zone);
    if shown.is_none() {
        tracing::error!(name, "an event at no moment of this zone is left out");
    }
    shown
}
