//! Invented cases, so that the desk of a demonstration is not empty.

use std::collections::BTreeMap;

use anyhow::Result;
use desk_assistance::Status;
use desk_audit::{Actor, StaffRole};
use desk_office::Office;
use kernel::{Id, Random, SystemRandom};
use seal::message::Message;
use seal::{MasterKey, Name, SenderKeys};

use crate::sender::Sender;

/// What somebody writes, and an answer of the team's.
struct Example {
    lang: &'static str,
    situation: &'static str,
    age: &'static str,
    for_whom: &'static str,
    danger: &'static str,
    text: &'static str,
    answer: Option<&'static str>,
}

const EXAMPLES: [Example; 7] = [
    Example {
        lang: "ar",
        situation: "hacked-account",
        age: "18-25",
        for_whom: "me",
        danger: "no",
        text: "دخل شخص إلى حسابي في واتساب وبدأ يطلب المال من عائلتي. غيرت كلمة السر لكنه ما زال هناك. ماذا أفعل؟",
        answer: None,
    },
    Example {
        lang: "fr",
        situation: "hacked-account",
        age: "26-59",
        for_whom: "me",
        danger: "no",
        text: "Je n'arrive plus à entrer dans la page de ma boutique. Quelqu'un publie de fausses promotions à ma place et mes clients paient.",
        answer: Some(
            "Bonjour, merci de nous avoir écrit. Ne payez rien à personne. Avez-vous encore accès à l'adresse e-mail de la page ? Répondez-nous ici, nous faisons la suite avec vous.",
        ),
    },
    Example {
        lang: "ar",
        situation: "impersonation",
        age: "13-17",
        for_whom: "child",
        danger: "no",
        text: "ابنتي عندها حساب مزيف باسمها وصورتها، ويكتبون منه لصديقاتها كلاما قبيحا.",
        answer: None,
    },
    Example {
        lang: "fr",
        situation: "phishing",
        age: "60+",
        for_whom: "me",
        danger: "no",
        text: "J'ai reçu un SMS d'une livraison avec un lien. J'ai donné le numéro de ma carte. Que dois-je faire maintenant ?",
        answer: None,
    },
    Example {
        lang: "en",
        situation: "online-fraud",
        age: "18-25",
        for_whom: "someone-else",
        danger: "no",
        text: "My brother paid for a phone on a page that has now disappeared. He still has the messages and the transfer receipt.",
        answer: Some(
            "Thank you for writing. Please keep the messages and the receipt as they are, and call the bank today. Tell us here which bank it is and we will tell you what to ask for.",
        ),
    },
    Example {
        lang: "fr",
        situation: "harassment",
        age: "18-25",
        for_whom: "me",
        danger: "no",
        text: "Depuis deux semaines un inconnu m'insulte sous toutes mes publications, avec plusieurs comptes.",
        answer: None,
    },
    Example {
        lang: "fr",
        situation: "sextortion",
        age: "18-25",
        for_whom: "me",
        danger: "yes",
        text: "Quelqu'un que je ne connais pas menace d'envoyer mes photos à ma famille ce soir si je ne paie pas. Je n'en dors plus, je ne sais pas quoi faire.",
        answer: None,
    },
];

/// Sends the examples through the front, as their writers would, and answers some.
pub(super) async fn make(office: &Office, front: &str) -> Result<()> {
    let sender = Sender::new(front, None)?;
    let (_, trusted) = sender.directory(&Name::new("helpline")?).await?;
    let kind = Name::new("report")?;
    let (form, _) = sender.form(&kind).await?;
    let random: &dyn Random = &SystemRandom;
    for example in &EXAMPLES {
        let answers = [
            ("situation", example.situation),
            ("age", example.age),
            ("for_whom", example.for_whom),
            ("danger", example.danger),
            ("message", example.text),
        ];
        let answers: BTreeMap<String, String> =
            answers.map(|(field, answer)| (field.to_owned(), answer.to_owned())).into();
        let message = Message { lang: example.lang.to_owned(), answers }.to_json();
        let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
        sender.file(&trusted, &kind, form, &message, &[], &keys).await?;
    }
    office.round().await?;
    answer(office).await?;
    Ok(office.round().await?)
}

async fn answer(office: &Office) -> Result<()> {
    let actor = Actor { id: Id([0; 16]), name: "amal".to_owned(), role: StaffRole::Supervisor };
    let inbox = office.cases().inbox(Status::New, None).await?;
    for line in inbox.lines {
        let Some(message) = line.message else { continue };
        let example = EXAMPLES.iter().find(|example| example.text == message.free_text());
        if let Some(Example { lang, answer: Some(text), .. }) = example {
            office.cases().reply(&actor, line.id, 1, lang, text).await?;
        }
    }
    Ok(())
}
