//! Threads: replays, holes, swaps, and keys that do not speak for their side.

use ed25519_dalek::SigningKey;
use seal::entry::{Entry, EntryCore, EntryDraft, EntryKind, Role};
use seal::sign::VerifyKey;
use seal::{CaseKey, Digest, SiteId};
use serde_json::{Value, json};

use super::Refusals;
use crate::hex::{hex, wire};
use crate::world::World;

pub(crate) fn add(world: &World, refusals: &mut Refusals) {
    let (sealed, other) = (world.letter(b"{}", &[]), world.letter(b"{}", &[]));
    let (key, mut thread) = (&sealed.key, world.thread(&sealed));
    let d1 = world.write(&mut thread, key, Role::Desk, "d1");
    let s1 = world.write(&mut thread, key, Role::Sender, "s1, saw d1");
    let at_two = thread.clone();
    let d2 = world.write(&mut thread, key, Role::Desk, "d2, saw s1");
    let s2 = world.write(&mut thread, key, Role::Sender, "s2, saw d2");

    let input = |entries: &[&Entry]| {
        let entries: Vec<Value> = entries.iter().map(|entry| wire(*entry).into()).collect();
        json!({
            "header": wire(&sealed.letter.header),
            "reply_keys": [hex(VerifyKey::of(&world.reply_key).0)],
            "case_key": hex(key.as_bytes()),
            "entries": entries,
        })
    };
    let operation = "read thread";
    refusals.accepted("a thread", operation, &input(&[&d1, &s1, &d2, &s2]));
    let mut refused = |name: &str, entries: &[&Entry], error: &str| {
        refusals.refused(name, operation, &input(entries), error);
    };
    refused("an entry replayed", &[&d1, &s1, &s1], "Sequence { expected: 2, found: 1 }");
    refused("two entries exchanged", &[&d1, &s1, &s2], "Seen");
    refused("a hole", &[&d1, &d2], "Seen");
    refused("a hole in one's own chain", &[&d1, &s2], "Sequence { expected: 1, found: 2 }");
    refused("the second before the first", &[&d2, &d1], "Sequence { expected: 1, found: 2 }");

    let place = |role| at_two.place(role, EntryKind::Message, signer(world, role));
    let mut altered = |name: &str, role, change: &dyn Fn(&mut EntryCore), error: &str| {
        let mut core = place(role);
        change(&mut core);
        refused(name, &[&d1, &s1, &seal(world, key, core, signer(world, role))], error);
    };
    altered(
        "an entry of another case",
        Role::Desk,
        &|core| core.case = other.letter.header.digest(),
        "OtherCase",
    );
    altered(
        "an entry of another site",
        Role::Desk,
        &|core| core.site = SiteId([1; 16]),
        "OtherCase",
    );
    altered(
        "an entry that follows another",
        Role::Desk,
        &|core| core.previous = Digest([1; 32]),
        "Previous",
    );
    altered(
        "an entry that saw what nobody wrote",
        Role::Desk,
        &|core| core.seen = Digest([1; 32]),
        "Seen",
    );
    altered(
        "an entry that forgot what it had seen",
        Role::Sender,
        &|core| core.seen = core.case,
        "Seen",
    );
    altered(
        "the sender's key in the desk's name",
        Role::Sender,
        &|core| {
            *core = EntryCore { role: Role::Desk, ..place(Role::Desk) };
            core.signer = VerifyKey::of(world.sender.sign());
        },
        "Signer",
    );
    altered(
        "a sender who closes",
        Role::Sender,
        &|core| core.kind = EntryKind::Closing,
        "Entry(Kind)",
    );
    altered(
        "a desk that consents",
        Role::Desk,
        &|core| core.kind = EntryKind::Consent,
        "Entry(Kind)",
    );

    let stolen = SigningKey::from_bytes(&[8; 32]);
    let mut core = place(Role::Desk);
    core.signer = VerifyKey::of(&stolen);
    let forged = seal(world, key, core, &stolen);
    refused("a key that the directory does not name", &[&d1, &s1, &forged], "Signer");
    let forged = seal(world, key, place(Role::Desk), &stolen);
    refused("a signature by another key", &[&d1, &s1, &forged], "Entry(Signature(BadSignature))");
    let sealed_elsewhere = seal(world, &other.key, place(Role::Desk), &world.reply_key);
    refused("a text under another case's key", &[&d1, &s1, &sealed_elsewhere], "TextDoesNotOpen");
    let mut swapped = d2.clone();
    swapped.text = d1.text.clone();
    refused("the text of another entry", &[&d1, &s1, &swapped], "Entry(Text)");
    let mut moved = seal(world, key, place(Role::Desk), &world.reply_key);
    moved.core.sequence += 1;
    refused("a number changed", &[&d1, &s1, &moved], "Entry(Signature(BadSignature))");
}

fn signer(world: &World, role: Role) -> &SigningKey {
    match role {
        Role::Sender => world.sender.sign(),
        Role::Desk => &world.reply_key,
    }
}

fn seal(world: &World, key: &CaseKey, core: EntryCore, signer: &SigningKey) -> Entry {
    let draft = EntryDraft { kind: core.kind, text: b"{}", attachments: &[] };
    seal::entry::seal(core, &draft, key, signer, &mut world.rng()).unwrap().entry
}
