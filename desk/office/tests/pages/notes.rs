//! Notes of the team's own, and what of a case stands in the database in plain.

use axum::http::StatusCode;
use kernel::Id;

use crate::bed::{Bed, REPORT};
use crate::browser::between;

const CANARY: &str = "canary-in-a-note";

#[tokio::test]
async fn a_note_is_for_the_team_and_never_sent() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let mut sender = bed.letter(&REPORT, &[]).await;
        let mut amal = bed.member("amal").await;
        let address = format!("/en{}", amal.first_case("new").await);
        let page = amal.get(&address).await.text();
        let form = between(&page, "<details class=\"to-team\">", "</details>").unwrap();
        assert!(form.contains("Keep this note, the person never sees it"));
        let hidden =
            |name: &str| between(&form, &format!("name=\"{name}\" value=\""), "\"").unwrap();
        let (once, after) = (hidden("page"), hidden("after"));
        let to = format!("{address}/note");
        let note = [("text", CANARY), ("page", &once), ("after", &after)];
        for _ in 0..2 {
            let kept = amal.post(&to, &note).await;
            assert_eq!(kept.location(), format!("{address}?note=noted"));
        }
        let edited = [("text", "the same page, corrected"), ("page", &once), ("after", &after)];
        assert_eq!(amal.post(&to, &edited).await.location(), format!("{address}?note=noted"));
        bed.follow_up(&mut sender, "and then").await;
        let page = amal.get(&address).await.text();
        assert_eq!(page.matches(CANARY).count(), 1, "sent twice, it is one note");
        assert_eq!(page.matches("the same page, corrected").count(), 1, "another text, another");
        assert!(page.contains("Note · only the team</strong> · <bdi>amal</bdi>"));
        assert!(page.find(CANARY).unwrap() < page.find("and then").unwrap());
        assert!(page.contains("name=\"seen\" value=\"2\""), "notes are no part of the thread");
        assert!(bed.office.cases().outgoing().await.unwrap().is_empty());
        assert!(bed.carry_replies(&mut sender).await.is_empty());

        let again = Id([7; 16]).to_string();
        let empty = amal.post(&to, &[("text", " "), ("page", &again), ("after", &after)]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let long = "n".repeat(12_001);
        let refused = amal.post(&to, &[("text", &long), ("page", &again), ("after", &after)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("<details class=\"to-team\" open>"));
        assert!(refused.text().contains(&long));
    }
}

#[tokio::test]
async fn no_browser_sends_what_is_written_to_be_checked_or_translated() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    bed.letter(&REPORT, &[]).await;
    let mut amal = bed.member("amal").await;
    let case = amal.first_case("new").await;
    let fields_of = |page: &str| -> Vec<String> {
        let starts = page.match_indices("<textarea").chain(page.match_indices("<input id="));
        starts.map(|(at, _)| page[at..].split('>').next().unwrap().to_owned()).collect()
    };
    for (path, most) in [("", 2), ("/close?seen=1", 1), ("/tell", 4), ("new-case", 2)] {
        let path = if path == "new-case" { path.to_owned() } else { format!("{case}{path}") };
        let page = amal.get(&format!("/en/{}", path.trim_start_matches('/'))).await.text();
        let fields = fields_of(&page);
        assert_eq!(fields.len(), most, "{path}");
        for field in fields {
            let careful = "spellcheck=\"false\" autocorrect=\"off\" autocapitalize=\"sentences\"";
            assert!(field.contains(careful), "{field}");
        }
        assert!(!page.contains("class=\"said\" dir"));
    }
    let page = amal.get(&format!("/en{case}")).await.text();
    assert!(page.contains("<div class=\"said\" translate=\"no\""));
    let paper = amal.get(&format!("/en{case}/print")).await.text();
    assert!(paper.contains("<div class=\"said\" translate=\"no\""));
}

#[tokio::test]
async fn paper_shows_notes_only_where_they_are_asked_for() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    bed.letter(&REPORT, &[]).await;
    let mut salma = bed.member("salma").await;
    let address = format!("/en{}", salma.first_case("new").await);
    let page = salma.get(&address).await.text();
    let after = between(&page, "name=\"after\" value=\"", "\"").unwrap();
    let once = Id([8; 16]).to_string();
    salma
        .post(&format!("{address}/note"), &[("text", CANARY), ("page", &once), ("after", &after)])
        .await;
    let paper = salma.get(&format!("{address}/print")).await.text();
    assert!(paper.contains("Somebody asks for my code.") && !paper.contains(CANARY));
    assert!(!paper.contains("<form") && !paper.contains("<nav class=\"sidebar\""));
    let paper = salma.get(&format!("{address}/print?notes=true")).await.text();
    assert!(paper.contains(CANARY));
    assert!(salma.get("/en/audit").await.text().contains("printed a case"));
}

/// What the files of a SQLite database hold, the log included.
fn stored(database: &testkit::TempDatabase) -> Vec<u8> {
    let path = database.url().strip_prefix("sqlite:").unwrap().to_owned();
    ["", "-wal"]
        .iter()
        .flat_map(|end| std::fs::read(format!("{path}{end}")).unwrap_or_default())
        .collect()
}

#[tokio::test]
async fn coded_answers_and_notes_do_not_stand_in_the_database() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    let mut answers = REPORT.to_vec();
    answers[0] = ("situation", "intimate-images");
    answers[1] = ("age", "13-17");
    answers.push(("danger", "yes"));
    bed.letter(&answers, &[crate::bed::picture()]).await;
    let mut amal = bed.member("amal").await;
    let case = amal.first_case("new").await;
    let page = amal.get(&format!("/en{case}")).await.text();
    let after = between(&page, "name=\"after\" value=\"", "\"").unwrap();
    let once = Id([9; 16]).to_string();
    amal.post(&format!("/en{case}/note"), &[("text", CANARY), ("page", &once), ("after", &after)])
        .await;
    amal.post(&format!("/en{case}/urgent"), &[("urgent", "true")]).await;
    let bytes = stored(&database);
    let has = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(has("case.note") && has("amal"), "the search finds what does stand there");
    for secret in [
        CANARY,
        "intimate-images",
        "13-17",
        "urgent\":true",
        "situation",
        "for_whom",
        "someone asks",
        "Somebody asks for my code",
        "screen.png",
        "png  ",
    ] {
        assert!(!has(secret), "{secret}");
    }
}
