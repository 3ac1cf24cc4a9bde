//! The whole walk of a letter, from the root key to a closed case.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

mod world;

use kernel::{Random, SeededRandom};
use seal::consent::Consent;
use seal::directory::{Bundle, KeyRole};
use seal::entry::{Entry, EntryDraft, EntryKind, Role};
use seal::kem::{KemSecret, Recipient, Wrap};
use seal::letter::{Draft, Letter, PartRef, Path, open_own};
use seal::message::Message;
use seal::proof::FilingProof;
use seal::sign::{Use, VerifyKey, sign};
use seal::thread::{Thread, in_order};
use seal::{Digest, MasterKey, Name, Receipt, SenderKeys, SiteId, Wire};
use unseal::directory::sign_directory;
use unseal::epoch::{EpochFacts, may_destroy};
use unseal::locks::CaseLock;
use unseal::open::{Desk, Refused, open};
use unseal::referral::{ReferralError, refer};
use unseal::slots::{Credential, RootKey, Slot};
use world::{FORM, TODAY, World, authorised, name, picture};

fn text_of(bytes: &[u8]) -> String {
    Message::from_json(bytes).unwrap().free_text().to_owned()
}

#[test]
fn a_letter_is_sealed_opened_answered_and_closed() {
    let world = World::new(1);

    // The sender reads the directory and seals.
    let bundle = world.directory.bundle(&world.helpline).unwrap();
    let bundle = Bundle::from_bytes(&bundle.to_bytes()).unwrap();
    let trusted = bundle.verify(world.site, &world.root_public(), None).unwrap();
    let receipt = Receipt::random(&mut world.rng());
    let sender = SenderKeys::from_master(&receipt.master(world.site));
    let files = [picture(70_000), picture(10)];
    let text = Message::text("fr", "On me menace").to_json();
    let sealed = world.letter_of(&sender, Path::Sealed, &text, &files);
    let wire = sealed.letter.to_bytes();

    // The front checks what it can and gives a proof; the sender checks the proof.
    let stored = Letter::from_bytes(&wire).unwrap();
    stored.check().unwrap();
    let case = stored.header.digest();
    let proof = FilingProof::sign(world.site, case, TODAY, &world.proof_key);
    let proof = FilingProof::from_bytes(&proof.to_bytes()).unwrap();
    proof.verify().unwrap();
    assert!(trusted.proof_keys.contains(&proof.key));
    assert_eq!(proof.letter, sealed.letter.header.digest());
    assert_eq!(proof, FilingProof::sign(world.site, case, TODAY, &world.proof_key));

    // The desk opens the letter and its files, and puts the case under a lock of its own.
    let opened = open(&stored, world.desk()).unwrap();
    assert_eq!(text_of(&opened.text), "On me menace");
    for (index, (file, sealed)) in (1..).zip(files.iter().zip(&sealed.files)) {
        assert_eq!(stored.header.open_file(&opened.key, index, sealed).unwrap(), *file);
    }
    let desk_root = RootKey::random(&mut world.rng());
    let lock = CaseLock::random(&mut world.rng());
    let stored_lock = lock.store(&desk_root, &case, &mut world.rng());
    let locked_key = lock.lock_key(&opened.key, &case, &mut world.rng());
    let lock = CaseLock::load(&desk_root, &case, &stored_lock).unwrap();
    let desk_key = lock.unlock_key(&case, &locked_key).unwrap();

    // The desk answers.
    let mut at_desk = Thread::new(&stored.header, None, trusted.reply_keys.clone());
    let answer = world.write(&mut at_desk, &desk_key, Role::Desk, "Nous sommes là");
    let answer = Entry::from_bytes(&answer.to_bytes()).unwrap();

    // The sender comes back with nothing but the receipt, and reads.
    let again = Receipt::parse(&receipt.grouped()).unwrap();
    let again = SenderKeys::from_master(&again.master(world.site));
    assert_eq!(again.lookup_hash(), stored.header.core.lookup);
    let own = open_own(&stored, &again).unwrap();
    assert_eq!(text_of(&own.text), "On me menace");
    let mut at_sender = Thread::new(&stored.header, None, trusted.reply_keys);
    at_sender.push(&answer).unwrap();
    assert_eq!(text_of(&answer.open(&own.key).unwrap()), "Nous sommes là");

    // The sender adds a file; the desk closes.
    let core = at_sender.place(Role::Sender, EntryKind::Message, again.sign());
    let text = Message::text("fr", "Voici la capture").to_json();
    let files = [picture(5)];
    let draft = EntryDraft { kind: EntryKind::Message, text: &text, attachments: &files };
    let follow = seal::entry::seal(core, &draft, &own.key, again.sign(), &mut world.rng()).unwrap();
    at_sender.push(&follow.entry).unwrap();
    at_desk.push(&follow.entry).unwrap();
    assert_eq!(text_of(&follow.entry.open(&desk_key).unwrap()), "Voici la capture");
    assert_eq!(follow.entry.open_file(&desk_key, 1, &follow.files[0]).unwrap(), files[0]);
    let closing =
        world.draw(&at_desk, &desk_key, Role::Desk, EntryKind::Closing, "Bon courage", &[]);
    at_desk.push(&closing.entry).unwrap();
    at_sender.push(&closing.entry).unwrap();
    assert_eq!((at_sender.length(Role::Sender), at_sender.length(Role::Desk)), (1, 2));
    let ordered = in_order(vec![closing.entry.clone(), follow.entry.clone(), answer.clone()]);
    assert_eq!(ordered, [answer, follow.entry, closing.entry]);
}

