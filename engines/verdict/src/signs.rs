//! What an address tells by itself.

use unicode_security::MixedScript;

use crate::Address;
use crate::knowledge::{Knowledge, Weight};
use crate::lookalike::Imitation;
use crate::verdict::Sign;

/// A sign of an address, and whom it is about.
pub(crate) type AddressSign = (Sign, Weight, Option<String>);

const SIGN_IN: [&str; 28] = [
    "login",
    "signin",
    "sign-in",
    "verify",
    "verif",
    "secure",
    "account",
    "compte",
    "update",
    "confirm",
    "password",
    "banking",
    "wallet",
    "paiement",
    "payment",
    "pay",
    "otp",
    "webscr",
    "authenticate",
    "connexion",
    "client",
    "remboursement",
    "refund",
    "livraison",
    "colis",
    "amende",
    "suivi",
    "aide-directe",
];
const USUAL_PORTS: [u16; 4] = [80, 443, 8080, 8443];
/// A host with more parts than these before the registered one hides what it is.
const MANY_PARTS: usize = 3;

/// Everything that rules find in an address that is nobody's own.
pub(crate) fn of(address: &Address, known: &Knowledge) -> Vec<AddressSign> {
    let mut signs = Vec::new();
    let mut add = |sign, weight| signs.push((sign, weight, Some(address.host.clone())));
    if address.is_number {
        add(Sign::NumberHost, Weight::Strong);
    }
    if !address.user.is_empty() && !address.is_mail {
        add(Sign::BeforeAt, Weight::Strong);
    }
    if known.shorteners.contains(&address.domain) || known.shorteners.contains(&address.host) {
        add(Sign::Shortened, Weight::Medium);
    }
    let is_free = address.is_tenant
        || known.free_hosts.contains(&address.domain)
        || known.free_hosts.contains(&address.host);
    if is_free && !address.is_mail {
        add(Sign::FreeHost, Weight::Weak);
    }
    if known.abused_suffixes.contains(address.suffix()) {
        add(Sign::AbusedSuffix, Weight::Weak);
    }
    let path = address.path.to_ascii_lowercase();
    if address.is_program() {
        add(Sign::Program, Weight::Strong);
    }
    let named = [address.name(), address.below()];
    if SIGN_IN
        .iter()
        .any(|word| named.iter().any(|part| has_word(part, word)) || path.contains(word))
    {
        add(Sign::SignInWords, Weight::Weak);
    }
    if address.below().split('.').filter(|part| !part.is_empty()).count() > MANY_PARTS {
        add(Sign::ManyParts, Weight::Weak);
    }
    if is_unusual(address) {
        add(Sign::Unusual, Weight::Weak);
    }
    if address.port.is_some_and(|port| !USUAL_PORTS.contains(&port)) {
        add(Sign::Port, Weight::Medium);
    }
    if address.host.contains("xn--") && is_mixed(&address.host) {
        add(Sign::MixedLetters, Weight::Strong);
    }
    if let Some((owner, how)) = known.imitated.imitated(address)
        && let Some(brand) = known.brands.get(owner)
        && (how == Imitation::Before || !known.is_mailbox(address))
    {
        let weight = imitation_weight(address, how);
        signs.push((Sign::Imitation(how), weight, brand.names.first().cloned()));
    }
    signs
}

/// A name under the country's own suffix was given to somebody who could be asked.
fn imitation_weight(address: &Address, how: Imitation) -> Weight {
    let is_national = address.suffix() == "ma" || address.suffix().ends_with(".ma");
    match (how, is_national) {
        // Anybody may have chosen the part before the @ of an e-mail address.
        (Imitation::Before, _) if address.is_mail => Weight::Strong,
        (Imitation::Before | Imitation::Letters, _) => Weight::Decisive,
        (Imitation::Name | Imitation::Spelling, false) => Weight::Strong,
        (Imitation::Name, true) => Weight::Weak,
        (Imitation::Spelling, true) => Weight::Medium,
    }
}

/// Longer, with more hyphens or digits, or harder to say than the names people choose.
fn is_unusual(address: &Address) -> bool {
    let name = address.name();
    let count = |is: fn(&u8) -> bool| name.bytes().filter(is).count();
    let digits = count(u8::is_ascii_digit);
    let hyphens = count(|byte| *byte == b'-');
    let mut run = 0;
    let mut longest = 0;
    for byte in name.bytes() {
        let is_consonant = byte.is_ascii_alphabetic() && !b"aeiouy".contains(&byte);
        run = if is_consonant { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    name.len() > 22 || hyphens > 1 || digits > 2 || longest > 5 || address.host.len() > 34
}

fn has_word(part: &str, word: &str) -> bool {
    part.split(['.', '-', '_']).any(|piece| piece == word)
}

fn is_mixed(host: &str) -> bool {
    let (shown, _) = idna::domain_to_unicode(host);
    shown.split('.').any(|label| !label.is_single_script())
}
