//! Publications, filing proofs, receipts, slots and referrals.

use ed25519_dalek::SigningKey;
use seal::consent::Consent;
use seal::directory::{Authorisation, KeyRole};
use seal::proof::FilingProof;
use seal::publication::Publication;
use seal::sign::{Use, VerifyKey, sign};
use seal::{Digest, SiteId, Wire};
use serde_json::json;
use unseal::directory::{authorise, sign_directory};
use unseal::slots::{Credential, RootKey, Slot};

use super::{Refusals, with};
use crate::hex::{hex, wire};
use crate::world::{TODAY, World, authorised, name};

pub(crate) fn add(world: &World, refusals: &mut Refusals) {
    publications(world, refusals);
    proofs(world, refusals);
    receipts(refusals);
    slots(world, refusals);
    referrals(world, refusals);
}

fn publications(world: &World, refusals: &mut Refusals) {
    const VERIFY: &str = "verify publication";
    let form = world.form();
    let input = json!({
        "site": world.site.to_string(),
        "root": hex(world.root_public().0),
        "revoked": [9],
        "today": TODAY,
        "publication": wire(&form),
    });
    refusals.accepted("a publication", VERIFY, &input);
    refusals.refused("of another site", VERIFY, &with(&input, "site", hex([1; 16])), "OtherSite");
    let other = hex(VerifyKey::of(&SigningKey::from_bytes(&[1; 32])).0);
    refusals.refused("under another root", VERIFY, &with(&input, "root", other), "NotAuthorised");
    let revoked = with(&input, "revoked", vec![4]);
    refusals.refused("by a revoked key", VERIFY, &revoked, "NotAuthorised");
    let late = with(&input, "today", TODAY + 401);
    refusals.refused("after its last day", VERIFY, &late, "Expired");

    let mut altered = |name: &str, change: &dyn Fn(&mut Publication), error: &str| {
        let mut form = form.clone();
        change(&mut form);
        refusals.refused(name, VERIFY, &with(&input, "publication", wire(&form)), error);
    };
    let sign_again = |form: &mut Publication, key: &SigningKey| {
        form.signature = sign(key, Use::Publication, &form.digest());
    };
    altered("a flipped bit in the body", &|form| form.body[3] ^= 1, "Signature");
    altered("a version raised", &|form| form.version += 1, "Signature");
    altered(
        "another kind",
        &|form| {
            form.kind = name("alert");
            sign_again(form, &world.form_key);
        },
        "NotAuthorised",
    );
    altered(
        "a reply key that signs a form",
        &|form| {
            form.key = world.directory.desks[0].replies[0].clone();
            sign_again(form, &world.reply_key);
        },
        "NotAuthorised",
    );
    altered(
        "by another key in the authorised one's name",
        &|form| {
            sign_again(form, &world.reply_key);
        },
        "Signature",
    );
    altered(
        "by a key whose time was over",
        &|form| {
            let body = Authorisation { until: TODAY - 1, ..form.key.body.clone() };
            form.key = authorise(body, &world.root);
        },
        "NotAuthorised",
    );
    altered(
        "by a key of another site",
        &|form| {
            let body = Authorisation { site: SiteId([1; 16]), ..form.key.body.clone() };
            form.key = authorise(body, &world.root);
        },
        "OtherSite",
    );
}

