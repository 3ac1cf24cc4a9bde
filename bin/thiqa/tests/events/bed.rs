//! What the tests of events share: one that is published, somebody who registers, mails that are read.

use std::collections::BTreeMap;

use content::ByLang;
use desk_audit::{Actor, StaffRole};
use desk_cooperation::{Deed, Draft};
use documents::{EventWords, Format, Seats, SessionWords, Spoken};
use front_assistance::PlaceState;
use kernel::{Id, Lang, Random, SystemRandom};
use seal::message::Message;
use seal::{MasterKey, Name, SenderKeys};

use crate::house::{House, amal};

pub(crate) const CANARY: &str = "Canary Zellige";

pub(crate) fn badr() -> Actor {
    Actor { id: Id([2; 16]), name: "badr".to_owned(), role: StaffRole::Operator }
}

/// A workshop in two weeks with so many seats, changed by `with` before it is published; gives
/// the names of the event and its session.
pub(crate) async fn publish(
    house: &House,
    capacity: u32,
    with: impl Fn(&mut Draft),
) -> (String, String) {
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
pub(crate) async fn approve(house: &House, id: &str) {
    let events = house.office.cooperation();
    let step = events.event(id).await.unwrap().review.step;
    events.act(&amal(), id, step, Deed::Propose).await.unwrap();
    let own = events.act(&amal(), id, step + 1, Deed::Approve).await;
    assert!(own.is_err(), "nobody approves what they planned");
    events.act(&badr(), id, step + 1, Deed::Approve).await.unwrap();
    house.office.round().await.unwrap();
}

/// Plans and publishes the next issue.
pub(crate) async fn change(house: &House, id: &str, with: impl Fn(&mut Draft)) {
    let events = house.office.cooperation();
    let step = events.event(id).await.unwrap().review.step;
    events.act(&amal(), id, step, Deed::Revise).await.unwrap();
    let mut draft = events.event(id).await.unwrap().draft;
    with(&mut draft);
    events.act(&amal(), id, step + 1, Deed::Save(Box::new(draft))).await.unwrap();
    approve(house, id).await;
}

pub(crate) fn answers(name: &str, email: &str) -> Vec<u8> {
    let answers = [("name", name), ("email", email), ("needs", "step-free")];
    let answers: BTreeMap<String, String> =
        answers.map(|(id, text)| (id.to_owned(), text.to_owned())).into();
    Message { lang: "fr".to_owned(), answers }.to_json()
}

/// Registers as a sender's program does.
pub(crate) async fn register(
    house: &House,
    session: &str,
    text: &[u8],
) -> anyhow::Result<SenderKeys> {
    let random: &dyn Random = &SystemRandom;
    let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
    let sender = house.sender();
    let (_, trusted) = sender.directory(&Name::new("helpline")?).await?;
    let (form, _) = sender.form(&Name::new(session)?).await?;
    sender.file(&trusted, &Name::new("registration")?, form, text, &[], &keys).await?;
    Ok(keys)
}

pub(crate) async fn state(house: &House, keys: &SenderKeys) -> PlaceState {
    house.front.assistance.place_status(keys.lookup()).await.unwrap().state
}

pub(crate) async fn standings(house: &House, session: &str) -> Vec<(String, PlaceState)> {
    house.office.round().await.unwrap();
    let all = house.office.cooperation().attendees(session).await.unwrap();
    all.into_iter().map(|one| (one.person.name, one.standing.unwrap())).collect()
}

/// Subjects and texts of the mails written since the last call.
pub(crate) async fn mails(house: &House) -> Vec<String> {
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

pub(crate) async fn page(house: &House, path: &str) -> String {
    let address = format!("http://{}{path}", house.front.address);
    reqwest::get(address).await.unwrap().text().await.unwrap()
}

/// What the site says of a certificate.
pub(crate) async fn verify(house: &House, lang: &str, code: &str) -> String {
    let address = format!("http://{}/{lang}/verify", house.front.address);
    let request = reqwest::Client::new().post(address);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let answer = request.body(format!("code={}", code.replace('%', "%25"))).send().await;
    answer.unwrap().text().await.unwrap()
}
