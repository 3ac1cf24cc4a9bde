use axum::http::StatusCode;
use seal::entry::EntryKind;

use super::{ENDANGERS, TEXT, WHY, desk, is_closed, refused};

#[tokio::test]
async fn without_consent_a_second_member_decides_and_the_sender_is_told() {
    for database in testkit::both().await {
        let mut desk = desk(&database, "intimate-images").await;
        let told = desk.proposed("danger", &[("why", WHY)]).await;
        assert!(desk.bed.carry_replies(&mut desk.sender).await.is_empty(), "nobody was asked");
        is_closed(&mut desk.amal, &told).await;
        is_closed(&mut desk.badr, &told).await;

        let confirm = format!("{told}/confirm");
        for deed in ["confirm", "decline"] {
            let own = desk.amal.post(&format!("{told}/{deed}"), &[]).await;
            refused(&own, StatusCode::FORBIDDEN, "Another person must decide");
        }
        let page = desk.amal.get(&told).await.text();
        assert!(page.contains("A member other than amal must decide.") && !page.contains(&confirm));
        let inbox = desk.badr.get("/en/inbox?tab=all").await.text();
        assert!(inbox.contains("In one case a second member must decide"));
        assert!(inbox.contains("second member needed"));
        let page = desk.badr.get(&desk.case).await.text();
        assert!(page.contains("amal wants to tell The &#60;city&#62; police without"), "{page}");

        desk.badr.get(&told).await;
        let done = desk.badr.post(&confirm, &[]).await;
        assert_eq!(done.location(), format!("{told}?note=confirmed"));
        let twice = desk.badr.post(&confirm, &[]).await;
        refused(&twice, StatusCode::CONFLICT, "Something changed in the meantime");
        assert!(!desk.badr.get("/en/inbox?tab=all").await.text().contains("second member"));
        assert!(desk.bed.carry_replies(&mut desk.sender).await.is_empty());

        let page = desk.amal.get(&format!("{told}/passed")).await.text();
        assert!(page.contains("The sender reads this at once") && page.contains(WHY));
        let status = desk.view().await.status;
        let fields = [("seen", "1"), ("lang", "en")];
        let marked = desk.amal.post(&format!("{told}/passed"), &fields).await;
        assert_eq!(marked.location(), format!("{told}?note=passed"));
        let said = desk.bed.carry_replies(&mut desk.sender).await;
        let (kind, said) = &said[0];
        assert_eq!(*kind, EntryKind::Message);
        for part in ["The <city> police", TEXT, WHY, "a life is in danger", "21 November 2026"] {
            assert!(said.contains(part), "{part} in {said}");
        }
        assert_eq!(desk.view().await.status, status, "it answers nothing they wrote");
        let twice = desk.amal.post(&format!("{told}/told"), &[("lang", "en")]).await;
        refused(&twice, StatusCode::CONFLICT, "Something changed in the meantime");
        let deeds = ["amal pass-on", "amal propose", "amal tell", "badr confirm"];
        assert_eq!(desk.deeds().await, deeds);
        let mut salma = desk.bed.member("salma").await;
        assert!(!salma.get("/en/audit").await.text().contains("<code>"), "a deed without words");
    }
}

#[tokio::test]
async fn silence_needs_both_members_and_leaves_a_reminder() {
    for database in testkit::both().await {
        let mut desk = desk(&database, "grooming").await;
        let silent = [("why", WHY), ("silent", "true"), ("endangers", ENDANGERS)];
        let unsaid = desk.proposes("duty", &[("why", WHY), ("silent", "true")]).await;
        refused(&unsaid, StatusCode::UNPROCESSABLE_ENTITY, "Nothing is kept");

        // The second member does not think so: the sender is told at once.
        let first = desk.proposed("duty", &silent).await;
        desk.badr.get(&first).await;
        let unchosen = desk.badr.post(&format!("{first}/confirm"), &[("asked", "true")]).await;
        refused(&unchosen, StatusCode::UNPROCESSABLE_ENTITY, "would endanger somebody. Nothing");
        let tell = [("asked", "true"), ("silent", "false")];
        desk.badr.post(&format!("{first}/confirm"), &tell).await;
        desk.amal.post(&format!("{first}/passed"), &[("seen", "1"), ("lang", "ar")]).await;
        let said = desk.bed.carry_replies(&mut desk.sender).await;
        assert!(said[0].1.contains("القانون يلزمنا بذلك") && !said[0].1.contains(ENDANGERS));

        // Both think so.
        let second = desk.proposed("order", &silent).await;
        desk.badr.get(&second).await;
        let hush = [("asked", "true"), ("silent", "true")];
        desk.badr.post(&format!("{second}/confirm"), &hush).await;
        let page = desk.amal.get(&format!("{second}/passed")).await.text();
        assert!(!page.contains("The sender reads this at once"));
        desk.amal.post(&format!("{second}/passed"), &[("seen", "2"), ("lang", "en")]).await;
        assert!(desk.bed.carry_replies(&mut desk.sender).await.is_empty());
        let page = desk.badr.get(&desk.case).await.text();
        assert!(page.contains("The sender does not know yet that we told"));
        assert!(page.contains("Tell the sender now…"));
        let paper = format!("{}/print", desk.case);
        let without = desk.badr.get(&paper).await.text();
        assert!(
            without.contains("Legal duty") && !without.contains("Court order"),
            "what they know"
        );
        assert!(!without.contains(ENDANGERS));
        let with = desk.badr.get(&format!("{paper}?notes=true")).await.text();
        assert!(with.contains("Court order") && with.contains(ENDANGERS));

        let page = desk.badr.get(&format!("{second}/told")).await.text();
        assert!(page.contains(ENDANGERS) && page.contains("a court ordered it"));
        let now = desk.badr.post(&format!("{second}/told"), &[("lang", "en")]).await;
        assert_eq!(now.location(), format!("{second}?note=told"));
        let said = desk.bed.carry_replies(&mut desk.sender).await;
        assert!(said[0].1.contains("a court ordered it") && !said[0].1.contains(ENDANGERS));
        assert!(!desk.badr.get(&desk.case).await.text().contains("does not know yet"));
    }
}

#[tokio::test]
async fn a_second_members_no_and_giving_up_end_it() {
    for database in testkit::both().await {
        let mut desk = desk(&database, "csam-seen").await;
        let first = desk.proposed("danger", &[("why", WHY)]).await;
        desk.badr.get(&first).await;
        desk.badr.post(&format!("{first}/decline"), &[]).await;
        assert!(desk.amal.get(&first).await.text().contains("the second member said no"));
        is_closed(&mut desk.amal, &first).await;

        let second = desk.proposed("danger", &[("why", "another reason")]).await;
        assert_ne!(second, first);
        desk.badr.get(&second).await;
        desk.badr.post(&format!("{second}/confirm"), &[]).await;
        desk.amal.post(&format!("{second}/withdraw"), &[]).await;
        is_closed(&mut desk.badr, &second).await;
        // With consent as its ground no member stands in for the sender.
        let asked = desk.proposed("consent", &[]).await;
        desk.badr.get(&asked).await;
        let instead = desk.badr.post(&format!("{asked}/confirm"), &[]).await;
        refused(&instead, StatusCode::CONFLICT, "Something changed in the meantime");
        is_closed(&mut desk.badr, &asked).await;
        let nowhere = desk.amal.get(&format!("{}/tell/{}", desk.case, "0".repeat(32))).await;
        refused(&nowhere, StatusCode::NOT_FOUND, "There is nothing of this kind");
    }
}
