use content::Phrases;
use desk_audit::Actor;
use desk_review::ReviewError;
use documents::{Event, Format, Session};
use store::StoreError;

use crate::domain::event::{Deed, Events, Record};
use crate::domain::plan::Plan;
use crate::domain::template;
use crate::service::{Cooperation, EventError};

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
    ) -> Result<String, StoreError> {
        let id = self.reviews().new_id();
        let begun = template::begin(format, &id, (self.zone(), self.now()), t);
        self.reviews().begin::<Events>(actor, &id, begun).await?;
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
        Ok(self.reviews().act(actor, id, step, deed).await?)
    }

    /// Every event, what last changed first.
    ///
    /// # Errors
    /// The database.
    pub async fn events(&self) -> Result<Vec<Record>, StoreError> {
        self.reviews().all().await
    }

    /// An event.
    ///
    /// # Errors
    /// There is none of that name, or the database fails.
    pub async fn event(&self, id: &str) -> Result<Record, EventError> {
        Ok(self.reviews().one(id).await?)
    }

    /// A session as it was last approved, and its event.
    ///
    /// # Errors
    /// There is none of that name, or the database fails.
    pub async fn session(&self, session: &str) -> Result<(Event, Session), EventError> {
        let unknown = || EventError::Review(ReviewError::Unknown);
        let (event, _) = session.rsplit_once('-').ok_or_else(unknown)?;
        let issue = self.event(event).await?.issue.ok_or_else(unknown)?;
        let found = issue.session(session).cloned().ok_or_else(unknown)?;
        Ok((issue, found))
    }

    /// The same, of a name that somebody else wrote; `None` where nothing can be done with it.
    pub(super) async fn known_session(
        &self,
        session: &str,
    ) -> Result<Option<(Event, Session)>, StoreError> {
        match self.session(session.trim()).await {
            Ok((event, found)) if !event.cancelled && !found.cancelled => Ok(Some((event, found))),
            Err(EventError::Review(ReviewError::Store(error))) => Err(error),
            Ok(_) | Err(_) => Ok(None),
        }
    }

    /// Keeps what must be done and what it may cost: the team's own, at any time. The plan's
    /// version is the one that was changed.
    ///
    /// # Errors
    /// There is no such event, or its plan was changed since.
    pub async fn keep_plan(&self, actor: &Actor, id: &str, plan: Plan) -> Result<(), EventError> {
        let change = |record: &Record| match record.own.version == plan.version {
            true => Ok(Plan { version: plan.version.saturating_add(1), ..plan }.tidy()),
            false => Err(ReviewError::Moved),
        };
        Ok(self.reviews().change_own::<Events>(actor, id, change).await?)
    }
}
