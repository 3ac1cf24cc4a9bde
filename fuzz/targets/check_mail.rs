//! An e-mail that somebody uploads: whatever is read of it stays within its limits.

#![no_main]

use front_awareness::decode::mail;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(mail) = mail::read(bytes) else { return };
    assert!(mail.body.len() <= 48 << 10 && mail.links.len() <= 50);
    assert!(mail.links.iter().all(|link| link.target.len() <= 2 << 10));
    assert!(!mail.subject.contains('\n') && !mail.from.name.contains('\n'));
});
