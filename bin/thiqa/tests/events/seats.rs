//! Seats: who gets one, who waits, and what a change does to both.

use std::collections::BTreeMap;
use std::time::Duration;

use desk_cooperation::{Decision, Deed};
use documents::Format;
use front_assistance::{PlaceDeed, PlaceError, PlaceState};
use kernel::Lang;
use seal::SenderKeys;
use seal::message::Message;

use crate::bed::{
    answers, approve, badr, change, mails, page, publish, register, standings, state,
};
use crate::house::{House, amal};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_at_once_on_fifty_seats_are_fifty_and_a_queue_in_order() {
    for house in House::both().await {
        let (_, session) = publish(&house, 50, |_| {}).await;
        let mut tasks = tokio::task::JoinSet::new();
        let house = std::sync::Arc::new(house);
        for number in 0..200 {
            let (house, session) = (std::sync::Arc::clone(&house), session.clone());
            tasks.spawn(async move {
                let text = answers(&format!("n{number}"), "");
                for _ in 0..50 {
                    if let Ok(keys) = register(&house, &session, &text).await {
                        return keys;
                    }
                    // The database was busy: nothing was taken, and one tries again.
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                panic!("nobody answers");
            });
        }
        let all: Vec<SenderKeys> = tasks.join_all().await;
        let mut ahead = Vec::new();
        let mut taken = 0;
        for keys in &all {
            let status = house.front.assistance.place_status(keys.lookup()).await.unwrap();
            match status.state {
                PlaceState::Taken => taken += 1,
                PlaceState::Waiting => ahead.push(status.ahead),
                other => panic!("{other:?}"),
            }
        }
        ahead.sort_unstable();
        assert_eq!((taken, ahead), (50, (0..150).collect::<Vec<u32>>()));

        house.office.round().await.unwrap();
        let attendees = house.office.cooperation().attendees(&session).await.unwrap();
        assert_eq!(attendees.len(), 200);
        let numbers: Vec<u32> = attendees.iter().map(|one| one.number).collect();
        assert_eq!(numbers, (1..=200).collect::<Vec<u32>>(), "each has a number of its own");
        let is_seated = |one: &&desk_cooperation::Attendee| one.standing == Some(PlaceState::Taken);
        assert!(attendees.iter().take(50).all(|one| is_seated(&one)), "the first fifty sit");
        assert_eq!(attendees.iter().filter(is_seated).count(), 50);
    }
}

#[tokio::test]
async fn every_way_that_frees_a_seat_offers_it_to_whoever_is_next() {
    for house in House::both().await {
        let (id, session) = publish(&house, 1, |_| {}).await;
        let mut keys = Vec::new();
        for name in ["a", "b", "c", "d", "e", "f"] {
            keys.push(register(&house, &session, &answers(name, "")).await.unwrap());
        }
        let [a, b, c, d, e, f] = &keys[..] else { panic!("six") };
        let front = &house.front.assistance;
        assert_eq!(
            (state(&house, a).await, state(&house, b).await),
            (PlaceState::Taken, PlaceState::Waiting)
        );

        // Somebody gives it up; who is next may take it, and only they.
        front.change_place(a.lookup(), PlaceDeed::Cancel).await.unwrap();
        assert_eq!(
            (state(&house, b).await, state(&house, c).await),
            (PlaceState::Offered, PlaceState::Waiting)
        );
        let refused = front.change_place(c.lookup(), PlaceDeed::Accept).await;
        assert!(matches!(refused, Err(PlaceError::State)));
        front.change_place(b.lookup(), PlaceDeed::Accept).await.unwrap();
        front.change_place(b.lookup(), PlaceDeed::Accept).await.unwrap();
        assert_eq!(state(&house, b).await, PlaceState::Taken);

        // The team takes it back.
        house.office.round().await.unwrap();
        let attendees = house.office.cooperation().attendees(&session).await.unwrap();
        let of = |name: &str| attendees.iter().find(|one| one.person.name == name).unwrap().id;
        let events = house.office.cooperation();
        events.decide(&amal(), &session, of("b"), Decision::Refuse).await.unwrap();
        house.office.round().await.unwrap();
        assert_eq!(
            (state(&house, b).await, state(&house, c).await),
            (PlaceState::Refused, PlaceState::Offered)
        );

        // Nobody answers the offer in time.
        house.clock.advance(Duration::from_secs(24 * 3600 + 1));
        front.settle_places().await.unwrap();
        assert_eq!(
            (state(&house, c).await, state(&house, d).await),
            (PlaceState::Lapsed, PlaceState::Offered)
        );
        let late = front.change_place(c.lookup(), PlaceDeed::Accept).await;
        assert!(matches!(late, Err(PlaceError::State)), "the offer is over");
        front.change_place(d.lookup(), PlaceDeed::Accept).await.unwrap();

        // There are more seats.
        change(&house, &id, |draft| {
            draft.sessions[0].seats.as_mut().unwrap().capacity = 2;
        })
        .await;
        assert_eq!(
            (state(&house, e).await, state(&house, f).await),
            (PlaceState::Offered, PlaceState::Waiting)
        );
        front.change_place(e.lookup(), PlaceDeed::Accept).await.unwrap();

        // Registering does not end because somebody empties the field.
        change(&house, &id, |draft| draft.sessions[0].seats = None).await;
        let (_, found) = events.session(&session).await.unwrap();
        assert_eq!(found.seats.unwrap().capacity, 2);

        // There are fewer than people who have one: nobody loses theirs, and nobody gets one.
        change(&house, &id, |draft| {
            draft.sessions[0].seats.as_mut().unwrap().capacity = 1;
        })
        .await;
        front.change_place(d.lookup(), PlaceDeed::Cancel).await.unwrap();
        assert_eq!(
            (state(&house, e).await, state(&house, f).await),
            (PlaceState::Taken, PlaceState::Waiting)
        );
        front.change_place(e.lookup(), PlaceDeed::Cancel).await.unwrap();
        assert_eq!(state(&house, f).await, PlaceState::Offered);
    }
}

#[tokio::test]
async fn what_is_called_off_takes_nobody_and_everybody_is_told() {
    for house in House::both().await {
        let (id, session) = publish(&house, 5, |_| {}).await;
        register(&house, &session, &answers("Amina", "amina@example.org")).await.unwrap();
        assert_eq!(mails(&house).await.len(), 1);
        let events = house.office.cooperation();
        let step = events.event(&id).await.unwrap().review.step;
        events.act(&amal(), &id, step, Deed::Cancel).await.unwrap();
        let mut draft = events.event(&id).await.unwrap().draft;
        assert!(events.act(&amal(), &id, step + 1, Deed::Propose).await.is_err(), "why is missing");
        for lang in Lang::ALL {
            draft.words.get_mut(lang).note = "the hall burned down".to_owned();
        }
        events.act(&amal(), &id, step + 1, Deed::Save(Box::new(draft))).await.unwrap();
        approve(&house, &id).await;
        let told = mails(&house).await;
        assert!(told.len() == 1 && told[0].contains("burned down"), "{told:?}");
        assert!(register(&house, &session, &answers("late", "")).await.is_err());
        let shown = page(&house, &format!("/en/events/{id}")).await;
        assert!(!shown.contains("/en/register/") && shown.contains("burned down"));
    }
}

#[tokio::test]
async fn where_the_team_decides_a_yes_gives_a_seat_in_the_order_of_registering() {
    for house in House::both().await {
        let (_, session) = publish(&house, 1, |draft| {
            draft.sessions[0].seats.as_mut().unwrap().approval = true;
        })
        .await;
        let first = register(&house, &session, &answers("first", "")).await.unwrap();
        let second = register(&house, &session, &answers("second", "")).await.unwrap();
        let asked =
            vec![("first".to_owned(), PlaceState::Asked), ("second".to_owned(), PlaceState::Asked)];
        assert_eq!(standings(&house, &session).await, asked);
        let events = house.office.cooperation();
        let attendees = events.attendees(&session).await.unwrap();
        for one in &attendees {
            events.decide(&amal(), &session, one.id, Decision::Approve).await.unwrap();
        }
        house.office.round().await.unwrap();
        assert_eq!(state(&house, &first).await, PlaceState::Taken);
        assert_eq!(state(&house, &second).await, PlaceState::Waiting);
        // So it is with answers that the form does not ask: nobody mails what somebody else typed.
        let mut typed = Message::from_json(&answers("x", "victim@example.org")).unwrap();
        typed.answers.insert("name".to_owned(), "buy now ".repeat(100));
        let flood = register(&house, &session, &typed.to_json()).await.unwrap();
        // A letter without a name is of no use: its seat is given back.
        let nameless = Message { lang: "fr".to_owned(), answers: BTreeMap::new() }.to_json();
        let nameless = register(&house, &session, &nameless).await.unwrap();
        house.office.round().await.unwrap();
        house.office.round().await.unwrap();
        let gone = house.front.assistance.place_status(nameless.lookup()).await;
        assert!(matches!(gone, Err(PlaceError::NoPlace)));
        let gone = house.front.assistance.place_status(flood.lookup()).await;
        assert!(matches!(gone, Err(PlaceError::NoPlace)));
        assert!(mails(&house).await.iter().all(|mail| !mail.contains("victim@")));
    }
}

#[tokio::test]
async fn two_editors_at_once_are_told_and_nothing_is_lost() {
    for house in House::both().await {
        let events = house.office.cooperation();
        let pack = content::Pack::embedded().unwrap();
        let t = pack.words.in_lang(Lang::En);
        let id = events.begin(&amal(), Format::Seminar, t).await.unwrap();
        let draft = events.event(&id).await.unwrap().draft;
        let mut mine = draft.clone();
        mine.words.en.title = "mine".to_owned();
        events.act(&amal(), &id, 1, Deed::Save(Box::new(mine))).await.unwrap();
        let late = events.act(&badr(), &id, 1, Deed::Save(Box::new(draft))).await;
        assert!(late.is_err());
        assert_eq!(events.event(&id).await.unwrap().draft.words.en.title, "mine");
    }
}
