//! Makes every vector from seeds.

use kernel::{Random, SeededRandom};
use seal::attachment::{Attachment, seal_file};
use seal::entry::{Entry, Role};
use seal::kem::{KemSecret, Recipient, Wrap};
use seal::letter::Path;
use seal::payload::seal_text;
use seal::proof::FilingProof;
use seal::renewal::Renewal;
use seal::sign::VerifyKey;
use seal::{CaseKey, Digest, MasterKey, Receipt, SenderKeys, SiteId, Wire};
use serde_json::{Value, json};
use unseal::slots::{Credential, RootKey, Slot};

use crate::hex::{hex, wire};
use crate::refusals;
use crate::world::{FORM, TODAY, World, picture};

/// Every file's name and content.
pub(crate) fn all() -> Vec<(&'static str, Value)> {
    vec![
        ("receipt", receipt()),
        ("hpke", hpke()),
        ("text", text()),
        ("attachment", attachment()),
        ("letter", letter()),
        ("thread", thread()),
        ("renewal", renewal()),
        ("directory", directory()),
        ("proof", proof()),
        ("publication", publication()),
        ("slots", slots()),
        ("pow", pow()),
        ("refusals", refusals::make()),
    ]
}

fn receipt() -> Value {
    let random: &dyn Random = &SeededRandom::new(10);
    let site = SiteId(random.array());
    let receipts =
        [Receipt::random(&mut random.rng()), Receipt::random_high_risk(&mut random.rng())];
    let cases = receipts.iter().map(|receipt| {
        let master = receipt.master(site);
        let keys = SenderKeys::from_master(&master);
        json!({
            "shown": receipt.grouped(),
            "site": site.to_string(),
            "master": hex(master.as_bytes()),
            "lookup": hex(keys.lookup()),
            "lookup_hash": keys.lookup_hash().to_string(),
            "kem_seed": hex(keys.kem().seed()),
            "kem_public": wire(&keys.kem().public()),
            "sign_seed": hex(keys.sign().to_bytes()),
            "sign_public": wire(&VerifyKey::of(keys.sign())),
        })
    });
    json!({ "about": "digits to keys; the second is a high-risk receipt",
            "cases": cases.collect::<Vec<_>>() })
}

fn hpke() -> Value {
    let random: &dyn Random = &SeededRandom::new(11);
    let mut rng = random.rng();
    let recipients =
        [("desk", Recipient::Desk), ("sender", Recipient::Sender)].map(|(name, recipient)| {
            let (to, key) = (KemSecret::random(&mut rng), CaseKey::random(&mut rng));
            let header = Digest(random.array());
            let wrap = Wrap::seal(&key, &to.public(), recipient, &header, &mut rng).unwrap();
            let bytes = wrap.to_bytes();
            json!({
                "recipient": name,
                "info": hex(format!("thiqa/1 wrap {name}\0")),
                "seed": hex(to.seed()),
                "public": wire(&to.public()),
                "header": header.to_string(),
                "case_key": hex(key.as_bytes()),
                "encapsulated": hex(&bytes[..1120]),
                "ciphertext": hex(&bytes[1120..]),
            })
        });
    json!({ "about": "a case key by HPKE; the header's digest is the associated data",
            "cases": recipients })
}

