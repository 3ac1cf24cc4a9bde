//! Letters at the desk and with the sender.

use ed25519_dalek::SigningKey;
use seal::kem::{KemSecret, Recipient, Wrap};
use seal::letter::{Letter, Path};
use seal::sign::{Signature, Use, VerifyKey, sign};
use seal::{CaseKey, Digest, MasterKey, SenderKeys, Wire};
use serde_json::{Value, json};

use super::{Refusals, with};
use crate::hex::{hex, wire};
use crate::world::{FORM, World};

const DESK: &str = "desk opens letter";
const SENDER: &str = "sender opens letter";

pub(crate) fn add(world: &World, refusals: &mut Refusals) {
    let text = br#"{"lang":"fr","answers":{}}"#;
    let (sealed, other) = (world.letter(text, &[]), world.letter(b"{}", &[]));
    let letter = &sealed.letter;
    let epoch = &world.epochs[0];
    let at_desk = json!({
        "site": world.site.to_string(),
        "desk": "helpline",
        "epoch": epoch.number,
        "epoch_seed": hex(epoch.secret.seed()),
        "form": FORM.to_string(),
        "letter": wire(letter),
    });
    let master = world.receipt.master(world.site);
    let at_sender = json!({ "master": hex(master.as_bytes()), "letter": wire(letter) });
    refusals.accepted("a letter, at the desk", DESK, &at_desk);
    refusals.accepted("a letter, with its sender", SENDER, &at_sender);

    let mut both = |name: &str, change: &dyn Fn(&mut Letter), errors: [&str; 2]| {
        let mut altered = letter.clone();
        change(&mut altered);
        for ((operation, input), error) in
            [(DESK, &at_desk), (SENDER, &at_sender)].iter().zip(errors)
        {
            let input = with(input, "letter", wire(&altered));
            match error {
                "" => refusals.accepted(name, operation, &input),
                error => refusals.refused(name, operation, &input, error),
            }
        }
    };
    let envelope = "Wrap(UnwrapError)";
    let (desk_envelope, signature) =
        (format!("Open({envelope})"), "Letter(Signature(BadSignature))");
    let desk_signature = &format!("Open({signature})");
    let unsigned = [desk_signature.as_str(), signature];
    let unopened = [desk_envelope.as_str(), envelope];

    both(
        "envelopes lifted from another letter",
        &|altered| {
            altered.desk_wrap = other.letter.desk_wrap.clone();
            altered.sender_wrap = other.letter.sender_wrap.clone();
        },
        unopened,
    );
    both(
        "each envelope in the other's place",
        &|altered| {
            std::mem::swap(&mut altered.desk_wrap, &mut altered.sender_wrap);
        },
        unopened,
    );
    both(
        "another reply key",
        &|altered| {
            altered.header.core.reply = attacker().kem().public();
        },
        unsigned,
    );
    both(
        "another reply key, signed by another sender",
        &|altered| {
            altered.header.core.reply = attacker().kem().public();
            sign_again(altered);
        },
        unopened,
    );
    both(
        "a sealed letter made plain",
        &|altered| {
            altered.header.core.path = Path::Plain;
        },
        unsigned,
    );
    both(
        "a sealed letter made plain, signed by another sender",
        &|altered| {
            altered.header.core.path = Path::Plain;
            sign_again(altered);
        },
        unopened,
    );
    both(
        "two case keys: the desk's envelope holds another",
        &|altered| {
            altered.desk_wrap = wrap_other(world, altered, Recipient::Desk);
        },
        ["Open(Commitment)", ""],
    );
    both(
        "two case keys: the sender's envelope holds another",
        &|altered| {
            altered.sender_wrap = wrap_other(world, altered, Recipient::Sender);
        },
        ["", "Commitment"],
    );
    both(
        "the signature of another letter",
        &|altered| {
            altered.signature = other.letter.signature;
        },
        unsigned,
    );
    both(
        "the same digest signed for another use",
        &|altered| {
            let digest = altered.header.digest();
            altered.signature = sign(world.sender.sign(), Use::Entry, &digest);
        },
        unsigned,
    );
    both(
        "the text of another letter",
        &|altered| {
            altered.text = other.letter.text.clone();
        },
        ["Open(Letter(Text))", "Letter(Text)"],
    );
    both(
        "a flipped bit in the text",
        &|altered| altered.text[100] ^= 1,
        ["Open(Letter(Text))", "Letter(Text)"],
    );
    both("another form", &|altered| altered.header.core.form = Digest([1; 32]), unsigned);
    both("another lookup", &|altered| altered.header.core.lookup = Digest([1; 32]), unsigned);
    both(
        "a weak signing key",
        &|altered| {
            altered.header.core.signer = VerifyKey([0; 32]);
            altered.signature = Signature([0; 64]);
        },
        unsigned,
    );

    for (name, field, value, error) in elsewhere(world) {
        refusals.refused(name, DESK, &with(&at_desk, field, value), &error);
    }
    let stranger = with(&at_sender, "master", hex([9; 32]));
    refusals.refused("somebody else's receipt", SENDER, &stranger, envelope);
    encodings(letter, refusals);
    let unreduced = json!({ "type": "KemPublic", "bytes": hex([0xFF; 1216]) });
    refusals.refused(
        "a public key above the modulus",
        "decode",
        &unreduced,
        r#"Invalid("public key")"#,
    );
}

