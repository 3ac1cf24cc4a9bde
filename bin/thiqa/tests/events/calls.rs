//! Calls: contributions come as sealed letters, are read without names, chosen by who leads the call,
//! and presented.

use std::collections::BTreeMap;
use std::time::Duration;

use content::ByLang;
use desk_audit::Actor;
use desk_cooperation::{
    Advice, Assessment, AttachError, CallDeed, CallDraft, CallRecord, Committee, Conflict,
    FileError, Proceedings, ProceedingsDeed, Submission, SubmissionError, View,
};
use documents::{CallWords, ContributionKind, Licence, Spoken, Theme};
use front_assistance::{PlaceDeed, PlaceState};
use kernel::{Clock, Id, Random, SystemRandom};
use seal::message::Message;
use seal::{Digest, MasterKey, Name, SenderKeys};

use crate::bed::{CANARY, badr, mails, page, publish, state};
use crate::house::{House, amal};

const EMAIL: &str = "canary-zellige@example.org";
const WORK: &str = "Passkeys in Zagora, by Canary Zellige of the Lycée Ibn Sina";

fn chada() -> Actor {
    Actor { id: Id([3; 16]), name: "chada".to_owned(), ..badr() }
}

/// A call for ten days, led by amal and published.
async fn call(house: &House, event: Option<String>) -> String {
    let cooperation = house.office.cooperation();
    let id = cooperation.begin_call(&amal()).await.unwrap();
    let words = |title: &str| CallWords {
        title: title.to_owned(),
        what: "what is wanted".to_owned(),
        note: String::new(),
    };
    let name =
        |name: &str| ByLang { ar: name.to_owned(), fr: name.to_owned(), en: name.to_owned() };
    let now = house.clock.now();
    let draft = CallDraft {
        event,
        opens: now,
        closes: now.plus(Duration::from_secs(10 * 86_400)),
        kinds: vec![ContributionKind::Talk, ContributionKind::Paper],
        languages: vec![Spoken::Ar, Spoken::Fr],
        themes: vec![Theme { id: "t1".to_owned(), name: name("Schools") }],
        invented: false,
        cancels: false,
        words: ByLang { ar: words("دعوة"), fr: words("Appel"), en: words("Call") },
    };
    let steps = [
        (amal(), CallDeed::Save(Box::new(draft))),
        (amal(), CallDeed::Propose),
        (badr(), CallDeed::Approve),
    ];
    for (step, (actor, deed)) in (1..).zip(steps) {
        cooperation.act_on_call(&actor, &id, step, deed).await.unwrap();
    }
    house.office.round().await.unwrap();
    id
}

fn answers(name: &str, email: &str, title: &str) -> BTreeMap<String, String> {
    let answers = [
        ("title", title),
        ("kind", "paper"),
        ("theme", "t1"),
        ("language", "fr"),
        ("text", WORK),
        ("name", name),
        ("house", "Lycée Ibn Sina"),
        ("about", "Teaches in Zagora."),
        ("email", email),
        ("consent", "yes"),
    ];
    answers.map(|(id, text)| (id.to_owned(), text.to_owned())).into()
}

/// Contributes as a sender's program does.
async fn contribute(
    house: &House,
    call: &str,
    answers: BTreeMap<String, String>,
) -> anyhow::Result<SenderKeys> {
    let random: &dyn Random = &SystemRandom;
    let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
    let sender = house.sender();
    let (_, trusted) = sender.directory(&Name::new("helpline")?).await?;
    let (form, _) = sender.form(&Name::new(call)?).await?;
    let text = Message { lang: "fr".to_owned(), answers }.to_json();
    sender.file(&trusted, &Name::new("contribution")?, form, &text, &[], &keys).await?;
    Ok(keys)
}

async fn record(house: &House, call: &str) -> CallRecord {
    house.office.round().await.unwrap();
    house.office.cooperation().call(call).await.unwrap()
}

async fn seen(house: &House, call: &str, member: &str) -> Vec<Submission> {
    let record = record(house, call).await;
    house.office.cooperation().received(&record, member).await.unwrap().submissions
}

