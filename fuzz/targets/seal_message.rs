//! Messages, as a desk reads them from a letter that anybody could have sealed.

#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::message::Message;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(message) = Message::from_json(bytes) {
        let again = Message::from_json(&message.to_json());
        assert!(again.is_ok_and(|again| again == message));
    }
});
