use content::Phrases;

use crate::{Disclosure, DisclosureState, Ground, Step};

/// Who did what, in order.
pub(super) fn deeds(disclosure: &Disclosure, t: Phrases<'_>) -> Vec<String> {
    let line = |words, name: &str, day| {
        let variables = [("name", name.into()), ("day", t.day(day).into())];
        t.format(words, &variables).into_owned()
    };
    let asked = disclosure.ground == Ground::Consent;
    let first = if asked { "desk-tell-step-ask" } else { "desk-tell-step-propose" };
    let first = line(first, &disclosure.proposer, disclosure.day());
    let since = disclosure.deeds.iter();
    let since = since.map(|deed| line(step_words(deed.step), &deed.by, deed.day()));
    std::iter::once(first).chain(since).collect()
}

fn step_words(step: Step) -> &'static str {
    match step {
        Step::Agree => "desk-tell-step-agree",
        Step::Refuse => "desk-tell-step-refuse",
        Step::Confirm => "desk-tell-step-confirm",
        Step::Decline => "desk-tell-step-decline",
        Step::Withdraw => "desk-tell-step-withdraw",
        Step::PassOn => "desk-tell-step-pass-on",
        Step::Tell => "desk-tell-step-tell",
    }
}

pub(super) fn state_words(state: DisclosureState) -> &'static str {
    match state {
        DisclosureState::Asked => "desk-tell-asked",
        DisclosureState::Proposed => "desk-tell-proposed",
        DisclosureState::Allowed => "desk-tell-allowed",
        DisclosureState::Refused => "desk-tell-refused",
        DisclosureState::Declined => "desk-tell-declined",
        DisclosureState::Withdrawn => "desk-tell-withdrawn",
        DisclosureState::Untold => "desk-tell-untold",
        DisclosureState::PassedOn => "desk-tell-passed",
    }
}

pub(super) fn ground_words(ground: Ground) -> &'static str {
    match ground {
        Ground::Consent => "desk-ground-consent",
        Ground::Danger => "desk-ground-danger",
        Ground::Duty => "desk-ground-duty",
        Ground::Order => "desk-ground-order",
    }
}
