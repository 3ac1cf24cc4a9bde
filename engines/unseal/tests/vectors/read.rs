//! Opens every vector from its JSON alone.

use seal::attachment::open_file;
use seal::directory::{Bundle, Directory};
use seal::entry::Entry;
use seal::kem::{KemPublic, KemSecret, Recipient, Wrap};
use seal::letter::{Header, Letter, open_own};
use seal::payload::open_text;
use seal::proof::FilingProof;
use seal::publication::Publication;
use seal::renewal::Renewal;
use seal::sign::VerifyKey;
use seal::thread::Thread;
use seal::{CaseKey, MasterKey, Receipt, SenderKeys, SiteId};
use serde_json::Value;
use unseal::epoch::EpochSecret;
use unseal::open::{Desk, open};
use unseal::slots::{Credential, Slot};

use crate::committed;
use crate::hex::{array, digest, hex, number, read, text, unhex, wire};
use crate::world::{name, picture};

fn cases(vector: &Value) -> &[Value] {
    vector["cases"].as_array().unwrap()
}

fn case_key(vector: &Value) -> CaseKey {
    CaseKey::from_bytes(array(&vector["case_key"]))
}

fn site(vector: &Value) -> SiteId {
    SiteId(array(&vector["site"]))
}

#[test]
fn receipts_give_their_keys() {
    for case in cases(&committed("receipt")) {
        let master = Receipt::parse(text(&case["shown"])).unwrap().master(site(case));
        assert_eq!(hex(master.as_bytes()), text(&case["master"]));
        let keys = SenderKeys::from_master(&MasterKey::from_bytes(array(&case["master"])));
        assert_eq!(hex(keys.lookup()), text(&case["lookup"]));
        assert_eq!(keys.lookup_hash(), digest(&case["lookup_hash"]));
        assert_eq!(hex(keys.kem().seed()), text(&case["kem_seed"]));
        assert_eq!(wire(&keys.kem().public()), text(&case["kem_public"]));
        assert_eq!(hex(keys.sign().to_bytes()), text(&case["sign_seed"]));
        assert_eq!(wire(&VerifyKey::of(keys.sign())), text(&case["sign_public"]));
    }
}

/// The envelopes made here, and those made by an independent implementation (npm `@hpke/core`).
#[test]
fn envelopes_open_ours_and_others() {
    for file in ["hpke", "hpke-js"] {
        for case in cases(&committed(file)) {
            let recipient = match text(&case["recipient"]) {
                "desk" => Recipient::Desk,
                _ => Recipient::Sender,
            };
            let secret = KemSecret::from_seed(array(&case["seed"]));
            let public: KemPublic = read(&case["public"]).unwrap();
            assert_eq!(secret.public(), public);
            let bytes = [unhex(&case["encapsulated"]), unhex(&case["ciphertext"])].concat();
            let wrap: Wrap = seal::Wire::from_bytes(&bytes).unwrap();
            let key = wrap.open(&secret, recipient, &digest(&case["header"])).unwrap();
            assert_eq!(hex(key.as_bytes()), text(&case["case_key"]), "{file}");
        }
    }
}

#[test]
fn texts_open() {
    let vector = committed("text");
    for case in cases(&vector) {
        let sealed = unhex(&case["sealed"]);
        let opened = open_text(&case_key(&vector), &digest(&vector["context"]), &sealed).unwrap();
        assert_eq!(opened, text(&case["text"]).as_bytes());
    }
}

#[test]
fn files_open() {
    let vector = committed("attachment");
    for case in cases(&vector) {
        let (index, sealed) = (number(&case["index"]) as u16, unhex(&case["sealed"]));
        let context = digest(&vector["context"]);
        let file = open_file(&case_key(&vector), &context, index, &sealed).unwrap();
        assert_eq!(file.name, text(&case["name"]));
        assert_eq!(file.media_type, text(&case["media_type"]));
        assert_eq!(file.bytes, picture(number(&case["length"]) as usize).bytes);
    }
}

#[test]
fn the_letter_opens_at_the_desk_and_with_its_receipt() {
    let vector = committed("letter");
    let letter: Letter = read(&vector["letter"]).unwrap();
    let header: Header = read(&vector["header"]).unwrap();
    assert_eq!(letter.header, header);
    assert_eq!(header.context(), digest(&vector["context"]));
    assert_eq!(header.digest(), digest(&vector["digest"]));
    assert_eq!(case_key(&vector).commitment(), digest(&vector["commitment"]));
    assert_eq!(header.core.commitment, digest(&vector["commitment"]));

    let epochs = [EpochSecret {
        number: number(&vector["epoch"]) as u32,
        active_from: 0,
        accepted_until: 0,
        secret: KemSecret::from_seed(array(&vector["epoch_seed"])),
    }];
    let (desk, forms) = (name(text(&vector["desk"])), [digest(&vector["form"])]);
    let desk = Desk { site: site(&vector), name: &desk, epochs: &epochs, forms: &forms };
    let receipt = Receipt::parse(text(&vector["receipt"])).unwrap();
    let sender = SenderKeys::from_master(&receipt.master(site(&vector)));
    for opened in [open(&letter, desk).unwrap(), open_own(&letter, &sender).unwrap()] {
        assert_eq!(opened.text, text(&vector["text"]).as_bytes());
        assert_eq!(hex(opened.key.as_bytes()), text(&vector["case_key"]));
        let file = header.open_file(&opened.key, 1, &unhex(&vector["file"]["sealed"])).unwrap();
        assert_eq!(file.name, text(&vector["file"]["name"]));
        assert_eq!(file.media_type, text(&vector["file"]["media_type"]));
        assert_eq!(file.bytes, picture(number(&vector["file"]["length"]) as usize).bytes);
    }
}

