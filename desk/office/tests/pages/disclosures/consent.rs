use axum::http::StatusCode;
use seal::entry::EntryKind;

use super::{TEXT, desk, is_closed, refused};
use crate::browser::between;

#[tokio::test]
async fn with_consent_only_the_senders_answer_to_the_question_opens_it() {
    for database in testkit::both().await {
        let mut desk = desk(&database, "phishing").await;
        desk.bed.follow_up(&mut desk.sender, "Yes, tell everybody").await;
        let told = desk.proposed("consent", &[]).await;
        // It crosses the question on its way: its writer had not read it.
        desk.bed.follow_up(&mut desk.sender, "Yes, do as you said").await;
        let asked = desk.bed.carry_replies(&mut desk.sender).await;
        let (kind, question) = &asked[0];
        assert_eq!((*kind, asked.len()), (EntryKind::Message, 1));
        assert!(question.contains(&format!("\n\n{TEXT}\n\n")), "{question}");
        assert!(question.contains("The <city> police") && question.contains("“yes” or “no”"));

        let page = desk.amal.get(&told).await.text();
        assert!(page.contains("has not answered since"), "{page}");
        assert!(page.contains("waiting for the sender"));
        is_closed(&mut desk.amal, &told).await;
        let agree = format!("{told}/agree");
        // The letter, the first follow-up, the question, the one that crossed it.
        let entries = desk.entries().await;
        assert_eq!(entries.len(), 4);
        let unknown = "0".repeat(64);
        for entry in entries.iter().chain([&unknown]) {
            for deed in ["agree", "refuse"] {
                let fields = [("entry", entry.as_str())];
                let answer = desk.amal.post(&format!("{told}/{deed}"), &fields).await;
                let words = "This is no answer of the sender";
                refused(&answer, StatusCode::UNPROCESSABLE_ENTITY, words);
            }
        }
        let nothing = desk.amal.post(&agree, &[]).await;
        refused(&nothing, StatusCode::UNPROCESSABLE_ENTITY, "Please choose the message");
        is_closed(&mut desk.amal, &told).await;

        desk.bed.follow_up(&mut desk.sender, "Yes, tell the police").await;
        let page = desk.amal.get(&told).await.text();
        assert_eq!(page.matches("name=\"entry\"").count(), 1, "{page}");
        let entry = between(&page, "name=\"entry\" value=\"", "\"").unwrap();
        let done = desk.amal.post(&agree, &[("entry", &entry)]).await;
        assert_eq!(done.location(), format!("{told}?note=agreed"));
        assert_eq!(desk.view().await.disclosures[0].answer, Some(3), "the third of the sender");

        let paper = desk.badr.get(&format!("{told}/paper")).await.text();
        assert!(paper.contains("canary-in-a-disclosure &#60;b&#62;\nsecond line"));
        assert!(!paper.contains("<nav class=\"sidebar\"") && !paper.contains("<form"));
        assert!(!paper.contains("Somebody asks"), "nothing else of the case");

        // Something comes in between: it is read before anything is marked.
        let page = desk.amal.get(&format!("{told}/passed")).await.text();
        assert!(page.contains("It cannot be undone.") && page.contains("Yes, tell the police"));
        assert!(page.contains("You agreed to it in this conversation."), "what they will read");
        let seen = between(&page, "name=\"seen\" value=\"", "\"").unwrap();
        desk.bed.follow_up(&mut desk.sender, "Wait a moment").await;
        let fields = [("seen", seen.as_str()), ("lang", "en")];
        let marked = desk.amal.post(&format!("{told}/passed"), &fields).await;
        refused(&marked, StatusCode::CONFLICT, "Wait a moment");
        let seen = between(&marked.text(), "name=\"seen\" value=\"", "\"").unwrap();
        let fields = [("seen", seen.as_str()), ("lang", "en")];
        let marked = desk.amal.post(&format!("{told}/passed"), &fields).await;
        assert_eq!(marked.location(), format!("{told}?note=passed"));
        let page = desk.amal.get(&told).await.text();
        assert!(page.contains("amal recorded the sender’s yes") && page.contains("passed it on"));
        is_closed(&mut desk.amal, &told).await;
        let told = desk.bed.carry_replies(&mut desk.sender).await;
        assert_eq!(told.len(), 1, "a yes that was misread comes to light");
        let deeds = ["amal agree", "amal ask", "amal pass-on", "badr show"];
        assert_eq!(desk.deeds().await, deeds);
    }
}

#[tokio::test]
async fn who_agreed_may_change_their_mind_until_it_is_passed_on() {
    for database in testkit::both().await {
        let mut desk = desk(&database, "sextortion").await;
        let told = desk.proposed("consent", &[]).await;
        desk.bed.carry_replies(&mut desk.sender).await;
        desk.bed.follow_up(&mut desk.sender, "Yes").await;
        let entry_of = |page: &str| between(page, "name=\"entry\" value=\"", "\"").unwrap();
        let entry = entry_of(&desk.amal.get(&told).await.text());
        desk.amal.post(&format!("{told}/agree"), &[("entry", &entry)]).await;
        // The same message cannot be both.
        let refuse = format!("{told}/refuse");
        let again = desk.badr.post(&refuse, &[("entry", &entry)]).await;
        refused(&again, StatusCode::UNPROCESSABLE_ENTITY, "This is no answer of the sender");

        desk.bed.follow_up(&mut desk.sender, "No, please do not").await;
        let page = desk.badr.get(&told).await.text();
        assert!(page.contains("The sender has written again since."));
        let done = desk.badr.post(&refuse, &[("entry", &entry_of(&page))]).await;
        assert_eq!(done.location(), format!("{told}?note=refused"));
        assert!(desk.badr.get(&told).await.text().contains("the sender said no"));
        is_closed(&mut desk.badr, &told).await;
        let late = desk.badr.post(&format!("{told}/withdraw"), &[]).await;
        refused(&late, StatusCode::CONFLICT, "Something changed in the meantime");
    }
}
