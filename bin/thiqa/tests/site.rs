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
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use ed25519_dalek::SigningKey;
use front_assistance::SiteList;
use house::House;
use kernel::{Clock, SystemClock};
use seal::directory::{Authorisation, Checkpoint, KeyRole};
use seal::publication::Publication;
use seal::sign::VerifyKey;
use seal::{Name, Wire};
use thiqa::commands::verify_site::{Report, Visitor, check_not_older, compare, read_list};
use unseal::publication::{PublicationDraft, publish};

/// What stands between the reader and the site.
#[derive(Clone, Copy, PartialEq)]
enum Between {
    Nothing,
    /// Other bytes of `letter.js` for whoever sends this header with this in it.
    OtherScript(&'static str, &'static str),
    /// The page of a conversation with this header instead of its own.
    OtherHeader(&'static str, &'static str),
    OtherPage,
    /// The page of a conversation leads to the true one under another address.
    Redirect,
}

#[derive(Clone)]
struct Passing {
    front: SocketAddr,
    between: Between,
    http: reqwest::Client,
}

/// Passes everything on from the front, and changes what it is told to.
async fn pass_on(State(passing): State<Passing>, request: Request) -> Response {
    let Passing { front, between, http } = passing;
    let path = request.uri().path().to_owned();
    let asked = request.headers().clone();
    if between == Between::Redirect && path == "/fr/receipt" {
        let location = format!("http://{front}{path}");
        return (StatusCode::FOUND, [(header::LOCATION, location)]).into_response();
    }
    let answer = http.get(format!("http://{front}{path}")).headers(asked.clone());
    let answer = answer.send().await.unwrap();
    let (status, mut headers) = (answer.status(), answer.headers().clone());
    headers.remove(header::CONTENT_LENGTH);
    headers.remove(header::TRANSFER_ENCODING);
    let mut body = answer.bytes().await.unwrap().to_vec();
    match between {
        Between::OtherScript(name, part) if path.ends_with("/letter.js") => {
            let sent = asked.get(name).map(|value| value.to_str().unwrap());
            if sent.is_some_and(|sent| sent.contains(part)) {
                headers.remove(header::CONTENT_ENCODING);
                body = b"steal()".to_vec();
            }
        }
        Between::OtherHeader(name, value) if path == "/fr/receipt" => {
            headers.insert(name, value.parse().unwrap());
        }
        Between::OtherPage if path == "/fr/receipt" => {
            headers.remove(header::CONTENT_ENCODING);
            body = b"<p>".to_vec();
        }
        _ => {}
    }
    (status, headers, body).into_response()
}

/// What a checker finds through what stands between.
async fn compared(house: &House, between: Between) -> Report {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let http = reqwest::Client::new();
    let passing = Passing { front: house.front.address, between, http };
    let router = Router::new().fallback(pass_on).with_state(passing);
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let visitor = Visitor::new(&format!("http://{address}")).unwrap();
    let root = VerifyKey::of(&house.root);
    let checkpoint = visitor.checkpoint(&root, &house::helpline()).await.unwrap();
    let bytes = visitor.list().await.unwrap();
    let (_, list) = read_list(&bytes, &root, &checkpoint).unwrap();
    let report = compare(&visitor, &list).await;
    server.abort();
    report
}

async fn house() -> House {
    House::on(testkit::TempDatabase::sqlite(), testkit::TempDatabase::sqlite()).await
}

/// The list and the checkpoint that the site shows.
async fn shown(house: &House) -> (Vec<u8>, Checkpoint) {
    let visitor = Visitor::new(&format!("http://{}", house.front.address)).unwrap();
    let root = VerifyKey::of(&house.root);
    let checkpoint = visitor.checkpoint(&root, &house::helpline()).await.unwrap();
    (visitor.list().await.unwrap(), checkpoint)
}

#[tokio::test]
async fn a_site_that_gives_everybody_the_published_bytes_is_fine() {
    let house = house().await;
    let fine = compared(&house, Between::Nothing).await;
    assert_eq!(fine.other, [].into());
    assert!(fine.own_release);
    assert!(fine.same.contains(&"/ar/letter/report".to_owned()));
    assert!(fine.same.iter().any(|path| path.ends_with("/seal.wasm")));
}

#[tokio::test]
async fn other_bytes_are_found_whichever_browser_and_encoding_gets_them() {
    let house = house().await;
    for (name, part) in [
        ("accept", "*/*"),
        ("accept-encoding", "identity"),
        ("accept-encoding", "gzip"),
        ("accept-encoding", "br"),
        ("accept-encoding", "zstd"),
        ("user-agent", "Chrome"),
        ("user-agent", "Mobile"),
        ("sec-fetch-dest", "script"),
    ] {
        let changed = compared(&house, Between::OtherScript(name, part)).await;
        assert_eq!(changed.other.len(), 1, "{name}: {part}");
        assert!(changed.other.keys().all(|path| path.ends_with("/letter.js")), "{name}: {part}");
    }
    let changed = compared(&house, Between::OtherPage).await;
    assert_eq!(changed.other.keys().collect::<Vec<_>>(), ["/fr/receipt"]);
}

