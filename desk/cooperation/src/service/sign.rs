use content::{Form, Places};
use desk_review::{Publication, Record, ToSign};
use documents::{
    AGREEMENT, CALL, Call, Document, EVENT, Event, FILE, INDICATORS, PARTNER, PROCEEDINGS, Session,
};
use kernel::{Lang, Ts, Zone};
use store::StoreError;

use crate::domain::agreement::Agreements;
use crate::domain::call::{self, Calls};
use crate::domain::event::{Events, form_of};
use crate::domain::file::WithFiles;
use crate::domain::indicators::Indicators;
use crate::domain::partner::Partners;
use crate::domain::proceedings::Proceedings;
use crate::service::Cooperation;
use crate::service::calls::Kept;

/// The kind of publication that carries a form.
const FORM: &str = "form";
/// How long what is over can still be read, in days.
const AFTERWARDS: i32 = 730;
/// How long what does not end by itself holds without being published again, in days.
const LASTING: i32 = 3650;
/// Days after which nobody asks the front any more how registrations stand.
const ASKED_FOR: i32 = 2;

/// A session whose registrations the front counts.
#[derive(Debug, Clone)]
pub struct Live {
    /// The event as it was last approved.
    pub event: Event,
    /// The session.
    pub session: Session,
    /// When it begins.
    pub starts: Ts,
    /// When it ends.
    pub ends: Ts,
}

/// What does not end by itself.
fn lasting(kind: &'static str, id: &str, issue: &impl Document) -> (Vec<Publication>, i32) {
    (vec![(kind, id.to_owned(), issue.to_json())], LASTING)
}

/// The same behind the files that it names.
fn with_files<K: WithFiles>(
    kind: &'static str,
) -> impl Fn(&Record<K>, &K::Issue) -> (Vec<Publication>, i32)
where
    K::Issue: Document,
{
    move |of, issue| {
        let draft = K::draft_of(issue);
        // Their bytes are read one after the other when they are signed: nobody holds them all.
        let named = K::files(&draft).into_iter().map(|file| (FILE, file.name.clone(), Vec::new()));
        let (document, days) = lasting(kind, &of.id, issue);
        (named.chain(document).collect(), days)
    }
}

impl Cooperation {
    /// What was approved and must be signed: indicators; events and calls behind a form for each
    /// thing that one registers for or answers; partners, agreements and proceedings behind their
    /// files, which are named without their bytes ([`file`](Self::file)).
    ///
    /// # Errors
    /// The database.
    pub async fn to_sign(&self) -> Result<Vec<ToSign>, StoreError> {
        let reviews = self.reviews();
        let mut all = reviews.to_sign(with_files::<Partners>(PARTNER)).await?;
        all.extend(reviews.to_sign(with_files::<Agreements>(AGREEMENT)).await?);
        all.extend(
            reviews.to_sign::<Indicators>(|of, issue| lasting(INDICATORS, &of.id, issue)).await?,
        );
        all.extend(reviews.to_sign::<Events>(|_, issue| self.with_forms(issue)).await?);
        all.extend(reviews.to_sign::<Calls>(|_, issue| self.with_form(issue)).await?);
        all.extend(reviews.to_sign(with_files::<Proceedings>(PROCEEDINGS)).await?);
        Ok(all)
    }

    fn with_form(&self, issue: &Call) -> (Vec<Publication>, i32) {
        let form = (FORM, issue.id.clone(), self.form_of_call(issue).to_json());
        (vec![form, (CALL, issue.id.clone(), issue.to_json())], LASTING)
    }

    fn form_of_call(&self, issue: &Call) -> Form {
        let title = |lang| self.call_title(issue, lang);
        call::form_of(issue, &self.0.parts.forms.contribution, title)
    }

