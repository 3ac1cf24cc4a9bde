//! A sketch from any bytes, and of any text: likeness is fair and never more than one.

#![no_main]

use libfuzzer_sys::fuzz_target;
use verdict::Sketch;

fuzz_target!(|bytes: &[u8]| {
    let read = Sketch::from_bytes(bytes).ok();
    let written = String::from_utf8_lossy(bytes);
    let all: Vec<Sketch> = read.into_iter().chain(Sketch::all_of(&written)).collect();
    for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
        let likeness = one.likeness(other);
        assert!((0.0..=1.0).contains(&likeness) && likeness == other.likeness(one));
        assert!(one != other || likeness == 1.0);
    }
    for sketch in &all {
        assert_eq!(Sketch::from_bytes(&sketch.to_bytes()).as_ref(), Ok(sketch));
    }
});
