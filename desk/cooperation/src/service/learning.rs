use std::collections::BTreeMap;
use std::time::Duration;

use content::ByLang;
use desk_audit::Actor;
use desk_review::ReviewError;
use documents::{Indicator, Level, Paired};
use kernel::Lang;
use seal::Digest;
use store::StoreError;

use crate::domain::indicators::{Indicators, IndicatorsDeed};
use crate::domain::learning::{Known, Learning, When};
use crate::service::{Cooperation, EventError, IndicatorsError};
use crate::store as queries;

/// So long after a session the questions can be answered: later, one has learnt elsewhere.
const ANSWERED_FOR: Duration = Duration::from_secs(14 * 86_400);

impl Cooperation {
    /// Counts what somebody knew before a session or after it. What names no session that asks, comes
    /// at another time or does not answer is left out: there is nobody to tell. The first answer
    /// counts.
    ///
    /// # Errors
    /// The database.
    pub async fn take_learning(
        &self,
        answers: &BTreeMap<String, String>,
    ) -> Result<(), StoreError> {
        let code = answers.get("code").map(|code| code.trim()).unwrap_or_default();
        let form = &self.0.parts.forms.learning;
        let Some(known) = Known::of(form, code, answers) else { return Ok(()) };
        let times = match self.session(code).await {
            Ok((event, session)) if event.learning && !event.cancelled && !session.cancelled => {
                session.times(self.zone()).ok()
            }
            Err(EventError::Review(ReviewError::Store(error))) => return Err(error),
            Ok(_) | Err(_) => None,
        };
        let Some((starts, ends)) = times else { return Ok(()) };
        let is_its_time = match known.when {
            // Who comes late answers at the door.
            When::Before => self.now() < ends,
            When::After => starts <= self.now() && self.now() <= ends.plus(ANSWERED_FOR),
        };
        if !is_its_time {
            return Ok(());
        }
        let context = (code.to_owned(), known);
        let take = self.store().run_tx("take_learning", context, |tx, (session, known)| {
            Box::pin(queries::put_known(tx, session, known))
        });
        take.await
    }

    /// What people knew before a session and after it.
    ///
    /// # Errors
    /// The database.
    pub async fn learning(&self, session: &str) -> Result<Learning, StoreError> {
        let read = self
            .store()
            .read("learning", session, |tx, session| Box::pin(queries::known(tx, session)));
        let people: Vec<(Option<i64>, Option<i64>)> = read.await?;
        Ok(Learning::of(self.0.parts.forms.learning.right.len(), &people))
    }

    /// What people knew before and after all sessions of an edition.
    ///
    /// # Errors
    /// The database.
    pub async fn learning_of(&self, edition: &str) -> Result<Learning, StoreError> {
        let mut all = Learning::default();
        for issue in self.events().await?.into_iter().filter_map(|record| record.issue) {
            if issue.edition.as_deref() != Some(edition) || !issue.learning {
                continue;
            }
            for session in &issue.sessions {
                all = all.and(&self.learning(&session.id).await?);
            }
        }
        Ok(all)
    }

    /// What was asked, in the order of [`Learning::pairs`].
    pub(crate) fn learning_questions(&self, lang: Lang) -> Vec<String> {
        let form = &self.0.parts.forms.learning;
        let asked = form.fields.iter().filter(|field| form.right.contains_key(&field.id));
        asked.map(|field| form.words_of(lang, &field.id).label).collect()
    }

    /// Puts what was counted at an edition's sessions among its indicators, each question one: in
    /// the place of what was counted before.
    ///
    /// # Errors
    /// There are none of that name, they have moved since, or they cannot be changed.
    pub async fn take_over_learning(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
    ) -> Result<(), IndicatorsError> {
        let learning = self.learning_of(id).await?;
        let mut draft = self.indicators(id).await?.draft;
        let questions = Lang::ALL.map(|lang| self.learning_questions(lang));
        let [ar, fr, en] = &questions;
        let asked = ar.iter().zip(fr).zip(en);
        for (((ar, fr), en), paired) in asked.zip(&learning.pairs) {
            let title = ByLang { ar: ar.clone(), fr: fr.clone(), en: en.clone() };
            match draft.indicators.iter_mut().find(|one| one.title == title) {
                Some(there) => there.paired = Some(*paired),
                None => draft.indicators.push(self.learnt(title, *paired)),
            }
        }
        let deed = IndicatorsDeed::Save(Box::new(draft));
        self.reviews().act::<Indicators>(actor, id, step, deed).await
    }

    fn learnt(&self, title: ByLang<String>, paired: Paired) -> Indicator {
        let how = |lang| self.public().phrases(lang).get("impact-learning-how").into_owned();
        Indicator {
            level: Level::Learning,
            title,
            how: ByLang { ar: how(Lang::Ar), fr: how(Lang::Fr), en: how(Lang::En) },
            baseline: None,
            periods: Vec::new(),
            paired: Some(paired),
        }
    }

    /// Forgets whose answers belong together, where no more can come: their pairs stay.
    ///
    /// # Errors
    /// The database.
    pub async fn forget_signs(&self) -> Result<(), StoreError> {
        let read = self
            .store()
            .read("signed_sessions", (), |tx, ()| Box::pin(queries::signed_sessions(tx)));
        let sessions: Vec<String> = read.await?;
        for session in sessions {
            let ends = match self.session(&session).await {
                Ok((_, found)) => found.times(self.zone()).ok().map(|(_, ends)| ends),
                Err(EventError::Review(ReviewError::Store(error))) => return Err(error),
                Err(_) => None,
            };
            if ends.is_some_and(|ends| self.now() <= ends.plus(ANSWERED_FOR)) {
                continue;
            }
            let forget = self.store().run_tx("forget_signs", session, |tx, session| {
                Box::pin(async move {
                    for (number, person) in (0_u64..).zip(queries::signs(tx, session).await?) {
                        let other = Digest::of_bytes(format!("{session}\0\0{number}").as_bytes());
                        queries::forget_sign(tx, session, person, other).await?;
                    }
                    Ok::<_, StoreError>(())
                })
            });
            forget.await?;
        }
        Ok(())
    }
}
