//! How the pages look, in three languages.

use seal::letter::Path;

use crate::bed::{Bed, REPORT, picture};

/// The part of a page that is the desk's own, without the token.
fn work(page: &str, token: &str) -> String {
    let start = page.find("<div class=\"work\">").or_else(|| page.find("<main")).unwrap();
    let end = page.find("</main>").unwrap();
    page[start..end].replace(&format!("\"{token}\""), "\"TOKEN\"")
}

/// The same without a hidden field's value.
fn without(work: &str, field: &str) -> String {
    let name = format!("name=\"{field}\" value=\"");
    let Some((before, rest)) = work.split_once(&name) else { return work.to_owned() };
    let (_, after) = rest.split_once('"').unwrap();
    format!("{before}{name}RANDOM\"{after}")
}

/// The same without the names of its case and of the letter.
fn work_on(case: &str, letter: &str, page: &str, token: &str) -> String {
    let id = case.trim_start_matches("/case/");
    let work = work(page, token).replace(letter, "OWNER").replace(id, "ID");
    let work = work.replace(&id[..8].to_uppercase(), "NUMBER");
    without(&without(&work, "page"), "after")
}

#[tokio::test]
async fn inbox_and_case_in_three_languages() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    let mut answers = REPORT.to_vec();
    answers[3] = ("message", "السلام عليكم\n  <code> 4321");
    answers.push(("contact", "salim@example.org"));
    let mut sender = bed.letter_by(Path::Plain, "ar", &answers, &[picture()]).await;
    let mut salma = bed.member("salma").await;
    let mut pages = Vec::new();
    let case = salma.first_case("new").await;
    for lang in ["ar", "fr", "en"] {
        let page = salma.get(&format!("/{lang}/inbox")).await.text();
        pages.push((format!("inbox_{lang}"), page));
    }
    salma.get(&format!("/en{case}")).await;
    let fields = [("text", "لا تعطوا الرمز لأحد."), ("seen", "1"), ("lang", "ar")];
    salma.post(&format!("/en{case}/reply"), &fields).await;
    bed.carry_replies(&mut sender).await;
    bed.follow_up(&mut sender, "thanks").await;
    for lang in ["ar", "fr", "en"] {
        let page = salma.get(&format!("/{lang}{case}")).await;
        assert!(page.text().contains(&format!("<a href=\"/fr{case}\" lang=\"fr\"")));
        pages.push((format!("case_{lang}"), page.text()));
        let page = salma.get(&format!("/{lang}{case}/erase")).await.text();
        pages.push((format!("erase_{lang}"), page));
    }
    for (name, page) in pages {
        let letter = sender.case().to_string();
        insta::assert_snapshot!(name, work_on(&case, &letter, &page, &salma.token));
    }
}

#[tokio::test]
async fn new_case_and_its_code_in_three_languages() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    let mut amal = bed.member("amal").await;
    for lang in ["ar", "fr", "en"] {
        let page = amal.get(&format!("/{lang}/new-case")).await.text();
        let shown = without(&work(&page, &amal.token), "_page");
        insta::assert_snapshot!(format!("new_case_{lang}"), shown);
        let page = amal.get(&format!("/{lang}/new-case/declined")).await.text();
        insta::assert_snapshot!(format!("declined_{lang}"), work(&page, &amal.token));
    }
}

#[tokio::test]
async fn sign_in_and_unlock_in_three_languages() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    let mut amal = bed.member("amal").await;
    bed.lock();
    for lang in ["ar", "fr", "en"] {
        let page = bed.browser().get(&format!("/{lang}/sign-in?ended=true")).await.text();
        insta::assert_snapshot!(format!("sign_in_{lang}"), work(&page, "-"));
        let page = amal.get(&format!("/{lang}/unlock")).await.text();
        insta::assert_snapshot!(format!("unlock_{lang}"), work(&page, &amal.token));
    }
}
