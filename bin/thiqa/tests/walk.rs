//! The whole walk: a letter goes in, is opened, is answered, and the answer is read.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod house;

use desk_assistance::{CaseError, FileError, FileState, QuarantineReason, Status};
use desk_audit::{Actor, StaffRole};
use house::{House, amal, file};
use kernel::Id;

#[tokio::test]
async fn a_letter_goes_in_is_opened_is_answered() {
    for house in House::both().await {
        let picture = file("threat.png", 200_000);
        let keys =
            house.send("on a pris mon compte", std::slice::from_ref(&picture)).await.unwrap();
        assert!(house.answers(&keys).await.is_empty());

        house.office.round().await.unwrap();
        let cases = house.office.cases();
        let id = house.case_saying("on a pris mon compte").await.unwrap();
        let view = cases.read_case(&amal(), id).await.unwrap();
        assert_eq!((view.status, view.broken), (Status::Open, false));
        let line = &view.timeline[0].files[0];
        let opened = cases.open_file(&amal(), id, line.owner, line.part).await.unwrap();
        assert_eq!(opened, picture);

        house.reply(id, "gardez tout, nous sommes là").await;
        house.office.round().await.unwrap();
        assert_eq!(house.answers(&keys).await, ["gardez tout, nous sommes là"]);

        house.follow_up(&keys, "merci").await.unwrap();
        house.office.round().await.unwrap();
        let view = cases.read_case(&amal(), id).await.unwrap();
        assert_eq!(view.timeline.len(), 3);
        assert_eq!(view.timeline[2].message.as_ref().unwrap().free_text(), "merci");

        cases.close(&amal(), id, 3, "fr", "au revoir").await.unwrap();
        house.office.round().await.unwrap();
        assert_eq!(house.answers(&keys).await.len(), 2);
        assert_eq!(cases.read_case(&amal(), id).await.unwrap().status, Status::Closed);
    }
}

#[tokio::test]
async fn a_file_in_quarantine_is_opened_by_nobody_and_decided_by_a_second_person() {
    let badr = Actor { id: Id([2; 16]), name: "badr".to_owned(), role: StaffRole::Operator };
    for house in House::both().await {
        house.send("regardez", &[file("image.png", 3000)]).await.unwrap();
        house.office.round().await.unwrap();
        let cases = house.office.cases();
        let id = house.case_saying("regardez").await.unwrap();
        let line = cases.read_case(&badr, id).await.unwrap().timeline[0].files[0].clone();
        let place = (line.owner, line.part);

        cases.quarantine(&badr, id, place, QuarantineReason::Minor).await.unwrap();
        for actor in [&badr, &amal()] {
            let refused = cases.open_file(actor, id, line.owner, line.part).await.unwrap_err();
            assert!(matches!(refused, FileError::Quarantined));
        }
        let alone = cases.destroy(&badr, id, place).await.unwrap_err();
        assert!(matches!(alone, FileError::SecondPerson));
        cases.destroy(&amal(), id, place).await.unwrap();
        let gone = cases.open_file(&amal(), id, line.owner, line.part).await.unwrap_err();
        assert!(matches!(gone, FileError::Destroyed));
        let view = cases.read_case(&badr, id).await.unwrap();
        assert_eq!(view.timeline[0].files[0].state, FileState::Destroyed);
    }
}

#[tokio::test]
async fn an_entry_that_is_no_message_hides_nothing_else() {
    for house in House::both().await {
        let keys = house.send("le premier", &[]).await.unwrap();
        house.follow_up_bytes(&keys, b"\xff no message").await.unwrap();
        house.follow_up(&keys, "le troisième").await.unwrap();
        house.office.round().await.unwrap();
        let id = house.case_saying("le premier").await.unwrap();
        let view = house.office.cases().read_case(&amal(), id).await.unwrap();
        let said: Vec<_> = view
            .timeline
            .iter()
            .map(|entry| entry.message.as_ref().map(|m| m.free_text()))
            .collect();
        assert_eq!(said, [Some("le premier"), None, Some("le troisième")]);
    }
}

#[tokio::test]
async fn an_operator_erases_nothing() {
    let badr = Actor { id: Id([2; 16]), name: "badr".to_owned(), role: StaffRole::Operator };
    for house in House::both().await {
        house.send("à garder", &[]).await.unwrap();
        house.office.round().await.unwrap();
        let id = house.case_saying("à garder").await.unwrap();
        let refused = house.office.cases().erase(&badr, id).await.unwrap_err();
        assert!(matches!(refused, CaseError::Supervisor));
        assert!(house.case_saying("à garder").await.is_some());
    }
}

#[tokio::test]
async fn an_erased_case_is_gone_in_both_zones() {
    for house in House::both().await {
        let keys = house.send("effacez tout", &[]).await.unwrap();
        house.office.round().await.unwrap();
        let id = house.case_saying("effacez tout").await.unwrap();
        house.office.cases().erase(&amal(), id).await.unwrap();
        assert!(house.case_saying("effacez tout").await.is_none());
        house.office.round().await.unwrap();
        assert!(house.sender().thread(&keys).await.unwrap().is_none());
    }
}
