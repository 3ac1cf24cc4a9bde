//! Directories and bundles: roll-backs, other roots, keys used for what they are not.

use ed25519_dalek::SigningKey;
use seal::directory::{Bundle, Directory, KeyRole, Known, SignedAuthorisation};
use seal::sign::VerifyKey;
use seal::{Digest, Wire};
use serde_json::{Value, json};
use unseal::directory::{DirectoryDraft, sign_directory};

use super::{Refusals, with};
use crate::hex::{hex, wire};
use crate::world::{TODAY, World, authorised};

const BUNDLE: &str = "verify bundle";
const DIRECTORY: &str = "verify directory";
const DIRECTORY_KEY: &str = r#"NotAuthorised("directory key")"#;
const LISTED_KEY: &str = r#"NotAuthorised("listed key")"#;

pub(crate) fn add(world: &World, refusals: &mut Refusals) {
    let bundle = bundle_of(world, &world.directory);
    let input = json!({
        "site": world.site.to_string(),
        "root": hex(world.root_public().0),
        "bundle": wire(&bundle),
    });
    refusals.accepted("a bundle", BUNDLE, &input);
    refusals.refused("another site", BUNDLE, &with(&input, "site", hex([1; 16])), "OtherSite");
    let other_root = hex(VerifyKey::of(&SigningKey::from_bytes(&[1; 32])).0);
    refusals.refused("another root", BUNDLE, &with(&input, "root", other_root), DIRECTORY_KEY);
    versions(world, &input, refusals);

    let mut altered = |name: &str, change: &dyn Fn(&mut Bundle), error: &str| {
        let mut bundle = bundle.clone();
        change(&mut bundle);
        refusals.refused(name, BUNDLE, &with(&input, "bundle", wire(&bundle)), error);
    };
    let proof_key = world.directory.keys[0].clone();
    altered(
        "a proof key in the directory key's place",
        &|bundle| {
            bundle.directory_key = proof_key.clone();
        },
        DIRECTORY_KEY,
    );
    altered(
        "a role changed after signing",
        &|bundle| {
            bundle.directory_key = proof_key.clone();
            bundle.directory_key.body.role = KeyRole::Directory;
        },
        DIRECTORY_KEY,
    );
    altered(
        "a directory key the root signed for another",
        &|bundle| {
            let stolen = SigningKey::from_bytes(&[7; 32]);
            bundle.directory_key.body.key = VerifyKey::of(&stolen);
        },
        DIRECTORY_KEY,
    );
    altered(
        "a checkpoint altered",
        &|bundle| bundle.checkpoint.body.valid_until += 1,
        "Checkpoint",
    );
    altered(
        "another desk's key",
        &|bundle| {
            bundle.entry.epochs[0].key = world.partner_epochs[0].secret.public();
        },
        "NotIncluded",
    );
    altered(
        "a reply key added",
        &|bundle| {
            bundle.entry.replies.push(bundle.entry.replies[0].clone());
        },
        "NotIncluded",
    );
    altered("another leaf's place", &|bundle| bundle.index = 1, "NotIncluded");
    altered("no path", &|bundle| bundle.path.clear(), "NotIncluded");
    altered("a longer path", &|bundle| bundle.path.push(Digest([0; 32])), "NotIncluded");
    altered(
        "a proof key the root did not sign",
        &|bundle| {
            bundle.proof_keys[0].body.serial = 99;
        },
        LISTED_KEY,
    );
    drafts(world, &input, refusals);
    whole(world, &input, refusals);
}

fn bundle_of(world: &World, directory: &Directory) -> Bundle {
    directory.bundle(&world.helpline).unwrap()
}

fn remembered(known: Known) -> Value {
    json!({ "version": known.version, "head": known.head.to_string() })
}