#[test]
fn sizes_are_what_the_budget_says() {
    let world = World::new(2);
    let letter = world.letter(&[b'x'; 4096], &[]).letter.to_bytes().len();
    let entry = {
        let sealed = world.letter(b"", &[]);
        let thread = world.thread(&sealed);
        world.draw(&thread, &sealed.key, Role::Desk, EntryKind::Message, "", &[]).entry
    };
    let bundle = world.directory.bundle(&world.helpline).unwrap().to_bytes().len();

    // The largest bundle: 512 desks, four reply and four proof keys, long names, 64 revocations.
    let long: Name = name(&"x".repeat(32));
    let mut draft = world.directory_draft();
    let reply = KeyRole::Reply(long.clone());
    let reply = authorised(world.site, 9, reply, &world.reply_key, &world.root);
    let proof = authorised(world.site, 10, KeyRole::Proof, &world.proof_key, &world.root);
    draft.keys = vec![proof; 6];
    draft.desks[0].desk = long.clone();
    draft.desks[0].replies = vec![reply; 4];
    draft.desks[1].epochs.clear();
    draft.desks.resize(512, draft.desks[1].clone());
    draft.revoked = (100..164).collect();
    let largest = sign_directory(draft, None, TODAY, &world.directory_key);
    let largest = largest.bundle(&long).unwrap();
    largest.verify(world.site, &world.root_public(), None).unwrap();
    let largest = largest.to_bytes().len();

    println!(
        "letter with a 4 KB answer: {letter} bytes; shortest entry: {}",
        entry.to_bytes().len()
    );
    println!("bundle: {bundle} bytes; the largest possible: {largest} bytes");
    assert!((19_000..=20_480).contains(&letter), "{letter}");
    assert!(bundle <= 6_000, "{bundle}");
    assert!(largest <= 6 << 10, "{largest}");
}

