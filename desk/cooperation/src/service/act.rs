use content::Phrases;
use desk_audit::{Actor, Event as Note};
use documents::{Format, Session};
use kernel::{Id, Lang};
use store::StoreError;

use crate::domain::event::{Draft, EventState, Record};
use crate::domain::plan::Plan;
use crate::domain::template;
use crate::service::read::row;
use crate::service::{Cooperation, EventError};
use crate::store::{self as queries, EventRow};

/// What a member does with an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Plans it.
    Save(Box<Draft>),
    /// Plans one more session, like the last.
    AddSession(Box<Draft>),
    /// Asks a second member to approve it.
    Propose,
    /// Gives it back to be planned.
    SendBack,
    /// Approves it: the public sees it within a minute.
    Approve,
    /// Plans the next issue of what is published.
    Revise,
    /// Writes that it does not take place.
    Cancel,
    /// Drops what was planned since the last issue, or all of it where nothing was published.
    Discard,
}

impl Deed {
    fn action(&self) -> &'static str {
        match self {
            Self::Save(_) | Self::AddSession(_) => "event.write",
            Self::Propose => "event.propose",
            Self::SendBack => "event.return",
            Self::Approve => "event.approve",
            Self::Revise => "event.revise",
            Self::Cancel => "event.cancel",
            Self::Discard => "event.discard",
        }
    }
}

impl Cooperation {
    /// Begins an event from the template of a format. Gives its name.
    ///
    /// # Errors
    /// The database.
    pub async fn begin(
        &self,
        actor: &Actor,
        format: Format,
        t: Phrases<'_>,
    ) -> Result<String, EventError> {
        let id = Id::random(self.random()).to_string();
        let id: String = id.chars().take(8).collect();
        let (draft, plan) = template::begin(format, &id, (self.zone(), self.now()), t);
        let record = Record {
            id: id.clone(),
            changed: self.now(),
            state: EventState::Draft,
            step: 1,
            editor: actor.name.clone(),
            proposer: String::new(),
            draft,
            issue: None,
            approved_by: String::new(),
            signed: true,
            plan,
        };
        let context = (row(&record), self.note(actor, "event.write", &id));
        let insert = self.store().run_tx("begin_event", context, |tx, (row, note)| {
            Box::pin(async move {
                queries::insert_event(tx, row).await?;
                desk_audit::record(tx, note).await
            })
        });
        insert.await.map_err(|error: StoreError| error)?;
        Ok(id)
    }

    /// Does something with an event as it stood at `step`.
    ///
    /// # Errors
    /// It has moved since, cannot be done, or what is planned is not whole.
    pub async fn act(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: Deed,
    ) -> Result<(), EventError> {
        let record = self.event(id).await?;
        if record.step != step {
            return Err(EventError::Moved);
        }
        let action = deed.action();
        if deed == Deed::Discard && record.issue.is_none() {
            return self.forget_event(actor, id, step).await;
        }
        let next = self.next(actor, record, deed)?;
        let context = (row(&next), self.note(actor, action, id));
        let update = self
            .store()
            .run_tx("act_on_event", context, |tx, (row, note)| Box::pin(move_on(tx, row, note)));
        if update.await? { Ok(()) } else { Err(EventError::Moved) }
    }

