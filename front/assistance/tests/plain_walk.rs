//! The whole walk on the plain page, on both databases: ask, write, take the code, be answered,
//! read, write again, be closed.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod common;

use axum::http::StatusCode;
use common::House;
use seal::entry::EntryKind;
use seal::letter::Path;

const LETTER: &str = "/fr/letter/report/plain";

/// The code in the digits of Arabic keyboards, in another grouping.
fn in_arabic_digits(code: &str) -> String {
    let digits = code.chars().filter(char::is_ascii_digit);
    let arabic = digits.map(|digit| char::from_u32(digit as u32 - 0x30 + 0x0660).unwrap());
    arabic.collect::<String>() + " "
}

#[tokio::test]
async fn a_message_is_written_answered_and_closed() {
    for database in testkit::both().await {
        walk(House::new(database).await).await;
    }
}

async fn walk(house: House) {
    // What is said before the first question, and the first questions.
    let first = house.get(LETTER).await;
    first.says("Notre serveur voit votre message un instant, et peut lire cette conversation.");
    first.says("Nous n’en parlons à personne sans votre accord");
    first.says("Que se passe-t-il").says("Quel âge a la personne concernée");
    first.is_silent_about("name=\"message\"");
    assert_eq!(first.header("cache-control"), "no-store");
    assert_eq!(first.header("referrer-policy"), "no-referrer");

    let answers = [("_step", "first"), ("situation", "phishing"), ("age", "18-25")];
    let second = house.post(LETTER, &answers).await;
    second.says("De qui s’agit-il").says("name=\"message\"");
    let digest = house.desk.forms[0].to_string();
    let sent_along = [
        ("_step", "second"),
        ("_form", digest.as_str()),
        ("situation", "phishing"),
        ("age", "18-25"),
    ];
    let mut hidden = second.hidden();
    let once = hidden.iter().position(|(id, _)| id == "_once").map(|at| hidden.remove(at));
    let once = once.expect("the page has a name of its own").1;
    let hidden: Vec<_> = hidden.iter().map(|(id, value)| (id.as_str(), value.as_str())).collect();
    assert_eq!(hidden, sent_along);

    // Something is missing: nothing typed is lost.
    let typed = [&sent_along[..], &[("for_whom", "me"), ("contact", "a <b> \"c\"")]].concat();
    let faulty = house.post(LETTER, &typed).await;
    assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
    faulty.says("Pas encore envoyé").says("<a href=\"#q-message\">");
    faulty
        .says("value=\"a &#60;b&#62; &#34;c&#34;\"")
        .says("value=\"me\" id=\"q-for_whom\" checked");

    let text = ("message", "Bonjour\r\nUn lien étrange <b>");
    let typed = [&typed[..], &[text, ("_once", once.as_str())]].concat();
    let sent = house.post(LETTER, &typed).await;
    let code = sent.code();
    assert_eq!(code.len(), 29);
    // The button is pressed twice: the same code, and one letter.
    assert_eq!(house.post(LETTER, &typed).await.code(), code);
    let waiting = house.front.pull(&seal::Name::new("helpline").unwrap(), None, 9).await.unwrap();
    assert_eq!(waiting.deliveries.len(), 1);
    sent.says("Reçu le 22 novembre 2026.").says("23 novembre 2026");

    // The team opens it.
    let mut case = house.desk.open(&house.front).await;
    assert_eq!(case.letter.header.core.path, Path::Plain);
    assert_eq!(case.message.lang, "fr");
    assert_eq!(case.message.free_text(), "Bonjour\nUn lien étrange <b>");
    assert_eq!(case.message.answer("contact"), Some("a <b> \"c\""));
    assert_eq!(case.message.answer("situation"), Some("phishing"));

    // The sender comes back, in another language and with other digits.
    let thread = house.read("ar", &in_arabic_digits(&code)).await;
    assert_eq!(thread.status, StatusCode::OK);
    thread
        .says("لم يجب الفريق بعد.")
        .says("Un lien étrange &#60;b&#62;")
        .says("رسالة أو رابط مشبوه");

    let fr = house.reply("fr", &code, "").await;
    assert_eq!(fr.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (front, desk) = (&house.front, &house.desk);
    desk.answer(front, &mut case, EntryKind::Message, "N’ouvrez pas ce lien.").await;
    let thread = house.read("fr", &code).await;
    thread.says("N’ouvrez pas ce lien.").is_silent_about("n’a pas encore répondu");

    // The sender writes again; a button pressed twice says nothing twice.
    for _ in 0..2 {
        let thread = house.reply("fr", &code, "Trop tard, je l’ai ouvert.").await;
        thread.says("Votre message est ajouté").says("Trop tard, je l’ai ouvert.");
    }
    assert_eq!(desk.hear(front, &mut case).await, ["Trop tard, je l’ai ouvert."]);

    // The team closes, and the sender can still answer.
    desk.answer(front, &mut case, EntryKind::Closing, "Bon courage.").await;
    house
        .read("en", &code)
        .await
        .says("The team has closed this conversation")
        .says("Bon courage.");
    house.reply("en", &code, "Thank you").await.says("Your message has been added");
    assert_eq!(desk.hear(front, &mut case).await, ["Thank you"]);

    // An erased case is as if it had never been.
    let helpline = case.letter.header.core.desk.clone();
    front
        .erase(helpline, case.letter.header.digest(), seal::sign::Signature([0; 64]))
        .await
        .unwrap();
    assert_eq!(house.read("en", &code).await.status, StatusCode::NOT_FOUND);
    let late = house.reply("en", &code, "Too late").await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
}
