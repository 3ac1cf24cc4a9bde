//! Every decoder on bytes from anybody: no panic, and what it takes has one encoding only. And what
//! is sealed, opens as it was.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

mod world;

use proptest::collection::vec;
use proptest::prelude::*;
use seal::attachment::{Attachment, is_sealed_length};
use seal::consent::Consent;
use seal::directory::{Bundle, Directory, SignedAuthorisation};
use seal::entry::{Entry, EntryKind, Role};
use seal::letter::{Letter, PartRef, open_own};
use seal::message::Message;
use seal::pad::MAX_TEXT;
use seal::proof::FilingProof;
use seal::publication::Publication;
use seal::renewal::Renewal;
use seal::{Digest, Receipt, Wire};
use unseal::open::open;
use unseal::slots::{Credential, RootKey, Slot};
use unseal::vault::VaultWrap;
use world::{TODAY, World, picture};

/// The bytes if they are an encoding, written again.
type Decode = fn(&[u8]) -> Option<Vec<u8>>;

fn again<T: Wire>(bytes: &[u8]) -> Option<Vec<u8>> {
    T::from_bytes(bytes).ok().map(|value| value.to_bytes())
}

/// One encoding of each kind, and its decoder.
fn samples() -> Vec<(Vec<u8>, Decode)> {
    let world = World::new(20);
    let sealed = world.letter(b"{}", &[picture(1)]);
    let thread = world.thread(&sealed);
    let message = EntryKind::Message;
    let entry = world.draw(&thread, &sealed.key, Role::Sender, message, "hello", &[]).entry;
    let root = RootKey::random(&mut world.rng());
    let slot = |number, file| {
        Slot::new(world.site, number, &Credential::File(file), &root, &mut world.rng()).unwrap()
    };
    let slots = [slot(1, &[1; 32]), slot(2, &[2; 32])];
    let keys = [[1; 32], [2; 32]].map(|file| slots[0].key(&Credential::File(&file)).unwrap());
    let vault = VaultWrap::new(&[7; 32], (1, &keys[0]), (2, &keys[1]), &mut world.rng()).unwrap();
    let proof = FilingProof::sign(world.site, Digest([5; 32]), TODAY, &world.proof_key);
    let bundle = world.directory.bundle(&world.helpline).unwrap();
    let (case, own) = (sealed.letter.header.digest(), &world.sender);
    let renewal = Renewal::seal(case, &sealed.key, own, own, &mut world.rng()).unwrap();
    vec![
        (sealed.letter.to_bytes(), again::<Letter>),
        (entry.to_bytes(), again::<Entry>),
        (bundle.to_bytes(), again::<Bundle>),
        (world.directory.to_bytes(), again::<Directory>),
        (world.form().to_bytes(), again::<Publication>),
        (proof.to_bytes(), again::<FilingProof>),
        (renewal.to_bytes(), again::<Renewal>),
        (world.form_authorisation.to_bytes(), again::<SignedAuthorisation>),
        (Consent::to(&world.address(), b"copy").to_bytes(), again::<Consent>),
        (slots[0].to_bytes(), again::<Slot>),
        (vault.to_bytes(), again::<VaultWrap>),
    ]
}

std::thread_local! {
    static SAMPLES: Vec<(Vec<u8>, Decode)> = samples();
    static WORLD: World = World::new(21);
}

#[test]
fn what_is_written_is_read() {
    for (bytes, decode) in samples() {
        assert_eq!(decode(&bytes), Some(bytes));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_read_without_panic(bytes in vec(any::<u8>(), 0..3000)) {
        SAMPLES.with(|samples| {
            for (_, decode) in samples {
                prop_assert!(decode(&bytes).is_none_or(|again| again == bytes));
            }
            Ok(())
        })?;
    }

    /// Near what is right is where a second encoding would be.
    #[test]
    fn altered_encodings_have_no_second_form(
        kind: prop::sample::Index,
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        SAMPLES.with(|samples| {
            let (sample, decode) = kind.get(samples);
            let mut bytes = sample.clone();
            for (place, value) in changes {
                *place.get_mut(&mut bytes) = value;
            }
            if let Some(place) = cut {
                bytes.remove(place.index(bytes.len()));
            }
            prop_assert!(decode(&bytes).is_none_or(|again| again == bytes));
            Ok(())
        })?;
    }

    #[test]
    fn messages_and_receipts_read_back(
        bytes in vec(any::<u8>(), 0..200),
        lang in "[a-z]{2}",
        text in any::<String>(),
        typed in "[0-9٠-٩۰-۹ \u{200F}-]{0,60}",
    ) {
        if let Ok(message) = Message::from_json(&bytes) {
            prop_assert_eq!(Message::from_json(&message.to_json()), Ok(message));
        }
        let message = Message::text(&lang, &text);
        prop_assert_eq!(message.free_text(), &text);
        prop_assert_eq!(Message::from_json(&message.to_json()), Ok(message));
        if let Ok(receipt) = Receipt::parse(&typed) {
            prop_assert_eq!(Receipt::parse(&receipt.grouped()), Ok(receipt));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_text_and_files_come_back(
        text in vec(any::<u8>(), 0..=MAX_TEXT),
        files in vec(("\\PC{0,60}", "[a-z]{1,20}/[a-z.+-]{1,60}", 0usize..200_000), 0..4),
    ) {
        WORLD.with(|world| {
            let files: Vec<Attachment> = files
                .into_iter()
                .map(|(name, media_type, length)| {
                    Attachment { name, media_type, bytes: picture(length).bytes }
                })
                .collect();
            let sealed = world.letter(&text, &files);
            let letter = Letter::from_bytes(&sealed.letter.to_bytes()).unwrap();
            let at_desk = open(&letter, world.desk()).unwrap();
            prop_assert_eq!(&at_desk.text, &text);
            prop_assert_eq!(open_own(&letter, &world.sender).unwrap().text, text);
            for (index, (file, sealed)) in (1..).zip(files.iter().zip(&sealed.files)) {
                prop_assert!(is_sealed_length(sealed.len()));
                let opened = letter.header.open_file(&at_desk.key, index, sealed);
                prop_assert_eq!(opened.as_ref(), Ok(file));
            }
            Ok(())
        })?;
    }

    /// A size says no more than its bucket: many lengths, few sealed ones.
    #[test]
    fn sizes_hide_lengths(length in 0usize..300_000, more in 0usize..200) {
        WORLD.with(|world| {
            let [one, other] = [length, length + more].map(|length| {
                PartRef::of(&world.letter(b"", &[picture(length)]).files[0]).length
            });
            prop_assert!(is_sealed_length(one as usize) && is_sealed_length(other as usize));
            prop_assert!(other >= one);
            Ok(())
        })?;
    }
}
