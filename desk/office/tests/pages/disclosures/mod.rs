//! Telling somebody outside: with the sender's yes, or by two members; and what never happens.

mod consent;
mod form;
mod kept;
mod second;

use axum::http::StatusCode;
use desk_assistance::CaseView;
use desk_audit::{Actor, StaffRole};
use kernel::Id;
use testkit::TempDatabase;

use crate::bed::{Bed, REPORT, Sender};
use crate::browser::{Answer, Browser, between};

const TEXT: &str = "canary-in-a-disclosure <b>\nsecond line";
const WHY: &str = "canary-in-a-reason";
const ENDANGERS: &str = "canary-in-a-silence";

/// A desk with one case, and the members at work on it.
struct Desk {
    bed: Bed,
    sender: Sender,
    amal: Browser,
    badr: Browser,
    /// The case, with the language.
    case: String,
}

async fn desk(database: &TempDatabase, situation: &str) -> Desk {
    let bed = Bed::start(database).await;
    let mut answers = REPORT.to_vec();
    answers[0] = ("situation", situation);
    let sender = bed.letter(&answers, &[]).await;
    let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
    let case = format!("/en{}", amal.first_case("new").await);
    amal.get(&case).await;
    badr.get(&case).await;
    Desk { bed, sender, amal, badr, case }
}

impl Desk {
    /// Amal fills in the form; further fields come over those of everybody.
    async fn proposes(&mut self, ground: &str, more: &[(&str, &str)]) -> Answer {
        let form = format!("{}/tell", self.case);
        let page = self.amal.get(&form).await.text();
        let hidden = |name: &str| between(&page, &format!("name=\"{name}\" value=\""), "\"");
        let (once, seen) = (hidden("page").unwrap(), hidden("seen").unwrap());
        let mut fields = vec![
            ("page", once.as_str()),
            ("seen", seen.as_str()),
            ("lang", "en"),
            ("channel", ""),
            ("name", "The <city> police"),
            ("text", TEXT),
            ("ground", ground),
        ];
        fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
        fields.extend(more);
        self.amal.post(&form, &fields).await
    }

    /// The address of what she proposed.
    async fn proposed(&mut self, ground: &str, more: &[(&str, &str)]) -> String {
        let answer = self.proposes(ground, more).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        answer.location().split('?').next().unwrap().to_owned()
    }

    async fn view(&self) -> CaseView {
        let (_, id) = self.case.rsplit_once('/').unwrap();
        let actor = Actor { id: Id([0; 16]), name: "amal".into(), role: StaffRole::Operator };
        self.bed.office.cases().read_case(&actor, id.parse().unwrap()).await.unwrap()
    }

    /// The names of all that stands in the conversation, in order.
    async fn entries(&self) -> Vec<String> {
        self.view().await.timeline.iter().map(|entry| entry.digest.to_string()).collect()
    }

    async fn deeds(&self) -> Vec<String> {
        let events = self.bed.office.recent_events().await.unwrap().into_iter();
        let mut deeds: Vec<String> = events
            .filter(|event| event.action.starts_with("disclosure."))
            .map(|event| format!("{} {}", event.actor, event.action.replace("disclosure.", "")))
            .collect();
        deeds.sort();
        deeds
    }
}

fn refused(answer: &Answer, status: StatusCode, words: &str) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert!(answer.text().contains(words), "{}", answer.text());
}

/// Nothing can be shown for passing on, nor marked.
async fn is_closed(browser: &mut Browser, told: &str) {
    let forbidden = (StatusCode::FORBIDDEN, "This may not be passed on");
    let paper = browser.get(&format!("{told}/paper")).await;
    refused(&paper, forbidden.0, forbidden.1);
    assert!(!paper.text().contains("canary"));
    refused(&browser.get(&format!("{told}/passed")).await, forbidden.0, forbidden.1);
    let marks = browser.post(&format!("{told}/passed"), &[("seen", "99"), ("lang", "en")]).await;
    refused(&marks, forbidden.0, forbidden.1);
}
