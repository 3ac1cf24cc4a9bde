//! Pages about telling somebody outside, one file an operation.

mod answered;
mod page;
mod paper;
mod passed;
mod propose;
mod second;
mod told;
mod trouble;
mod withdraw;
mod words;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use content::Phrases;
use kernel::{Id, Lang};
use seal::Digest;
use web::Failure;

use desk_frame::{Visit, see};
use words::{deeds, ground_words, state_words};

use crate::web::facts::language_of;
use crate::web::thread::language_of_sender;
use crate::web::{Desk, id_of};
use crate::{CaseView, Disclosure, DisclosureError, DisclosureState, Recipient, TimelineEntry};

/// The pages.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/{lang}/case/{id}/tell", get(propose::ask).post(propose::propose))
        .route("/{lang}/case/{id}/tell/{name}", get(page::handler))
        .route("/{lang}/case/{id}/tell/{name}/agree", post(answered::agree))
        .route("/{lang}/case/{id}/tell/{name}/refuse", post(answered::refuse))
        .route("/{lang}/case/{id}/tell/{name}/confirm", post(second::confirm))
        .route("/{lang}/case/{id}/tell/{name}/decline", post(second::decline))
        .route("/{lang}/case/{id}/tell/{name}/withdraw", post(withdraw::handler))
        .route("/{lang}/case/{id}/tell/{name}/paper", get(paper::handler))
        .route("/{lang}/case/{id}/tell/{name}/passed", get(passed::ask).post(passed::passed))
        .route("/{lang}/case/{id}/tell/{name}/told", get(told::ask).post(told::told))
}

/// The parameters as they stand in the address.
type Parameters = (String, String, String);

/// One disclosure of a case.
#[derive(Clone, Copy)]
struct Place {
    case: Id,
    name: Id,
}

impl Place {
    fn read((_, case, name): &Parameters) -> Result<Self, Failure> {
        Ok(Self { case: id_of(case)?, name: id_of(name)? })
    }

    fn pair(self) -> (Id, Id) {
        (self.case, self.name)
    }

    /// Without the language.
    fn path(self) -> String {
        format!("/case/{}/tell/{}", self.case, self.name)
    }

    fn find(self, case: &CaseView) -> Result<&Disclosure, DisclosureError> {
        let mut all = case.disclosures.iter();
        all.find(|disclosure| disclosure.id == self.name).ok_or(DisclosureError::NoDisclosure)
    }

    /// The same, only where it stands in a state.
    fn find_in(
        self,
        case: &CaseView,
        state: DisclosureState,
        otherwise: DisclosureError,
    ) -> Result<&Disclosure, DisclosureError> {
        let found = self.find(case)?;
        if found.state == state { Ok(found) } else { Err(otherwise) }
    }
}

/// A disclosure in the lists of its case.
pub(super) struct DisclosureLine {
    pub(super) address: String,
    pub(super) recipient: String,
    pub(super) state: &'static str,
    pub(super) proposer: String,
    /// The reader may be the second member who decides.
    pub(super) may_decide: bool,
    /// It was passed on, and the sender does not know.
    pub(super) is_untold: bool,
}

/// A disclosure with all that was written, for paper.
pub(super) struct DisclosureView {
    pub(super) recipient: String,
    pub(super) state: &'static str,
    pub(super) ground: &'static str,
    pub(super) deeds: Vec<String>,
    pub(super) text: String,
    pub(super) reason: String,
    pub(super) silence: Option<String>,
}

/// An answer of the sender to the question.
struct AnswerView {
    digest: Digest,
    day: String,
    text: Option<String>,
    lang: Option<Lang>,
    /// It was recorded as their yes or no.
    recorded: bool,
    /// It can still be recorded.
    open: bool,
}

impl AnswerView {
    /// The sender's entries that were written after they saw the question.
    fn all(case: &CaseView, disclosure: &Disclosure, t: Phrases<'_>) -> Vec<Self> {
        let Some(question) = disclosure.question else { return Vec::new() };
        let after = |entry: &&TimelineEntry| !entry.from_team && entry.saw >= question;
        case.timeline.iter().filter(after).map(|entry| Self::of(entry, disclosure, t)).collect()
    }

    fn of(entry: &TimelineEntry, disclosure: &Disclosure, t: Phrases<'_>) -> Self {
        let message = entry.message.as_ref();
        let waits = matches!(disclosure.state, DisclosureState::Asked | DisclosureState::Allowed);
        Self {
            digest: entry.digest,
            day: t.day(entry.day),
            text: message.map(|message| message.free_text().to_owned()),
            lang: message.and_then(language_of),
            recorded: disclosure.answer == Some(entry.sequence),
            open: waits && message.is_some() && disclosure.is_answer(entry.answer()),
        }
    }
}

impl Desk {
    /// The disclosures of a case, for its own page.
    pub(super) fn disclosure_lines(
        &self,
        case: &CaseView,
        visit: &Visit,
        lang: Lang,
    ) -> Vec<DisclosureLine> {
        let line = |disclosure: &Disclosure| DisclosureLine {
            address: format!("/{lang}/case/{}/tell/{}", case.id, disclosure.id),
            recipient: self.recipient(&disclosure.to, lang),
            state: state_words(disclosure.state),
            proposer: disclosure.proposer.clone(),
            may_decide: disclosure.may_decide(&visit.actor.name),
            is_untold: disclosure.state == DisclosureState::Untold,
        };
        case.disclosures.iter().map(line).collect()
    }

    /// The same for paper: without the team's own, only what the sender knows of.
    pub(super) fn disclosure_views(
        &self,
        case: &CaseView,
        with_own: bool,
        t: Phrases<'_>,
    ) -> Vec<DisclosureView> {
        let shown = |disclosure: &&Disclosure| with_own || disclosure.is_known_to_sender();
        let view = |disclosure: &Disclosure| self.disclosure_view(disclosure, with_own, t);
        case.disclosures.iter().filter(shown).map(view).collect()
    }

    fn disclosure_view(
        &self,
        disclosure: &Disclosure,
        with_own: bool,
        t: Phrases<'_>,
    ) -> DisclosureView {
        DisclosureView {
            recipient: self.recipient(&disclosure.to, t.lang()),
            state: state_words(disclosure.state),
            ground: ground_words(disclosure.ground),
            deeds: deeds(disclosure, t),
            text: disclosure.text.clone(),
            reason: disclosure.reason.clone(),
            silence: disclosure.silence.clone().filter(|_| with_own),
        }
    }

    /// What somebody outside is called in a language.
    fn recipient(&self, to: &Recipient, lang: Lang) -> String {
        let channels = &self.shell.pack().channels;
        let known = channels.iter().find(|channel| Some(&channel.id) == to.channel.as_ref());
        known.map_or_else(|| to.name.clone(), |channel| channel.words.get(lang).name.clone())
    }

    /// The words in which the sender is written to.
    fn words_of_sender(&self, case: &CaseView, lang: Lang) -> Phrases<'_> {
        self.shell.phrases(language_of_sender(case).unwrap_or(lang))
    }

    /// Back to the disclosure, with a note, or why the step was not taken.
    fn after_step(
        &self,
        done: Result<(), DisclosureError>,
        note: &str,
        (visit, lang): (&Visit, Lang),
        place: Place,
    ) -> Response {
        match done {
            Ok(()) => see(&format!("/{lang}{}?note={note}", place.path())),
            Err(error) => self.disclosure_trouble(error, (visit, lang), place.case, ""),
        }
    }
}