    fn with_forms(&self, issue: &Event) -> (Vec<Publication>, i32) {
        let forms = self.forms_of(issue).into_iter();
        let named =
            |form: Form| Some((FORM, form.places.as_ref()?.subject.clone(), form.to_json()));
        let event = (EVENT, issue.id.clone(), issue.to_json());
        let ends = issue.sessions.iter().filter_map(|one| one.times(self.zone()).ok());
        let last = ends.map(|(_, ends)| ends.utc_day().0).max().unwrap_or_default();
        let days = last.saturating_sub(self.now().utc_day().0).max(0);
        (forms.filter_map(named).chain([event]).collect(), days.saturating_add(AFTERWARDS))
    }

    /// The forms with which one registers or contributes now, as they are signed.
    ///
    /// # Errors
    /// The database.
    pub async fn registering(&self) -> Result<Vec<Form>, StoreError> {
        let signed = self.events().await?.into_iter().filter(|record| record.review.signed);
        let issues = signed.filter_map(|record| record.issue);
        let calls = self.calls().await?.into_iter().filter(|record| record.review.signed);
        let calls = calls.filter_map(|record| Some(self.form_of_call(&record.issue?)));
        let forms = issues.flat_map(|issue| self.forms_of(&issue)).chain(calls);
        let is_now = |one: &Places| !one.cancelled && (one.opens..one.closes).contains(&self.now());
        let is_open = |form: &Form| form.places.as_ref().is_some_and(is_now);
        Ok(forms.filter(is_open).collect())
    }

    fn forms_of(&self, event: &Event) -> Vec<Form> {
        let forms = &self.0.parts.forms;
        let form = |session| {
            let title = |lang| self.session_title(event, session, lang);
            form_of(event, session, self.zone(), (&forms.everybody, &forms.children), title)
        };
        event.sessions.iter().filter_map(form).collect()
    }

    /// The sessions with registration that were approved and are not long over.
    ///
    /// # Errors
    /// The database.
    pub async fn live(&self) -> Result<Vec<Live>, StoreError> {
        let sessions = self.registered_sessions().await?;
        let over = self.today().plus(-ASKED_FOR);
        Ok(sessions.into_iter().filter(|live| self.zone().day(live.ends) >= over).collect())
    }

    /// Of what the front counts letters: sessions that are not long over, and calls of which
    /// something is kept.
    ///
    /// # Errors
    /// The database.
    pub async fn counted(&self) -> Result<Vec<String>, StoreError> {
        let sessions = self.live().await?.into_iter().map(|live| live.session.id);
        let calls = self.answered_calls(Kept::Still).await?.into_iter().map(|call| call.id);
        Ok(sessions.chain(calls).collect())
    }

    /// Every session with registration that was ever approved.
    pub(super) async fn registered_sessions(&self) -> Result<Vec<Live>, StoreError> {
        let mut all = Vec::new();
        for record in self.events().await? {
            let Some(event) = record.issue else { continue };
            for session in event.sessions.iter().filter(|session| session.seats.is_some()) {
                let Ok((starts, ends)) = session.times(self.zone()) else { continue };
                let (event, session) = (event.clone(), session.clone());
                all.push(Live { event, session, starts, ends });
            }
        }
        Ok(all)
    }

    /// What a call is called; of an invented one, that it is before all else.
    pub(super) fn call_title(&self, call: &Call, lang: Lang) -> String {
        let title = &call.words.get(lang).title;
        match call.invented {
            true => format!("{} · {title}", self.public().phrases(lang).get("events-invented")),
            false => title.clone(),
        }
    }

    /// What a session is, where and when, in one line.
    pub(crate) fn session_title(&self, event: &Event, session: &Session, lang: Lang) -> String {
        let (t, words) = (self.public().phrases(lang), session.words.get(lang));
        let mut parts = vec![event.words.get(lang).title.clone()];
        if event.invented {
            parts.insert(0, t.get("events-invented").into_owned());
        }
        if !words.name.is_empty() {
            parts.push(words.name.clone());
        }
        parts.push(if words.town.is_empty() {
            t.get("events-online").into_owned()
        } else {
            words.town.clone()
        });
        if let Ok((starts, _)) = session.times(self.zone()) {
            let hour = Zone::clock_of(&session.starts);
            parts.push(t.day_and_hour(self.zone().day(starts), hour));
        }
        parts.join(" · ")
    }
}
