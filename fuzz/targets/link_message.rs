//! What travels over the link: a desk's requests, as anybody may post them to the front, and the
//! front's answers, which a desk reads from a front it does not trust.

#![no_main]

use libfuzzer_sys::fuzz_target;
use link::message::{Inventory, Pulled, Request};
use link::places::PlaceList;

fuzz_target!(|bytes: &[u8]| {
    fuzz::read::<Request>(bytes);
    fuzz::read::<Pulled>(bytes);
    fuzz::read::<Inventory>(bytes);
    fuzz::read::<PlaceList>(bytes);
});