/// This member has no conflict with anybody but these.
async fn declare(house: &House, call: &str, actor: &Actor, conflicts: &[&str]) {
    let record = record(house, call).await;
    let cooperation = house.office.cooperation();
    let received = cooperation.received(&record, &actor.name).await.unwrap();
    let is_one = |name: &str| conflicts.contains(&name).then_some(Conflict::House);
    let said: Vec<Option<Conflict>> = received.names.iter().map(|one| is_one(&one.name)).collect();
    let asked = received.asked();
    // One name answered would show by what appears who sent it.
    let some = cooperation.declare(actor, &record, (asked, &said[1..])).await;
    assert!(matches!(some, Err(SubmissionError::Names)));
    cooperation.declare(actor, &record, (asked, &said)).await.unwrap();
}

fn assessment(advice: Advice, comment: &str, to_author: &str) -> Assessment {
    Assessment { advice, comment: comment.to_owned(), to_author: to_author.to_owned() }
}

#[tokio::test]
async fn a_contribution_is_read_without_names_chosen_and_presented() {
    for house in House::both().await {
        let (event, session) = publish(&house, 5, |_| {}).await;
        let id = call(&house, Some(event.clone())).await;
        for (path, part) in [
            (format!("/fr/calls/{id}"), format!("/fr/register/{id}")),
            (format!("/fr/events/{event}"), format!("/fr/calls/{id}")),
            (format!("/fr/register/{id}"), "data-kind=\"contribution\"".to_owned()),
            (format!("/fr/register/{id}"), "Schools".to_owned()),
        ] {
            assert!(page(&house, &path).await.contains(&part), "{path}: {part}");
        }

        let keys = contribute(&house, &id, answers(CANARY, EMAIL, "Passkeys")).await.unwrap();
        let other = contribute(&house, &id, answers("Driss Alami", "", "Posters")).await.unwrap();
        assert_eq!(state(&house, &keys).await, PlaceState::Asked);
        let told = mails(&house).await;
        assert!(told.len() == 1 && told[0].contains(EMAIL), "{told:?}");
        assert!(mails(&house).await.is_empty(), "told once");

        // Nobody reads before all is there; who leads sees the names, and does not choose yet.
        let cooperation = house.office.cooperation();
        assert!(seen(&house, &id, "badr").await.iter().all(|one| one.view == View::Early));
        let early = seen(&house, &id, "amal").await;
        assert!(early.iter().any(|one| one.author.as_ref().unwrap().name == CANARY));
        let record_now = record(&house, &id).await;
        let refused = cooperation.choose(&amal(), &record_now, early[0].id, (true, "")).await;
        assert!(matches!(refused, Err(SubmissionError::Hidden(View::Early))), "{refused:?}");

        house.clock.advance(Duration::from_secs(11 * 86_400));
        let late = contribute(&house, &id, answers("Late", "", "Late")).await;
        assert!(late.unwrap_err().to_string().contains("not open"), "the call is closed");
        let closed = page(&house, &format!("/fr/register/{id}")).await;
        assert!(!closed.contains("data-kind"), "no form any more");

        // badr knows Driss, chada nobody.
        assert!(seen(&house, &id, "badr").await.iter().all(|one| one.view == View::Undeclared));
        declare(&house, &id, &badr(), &["Driss Alami"]).await;
        declare(&house, &id, &chada(), &[]).await;
        let of_badr = seen(&house, &id, "badr").await;
        let readable: Vec<&Submission> =
            of_badr.iter().filter(|one| one.view == View::Reader).collect();
        assert_eq!(readable.len(), 1);
        let (work, digest) = (&readable[0].work, readable[0].id);
        assert_eq!(work.title, "Passkeys");
        assert_eq!(work.text, "Passkeys in Zagora, by ▇▇▇ ▇▇▇ of the ▇▇▇");
        assert!(readable[0].author.is_none());

        // Each says their own before they see another's.
        let record_now = record(&house, &id).await;
        let good = assessment(Advice::Accept, "clear", "Show the sign-in page.");
        let nothing = assessment(Advice::Accept, "", "");
        let empty = cooperation.assess(&badr(), &record_now, digest, nothing).await;
        assert!(matches!(empty, Err(SubmissionError::Empty)));
        cooperation.assess(&badr(), &record_now, digest, good.clone()).await.unwrap();
        let of_chada = cooperation.submission(&record_now, digest, "chada").await.unwrap();
        assert!(of_chada.assessments.is_empty() && of_chada.read_by == 1);
        let doubt = assessment(Advice::RatherNot, "too short", "");
        cooperation.assess(&chada(), &record_now, digest, doubt).await.unwrap();
        let of_chada = cooperation.submission(&record_now, digest, "chada").await.unwrap();
        assert_eq!((of_chada.assessments.len(), of_chada.score()), (2, Some(0.5)));
        let early = cooperation.choose(&amal(), &record_now, digest, (true, "")).await;
        let undeclared = matches!(early, Err(SubmissionError::Hidden(View::Undeclared)));
        assert!(undeclared, "who chooses declares conflicts too");
        declare(&house, &id, &amal(), &[]).await;
        let own = cooperation.assess(&amal(), &record_now, digest, good.clone()).await;
        assert!(matches!(own, Err(SubmissionError::Hidden(View::Lead))), "who chooses reads not");
        let chosen = cooperation.choose(&badr(), &record_now, digest, (true, "")).await;
        assert!(matches!(chosen, Err(SubmissionError::Hidden(View::Reader))));
        // chada finds that she knows Driss after all: what she would say is not hers any more.
        let posters = of_badr.iter().find(|one| one.view == View::Conflict).unwrap().id;
        let aside =
            cooperation.step_aside(&chada(), &record_now, posters, Conflict::Recognised).await;
        aside.unwrap();
        let again = cooperation.assess(&chada(), &record_now, posters, good).await;
        assert!(matches!(again, Err(SubmissionError::Hidden(View::Conflict))));

        // Chosen: the author reads why, once; nobody chooses twice.
        let answer = "Show the sign-in page. Ten minutes, please.";
        cooperation.choose(&amal(), &record_now, digest, (true, answer)).await.unwrap();
        let twice = cooperation.choose(&amal(), &record_now, digest, (false, "")).await;
        assert!(matches!(twice, Err(SubmissionError::Decided)), "{twice:?}");
        cooperation.choose(&amal(), &record_now, posters, (false, "")).await.unwrap();
        house.office.round().await.unwrap();
        assert_eq!(state(&house, &keys).await, PlaceState::Taken);
        assert_eq!(state(&house, &other).await, PlaceState::Refused);
        let told = mails(&house).await;
        assert!(told.len() == 1 && told[0].contains(answer), "{told:?}");
        for database in [&house.front_database, &house.desk_database] {
            let bytes = database.all_bytes().await;
            for word in [CANARY, EMAIL, "Zagora", "Ten minutes", "too short"] {
                assert!(!testkit::holds(&bytes, word), "{word} stands in a database");
            }
        }

        present(&house, (&event, &session), (&id, digest)).await;

        // A year after the last day all of it is gone, and the counts stay.
        house.clock.advance(Duration::from_secs(366 * 86_400));
        house.office.round().await.unwrap();
        assert!(seen(&house, &id, "amal").await.is_empty());
        let counts = cooperation.counts(&id).await.unwrap();
        assert_eq!((counts.registered, counts.seated, counts.forgotten), (2, 1, true));
        house.front.stop().await;
    }
}

