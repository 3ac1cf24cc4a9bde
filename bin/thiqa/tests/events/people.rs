//! People: what is known of them and where, who came, and what they say afterwards.

use std::time::Duration;

use desk_cooperation::EventError;
use front_assistance::{PlaceError, PlaceState};
use kernel::{Clock, Lang};

use crate::bed::{CANARY, answers, change, mails, page, publish, register, standings, verify};
use crate::house::{House, amal};

#[tokio::test]
async fn who_registers_is_known_at_the_desk_only_and_forgotten_afterwards() {
    for house in House::both().await {
        let (id, session) = publish(&house, 5, |_| {}).await;
        let list = page(&house, "/fr/events").await;
        assert!(list.contains(&format!("/fr/events/{id}")) && list.contains("Atelier"), "{list}");
        let told = page(&house, &format!("/ar/events/{id}")).await;
        assert!(
            told.contains(&format!("/ar/register/{session}")) && told.contains("ورشة"),
            "{told}"
        );
        let calendar = page(&house, &format!("/feeds/events/en/{session}.ics")).await;
        assert!(
            calendar.contains("BEGIN:VEVENT") && calendar.contains("SUMMARY:Workshop"),
            "{calendar}"
        );

        let email = "canary-zellige@example.org";
        let keys = register(&house, &session, &answers(CANARY, email)).await.unwrap();
        assert_eq!(standings(&house, &session).await, [(CANARY.to_owned(), PlaceState::Taken)]);
        let told = mails(&house).await;
        assert_eq!(told.len(), 1, "{told:?}");
        for part in [email, CANARY, "Atelier", "Casablanca", "/fr/place", &format!("{session}.ics")]
        {
            assert!(told[0].contains(part), "{part} is not in {}", told[0]);
        }
        assert!(mails(&house).await.is_empty(), "told once");

        // It moves: whoever has a seat is told.
        change(&house, &id, |draft| {
            draft.sessions[0].words.fr.venue = "Salle 7".to_owned();
        })
        .await;
        let told = mails(&house).await;
        assert!(told.len() == 1 && told[0].contains("Salle 7"), "{told:?}");
        let events = house.office.cooperation();
        events.write_to_all(&amal(), &session, "Bring your phone").await.unwrap();
        let told = mails(&house).await;
        assert!(told.len() == 1 && told[0].contains("Bring your phone"), "{told:?}");

        // A reminder, once.
        let (_, found) = events.session(&session).await.unwrap();
        let pack = content::Pack::embedded().unwrap();
        let (starts, ends) = found.times(&pack.zone).unwrap();
        let wait = starts.0 - house.clock.now().0 - 20 * 3600 * 1_000_000;
        house.clock.advance(Duration::from_micros(wait.unsigned_abs()));
        assert_eq!(mails(&house).await.len(), 1);
        assert!(mails(&house).await.is_empty(), "reminded once");
        let attendee = events.attendees(&session).await.unwrap().remove(0);
        assert!(events.check_in(&session, attendee.id, house.clock.now()).await.unwrap());
        assert!(!events.check_in(&session, attendee.id, house.clock.now()).await.unwrap(), "once");

        for database in [&house.front_database, &house.desk_database] {
            let bytes = database.all_bytes().await;
            for word in [CANARY, email] {
                assert!(!testkit::holds(&bytes, word), "{word} stands in a database");
            }
        }
        let early = events.certificate(&session, attendee.id, Lang::Fr).await;
        assert!(matches!(early, Err(EventError::Absent)), "it is not over yet");
        let wait = ends.0 - house.clock.now().0 + 1_000_000;
        house.clock.advance(Duration::from_micros(wait.unsigned_abs()));
        let told = mails(&house).await;
        assert_eq!(told.len(), 1, "{told:?}");
        let link = told[0].split_whitespace().find(|word| word.contains("/fr/verify#")).unwrap();
        let code = link.split('#').nth(1).unwrap();
        assert!(told[0].contains(&format!("/fr/letter/feedback#code={session}")), "{told:?}");
        let sheet = verify(&house, "ar", code).await;
        assert!(
            sheet.contains(CANARY) && sheet.contains("Atelier") && sheet.contains("ورشة"),
            "{sheet}"
        );
        let other = if code.ends_with('A') { "B" } else { "A" };
        let forged = format!("{}{other}", &code[..code.len() - 1]);
        for wrong in [forged.as_str(), &code[1..], "", "%%%", &"A".repeat(9000)] {
            assert!(!verify(&house, "fr", wrong).await.contains(CANARY), "{wrong}");
        }
        assert!(mails(&house).await.is_empty(), "sent once");
        let bytes = house.front_database.all_bytes().await;
        assert!(!testkit::holds(&bytes, CANARY), "a name shown on the way stands in a database");
        let wait = ends.0 - house.clock.now().0 + 31 * 86_400 * 1_000_000;
        house.clock.advance(Duration::from_micros(wait.unsigned_abs()));
        house.office.round().await.unwrap();
        assert!(events.attendees(&session).await.unwrap().is_empty());
        let counts = events.counts(&session).await.unwrap();
        assert_eq!((counts.registered, counts.present, counts.forgotten), (1, 1, true));
        let gone = house.front.assistance.place_status(keys.lookup()).await;
        assert!(matches!(gone, Err(PlaceError::NoPlace)), "the front has forgotten it too");
    }
}

