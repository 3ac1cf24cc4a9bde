//! A zip from another centre: it is refused, or every file of it has its place.

#![no_main]

use content::parcel;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(guides) = parcel::unpack(bytes) else { return };
    for guide in guides {
        assert!(!guide.id.is_empty() && !guide.id.contains(['.', '/', '\\', ':']));
        assert!(!guide.files.is_empty());
        assert!(guide.files.keys().all(|name| parcel::FILES.contains(name)));
    }
});