/// What was accepted goes into the programme with its paper, and two members publish it.
async fn present(house: &House, (event, session): (&str, &str), (call, digest): (&str, Digest)) {
    let cooperation = house.office.cooperation();
    let record = record(house, call).await;
    let submission = cooperation.submission(&record, digest, "amal").await.unwrap();
    let of = (event, false);
    let name = cooperation.present(&amal(), of, &submission).await.unwrap();
    let again = cooperation.present(&amal(), of, &submission).await.unwrap();
    assert_eq!(name, again, "pressed twice, it stands there once");
    let step = cooperation.proceedings(event).await.unwrap().review.step;
    let paper = b"%PDF-1.7 the whole paper";
    let place = format!("{name}.paper");
    let paper = || Some(paper.to_vec());
    let attach = async |place: &str, body| {
        cooperation.attach::<Proceedings>(&amal(), (event, step), place, body).await
    };
    let text = attach(&place, Some(b"MZ".to_vec())).await;
    assert!(matches!(text, Err(AttachError::File(FileError::NoPdf))), "{text:?}");
    let nowhere = attach("c9.paper", paper()).await;
    assert!(matches!(nowhere, Err(AttachError::Review(_))), "no such contribution");
    attach(&place, paper()).await.unwrap();
    let record = cooperation.proceedings(event).await.unwrap();
    let mut draft = record.draft;
    draft.contributions[0].session = Some(session.to_owned());
    draft.contributions[0].starts = "10:20".to_owned();
    assert_eq!(draft.contributions[0].licence, Licence::Reserved, "until its author says more");
    draft.contributions[0].licence = Licence::CcBy;
    let file = draft.contributions[0].paper.clone().unwrap().name;
    let before = page(house, &format!("/files/{file}.pdf")).await;
    assert!(!before.contains("the whole paper"), "not before it is published");
    let steps = [
        (amal(), ProceedingsDeed::Save(Box::new(draft))),
        (amal(), ProceedingsDeed::Propose),
        (badr(), ProceedingsDeed::Approve),
    ];
    for (step, (actor, deed)) in (record.review.step..).zip(steps) {
        cooperation.act_on_proceedings(&actor, event, step, deed).await.unwrap();
    }
    house.office.round().await.unwrap();
    let base = format!("/fr/events/{event}");
    for (path, part) in [
        (format!("{base}/programme"), format!("{base}/contributions/{name}")),
        (format!("{base}/programme"), "10:20".to_owned()),
        (format!("{base}/speakers/s1"), "Teaches in Zagora.".to_owned()),
        (format!("{base}/contributions/{name}"), format!("/files/{file}.pdf")),
        (format!("{base}/contributions/{name}"), "creativecommons.org/licenses/by/4.0".to_owned()),
        (format!("{base}/proceedings"), "CC BY 4.0".to_owned()),
        (format!("/feeds/proceedings/{event}.bib"), "author = {{Canary Zellige}}".to_owned()),
        (format!("/files/{file}.pdf"), "the whole paper".to_owned()),
    ] {
        let html = page(house, &path).await;
        assert!(html.contains(&part), "{path}: {part}\n{html}");
    }
    // Another file than the one that was approved is not shown.
    let other = page(house, &format!("/files/{}.pdf", "0".repeat(32))).await;
    assert!(!other.contains("PDF-1.7"));
    take_back(house, event, &file).await;
}