/// The same letter at another site, desk, epoch, and before an unknown form.
fn elsewhere(world: &World) -> [(&'static str, &'static str, Value, String); 5] {
    let next = &world.epochs[1];
    let unknown = format!("Epoch({})", world.epochs[0].number);
    [
        ("at another site", "site", hex([1; 16]).into(), "OtherSite".to_owned()),
        ("at another desk", "desk", "legal-aid".into(), "OtherDesk".to_owned()),
        ("at a desk without this epoch's key", "epoch", next.number.into(), unknown),
        (
            "with the key of another epoch",
            "epoch_seed",
            hex(next.secret.seed()).into(),
            "Open(Wrap(UnwrapError))".to_owned(),
        ),
        ("on a form never published", "form", hex([1; 32]).into(), "Form".to_owned()),
    ]
}

fn encodings(letter: &Letter, refusals: &mut Refusals) {
    let bytes = letter.to_bytes();
    let mut refused = |name: &str, bytes: &[u8], error: &str| {
        let input = json!({ "type": "Letter", "bytes": hex(bytes) });
        refusals.refused(name, "decode", &input, error);
    };
    let altered = |change: &dyn Fn(&mut Letter)| {
        let mut altered = letter.clone();
        change(&mut altered);
        altered.to_bytes()
    };
    refused("a letter cut at its end", &bytes[..bytes.len() - 1], "Truncated");
    refused("a letter cut within its header", &bytes[..1000], "Truncated");
    refused("an empty letter", &[], "Truncated");
    refused("a letter with a byte too many", &[&bytes[..], &[0]].concat(), "Trailing");
    refused("another suite", &[&[0, 2], &bytes[2..]].concat(), r#"Invalid("suite")"#);
    refused("no parts", &altered(&|letter| letter.header.parts.clear()), r#"Invalid("parts")"#);
    let one = |letter: &mut Letter, length| {
        letter.header.parts.push(letter.header.parts[0]);
        letter.header.parts[1].length = length;
    };
    let (text, file) = (r#"Invalid("text length")"#, r#"Invalid("file length")"#);
    refused(
        "a text of a size that is never sealed",
        &altered(&|letter| letter.header.parts[0].length += 1),
        text,
    );
    refused("a file of a size that is never sealed", &altered(&|letter| one(letter, 1000)), file);
    refused("a file above the limit", &altered(&|letter| one(letter, u32::MAX)), file);
    let ten = altered(&|letter| letter.header.parts = vec![letter.header.parts[0]; 10]);
    refused("nine files", &ten, r#"TooLong("parts")"#);
}

fn attacker() -> SenderKeys {
    SenderKeys::from_master(&MasterKey::from_bytes([0xA7; 32]))
}

/// Whoever alters a letter can sign it with a key of their own.
fn sign_again(letter: &mut Letter) {
    let key: &SigningKey = &SigningKey::from_bytes(&[0xA7; 32]);
    letter.header.core.signer = VerifyKey::of(key);
    letter.signature = sign(key, Use::Letter, &letter.header.digest());
}

/// A cheating sender's envelope: bound to this letter, with another case key.
fn wrap_other(world: &World, letter: &Letter, recipient: Recipient) -> Wrap {
    let to: KemSecret = match recipient {
        Recipient::Desk => world.epochs[0].secret.clone(),
        Recipient::Sender => world.sender.kem().clone(),
    };
    let (key, header) = (CaseKey::from_bytes([2; 32]), letter.header.digest());
    Wrap::seal(&key, &to.public(), recipient, &header, &mut world.rng()).unwrap()
}
