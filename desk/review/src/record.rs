use std::fmt::Debug;

use kernel::{Ts, Zone};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Review, ReviewError, Stage, Turn};

/// What the store and the wire need of each part of a document.
pub trait Part: Debug + Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync {}

impl<T: Debug + Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync> Part for T {}

/// Something that two members publish.
pub trait Reviewed: Debug + Clone + PartialEq + Send + Sync + 'static {
    /// Its name in the database, the audit log and the words: `event`.
    const KIND: &'static str;
    /// Its place among the desk's pages: `/events`.
    const PATH: &'static str;
    /// It as it is written, whole or not.
    type Draft: Part;
    /// It as the public reads it.
    type Issue: Part;
    /// What the team keeps with it and never publishes.
    type Own: Part;
    /// What is wrong with a draft.
    type Fault: std::error::Error + Send + Sync + 'static;

    /// What the team keeps with it goes into the next issue: changing it is a step.
    const OWN_IS_PUBLISHED: bool = false;

    /// The next issue, as it would be approved now. Times are of this zone.
    ///
    /// # Errors
    /// Something is missing or wrong.
    fn issue(record: &Record<Self>, now: Ts, zone: &Zone) -> Result<Self::Issue, Self::Fault>;

    /// What an issue says, to be written anew.
    fn draft_of(issue: &Self::Issue) -> Self::Draft;

    /// The draft with which the issue after this one begins, or the one that takes it back.
    fn follow(issue: &Self::Issue, takes_back: bool) -> Self::Draft;

    /// The draft that is kept when a member wrote this one.
    fn take(record: &Record<Self>, draft: Self::Draft) -> Self::Draft;
}

/// A document and all that the desk knows of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Record<K: Reviewed> {
    /// Names it for ever.
    pub id: String,
    /// How far it is.
    pub review: Review,
    /// As it is written.
    pub draft: K::Draft,
    /// As it was last approved.
    pub issue: Option<K::Issue>,
    /// The team's own.
    pub own: K::Own,
}

/// What a member does with a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed<K: Reviewed> {
    /// Writes it.
    Save(Box<K::Draft>),
    /// Asks a second member to approve it.
    Propose,
    /// Gives it back to be written.
    SendBack,
    /// Approves it: the public reads it within a minute.
    Approve,
    /// Begins the next issue of what is published.
    Revise,
    /// Begins the issue that takes it back.
    Cancel,
    /// Drops what was written since the last issue, or all of it where nothing was published.
    Discard,
}

impl<K: Reviewed> Deed<K> {
    fn turn(&self) -> Turn {
        match self {
            Self::Save(_) => Turn::Write,
            Self::Propose => Turn::Propose,
            Self::SendBack => Turn::SendBack,
            Self::Approve => Turn::Approve,
            Self::Revise | Self::Cancel => Turn::Revise,
            Self::Discard => Turn::Discard,
        }
    }

    /// Its verb in the audit log, behind the kind.
    pub(crate) fn verb(&self) -> &'static str {
        match self {
            Self::Save(_) => "write",
            Self::Propose => "propose",
            Self::SendBack => "return",
            Self::Approve => "approve",
            Self::Revise => "revise",
            Self::Cancel => "cancel",
            Self::Discard => "discard",
        }
    }
}

impl<K: Reviewed> Record<K> {
    /// The next issue, as it would be approved now.
    ///
    /// # Errors
    /// Something is missing or wrong.
    pub fn next_issue(&self, now: Ts, zone: &Zone) -> Result<K::Issue, K::Fault> {
        K::issue(self, now, zone)
    }

    /// The same with what the team keeps changed by this member: where that is published, they are
    /// among its writers.
    pub(crate) fn with_own(self, own: K::Own, member: &str, now: Ts) -> Self {
        let mut review = self.review.clone();
        if K::OWN_IS_PUBLISHED {
            (review.changed, review.step) = (now, review.step.saturating_add(1));
            if review.stage == Stage::Draft {
                member.clone_into(&mut review.editor);
            }
        }
        Self { review, own, ..self }
    }

    /// The number of the next issue, from 1.
    pub fn next_revision(&self, of: impl Fn(&K::Issue) -> u32) -> u32 {
        self.issue.as_ref().map_or(1, |issue| of(issue).saturating_add(1))
    }

    /// How it stands after a deed of this member.
    pub(crate) fn after(
        self,
        deed: Deed<K>,
        member: &str,
        (now, zone): (Ts, &Zone),
    ) -> Result<Self, ReviewError<K::Fault>> {
        let review = self.review.clone().after(deed.turn(), member, now)?;
        let mut next = Self { review, ..self };
        let issue = || next.issue.as_ref().ok_or(ReviewError::Damaged);
        match deed {
            Deed::Save(draft) => next.draft = K::take(&next, *draft),
            Deed::Propose => {
                next.next_issue(now, zone).map_err(ReviewError::Fault)?;
            }
            Deed::SendBack => {}
            Deed::Approve => {
                let issue = next.next_issue(now, zone).map_err(ReviewError::Fault)?;
                next.issue = Some(issue);
            }
            Deed::Revise => next.draft = K::follow(issue()?, false),
            Deed::Cancel => next.draft = K::follow(issue()?, true),
            Deed::Discard => next.draft = K::draft_of(issue()?),
        }
        Ok(next)
    }
}