#[tokio::test]
async fn a_thousand_checked_in_on_two_phones_without_a_network_are_counted_once() {
    for house in House::both().await {
        let (_, session) = publish(&house, 1000, |_| {}).await;
        let events = house.office.cooperation();
        let mut seats = Vec::new();
        for number in 1..=1001_u32 {
            let id = seal::Digest::of_bytes(&number.to_be_bytes());
            let answers = [("name".to_owned(), format!("n{number}"))].into();
            assert!(events.register(id, &session, Lang::Fr, &answers).await.unwrap());
            let standing = if number <= 1000 { PlaceState::Taken } else { PlaceState::Waiting };
            seats.push(desk_cooperation::Seat { id, number, standing, until: None });
        }
        events.take_seats(seats.clone()).await.unwrap();
        let now = house.clock.now();
        let marks = |range: std::ops::Range<usize>| -> Vec<(String, kernel::Ts)> {
            seats[range].iter().map(|seat| (link::places::ticket(&seat.id), now)).collect()
        };
        // Each marked six hundred, two hundred of them the same; one tells the desk twice; one
        // scanned a forged ticket and one of somebody who waits.
        let mut first = marks(0..600);
        first.push(("0000000000000000".to_owned(), now));
        first.extend(marks(1000..1001));
        let merged = events.merge_check_ins(&session, first.clone()).await.unwrap();
        assert_eq!((merged.known.len(), merged.new, merged.unknown.len()), (600, 600, 2));
        let merged = events.merge_check_ins(&session, marks(400..1000)).await.unwrap();
        assert_eq!((merged.known.len(), merged.new), (600, 400));
        let merged = events.merge_check_ins(&session, first).await.unwrap();
        assert_eq!((merged.known.len(), merged.new), (600, 0));
        assert_eq!(events.counts(&session).await.unwrap().present, 1000);
        house.clock.advance(Duration::from_secs(60 * 86_400));
        let waited = seats[1000].id;
        let refused = events.certificate(&session, waited, Lang::Fr).await;
        assert!(matches!(refused, Err(EventError::Absent)), "no certificate for somebody absent");
    }
}

#[tokio::test]
async fn who_was_there_says_how_it_was_without_a_name_and_counts_once() {
    for house in House::both().await {
        let (id, session) = publish(&house, 5, |_| ()).await;
        let said = |useful, before, after| {
            [("code", session.as_str()), ("useful", useful), ("before", before), ("after", after)]
        };
        house.send_answers("feedback", "fr", &said("very", "unsure", "sure")).await;
        let events = house.office.cooperation();
        house.office.round().await.unwrap();
        assert_eq!(events.feedback(&session).await.unwrap().answers, 0, "it has not begun");
        let (_, found) = events.session(&session).await.unwrap();
        let (_, ends) = found.times(&content::Pack::embedded().unwrap().zone).unwrap();
        let wait = ends.0 - house.clock.now().0 + 1_000_000;
        house.clock.advance(Duration::from_micros(wait.unsigned_abs()));
        for (useful, before, after) in
            [("very", "unsure", "sure"), ("not", "sure", "sure"), ("great", "sure", "sure")]
        {
            house.send_answers("feedback", "ar", &said(useful, before, after)).await;
        }
        let elsewhere =
            [("code", "nothing-1"), ("useful", "very"), ("before", "sure"), ("after", "sure")];
        house.send_answers("feedback", "fr", &elsewhere).await;
        house.office.round().await.unwrap();
        house.office.round().await.unwrap();
        let feedback = events.feedback(&session).await.unwrap();
        let counted = (feedback.answers, feedback.useful, feedback.before, feedback.after);
        assert_eq!((counted, feedback.more, feedback.less), ((2, 1, 1, 2), 1, 0));
        assert!(
            page(&house, &format!("/fr/events/{id}")).await.contains(&format!("#code={session}"))
        );
        let page = page(&house, "/fr/letter/feedback/plain").await;
        assert!(page.contains("Quelle séance"), "{page}");
    }
}
