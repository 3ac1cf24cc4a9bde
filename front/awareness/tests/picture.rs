//! The page that shows what a picture hides: everything it needs is in it, and nothing leads out.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod house;

use axum::http::StatusCode;
use content::Pack;
use house::House;

#[tokio::test]
async fn the_page_has_every_word_and_nowhere_to_send_to() {
    let house = House::of(Pack::embedded().unwrap());
    for lang in ["ar", "fr", "en"] {
        let page = house.get(&format!("/{lang}/tools/picture")).await;
        let main = page.main();
        assert!(!main.contains("picture-found-") && !main.contains("picture-fault-"), "{main}");
        assert!(main.contains("<noscript>") && !main.contains("<form"), "{main}");
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"));
        assert!(!policy.contains("connect-src"), "no script can send anything: {policy}");
    }
}

#[tokio::test]
async fn its_modules_stand_in_one_folder_and_name_one_another() {
    let house = House::of(Pack::embedded().unwrap());
    let page = house.get("/en/tools/picture").await;
    let html = page.html().to_owned();
    let entry = html.split("<script type=\"module\" src=\"").nth(1).unwrap();
    let entry = entry.split('"').next().unwrap();
    let folder = entry.strip_suffix("picture.js").unwrap();
    let mut wanted = vec!["picture.js".to_owned()];
    let mut seen = Vec::new();
    while let Some(name) = wanted.pop() {
        if seen.contains(&name) {
            continue;
        }
        let answer = house.get(&format!("{folder}{name}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}");
        let text = String::from_utf8(answer.body.to_vec()).unwrap();
        let imports = text.lines().filter_map(|line| line.split("from \"./").nth(1));
        wanted.extend(imports.map(|rest| rest.split('"').next().unwrap().to_owned()));
        if name != "picture.js" {
            let preload = format!("modulepreload\" href=\"{folder}{name}\" integrity=\"sha256-");
            assert!(html.contains(&preload), "{name} is checked before it runs");
        }
        seen.push(name);
    }
    assert!(seen.len() > 5, "{seen:?}");
    let elsewhere = folder.replace("/picture/", "/../");
    assert_ne!(house.get(&format!("{elsewhere}Cargo.toml")).await.status, StatusCode::OK);
}
