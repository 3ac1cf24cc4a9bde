//! Who receives alerts by e-mail is a number; an address can be forgotten, and none is shown.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use kernel::Lang;
use seal::Digest;

use crate::bed::Bed;

fn asked(email: &str, often: &str) -> BTreeMap<String, String> {
    [("email", email), ("which", "all"), ("often", often)]
        .map(|(id, answer)| (id.to_owned(), answer.to_owned()))
        .into()
}

#[tokio::test]
async fn the_page_counts_readers_and_forgets_an_address() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let awareness = bed.office.awareness();
        for (letter, lang, often) in
            [(1, Lang::Ar, "now"), (2, Lang::Fr, "daily"), (3, Lang::Fr, "weekly")]
        {
            let email = format!("canary{letter}@example.org");
            awareness.subscribe(Digest([letter; 32]), lang, &asked(&email, often)).await.unwrap();
        }
        let mut amal = bed.member("amal").await;
        for (lang, says) in [
            ("ar", "لم يؤكدوا بعد: 3"),
            ("fr", "Pas encore confirmées : 3"),
            ("en", "Not confirmed yet: 3"),
        ] {
            let page = amal
                .get(&format!("/{lang}/mail"))
                .await
                .text()
                .replace(['\u{2068}', '\u{2069}'], "");
            assert!(page.contains(says) && !page.contains("canary"), "{page}");
        }
        let gone = amal.post("/en/mail", &[("email", " Canary2@example.org ")]).await;
        assert_eq!(gone.status, StatusCode::OK);
        let page = gone.text().replace(['\u{2068}', '\u{2069}'], "");
        assert!(page.contains("This address is forgotten.") && page.contains("confirmed yet: 2"));
        let again = amal.post("/en/mail", &[("email", "canary2@example.org")]).await.text();
        assert!(again.contains("This address receives nothing."), "{again}");
        let audit = bed.office.recent_events().await.unwrap();
        assert!(audit.iter().any(|event| event.action == "subscriber.remove"));
        let bytes = database.all_bytes().await;
        assert!(!testkit::holds(&bytes, "canary"), "an address stands in clear");
    }
}
