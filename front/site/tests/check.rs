//! What somebody asks the checker about is in no database, no counter and no log of the site.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod site;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use front_awareness::Awareness;
use http_body_util::BodyExt;
use testkit::TempDatabase;
use tower::ServiceExt;
use web::TrustedProxies;

use site::{centre, front, get};

const CANARY: &str = "canary-7391";

#[tokio::test]
async fn what_is_asked_is_kept_nowhere() {
    let database = TempDatabase::sqlite();
    let front = front(&database, centre()).await;
    let awareness = Awareness::new(front.shell.clone()).unwrap();
    let app = front_site::router(&front, awareness, TrustedProxies::default());
    let ask = async |path: &str, kind: &str, body: String| {
        let request = Request::post(path).header("content-type", kind).body(Body::from(body));
        let response = app.clone().oneshot(request.unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        let body = response.into_body().collect().await.unwrap().to_bytes();
        assert!(String::from_utf8_lossy(&body).contains("dangerous"));
    };
    let text = format!("javascript:alert('{CANARY}')");
    let form =
        format!("--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n--b--\r\n");
    ask("/fr/check", "multipart/form-data; boundary=b", form).await;
    ask("/api/v1/check", "application/json", format!("{{\"text\":\"{text}\"}}")).await;

    let file = database.url().trim_start_matches("sqlite:");
    let folder = std::path::Path::new(file).parent().unwrap();
    let files = std::fs::read_dir(folder).unwrap();
    let stored: Vec<u8> =
        files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect();
    assert!(holds(&stored, "CREATE TABLE"), "the search finds what is there");
    assert!(!holds(&stored, CANARY));

    let metrics = front_site::metrics_router(front.assistance.store().clone());
    let request = Request::get("/metrics").body(Body::empty()).unwrap();
    let counted = metrics.oneshot(request).await.unwrap().into_body().collect().await.unwrap();
    assert!(!holds(&counted.to_bytes(), CANARY));
    assert!(!get(&front, "/fr/check").await.2.contains(CANARY));
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}
