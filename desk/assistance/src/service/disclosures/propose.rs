use content::Phrases;
use desk_audit::{Actor, Event};
use kernel::{Id, Ts};
use seal::Digest;
use seal::entry::EntryKind;
use store::Tx;

use crate::domain::case::Status;
use crate::domain::disclosure::Disclosure;
use crate::domain::disclosure::proposal::{Ground, Proposal};
use crate::service::answer::Written;
use crate::service::disclosures::DisclosureError;
use crate::service::disclosures::words::question;
use crate::service::{AnswerError, Cases};
use crate::store::{self as queries, CaseRow, DisclosureRow, EntryRow};

/// What a member wrote on a page.
pub struct NewDisclosure<'a> {
    /// Names the page: sent twice, it is one disclosure.
    pub page: Id,
    /// How many things of the conversation stood on it.
    pub seen: usize,
    /// What was written.
    pub proposal: Proposal,
    /// The words of the sender's language.
    pub words: Phrases<'a>,
}

struct Keeping {
    disclosure: DisclosureRow,
    /// What asks the sender, and when the case last changed.
    question: Option<EntryRow>,
    shown: Ts,
    events: Vec<Event>,
}

impl Cases {
    /// Proposes to tell somebody outside. With consent as its ground the sender is asked, by a
    /// reply that names who would be told and holds the whole text; without, a second member is
    /// waited for. Gives the name of the disclosure.
    ///
    /// # Errors
    /// The reason nothing was kept and nobody was asked.
    pub async fn propose_disclosure(
        &self,
        actor: &Actor,
        id: Id,
        new: NewDisclosure<'_>,
    ) -> Result<Id, DisclosureError> {
        let NewDisclosure { page, seen, proposal, words } = new;
        let proposal = proposal.tidy();
        let faults = proposal.faults();
        if !faults.is_empty() {
            return Err(DisclosureError::Written(faults));
        }
        let name = name_of(page, &proposal);
        match self.opened(id, name).await {
            Ok(_) => return Ok(name),
            Err(DisclosureError::NoDisclosure) => {}
            Err(error) => return Err(error),
        }
        let row = self.case_row(id).await?;
        let asks = proposal.ground == Ground::Consent;
        let mut disclosure = Disclosure::new(name, proposal, self.by(actor), None);
        let mut events = vec![self.event(actor, "disclosure.propose", id)];
        let mut asked = None;
        if asks {
            let text = question(&disclosure, words);
            let lang = words.lang().tag();
            let kind = EntryKind::Message;
            let entry = self.compose(&row, Written { kind, lang, text: &text, seen: Some(seen) });
            let entry = entry.await?;
            disclosure.question = Some(entry.sequence);
            asked = Some(entry);
            events = vec![self.event(actor, "disclosure.ask", id)];
        }
        self.keep_proposal(row, &disclosure, asked, events).await?;
        Ok(name)
    }

    async fn keep_proposal(
        &self,
        row: CaseRow,
        disclosure: &Disclosure,
        question: Option<EntryRow>,
        events: Vec<Event>,
    ) -> Result<(), DisclosureError> {
        let lock = self.lock_of(row.case).await?;
        let body = self.seal_disclosure(&lock, &row, disclosure)?;
        let (now, state) = (self.now(), disclosure.state.code().to_owned());
        let kept = DisclosureRow { id: disclosure.id, case: row.case, at: now, state, body };
        let keeping = Keeping { disclosure: kept, question, shown: row.changed, events };
        let changing = self.changing(row.case);
        let keep = self
            .0
            .store
            .run_tx("keep_disclosure", keeping, |tx, keeping| Box::pin(keep(tx, keeping)));
        keep.await?;
        changing.done().await;
        Ok(())
    }
}

async fn keep(tx: &mut Tx<'_>, keeping: &Keeping) -> Result<(), DisclosureError> {
    let Keeping { disclosure, question, shown, events } = keeping;
    if !queries::insert_disclosure(tx, disclosure).await? {
        return Ok(());
    }
    if let Some(question) = question {
        let (case, waiting) = (question.case, Status::Waiting.code());
        let asked = queries::insert_entry(tx, question).await?
            && queries::set_answered(tx, case, waiting, disclosure.at, *shown).await?;
        if !asked {
            return Err(AnswerError::Moved.into());
        }
    }
    for event in events {
        desk_audit::record(tx, event).await?;
    }
    Ok(())
}

/// The name of what was written on a page: the same again is one, a correction is another.
fn name_of(page: Id, proposal: &Proposal) -> Id {
    let Proposal { to, text, ground, reason, silence } = proposal;
    let silence = silence.as_deref().unwrap_or_default();
    // The pieces of a digest have a fixed length, but for the last.
    let parts = [&to.name, text, reason, silence].map(|part| Digest::of_bytes(part.as_bytes()));
    let [to, text, reason, silence] = parts;
    let code = ground.code().as_bytes();
    let Digest(whole) =
        Digest::of("disclosure", &[&page.0, &to.0, &text.0, &reason.0, &silence.0, code]);
    let mut name = [0; 16];
    name.iter_mut().zip(whole).for_each(|(byte, value)| *byte = value);
    Id(name)
}
