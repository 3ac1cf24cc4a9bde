//! Each zone restored one day older than the other: `desk resync` brings them together.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod house;

use house::backup::Backup;
use house::called::Called;
use house::{House, amal};
use link::message::ThreadState;
use seal::Wire;
use seal::post::StoredThread;

#[tokio::test]
async fn the_desk_is_a_day_older_than_the_front() {
    for mut house in House::both().await {
        let before = house.send("avant la sauvegarde", &[]).await.unwrap();
        house.office.round().await.unwrap();
        let saved = Backup::of_desk(&house).await;

        // A day of work that the restored desk will not know.
        house.advance(1);
        let id = house.case_saying("avant la sauvegarde").await.unwrap();
        house.reply(id, "réponse perdue au bureau").await;
        let picture = house::file("preuve.png", 150_000);
        let sent = house.send("après la sauvegarde", std::slice::from_ref(&picture)).await;
        let after = sent.unwrap();
        house.office.round().await.unwrap();
        assert_eq!(house.answers(&before).await, ["réponse perdue au bureau"]);

        house = saved.put_back(house).await;
        assert!(house.case_saying("après la sauvegarde").await.is_none());
        let report = house.office.resync().await.unwrap();
        assert_eq!(report.redelivered, 2);

        // The chain goes on after the reply that only the front still had.
        let id = house.case_saying("avant la sauvegarde").await.unwrap();
        house.reply(id, "deuxième réponse").await;
        house.office.round().await.unwrap();
        let answers = house.answers(&before).await;
        assert_eq!(answers, ["réponse perdue au bureau", "deuxième réponse"]);
        // The letter that was acknowledged before comes again, with its file.
        let id = house.case_saying("après la sauvegarde").await.unwrap();
        let cases = house.office.cases();
        let line = cases.read_case(&amal(), id).await.unwrap().timeline[0].files[0].clone();
        let opened = cases.open_file(&amal(), id, line.owner, line.part).await.unwrap();
        assert_eq!(opened, picture);
        house.reply(id, "bien reçu").await;
        house.office.round().await.unwrap();
        assert_eq!(house.answers(&after).await, ["bien reçu"]);
    }
}

#[tokio::test]
async fn the_front_is_a_day_older_than_the_desk() {
    for mut house in House::both().await {
        let before = house.send("déjà là", &[]).await.unwrap();
        house.office.round().await.unwrap();
        let saved = Backup::of_front(&house).await;

        house.advance(1);
        let after = house.send("perdue par le front", &[]).await.unwrap();
        house.follow_up(&before, "une suite").await.unwrap();
        house.office.round().await.unwrap();
        for text in ["déjà là", "perdue par le front"] {
            let id = house.case_saying(text).await.unwrap();
            house.reply(id, "réponse").await;
        }
        house.office.round().await.unwrap();

        house = saved.put_back(house).await;
        assert!(house.sender().thread(&after).await.unwrap().is_none());
        let report = house.office.resync().await.unwrap();
        assert_eq!(report.given, 1);
        assert_eq!(house.answers(&before).await, ["réponse"]);
        assert_eq!(house.answers(&after).await, ["réponse"]);
        house.follow_up(&after, "merci").await.unwrap();
        house.office.round().await.unwrap();
    }
}

#[tokio::test]
async fn two_different_follow_ups_of_one_number_are_both_kept() {
    for mut house in House::both().await {
        let keys = house.send("une fourche", &[]).await.unwrap();
        house.office.round().await.unwrap();
        let saved = Backup::of_front(&house).await;
        house.follow_up(&keys, "connue du bureau").await.unwrap();
        house.office.round().await.unwrap();

        // The front comes back without it, and the sender writes before the resync.
        house = saved.put_back(house).await;
        house.follow_up(&keys, "écrite après").await.unwrap();
        house.office.round().await.unwrap();
        let id = house.case_saying("une fourche").await.unwrap();
        let view = house.office.cases().read_case(&amal(), id).await.unwrap();
        assert_eq!(view.timeline.len(), 2);
        let inbox = house.office.cases().inbox(desk_assistance::Status::Open, None).await.unwrap();
        assert_eq!(inbox.refused, 1, "the other one is kept and counted");
    }
}

