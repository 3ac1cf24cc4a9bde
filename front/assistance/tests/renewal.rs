//! A receipt that was dictated is replaced by one that only its sender knows.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod common;

use common::House;
use front_assistance::{AddEntryError, RenewError};
use kernel::{Random, SeededRandom};
use link::message::Item;
use seal::entry::{Entry, EntryKind, Role};
use seal::letter::Path;
use seal::message::Message;
use seal::post::{EntrySubmission, RenewalSubmission, Stamp, StoredThread};
use seal::renewal::Renewal;
use seal::{MasterKey, Name, SenderKeys, Wire};

struct Caller {
    house: House,
    random: SeededRandom,
}

impl Caller {
    fn keys(&self) -> SenderKeys {
        let random: &dyn Random = &self.random;
        SenderKeys::from_master(&MasterKey::random(&mut random.rng()))
    }

    fn stamp(&self) -> Stamp {
        self.house.front.challenge(None).stamp().unwrap()
    }

    /// The desk writes for somebody who calls, and opens the thread at the front.
    async fn calls(&self, keys: &SenderKeys) -> StoredThread {
        let thread = self.house.desk.dictated(keys, &self.random);
        let helpline = Name::new("helpline").unwrap();
        self.house.front.give_thread(helpline, &thread.to_bytes()).await.unwrap();
        thread
    }

    fn renewal(&self, thread: &StoredThread, old: &SenderKeys, new: &SenderKeys) -> Renewal {
        let random: &dyn Random = &self.random;
        let (key, _) = thread.open(old).unwrap();
        Renewal::seal(thread.header.digest(), &key, old, new, &mut random.rng()).unwrap()
    }

    async fn renew(&self, renewal: &Renewal) -> Result<(), RenewError> {
        let (renewal, stamp) = (renewal.clone(), self.stamp());
        self.house.front.renew(RenewalSubmission { renewal, stamp }).await
    }

    async fn writes(&self, thread: &StoredThread, keys: &SenderKeys) -> Result<(), AddEntryError> {
        let random: &dyn Random = &self.random;
        let (key, _) = thread.open(keys).unwrap();
        let place = thread.begin(Vec::new()).unwrap();
        let place = place.place(Role::Sender, EntryKind::Message, keys.sign());
        let text = Message::text("fr", "Me voici").to_json();
        let sealing = seal::entry::Sealing::begin(place, &key);
        let entry: Entry = sealing.finish(&text, keys.sign(), &mut random.rng()).unwrap();
        let submission = EntrySubmission { entry, uploads: Vec::new(), stamp: self.stamp() };
        self.house.front.add_sender_entry(submission).await
    }
}

#[tokio::test]
async fn a_dictated_receipt_is_replaced_once_and_opens_nothing_afterwards() {
    for database in testkit::both().await {
        let caller = Caller { house: House::new(database).await, random: SeededRandom::new(9) };
        let (old, new) = (caller.keys(), caller.keys());
        let thread = caller.calls(&old).await;
        let front = &caller.house.front;
        assert_eq!(front.open_thread(old.lookup()).await.unwrap().path(), Path::Dictated);
        assert!(matches!(caller.writes(&thread, &old).await, Err(AddEntryError::WrongPath)));

        let renewal = caller.renewal(&thread, &old, &new);
        caller.renew(&renewal).await.unwrap();
        caller.renew(&renewal).await.unwrap();
        assert!(front.open_thread(old.lookup()).await.is_err());
        let renewed = front.open_thread(new.lookup()).await.unwrap();
        caller.writes(&renewed, &new).await.unwrap();

        let other = caller.renewal(&thread, &old, &caller.keys());
        assert!(matches!(caller.renew(&other).await, Err(RenewError::Renewed)));
        let waits = front.pull(&Name::new("helpline").unwrap(), None, 9).await.unwrap();
        let renewals =
            waits.deliveries.iter().filter(|one| one.item == Item::Renewal(renewal.to_bytes()));
        assert_eq!((renewals.count(), waits.deliveries.len()), (1, 2));
    }
}

#[tokio::test]
async fn nobody_else_replaces_a_receipt() {
    let database = testkit::TempDatabase::sqlite();
    let caller = Caller { house: House::new(database).await, random: SeededRandom::new(9) };
    let (old, new, thief) = (caller.keys(), caller.keys(), caller.keys());
    let thread = caller.calls(&old).await;
    let mut stolen = caller.renewal(&thread, &old, &new);
    stolen.signer = seal::sign::VerifyKey::of(thief.sign());
    assert!(matches!(caller.renew(&stolen).await, Err(RenewError::Renewal(_))));

    // A front that lost the renewal with its last day gets it back from the desk.
    let renewal = caller.renewal(&thread, &old, &new);
    let helpline = Name::new("helpline").unwrap();
    let known = StoredThread { renewal: Some(renewal), ..thread };
    caller.house.front.give_thread(helpline, &known.to_bytes()).await.unwrap();
    assert!(caller.house.front.open_thread(old.lookup()).await.is_err());
    assert!(caller.house.front.open_thread(new.lookup()).await.is_ok());
}
