use axum::http::StatusCode;
use kernel::Id;
use testkit::TempDatabase;

use super::{ENDANGERS, TEXT, WHY, desk, refused};
use crate::browser::between;

#[tokio::test]
async fn what_is_missing_or_new_comes_back_with_the_text() {
    let database = TempDatabase::sqlite();
    let mut desk = desk(&database, "phishing").await;
    let long = "x".repeat(4_001);
    for (ground, more, words) in [
        ("", &[("text", TEXT)], "Please choose."),
        ("consent", &[("text", "")], "Please write something."),
        ("consent", &[("text", long.as_str())], "This is too long: at most 4000"),
        ("consent", &[("name", " ")], "Please write something."),
        ("order", &[("why", " ")], "Please write something."),
    ] {
        let answer = desk.proposes(ground, more).await;
        refused(&answer, StatusCode::UNPROCESSABLE_ENTITY, words);
        assert!(answer.text().contains("Nothing is kept and nobody was asked"));
    }
    assert!(desk.view().await.disclosures.is_empty());
    let stranger = desk.proposes("consent", &[("channel", "no-such-channel")]).await;
    assert_eq!(stranger.status, StatusCode::BAD_REQUEST);

    let form = format!("{}/tell", desk.case);
    desk.amal.get(&form).await;
    let forged = [("text", TEXT), ("why", WHY), ("endangers", ENDANGERS), ("token", "")];
    let forged = desk.amal.post_without_token(&form, &forged).await;
    refused(&forged, StatusCode::FORBIDDEN, "This form is no longer valid");
    for typed in ["canary-in-a-disclosure", WHY, ENDANGERS] {
        assert!(forged.text().contains(typed), "{typed} is not lost");
    }
    desk.amal.get(&form).await;
    desk.bed.follow_up(&mut desk.sender, "I am safe now").await;
    let once = Id([3; 16]).to_string();
    let stale = [("page", once.as_str()), ("seen", "1"), ("ground", "consent"), ("text", TEXT)];
    let stale = [&stale[..], &[("channel", "e-blagh"), ("lang", "fr")]].concat();
    let moved = desk.amal.post(&form, &stale).await;
    refused(&moved, StatusCode::CONFLICT, "I am safe now");
    assert!(moved.text().contains("canary-in-a-disclosure"));
    // Pressed twice, the sender is asked once, by the channel's name in their language.
    let mut fresh = stale.clone();
    fresh[1] = ("seen", "2");
    let first = desk.amal.post(&form, &fresh).await.location().to_owned();
    assert_eq!(desk.amal.post(&form, &fresh).await.location(), first);
    let asked = desk.bed.carry_replies(&mut desk.sender).await;
    assert_eq!(asked.len(), 1);
    assert!(asked[0].1.contains("e-Blagh (police nationale") && asked[0].1.contains("« oui »"));
}

#[tokio::test]
async fn delicate_cases_say_the_rule() {
    let database = TempDatabase::sqlite();
    for (situation, says) in [
        ("intimate-images", true),
        ("sextortion", true),
        ("grooming", true),
        ("csam-seen", true),
        ("phishing", false),
    ] {
        let database = if says { &TempDatabase::sqlite() } else { &database };
        let mut desk = desk(database, situation).await;
        for path in ["", "/tell"] {
            let page = desk.amal.get(&format!("{}{path}", desk.case)).await.text();
            let rule = "Never to an authority without explicit consent, save danger to life";
            // The form says it always, the case where it matters most.
            assert_eq!(page.contains(rule), says || path == "/tell", "{situation}{path}");
        }
    }
}

/// The page's own part without what is random.
fn main_part(page: &str, told: &str, entry: &str) -> String {
    let (_, id) = told.rsplit_once('/').unwrap();
    let (case, _) = told.rsplit_once("/tell/").unwrap();
    let (_, case) = case.rsplit_once('/').unwrap();
    let main = between(page, "tabindex=\"-1\">", "</main>").unwrap();
    let main = main.replace(entry, "ENTRY").replace(id, "DISCLOSURE").replace(case, "CASE");
    let main = main.replace(&case[..8].to_uppercase(), "NUMBER");
    let hidden = |text: String, name: &str| {
        let field = format!("name=\"{name}\" value=\"");
        let Some(value) = between(&text, &field, "\"") else { return text };
        text.replace(&format!("{field}{value}\""), &format!("{field}RANDOM\""))
    };
    hidden(hidden(main, "token"), "page")
}

#[tokio::test]
async fn form_question_and_paper_in_three_languages() {
    let database = TempDatabase::sqlite();
    let mut desk = desk(&database, "sextortion").await;
    let told = desk.proposed("consent", &[]).await;
    desk.bed.carry_replies(&mut desk.sender).await;
    desk.bed.follow_up(&mut desk.sender, "Yes, the police").await;
    let entry = desk.entries().await[2].clone();
    let path = |lang: &str, end: &str| format!("{}{end}", told.replacen("/en/", lang, 1));
    let mut pages = Vec::new();
    for lang in ["ar", "fr", "en"] {
        let of = format!("/{lang}/");
        let form = format!("{}/tell", desk.case.replacen("/en/", &of, 1));
        pages.push((format!("tell_{lang}"), desk.amal.get(&form).await.text()));
        pages.push((format!("asked_{lang}"), desk.amal.get(&path(&of, "")).await.text()));
    }
    desk.amal.post(&format!("{told}/agree"), &[("entry", &entry)]).await;
    for lang in ["ar", "fr", "en"] {
        let of = format!("/{lang}/");
        pages.push((format!("passed_{lang}"), desk.amal.get(&path(&of, "/passed")).await.text()));
    }
    for (name, page) in pages {
        insta::assert_snapshot!(name, main_part(&page, &told, &entry));
    }
}