fn text() -> Value {
    let random: &dyn Random = &SeededRandom::new(12);
    let (key, context) = (CaseKey::from_bytes(random.array()), Digest(random.array()));
    let texts = ["", "السلام عليكم", r#"{"lang":"en","answers":{"message":"Hello"}}"#];
    let cases = texts.map(|text| {
        let sealed = seal_text(&key, &context, text.as_bytes(), &mut random.rng()).unwrap();
        json!({ "text": text, "sealed": hex(sealed) })
    });
    json!({ "about": "texts under a case key",
            "case_key": hex(key.as_bytes()), "context": context.to_string(), "cases": cases })
}

fn attachment() -> Value {
    let random: &dyn Random = &SeededRandom::new(13);
    let (key, context) = (CaseKey::from_bytes(random.array()), Digest(random.array()));
    let cases = [("note.txt", 0, 1u16), ("لقطة.png", 300, 2), ("film.mp4", 70_000, 3)];
    let cases = cases.map(|(name, length, index)| {
        let file = Attachment {
            name: name.to_owned(),
            media_type: "application/octet-stream".to_owned(),
            bytes: picture(length).bytes,
        };
        let sealed = seal_file(&key, &context, index, &file, &mut random.rng()).unwrap();
        json!({ "index": index, "name": name, "media_type": file.media_type,
                "length": length, "sealed": hex(sealed) })
    });
    json!({ "about": "files under a case key; byte n of each is n modulo 251",
            "case_key": hex(key.as_bytes()), "context": context.to_string(), "cases": cases })
}

fn letter() -> Value {
    let world = World::new(14);
    let text = r#"{"lang":"fr","answers":{"message":"On me menace","since":"2 jours"}}"#;
    let files = [picture(40)];
    let sealed = world.letter(text.as_bytes(), &files);
    let header = &sealed.letter.header;
    let epoch = &world.epochs[0];
    json!({
        "about": "a letter with one file, byte n of which is n modulo 251",
        "site": world.site.to_string(),
        "desk": header.core.desk.as_str(),
        "epoch": epoch.number,
        "epoch_seed": hex(epoch.secret.seed()),
        "receipt": world.receipt.grouped(),
        "form": FORM.to_string(),
        "letter": wire(&sealed.letter),
        "header": wire(header),
        "context": header.context().to_string(),
        "digest": header.digest().to_string(),
        "case_key": hex(sealed.key.as_bytes()),
        "commitment": header.core.commitment.to_string(),
        "text": text,
        "file": { "name": files[0].name, "media_type": files[0].media_type, "length": 40,
                  "sealed": hex(&sealed.files[0]) },
    })
}

fn thread() -> Value {
    let world = World::new(15);
    let sealed = world.letter(b"{}", &[]);
    let mut thread = world.thread(&sealed);
    let entries = [
        (Role::Desk, "Nous sommes là"),
        (Role::Sender, "Merci"),
        (Role::Sender, "Encore une chose"),
        (Role::Desk, "D'accord"),
    ];
    let entries = entries.map(|(role, text)| {
        let entry: Entry = world.write(&mut thread, &sealed.key, role, text);
        json!({ "entry": wire(&entry), "context": entry.context().to_string(),
                "digest": entry.digest().to_string(), "text": text })
    });
    json!({
        "about": "a letter's header and the entries that follow it, in the order of writing",
        "header": wire(&sealed.letter.header),
        "case": sealed.letter.header.digest().to_string(),
        "case_key": hex(sealed.key.as_bytes()),
        "reply_keys": [hex(VerifyKey::of(&world.reply_key).0)],
        "entries": entries,
    })
}

fn renewal() -> Value {
    let world = World::new(26);
    let (old, new) = ([1; 32], [2; 32]);
    let keys = |bytes| SenderKeys::from_master(&MasterKey::from_bytes(bytes));
    let sealed = world.letter_of(&keys(old), Path::Dictated, b"{}", &[]);
    let case = sealed.letter.header.digest();
    let renewal =
        Renewal::seal(case, &sealed.key, &keys(old), &keys(new), &mut world.rng()).unwrap();
    json!({
        "about": "a letter with a dictated receipt and what replaces the receipt, by master keys",
        "old_master": hex(old),
        "new_master": hex(new),
        "header": wire(&sealed.letter.header),
        "case_key": hex(sealed.key.as_bytes()),
        "renewal": wire(&renewal),
    })
}

fn directory() -> Value {
    let world = World::new(16);
    let bundle = world.directory.bundle(&world.helpline).unwrap();
    let trusted = world.trusted();
    let keys = |keys: &[VerifyKey]| keys.iter().map(wire).collect::<Vec<_>>();
    json!({
        "about": "a directory of two desks and the bundle for the first",
        "site": world.site.to_string(),
        "root_seed": hex(world.root.to_bytes()),
        "root": hex(world.root_public().0),
        "root_fingerprint": world.root_public().fingerprint().to_string(),
        "directory": wire(&world.directory),
        "bundle": wire(&bundle),
        "leaf": bundle.entry.leaf().to_string(),
        "expected": {
            "desk": trusted.address.desk.as_str(),
            "epoch": trusted.address.epoch,
            "key": wire(&trusted.address.key),
            "reply_keys": keys(&trusted.reply_keys),
            "proof_keys": keys(&trusted.proof_keys),
            "version": trusted.known.version,
            "head": trusted.known.head.to_string(),
            "valid_until": trusted.valid_until,
        },
    })
}

fn proof() -> Value {
    let world = World::new(17);
    let letter = Digest([5; 32]);
    let proof = FilingProof::sign(world.site, letter, TODAY, &world.proof_key);
    json!({
        "about": "a filing proof",
        "key_seed": hex(world.proof_key.to_bytes()),
        "site": world.site.to_string(),
        "letter": letter.to_string(),
        "day": TODAY,
        "proof": wire(&proof),
    })
}

fn publication() -> Value {
    let world = World::new(18);
    let form = world.form();
    json!({
        "about": "a publication of kind form",
        "site": world.site.to_string(),
        "root": hex(world.root_public().0),
        "publication": wire(&form),
        "digest": form.digest().to_string(),
        "expected": {
            "kind": form.kind.as_str(), "name": form.name.as_str(), "version": form.version,
            "issued": form.issued, "expires": form.expires,
            "body": String::from_utf8(form.body).unwrap(),
        },
    })
}

fn slots() -> Value {
    let world = World::new(19);
    let mut rng = world.rng();
    let root = RootKey::random(&mut rng);
    let code = Receipt::random_high_risk(&mut rng);
    let words = "correct horse battery";
    let mut slot =
        |number, credential| Slot::new(world.site, number, &credential, &root, &mut rng).unwrap();
    json!({
        "about": "one root key in three slots; key is the root key's derivation for `secrets`",
        "key": hex(*root.derive("secrets")),
        "passphrase": { "is": words, "slot": wire(&slot(1, Credential::Passphrase(words))) },
        "code": { "is": code.grouped(), "slot": wire(&slot(2, Credential::RecoveryCode(&code))) },
        "file": { "is": hex([5; 32]), "slot": wire(&slot(3, Credential::File(&[5; 32]))) },
    })
}

fn pow() -> Value {
    let cases = [0u8, 8, 12].map(|bits| {
        let challenge = [bits; 32];
        let solution = seal::pow::solve(&challenge, bits).unwrap();
        json!({ "challenge": hex(challenge), "bits": bits, "solution": solution })
    });
    json!({ "about": "the smallest number that solves each challenge", "cases": cases })
}
