//! Any document that is published, from any text: it is refused, or comes back as it was.

#![no_main]

use documents::{
    Agreement, Alert, Attendance, Call, Campaign, Document, Event, Indicators, Partner, Proceedings,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    same::<Agreement>(bytes);
    same::<Alert>(bytes);
    same::<Attendance>(bytes);
    same::<Call>(bytes);
    same::<Campaign>(bytes);
    same::<Event>(bytes);
    same::<Indicators>(bytes);
    same::<Partner>(bytes);
    same::<Proceedings>(bytes);
});

fn same<T: Document + PartialEq + std::fmt::Debug>(bytes: &[u8]) {
    if let Ok(document) = T::from_json(bytes) {
        assert_eq!(T::from_json(&document.to_json()).expect("it was good"), document);
    }
}
