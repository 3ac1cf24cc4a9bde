use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    X_CONTENT_TYPE_OPTIONS,
};
use desk_audit::EventRow;
use seal::attachment::Attachment;

use crate::bed::{Bed, REPORT, picture};
use crate::browser::{Browser, between};

async fn state(browser: &mut Browser, address: &str) -> String {
    let page = browser.get(address).await.text();
    between(&page, "<ul class=\"files\">", "</ul>").unwrap()
}

#[tokio::test]
async fn a_file_opens_as_a_download_and_every_opening_is_recorded() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let sender = bed.letter(&REPORT, &[picture()]).await;
        let mut amal = bed.member("amal").await;
        let address = format!("/en{}", amal.first_case("new").await);
        assert!(amal.get(&address).await.text().contains("File 1"));
        let file = format!("{address}/file/{}/1", sender.case());
        assert_eq!(amal.get(&format!("{file}/open")).await.status, StatusCode::METHOD_NOT_ALLOWED);

        let opened = amal.post(&format!("{file}/open"), &[]).await;
        assert_eq!(opened.status, StatusCode::OK);
        assert_eq!(opened.bytes, picture().bytes);
        assert_eq!(opened.header(CONTENT_TYPE), "image/png");
        assert!(opened.header(CONTENT_DISPOSITION).starts_with("attachment; filename="));
        assert!(opened.header(CONTENT_DISPOSITION).ends_with("-1-screen.png"));
        assert_eq!(opened.header(X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(opened.header(CACHE_CONTROL), "no-store");
        assert!(opened.header(CONTENT_SECURITY_POLICY).contains("sandbox"));

        let events = bed.office.recent_events().await.unwrap();
        let opened = |event: &&EventRow| event.action == "file.open" && event.actor == "amal";
        assert_eq!(events.iter().filter(opened).count(), 1);
        let missing = amal.post(&format!("{address}/file/{}/2/open", sender.case()), &[]).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
        let nothing = amal.post(&format!("{address}/file/zz/1/open"), &[]).await;
        assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn quarantine_hides_a_file_from_all_until_a_second_person_decides() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let sender = bed.letter(&REPORT, &[picture()]).await;
        let (mut amal, mut salma, mut tarik) =
            (bed.member("amal").await, bed.member("salma").await, bed.member("tarik").await);
        let address = format!("/en{}", amal.first_case("new").await);
        let file = format!("{address}/file/{}/1", sender.case());
        let (open, release) = (format!("{file}/open"), format!("{file}/release"));
        let quarantine = format!("{file}/quarantine");

        let page = salma.get(&quarantine).await.text();
        assert!(page.contains("nobody will be able to open it"));
        let unchosen = salma.post(&quarantine, &[]).await;
        assert_eq!(unchosen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unchosen.text().contains("Please choose a reason."));
        let done = salma.post(&quarantine, &[("reason", "minor")]).await;
        assert_eq!(done.location(), format!("{address}?note=quarantined"));

        amal.get(&address).await;
        tarik.get(&address).await;
        for member in [&mut amal, &mut salma, &mut tarik] {
            let hidden = member.post(&open, &[]).await;
            assert_eq!(hidden.status, StatusCode::FORBIDDEN);
            assert!(hidden.text().contains("This file is in quarantine"));
        }
        for member in [&mut amal, &mut salma] {
            let list = state(member, &address).await;
            assert!(list.contains("A supervisor other than salma decides."), "{list}");
            assert!(!list.contains("/release") && !list.contains("/open"));
            for deed in ["release", "destroy"] {
                let refused = member.post(&format!("{file}/{deed}"), &[]).await;
                assert_eq!(refused.status, StatusCode::FORBIDDEN);
                assert!(refused.text().contains("Another person must decide"));
            }
        }
        assert!(state(&mut tarik, &address).await.contains("/release"));
        assert_eq!(tarik.post(&release, &[]).await.location(), format!("{address}?note=released"));
        assert_eq!(amal.post(&open, &[]).await.bytes, picture().bytes);
        let late = salma.post(&release, &[]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);

        amal.post(&quarantine, &[("reason", "malware")]).await;
        let page = salma.get(&format!("{file}/destroy")).await.text();
        assert!(page.contains("This cannot be undone."));
        let gone = salma.post(&format!("{file}/destroy"), &[]).await;
        assert_eq!(gone.location(), format!("{address}?note=destroyed"));
        assert_eq!(salma.post(&open, &[]).await.status, StatusCode::GONE);
        let list = state(&mut amal, &address).await;
        assert!(list.contains("Destroyed") && list.contains("It may harm the machine"));
    }
}

#[tokio::test]
async fn a_picture_is_looked_at_blurred_and_put_away_at_once() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let note = Attachment {
            name: "a.png".into(),
            media_type: "image/png".into(),
            bytes: b"no".to_vec(),
        };
        let sender = bed.letter(&REPORT, &[picture(), note]).await;
        let mut amal = bed.member("amal").await;
        let address = format!("/en{}", amal.first_case("new").await);
        let list = state(&mut amal, &address).await;
        assert!(list.contains("File 1</strong> · picture · 1 kB"), "{list}");
        assert!(list.contains("File 2</strong> · other file · 1 kB"), "by its bytes: {list}");
        assert_eq!(list.matches("/show\"").count(), 1);
        assert!(!list.contains("data:"), "nothing is shown in a list");

        let file = format!("{address}/file/{}/1", sender.case());
        let show = format!("{file}/show");
        assert_eq!(amal.get(&show).await.status, StatusCode::METHOD_NOT_ALLOWED);
        let shown = amal.post(&show, &[]).await;
        assert_eq!(shown.header(CACHE_CONTROL), "no-store");
        let page = shown.text();
        assert!(page.contains("<div class=\"picture\"><img src=\"data:image/png;base64,iVBOR"));
        let veil = between(&page, "<div class=\"veiled\">", "<div class=\"picture\">").unwrap();
        assert!(veil.contains("class=\"unveil\"") && !veil.contains("checked"));
        assert!(page.contains(&format!("action=\"{file}/quarantine\"")));
        let opened = bed.office.recent_events().await.unwrap();
        assert_eq!(opened.iter().filter(|event| event.action == "file.open").count(), 1);

        let other = amal.post(&format!("{address}/file/{}/2/show", sender.case()), &[]).await;
        assert_eq!(other.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        let done = amal.post(&format!("{file}/quarantine"), &[("reason", "minor")]).await;
        assert_eq!(done.location(), format!("{address}?note=quarantined"));
        assert_eq!(amal.post(&show, &[]).await.status, StatusCode::FORBIDDEN);
        assert!(!state(&mut amal, &address).await.contains("/show"));
    }
}