    /// How an event stands after a deed.
    fn next(&self, actor: &Actor, record: Record, deed: Deed) -> Result<Record, EventError> {
        use EventState::{Draft as Planned, Proposed, Published};
        let (state, cancels) = (record.state, deed == Deed::Cancel);
        let mut next = Record { changed: self.now(), step: record.step + 1, ..record };
        match (deed, state) {
            (Deed::Save(draft), Planned) => next.take(actor, *draft),
            (Deed::AddSession(draft), Planned) => {
                next.take(actor, *draft);
                let like = next.draft.sessions.last().ok_or(EventError::Damaged)?.clone();
                let id = next.next_session();
                next.draft.sessions.push(Session { id, cancelled: false, ..like });
            }
            (Deed::Propose, Planned) => {
                next.next_issue(self.now(), self.zone())?;
                next.state = Proposed;
                next.proposer.clone_from(&actor.name);
            }
            (Deed::SendBack, Proposed) => next.state = Planned,
            (Deed::Approve, Proposed) if !next.may_approve(&actor.name) => {
                return Err(EventError::SecondMember);
            }
            (Deed::Approve, Proposed) => {
                next.issue = Some(next.next_issue(self.now(), self.zone())?);
                next.state = Published;
                next.approved_by.clone_from(&actor.name);
                next.signed = false;
            }
            (Deed::Revise | Deed::Cancel, Published) if next.signed => {
                let issue = next.issue.as_ref().ok_or(EventError::Damaged)?;
                next.draft = Draft { cancels, ..Draft::of(issue) };
                Lang::ALL.into_iter().for_each(|lang| next.draft.words.get_mut(lang).note.clear());
                next.state = Planned;
                next.editor.clone_from(&actor.name);
            }
            (Deed::Discard, Planned | Proposed) => {
                let issue = next.issue.as_ref().ok_or(EventError::Damaged)?;
                next.draft = Draft::of(issue);
                next.state = Published;
            }
            _ => return Err(EventError::State),
        }
        Ok(next)
    }

    /// Keeps what must be done and what it may cost: the team's own, at any time.
    ///
    /// # Errors
    /// The database.
    pub async fn keep_plan(&self, id: &str, plan: Plan) -> Result<(), EventError> {
        let plan = serde_json::to_vec(&plan.tidy()).unwrap_or_default();
        let keep = self.store().run_tx("keep_plan", (id.to_owned(), plan), |tx, (id, plan)| {
            Box::pin(queries::set_plan(tx, id, plan))
        });
        Ok(keep.await?)
    }

    /// Forgets an event of which nothing was published.
    async fn forget_event(&self, actor: &Actor, id: &str, step: u32) -> Result<(), EventError> {
        let context = (id.to_owned(), self.note(actor, "event.discard", id));
        let delete = self.store().run_tx("forget_event", context, move |tx, (id, note)| {
            Box::pin(async move {
                let is_gone = queries::delete_event(tx, id, i64::from(step)).await?;
                if is_gone {
                    desk_audit::record(tx, note).await?;
                }
                Ok::<_, StoreError>(is_gone)
            })
        });
        if delete.await? { Ok(()) } else { Err(EventError::Moved) }
    }

    pub(super) fn note(&self, actor: &Actor, action: &'static str, id: &str) -> Note {
        Note::new(&actor.name, action, id, self.now(), self.random())
    }
}

impl Record {
    /// Takes what a member planned. What was published once stays, called off at most: people
    /// may have registered for it.
    fn take(&mut self, actor: &Actor, draft: Draft) {
        let published = self.issue.iter().flat_map(|issue| &issue.sessions);
        let missing: Vec<Session> = published
            .filter(|one| !draft.sessions.iter().any(|session| session.id == one.id))
            .cloned()
            .collect();
        // What takes an issue back is begun so, and stays so.
        self.draft = Draft { cancels: self.draft.cancels, ..draft };
        self.draft.sessions.extend(missing);
        // So does registering: who has a seat must be told of changes, and forgotten.
        for session in self.draft.sessions.iter_mut().filter(|session| session.seats.is_none()) {
            let issue = self.issue.as_ref().and_then(|issue| issue.session(&session.id));
            session.seats = issue.and_then(|published| published.seats);
        }
        self.editor.clone_from(&actor.name);
    }
}

async fn move_on(tx: &mut store::Tx<'_>, row: &EventRow, note: &Note) -> Result<bool, StoreError> {
    let moved = queries::update_event(tx, row).await?;
    if moved {
        desk_audit::record(tx, note).await?;
    }
    Ok(moved)
}
