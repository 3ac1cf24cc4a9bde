//! The invented symposium of a demonstration: its calls, what was sent to them, and its programme.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context, Result};
use content::{ByLang, CONTRIBUTION};
use desk_cooperation::{
    CallDeed, CallDraft, Cooperation, Proceedings, ProceedingsDeed, ProceedingsDraft,
};
use desk_office::Office;
use documents::{CallWords, Contribution, ContributionKind, Licence, Speaker, Spoken, Theme};
use kernel::{Clock, SystemClock};
use seal::directory::Trusted;
use serde::Deserialize;

use super::events::send;
use super::examples::member;
use crate::sender::Sender;

/// The smallest page that every reader of PDF opens.
const PAPER: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages\
/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R\
/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n\
4 0 obj<</Length 62>>stream\nBT /F 18 Tf 20 70 Td (An invented paper: a demonstration.) Tj ET\n\
endstream endobj\ntrailer<</Root 1 0 R>>\n";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Invented {
    call: Vec<Call>,
    speaker: Vec<Presenting>,
    contribution: Vec<Presented>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Call {
    /// So many days from now.
    closes: u64,
    /// It is closed once everybody has sent something.
    closed: bool,
    ar: CallWords,
    fr: CallWords,
    en: CallWords,
    theme: Vec<Theme>,
    contribution: Vec<BTreeMap<String, String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Presenting {
    name: String,
    house: String,
    about: ByLang<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Presented {
    /// Which of the event's, from 1.
    session: usize,
    starts: String,
    minutes: u16,
    kind: ContributionKind,
    languages: Vec<Spoken>,
    /// Which of the speakers, from 0.
    speakers: Vec<usize>,
    title: String,
    text: String,
    /// It has a paper.
    #[serde(default)]
    paper: bool,
}

fn read() -> Result<Invented> {
    toml::from_str(include_str!("calls.toml")).context("calls.toml")
}

impl Call {
    fn draft(&self, event: &str) -> CallDraft {
        let now = SystemClock.now();
        CallDraft {
            event: Some(event.to_owned()),
            opens: now.minus(Duration::from_secs(3600)),
            closes: now.plus(Duration::from_secs(self.closes * 86_400)),
            kinds: ContributionKind::ALL.into(),
            languages: Spoken::ALL.into(),
            themes: self.theme.clone(),
            invented: true,
            cancels: false,
            words: ByLang { ar: self.ar.clone(), fr: self.fr.clone(), en: self.en.clone() },
        }
    }
}

/// The calls of this event, what was sent to them, and what is presented there.
pub(super) async fn make(
    office: &Office,
    sender: &Sender,
    trusted: &Trusted,
    event: &str,
) -> Result<()> {
    let (cooperation, invented) = (office.cooperation(), read()?);
    for call in &invented.call {
        let id = cooperation.begin_call(&member("amal")?).await?;
        publish(cooperation, &id, 1, call.draft(event)).await?;
        office.round().await?;
        for answers in &call.contribution {
            let mut answers = answers.clone();
            answers.insert("consent".to_owned(), "yes".to_owned());
            send(sender, trusted, (CONTRIBUTION, &id), answers).await?;
        }
        office.round().await?;
        if call.closed {
            cooperation.act_on_call(&member("amal")?, &id, 4, CallDeed::Revise).await?;
            let mut draft = cooperation.call(&id).await?.draft;
            draft.closes = SystemClock.now();
            publish(cooperation, &id, 5, draft).await?;
        }
    }
    present(cooperation, event, invented).await?;
    Ok(office.round().await?)
}

/// One member writes a call, another approves it.
async fn publish(cooperation: &Cooperation, id: &str, step: u32, draft: CallDraft) -> Result<()> {
    let (amal, badr) = (member("amal")?, member("badr")?);
    cooperation.act_on_call(&amal, id, step, CallDeed::Save(Box::new(draft))).await?;
    cooperation.act_on_call(&amal, id, step + 1, CallDeed::Propose).await?;
    cooperation.act_on_call(&badr, id, step + 2, CallDeed::Approve).await?;
    Ok(())
}

async fn present(cooperation: &Cooperation, event: &str, invented: Invented) -> Result<()> {
    let (amal, badr) = (member("amal")?, member("badr")?);
    cooperation.begin_proceedings(&amal, event, true).await?;
    let mut draft = ProceedingsDraft { invented: true, ..ProceedingsDraft::default() };
    let mut speakers = Vec::new();
    for Presenting { name, house, about } in invented.speaker {
        let speaker = Speaker { name, house, about, ..Speaker::default() };
        speakers.push(draft.put_speaker(speaker));
    }
    let mut papers = Vec::new();
    for one in invented.contribution {
        let named = one.speakers.iter().filter_map(|at| speakers.get(*at).cloned());
        let id = draft.put_contribution(Contribution {
            id: String::new(),
            kind: one.kind,
            session: Some(format!("{event}-{}", one.session)),
            starts: one.starts,
            minutes: one.minutes,
            languages: one.languages,
            title: one.title,
            text: one.text,
            speakers: named.collect(),
            licence: Licence::CcBy,
            paper: None,
            slides: None,
            doi: String::new(),
            cancelled: false,
        });
        papers.extend(one.paper.then_some(id));
    }
    let save = ProceedingsDeed::Save(Box::new(draft));
    cooperation.act_on_proceedings(&amal, event, 1, save).await?;
    let mut step = 2;
    for id in papers {
        let (place, paper) = (format!("{id}.paper"), Some(PAPER.to_vec()));
        cooperation.attach::<Proceedings>(&amal, (event, step), &place, paper).await?;
        step += 1;
    }
    cooperation.act_on_proceedings(&amal, event, step, ProceedingsDeed::Propose).await?;
    cooperation.act_on_proceedings(&badr, event, step + 1, ProceedingsDeed::Approve).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_invented_is_whole() {
        let invented = read().unwrap();
        let count = invented.speaker.len();
        for one in &invented.contribution {
            assert!(!one.speakers.is_empty() && one.speakers.iter().all(|at| *at < count));
        }
        for call in &invented.call {
            for sent in &call.contribution {
                let theme = sent.get("theme").unwrap();
                assert!(theme == "other" || call.theme.iter().any(|one| one.id == *theme));
            }
        }
    }
}