#[test]
fn entries_stand_in_the_order_both_sides_saw() {
    let world = World::new(3);
    let sealed = world.letter(b"{}", &[]);
    let (key, mut thread) = (&sealed.key, world.thread(&sealed));
    let mut at_desk = thread.clone();

    // Both write before they see the other's; the desk comes first, and stays there.
    let s1 = world.write(&mut thread, key, Role::Sender, "s1");
    let d1 = world.write(&mut at_desk, key, Role::Desk, "d1");
    assert_eq!(in_order(vec![s1.clone(), d1.clone()]), [d1.clone(), s1.clone()]);
    thread.push(&d1).unwrap();
    at_desk.push(&s1).unwrap();
    let s2 = world.write(&mut thread, key, Role::Sender, "s2, saw d1");
    let d2 = world.write(&mut at_desk, key, Role::Desk, "d2, saw s1");
    let d3 = world.write(&mut at_desk, key, Role::Desk, "d3, saw s1");
    thread.push(&d2).unwrap();
    thread.push(&d3).unwrap();
    let s3 = world.write(&mut thread, key, Role::Sender, "s3, saw d3");

    let expected = [d1, s1, d2, d3, s2, s3];
    let mut shuffled = expected.to_vec();
    for _ in 0..expected.len() {
        shuffled.rotate_left(1);
        assert_eq!(in_order(shuffled.clone()), expected);
        for end in 0..expected.len() {
            assert_eq!(in_order(expected[..end].to_vec()), expected[..end]);
        }
    }
    assert!(in_order(Vec::new()).is_empty());
}

#[test]
fn the_newest_epoch_of_the_checkpoints_day_is_taken_and_old_ones_go() {
    let world = World::new(4);
    let numbers: Vec<u32> = world.epochs.iter().map(|epoch| epoch.number).collect();
    assert_eq!(world.address().epoch, numbers[0]);
    let next_month = sign_directory(
        world.directory_draft(),
        Some(world.directory.known()),
        world.epochs[1].active_from,
        &world.directory_key,
    );
    next_month.verify(world.site, &world.root_public()).unwrap();
    next_month.replaces(world.directory.known()).unwrap();
    let bundle = next_month.bundle(&world.helpline).unwrap();
    let trusted =
        bundle.verify(world.site, &world.root_public(), Some(world.directory.known())).unwrap();
    assert_eq!(trusted.address.epoch, numbers[1]);

    // An old client's letter still opens, until the key is destroyed.
    let letter = world.letter(b"{}", &[]).letter;
    assert!(open(&letter, world.desk()).is_ok());
    let facts = EpochFacts {
        accepted_until: world.epochs[0].accepted_until,
        not_relocked: 0,
        not_backed_up: 0,
    };
    assert!(may_destroy(&facts, world.epochs[0].accepted_until + 60).is_err());
    may_destroy(&facts, world.epochs[0].accepted_until + 61).unwrap();
    let desk = Desk { epochs: &world.epochs[1..], ..world.desk() };
    assert_eq!(open(&letter, desk).unwrap_err(), Refused::Epoch(numbers[0]));
}

#[test]
fn a_stale_checkpoint_still_seals() {
    let world = World::new(9);
    let draft = world.directory_draft();
    let signed = sign_directory(draft, None, TODAY - 20, &world.directory_key);
    let bundle = signed.bundle(&world.helpline).unwrap();
    let trusted = bundle.verify(world.site, &world.root_public(), None).unwrap();
    let on_the_phone = TODAY + 30;
    assert!(trusted.valid_until < on_the_phone, "the page warns");
    let draft = Draft {
        to: &trusted.address,
        kind: name("report"),
        path: Path::Sealed,
        form: FORM,
        text: b"{}",
        attachments: &[],
    };
    let sealed = seal::letter::seal(&draft, &world.sender, &mut world.rng()).unwrap();
    assert!(open(&sealed.letter, world.desk()).is_ok());
}

#[test]
fn the_desks_secrets_hang_on_its_slots() {
    let world = World::new(5);
    let root = RootKey::random(&mut world.rng());
    let slot =
        Slot::new(world.site, 1, &Credential::File(&[5; 32]), &root, &mut world.rng()).unwrap();
    let epoch = &world.epochs[0];
    let stored = root.store_secret("epoch", epoch.secret.seed(), &mut world.rng());

    let root = slot.open(&Credential::File(&[5; 32])).unwrap();
    let seed = root.load_secret("epoch", &stored).unwrap();
    assert_eq!(KemSecret::from_seed(*seed).public(), epoch.public().key);
    assert!(root.load_secret("other", &stored).is_err());
}

