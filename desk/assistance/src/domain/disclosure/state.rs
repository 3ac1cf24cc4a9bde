use serde::{Deserialize, Serialize};

use crate::domain::disclosure::proposal::Ground;

/// Where a disclosure stands. It never comes back to where it stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DisclosureState {
    /// The sender was asked.
    Asked,
    /// A second member must decide.
    Proposed,
    /// It may be passed on.
    Allowed,
    /// The sender said no.
    Refused,
    /// The second member said no.
    Declined,
    /// The team does not want it any more.
    Withdrawn,
    /// It was passed on without consent, and the sender does not know yet.
    Untold,
    /// It was passed on, and the sender knows.
    PassedOn,
}

/// What is done about a disclosure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// The sender's yes is recorded.
    Agree,
    /// The sender's no is recorded.
    Refuse,
    /// The second member says yes.
    Confirm,
    /// The second member says no.
    Decline,
    /// The team does not want it any more.
    Withdraw,
    /// It was passed on.
    PassOn,
    /// The sender is told.
    Tell,
}

impl DisclosureState {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Asked,
        Self::Proposed,
        Self::Allowed,
        Self::Refused,
        Self::Declined,
        Self::Withdrawn,
        Self::Untold,
        Self::PassedOn,
    ];

    /// Its name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Proposed => "proposed",
            Self::Allowed => "allowed",
            Self::Refused => "refused",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Untold => "untold",
            Self::PassedOn => "passed-on",
        }
    }

    pub(super) fn first(ground: Ground) -> Self {
        if ground == Ground::Consent { Self::Asked } else { Self::Proposed }
    }

    /// Where a step leads; none where it cannot be taken.
    pub(super) fn after(self, ground: Ground, step: Step) -> Option<Self> {
        let consent = ground == Ground::Consent;
        match (self, step) {
            (Self::Asked, Step::Agree) if consent => Some(Self::Allowed),
            // Who agreed may change their mind until it is passed on.
            (Self::Asked | Self::Allowed, Step::Refuse) if consent => Some(Self::Refused),
            (Self::Proposed, Step::Confirm) if !consent => Some(Self::Allowed),
            (Self::Proposed, Step::Decline) if !consent => Some(Self::Declined),
            (Self::Asked | Self::Proposed | Self::Allowed, Step::Withdraw) => Some(Self::Withdrawn),
            (Self::Allowed, Step::PassOn) if consent => Some(Self::PassedOn),
            (Self::Allowed, Step::PassOn) => Some(Self::Untold),
            (Self::Untold, Step::Tell) => Some(Self::PassedOn),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [Step; 7] = [
        Step::Agree,
        Step::Refuse,
        Step::Confirm,
        Step::Decline,
        Step::Withdraw,
        Step::PassOn,
        Step::Tell,
    ];

    /// Every state that can follow, itself included.
    fn reached(state: DisclosureState, ground: Ground) -> Vec<DisclosureState> {
        let next = STEPS.into_iter().filter_map(|step| state.after(ground, step));
        let mut all: Vec<_> = next.flat_map(|next| reached(next, ground)).collect();
        all.push(state);
        all
    }

    #[test]
    fn nothing_is_passed_on_but_from_allowed_and_no_state_comes_again() {
        for ground in Ground::ALL {
            for state in DisclosureState::ALL {
                assert_eq!(
                    DisclosureState::ALL.iter().filter(|s| s.code() == state.code()).count(),
                    1
                );
                assert_eq!(
                    state.after(ground, Step::PassOn).is_some(),
                    state == DisclosureState::Allowed
                );
                for next in STEPS.into_iter().filter_map(|step| state.after(ground, step)) {
                    assert!(!reached(next, ground).contains(&state), "{state:?} comes again");
                }
            }
            let all = reached(DisclosureState::first(ground), ground);
            let second =
                [DisclosureState::Proposed, DisclosureState::Declined, DisclosureState::Untold];
            let asked = [DisclosureState::Asked, DisclosureState::Refused];
            let consent = ground == Ground::Consent;
            assert!(second.iter().all(|state| all.contains(state) != consent));
            assert!(asked.iter().all(|state| all.contains(state) == consent));
            assert!(all.contains(&DisclosureState::PassedOn));
        }
    }
}
