//! An alert, a campaign, an event, a partner, an agreement, indicators or a certificate from any text: it is refused, or comes back as it was.

#![no_main]

use documents::{Document as _, Agreement, Alert, Attendance, Campaign, Event, Indicators, Partner};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(alert) = Alert::from_json(bytes) {
        assert_eq!(Alert::from_json(&alert.to_json()).expect("it was good"), alert);
    }
    if let Ok(campaign) = Campaign::from_json(bytes) {
        assert_eq!(Campaign::from_json(&campaign.to_json()).expect("it was good"), campaign);
    }
    if let Ok(event) = Event::from_json(bytes) {
        assert_eq!(Event::from_json(&event.to_json()).expect("it was good"), event);
    }
    if let Ok(partner) = Partner::from_json(bytes) {
        assert_eq!(Partner::from_json(&partner.to_json()).expect("it was good"), partner);
    }
    if let Ok(agreement) = Agreement::from_json(bytes) {
        assert_eq!(Agreement::from_json(&agreement.to_json()).expect("it was good"), agreement);
    }
    if let Ok(indicators) = Indicators::from_json(bytes) {
        assert_eq!(Indicators::from_json(&indicators.to_json()).expect("it was good"), indicators);
    }
    if let Ok(attendance) = Attendance::from_json(bytes) {
        assert_eq!(Attendance::from_json(&attendance.to_json()).expect("it was good"), attendance);
    }
});
