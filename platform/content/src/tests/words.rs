use kernel::Lang;

use super::*;
use crate::{Pack, Value};

#[test]
fn words_agree_in_every_language() {
    let fr = "base/words/fr/site.ftl";
    let missing = after(fr, "bye = Bye\n", "");
    assert_eq!(missing, ["base/words/ar/site.ftl:2: `bye` is missing in fr"]);
    let other = after(fr, "$name", "$nom");
    assert_eq!(other, [format!("{fr}:1: `hello` has other variables than in ar")]);
    let twice = after(fr, "bye = Bye", "bye = Bye\nbye = Again");
    assert_eq!(twice.len(), 1);
    assert!(twice[0].ends_with("`bye` stands twice among the words"), "{twice:?}");
    let broken = after(fr, "bye = Bye", "bye = { $");
    assert!(broken.iter().any(|said| said.starts_with(&format!("{fr}:2: "))), "{broken:?}");
    let extra = after("base/words/en/site.ftl", "bye = Bye", "bye = Bye\nthanks = Thanks");
    let expected = [
        "base/words/en/site.ftl:3: `thanks` is missing in ar",
        "base/words/en/site.ftl:3: `thanks` is missing in fr",
    ];
    assert_eq!(extra, expected);
}

#[test]
fn a_country_may_say_it_its_own_way() {
    let dir = sound();
    for lang in Lang::ALL {
        write(dir.path(), &format!("xx/words/{lang}/site.ftl"), "bye = See you\n");
    }
    let pack = Pack::load(dir.path()).unwrap();
    assert_eq!(pack.check(), []);
    assert_eq!(pack.words.get(Lang::En, "bye"), "See you");
}

#[test]
fn words_isolate_what_they_take_in_and_name_what_is_missing() {
    let dir = sound();
    let pack = Pack::load(dir.path()).unwrap();
    let hello = pack.words.format(Lang::Ar, "hello", &[("name", Value::from("Sara"))]);
    assert_eq!(hello, "Hello \u{2068}Sara\u{2069}");
    assert_eq!(pack.words.get(Lang::Ar, "nothing"), "nothing");
    assert!(pack.words.has(Lang::Ar, "bye") && !pack.words.has(Lang::Ar, "nothing"));
}

#[test]
fn arabic_counts_in_six_ways() {
    let dir = sound();
    let forms = "n = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\n";
    for lang in Lang::ALL {
        write(dir.path(), &format!("base/words/{lang}/counts.ftl"), forms);
    }
    let pack = Pack::load(dir.path()).unwrap();
    assert_eq!(pack.check(), []);
    let form = |n: i32| pack.words.in_lang(Lang::Ar).with("n", "n", n).into_owned();
    let said: Vec<String> = [0, 1, 2, 3, 11, 100].map(form).into();
    assert_eq!(said, ["zero", "one", "two", "few", "many", "other"]);
}

#[test]
fn days_are_written_as_people_write_them() {
    let pack = Pack::embedded().unwrap();
    // No isolates within a date: they would hide from the line that it runs right to left.
    let day = |lang, text: &str| pack.words.day(lang, text.parse().unwrap());
    assert_eq!(day(Lang::Ar, "2026-11-22"), "22 نونبر 2026");
    assert_eq!(day(Lang::Fr, "2026-08-01"), "1er août 2026");
    assert_eq!(day(Lang::Fr, "2026-12-31"), "31 décembre 2026");
    assert_eq!(day(Lang::En, "2026-05-02"), "2 May 2026");
}