#[tokio::test]
async fn the_right_bytes_under_headers_that_change_them_are_found() {
    let house = house().await;
    for (name, value) in [
        ("refresh", "0;url=/evil"),
        ("location", "/evil"),
        ("link", "</evil.js>; rel=modulepreload"),
        ("service-worker-allowed", "/"),
        ("set-cookie", "who=you"),
        ("content-type", "text/html; charset=iso-2022-jp"),
        ("content-type", "application/xhtml+xml; charset=utf-8"),
        ("content-security-policy", "default-src *"),
    ] {
        let changed = compared(&house, Between::OtherHeader(name, value)).await;
        assert_eq!(changed.other.keys().collect::<Vec<_>>(), ["/fr/receipt"], "{name}: {value}");
    }
    let changed = compared(&house, Between::Redirect).await;
    assert!(changed.other["/fr/receipt"].contains("leads elsewhere (302"), "{changed:?}");
    assert_eq!(changed.other.len(), 1);
}

#[tokio::test]
async fn a_list_holds_only_while_its_key_does() {
    let house = house().await;
    let (bytes, checkpoint) = shown(&house).await;
    let root = VerifyKey::of(&house.root);
    let (publication, _) = read_list(&bytes, &root, &checkpoint).unwrap();

    assert!(read_list(&bytes, &VerifyKey([7; 32]), &checkpoint).is_err());
    let mut elsewhere = checkpoint.clone();
    elsewhere.site.0[0] ^= 1;
    assert!(read_list(&bytes, &root, &elsewhere).is_err());
    let mut revoked = checkpoint;
    revoked.revoked.push(publication.key.body.serial);
    assert!(said(&bytes, &house, &revoked).contains("not authorised"));
}

#[tokio::test]
async fn a_list_names_every_page_that_seals_and_what_they_need() {
    let house = house().await;
    let (bytes, checkpoint) = shown(&house).await;
    let body = Publication::from_bytes(&bytes).unwrap().body;
    let whole: SiteList = serde_json::from_slice(&body).unwrap();
    let refused = |list: &SiteList| said(&signed(&house, 2, list).to_bytes(), &house, &checkpoint);

    let root = VerifyKey::of(&house.root);
    assert!(read_list(&signed(&house, 2, &whole).to_bytes(), &root, &checkpoint).is_ok());
    let mut list = whole.clone();
    list.pages.clear();
    list.files.clear();
    for missing in ["/ar/letter/report", "/en/receipt", "seal.wasm", "worker.js", "sealing.js"] {
        assert!(refused(&list).contains(missing), "{missing}");
    }
    let mut list = whole.clone();
    list.files.retain(|path, _| !path.ends_with("/worker.js"));
    assert!(refused(&list).ends_with(": worker.js"));
    let mut list = whole.clone();
    list.pages.insert("/fr/other".to_owned(), "00".to_owned());
    assert!(refused(&list).contains("/fr/other"));
}

#[tokio::test]
async fn an_older_list_and_a_second_one_of_the_same_version_are_refused() {
    let house = house().await;
    let (bytes, _) = shown(&house).await;
    let body = Publication::from_bytes(&bytes).unwrap().body;
    let mut list: SiteList = serde_json::from_slice(&body).unwrap();
    let (older, newer) = (signed(&house, 4, &list), signed(&house, 5, &list));
    list.release = "other".to_owned();
    let other = signed(&house, 5, &list);
    assert!(check_not_older(&newer, &older).is_ok());
    assert!(check_not_older(&newer, &newer).is_ok());
    assert!(check_not_older(&older, &newer).is_err());
    assert!(check_not_older(&other, &newer).is_err());
}

/// Why a list is refused.
fn said(bytes: &[u8], house: &House, checkpoint: &Checkpoint) -> String {
    let read = read_list(bytes, &VerifyKey::of(&house.root), checkpoint);
    format!("{:#}", read.expect_err("it is refused"))
}

/// A list under a key of its own that the house's root authorised.
fn signed(house: &House, version: u64, list: &SiteList) -> Publication {
    let (kind, name) = (Name::new("site").unwrap(), Name::new("pages").unwrap());
    let (key, today) = (SigningKey::from_bytes(&[9; 32]), SystemClock.now().utc_day().0);
    let body = Authorisation {
        site: house.site,
        serial: 200,
        role: KeyRole::Publication(kind.clone()),
        key: VerifyKey::of(&key),
        from: today,
        until: today + 1,
    };
    let authorisation = unseal::directory::authorise(body, &house.root);
    let (issued, expires, body) = (today, today + 1, list.to_json());
    let draft = PublicationDraft { site: house.site, kind, name, version, issued, expires, body };
    publish(draft, authorisation, &key)
}
