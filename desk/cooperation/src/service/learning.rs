use std::collections::BTreeMap;
use std::sync::Arc;

use content::ByLang;
use desk_audit::Actor;
use desk_review::ReviewError;
use documents::{Indicator, Level, Paired};
use kernel::{Day, Lang};
use seal::Digest;
use store::StoreError;

use crate::domain::indicators::{Indicators, IndicatorsDeed};
use crate::domain::learning::{Known, Learning, When};
use crate::service::{Cooperation, EventError, IndicatorsError};
use crate::store as queries;

/// So many days after a session the questions can be answered: later, one has learnt elsewhere.
const ANSWERED_FOR: i32 = 14;
/// So many days later what the front took in that time is here, or the desk was locked for long.
const COLLECTED_WITHIN: i32 = 30;

impl Cooperation {
    /// Counts what somebody knew before a session or after it, and told the front on that day. What
    /// names no session that asks, comes at another time or does not answer is left out: there is
    /// nobody to tell. The first answer counts.
    ///
    /// # Errors
    /// The database.
    pub async fn take_learning(
        &self,
        day: Day,
        answers: &BTreeMap<String, String>,
    ) -> Result<(), StoreError> {
        let code = answers.get("code").map(|code| code.trim()).unwrap_or_default();
        let form = &self.0.parts.forms.learning;
        let Some(known) = Known::of(form, code, answers) else { return Ok(()) };
        let session = self.known_session(code).await?.filter(|(event, _)| event.learning);
        let times = session.and_then(|(_, session)| session.times(self.zone()).ok());
        let Some((starts, ends)) = times else { return Ok(()) };
        let (first, last) = (starts.utc_day(), ends.utc_day());
        let is_its_time = match known.when {
            // Who comes late answers at the door.
            When::Before => day <= last,
            When::After => first <= day && day <= last.plus(ANSWERED_FOR),
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
        let of = self.public().pack().programme.edition(edition);
        let is_invented = of.is_some_and(|of| of.invented);
        for issue in self.events().await?.into_iter().filter_map(|record| record.issue) {
            let is_its = issue.edition.as_deref() == Some(edition) && issue.learning;
            // What is invented counts for nothing that is not.
            if !is_its || issue.invented && !is_invented {
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

    /// Forgets by which sign answers were put together, where no more can come: their pairs stay.
    ///
    /// # Errors
    /// The database.
    pub async fn forget_signs(&self) -> Result<(), StoreError> {
        let read = self
            .store()
            .read("signed_sessions", (), |tx, ()| Box::pin(queries::signed_sessions(tx)));
        let sessions: Vec<String> = read.await?;
        for session in sessions {
            let over = match self.session(&session).await {
                Ok((_, found)) => found.times(self.zone()).is_ok_and(|(_, ends)| {
                    ends.utc_day().plus(ANSWERED_FOR + COLLECTED_WITHIN) < self.now().utc_day()
                }),
                Err(EventError::Review(ReviewError::Unknown)) => true,
                Err(EventError::Review(ReviewError::Store(error))) => return Err(error),
                // What cannot be read today may be read tomorrow.
                Err(_) => false,
            };
            if !over {
                continue;
            }
            let chance = Arc::clone(&self.0.parts.random);
            let forget = self.store().run_tx("forget_signs", (session, chance), |tx, context| {
                Box::pin(async move {
                    let (session, chance) = context;
                    for person in queries::signs(tx, session).await? {
                        let other = Digest(chance.array());
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
