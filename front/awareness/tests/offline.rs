//! All guides in one file: it opens without a server, and another centre can take it in.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod house;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use content::{Pack, parcel};
use house::{House, library};
use zip::ZipArchive;

const PATH: &str = "/guides/offline.zip";

fn files(zip: &[u8]) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let (name, mut text) = (file.name().unwrap().into_owned(), String::new());
        file.read_to_string(&mut text).unwrap();
        files.insert(name, text);
    }
    files
}

#[tokio::test]
async fn every_link_inside_leads_to_a_file_of_it() {
    for pack in [library::pack(), Pack::embedded().unwrap()] {
        let guides = pack.guides.len();
        let answer = House::of(pack).get(PATH).await;
        assert_eq!(answer.headers[header::CONTENT_TYPE], "application/zip");
        let files = files(&answer.body);
        assert_eq!(files.len(), 1 + 3 * (guides + 1) + 4 * guides + 1);
        for (name, html) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
            assert!(!html.contains("<link") && !html.contains("<script") && !html.contains("src="));
            for link in html.split("href=\"").skip(1) {
                let link = link.split('"').next().unwrap();
                if ["https://", "tel:", "mailto:"].iter().any(|scheme| link.starts_with(scheme)) {
                    continue;
                }
                let mut at: Vec<&str> = name.split('/').collect();
                at.pop();
                for part in link.split('/') {
                    if part == ".." { at.pop().map(|_| ()).unwrap() } else { at.push(part) }
                }
                assert!(files.contains_key(&at.join("/")), "{name}: {link}");
            }
        }
    }
}

#[tokio::test]
async fn it_holds_what_another_centre_needs() {
    let house = House::of(library::pack());
    let answer = house.get(PATH).await;
    let files = files(&answer.body);
    let sums = &files["SHA256SUMS"];
    assert_eq!(sums.lines().count(), files.len() - 1);
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        assert_eq!(sum, parcel::sum(files[name].as_bytes()), "{name}");
    }
    let arrived = parcel::unpack(&answer.body).unwrap();
    let ids: Vec<&str> = arrived.iter().map(|guide| guide.id.as_str()).collect();
    assert_eq!(ids, ["firms-cybersecurity", "passwords", "pictures"]);
    for guide in &arrived {
        for (name, text) in house.0.shell.pack().guide_files(&guide.id) {
            assert_eq!(guide.files[name.as_str()], text);
        }
    }
    let page = &files["fr/pictures.html"];
    assert!(page.contains("href=\"passwords.html\""));
    assert!(page.contains("href=\"https://thiqa.example/fr/help/5\""));
}

#[tokio::test]
async fn it_is_sent_once_and_not_compressed_again() {
    let house = House::of(library::pack());
    let ask = |tag: &str| {
        let request = Request::get(PATH).header(header::ACCEPT_ENCODING, "gzip");
        request.header(header::IF_NONE_MATCH, tag).body(Body::empty()).unwrap()
    };
    let first = house.send(ask("\"other\"")).await;
    assert_eq!(first.status, StatusCode::OK);
    assert!(!first.headers.contains_key(header::CONTENT_ENCODING));
    let again = house.send(ask(first.headers[header::ETAG].to_str().unwrap())).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
}
