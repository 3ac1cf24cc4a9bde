use axum::http::StatusCode;

use crate::bed::{Bed, REPORT, picture};
use crate::browser::between;

#[tokio::test]
async fn only_a_supervisor_who_types_the_number_erases() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let sender = bed.letter(&REPORT, &[picture()]).await;
        let (mut amal, mut salma) = (bed.member("amal").await, bed.member("salma").await);
        let address = format!("/en{}", amal.first_case("new").await);
        let erase = format!("{address}/erase");
        let page = amal.get(&address).await.text();
        assert!(!page.contains("/erase"));
        let number = between(&page, "<h1>Case ", "</h1>").unwrap();
        for refused in [amal.get(&erase).await, amal.post(&erase, &[("number", &number)]).await] {
            assert_eq!(refused.status, StatusCode::FORBIDDEN);
            assert!(refused.text().contains("Only a supervisor can do this"));
        }

        let page = salma.get(&erase).await.text();
        assert!(page.contains("one message of the conversation"));
        assert!(page.contains("one file"));
        assert!(page.contains("within 30 days"));
        let wrong = salma.post(&erase, &[("number", "yes")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("This is not the number of the case."));
        assert!(bed.office.cases().outgoing_erasures().await.unwrap().is_empty());

        let typed = format!(" {} ", number.to_lowercase());
        let erased = salma.post(&erase, &[("number", &typed)]).await;
        assert_eq!(erased.location(), "/en/inbox?note=erased");
        assert!(salma.get(erased.location()).await.text().contains("The case is erased."));
        assert_eq!(bed.office.cases().outgoing_erasures().await.unwrap(), [sender.case()]);
        let gone = amal.get(&address).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        assert!(gone.text().contains("There is no such case"));
        assert!(gone.text().contains("/en/inbox"));
    }
}
