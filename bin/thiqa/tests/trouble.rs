//! What goes wrong in the world: nothing acknowledged is lost, and somebody is told.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod house;

use desk_office::LinkFault;
use house::{House, file, helpline, message};
use kernel::{Random, SystemRandom};
use seal::attachment::Attachment;
use seal::letter::{Draft, Path};
use seal::post::{Challenge, LetterSubmission, Upload, UploadId};
use seal::{MasterKey, Name, SenderKeys, Wire};
use testkit::TempDatabase;

#[tokio::test]
async fn the_front_is_down_while_the_desk_pulls() {
    for mut house in House::both().await {
        let keys = house.send("avant la panne", &[]).await.unwrap();
        house.front.stop().await;
        house.office.round().await.unwrap_err();
        let status = house.office.link_status();
        assert_eq!(status.fault, Some(LinkFault::Unreachable));
        assert!(status.failing_since.is_some());

        house.restart_front().await;
        house.office.round().await.unwrap();
        assert!(house.office.link_status().fault.is_none());
        let id = house.case_saying("avant la panne").await.unwrap();
        house.reply(id, "nous avons lu").await;
        house.office.round().await.unwrap();
        assert_eq!(house.answers(&keys).await, ["nous avons lu"]);
    }
}

#[tokio::test]
async fn the_desk_is_down_for_a_day() {
    for mut house in House::both().await {
        house.office.store().close().await;
        let keys = house.send("personne ne répond", &[file("a.png", 70_000)]).await.unwrap();
        house.follow_up(&keys, "toujours là").await.unwrap();
        house.advance(1);
        house.restart_office().await;
        house.office.round().await.unwrap();
        let id = house.case_saying("personne ne répond").await.unwrap();
        let view = house.office.cases().read_case(&house::amal(), id).await.unwrap();
        assert_eq!(view.timeline.len(), 2);
    }
}

#[tokio::test]
async fn the_database_is_locked_and_the_sender_is_told_to_come_back() {
    let [front, desk] = [TempDatabase::sqlite(), TempDatabase::sqlite()];
    let house = House::on(front, desk).await;
    let path = house.front_database.url().trim_start_matches("sqlite:").to_owned();
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
    let mut other: sqlx::SqliteConnection = sqlx::ConnectOptions::connect(&options).await.unwrap();
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
    let refused = house.send("base verrouillée", &[]).await.unwrap_err().to_string();
    assert!(refused.contains("503"), "{refused}");
    sqlx::query("ROLLBACK").execute(&mut other).await.unwrap();
    house.send("base libre", &[]).await.unwrap();
}

#[tokio::test]
async fn a_full_front_takes_follow_ups_only_and_says_so() {
    for databases in testkit::both().await.into_iter().zip(testkit::both().await) {
        // One byte of storage: everything is over the last mark.
        let house = House::with_storage(databases.0, databases.1, 1).await;
        house.front.assistance.measure().await.unwrap();
        let refused = house.send("plus de place", &[]).await.unwrap_err().to_string();
        assert!(refused.contains("507") && refused.contains("room"), "{refused}");
    }
}

#[tokio::test]
async fn altered_and_cut_off_uploads_are_refused() {
    for house in House::both().await {
        let http = reqwest::Client::new();
        let url = |path: &str| format!("http://{}{path}", house.front.address);
        let random: &dyn Random = &SystemRandom;
        let sealed = sealed_with_file(&house, &file("a.png", 100_000)).await;
        let bytes = &sealed.files[0];
        let stamp = || async {
            let answer = http.get(url("/api/v1/challenge")).send().await.unwrap();
            let bytes = answer.bytes().await.unwrap();
            Challenge::from_bytes(&bytes).unwrap().stamp().unwrap()
        };
        let post = |path: &str, body: Vec<u8>| {
            let request = http.post(url(path)).header("content-type", "application/octet-stream");
            let sent = request.body(body).send();
            async move { sent.await.unwrap() }
        };

        // Cut off: the letter names a file that has not fully come.
        let id = UploadId(random.array());
        let part = seal::letter::PartRef::of(bytes);
        let upload = Upload { id, part, stamp: stamp().await };
        assert_eq!(post("/api/v1/uploads", upload.to_bytes()).await.status(), 201);
        let chunk = |number: usize, body: Vec<u8>| {
            let put = http.put(url(&format!("/api/v1/uploads/{}/{number}", kernel::Id(id.0))));
            let sent = put.body(body).send();
            async move { sent.await.unwrap() }
        };
        let chunks: Vec<Vec<u8>> = bytes.chunks(64 << 10).map(<[u8]>::to_vec).collect();
        assert_eq!(chunk(0, chunks[0].clone()).await.status(), 204);
        let letter = sealed.letter.clone();
        let submission = LetterSubmission { letter, uploads: vec![id], stamp: stamp().await };
        let refused = post("/api/v1/letters", submission.to_bytes()).await;
        assert_eq!(refused.status(), 409);
        assert!(refused.text().await.unwrap().contains("missing-file"));

        // Too short a chunk, then an altered one: the upload is forgotten and may be sent anew.
        let short = chunks[1][1..].to_vec();
        assert_eq!(chunk(1, short).await.status(), 400);
        let mut altered = chunks[1].clone();
        altered[10] ^= 1;
        let refused = chunk(1, altered).await;
        assert_eq!(refused.status(), 409);
        assert!(refused.text().await.unwrap().contains("altered"));
        assert_eq!(chunk(1, chunks[1].clone()).await.status(), 404);
    }
}

