//! Makes the invented cases, so that the desk of a demonstration is not empty: they go in through
//! the front, and the team takes, answers and closes some.

use std::collections::HashMap;

use anyhow::{Context, Result};
use desk_assistance::{Tab, Wanted};
use desk_audit::Actor;
use desk_office::Office;
use kernel::{Id, Random, SystemRandom};
use seal::directory::Trusted;
use seal::message::Message;
use seal::{Digest, MasterKey, Name, SenderKeys};

use super::cases::{self, Case};
use super::{MEMBERS, calls, events, partners, warnings};
use crate::sender::Sender;

/// A case that was sent.
struct Sent {
    case: Case,
    keys: SenderKeys,
    /// Names it on the wire.
    digest: Digest,
}

/// Sends the cases as their writers would, and has the team do what their lines say.
pub(super) async fn make(office: &Office, front: &str) -> Result<()> {
    let sender = Sender::new(front, None)?;
    let (_, trusted) = sender.directory(&Name::new("helpline")?).await?;
    let sent = send_all(&sender, &trusted).await?;
    office.round().await?;
    let ids = collected(office).await?;
    for one in &sent {
        let id = *ids.get(&one.digest).context("a case was not collected")?;
        begin(office, &one.case, id).await?;
    }
    office.round().await?;
    follow_up(&sender, &trusted, &sent).await?;
    office.round().await?;
    for one in &sent {
        let id = *ids.get(&one.digest).context("a case was not collected")?;
        close(office, &one.case, id).await?;
    }
    office.round().await?;
    warnings::make(office, &sender, &trusted).await?;
    partners::make(office).await?;
    match events::make(office, &sender, &trusted).await? {
        Some(symposium) => calls::make(office, &sender, &trusted, &symposium).await,
        None => Ok(()),
    }
}

async fn send_all(sender: &Sender, trusted: &Trusted) -> Result<Vec<Sent>> {
    let kind = Name::new("report")?;
    let (form, _) = sender.form(&kind).await?;
    let random: &dyn Random = &SystemRandom;
    let mut sent = Vec::new();
    for case in cases::all()? {
        let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
        let letter = case.letter().to_json();
        let proof = sender.file(trusted, &kind, form, &letter, &[], &keys).await?;
        sent.push(Sent { case, keys, digest: proof.letter });
    }
    Ok(sent)
}

/// Every case of the desk, by its name on the wire.
async fn collected(office: &Office) -> Result<HashMap<Digest, Id>> {
    let mut ids = HashMap::new();
    for page in 0.. {
        let wanted = Wanted { tab: Tab::All, page, ..Wanted::default() };
        let list = office.cases().list("", &wanted).await?;
        if list.lines.is_empty() {
            break;
        }
        ids.extend(list.lines.into_iter().map(|line| (line.case, line.id)));
    }
    Ok(ids)
}

/// A member takes the case and reads it; some write a note, some answer.
async fn begin(office: &Office, case: &Case, id: Id) -> Result<()> {
    let Some(name) = &case.taken_by else { return Ok(()) };
    let (cases, actor) = (office.cases(), member(name)?);
    cases.hand(&actor, id, None, Some(name)).await?;
    let view = cases.read_case(&actor, id).await?;
    if let (Some(note), Some(last)) = (&case.note, view.timeline.last()) {
        let page = Id::random(&SystemRandom);
        cases.add_note(&actor, id, (page, last.digest), note).await?;
    }
    if let Some(answer) = &case.answer {
        cases.reply(&actor, id, view.timeline.len(), case.lang.tag(), answer).await?;
    }
    Ok(())
}

/// Some read the answer and write again.
async fn follow_up(sender: &Sender, trusted: &Trusted, sent: &[Sent]) -> Result<()> {
    for one in sent {
        let Some(text) = &one.case.follow_up else { continue };
        let stored = sender.thread(&one.keys).await?.context("a thread is not there")?;
        let message = Message::text(one.case.lang.tag(), text).to_json();
        let reply_keys = trusted.reply_keys.clone();
        sender.continue_thread(&stored, reply_keys, &message, &[], &one.keys).await?;
    }
    Ok(())
}

async fn close(office: &Office, case: &Case, id: Id) -> Result<()> {
    let (Some(name), Some(text)) = (&case.taken_by, &case.closing) else { return Ok(()) };
    let (cases, actor) = (office.cases(), member(name)?);
    let seen = cases.read_case(&actor, id).await?.timeline.len();
    Ok(cases.close(&actor, id, seen, case.lang.tag(), text).await?)
}

/// A member of the demonstration's team.
pub(super) fn member(name: &str) -> Result<Actor> {
    let (_, role) = MEMBERS.into_iter().find(|(member, _)| *member == name).context("no member")?;
    Ok(Actor { id: Id([0; 16]), name: name.to_owned(), role })
}