/// What two members take back is forgotten in both zones, its files too.
async fn take_back(house: &House, event: &str, file: &str) {
    let cooperation = house.office.cooperation();
    let act = async |actor: Actor, deed| {
        let step = cooperation.proceedings(event).await.unwrap().review.step;
        cooperation.act_on_proceedings(&actor, event, step, deed).await.unwrap();
    };
    act(amal(), ProceedingsDeed::Cancel).await;
    let mut draft = cooperation.proceedings(event).await.unwrap().draft;
    let why = || "A mistake.".to_owned();
    draft.note = ByLang { ar: why(), fr: why(), en: why() };
    act(amal(), ProceedingsDeed::Save(Box::new(draft))).await;
    act(amal(), ProceedingsDeed::Propose).await;
    assert!(page(house, &format!("/files/{file}.pdf")).await.contains("the whole paper"));
    act(badr(), ProceedingsDeed::Approve).await;
    house.office.round().await.unwrap();
    house.office.round().await.unwrap();
    assert_eq!(house.front.assistance.published_file(file).await.unwrap(), None);
    assert_eq!(cooperation.file(file).await.unwrap(), None);
    // The front keeps what was superseded for some weeks, as it does with forms.
    house.clock.advance(Duration::from_secs(70 * 86_400));
    house.front.assistance.sweep().await.unwrap();
    for database in [&house.front_database, &house.desk_database] {
        database.open().await.truncate_log().await.unwrap();
        assert!(!testkit::holds(&database.all_bytes().await, "the whole paper"));
    }
}

