use std::collections::BTreeSet;

use content::Pack;
use kernel::Lang;
use serde::Deserialize;
use verdict::{Imitation, Sign, Weight};

use super::*;
use crate::check::OWN;

#[derive(Deserialize)]
struct Lures {
    #[serde(default, alias = "pair")]
    lure: Vec<Lure>,
}

#[derive(Deserialize)]
struct Lure {
    id: String,
}

/// Every sign there is. A new one does not compile until it is added here.
fn signs() -> Vec<Sign> {
    let all = vec![
        Sign::Campaign,
        Sign::Danger,
        Sign::NotOfBrand,
        Sign::Imitation(Imitation::Name),
        Sign::Imitation(Imitation::Before),
        Sign::Imitation(Imitation::Letters),
        Sign::Imitation(Imitation::Spelling),
        Sign::MixedLetters,
        Sign::NumberHost,
        Sign::BeforeAt,
        Sign::Shortened,
        Sign::FreeHost,
        Sign::AbusedSuffix,
        Sign::SignInWords,
        Sign::ManyParts,
        Sign::Unusual,
        Sign::Program,
        Sign::Port,
        Sign::Hidden,
        Sign::Disguised,
        Sign::Defanged,
        Sign::Spaced,
        Sign::ForeignNumber,
        Sign::SpecialRate,
        Sign::Link,
        Sign::Call,
        Sign::Money,
    ];
    for sign in &all {
        match sign {
            Sign::Lure(_) | Sign::NotOfBrand => {}
            Sign::Imitation(
                Imitation::Name | Imitation::Before | Imitation::Letters | Imitation::Spelling,
            ) => {}
            Sign::MixedLetters | Sign::NumberHost | Sign::BeforeAt | Sign::Shortened => {}
            Sign::FreeHost | Sign::AbusedSuffix | Sign::SignInWords | Sign::ManyParts => {}
            Sign::Unusual | Sign::Program | Sign::Port | Sign::Hidden | Sign::Disguised => {}
            Sign::Defanged | Sign::Spaced | Sign::ForeignNumber | Sign::SpecialRate => {}
            Sign::Campaign | Sign::Danger | Sign::Link | Sign::Call | Sign::Money => {}
        }
    }
    all
}

#[test]
fn every_sign_and_every_lure_has_words_in_every_language() {
    let pack = Pack::embedded().unwrap();
    let lists = ["ma/check/lures.toml", "ma/check/pairs.toml"];
    let lures = lists.map(|list| toml::from_str::<Lures>(pack.text(list).unwrap()).unwrap().lure);
    assert!(lures.iter().all(|lures| !lures.is_empty()));
    let mut names: BTreeSet<String> = signs().iter().map(|sign| sign.name().into_owned()).collect();
    names.extend(lures.into_iter().flatten().map(|lure| format!("lure-{}", lure.id)));
    names.extend(OWN.map(str::to_owned));
    names.insert("other".to_owned());
    let missing: Vec<String> = names
        .iter()
        .flat_map(|name| Lang::ALL.map(|lang| (name, lang)))
        .filter(|(name, lang)| !pack.words.has(*lang, &key(name)))
        .map(|(name, lang)| format!("{} in {lang}", key(name)))
        .collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn a_reason_names_whom_it_is_about_and_counts_the_rest() {
    let pack = Pack::embedded().unwrap();
    let finding = |name: &str, about: Option<&str>| Finding {
        name: name.to_owned(),
        weight: Weight::Strong,
        places: Vec::new(),
        about: about.map(str::to_owned),
    };
    let hosts = ["a.top", "b.top", "a.top", "c.top", "d.top"];
    let mut findings: Vec<Finding> =
        hosts.iter().map(|host| finding("number-host", Some(host))).collect();
    findings.push(finding("lure-of-another-pack", None));
    findings.push(finding("lure-unknown-too", None));
    for lang in Lang::ALL {
        let reasons = of(&findings, &pack, pack.words.in_lang(lang));
        assert_eq!(reasons.len(), 2, "one each, and one for all without words");
        assert_eq!(reasons[0].about, ["a.top", "b.top", "c.top"]);
        assert_eq!(reasons[0].more, 1);
        assert!(!reasons[1].before.contains("lure"));
        assert!(!format!("{reasons:?}").contains(['\u{f8ff}', '\u{2068}']));
    }
}
