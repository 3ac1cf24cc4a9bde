//! Any message or address: it is judged, and every place of a reason stands in it.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use verdict::{Address, Judge, Knowledge, Lists};

static JUDGE: LazyLock<Judge> = LazyLock::new(|| {
    let known = Knowledge::read(Lists {
        brands: include_str!("../../content/ma/check/brands.toml"),
        lures: include_str!("../../content/ma/check/lures.toml"),
        pairs: include_str!("../../content/ma/check/pairs.toml"),
        hosts: include_str!("../../content/ma/check/hosts.toml"),
        numbers: include_str!("../../content/ma/check/numbers.toml"),
    });
    Judge::new(known.expect("the lists"), None)
});

fuzz_target!(|text: &str| {
    for place in JUDGE.judge(text).reasons.iter().flat_map(|reason| &reason.places) {
        assert!(text.get(place.clone()).is_some());
    }
    if let Some(address) = Address::parse(text) {
        let parts = address.below().len() + address.name().len() + address.suffix().len();
        assert!(parts <= address.host.len());
    }
});
