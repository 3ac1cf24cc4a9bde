use proptest::prelude::*;

use super::*;

const TEAM: [&str; 3] = ["amal", "badr", "salma"];
const QUESTION: u32 = 3;

fn by(member: &str) -> By<'_> {
    By { member, day: Day(20_000) }
}

fn proposed(ground: Ground, silence: bool) -> Disclosure {
    let proposal = Proposal {
        to: Recipient { channel: None, name: "The police".into() },
        text: "what is passed on".into(),
        ground,
        reason: "a reason".into(),
        silence: silence.then(|| "another reason".into()),
    };
    let question = (ground == Ground::Consent).then_some(QUESTION);
    Disclosure::new(Id([1; 16]), proposal, by("amal"), question)
}

fn yes() -> Answer {
    Answer { from_team: false, sequence: 4, saw: QUESTION }
}

#[test]
fn only_an_entry_of_the_sender_who_had_seen_the_question_is_an_answer() {
    let asked = proposed(Ground::Consent, false);
    for no_answer in [
        Answer { from_team: true, ..yes() },
        Answer { saw: QUESTION - 1, ..yes() },
        Answer { saw: 0, sequence: 9, from_team: false },
    ] {
        let mut tried = asked.clone();
        assert_eq!(tried.agree(no_answer, by("badr")), Err(StepFault::NotAnAnswer));
        assert_eq!(tried.refuse(no_answer, by("badr")), Err(StepFault::NotAnAnswer));
        assert_eq!(tried, asked, "nothing changed");
    }
    let mut agreed = asked.clone();
    agreed.agree(yes(), by("amal")).unwrap();
    assert_eq!((agreed.state, agreed.answer), (DisclosureState::Allowed, Some(4)));
    // A change of mind is a later entry.
    assert_eq!(agreed.refuse(yes(), by("amal")), Err(StepFault::NotAnAnswer));
    agreed.refuse(Answer { sequence: 5, ..yes() }, by("amal")).unwrap();
    assert_eq!(agreed.pass_on(by("amal")), Err(StepFault::State));
}

#[test]
fn silence_needs_the_word_of_both() {
    for (first, second) in [(false, false), (false, true), (true, false), (true, true)] {
        let mut disclosure = proposed(Ground::Danger, first);
        disclosure.confirm(Some(second), by("badr")).unwrap();
        assert_eq!(disclosure.silent, first && second);
    }
}

#[test]
fn what_is_sealed_comes_back() {
    let mut disclosure = proposed(Ground::Duty, true);
    let unsaid = disclosure.confirm(None, by("badr"));
    assert_eq!(unsaid, Err(StepFault::Silence));
    disclosure.confirm(Some(true), by("badr")).unwrap();
    let bytes = serde_json::to_vec(&disclosure).unwrap();
    let read: Disclosure = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(Disclosure { id: disclosure.id, ..read }, disclosure);
    assert!(!format!("{disclosure:?}").contains("passed on"));
}

#[derive(Debug, Clone, Copy)]
enum Try {
    Agree(Answer),
    Refuse(Answer),
    Confirm(Option<bool>),
    Decline,
    Withdraw,
    PassOn,
    Tell,
}

fn a_try() -> impl Strategy<Value = Try> {
    let answer = (any::<bool>(), 1u32..9, 0u32..6).prop_map(|(from_team, sequence, saw)| Answer {
        from_team,
        sequence,
        saw,
    });
    prop_oneof![
        answer.clone().prop_map(Try::Agree),
        answer.prop_map(Try::Refuse),
        any::<Option<bool>>().prop_map(Try::Confirm),
        Just(Try::Decline),
        Just(Try::Withdraw),
        Just(Try::PassOn),
        Just(Try::Tell),
    ]
}

proptest! {
    #[test]
    fn nothing_is_passed_on_without_a_yes_or_a_second_member(
        ground in prop::sample::select(&Ground::ALL[..]),
        silence in any::<bool>(),
        tries in prop::collection::vec((a_try(), 0usize..3), 0..12),
    ) {
        let mut disclosure = proposed(ground, silence);
        let mut yes = None;
        for (tried, member) in tries {
            let (before, by) = (disclosure.clone(), by(TEAM[member]));
            let done = match tried {
                Try::Agree(entry) => disclosure.agree(entry, by),
                Try::Refuse(entry) => disclosure.refuse(entry, by),
                Try::Confirm(silent) => disclosure.confirm(silent, by),
                Try::Decline => disclosure.decline(by),
                Try::Withdraw => disclosure.withdraw(by),
                Try::PassOn => disclosure.pass_on(by),
                Try::Tell => disclosure.tell(by),
            };
            if done.is_err() {
                prop_assert_eq!(&disclosure, &before, "a refused step changed something");
                continue;
            }
            prop_assert_ne!(disclosure.state, before.state);
            if let Try::Agree(entry) = tried {
                yes = Some(entry);
            }
            let second = disclosure.deeds.iter().find(|deed| deed.step == Step::Confirm);
            let may = match ground {
                Ground::Consent => {
                    yes.is_some_and(|yes| !yes.from_team && yes.saw >= QUESTION)
                }
                _ => second.is_some_and(|second| second.by != disclosure.proposer),
            };
            let passed = disclosure.passed_on().is_some();
            prop_assert!(may || (!passed && disclosure.state != DisclosureState::Allowed));
            if passed {
                let told = disclosure.is_known_to_sender();
                prop_assert_eq!(disclosure.state == DisclosureState::PassedOn, told);
            }
            prop_assert!(!disclosure.silent || (silence && ground != Ground::Consent));
        }
    }
}
