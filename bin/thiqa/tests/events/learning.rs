//! What people know before a session and after it: the same five questions, without a name, paired by
//! a sign of their own; and the figures among an edition's indicators.

use std::time::Duration;

use desk_cooperation::IndicatorsDeed;
use documents::{Paired, Session};
use kernel::{Clock, Ts};

use crate::bed::{change, page, publish};
use crate::house::{House, amal};

/// One of five answered rightly, or all.
async fn answer(house: &House, session: &str, (when, sign): (&str, &str), knows: bool) {
    let given = |right, other| if knows { right } else { other };
    let answers = [
        ("code", session),
        ("when", when),
        ("sign", sign),
        ("one-time-code", "refuse"),
        ("real-site", given("address", "padlock")),
        ("stolen-password", given("second-step", "unsure")),
        ("blackmail", given("keep-and-tell", "pay-once")),
        ("copy", given("apart", "unsure")),
    ];
    house.send_answers("learning", "ar", &answers).await;
}

#[tokio::test]
async fn only_who_answers_both_times_makes_a_pair_and_nobody_is_known_afterwards() {
    for house in House::both().await {
        let asking = |draft: &mut desk_cooperation::Draft| {
            draft.learning = true;
            draft.edition = Some("invented".to_owned());
        };
        let (id, session) = publish(&house, 5, asking).await;
        let (_, silent) = publish(&house, 5, |_| ()).await;
        let link = format!("/fr/letter/learning#code={session}&amp;when=before");
        assert!(page(&house, &format!("/fr/events/{id}")).await.contains(&link));
        let plain = page(&house, "/fr/letter/learning/plain").await;
        assert!(plain.contains("Votre repère") && !plain.contains("\"right\""), "{plain}");

        answer(&house, &session, ("before", "zq 07"), false).await;
        house.office.round().await.unwrap();
        // Who changes their mind was not asked twice; another session asks nothing.
        answer(&house, &session, ("before", "ZQ07"), true).await;
        answer(&house, &session, ("before", "xw12"), true).await;
        answer(&house, &session, ("after", "zq07"), true).await;
        answer(&house, &silent, ("before", "zq07"), true).await;
        house.office.round().await.unwrap();
        let events = house.office.cooperation();
        let learning = events.learning(&session).await.unwrap();
        assert_eq!((learning.before, learning.after), (2, 0), "it has not begun");
        assert_eq!(events.learning(&silent).await.unwrap().before, 0);

        let (_, found) = events.session(&session).await.unwrap();
        let (_, ends) = found.times(&content::Pack::embedded().unwrap().zone).unwrap();
        let wait = ends.0 - house.clock.now().0 + 1_000_000;
        house.clock.advance(Duration::from_micros(wait.unsigned_abs()));
        answer(&house, &session, ("after", "zq-٠٧"), true).await;
        answer(&house, &session, ("after", "walkin9"), false).await;
        house.clock.advance(Duration::from_secs(86_400));
        answer(&house, &session, ("before", "late01"), true).await;
        house.office.round().await.unwrap();
        let learning = events.learning(&session).await.unwrap();
        assert_eq!((learning.before, learning.after, learning.people()), (2, 2, 1));
        let [first, second, ..] = learning.pairs.as_slice() else { panic!("{learning:?}") };
        assert_eq!(*first, Paired { kept: 1, gained: 0, lost: 0, neither: 0 });
        assert_eq!(*second, Paired { kept: 0, gained: 1, lost: 0, neither: 0 });

        into_indicators(&house).await;

        // Some weeks later answers still belong together, and no sign leads to them.
        assert!(knows_sign(&house, &session).await);
        house.clock.advance(Duration::from_secs(46 * 86_400));
        answer(&house, &session, ("after", "xw12"), true).await;
        house.office.round().await.unwrap();
        assert_eq!(events.learning(&session).await.unwrap(), learning);
        assert!(!knows_sign(&house, &session).await);

        // The same session on another day: others answer, and are forgotten after them.
        let again = house.clock.now();
        change(&house, &id, |draft| move_to(&mut draft.sessions[0], again)).await;
        answer(&house, &session, ("before", "zq07"), true).await;
        house.office.round().await.unwrap();
        assert_eq!(events.learning(&session).await.unwrap().before, 3);
        house.clock.advance(Duration::from_secs(60 * 86_400));
        house.office.round().await.unwrap();
        assert_eq!(events.learning(&session).await.unwrap().before, 3);
        assert!(!knows_sign(&house, &session).await);
        house.front.stop().await;
    }
}

/// Whether the desk's database still holds the hash of a sign.
async fn knows_sign(house: &House, session: &str) -> bool {
    let sign = seal::Digest::of_bytes(format!("{session}\0zq7").as_bytes());
    house.desk_database.open().await.truncate_log().await.unwrap();
    let bytes = house.desk_database.all_bytes().await;
    // PostgreSQL's dump writes bytes in hexadecimal.
    bytes.windows(32).any(|part| part == sign.0) || testkit::holds(&bytes, &sign.to_string())
}

/// Puts a session a week after a moment.
fn move_to(session: &mut Session, now: Ts) {
    let day = now.utc_day().plus(7);
    session.starts = format!("{day}T10:00");
    session.ends = format!("{day}T12:00");
    session.seats = None;
}

/// What was counted becomes indicators, each question one, and stays so when it is counted again.
async fn into_indicators(house: &House) {
    let events = house.office.cooperation();
    events.begin_indicators(&amal(), "invented").await.unwrap();
    for step in [1, 2] {
        events.take_over_learning(&amal(), "invented", step).await.unwrap();
        let record = events.indicators("invented").await.unwrap();
        assert_eq!(record.draft.indicators.len(), 5, "each question once");
    }
    assert!(events.take_over_learning(&amal(), "invented", 1).await.is_err(), "it has moved since");
    events.act_on_indicators(&amal(), "invented", 3, IndicatorsDeed::Propose).await.unwrap();
    let late = events.take_over_learning(&amal(), "invented", 4).await;
    assert!(late.is_err(), "what waits for approval stays");
}
