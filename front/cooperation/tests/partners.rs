//! Partners and agreements as the public meets them; and what hostile words do.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod house;

use axum::http::StatusCode;
use content::{ByLang, PartnerKind};
use documents::{
    AGREEMENT, Action, ActionStatus, Agreement, AgreementWords, Attached, Document as _, Expert,
    Expertise, FileFormat, PARTNER, Partner, PartnerRole, PartnerWords, Spoken,
};
use house::{House, NOW};
use kernel::Day;

fn partner(id: &str, name: &str) -> Partner {
    let words =
        || PartnerWords { name: name.to_owned(), what: "what".to_owned(), note: "note".to_owned() };
    Partner {
        id: id.to_owned(),
        revision: 1,
        sent: NOW,
        withdrawn: false,
        invented: false,
        kind: PartnerKind::Press,
        short: String::new(),
        website: String::new(),
        logo: None,
        roles: Vec::new(),
        experts: vec![Expert {
            name: format!("Expert of {name}"),
            themes: vec![Expertise::Law],
            languages: vec![Spoken::Ary],
        }],
        words: ByLang { ar: words(), fr: words(), en: words() },
    }
}

fn action(id: &str, title: &str, due: &str, status: ActionStatus) -> Action {
    let due: Day = due.parse().unwrap();
    let title = || title.to_owned();
    Action {
        id: id.to_owned(),
        title: ByLang { ar: title(), fr: title(), en: title() },
        owner: Some("p1".to_owned()),
        co_owners: Vec::new(),
        due,
        status,
        done: (status == ActionStatus::Done).then_some(due),
        evidence: "javascript:alert(1)".to_owned(),
    }
}

/// Signed in 2025, and today is 1 February 2026.
fn agreement() -> Agreement {
    let words = || AgreementWords {
        title: "=Teach <b>journalists</b>".to_owned(),
        place: "Rabat".to_owned(),
        scope: vec!["scope".to_owned()],
        note: String::new(),
    };
    Agreement {
        id: "a1".to_owned(),
        revision: 1,
        sent: NOW,
        ended: false,
        invented: false,
        parties: vec!["p1".to_owned(), "snpm".to_owned(), "gone".to_owned()],
        signed: "2025-05-01".parse().unwrap(),
        ends: None,
        document: String::new(),
        file: None,
        actions: vec![
            action("1", "First", "2025-12-01", ActionStatus::Done),
            action("2", "Second", "2026-01-15", ActionStatus::Ongoing),
            action("3", "Third", "2026-06-01", ActionStatus::Planned),
            action("4", "Fourth", "2026-03-01", ActionStatus::Dropped),
        ],
        words: ByLang { ar: words(), fr: words(), en: words() },
    }
}

fn shown() -> House {
    let gone = Partner { withdrawn: true, ..partner("p2", "Gone") };
    House::showing(&[
        (PARTNER, "p1", partner("p1", "Union").to_json()),
        (PARTNER, "p2", gone.to_json()),
        (PARTNER, "p3", partner("another", "Forged").to_json()),
        (AGREEMENT, "a1", agreement().to_json()),
        (AGREEMENT, "a2", b"{}".to_vec()),
    ])
}

#[tokio::test]
async fn the_directory_shows_partners_of_today_and_how_far_plans_are() {
    let page = shown().page("/en/partners").await;
    assert!(page.contains("Union") && page.contains("/en/agreements/a1"), "{page}");
    assert!(!page.contains("Gone") && !page.contains("Forged"), "taken back, or not what it says");
    assert!(page.contains("&#60;b&#62;journalists") && !page.contains("<b>journalists"));
    for part in
        ["/en/letter/partner", "/en/partners/2025", "/en/partners/2026", "/open/actions.csv"]
    {
        assert!(page.contains(part), "{part}");
    }
    let nothing = House::showing(&[]).page("/fr/partners").await;
    assert!(!nothing.contains("id=\"ours\"") && nothing.contains("MISOC"), "history stands alone");
}

