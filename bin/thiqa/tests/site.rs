//! `thiqa verify-site`: a site that serves other bytes than its desk signed is found out.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod house;

use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use house::House;
use seal::sign::VerifyKey;
use thiqa::commands::verify_site::{Report, compare, read_list};
use thiqa::sender::Sender;

/// What stands between the reader and the site.
#[derive(Clone, Copy)]
enum Between {
    Nothing,
    AnotherScript,
    AnotherPage,
    AnotherPolicy,
}

/// Passes everything on from the front, and changes what it is told to.
async fn pass_on(
    State((front, between)): State<(SocketAddr, Between)>,
    request: Request,
) -> Response {
    let path = request.uri().path().to_owned();
    let answer = reqwest::get(format!("http://{front}{path}")).await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    let mut body = answer.bytes().await.unwrap().to_vec();
    let policy = match between {
        Between::AnotherPolicy => "default-src *".parse().unwrap(),
        _ => headers[header::CONTENT_SECURITY_POLICY].clone(),
    };
    match between {
        Between::AnotherScript if path.ends_with("letter.js") => body.extend(b"steal()"),
        Between::AnotherPage if path == "/fr/receipt" => body.extend(b"<p>"),
        _ => {}
    }
    (status, [(header::CONTENT_SECURITY_POLICY, policy)], Body::from(body)).into_response()
}

async fn compared(house: &House, between: Between) -> Report {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().fallback(pass_on).with_state((house.front.address, between));
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let root = VerifyKey::of(&house.root);
    let sender = Sender::new(&format!("http://{address}"), Some(root)).unwrap();
    let bytes = sender.publication("site", "pages").await.unwrap();
    let (publication, list) = read_list(&bytes, &root).unwrap();
    let report = compare(&sender, &publication, &list).await.unwrap();
    server.abort();
    report
}

#[tokio::test]
async fn other_bytes_or_another_policy_than_published_are_found() {
    let house = House::on(testkit::TempDatabase::sqlite(), testkit::TempDatabase::sqlite()).await;

    let fine = compared(&house, Between::Nothing).await;
    assert_eq!(fine.other, [].into());
    assert!(fine.own_release);
    assert!(fine.same.contains(&"/ar/letter/report".to_owned()));
    assert!(fine.same.iter().any(|path| path.ends_with("/seal.wasm")));

    let changed = compared(&house, Between::AnotherScript).await;
    assert!(changed.other.keys().all(|path| path.ends_with("/letter.js")));
    assert_eq!(changed.other.len(), 1);
    let changed = compared(&house, Between::AnotherPage).await;
    assert_eq!(changed.other.keys().collect::<Vec<_>>(), ["/fr/receipt"]);
    let changed = compared(&house, Between::AnotherPolicy).await;
    assert_eq!(changed.other.len(), 6);

    let stranger = VerifyKey([7; 32]);
    let list = house.sender().publication("site", "pages").await.unwrap();
    assert!(read_list(&list, &stranger).is_err());
}