/// What a client does that has seen a version before.
fn versions(world: &World, input: &Value, refusals: &mut Refusals) {
    let first = world.directory.known();
    let draft = world.directory_draft();
    let second = sign_directory(draft, Some(first), TODAY + 1, &world.directory_key);
    let newer = with(input, "bundle", wire(&bundle_of(world, &second)));
    refusals.accepted("a newer version", BUNDLE, &with(&newer, "known", remembered(first)));
    refusals.accepted("the same version", BUNDLE, &with(input, "known", remembered(first)));
    let rolled_back = with(input, "known", remembered(second.known()));
    refusals.refused("an older version", BUNDLE, &rolled_back, "RolledBack");
    let other = Known { head: Digest([1; 32]), ..first };
    let forked = with(input, "known", remembered(other));
    refusals.refused("another directory of the same version", BUNDLE, &forked, "RolledBack");
}

/// Directories that the directory key signed, and that still must not be trusted.
fn drafts(world: &World, input: &Value, refusals: &mut Refusals) {
    let signed = |change: &dyn Fn(&mut DirectoryDraft), key: &SigningKey, day| {
        let mut draft = world.directory_draft();
        change(&mut draft);
        let directory = sign_directory(draft, None, day, key);
        with(input, "bundle", wire(&bundle_of(world, &directory)))
    };
    let ours = &world.directory_key;
    let mut refused = |name, input: Value, error| refusals.refused(name, BUNDLE, &input, error);
    refused("a directory key revoked", signed(&|d| d.revoked.push(1), ours, TODAY), DIRECTORY_KEY);
    refused("a directory key expired", signed(&|_| {}, ours, TODAY + 701), DIRECTORY_KEY);
    refused("a directory key not yet in force", signed(&|_| {}, ours, TODAY - 31), DIRECTORY_KEY);
    refused(
        "a checkpoint signed by another key",
        signed(&|_| {}, &world.reply_key, TODAY),
        "Checkpoint",
    );
    let other_site = seal::SiteId([1; 16]);
    let foreign = authorised(other_site, 1, KeyRole::Directory, ours, &world.root);
    let foreign = |draft: &mut DirectoryDraft| draft.directory_key = foreign.clone();
    refused("a directory key of another site", signed(&foreign, ours, TODAY), DIRECTORY_KEY);
    refused(
        "no active epoch",
        signed(&|d| d.desks[0].epochs.clear(), ours, TODAY),
        "NoActiveEpoch",
    );
    let forged = |draft: &mut DirectoryDraft| draft.desks[0].replies[0].body.serial = 77;
    refused("a reply key the root did not sign", signed(&forged, ours, TODAY), LISTED_KEY);
    // Nothing is refused for being stale: the client warns and still seals.
    refusals.accepted("a checkpoint of last month", BUNDLE, &signed(&|_| {}, ours, TODAY - 21));
}

/// The whole directory.
fn whole(world: &World, input: &Value, refusals: &mut Refusals) {
    let input = with(input, "directory", wire(&world.directory));
    refusals.accepted("a directory", DIRECTORY, &input);
    let newer = Known { version: 2, head: Digest([0; 32]) };
    let rolled_back = with(&input, "known", remembered(newer));
    refusals.refused("a directory rolled back", DIRECTORY, &rolled_back, "RolledBack");
    let mut altered = |name: &str, change: &dyn Fn(&mut Directory), error: &str| {
        let mut directory = world.directory.clone();
        change(&mut directory);
        refusals.refused(name, DIRECTORY, &with(&input, "directory", wire(&directory)), error);
    };
    altered("a desk left out", &|directory| directory.desks.truncate(1), "NotIncluded");
    altered("desks exchanged", &|directory| directory.desks.swap(0, 1), "NotIncluded");
    let forged = |key: &mut SignedAuthorisation| key.body.until += 1;
    altered("a key prolonged", &|directory| forged(&mut directory.keys[1]), LISTED_KEY);
    altered(
        "the directory key prolonged",
        &|directory| forged(&mut directory.directory_key),
        DIRECTORY_KEY,
    );
    let bytes = world.directory.to_bytes();
    let cut = json!({ "type": "Directory", "bytes": hex(&bytes[..bytes.len() / 2]) });
    refusals.refused("a directory cut", "decode", &cut, "Truncated");
}