#[tokio::test]
async fn a_front_that_says_gone_erases_nothing() {
    for mut house in House::both().await {
        let keys = house.send("à ne pas perdre", &[]).await.unwrap();
        house.office.round().await.unwrap();
        // Another front at the same address, empty, that knows this desk: it holds no signature.
        let saved = Backup::of_front(&house).await;
        house
            .front
            .assistance
            .erase(
                house::helpline(),
                house.office.cases().all_cases().await.unwrap()[0],
                seal::sign::Signature([9; 64]),
            )
            .await
            .unwrap();
        let report = house.office.resync().await.unwrap();
        assert_eq!(report.erased, 0);
        assert!(house.case_saying("à ne pas perdre").await.is_some());

        // The true one takes its place again.
        house = saved.put_back(house).await;
        let report = house.office.resync().await.unwrap();
        assert_eq!((report.given, report.erased), (0, 0));
        assert!(house.sender().thread(&keys).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn what_was_erased_since_the_backup_stays_erased() {
    for mut house in House::both().await {
        let keys = house.send("à effacer", &[]).await.unwrap();
        house.office.round().await.unwrap();
        let saved = Backup::of_desk(&house).await;
        let id = house.case_saying("à effacer").await.unwrap();
        house.office.cases().erase(&amal(), id).await.unwrap();
        house.office.round().await.unwrap();

        house = saved.put_back(house).await;
        let report = house.office.resync().await.unwrap();
        assert_eq!((report.given, report.erased), (0, 1));
        assert!(house.case_saying("à effacer").await.is_none());
        assert!(house.sender().thread(&keys).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_front_restored_to_before_a_renewal_gets_it_back_and_holds_nothing_up() {
    for mut house in House::both().await {
        let called = Called::at(&house).await;
        let saved = Backup::of_front(&house).await;
        house.advance(1);
        called.renew(&house).await;
        house.follow_up(&called.new, "avec mon propre code").await.unwrap();
        house.office.round().await.unwrap();
        house.reply(called.id, "nous vous lisons").await;
        house.office.round().await.unwrap();

        house = saved.put_back(house).await;
        // As a round goes where a comparison came before the renewal: the front takes neither
        // entry's signature for its sender's, and yet the letters that wait there come.
        let state = ThreadState { case: called.case, sender: 0, desk: 0 };
        house.office.cases().compare(state).await.unwrap();
        house.send("attend au front", &[]).await.unwrap();
        house.office.round().await.unwrap();
        assert!(house.case_saying("attend au front").await.is_some());
        let lost = house.sender().thread(&called.new).await.unwrap();
        assert!(lost.is_none(), "no round brings it");

        house.office.resync().await.unwrap();
        assert!(house.sender().thread(&called.old).await.unwrap().is_none());
        assert_eq!(house.answers(&called.new).await, ["nous vous lisons"]);
        house.follow_up(&called.new, "merci").await.unwrap();
        house.office.round().await.unwrap();
        let view = house.office.cases().read_case(&amal(), called.id).await.unwrap();
        assert_eq!(view.timeline.len(), 4);
        assert!(!view.broken);
        assert_eq!(house.office.link_status().waiting, 0);
    }
}

#[tokio::test]
async fn a_desk_restored_to_before_a_renewal_asks_for_it_again() {
    for mut house in House::both().await {
        let called = Called::at(&house).await;
        let saved = Backup::of_desk(&house).await;
        house.advance(1);
        called.renew(&house).await;
        house.follow_up(&called.new, "perdue au bureau").await.unwrap();
        house.office.round().await.unwrap();

        house = saved.put_back(house).await;
        house.follow_up(&called.new, "écrite après").await.unwrap();
        house.office.round().await.unwrap();
        let view = house.office.cases().read_case(&amal(), called.id).await.unwrap();
        assert_eq!(view.timeline.len(), 1, "it waits for the sender's own receipt");

        let report = house.office.resync().await.unwrap();
        assert_eq!(report.redelivered, 1);
        let view = house.office.cases().read_case(&amal(), called.id).await.unwrap();
        assert_eq!(view.timeline.len(), 3);
        let report = house.office.resync().await.unwrap();
        assert_eq!(report.redelivered, 0, "it has all of it now");
        house.reply(called.id, "bien reçu").await;
        house.office.round().await.unwrap();
        assert_eq!(house.answers(&called.new).await, ["bien reçu"]);

        // What the dictated receipt opened is not kept.
        let thread = house.office.cases().renewed_thread(called.case).await.unwrap();
        let thread = StoredThread::from_bytes(&thread).unwrap();
        assert_eq!(thread.sender_wrap, thread.renewal.unwrap().sender_wrap);
    }
}

#[tokio::test]
async fn only_whole_backups_replace_anything() {
    for mut house in House::both().await {
        house.send("avant la sauvegarde", &[]).await.unwrap();
        house.office.round().await.unwrap();
        let (front, desk) = (Backup::of_front(&house).await, Backup::of_desk(&house).await);
        let keys = house.send("après la sauvegarde", &[]).await.unwrap();
        house.office.round().await.unwrap();

        for backup in [&front, &desk] {
            let (done, said) = backup.put_back_under(&house).await;
            assert!(!done && said.contains("stop the zone first"), "{said}");
        }
        let [database, key_store] = ["desk", "keys"].map(|name| desk.folder().join(name));
        let broken = [front.folder().join("front"), database.clone(), key_store];
        for file in &broken {
            let whole = std::fs::read(file).unwrap();
            std::fs::write(file, &whole[..whole.len() / 2]).unwrap();
            let backup = if file == &broken[0] { &front } else { &desk };
            let said;
            (house, said) = backup.try_to_put_back(house).await;
            assert!(!said.0, "{} is cut off: {}", file.display(), said.1);
            std::fs::write(file, whole).unwrap();
        }
        std::fs::rename(&database, desk.folder().join("front")).unwrap();
        let said;
        (house, said) = desk.try_to_put_back(house).await;
        assert!(!said.0 && said.1.contains("no backup of the Desk"), "{}", said.1);

        assert!(house.case_saying("après la sauvegarde").await.is_some());
        assert!(house.sender().thread(&keys).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn nobody_else_may_read_a_backup() {
    use std::os::unix::fs::PermissionsExt as _;

    for house in House::both().await {
        for backup in [Backup::of_front(&house).await, Backup::of_desk(&house).await] {
            for file in std::fs::read_dir(backup.folder()).unwrap() {
                let file = file.unwrap();
                let mode = file.metadata().unwrap().permissions().mode();
                assert_eq!(mode & 0o077, 0, "{}", file.path().display());
            }
        }
    }
}
