//! Writes one well-formed example for each target that reads a canonical encoding, so that the
//! fuzzer starts in the middle of the decoders: `cargo run --example seeds`, in this folder, after
//! a change of the format. Signatures of zeros will do, decoders do not check them.

use std::error::Error;

use ed25519_dalek::SigningKey;
use kernel::{Id, Random, SeededRandom, Ts};
use link::message::{Delivery, Inventory, Item, Pulled, Request, ThreadState};
use link::places::{PlaceEntry, PlaceList, PlaceState};
use seal::consent::Consent;
use seal::directory::{
    Address, Authorisation, Checkpoint, DeskEntry, Directory, EpochKey, KeyRole,
    SignedAuthorisation, SignedCheckpoint,
};
use seal::entry::{Entry, EntryCore, EntryKind, Role};
use seal::kem::{KemPublic, KemSecret};
use seal::letter::{Draft, Letter, PartRef, Path};
use seal::proof::FilingProof;
use seal::publication::Publication;
use seal::sign::{Signature, VerifyKey};
use seal::{Digest, Name, Receipt, SenderKeys, SiteId, Wire};
use unseal::slots::{Credential, RootKey, Slot, SlotError};

const SITE: SiteId = SiteId([7; 16]);
const DIGEST: Digest = Digest([1; 32]);
const KEY: VerifyKey = VerifyKey([2; 32]);
const UNSIGNED: Signature = Signature([0; 64]);

const JOURNEY: &str = r#"
urgent = { meeting = ["soon"] }

[[step]]
id = "age"
kind = "age"

[[step]]
id = "meeting"
kind = "choice"
choices = ["no", "soon"]
when = { age = ["under-18", "unsaid"] }

[[part]]
id = "lawyer"
after = "next"
when = { meeting = ["soon"] }
"#;

/// A picture of a QR code that says "a.example".
const CODE: &[u8] = include_bytes!("code.png");

const MAIL: &str = "From: =?utf-8?q?Bank?= <a@b.example>\r\nReply-To: c@d.example\r\n\
Subject: =?utf-8?b?w6k=?=\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n\
Content-Type: text/plain; charset=windows-1256\r\n\r\ntext\r\n--x\r\n\
Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
<p>see <a href=3D\"https://e.example/?a&amp;b\">f.example</a>&#x202e;<br><!-- c --></p>\r\n--x--\r\n";

/// A guide as one centre gives it to another.
fn parcel() -> Result<Vec<u8>, content::parcel::ParcelError> {
    let path = |name: &&str| (format!("sources/passwords/{name}"), b"# title".to_vec());
    content::parcel::pack(content::parcel::FILES.iter().map(path).collect())
}

/// An alert.
const ALERT: &str = r#"{"id":"a1","revision":1,"exercise":false,"severity":"severe","theme":"messages","audience":["everybody"],"regions":[],"first_sent":"2026-11-22T10:00:00Z","sent":"2026-11-22T10:00:00Z","expires":"2026-12-22T10:00:00Z","cancelled":false,"guides":[],"words":{"ar":{"headline":"h","what":"w","todo":["t"]},"fr":{"headline":"h","what":"w","todo":["t"]},"en":{"headline":"h","what":"w","todo":["t"]}}}"#;

fn main() -> Result<(), Box<dyn Error>> {
    let random: &dyn Random = &SeededRandom::new(1);
    let desk_key = KemSecret::random(&mut random.rng()).public();
    let directory = directory(desk_key.clone())?;
    let bundle = directory.bundle(&Name::new("helpline")?).ok_or("no such desk")?;
    write("seal_letter", &letter(random, desk_key)?)?;
    write("seal_directory", &directory)?;
    write("seal_authorisation", &directory.directory_key)?;
    write("seal_consent", &Consent { desk: Name::new("legal-aid")?, key: DIGEST, copy: DIGEST })?;
    write("unseal_slot", &slot(random)?)?;
    write("seal_bundle", &bundle)?;
    write("seal_entry", &entry())?;
    write("seal_publication", &publication()?)?;
    let proof =
        FilingProof { site: SITE, letter: DIGEST, day: 20_000, key: KEY, signature: UNSIGNED };
    write("seal_filing_proof", &proof)?;
    let ask = Request::Inventory { desk: Name::new("helpline")?, after: Some(DIGEST) };
    write("link_message", &ask)?;
    write_as("link_message", "pulled", &pulled().to_bytes())?;
    write_as("link_message", "inventory", &inventory().to_bytes())?;
    write_as("link_message", "places", &places().to_bytes())?;
    write_as("link_signature", "example", signed_headers().as_bytes())?;
    write_as("check_mail", "example", MAIL.as_bytes())?;
    write_as("check_qr", "example", CODE)?;
    write_as("content_parcel", "example", &parcel()?)?;
    write_as("journey_text", "example", JOURNEY.as_bytes())?;
    write_as("verdict_sketch", "example", MAIL.as_bytes())?;
    write_as("documents", "example", ALERT.as_bytes())
}

