//! Known scams and published lists: who pastes a copy gets the explanation at once.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod asking;
mod house;

use asking::Form;
use content::{ByLang, Pack};
use documents::{CAMPAIGN, CHECK_LIST, Campaign, CampaignWords, Document as _, Published};
use house::House;
use kernel::{Day, Ts};
use verdict::{Pattern, Sketch};

const SCAM: &str = "Salam, le musée de la ville cherche des figurants pour un film, inscription \
    gratuite, il suffit de répondre avec votre âge et votre quartier avant dimanche soir";

fn campaign() -> Campaign {
    let words = |lang: &str| CampaignWords {
        title: format!("title-{lang}"),
        what: format!("what-{lang}"),
        todo: vec![format!("todo-{lang}")],
    };
    Campaign {
        id: "extras".to_owned(),
        since: "2026-11-20".to_owned(),
        alert: None,
        withdrawn: false,
        exercise: false,
        expires: Ts(4_000_000_000_000_000),
        pattern: Pattern::of(&[&Sketch::all_of(SCAM), &Sketch::all_of(SCAM)], 2).unwrap(),
        words: ByLang { ar: words("ar"), fr: words("fr"), en: words("en") },
    }
}

fn publish(house: &House, kind: &str, name: &str, body: &[u8]) {
    house.0.show(&[Published { kind, name, expires: Day(i32::MAX), body }]);
}

#[tokio::test]
async fn who_pastes_a_copy_of_a_known_scam_gets_its_explanation() {
    let house = House::of(Pack::embedded().unwrap());
    let copy = SCAM.replace("dimanche soir", "vendredi 14h").to_uppercase();
    let before = house.send(Form::text(&copy).post("fr")).await;
    assert!(!before.main().contains("title-fr"));
    publish(&house, CAMPAIGN, "extras", &campaign().to_json());
    let known = house.send(Form::text(&copy).post("fr")).await;
    let main = known.main();
    assert!(main.contains("title-fr") && main.contains("what-fr") && main.contains("todo-fr"));
    assert!(main.contains("class=\"verdict dangerous\""), "{main}");
    let other = house.send(Form::text("Le musée de la ville est ouvert dimanche").post("fr")).await;
    assert!(!other.main().contains("title-fr"));
    let genuine = format!("{copy} https://www.bkam.ma");
    assert!(!house.send(Form::text(&genuine).post("fr")).await.main().contains("title-fr"));
    let over = Campaign { expires: Ts(0), ..campaign() };
    publish(&house, CAMPAIGN, "extras", &over.to_json());
    assert!(!house.send(Form::text(&copy).post("fr")).await.main().contains("title-fr"));
    publish(&house, CAMPAIGN, "another", &campaign().to_json());
    assert!(!house.send(Form::text(&copy).post("fr")).await.main().contains("title-fr"));
    let withdrawn = Campaign { withdrawn: true, ..campaign() };
    publish(&house, CAMPAIGN, "extras", &withdrawn.to_json());
    assert!(!house.send(Form::text(&copy).post("fr")).await.main().contains("title-fr"));
}

#[tokio::test]
async fn a_published_list_stands_in_for_the_packs_and_a_broken_one_does_not() {
    let house = House::of(Pack::embedded().unwrap());
    let ask = |text: &str| house.send(Form::text(text).post("en"));
    let host = "https://tiny-new-shortener.example/x";
    assert!(!ask(host).await.main().contains("Where it leads"));
    let lists = Pack::embedded().unwrap().text("ma/check/hosts.toml").unwrap().to_owned();
    let newer =
        lists.replacen("shorteners = [", "shorteners = [\"tiny-new-shortener.example\", ", 1);
    assert_ne!(lists, newer);
    let before = ask(host).await.main().to_owned();
    publish(&house, CHECK_LIST, "hosts", newer.as_bytes());
    assert_ne!(ask(host).await.main(), before, "the new list is read");
    publish(&house, CHECK_LIST, "hosts", b"not a list");
    assert_eq!(ask(host).await.main(), before, "the pack's own list stays");
    publish(&house, CHECK_LIST, "../../etc/passwd", b"x");
    assert_eq!(ask(host).await.main(), before);
}
