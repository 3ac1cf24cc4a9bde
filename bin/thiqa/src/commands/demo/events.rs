//! The invented events of a demonstration, open for registration, and who has registered already.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use content::{Audience, ByLang, REGISTRATION};
use desk_cooperation::{Deed, Draft};
use desk_office::Office;
use documents::{Access, EventWords, Format, Seats, SessionWords, Spoken};
use kernel::{Clock, Lang, Random, SystemClock, SystemRandom, Ts, Zone};
use seal::directory::Trusted;
use seal::message::Message;
use seal::{MasterKey, Name, SenderKeys};
use serde::Deserialize;

use super::examples::member;
use crate::sender::Sender;

/// The edition that they belong to: shown in demonstrations only.
pub(super) const EDITION: &str = "invented";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Events {
    event: Vec<Event>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Event {
    format: Format,
    audience: Vec<Audience>,
    ar: EventWords,
    fr: EventWords,
    en: EventWords,
    session: Vec<Session>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Session {
    /// So many days from now.
    days: i32,
    from: String,
    until: String,
    #[serde(default)]
    region: Option<String>,
    #[serde(default)]
    online: bool,
    languages: Vec<Spoken>,
    #[serde(default)]
    interpreted: Vec<Spoken>,
    access: Vec<Access>,
    /// None where one just comes.
    #[serde(default)]
    capacity: Option<u32>,
    #[serde(default)]
    children: bool,
    #[serde(default)]
    name: ByLang<String>,
    town: ByLang<String>,
    venue: ByLang<String>,
    /// Who has registered.
    #[serde(default)]
    registered: Vec<String>,
}

fn read() -> Result<Vec<Event>> {
    let events: Events = toml::from_str(include_str!("events.toml")).context("events.toml")?;
    Ok(events.event)
}

impl Event {
    /// What its planner writes over the template.
    fn draft(&self, id: &str, template: Draft, (zone, now): (&Zone, Ts)) -> Result<Draft> {
        let sessions = (1..).zip(&self.session).map(|(number, session)| {
            let day = zone.day(now).plus(session.days);
            let starts = format!("{day}T{}", session.from);
            let closes = zone.exact(&starts)?;
            let words = |lang| SessionWords {
                name: session.name.get(lang).clone(),
                town: session.town.get(lang).clone(),
                venue: session.venue.get(lang).clone(),
                ..SessionWords::default()
            };
            Ok(documents::Session {
                id: format!("{id}-{number}"),
                ends: format!("{day}T{}", session.until),
                starts,
                region: session.region.clone(),
                online: session.online,
                languages: session.languages.clone(),
                interpreted: session.interpreted.clone(),
                access: session.access.clone(),
                cancelled: false,
                seats: session.capacity.map(|capacity| Seats {
                    capacity,
                    opens: now,
                    closes,
                    approval: false,
                    offer_hours: 24,
                    children: session.children,
                }),
                words: ByLang { ar: words(Lang::Ar), fr: words(Lang::Fr), en: words(Lang::En) },
            })
        });
        Ok(Draft {
            audience: self.audience.clone(),
            edition: Some(EDITION.to_owned()),
            // What workshops teach is asked before and after.
            learning: template.format == Format::Workshop,
            invented: true,
            sessions: sessions.collect::<Result<_>>()?,
            words: ByLang { ar: self.ar.clone(), fr: self.fr.clone(), en: self.en.clone() },
            ..template
        })
    }
}

/// One member plans the events, another approves them; some people register. Gives the name of the
/// symposium.
pub(super) async fn make(
    office: &Office,
    sender: &Sender,
    trusted: &Trusted,
) -> Result<Option<String>> {
    let (amal, badr) = (member("amal")?, member("badr")?);
    let pack = content::Pack::embedded()?;
    let (events, now) = (office.cooperation(), SystemClock.now());
    let (mut registered, mut symposium) = (Vec::new(), None);
    for event in read()? {
        let id = events.begin(&amal, event.format, pack.words.in_lang(Lang::Fr)).await?;
        let template = events.event(&id).await?.draft;
        let draft = event.draft(&id, template, (&pack.zone, now))?;
        let people = draft.sessions.iter().zip(&event.session);
        registered.extend(people.map(|(one, of)| (one.id.clone(), of.registered.clone())));
        events.act(&amal, &id, 1, Deed::Save(Box::new(draft))).await?;
        events.act(&amal, &id, 2, Deed::Propose).await?;
        events.act(&badr, &id, 3, Deed::Approve).await?;
        if event.format == Format::Symposium {
            symposium = Some(id);
        }
    }
    office.round().await?;
    for (session, names) in registered {
        for name in names {
            let answers = [("name".to_owned(), name)].into();
            send(sender, trusted, (REGISTRATION, &session), answers).await?;
        }
    }
    office.round().await?;
    Ok(symposium)
}

/// Sends a letter of that kind about that subject, as a sender's program does.
pub(super) async fn send(
    sender: &Sender,
    trusted: &Trusted,
    (kind, subject): (&str, &str),
    answers: BTreeMap<String, String>,
) -> Result<()> {
    let random: &dyn Random = &SystemRandom;
    let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
    let (form, _) = sender.form(&Name::new(subject)?).await?;
    let letter = Message { lang: "fr".to_owned(), answers }.to_json();
    sender.file(trusted, &Name::new(kind)?, form, &letter, &[], &keys).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invented_events_are_whole_and_their_regions_are_there() {
        let pack = content::Pack::embedded().unwrap();
        for event in read().unwrap() {
            for session in &event.session {
                let known = session.region.iter().all(|code| pack.region(code).is_some());
                assert!(known && !session.languages.is_empty());
            }
        }
        assert!(pack.programme.edition(EDITION).unwrap().invented);
        assert!(pack.programme.without_invented().edition(EDITION).is_none());
    }
}