fn write(target: &str, value: &impl Wire) -> Result<(), Box<dyn Error>> {
    write_as(target, "example", &value.to_bytes())
}

fn write_as(target: &str, name: &str, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    let folder = std::path::Path::new("seeds").join(target);
    std::fs::create_dir_all(&folder)?;
    Ok(std::fs::write(folder.join(name), bytes)?)
}

fn pulled() -> Pulled {
    let items = [Item::Letter(vec![1; 40]), Item::Entry(vec![2; 40])];
    let deliveries = items.map(|item| Delivery { id: Id([3; 16]), day: 20_000, item });
    Pulled { deliveries: deliveries.into() }
}

fn places() -> PlaceList {
    let state = PlaceState::Offered.code();
    PlaceList { places: vec![PlaceEntry { case: DIGEST, number: 1, state, until: Some(1) }] }
}

fn inventory() -> Inventory {
    Inventory { threads: vec![ThreadState { case: DIGEST, sender: 2, desk: 1 }] }
}

/// The three headers a line each, signed as the target expects it.
fn signed_headers() -> String {
    let key = SigningKey::from_bytes(&[7; 32]);
    let now = Ts(1_795_000_000_000_000);
    let signed = link::signature::sign(&key, "POST", "/link/v1/pull", b"body", now, [3; 16]);
    [signed.content_digest, signed.signature_input, signed.signature].join("\n")
}

fn letter(random: &dyn Random, desk_key: KemPublic) -> Result<Letter, Box<dyn Error>> {
    let receipt = Receipt::random_high_risk(&mut random.rng());
    let sender = SenderKeys::from_master(&receipt.master(SITE));
    let to = Address { site: SITE, desk: Name::new("helpline")?, epoch: 1, key: desk_key };
    let draft = Draft {
        to: &to,
        kind: Name::new("report")?,
        path: Path::Sealed,
        form: DIGEST,
        text: b"Somebody took my account",
        attachments: &[],
    };
    Ok(seal::letter::seal(&draft, &sender, &mut random.rng())?.letter)
}

fn slot(random: &dyn Random) -> Result<Slot, SlotError> {
    let root = RootKey::random(&mut random.rng());
    Slot::new(SITE, 1, &Credential::File(&[5; 32]), &root, &mut random.rng())
}

fn entry() -> Entry {
    let core = EntryCore {
        site: SITE,
        case: DIGEST,
        role: Role::Sender,
        sequence: 1,
        previous: DIGEST,
        seen: DIGEST,
        kind: EntryKind::Message,
        signer: KEY,
    };
    let text = vec![3; 100];
    Entry { core, parts: vec![PartRef::of(&text)], signature: UNSIGNED, text }
}

fn authorised(role: KeyRole) -> SignedAuthorisation {
    let body = Authorisation { site: SITE, serial: 1, role, key: KEY, from: 20_000, until: 20_365 };
    SignedAuthorisation { body, signature: UNSIGNED }
}

fn publication() -> Result<Publication, Box<dyn Error>> {
    let kind = Name::new("form")?;
    Ok(Publication {
        site: SITE,
        kind: kind.clone(),
        name: Name::new("report")?,
        version: 1,
        issued: 20_000,
        expires: 20_100,
        body: b"{}".to_vec(),
        key: authorised(KeyRole::Publication(kind)),
        signature: UNSIGNED,
    })
}

fn directory(desk_key: KemPublic) -> Result<Directory, Box<dyn Error>> {
    let desk = Name::new("helpline")?;
    let epoch = EpochKey { number: 1, active_from: 20_000, accepted_until: 20_060, key: desk_key };
    let checkpoint = Checkpoint {
        site: SITE,
        version: 1,
        previous_head: DIGEST,
        root: DIGEST,
        desks: 1,
        issued: 20_000,
        valid_until: 20_035,
        revoked: vec![9],
    };
    Ok(Directory {
        directory_key: authorised(KeyRole::Directory),
        keys: vec![authorised(KeyRole::Proof), authorised(KeyRole::Link(desk.clone()))],
        checkpoint: SignedCheckpoint { body: checkpoint, signature: UNSIGNED },
        desks: vec![DeskEntry {
            desk: desk.clone(),
            epochs: vec![epoch],
            replies: vec![authorised(KeyRole::Reply(desk))],
        }],
    })
}