#[tokio::test]
async fn a_sheet_shows_logos_and_names_where_there_is_none() {
    let of = |id: &str, name: &str| {
        let role = PartnerRole { edition: "cnlcc-2016".to_owned(), role: "partner".to_owned() };
        Partner { roles: vec![role], ..partner(id, name) }
    };
    let logo = Attached { name: "0b".repeat(16), bytes: 70, format: FileFormat::Png };
    let with = Partner { logo: Some(logo.clone()), ..of("p1", "Union \"of\" press") };
    let showing = |with: &Partner| {
        let without = of("p2", "Faculty").to_json();
        House::showing(&[(PARTNER, "p1", with.to_json()), (PARTNER, "p2", without)])
    };
    let (house, sheet) = (showing(&with), "/en/programme/cnlcc-2016/leaflet");
    let leaflet = house.page(sheet).await;
    assert!(leaflet.contains(&logo.path()), "{leaflet}");
    assert!(leaflet.contains("alt=\"Union &#34;of&#34; press\""), "{leaflet}");
    assert!(leaflet.contains("<li>Faculty</li>"), "{leaflet}");
    assert!(!leaflet.contains("INVENTED"), "{leaflet}");
    assert!(house.page("/en/partners").await.contains(&logo.path()));
    assert_eq!(house.get(&logo.path()).await.0, StatusCode::OK);
    let other = logo.path().replace(".png", ".pdf");
    assert_eq!(house.get(&other).await.0, StatusCode::NOT_FOUND, "it is no PDF");

    // Who is no partner any more stands on no sheet.
    let house = showing(&Partner { withdrawn: true, ..with });
    assert!(!house.page(sheet).await.contains(&logo.path()));
    assert_eq!(house.get(&logo.path()).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_agreement_tells_what_is_done_and_late_and_follows_no_hostile_address() {
    let house = shown();
    let page = house.page("/en/agreements/a1").await;
    assert!(
        page.contains("Union") && page.contains("National Union of the Moroccan Press"),
        "{page}"
    );
    let plain: String = page.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).collect();
    assert!(plain.contains("1 of 3 actions done, 1 late."), "{plain}");
    assert!(!page.contains("href=\"javascript"), "{page}");
    assert_eq!(house.get("/en/agreements/a2").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn each_year_has_its_report_and_others_have_none() {
    let house = shown();
    let last = house.page("/fr/partners/2025").await;
    assert!(last.contains("First") && !last.contains("Second"), "{last}");
    let this = house.page("/fr/partners/2026").await;
    let at = |what: &str| this.find(what).unwrap_or_else(|| panic!("{what}: {this}"));
    assert!(at("Second") < at("Third") && at("Third") < at("Fourth") && !this.contains("First"));
    for other in ["2024", "2027", "x", "-1"] {
        assert_eq!(house.get(&format!("/fr/partners/{other}")).await.0, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn experts_are_found_by_theme_and_language() {
    let house = shown();
    let found = house.page("/en/experts?theme=law&spoken=ary").await;
    assert!(found.contains("Expert of Union") && !found.contains("Expert of Gone"), "{found}");
    let none = house.page("/en/experts?theme=press").await;
    assert!(!none.contains("Expert of Union") && none.contains("Nobody is listed for that"));
}

#[tokio::test]
async fn open_data_says_the_same_and_no_cell_is_a_formula() {
    let house = shown();
    let (_, table) = house.get("/open/agreements.csv").await;
    assert!(table.contains("'=Teach <b>journalists</b>"), "{table}");
    let (_, actions) = house.get("/open/actions.csv").await;
    assert_eq!(actions.lines().count(), 5);
    let (_, partners) = house.get("/open/partners.csv").await;
    assert!(partners.contains("Union") && !partners.contains("Gone"));
    assert_eq!(house.get("/open/cases.csv").await.0, StatusCode::NOT_FOUND);
}
