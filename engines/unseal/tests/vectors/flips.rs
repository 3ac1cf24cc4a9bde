//! Any flipped bit and any cut is refused, wherever it is.

use proptest::prelude::*;
use seal::directory::{Bundle, Directory};
use seal::entry::Entry;
use seal::letter::{Letter, open_own};
use seal::proof::FilingProof;
use seal::publication::Publication;
use seal::{Digest, Wire};
use unseal::open::open;

use crate::world::{TODAY, World, picture};

/// One of each, encoded, and what stands for accepting it.
struct Samples {
    world: World,
    letter: Vec<u8>,
    file: (seal::letter::Sealed, Vec<u8>),
    entry: Vec<u8>,
    header: seal::letter::Header,
    bundle: Vec<u8>,
    directory: Vec<u8>,
    publication: Vec<u8>,
    proof: Vec<u8>,
}

const KINDS: usize = 7;

impl Samples {
    fn new() -> Self {
        let world = World::new(30);
        let sealed = world.letter(b"{}", &[picture(90)]);
        let mut thread = world.thread(&sealed);
        let entry = world.write(&mut thread, &sealed.key, seal::entry::Role::Desk, "d1");
        let proof = FilingProof::sign(world.site, Digest([5; 32]), TODAY, &world.proof_key);
        Self {
            letter: sealed.letter.to_bytes(),
            header: sealed.letter.header.clone(),
            file: {
                let bytes = sealed.files[0].clone();
                (sealed, bytes)
            },
            entry: entry.to_bytes(),
            bundle: world.directory.bundle(&world.helpline).unwrap().to_bytes(),
            directory: world.directory.to_bytes(),
            publication: world.form().to_bytes(),
            proof: proof.to_bytes(),
            world,
        }
    }

    fn bytes(&self, kind: usize) -> &[u8] {
        [
            &self.letter,
            &self.file.1,
            &self.entry,
            &self.bundle,
            &self.directory,
            &self.publication,
            &self.proof,
        ][kind]
    }

    /// Whether the bytes pass every check that the receivers of their kind make.
    fn accepts(&self, kind: usize, bytes: &[u8]) -> bool {
        let (world, root) = (&self.world, self.world.root_public());
        match kind {
            // The front keeps what either side can open: both must be able to.
            0 => Letter::from_bytes(bytes).is_ok_and(|letter| {
                open(&letter, world.desk()).is_ok() && open_own(&letter, &world.sender).is_ok()
            }),
            1 => self.header.open_file(&self.file.0.key, 1, bytes).is_ok(),
            2 => Entry::from_bytes(bytes).is_ok_and(|entry| {
                world.thread(&self.file.0).push(&entry).is_ok()
                    && entry.open(&self.file.0.key).is_ok()
            }),
            3 => Bundle::from_bytes(bytes)
                .is_ok_and(|bundle| bundle.verify(world.site, &root, None).is_ok()),
            4 => Directory::from_bytes(bytes)
                .is_ok_and(|directory| directory.verify(world.site, &root).is_ok()),
            5 => Publication::from_bytes(bytes)
                .is_ok_and(|form| form.verify(world.site, &root, &[], TODAY).is_ok()),
            _ => FilingProof::from_bytes(bytes)
                .is_ok_and(|proof| proof.verify().is_ok() && proof.site == world.site),
        }
    }
}

std::thread_local! {
    static SAMPLES: Samples = Samples::new();
}

#[test]
fn all_are_accepted_as_they_are() {
    SAMPLES.with(|samples| {
        (0..KINDS).for_each(|kind| assert!(samples.accepts(kind, samples.bytes(kind)), "{kind}"));
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_flipped_bit_is_refused(kind in 0..KINDS, place: prop::sample::Index) {
        SAMPLES.with(|samples| {
            let mut bytes = samples.bytes(kind).to_vec();
            let bit = place.index(bytes.len() * 8);
            bytes[bit / 8] ^= 1 << (bit % 8);
            prop_assert!(!samples.accepts(kind, &bytes), "kind {kind}, bit {bit}");
            Ok(())
        })?;
    }

    #[test]
    fn any_cut_or_addition_is_refused(kind in 0..KINDS, end: prop::sample::Index, more: u8) {
        SAMPLES.with(|samples| {
            let bytes = samples.bytes(kind);
            prop_assert!(!samples.accepts(kind, &bytes[..end.index(bytes.len())]));
            prop_assert!(!samples.accepts(kind, &[bytes, &[more]].concat()));
            Ok(())
        })?;
    }
}
