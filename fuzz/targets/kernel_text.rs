//! Ids, days and languages as they come in addresses and headers: whatever is read, is written
//! as a text that reads back as the same.

#![no_main]

use kernel::{Day, Id, Lang};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(id) = text.parse::<Id>() {
        assert_eq!(id.to_string().parse(), Ok(id));
        assert!(id.to_string().eq_ignore_ascii_case(text), "{text:?} reads as {id}");
    }
    if let Ok(day) = text.parse::<Day>() {
        assert_eq!(day.to_string().parse::<Day>().ok(), Some(day), "{text:?}");
    }
    if let Ok(lang) = text.parse::<Lang>() {
        assert!(lang.tag().eq_ignore_ascii_case(text));
    }
    if let Some(lang) = Lang::negotiate(text) {
        assert!(Lang::ALL.contains(&lang));
    }
});
