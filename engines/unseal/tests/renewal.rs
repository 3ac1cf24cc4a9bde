//! A dictated receipt is replaced by its sender, and by nobody else.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

mod world;

use seal::entry::{EntryKind, Role};
use seal::letter::{OpenError, Path, Sealed};
use seal::post::StoredThread;
use seal::renewal::{Renewal, RenewalError};
use seal::{MasterKey, SenderKeys, Wire};
use world::{TODAY, World};

fn stored(sealed: &Sealed, renewal: Option<Renewal>) -> StoredThread {
    let letter = sealed.letter.clone();
    StoredThread {
        header: letter.header,
        signature: letter.signature,
        sender_wrap: letter.sender_wrap,
        renewal,
        text: letter.text,
        day: TODAY,
        entries: Vec::new(),
    }
}

struct Call {
    world: World,
    sealed: Sealed,
    new: SenderKeys,
    renewal: Renewal,
}

fn call() -> Call {
    let world = World::new(31);
    let sealed = world.letter_of(&world.sender, Path::Dictated, b"{}", &[]);
    let new = SenderKeys::from_master(&MasterKey::from_bytes([4; 32]));
    let case = sealed.letter.header.digest();
    let renewal = Renewal::seal(case, &sealed.key, &world.sender, &new, &mut world.rng()).unwrap();
    Call { world, sealed, new, renewal }
}

#[test]
fn the_new_receipt_opens_and_signs_and_the_old_one_no_more() {
    let Call { world, sealed, new, renewal } = call();
    renewal.check(&sealed.letter.header).unwrap();
    let thread = stored(&sealed, Some(renewal));
    let (key, text) = thread.open(&new).unwrap();
    assert_eq!(text, b"{}");
    assert!(matches!(thread.open(&world.sender), Err(OpenError::OtherSender)));

    let entry = |keys: &SenderKeys| {
        let place = thread.begin(Vec::new()).unwrap();
        let place = place.place(Role::Sender, EntryKind::Message, keys.sign());
        seal::entry::Sealing::begin(place, &key)
            .finish(b"{}", keys.sign(), &mut world.rng())
            .unwrap()
    };
    assert!(thread.begin(Vec::new()).unwrap().push(&entry(&new)).is_ok());
    assert!(thread.begin(Vec::new()).unwrap().push(&entry(&world.sender)).is_err());
}

#[test]
fn only_a_dictated_letters_own_sender_renews_it() {
    let Call { world, sealed, new, renewal } = call();
    let (header, case) = (&sealed.letter.header, sealed.letter.header.digest());
    let own = world.letter(b"{}", &[]);
    assert_eq!(renewal.check(&own.letter.header), Err(RenewalError::NotDictated));
    let other = world.letter_of(&world.sender, Path::Dictated, b"other", &[]);
    assert_eq!(renewal.check(&other.letter.header), Err(RenewalError::OtherCase));

    let thief = SenderKeys::from_master(&MasterKey::from_bytes([5; 32]));
    let stolen = Renewal::seal(case, &sealed.key, &thief, &new, &mut world.rng()).unwrap();
    assert!(stolen.check(header).is_err());
    let altered = [
        Renewal { lookup: thief.lookup_hash(), ..renewal.clone() },
        Renewal { reply: thief.kem().public(), ..renewal.clone() },
        Renewal { signer: seal::sign::VerifyKey::of(thief.sign()), ..renewal.clone() },
        Renewal { sender_wrap: other.letter.sender_wrap.clone(), ..renewal.clone() },
        Renewal { new_signature: renewal.old_signature, ..renewal.clone() },
    ];
    for altered in altered {
        assert!(altered.check(header).is_err());
    }
    let again = StoredThread::from_bytes(&stored(&sealed, Some(renewal.clone())).to_bytes());
    assert_eq!(again.unwrap().renewal, Some(renewal));
}
