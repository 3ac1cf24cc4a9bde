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

/// Language, situation, age, for whom, what is written, and an answer of the team's.
type Example =
    (&'static str, &'static str, &'static str, &'static str, &'static str, Option<&'static str>);

const EXAMPLES: [Example; 6] = [
    (
        "ar",
        "hacked-account",
        "18-25",
        "me",
        "دخل شخص إلى حسابي في واتساب وبدأ يطلب المال من عائلتي. غيرت كلمة السر لكنه ما زال هناك. ماذا أفعل؟",
        None,
    ),
    (
        "fr",
        "hacked-account",
        "26-59",
        "me",
        "Je n'arrive plus à entrer dans la page de ma boutique. Quelqu'un publie de fausses promotions à ma place et mes clients paient.",
        Some(
            "Bonjour, merci de nous avoir écrit. Ne payez rien à personne. Avez-vous encore accès à l'adresse e-mail de la page ? Répondez-nous ici, nous faisons la suite avec vous.",
        ),
    ),
    (
        "ar",
        "impersonation",
        "13-17",
        "child",
        "ابنتي عندها حساب مزيف باسمها وصورتها، ويكتبون منه لصديقاتها كلاما قبيحا.",
        None,
    ),
    (
        "fr",
        "phishing",
        "60+",
        "me",
        "J'ai reçu un SMS d'une livraison avec un lien. J'ai donné le numéro de ma carte. Que dois-je faire maintenant ?",
        None,
    ),
    (
        "en",
        "online-fraud",
        "18-25",
        "someone-else",
        "My brother paid for a phone on a page that has now disappeared. He still has the messages and the transfer receipt.",
        Some(
            "Thank you for writing. Please keep the messages and the receipt as they are, and call the bank today. Tell us here which bank it is and we will tell you what to ask for.",
        ),
    ),
    (
        "fr",
        "harassment",
        "18-25",
        "me",
        "Depuis deux semaines un inconnu m'insulte sous toutes mes publications, avec plusieurs comptes.",
        None,
    ),
];

/// Sends the examples through the front, as their writers would, and answers some.
pub(super) async fn make(office: &Office, front: &str) -> Result<()> {
    let sender = Sender::new(front, None)?;
    let (_, trusted) = sender.directory(&Name::new("helpline")?).await?;
    let kind = Name::new("report")?;
    let (form, _) = sender.form(&kind).await?;
    let random: &dyn Random = &SystemRandom;
    for (lang, situation, age, for_whom, text, _) in EXAMPLES {
        let answers =
            [("situation", situation), ("age", age), ("for_whom", for_whom), ("message", text)];
        let answers: BTreeMap<String, String> =
            answers.map(|(field, answer)| (field.to_owned(), answer.to_owned())).into();
        let message = Message { lang: lang.to_owned(), answers }.to_json();
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
        let example = EXAMPLES.iter().find(|example| example.4 == message.free_text());
        if let Some((lang, .., Some(text))) = example {
            office.cases().reply(&actor, line.id, 1, lang, text).await?;
        }
    }
    Ok(())
}