#[tokio::test]
async fn altered_large_and_strange_letters_get_a_problem_document() {
    for house in House::both().await {
        let http = reqwest::Client::new();
        let url = format!("http://{}/api/v1/letters", house.front.address);
        let post = |body: Vec<u8>, kind: &'static str| {
            let sent = http.post(&url).header("content-type", kind).body(body).send();
            async move { sent.await.unwrap() }
        };
        let octets = "application/octet-stream";
        let sealed = sealed_with_file(&house, &file("a.png", 10)).await;
        let letter = sealed.letter;
        let stamp = seal::post::Stamp { token: vec![0; 57], solution: 0 };
        let unpaid = LetterSubmission { letter: letter.clone(), uploads: Vec::new(), stamp };
        let challenge = format!("http://{}/api/v1/challenge", house.front.address);
        let challenge = http.get(challenge).send().await.unwrap().bytes().await.unwrap();
        let stamp = Challenge::from_bytes(&challenge).unwrap().stamp().unwrap();
        let mut altered = LetterSubmission { letter, uploads: Vec::new(), stamp };
        altered.letter.text[50] ^= 1;
        let cases = [
            (post(unpaid.to_bytes(), octets).await, 403, "stamp"),
            (post(altered.to_bytes(), octets).await, 400, "altered"),
            (post(vec![0; 300 << 10], octets).await, 413, "too-large"),
            (post(vec![0; 100], "text/plain").await, 415, "wrong-type"),
            (post(vec![0; 100], octets).await, 400, "bad-bytes"),
        ];
        for (answer, status, slug) in cases {
            assert_eq!(answer.status(), status);
            assert_eq!(answer.headers()["content-type"], "application/problem+json");
            assert!(answer.text().await.unwrap().contains(slug));
        }
    }
}

#[tokio::test]
async fn follow_ups_of_a_refused_letter_hold_nobody_up() {
    for house in House::both().await {
        // Its envelope is for another key: the front cannot tell, the desk refuses it.
        let random: &dyn Random = &SystemRandom;
        let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
        let sender = house.sender();
        let (_, mut trusted) = sender.directory(&helpline()).await.unwrap();
        trusted.address.key = seal::kem::KemSecret::random(&mut random.rng()).public();
        let kind = Name::new("report").unwrap();
        let (form, _) = sender.form(&kind).await.unwrap();
        let text = message("pour personne");
        sender.file(&trusted, &kind, form, &text, &[], &keys).await.unwrap();
        for number in 0..70 {
            house.follow_up(&keys, &number.to_string()).await.unwrap();
        }
        house.office.round().await.unwrap();
        house.send("derrière la file", &[]).await.unwrap();
        house.office.round().await.unwrap();
        assert!(house.case_saying("derrière la file").await.is_some());
        let left = house.front.assistance.pull(&helpline(), None, 64).await.unwrap();
        assert!(left.deliveries.is_empty());
    }
}

#[tokio::test]
async fn a_thread_is_full_after_two_hundred_follow_ups() {
    let house = House::on(TempDatabase::sqlite(), TempDatabase::sqlite()).await;
    let keys = house.send("le premier", &[]).await.unwrap();
    for number in 0..200 {
        house.follow_up(&keys, &number.to_string()).await.unwrap();
    }
    let refused = house.follow_up(&keys, "un de trop").await.unwrap_err().to_string();
    assert!(refused.contains("thread is full"), "{refused}");
}

async fn sealed_with_file(house: &House, file: &Attachment) -> seal::letter::Sealed {
    let random: &dyn Random = &SystemRandom;
    let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
    let sender = house.sender();
    let (_, trusted) = sender.directory(&helpline()).await.unwrap();
    let kind = Name::new("report").unwrap();
    let (form, _) = sender.form(&kind).await.unwrap();
    let text = message("une pièce jointe");
    let draft = Draft {
        to: &trusted.address,
        kind,
        path: Path::Sealed,
        form,
        text: &text,
        attachments: std::slice::from_ref(file),
    };
    seal::letter::seal(&draft, &keys, &mut random.rng()).unwrap()
}
