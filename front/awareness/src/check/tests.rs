use content::Pack;

use super::*;
use crate::decode::mail::{Link, Mail, Mailbox};

struct House {
    judge: Judge,
}

impl House {
    fn new() -> Self {
        let pack = Pack::embedded().unwrap();
        Self { judge: content::judge(&pack).unwrap() }
    }

    fn of(&self, asked: &Asked) -> Checked {
        check(&self.judge, asked)
    }

    fn pasted(&self, text: &str) -> Checked {
        self.of(&Asked { pasted: text.to_owned(), ..Asked::default() })
    }
}

fn names(checked: &Checked) -> Vec<&str> {
    checked.findings.iter().map(|finding| finding.name.as_str()).collect()
}

fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox { name: name.to_owned(), address: address.to_owned() }
}

#[test]
fn a_bare_official_address_says_whose_it_is() {
    let house = House::new();
    for text in ["https://www.bkam.ma/avis", " bkam.ma \n", "www.bkam.ma"] {
        let checked = house.pasted(text);
        assert_eq!(checked.level, Level::Official, "{text}");
        assert_eq!(checked.official.as_deref(), Some("bank al maghrib"), "{text}");
    }
    let message = house.pasted("Voir https://www.bkam.ma");
    assert_ne!(message.level, Level::Official, "a message is never official");
    let mail = Mail { body: "https://www.bkam.ma".to_owned(), ..Mail::default() };
    let checked = house.of(&Asked { mail: Some(mail), ..Asked::default() });
    assert_eq!(checked.level, Level::None, "nor is an e-mail");
}

#[test]
fn an_address_that_runs_is_dangerous_wherever_it_comes_from() {
    let house = House::new();
    let script = "javascript:fetch('x')".to_owned();
    let pasted = house.pasted(&script);
    let code = house.of(&Asked { codes: vec![script.clone()], ..Asked::default() });
    let links = vec![Link { said: "Voir".to_owned(), target: script }];
    let mail = Mail { body: "Bonjour".to_owned(), links, ..Mail::default() };
    let mail = house.of(&Asked { mail: Some(mail), ..Asked::default() });
    for checked in [pasted, code, mail] {
        assert_eq!(checked.level, Level::Dangerous);
        assert!(checked.score >= 0.9 && names(&checked).contains(&"script-address"));
    }
}

#[test]
fn an_e_mail_is_judged_by_its_sender_and_links_too() {
    let house = House::new();
    let mail = Mail {
        subject: "Avis".to_owned(),
        from: mailbox("Attijariwafa Bank", "info@compte.example"),
        reply_to: Some(mailbox("", "other@elsewhere.example")),
        body: "Bonjour, voici votre avis : https://www.attijariwafabank.com".to_owned(),
        links: vec![Link {
            said: "https://www.attijariwafabank.com".to_owned(),
            target: "https://compte.example/avis".to_owned(),
        }],
    };
    let checked = house.of(&Asked { mail: Some(mail.clone()), ..Asked::default() });
    assert!(checked.level >= Level::Suspicious);
    for name in ["sender-not-brand", "reply-elsewhere", "link-elsewhere"] {
        let finding = checked.findings.iter().find(|finding| finding.name == name).unwrap();
        assert!(!finding.places.is_empty() && finding.about.is_some(), "{name}");
    }

    let own = Mail {
        from: mailbox("Attijariwafa Bank", "info@attijariwafabank.com"),
        reply_to: None,
        links: Vec::new(),
        ..mail
    };
    let checked = house.of(&Asked { mail: Some(own), ..Asked::default() });
    for name in signs::OWN {
        assert!(!names(&checked).contains(&name), "{name}");
    }
}

#[test]
fn a_long_text_is_judged_by_its_beginning_and_says_so() {
    let house = House::new();
    let checked = house.pasted(&"é".repeat(verdict::MOST_BYTES));
    assert!(checked.written.is_cut && checked.written.text.len() <= verdict::MOST_BYTES);
    assert!(!house.pasted(&"é".repeat(1000)).written.is_cut);
}

#[test]
fn many_links_and_strange_letters_are_judged_quickly() {
    let house = House::new();
    for text in [
        "https://a-b.top/x ".repeat(5000),
        "\u{202e}".repeat(20_000),
        "a\u{200b}".repeat(15_000),
        "[.]".repeat(20_000),
        "@".repeat(60_000),
        "%00".repeat(20_000),
    ] {
        let checked = house.pasted(&text);
        for place in checked.findings.iter().flat_map(|finding| &finding.places) {
            assert!(checked.written.text.get(place.clone()).is_some());
        }
    }
}
