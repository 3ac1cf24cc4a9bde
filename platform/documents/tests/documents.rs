//! What a document may say: the front shows nothing else, and the desk signs nothing else.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

use content::{Audience, ByLang};
use documents::{
    Alert, AlertTheme, AlertWords, Campaign, CampaignWords, Document as _, DocumentError, Fault,
    Severity, State,
};
use kernel::{Lang, Ts};
use proptest::prelude::*;
use serde_json::{Value, json};
use verdict::{Pattern, Sketch};

const NOW: Ts = Ts(1_795_300_000_000_000);

fn alert() -> Alert {
    let words = || AlertWords {
        headline: "headline".to_owned(),
        what: "what\nhappens".to_owned(),
        todo: vec!["todo".to_owned()],
        ..AlertWords::default()
    };
    Alert {
        id: "a1b2c3d4".to_owned(),
        revision: 1,
        exercise: false,
        severity: Severity::Severe,
        theme: AlertTheme::Money,
        audience: vec![Audience::Everybody],
        regions: vec!["MA-06".to_owned()],
        first_sent: NOW,
        sent: NOW,
        previous: None,
        expires: Ts(NOW.0 + 86_400_000_000),
        cancelled: false,
        guides: Vec::new(),
        campaign: None,
        words: ByLang { ar: words(), fr: words(), en: words() },
    }
}

fn with(change: impl FnOnce(&mut Alert)) -> Result<(), Fault> {
    let mut alert = alert();
    change(&mut alert);
    alert.check()
}

#[test]
fn an_alert_comes_back_from_its_bytes() {
    let alert = alert();
    assert_eq!(Alert::from_json(&alert.to_json()).unwrap(), alert);
    assert_eq!(alert.state(NOW), State::Current);
    assert_eq!(alert.state(alert.expires), State::Past);
    assert_eq!(Alert { cancelled: true, ..alert }.state(NOW), State::Cancelled);
}

#[test]
fn everything_is_said_in_every_language_and_nothing_too_long() {
    let wrong = |field| Err(Fault::Wrong(field));
    assert_eq!(with(|alert| alert.words.ar.headline.clear()), Err(Fault::Missing("headline")));
    assert_eq!(with(|alert| alert.words.fr.todo.clear()), Err(Fault::Missing("todo")));
    let long = |alert: &mut Alert| alert.words.en.headline = "é".repeat(161);
    assert_eq!(with(long), Err(Fault::TooLong("headline", 160)));
    assert_eq!(with(|alert| alert.words.en.headline = "a\nb".into()), wrong("headline"));
    assert_eq!(with(|alert| alert.words.ar.what = "a\u{202e}b".into()), wrong("what"));
    assert_eq!(with(|alert| alert.words.ar.what = "a\u{ffff}".into()), wrong("what"));
    assert_eq!(with(|alert| alert.audience.clear()), Err(Fault::Missing("audience")));
    assert_eq!(with(|alert| alert.expires = alert.sent), wrong("expires"));
    assert_eq!(with(|alert| alert.id = "../x".into()), wrong("id"));
    assert_eq!(with(|alert| alert.revision = 0), wrong("revision"));
    let many = |alert: &mut Alert| alert.guides = vec!["g".into(); 33];
    assert_eq!(with(many), Err(Fault::TooLong("guides", 32)));
}

#[test]
fn what_takes_an_alert_back_says_why() {
    assert_eq!(with(|alert| alert.cancelled = true), Err(Fault::Missing("note")));
    let because = |alert: &mut Alert| {
        alert.cancelled = true;
        alert.expires = alert.sent;
        Lang::ALL.into_iter().for_each(|lang| alert.words.get_mut(lang).note = "a mistake".into());
    };
    assert_eq!(with(because), Ok(()));
}

#[test]
fn a_document_with_more_than_it_may_have_is_none() {
    let mut more: Value = serde_json::from_slice(&alert().to_json()).unwrap();
    more["script"] = json!("x");
    let read = Alert::from_json(more.to_string().as_bytes());
    assert!(matches!(read, Err(DocumentError::Json(_))));
}

fn campaign() -> Campaign {
    let words = || CampaignWords {
        title: "title".to_owned(),
        what: "what".to_owned(),
        todo: vec!["todo".to_owned()],
    };
    let text = Sketch::all_of("a message that is long enough to be known again by what it says");
    Campaign {
        id: "a1b2c3d4".to_owned(),
        since: "2026-11-22".to_owned(),
        alert: None,
        withdrawn: false,
        exercise: false,
        expires: NOW,
        pattern: Pattern::of(&[&text, &text, &text], 3).unwrap(),
        words: ByLang { ar: words(), fr: words(), en: words() },
    }
}

#[test]
fn a_campaign_comes_back_and_a_broken_pattern_is_refused() {
    let campaign = campaign();
    assert_eq!(Campaign::from_json(&campaign.to_json()).unwrap(), campaign);
    for pattern in
        [json!([]), json!([3, 2, 1]), json!(vec![1; 30]), json!((0..600).collect::<Vec<_>>())]
    {
        let mut broken: Value = serde_json::from_slice(&campaign.to_json()).unwrap();
        broken["pattern"] = pattern;
        assert!(Campaign::from_json(broken.to_string().as_bytes()).is_err(), "{broken}");
    }
    let no_day = Campaign { since: "yesterday".to_owned(), ..campaign };
    assert_eq!(no_day.check(), Err(Fault::Wrong("since")));
}

proptest! {
    #[test]
    fn any_change_of_a_byte_is_read_or_refused(at in 0usize..600, byte: u8) {
        for mut bytes in [alert().to_json(), campaign().to_json()] {
            let at = at % bytes.len();
            bytes[at] = byte;
            let _ = (Alert::from_json(&bytes), Campaign::from_json(&bytes));
        }
    }
}