#[test]
fn a_referral_needs_consent_to_this_desk_key_and_copy() {
    let world = World::new(6);
    let sealed = world.letter(b"{}", &[]);
    let mut thread = world.thread(&sealed);
    let copy = Message::text("fr", "Copie sans noms").to_json();
    let partner = world.partner_address();

    // The sender agrees in an entry that the desk reads.
    let core = thread.place(Role::Sender, EntryKind::Consent, world.sender.sign());
    let text = Consent::to(&partner, &copy).to_bytes();
    let draft = EntryDraft { kind: EntryKind::Consent, text: &text, attachments: &[] };
    let entry = seal::entry::seal(core, &draft, &sealed.key, world.sender.sign(), &mut world.rng())
        .unwrap()
        .entry;
    thread.push(&entry).unwrap();
    let consent = Consent::from_bytes(&entry.open(&sealed.key).unwrap()).unwrap();

    // The partner opens what was agreed to, and nothing else can be sent.
    let master = MasterKey::random(&mut world.rng());
    let send = |copy: &[u8], to| {
        refer(&consent, copy, to, name("referral"), FORM, &master, &mut world.rng())
    };
    let referred = send(&copy, &partner).unwrap();
    let desk = Desk { name: &world.partner, epochs: &world.partner_epochs, ..world.desk() };
    assert_eq!(open(&referred.letter, desk).unwrap().text, copy);
    assert_eq!(send(b"more", &partner).unwrap_err(), ReferralError::NoConsent);
    assert_eq!(send(&copy, &world.address()).unwrap_err(), ReferralError::NoConsent);
    let own = open_own(&referred.letter, &SenderKeys::from_master(&master)).unwrap();
    assert_eq!(own.text, copy);
}

#[test]
fn a_publication_is_verified_by_anybody_with_the_root() {
    let world = World::new(7);
    let form = world.form();
    let read = seal::publication::Publication::from_bytes(&form.to_bytes()).unwrap();
    read.verify(world.site, &world.root_public(), &[], TODAY).unwrap();
    assert_eq!(read, form);
    let forms = KeyRole::Publication(name("form"));
    let keys = world.directory.keys_for(&forms, &world.root_public());
    assert_eq!(keys, [form.key.body.key]);
}

#[test]
fn one_receipt_has_other_keys_on_another_site() {
    let random: &dyn Random = &SeededRandom::new(8);
    let receipt = Receipt::random(&mut random.rng());
    let keys = [1, 2].map(|site| SenderKeys::from_master(&receipt.master(SiteId([site; 16]))));
    assert_ne!(keys[0].lookup(), keys[1].lookup());
    assert_ne!(keys[0].kem().public(), keys[1].kem().public());
    assert_ne!(keys[0].sign().to_bytes(), keys[1].sign().to_bytes());
    assert_eq!(keys[0].lookup_hash(), Digest::of_bytes(keys[0].lookup()));
}

/// Whoever has seen a header knows the reply key, and could seal a letter of their own to it: the
/// receipt's holder must not take it for theirs, nor continue its thread.
#[test]
fn a_letter_forged_to_a_reply_key_is_not_the_senders() {
    let world = World::new(21);
    let honest = world.letter(b"{}", &[]).letter;
    let random: &dyn Random = &SeededRandom::new(99);
    let mut rng = random.rng();
    let forger = SenderKeys::from_master(&seal::MasterKey::random(&mut rng));
    let mut forged = world.letter(b"{}", &[]).letter;
    let key = seal::CaseKey::random(&mut rng);
    forged.header.core.signer = VerifyKey::of(forger.sign());
    forged.header.core.commitment = key.commitment();
    let context = forged.header.context();
    forged.text = seal::payload::seal_text(&key, &context, b"{}", &mut rng).unwrap();
    forged.header.parts = vec![PartRef::of(&forged.text)];
    let digest = forged.header.digest();
    forged.signature = sign(forger.sign(), Use::Letter, &digest);
    forged.sender_wrap =
        Wrap::seal(&key, &honest.header.core.reply, Recipient::Sender, &digest, &mut rng).unwrap();
    let refused = open_own(&forged, &world.sender).unwrap_err();
    assert_eq!(refused, seal::letter::OpenError::OtherSender);
    assert!(open_own(&honest, &world.sender).is_ok());
}