#[test]
fn the_thread_is_read() {
    let vector = committed("thread");
    let header: Header = read(&vector["header"]).unwrap();
    assert_eq!(header.digest(), digest(&vector["case"]));
    let desk = VerifyKey(array(&vector["reply_keys"][0]));
    let mut thread = Thread::new(&header, None, vec![desk]);
    for case in vector["entries"].as_array().unwrap() {
        let entry: Entry = read(&case["entry"]).unwrap();
        thread.push(&entry).unwrap();
        assert_eq!(entry.context(), digest(&case["context"]));
        assert_eq!(entry.digest(), digest(&case["digest"]));
        let opened = entry.open(&case_key(&vector)).unwrap();
        let message = seal::message::Message::from_json(&opened).unwrap();
        assert_eq!(message.free_text(), text(&case["text"]));
    }
}

#[test]
fn the_renewal_holds_and_opens() {
    let vector = committed("renewal");
    let header: Header = read(&vector["header"]).unwrap();
    let renewal: Renewal = read(&vector["renewal"]).unwrap();
    renewal.check(&header).unwrap();
    let keys = |name| SenderKeys::from_master(&MasterKey::from_bytes(array(&vector[name])));
    assert_eq!(header.core.lookup, keys("old_master").lookup_hash());
    let new = keys("new_master");
    assert_eq!(renewal.lookup, new.lookup_hash());
    let key = renewal.sender_wrap.open(new.kem(), Recipient::Sender, &header.digest()).unwrap();
    assert_eq!(key.as_bytes(), case_key(&vector).as_bytes());
}

#[test]
fn the_directory_and_its_bundle_hold() {
    let vector = committed("directory");
    let root = VerifyKey(array(&vector["root"]));
    assert_eq!(root.fingerprint(), digest(&vector["root_fingerprint"]));
    let directory: Directory = read(&vector["directory"]).unwrap();
    directory.verify(site(&vector), &root).unwrap();
    let bundle: Bundle = read(&vector["bundle"]).unwrap();
    let trusted = bundle.verify(site(&vector), &root, None).unwrap();
    let expected = &vector["expected"];
    assert_eq!(bundle.entry.leaf(), digest(&vector["leaf"]));
    assert_eq!(trusted.address.desk.as_str(), text(&expected["desk"]));
    assert_eq!(u64::from(trusted.address.epoch), number(&expected["epoch"]));
    assert_eq!(wire(&trusted.address.key), text(&expected["key"]));
    assert_eq!(trusted.reply_keys, [VerifyKey(array(&expected["reply_keys"][0]))]);
    assert_eq!(trusted.proof_keys, [VerifyKey(array(&expected["proof_keys"][0]))]);
    assert_eq!(trusted.known.version, number(&expected["version"]));
    assert_eq!(trusted.known.head, digest(&expected["head"]));
    assert_eq!(trusted.valid_until as u64, number(&expected["valid_until"]));
}

#[test]
fn proof_and_publication_verify() {
    let vector = committed("proof");
    let proof: FilingProof = read(&vector["proof"]).unwrap();
    proof.verify().unwrap();
    assert_eq!(proof.site, site(&vector));
    assert_eq!(proof.letter, digest(&vector["letter"]));
    assert_eq!(proof.day as u64, number(&vector["day"]));

    let vector = committed("publication");
    let publication: Publication = read(&vector["publication"]).unwrap();
    let (root, expected) = (VerifyKey(array(&vector["root"])), &vector["expected"]);
    publication.verify(site(&vector), &root, &[], publication.issued).unwrap();
    assert_eq!(publication.digest(), digest(&vector["digest"]));
    assert_eq!(publication.kind.as_str(), text(&expected["kind"]));
    assert_eq!(publication.name.as_str(), text(&expected["name"]));
    assert_eq!(publication.version, number(&expected["version"]));
    assert_eq!(publication.issued as u64, number(&expected["issued"]));
    assert_eq!(publication.expires as u64, number(&expected["expires"]));
    assert_eq!(publication.body, text(&expected["body"]).as_bytes());
}

#[test]
fn every_slot_gives_the_root_key() {
    let vector = committed("slots");
    let code = Receipt::parse(text(&vector["code"]["is"])).unwrap();
    let file = array(&vector["file"]["is"]);
    let credentials = [
        ("passphrase", Credential::Passphrase(text(&vector["passphrase"]["is"]))),
        ("code", Credential::RecoveryCode(&code)),
        ("file", Credential::File(&file)),
    ];
    for (kind, credential) in credentials {
        let slot: Slot = read(&vector[kind]["slot"]).unwrap();
        let root = slot.open(&credential).unwrap();
        assert_eq!(hex(*root.derive("secrets")), text(&vector["key"]), "{kind}");
    }
}

#[test]
fn solutions_fit() {
    for case in cases(&committed("pow")) {
        let (challenge, bits) = (array(&case["challenge"]), number(&case["bits"]) as u8);
        let solution = number(&case["solution"]);
        assert!(seal::pow::check(&challenge, bits, solution));
        let smaller = (0..solution).any(|n| seal::pow::check(&challenge, bits, n));
        assert!(!smaller);
        assert!(bits == 0 || !seal::pow::check(&challenge, 24, solution));
    }
}
