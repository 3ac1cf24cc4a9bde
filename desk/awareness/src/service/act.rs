use desk_audit::{Actor, Event};
use kernel::{Id, Lang};
use store::StoreError;

use crate::domain::alert::{AlertState, Draft, Record};
use crate::service::read::row;
use crate::service::{AlertError, Awareness};
use crate::store::{self as queries, AlertRow, CampaignRow};

/// What a member does with a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Writes it.
    Save(Box<Draft>),
    /// Asks a second member to approve it.
    Propose,
    /// Gives it back to be written.
    SendBack,
    /// Approves it: the public reads it within a minute.
    Approve,
    /// Writes the next issue of what is published.
    Revise,
    /// Writes that it is taken back.
    Cancel,
    /// Drops what was written since the last issue, or all of it where nothing was published.
    Discard,
}

impl Deed {
    fn action(&self) -> &'static str {
        match self {
            Self::Save(_) => "alert.write",
            Self::Propose => "alert.propose",
            Self::SendBack => "alert.return",
            Self::Approve => "alert.approve",
            Self::Revise => "alert.revise",
            Self::Cancel => "alert.cancel",
            Self::Discard => "alert.discard",
        }
    }
}

impl Awareness {
    /// Begins a warning; of a wave, if one is named. Gives its name.
    ///
    /// # Errors
    /// The database.
    pub async fn begin(
        &self,
        actor: &Actor,
        draft: Draft,
        wave: Option<Id>,
    ) -> Result<String, AlertError> {
        let id = Id::random(self.0.random.as_ref()).to_string();
        let id: String = id.chars().take(8).collect();
        // Where the wave is gone, or too few forwarded it, there is a warning and no campaign.
        let waves = self.waves();
        let wave = wave.and_then(|wave| waves.as_ref()?.get(wave));
        let campaign = wave.and_then(|wave| {
            let pattern = serde_json::to_vec(wave.pattern.as_ref()?).ok()?;
            Some(CampaignRow { id: id.clone(), since: wave.first, pattern })
        });
        let record = Record {
            id: id.clone(),
            changed: self.now(),
            state: AlertState::Draft,
            step: 1,
            editor: actor.name.clone(),
            proposer: String::new(),
            draft,
            issue: None,
            approved_by: String::new(),
            campaign: campaign.is_some(),
            signed: true,
        };
        let event = self.event(actor, "alert.write", &id);
        let context = (row(&record), campaign, event);
        let insert = self.0.store.run_tx("begin_alert", context, |tx, (row, campaign, event)| {
            Box::pin(async move {
                queries::insert_alert(tx, row).await?;
                if let Some(campaign) = campaign {
                    queries::insert_campaign(tx, campaign).await?;
                }
                desk_audit::record(tx, event).await
            })
        });
        insert.await.map_err(|error: StoreError| error)?;
        self.recognise_waves().await?;
        Ok(id)
    }

    /// Does something with a warning as it stood at `step`.
    ///
    /// # Errors
    /// It has moved since, cannot be done, or what is written is not whole.
    pub async fn act(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: Deed,
    ) -> Result<(), AlertError> {
        let record = self.alert(id).await?;
        if record.step != step {
            return Err(AlertError::Moved);
        }
        let action = deed.action();
        if deed == Deed::Discard && record.issue.is_none() {
            return self.forget(actor, id, step).await;
        }
        let next = self.next(actor, record, deed)?;
        let context = (row(&next), self.event(actor, action, id));
        let update = self
            .0
            .store
            .run_tx("act_on_alert", context, |tx, (row, event)| Box::pin(move_on(tx, row, event)));
        if update.await? { Ok(()) } else { Err(AlertError::Moved) }
    }

    /// How a warning stands after a deed.
    fn next(&self, actor: &Actor, record: Record, deed: Deed) -> Result<Record, AlertError> {
        use AlertState::{Draft as Written, Proposed, Published};
        let (state, cancels) = (record.state, deed == Deed::Cancel);
        let mut next = Record { changed: self.now(), step: record.step + 1, ..record };
        match (deed, state) {
            (Deed::Save(draft), Written) => {
                // What takes an issue back is begun so, and stays so.
                next.draft = Draft { cancels: next.draft.cancels, ..*draft };
                next.editor.clone_from(&actor.name);
            }
            (Deed::Propose, Written) => {
                next.next_issue(self.now())?;
                next.state = Proposed;
                next.proposer.clone_from(&actor.name);
            }
            (Deed::SendBack, Proposed) => next.state = Written,
            (Deed::Approve, Proposed) if !next.may_approve(&actor.name) => {
                return Err(AlertError::SecondMember);
            }
            (Deed::Approve, Proposed) => {
                next.issue = Some(next.next_issue(self.now())?);
                next.state = Published;
                next.approved_by.clone_from(&actor.name);
                next.signed = false;
            }
            // What the public has not read yet is no issue that another could follow.
            (Deed::Revise | Deed::Cancel, Published) if next.signed => {
                let issue = next.issue.as_ref().ok_or(AlertError::Damaged)?;
                next.draft = Draft { cancels, ..Draft::of(issue) };
                Lang::ALL.into_iter().for_each(|lang| next.draft.words.get_mut(lang).note.clear());
                next.state = Written;
                next.editor.clone_from(&actor.name);
            }
            (Deed::Discard, Written | Proposed) => {
                let issue = next.issue.as_ref().ok_or(AlertError::Damaged)?;
                next.draft = Draft::of(issue);
                next.state = Published;
            }
            _ => return Err(AlertError::State),
        }
        Ok(next)
    }

    /// Forgets a warning of which nothing was published.
    async fn forget(&self, actor: &Actor, id: &str, step: u32) -> Result<(), AlertError> {
        let context = (id.to_owned(), self.event(actor, "alert.discard", id));
        let delete = self.0.store.run_tx("forget_alert", context, move |tx, (id, event)| {
            Box::pin(async move {
                let is_gone = queries::delete_alert(tx, id, i64::from(step)).await?;
                if is_gone {
                    queries::delete_campaign(tx, id).await?;
                    desk_audit::record(tx, event).await?;
                }
                Ok::<_, StoreError>(is_gone)
            })
        });
        let is_gone = delete.await?;
        self.recognise_waves().await?;
        if is_gone { Ok(()) } else { Err(AlertError::Moved) }
    }

    fn event(&self, actor: &Actor, action: &'static str, id: &str) -> Event {
        Event::new(&actor.name, action, id, self.now(), self.0.random.as_ref())
    }
}

async fn move_on(
    tx: &mut store::Tx<'_>,
    row: &AlertRow,
    event: &Event,
) -> Result<bool, StoreError> {
    let moved = queries::update_alert(tx, row).await?;
    if moved {
        desk_audit::record(tx, event).await?;
    }
    Ok(moved)
}