fn proofs(world: &World, refusals: &mut Refusals) {
    const VERIFY: &str = "verify proof";
    let letter = Digest([5; 32]);
    let proof = FilingProof::sign(world.site, letter, TODAY, &world.proof_key);
    let bundle = world.directory.bundle(&world.helpline).unwrap();
    let input = json!({
        "site": world.site.to_string(),
        "root": hex(world.root_public().0),
        "bundle": wire(&bundle),
        "proof": wire(&proof),
    });
    refusals.accepted("a filing proof", VERIFY, &input);
    let mut refused = |name, proof: &FilingProof, error| {
        refusals.refused(name, VERIFY, &with(&input, "proof", wire(proof)), error);
    };
    let earlier = FilingProof { day: TODAY - 1, ..proof.clone() };
    refused("a proof of an earlier day", &earlier, "BadSignature");
    let another = FilingProof { letter: Digest([6; 32]), ..proof.clone() };
    refused("a proof for another letter", &another, "BadSignature");
    let other_site = FilingProof::sign(SiteId([1; 16]), letter, TODAY, &world.proof_key);
    refused("a proof of another site", &other_site, "NotAuthorised");
    let forged = FilingProof::sign(world.site, letter, TODAY, &world.form_key);
    refused("a proof by a key for forms", &forged, "NotAuthorised");

    let mut draft = world.directory_draft();
    draft.revoked = vec![2];
    let revoked = sign_directory(draft, None, TODAY, &world.directory_key);
    let revoked = with(&input, "bundle", wire(&revoked.bundle(&world.helpline).unwrap()));
    refusals.refused("a proof by a revoked key", VERIFY, &revoked, "NotAuthorised");
    // The front puts the bundle together: a key for forms among the proof keys is not one of them.
    let mut mixed = bundle;
    let form = KeyRole::Publication(name("form"));
    mixed.proof_keys = vec![authorised(world.site, 4, form, &world.form_key, &world.root)];
    let mixed = with(&with(&input, "bundle", wire(&mixed)), "proof", wire(&forged));
    refusals.refused("a key for forms among the proof keys", VERIFY, &mixed, "NotAuthorised");
}

fn receipts(refusals: &mut Refusals) {
    let typed = |text: &str| json!({ "text": text });
    let read = "read receipt";
    refusals.accepted("a receipt", read, &typed("57245 72457 24572 45724 57240"));
    refusals.accepted("in Arabic digits", read, &typed("٥٧٢٤٥-٧٢٤٥٧-٢٤٥٧٢-٤٥٧٢٤-٥٧٢٤٠"));
    let mut refused = |name, text, error| refusals.refused(name, read, &typed(text), error);
    refused("a digit mistyped", "57245 72457 24573 45724 57240", "CheckDigit");
    refused("neighbours swapped", "57245 72457 24572 45742 57240", "CheckDigit");
    refused("a group missing", "57245 72457 24572 45724", "Length(20)");
    refused("a letter", "57245 72457 24572 45724 5724O", "NotDigits");
    refused("Devanagari digits", "५७२४५", "NotDigits");
    refused("nothing", "", "Length(0)");
}

fn slots(world: &World, refusals: &mut Refusals) {
    const OPEN: &str = "open slot";
    let root = RootKey::random(&mut world.rng());
    let file = Credential::File(&[5; 32]);
    let slot = Slot::new(world.site, 1, &file, &root, &mut world.rng()).unwrap();
    let input = json!({ "slot": wire(&slot), "file": hex([5; 32]) });
    refusals.accepted("a slot", OPEN, &input);
    refusals.refused("another file", OPEN, &with(&input, "file", hex([6; 32])), "Wrong");
    let words = with(&input, "passphrase", "correct horse battery");
    refusals.refused("a passphrase for a file", OPEN, &words, "OtherKind");
    let mut moved = slot.clone();
    moved.number = 2;
    refusals.refused("another number", OPEN, &with(&input, "slot", wire(&moved)), "Wrong");
    let mut moved = slot.clone();
    moved.site = SiteId([1; 16]);
    refusals.refused("another site's", OPEN, &with(&input, "slot", wire(&moved)), "Wrong");
    let mut bytes = slot.to_bytes();
    bytes[18] = 4;
    let unknown = with(&input, "slot", hex(&bytes));
    refusals.refused("an unknown kind", OPEN, &unknown, r#"Invalid("slot kind")"#);
}

fn referrals(world: &World, refusals: &mut Refusals) {
    let (to, copy) = (world.partner_address(), b"a copy without names");
    let input = json!({
        "site": world.site.to_string(),
        "desk": "legal-aid",
        "epoch": to.epoch,
        "key": wire(&to.key),
        "copy": hex(copy),
        "consent": wire(&Consent::to(&to, copy)),
    });
    refusals.accepted("a referral", "refer", &input);
    let mut refused = |name, input| refusals.refused(name, "refer", &input, "NoConsent");
    refused("more than was agreed", with(&input, "copy", hex(b"a copy with a name")));
    refused("to another desk", with(&input, "desk", "helpline"));
    refused("to another key", with(&input, "key", wire(&world.address().key)));
}
