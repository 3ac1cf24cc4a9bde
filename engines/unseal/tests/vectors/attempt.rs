//! One operation on inputs from JSON alone: what a second implementation has to do as well.

use std::fmt::Debug;

use seal::consent::Consent;
use seal::directory::{Address, Bundle, Directory, Known, SignedAuthorisation};
use seal::entry::Entry;
use seal::kem::{KemPublic, KemSecret};
use seal::letter::{Header, Letter, open_own};
use seal::message::Message;
use seal::proof::FilingProof;
use seal::publication::Publication;
use seal::sign::VerifyKey;
use seal::thread::Thread;
use seal::{CaseKey, Digest, MasterKey, Receipt, SenderKeys, SiteId, Wire};
use serde_json::Value;
use unseal::epoch::EpochSecret;
use unseal::open::{Desk, open};
use unseal::referral::refer;
use unseal::slots::{Credential, Slot};

use crate::hex::{array, digest, number, read, text, unhex};
use crate::world::name;

/// Performs an operation; the error is the name of the variant, as `refusals.json` gives it.
pub(crate) fn attempt(operation: &str, input: &Value) -> Result<(), String> {
    match operation {
        "decode" => decode(input),
        "desk opens letter" => desk_opens(input),
        "sender opens letter" => {
            let letter: Letter = decoded(input, "letter")?;
            named(open_own(&letter, &sender(input)))
        }
        "open file" => {
            let header: Header = decoded(input, "header")?;
            let key = CaseKey::from_bytes(array(&input["case_key"]));
            let index = number(&input["index"]) as u16;
            named(header.open_file(&key, index, &unhex(&input["sealed"])))
        }
        "read thread" => read_thread(input),
        "verify bundle" => {
            let bundle: Bundle = decoded(input, "bundle")?;
            named(bundle.verify(site(input), &root(input), known(input)))
        }
        "verify directory" => {
            let directory: Directory = decoded(input, "directory")?;
            named(directory.verify(site(input), &root(input)))?;
            known(input).map_or(Ok(()), |known| named(directory.replaces(known)))
        }
        "verify publication" => {
            let publication: Publication = decoded(input, "publication")?;
            let revoked: Vec<u32> = list(&input["revoked"]).map(|n| number(n) as u32).collect();
            let today = number(&input["today"]) as i32;
            named(publication.verify(site(input), &root(input), &revoked, today))
        }
        "verify proof" => verify_proof(input),
        "read receipt" => named(Receipt::parse(text(&input["text"]))),
        "open slot" => {
            let slot: Slot = decoded(input, "slot")?;
            named(match input.get("passphrase") {
                Some(passphrase) => slot.open(&Credential::Passphrase(text(passphrase))),
                None => slot.open(&Credential::File(&array(&input["file"]))),
            })
        }
        "refer" => {
            let consent: Consent = decoded(input, "consent")?;
            let to = Address {
                site: site(input),
                desk: name(text(&input["desk"])),
                epoch: number(&input["epoch"]) as u32,
                key: decoded(input, "key")?,
            };
            let random: &dyn kernel::Random = &kernel::SeededRandom::new(1);
            let master = MasterKey::from_bytes([1; 32]);
            let (copy, form) = (unhex(&input["copy"]), Digest([0; 32]));
            named(refer(&consent, &copy, &to, name("referral"), form, &master, &mut random.rng()))
        }
        other => panic!("no operation {other}"),
    }
}

fn decode(input: &Value) -> Result<(), String> {
    let bytes = unhex(&input["bytes"]);
    match text(&input["type"]) {
        "Letter" => named(Letter::from_bytes(&bytes)),
        "Entry" => named(Entry::from_bytes(&bytes)),
        "Bundle" => named(Bundle::from_bytes(&bytes)),
        "Directory" => named(Directory::from_bytes(&bytes)),
        "Publication" => named(Publication::from_bytes(&bytes)),
        "FilingProof" => named(FilingProof::from_bytes(&bytes)),
        "SignedAuthorisation" => named(SignedAuthorisation::from_bytes(&bytes)),
        "KemPublic" => named(KemPublic::from_bytes(&bytes)),
        "Consent" => named(Consent::from_bytes(&bytes)),
        "Slot" => named(Slot::from_bytes(&bytes)),
        "Message" => named(Message::from_json(&bytes)),
        other => panic!("no type {other}"),
    }
}

fn desk_opens(input: &Value) -> Result<(), String> {
    let letter: Letter = decoded(input, "letter")?;
    let epochs = [EpochSecret {
        number: number(&input["epoch"]) as u32,
        active_from: 0,
        accepted_until: 0,
        secret: KemSecret::from_seed(array(&input["epoch_seed"])),
    }];
    let forms = [digest(&input["form"])];
    let desk = name(text(&input["desk"]));
    named(open(&letter, Desk { site: site(input), name: &desk, epochs: &epochs, forms: &forms }))
}

fn read_thread(input: &Value) -> Result<(), String> {
    let header: Header = decoded(input, "header")?;
    let desk = list(&input["reply_keys"]).map(|key| VerifyKey(array(key))).collect();
    let key = CaseKey::from_bytes(array(&input["case_key"]));
    let mut thread = Thread::new(&header, None, desk);
    for entry in list(&input["entries"]) {
        let entry: Entry = named_value(read(entry))?;
        named(thread.push(&entry))?;
        named(entry.open(&key))?;
    }
    Ok(())
}

/// The signature, and whether the bundle says that the key signs proofs.
fn verify_proof(input: &Value) -> Result<(), String> {
    let proof: FilingProof = decoded(input, "proof")?;
    named(proof.verify())?;
    let bundle: Bundle = decoded(input, "bundle")?;
    let trusted = named_value(bundle.verify(site(input), &root(input), None))?;
    let ours = proof.site == site(input) && trusted.proof_keys.contains(&proof.key);
    if ours { Ok(()) } else { Err("NotAuthorised".to_owned()) }
}

fn site(input: &Value) -> SiteId {
    SiteId(array(&input["site"]))
}

fn root(input: &Value) -> VerifyKey {
    VerifyKey(array(&input["root"]))
}

fn sender(input: &Value) -> SenderKeys {
    SenderKeys::from_master(&MasterKey::from_bytes(array(&input["master"])))
}

fn known(input: &Value) -> Option<Known> {
    let known = input.get("known")?;
    Some(Known { version: number(&known["version"]), head: digest(&known["head"]) })
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().unwrap().iter()
}

fn decoded<T: Wire>(input: &Value, field: &str) -> Result<T, String> {
    named_value(read(&input[field]))
}

fn named<T, E: Debug>(outcome: Result<T, E>) -> Result<(), String> {
    named_value(outcome).map(|_| ())
}

fn named_value<T, E: Debug>(outcome: Result<T, E>) -> Result<T, String> {
    outcome.map_err(|error| format!("{error:?}"))
}
