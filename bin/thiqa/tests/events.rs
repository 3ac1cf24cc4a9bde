//! Events: planned by one, approved by another, registered for by sealed letters, counted by the
//! front alone, told by e-mail, forgotten afterwards.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod house;

use std::collections::BTreeMap;
use std::time::Duration;

use content::ByLang;
use desk_audit::{Actor, StaffRole};
use desk_cooperation::{Decision, Deed, Draft, EventError};
use documents::{EventWords, Format, Seats, SessionWords, Spoken};
use front_assistance::{PlaceDeed, PlaceError, PlaceState};
use house::{House, amal};
use kernel::{Clock, Id, Lang, Random, SystemRandom};
use seal::message::Message;
use seal::{MasterKey, Name, SenderKeys};

const CANARY: &str = "Canary Zellige";

fn badr() -> Actor {
    Actor { id: Id([2; 16]), name: "badr".to_owned(), role: StaffRole::Operator }
}

/// A workshop in two weeks with so many seats, changed by `with` before it is published; gives
/// the names of the event and its session.
async fn publish(house: &House, capacity: u32, with: impl Fn(&mut Draft)) -> (String, String) {
    let events = house.office.cooperation();
    let pack = content::Pack::embedded().unwrap();
    let t = pack.words.in_lang(Lang::Fr);
    let id = events.begin(&amal(), Format::Workshop, t).await.unwrap();
    let mut draft = events.event(&id).await.unwrap().draft;
    let words = |title: &str| EventWords {
        title: title.to_owned(),
        what: format!("what of {title}"),
        note: String::new(),
    };
    draft.words = ByLang { ar: words("ورشة"), fr: words("Atelier"), en: words("Workshop") };
    let session = &mut draft.sessions[0];
    session.region = Some("MA-06".to_owned());
    session.languages = vec![Spoken::Ary];
    let town = |town: &str| SessionWords { town: town.to_owned(), ..SessionWords::default() };
    session.words =
        ByLang { ar: town("الدار البيضاء"), fr: town("Casablanca"), en: town("Casa") };
    session.seats = session.seats.map(|seats| Seats { capacity, offer_hours: 24, ..seats });
    with(&mut draft);
    let session = draft.sessions[0].id.clone();
    events.act(&amal(), &id, 1, Deed::Save(Box::new(draft))).await.unwrap();
    approve(house, &id).await;
    (id, session)
}

/// Brings what is planned to the public.
async fn approve(house: &House, id: &str) {
    let events = house.office.cooperation();
    let step = events.event(id).await.unwrap().review.step;
    events.act(&amal(), id, step, Deed::Propose).await.unwrap();
    let own = events.act(&amal(), id, step + 1, Deed::Approve).await;
    assert!(own.is_err(), "nobody approves what they planned");
    events.act(&badr(), id, step + 1, Deed::Approve).await.unwrap();
    house.office.round().await.unwrap();
}

/// Plans and publishes the next issue.
async fn change(house: &House, id: &str, with: impl Fn(&mut Draft)) {
    let events = house.office.cooperation();
    let step = events.event(id).await.unwrap().review.step;
    events.act(&amal(), id, step, Deed::Revise).await.unwrap();
    let mut draft = events.event(id).await.unwrap().draft;
    with(&mut draft);
    events.act(&amal(), id, step + 1, Deed::Save(Box::new(draft))).await.unwrap();
    approve(house, id).await;
}

fn answers(name: &str, email: &str) -> Vec<u8> {
    let answers = [("name", name), ("email", email), ("needs", "step-free")];
    let answers: BTreeMap<String, String> =
        answers.map(|(id, text)| (id.to_owned(), text.to_owned())).into();
    Message { lang: "fr".to_owned(), answers }.to_json()
}

/// Registers as a sender's program does.
async fn register(house: &House, session: &str, text: &[u8]) -> anyhow::Result<SenderKeys> {
    let random: &dyn Random = &SystemRandom;
    let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
    let sender = house.sender();
    let (_, trusted) = sender.directory(&Name::new("helpline")?).await?;
    let (form, _) = sender.form(&Name::new(session)?).await?;
    sender.file(&trusted, &Name::new("registration")?, form, text, &[], &keys).await?;
    Ok(keys)
}

async fn state(house: &House, keys: &SenderKeys) -> PlaceState {
    house.front.assistance.place_status(keys.lookup()).await.unwrap().state
}

async fn standings(house: &House, session: &str) -> Vec<(String, PlaceState)> {
    house.office.round().await.unwrap();
    let all = house.office.cooperation().attendees(session).await.unwrap();
    all.into_iter().map(|one| (one.person.name, one.standing.unwrap())).collect()
}

/// Subjects and texts of the mails written since the last call.
async fn mails(house: &House) -> Vec<String> {
    house.office.round().await.unwrap();
    house.office.cooperation().send_mails().await.unwrap();
    let mut found = Vec::new();
    let Ok(folder) = std::fs::read_dir(house.folder.path().join("mail")) else { return found };
    for file in folder {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        std::fs::remove_file(path).unwrap();
        let parsed = mail_parser::MessageParser::new().parse(&bytes).unwrap();
        let to = parsed.to().and_then(|to| to.first()).and_then(|to| to.address()).unwrap();
        let text = parsed.body_text(0).unwrap();
        found.push(format!("{to}\n{}\n{text}", parsed.subject().unwrap_or_default()));
    }
    found.sort();
    found
}

async fn page(house: &House, path: &str) -> String {
    let address = format!("http://{}{path}", house.front.address);
    reqwest::get(address).await.unwrap().text().await.unwrap()
}

/// What the site says of a certificate.
async fn verify(house: &House, lang: &str, code: &str) -> String {
    let address = format!("http://{}/{lang}/verify", house.front.address);
    let request = reqwest::Client::new().post(address);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let answer = request.body(format!("code={}", code.replace('%', "%25"))).send().await;
    answer.unwrap().text().await.unwrap()
}

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
        assert!(page.contains("Quelle session"), "{page}");
    }
}
