//! The invented scams of a demonstration, and the alert that two members make of them.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use content::ByLang;
use desk_awareness::{Deed, Draft};
use desk_office::Office;
use documents::{AlertTheme, AlertWords, Severity};
use kernel::{Lang, Random, SystemRandom};
use seal::directory::Trusted;
use seal::message::{MESSAGE_FIELD, Message};
use seal::{MasterKey, Name, SenderKeys};
use serde::Deserialize;

use super::examples::member;
use crate::sender::Sender;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Warnings {
    forwarded: Vec<Forwarded>,
    alert: Alert,
}

/// A scam that somebody forwards.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Forwarded {
    lang: Lang,
    came_by: String,
    harm: String,
    message: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Alert {
    severity: Severity,
    theme: AlertTheme,
    guides: Vec<String>,
    ar: AlertWords,
    fr: AlertWords,
    en: AlertWords,
}

fn read() -> Result<Warnings> {
    toml::from_str(include_str!("warnings.toml")).context("warnings.toml")
}

impl Forwarded {
    fn letter(&self) -> Message {
        let answers =
            [(MESSAGE_FIELD, &self.message), ("came_by", &self.came_by), ("harm", &self.harm)];
        let answers: BTreeMap<String, String> =
            answers.map(|(field, answer)| (field.to_owned(), answer.clone())).into();
        Message { lang: self.lang.tag().to_owned(), answers }
    }
}

/// Forwards the scams; one member warns of the largest wave, another approves.
pub(super) async fn make(office: &Office, sender: &Sender, trusted: &Trusted) -> Result<()> {
    let Warnings { forwarded, alert } = read()?;
    let kind = Name::new("scam")?;
    let (form, _) = sender.form(&kind).await?;
    let random: &dyn Random = &SystemRandom;
    for one in &forwarded {
        let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
        sender.file(trusted, &kind, form, &one.letter().to_json(), &[], &keys).await?;
    }
    office.round().await?;
    let awareness = office.awareness();
    let waves = awareness.waves().context("nothing was grouped")?;
    let largest = waves.0.first().context("there is no wave")?;
    let draft = Draft {
        severity: alert.severity,
        theme: alert.theme,
        guides: alert.guides,
        exercise: true,
        words: ByLang { ar: alert.ar, fr: alert.fr, en: alert.en },
        ..Draft::new(kernel::Clock::now(&kernel::SystemClock))
    };
    let (amal, badr) = (member("amal")?, member("badr")?);
    let id = awareness.begin(&amal, draft, Some(largest.id)).await?;
    awareness.act(&amal, &id, 1, Deed::Propose).await?;
    awareness.act(&badr, &id, 2, Deed::Approve).await?;
    Ok(office.round().await?)
}

#[cfg(test)]
mod tests {
    use content::{Form, Pack};

    use super::*;

    #[test]
    fn forwarded_scams_fit_the_form_and_their_guides_are_there() {
        let pack = Pack::embedded().unwrap();
        let form = Form::load(&pack, "scam").unwrap();
        let Warnings { forwarded, alert } = read().unwrap();
        for one in &forwarded {
            assert!(form.check(&one.letter().answers).is_empty(), "{}", one.message);
            assert!(one.message.contains(".example") || !one.message.contains("http"));
        }
        assert!(alert.guides.iter().all(|id| pack.guide(id).is_some()));
    }
}
