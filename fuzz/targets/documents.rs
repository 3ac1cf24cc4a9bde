//! An alert or a campaign from any text: it is refused, or comes back as it was.

#![no_main]

use documents::{Alert, Campaign};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(alert) = Alert::from_json(bytes) {
        assert_eq!(Alert::from_json(&alert.to_json()).expect("it was good"), alert);
    }
    if let Ok(campaign) = Campaign::from_json(bytes) {
        assert_eq!(Campaign::from_json(&campaign.to_json()).expect("it was good"), campaign);
    }
});