#[tokio::test]
async fn who_takes_their_contribution_back_is_forgotten_at_once() {
    for house in House::both().await {
        let id = call(&house, None).await;
        let keys = contribute(&house, &id, answers(CANARY, EMAIL, "Passkeys")).await.unwrap();
        assert_eq!(seen(&house, &id, "amal").await.len(), 1);
        assert_eq!(mails(&house).await.len(), 1);
        let taken = house.front.assistance.change_place(keys.lookup(), PlaceDeed::Cancel).await;
        assert_eq!(taken.unwrap().state, PlaceState::Cancelled);
        assert!(mails(&house).await.is_empty(), "they know it");
        assert!(seen(&house, &id, "amal").await.is_empty(), "its lock is gone");
        let counts = house.office.cooperation().counts(&id).await.unwrap();
        assert_eq!((counts.registered, counts.cancelled), (1, 1));
        house.front.stop().await;
    }
}

#[tokio::test]
async fn what_was_taken_back_after_it_was_accepted_is_not_published() {
    for house in House::both().await {
        let (event, _) = publish(&house, 5, |_| {}).await;
        let id = call(&house, Some(event.clone())).await;
        let keys = contribute(&house, &id, answers(CANARY, EMAIL, "Passkeys")).await.unwrap();
        house.clock.advance(Duration::from_secs(11 * 86_400));
        let digest = seen(&house, &id, "amal").await[0].id;
        declare(&house, &id, &amal(), &[]).await;
        let (cooperation, now) = (house.office.cooperation(), record(&house, &id).await);
        cooperation.choose(&amal(), &now, digest, (true, "")).await.unwrap();
        house.office.round().await.unwrap();
        let submission = cooperation.submission(&now, digest, "amal").await.unwrap();
        cooperation.present(&amal(), (&event, false), &submission).await.unwrap();
        house.front.assistance.change_place(keys.lookup(), PlaceDeed::Cancel).await.unwrap();
        house.office.round().await.unwrap();
        let step = cooperation.proceedings(&event).await.unwrap().review.step;
        let refused =
            cooperation.act_on_proceedings(&amal(), &event, step, ProceedingsDeed::Propose).await;
        assert!(refused.is_err(), "its author took it back");
        let mut draft = cooperation.proceedings(&event).await.unwrap().draft;
        draft.contributions[0].cancelled = true;
        let save = ProceedingsDeed::Save(Box::new(draft));
        cooperation.act_on_proceedings(&amal(), &event, step, save).await.unwrap();
        let propose = ProceedingsDeed::Propose;
        cooperation.act_on_proceedings(&amal(), &event, step + 1, propose).await.unwrap();
        house.front.stop().await;
    }
}

#[tokio::test]
async fn only_who_leads_adds_leads_and_nobody_is_taken_out() {
    for house in House::both().await {
        let (id, cooperation) = (call(&house, None).await, house.office.cooperation());
        let leads = |name: &str| Committee { leads: vec![name.to_owned()], readers: 3 };
        assert!(cooperation.set_committee(&badr(), &id, leads("badr")).await.is_err());
        cooperation.set_committee(&amal(), &id, leads("badr")).await.unwrap();
        let committee = cooperation.call(&id).await.unwrap().own;
        assert_eq!((committee.leads, committee.readers), (vec!["amal".into(), "badr".into()], 3));
        house.front.stop().await;
    }
}

#[tokio::test]
async fn three_hundred_contributions_are_listed() {
    for house in House::both().await {
        let id = call(&house, None).await;
        let cooperation = house.office.cooperation();
        for number in 0..300_u32 {
            let letter = Digest::of_bytes(&number.to_be_bytes());
            let name = format!("Author Number{number}");
            let answers = answers(&name, EMAIL, &format!("Work {number}"));
            assert!(cooperation.submit(letter, &id, kernel::Lang::Fr, &answers).await.unwrap());
        }
        house.clock.advance(Duration::from_secs(11 * 86_400));
        let record = record(&house, &id).await;
        let asked = cooperation.received(&record, "badr").await.unwrap();
        assert_eq!(asked.names.len(), 300);
        let none = vec![None; 300];
        cooperation.declare(&badr(), &record, (asked.asked(), &none)).await.unwrap();
        let received = cooperation.received(&record, "badr").await.unwrap();
        assert!(received.submissions.iter().all(|one| one.view == View::Reader));
        assert_eq!(received.submissions.len(), 300);
        house.front.stop().await;
    }
}
