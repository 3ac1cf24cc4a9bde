//! What the desk published, checked and ready to be answered from: kept in memory, renewed when
//! something new is published.

use std::collections::HashMap;

use kernel::Day;
use seal::directory::{Directory, KeyRole};
use seal::publication::Publication;
use seal::sign::VerifyKey;
use seal::{Digest, Name, Wire};

use crate::domain::forms::Forms;

/// Everything published that letters depend on.
#[derive(Debug, Default)]
pub struct Snapshot {
    directory: Option<Directory>,
    bundles: HashMap<Name, Vec<u8>>,
    /// Every form still accepted.
    pub forms: Forms,
    /// When each desk last collected letters, as it published it.
    presence: HashMap<Name, Vec<u8>>,
    /// The newest publication of each kind and name, as it was signed.
    signed: HashMap<(Name, Name), Publication>,
}

/// An issue of a publication and the day a newer one replaced it.
#[derive(Debug, Clone)]
pub struct Issue {
    /// The publication.
    pub publication: Publication,
    /// The day a newer version came.
    pub superseded_on: Option<Day>,
}

impl Snapshot {
    /// Puts the stored directory and publications together.
    pub fn new(directory: Option<Directory>, issues: &[Issue]) -> Self {
        let bundles = directory.iter().flat_map(|directory| {
            let of = |desk: &Name| directory.bundle(desk).map(|bundle| bundle.to_bytes());
            directory
                .desks
                .iter()
                .filter_map(move |entry| Some((entry.desk.clone(), of(&entry.desk)?)))
        });
        let newest = issues.iter().filter(|issue| issue.superseded_on.is_none());
        let newest = newest.map(|issue| &issue.publication);
        let presence = newest
            .clone()
            .filter(|publication| publication.kind.as_str() == "presence")
            .map(|publication| (publication.name.clone(), publication.body.clone()));
        Self {
            bundles: bundles.collect(),
            forms: Forms::new(issues),
            presence: presence.collect(),
            signed: newest.map(|one| ((one.kind.clone(), one.name.clone()), one.clone())).collect(),
            directory,
        }
    }

    /// The directory.
    pub fn directory(&self) -> Option<&Directory> {
        self.directory.as_ref()
    }

    /// The bytes of a desk's bundle.
    pub fn bundle(&self, desk: &Name) -> Option<&[u8]> {
        self.bundles.get(desk).map(Vec::as_slice)
    }

    /// What a desk published about when it last collected letters.
    pub fn presence(&self, desk: &Name) -> Option<&[u8]> {
        self.presence.get(desk).map(Vec::as_slice)
    }

    /// The bytes of the newest publication of that kind and name.
    pub fn publication(&self, kind: &Name, name: &Name) -> Option<Vec<u8>> {
        self.signed.get(&(kind.clone(), name.clone())).map(Wire::to_bytes)
    }

    /// The newest publications of these kinds.
    pub fn of_kinds(&self, kinds: &[&str]) -> impl Iterator<Item = &Publication> {
        self.signed.values().filter(|one| kinds.contains(&one.kind.as_str()))
    }

    /// Whether the front takes letters to this desk and epoch: from two epochs before the active
    /// one up to the last one published ahead.
    pub fn takes(&self, desk: &Name, epoch: u32) -> bool {
        let Some(directory) = &self.directory else { return false };
        let entry = directory.desks.iter().find(|entry| entry.desk == *desk);
        let issued = directory.checkpoint.body.issued;
        entry.is_some_and(|entry| {
            let active = entry.epochs.iter().filter(|epoch| epoch.active_from <= issued);
            let active = active.map(|epoch| epoch.number).max().unwrap_or_default();
            let last = entry.epochs.iter().map(|epoch| epoch.number).max().unwrap_or_default();
            (active.saturating_sub(2)..=last).contains(&epoch)
        })
    }

    /// The keys that may ask over the link for a desk, and that desk.
    pub fn link_key(&self, fingerprint: &Digest, root: &VerifyKey) -> Option<(Name, VerifyKey)> {
        link_key(self.directory.as_ref()?, fingerprint, root)
    }

    /// The keys that sign a desk's replies.
    pub fn reply_keys(&self, desk: &Name, root: &VerifyKey) -> Vec<VerifyKey> {
        let Some(directory) = &self.directory else { return Vec::new() };
        let entry = directory.desks.iter().find(|entry| entry.desk == *desk);
        let replies = entry.map_or(&[][..], |entry| &entry.replies);
        directory.in_force(replies, &KeyRole::Reply(desk.clone()), root)
    }

    /// Serial numbers of authorisations that hold no more.
    pub fn revoked(&self) -> &[u32] {
        self.directory.as_ref().map_or(&[], |directory| &directory.checkpoint.body.revoked)
    }
}

/// The link key of that fingerprint in a directory, and its desk.
pub(crate) fn link_key(
    directory: &Directory,
    fingerprint: &Digest,
    root: &VerifyKey,
) -> Option<(Name, VerifyKey)> {
    directory.desks.iter().find_map(|entry| {
        let keys = directory.keys_for(&KeyRole::Link(entry.desk.clone()), root);
        let key = keys.into_iter().find(|key| key.fingerprint() == *fingerprint)?;
        Some((entry.desk.clone(), key))
    })
}
