//! A case is taken, given back and handed on.

use axum::http::StatusCode;

use crate::bed::{Bed, REPORT};

#[tokio::test]
async fn opening_takes_nothing_and_a_case_goes_from_hand_to_hand() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        bed.letter(&REPORT, &[]).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        let case = amal.first_case("new").await;
        let (address, to) = (format!("/en{case}"), format!("/en{case}/holder"));
        let page = amal.get(&address).await.text();
        assert!(page.contains("Nobody has taken this case.") && page.contains("Take this case"));
        assert_eq!(badr.first_case("new").await, case, "opened, and still for anybody");
        badr.get(&address).await;

        let taken = amal.post(&to, &[("from", ""), ("to", "amal")]).await;
        assert_eq!(taken.location(), format!("{address}?note=taken"));
        assert_eq!(amal.first_case("mine").await, case);
        assert!(!badr.get("/en/inbox?tab=new").await.text().contains(&case));
        assert!(badr.get("/en/inbox?tab=all").await.text().contains("<bdi>amal</bdi>"));

        let late = badr.post(&to, &[("from", ""), ("to", "badr")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.text().contains("Somebody else was quicker"));
        let stranger = amal.post(&to, &[("from", "amal"), ("to", "zineb")]).await;
        assert_eq!(stranger.status, StatusCode::BAD_REQUEST);

        amal.get(&address).await;
        let handed = amal.post(&to, &[("from", "amal"), ("to", "badr")]).await;
        assert_eq!(handed.location(), format!("{address}?note=handed"));
        assert_eq!(badr.first_case("mine").await, case);
        assert!(badr.get(&address).await.text().contains("You hold this case."));
        assert!(amal.get(&address).await.text().contains("Take it over"));
        let given = badr.post(&to, &[("from", "badr"), ("to", "")]).await;
        assert_eq!(given.location(), format!("{address}?note=given"));
        assert_eq!(amal.first_case("new").await, case);

        let mut salma = bed.member("salma").await;
        let audit = salma.get("/en/audit").await.text();
        for deed in ["took a case", "handed a case over", "gave a case back"] {
            assert!(audit.contains(deed), "{deed}");
        }
        assert!(!audit.contains("<code>"));
    }
}
