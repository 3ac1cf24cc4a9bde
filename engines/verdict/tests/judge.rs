//! What the rules say, without a model, of messages as they are written.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use proptest::prelude::*;
use verdict::{Judge, Knowledge, Level, Lists, Verdict};

const BRANDS: &str = r#"
[[brand]]
id = "cih"
kind = "bank"
names = ["CIH Bank", "cih", "سي اي اش"]
weak_names = ["cih b"]
domains = ["cihbank.ma"]
source = "test"
verified_on = "2026-01-01"
confidence = "C"

[[brand]]
id = "facebook"
kind = "platform"
names = ["facebook"]
domains = ["facebook.com"]
source = "test"
verified_on = "2026-01-01"
confidence = "C"

[[brand]]
id = "amana"
kind = "delivery"
names = ["amana", "أمانة"]
domains = ["amana.ma"]
source = "test"
verified_on = "2026-01-01"
confidence = "C"
"#;

const LURES: &str = r#"
[[lure]]
id = "asks-code"
weight = "decisive"
kind = "request"
fr = ["donnez * code", "envoyez * code", "communiquez * code"]
en = ["send me * code"]
ar = ["أرسل * الرمز"]
ary = ["صيفط ليا الكود"]
latn = ["sift lia lcode"]

[[lure]]
id = "blocked"
weight = "medium"
kind = "pressure"
fr = ["compte * bloqué", "carte * bloquée"]

[[lure]]
id = "blackmail"
weight = "decisive"
kind = "danger"
fr = ["publier tes photos"]

[[calm]]
id = "never-share"
fr = ["ne communiquez jamais * code"]
"#;

const HOSTS: &str = r#"
shorteners = ["bit.ly"]
free_hosts = ["wixsite.com"]
abused_tlds = ["top"]
public_mail = ["gmail.com"]
"#;

fn judge(text: &str) -> Verdict {
    let numbers = "foreign_prefixes = [\"+63\"]";
    let lists = Lists { brands: BRANDS, lures: LURES, pairs: "", hosts: HOSTS, numbers };
    Judge::new(Knowledge::read(lists).unwrap(), None).judge(text)
}

fn names(verdict: &Verdict) -> Vec<String> {
    verdict.reasons.iter().map(|reason| reason.sign.name().into_owned()).collect()
}

#[test]
fn who_asks_for_a_code_is_dangerous_and_who_warns_is_not() {
    let asks = judge("CIH: envoyez-nous le code reçu par SMS");
    assert_eq!(asks.level, Level::Dangerous);
    assert_eq!(names(&asks), ["lure-asks-code"]);
    let places = &asks.reasons[0].places;
    assert_eq!(
        &"CIH: envoyez-nous le code reçu par SMS"[places[0].clone()],
        "envoyez-nous le code"
    );
    let warns =
        judge("CIH: 482913 est votre code. Ne communiquez jamais ce code, même à la banque.");
    assert_eq!(warns.level, Level::None);
    assert_eq!(judge("صيفط ليا الكود").level, Level::Dangerous);
    assert_eq!(judge("Sift lia lcode").level, Level::Dangerous);
    assert_eq!(judge("e n v o y e z  le code").level, Level::Dangerous);
}

#[test]
fn an_address_that_is_not_the_brands_own_is_named() {
    let verdict = judge("CIH Bank : votre carte est bloquée, voir http://cihbank-verif.top/a");
    assert_eq!(verdict.level, Level::Dangerous);
    let about = |name: &str| {
        let reason = verdict.reasons.iter().find(|reason| reason.sign.name() == name);
        reason.unwrap().about.clone()
    };
    assert_eq!(about("not-of-brand").as_deref(), Some("CIH Bank"));
    assert_eq!(about("imitates-name").as_deref(), Some("CIH Bank"));
    assert_eq!(judge("CIH Bank : voir https://www.cihbank.ma/conseils").level, Level::None);
}

#[test]
fn only_a_bare_address_is_official() {
    assert_eq!(judge("www.cihbank.ma").level, Level::Official);
    assert_eq!(judge(" https://agence.cihbank.ma/fr ").level, Level::Official);
    assert_eq!(judge("voir www.cihbank.ma").level, Level::None);
    assert_eq!(judge("facebook.com").level, Level::Official);
    assert_eq!(judge("https://www.facebook.com/anybody").level, Level::None, "anybody's page");
    for forged in ["https://cihbank.ma@evil.top/", "cihbank.ma.evil.top", "сihbank.ma"] {
        assert!(judge(forged).level >= Level::Suspicious, "{forged}");
    }
}

#[test]
fn a_mailbox_for_everybody_is_nobodys_own() {
    let verdict = judge("Service client CIH Bank, répondez à cih.service@gmail.com");
    assert!(verdict.level >= Level::Suspicious, "{verdict:?}");
}

#[test]
fn danger_is_never_passed_over() {
    let verdict = judge("paie ou je vais publier tes photos");
    assert!(verdict.is_danger);
    assert_eq!(verdict.level, Level::Dangerous);
}

#[test]
fn what_says_nothing_is_nothing() {
    for text in ["", "   ", "Bonjour maman, on mange à 13 h ?", "🎉🎉🎉", "\u{202e}\u{202e}"]
    {
        assert_eq!(judge(text).level, Level::None, "{text}");
    }
}

#[test]
fn much_is_bounded() {
    let links = judge(&"http://a.top/ ".repeat(5000));
    assert!(links.reasons.iter().all(|reason| reason.places.len() <= 50));
    judge(&"a".repeat(10_000_000));
    judge(&"[.]".repeat(30_000));
    judge(&"\u{202e}ا".repeat(40_000));
}

proptest! {
    #[test]
    fn a_bare_address_is_found_wherever_it_stands(before in "[ \n\u{a0}]{0,3}", after in "[ \n]{0,3}") {
        let text = format!("{before}cih-acces.top/a{after}");
        let verdict = judge(&text);
        let place = verdict.reasons[0].places[0].clone();
        prop_assert_eq!(text.get(place), Some("cih-acces.top/a"));
    }

    #[test]
    fn any_text_is_judged_and_places_are_in_it(text in "\\PC{0,80}|(cih|envoyez|code|http://|\\.top|\u{200b}|é|ا| ){0,20}") {
        let verdict = judge(&text);
        for place in verdict.reasons.iter().flat_map(|reason| &reason.places) {
            prop_assert!(text.get(place.clone()).is_some());
        }
        prop_assert!((0.0..=1.0).contains(&verdict.score));
    }
}
