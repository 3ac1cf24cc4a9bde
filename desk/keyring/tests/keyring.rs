//! The key store as a desk uses it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use desk_keyring::{DestroyEpochError, KeyError, Keyring};
use kernel::{ManualClock, SeededRandom, Ts};
use seal::{Digest, Name, SiteId};
use unseal::epoch::KeepEpoch;
use unseal::slots::Credential;

const ALICE: Credential<'_> = Credential::File(&[1; 32]);
const BADR: Credential<'_> = Credential::File(&[2; 32]);
const DAY: Duration = Duration::from_secs(86_400);

async fn open(path: &Path, clock: &Arc<ManualClock>) -> Keyring {
    let (clock, random) = (Arc::clone(clock), Arc::new(SeededRandom::new(1)));
    let desk = Name::new("helpline").unwrap();
    Keyring::open(path, SiteId([1; 16]), desk, clock, random).await.unwrap()
}

fn clock() -> Arc<ManualClock> {
    Arc::new(ManualClock::at(Ts(1_795_300_000_000_000)))
}

#[tokio::test]
async fn keys_are_there_only_while_somebody_has_unlocked() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
    let path = folder.path().join("keys.db");
    let keyring = open(&path, &clock).await;
    keyring.create("Alice", &ALICE).await.unwrap();
    let keys = keyring.public_keys().unwrap();
    assert_eq!(keyring.unlocked().unwrap().epochs().len(), 3);

    let again = open(&path, &clock).await;
    assert!(matches!(again.unlocked(), Err(KeyError::Locked)));
    assert!(matches!(again.unlock(&BADR).await, Err(KeyError::Refused)));
    again.unlock(&ALICE).await.unwrap();
    assert_eq!(again.public_keys().unwrap().keys, keys.keys);
    again.lock();
    assert!(matches!(again.lock_of(Digest([1; 32])).await, Err(KeyError::Locked)));
}

#[tokio::test]
async fn a_member_who_leaves_opens_nothing_that_is_kept() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
    let path = folder.path().join("keys.db");
    let keyring = open(&path, &clock).await;
    keyring.create("Alice", &ALICE).await.unwrap();
    keyring.add_slot("Badr", &BADR).await.unwrap();
    let case = Digest([1; 32]);
    let lock = keyring.make_lock(case).await.unwrap();
    let random: &dyn kernel::Random = &SeededRandom::new(9);
    let locked = lock.lock("note", &case, b"call back", &mut random.rng());

    keyring.replace_slots(&[("Badr", BADR)]).await.unwrap();
    let again = open(&path, &clock).await;
    assert!(matches!(again.unlock(&ALICE).await, Err(KeyError::Refused)));
    again.unlock(&BADR).await.unwrap();
    let lock = again.lock_of(case).await.unwrap().unwrap();
    assert_eq!(*lock.unlock("note", &case, &locked).unwrap(), b"call back");
    again.erase_lock(case).await.unwrap();
    assert!(again.lock_of(case).await.unwrap().is_none());
}

#[tokio::test]
async fn an_epoch_goes_only_after_its_time_and_with_a_verified_backup() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
    let keyring = open(&folder.path().join("keys.db"), &clock).await;
    keyring.create("Alice", &ALICE).await.unwrap();
    let epoch = keyring.unlocked().unwrap().epochs()[0].number;
    keyring.make_lock(Digest([1; 32])).await.unwrap();

    let early = keyring.destroy_epoch(epoch, 0).await.unwrap_err();
    assert!(matches!(early, DestroyEpochError::Keep(KeepEpoch::TooEarly(_))));
    clock.advance(DAY * 160);
    let unsaved = keyring.destroy_epoch(epoch, 0).await.unwrap_err();
    assert!(matches!(unsaved, DestroyEpochError::Keep(KeepEpoch::NoBackup(1))));
    keyring.backup(&folder.path().join("copy.db")).await.unwrap();
    keyring.destroy_epoch(epoch, 0).await.unwrap();
    let held = keyring.unlocked().unwrap().epochs().iter().all(|held| held.number != epoch);
    assert!(held);
    let again = keyring.destroy_epoch(epoch, 0).await.unwrap_err();
    assert!(matches!(again, DestroyEpochError::NoEpoch));
}

#[tokio::test]
async fn a_root_key_replaced_beside_a_running_desk_locks_it() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
    let path = folder.path().join("keys.db");
    let desk = open(&path, &clock).await;
    desk.create("Alice", &ALICE).await.unwrap();
    desk.make_lock(Digest([1; 32])).await.unwrap();

    let command = open(&path, &clock).await;
    command.unlock(&ALICE).await.unwrap();
    command.replace_slots(&[("Badr", BADR)]).await.unwrap();

    assert!(matches!(desk.make_lock(Digest([2; 32])).await, Err(KeyError::Locked)));
    desk.unlock(&BADR).await.unwrap();
    desk.make_lock(Digest([2; 32])).await.unwrap();
    assert!(desk.lock_of(Digest([1; 32])).await.unwrap().is_some());
}
