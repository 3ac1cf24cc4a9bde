//! A case's thread: the letter and both sides' chains of entries, checked as a whole.

use std::collections::HashSet;

use ed25519_dalek::SigningKey;

use crate::entry::{Entry, EntryCore, EntryError, EntryKind, Role};
use crate::letter::Header;
use crate::renewal::Renewal;
use crate::sign::VerifyKey;
use crate::suite::{Digest, SiteId};

/// A checked thread: who signs for each side and how far each chain goes.
#[derive(Debug, Clone)]
pub struct Thread {
    site: SiteId,
    case: Digest,
    sender: VerifyKey,
    desk: Vec<VerifyKey>,
    /// Digests of each side's chain, the case first: index is the sequence number.
    chains: [Vec<Digest>; 2],
    /// How far into the other side's chain each side has said it saw.
    seen: [usize; 2],
}

/// Why an entry does not continue the thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ThreadError {
    /// The entry was altered.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// It belongs to another case or site.
    #[error("the entry belongs to another case")]
    OtherCase,
    /// It is signed by a key that does not speak for its side.
    #[error("the entry is signed by a key that does not speak for its side")]
    Signer,
    /// Its number is already taken, or one is missing before it.
    #[error("the entry's number is {found}, expected {expected}")]
    Sequence {
        /// The number that continues the chain.
        expected: u32,
        /// The number it has.
        found: u32,
    },
    /// It does not follow the entry before it.
    #[error("the entry does not follow the one before it")]
    Previous,
    /// It says it saw an entry that is not there, or forgot one it saw before.
    #[error("the entry refers to something the other side did not write")]
    Seen,
}

impl Thread {
    /// The thread of a letter; `desk` are the reply keys the directory authorises for its desk,
    /// `renewal` is the checked one, where the receipt was dictated and replaced.
    pub fn new(header: &Header, renewal: Option<&Renewal>, desk: Vec<VerifyKey>) -> Self {
        let case = header.digest();
        Self {
            site: header.core.site,
            case,
            sender: renewal.map_or(header.core.signer, |renewal| renewal.signer),
            desk,
            chains: [vec![case], vec![case]],
            seen: [0, 0],
        }
    }

    /// Checks that an entry continues its side's chain and takes it up.
    ///
    /// # Errors
    /// It was altered, replayed, reordered, follows a hole, or is signed by the wrong key.
    pub fn push(&mut self, entry: &Entry) -> Result<(), ThreadError> {
        entry.check()?;
        let core = &entry.core;
        if core.case != self.case || core.site != self.site {
            return Err(ThreadError::OtherCase);
        }
        let signer_speaks = match core.role {
            Role::Sender => core.signer == self.sender,
            Role::Desk => self.desk.contains(&core.signer),
        };
        if !signer_speaks {
            return Err(ThreadError::Signer);
        }
        let expected = self.next_sequence(core.role);
        if core.sequence != expected {
            return Err(ThreadError::Sequence { expected, found: core.sequence });
        }
        if core.previous != self.last(core.role) {
            return Err(ThreadError::Previous);
        }
        let [chain, other] = self.sides(core.role);
        let position = other.iter().position(|digest| *digest == core.seen);
        let position = position.filter(|position| *position >= self.seen_by(core.role));
        let position = position.ok_or(ThreadError::Seen)?;
        debug_assert_eq!(chain.last(), Some(&core.previous));
        self.take_up(core.role, entry.digest(), position);
        Ok(())
    }

    /// Where this side's next entry stands.
    pub fn place(&self, role: Role, kind: EntryKind, signer: &SigningKey) -> EntryCore {
        EntryCore {
            site: self.site,
            case: self.case,
            role,
            sequence: self.next_sequence(role),
            previous: self.last(role),
            seen: self.last(role.other()),
            kind,
            signer: VerifyKey::of(signer),
        }
    }

    /// How many entries a side has written.
    pub fn length(&self, role: Role) -> usize {
        let [chain, _] = self.sides(role);
        chain.len().saturating_sub(1)
    }

    fn next_sequence(&self, role: Role) -> u32 {
        let [chain, _] = self.sides(role);
        u32::try_from(chain.len()).unwrap_or(u32::MAX)
    }

    fn last(&self, role: Role) -> Digest {
        let [chain, _] = self.sides(role);
        chain.last().copied().unwrap_or(self.case)
    }

    fn sides(&self, role: Role) -> [&Vec<Digest>; 2] {
        let [sender, desk] = &self.chains;
        match role {
            Role::Sender => [sender, desk],
            Role::Desk => [desk, sender],
        }
    }

    fn seen_by(&self, role: Role) -> usize {
        let [sender, desk] = self.seen;
        match role {
            Role::Sender => sender,
            Role::Desk => desk,
        }
    }

    fn take_up(&mut self, role: Role, digest: Digest, seen: usize) {
        let ([sender_chain, desk_chain], [sender_seen, desk_seen]) =
            (&mut self.chains, &mut self.seen);
        let (chain, side) = match role {
            Role::Sender => (sender_chain, sender_seen),
            Role::Desk => (desk_chain, desk_seen),
        };
        chain.push(digest);
        *side = seen;
    }
}

/// Puts both chains into one order, in which no two entries ever change places: one stands after
/// everything it had seen; where neither saw the other's, the desk's comes first.
pub fn in_order(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_key(|entry| (entry.core.role, entry.core.sequence));
    let split = entries.partition_point(|entry| entry.core.role == Role::Sender);
    let mut desk = entries.split_off(split).into_iter().peekable();
    let mut ordered = Vec::with_capacity(entries.len() + desk.len());
    // What the sender has written so far, the letter first.
    let case = entries.first().map(|entry| entry.core.case);
    let mut written: HashSet<Digest> = case.into_iter().collect();
    for own in entries {
        while let Some(answer) = desk.next_if(|answer| written.contains(&answer.core.seen)) {
            ordered.push(answer);
        }
        written.insert(own.digest());
        ordered.push(own);
    }
    ordered.extend(desk);
    ordered
}
