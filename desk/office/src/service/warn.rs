//! What the awareness pillar needs of the office: its lists signed, its letters given.

use std::sync::PoisonError;

use content::{ALERTS, FEEDBACK, LEARNING};
use desk_assistance::OneWay;
use desk_awareness::{Letter, SubscribeError};
use documents::CHECK_LIST;
use seal::Name;

use crate::service::Office;
use crate::service::round::RoundError;

/// Days a list of the checker holds without being published again.
const LIST_DAYS: i32 = 3650;

impl Office {
    /// Signs the checker's lists that are the centre's own, or were once.
    pub(super) async fn publish_lists(&self) -> Result<(), RoundError> {
        let Ok(kind) = Name::new(CHECK_LIST) else { return Ok(()) };
        for (name, list, is_own) in &self.0.lists {
            // One that was published once stands until another takes its place.
            if *is_own || self.was_published(&kind, name).await? {
                self.publish_if_authorised(CHECK_LIST, name, list.clone(), LIST_DAYS).await?;
            }
        }
        Ok(())
    }

    /// Gives a letter that nobody answers to whom it is for, and lets the front forget it.
    pub(super) async fn take_one_way(&self, letter: OneWay) -> Result<(), RoundError> {
        if let Some(session) = &letter.subject {
            return self.take_registration(session, &letter).await;
        }
        let awareness = &self.0.awareness;
        match (letter.kind.as_str(), letter.lang) {
            (ALERTS, Some(lang)) => {
                awareness.subscribe(letter.letter, lang, &letter.answers).await?;
            }
            (ALERTS, None) => {}
            (FEEDBACK, _) => {
                self.0.cooperation.take_feedback(letter.letter, &letter.answers).await?;
            }
            (LEARNING, _) => {
                self.0.cooperation.take_learning(letter.day, &letter.answers).await?;
            }
            _ => awareness.answer_mail(&letter.answers).await?,
        }
        Ok(self.0.cases.forget_one_way(letter.letter).await?)
    }

    /// Groups what people received anew, where letters came or went since.
    pub(super) async fn regroup(&self) -> Result<(), RoundError> {
        let (age, stamp) = (self.0.awareness.age(), self.0.cases.sketched_stamp().await?);
        let grouped = *self.0.grouped.lock().unwrap_or_else(PoisonError::into_inner);
        if grouped == Some(stamp) && self.0.awareness.waves().is_some() {
            return Ok(());
        }
        let letters = self.0.cases.sketched().await?.into_iter().map(|one| Letter {
            case: one.case,
            received: one.received,
            lang: one.lang,
            forwarded: one.forwarded,
            sketches: one.sketches,
        });
        self.0.awareness.regroup(letters.collect(), age).await?;
        *self.0.grouped.lock().unwrap_or_else(PoisonError::into_inner) = Some(stamp);
        Ok(())
    }
}

impl From<SubscribeError> for RoundError {
    fn from(error: SubscribeError) -> Self {
        match error {
            SubscribeError::Store(error) => Self::Store(error),
            SubscribeError::Key(error) => Self::Key(error),
        }
    }
}
