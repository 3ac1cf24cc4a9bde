//! What surrounds every answer: headers, the sender's site, compression, static files.

use std::sync::atomic::{AtomicU64, Ordering};

use kernel::Lang;

use super::*;

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let shell = shell(Side::Public, centre());
    let css = shell.assets().href("thiqa.css");
    for path in ["/en/page", "/en/help/5", "/en/nothing", "/en/panics", "/api/v1/x", "/", &css] {
        let answer = read(&shell, path).await;
        let csp = answer.header("content-security-policy");
        assert!(csp.starts_with("default-src 'none'; style-src 'self';"), "{path}: {csp}");
        assert!(!csp.contains("unsafe"), "{path}: {csp}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{path}");
        }
        assert!(answer.header("permissions-policy").contains("camera=()"));
        assert!(["same-origin", "no-referrer"].contains(&answer.header("referrer-policy")));
        assert_eq!(answer.header("set-cookie"), "");
    }
}

#[tokio::test]
async fn pages_hold_no_inline_script_and_no_inline_style() {
    let shell = shell(Side::Public, Centre { mode: crate::Mode::Demonstration, ..centre() });
    for path in ["/ar/page", "/fr/help/5", "/en/nothing"] {
        let html = read(&shell, path).await.text().to_ascii_lowercase();
        for banned in ["<style", " style=", "javascript:", " onclick="] {
            assert!(!html.contains(banned), "{path}: {banned}");
        }
        for script in html.split("<script").skip(1) {
            assert!(script.starts_with(" src=\"/static/"), "{path}: {script}");
            assert!(script.contains("integrity=\"sha256-"), "{path}: {script}");
        }
    }
}

#[tokio::test]
async fn each_page_may_run_what_it_needs_and_no_more() {
    let shell = shell(Side::Public, centre());
    let policy = |page: Page<'_>| {
        let main = Main { t: shell.phrases(Lang::En), said: "" };
        let page = shell.page(page, &main);
        page.headers()["content-security-policy"].to_str().unwrap().to_owned()
    };
    let page = || Page::new(Lang::En, "Page", "/page");
    assert!(!policy(page()).contains("script-src"));
    let sensitive = policy(page().sensitive());
    assert!(sensitive.contains("script-src 'self';") && !sensitive.contains("wasm"));
    let sealing = policy(page().sensitive().seals());
    for needed in ["'wasm-unsafe-eval'", "form-action 'none'", "trusted-types thiqa"] {
        assert!(sealing.contains(needed), "{sealing}");
    }
}

#[tokio::test]
async fn a_page_for_everybody_is_made_anew_when_what_it_depends_on_changes() {
    let shell = shell(Side::Public, centre());
    let revision = Arc::new(AtomicU64::new(1));
    let (made, seen) = (Arc::new(AtomicU64::new(0)), Arc::clone(&revision));
    let count = Arc::clone(&made);
    let page = shell.clone();
    let handler = move || {
        let said = count.fetch_add(1, Ordering::Relaxed).to_string();
        let main = Main { t: page.phrases(Lang::En), said: &said };
        let page = page.page(Page::new(Lang::En, "Page", "/p").for_everybody(), &main);
        async { page }
    };
    let stamp: crate::Stamp = Arc::new(move || seen.load(Ordering::Relaxed));
    let router = shell.dress_for_many(Router::new().route("/en/p", get(handler)), stamp);
    let says = async || {
        let request = Request::get("/en/p").body(Body::empty()).unwrap();
        let response = router.clone().oneshot(request).await.unwrap();
        assert!(response.headers().contains_key("content-security-policy"));
        let body = response.into_body().collect().await.unwrap().to_bytes();
        String::from_utf8(body.to_vec()).unwrap()
    };
    assert!(says().await.contains("<p>0</p>"));
    assert!(says().await.contains("<p>0</p>"));
    revision.store(2, Ordering::Relaxed);
    assert!(says().await.contains("<p>1</p>"));
    assert_eq!(made.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn what_is_kept_for_readers_without_gzip_is_never_compressed() {
    let shell = shell(Side::Public, centre());
    let page = shell.clone();
    let long = "word ".repeat(1000);
    let handler = move || {
        let main = Main { t: page.phrases(Lang::En), said: &long };
        let page = page.page(Page::new(Lang::En, "Page", "/p").for_everybody(), &main);
        async { page }
    };
    let routes = Router::new().route("/en/p", get(handler));
    let router = shell.dress_for_many(routes, Arc::new(|| 1));
    for (accepted, encoding) in
        [("GZIP", None), ("*", None), ("gzip;q=0", None), ("br, gzip", Some("gzip")), ("", None)]
    {
        let request = Request::get("/en/p").header("accept-encoding", accepted);
        let response = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let found = response.headers().get("content-encoding").map(|v| v.to_str().unwrap());
        assert_eq!(found, encoding, "{accepted}");
    }
}

#[tokio::test]
async fn a_script_brings_the_policy_of_a_worker_and_the_module_comes_compressed() {
    let shell = shell(Side::Public, centre());
    for (name, encoding) in [("worker.js", "gzip"), ("seal.wasm", "br")] {
        let request = Request::get(shell.assets().href(name)).header("accept-encoding", "gzip, br");
        let answer = ask(&shell, request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.header("content-encoding"), encoding);
        let worker = answer.header("content-security-policy").contains("connect-src 'self'");
        assert_eq!(worker, name == "worker.js");
    }
}

#[tokio::test]
async fn the_root_leads_to_the_readers_language() {
    let shell = shell(Side::Public, centre());
    for (accept, home) in
        [("fr-MA,ar;q=0.5", "/fr/"), ("de,en", "/en/"), ("de", "/ar/"), ("", "/ar/")]
    {
        let request = Request::get("/").header("accept-language", accept);
        let answer = ask(&shell, request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.header("location"), home);
        assert!(answer.headers.get_all("vary").iter().any(|vary| vary == "accept-language"));
    }
}

#[tokio::test]
async fn another_sites_page_cannot_send_here() {
    let shell = shell(Side::Public, centre());
    let desk = super::shell(Side::Desk, centre());
    let own = [("host", "inside:8080")];
    for (headers, public, at_desk) in [
        (vec![], true, true),
        (vec![("sec-fetch-site", "same-origin")], true, true),
        (vec![("sec-fetch-site", "same-origin"), ("origin", "null")], true, true),
        (vec![("sec-fetch-site", "none")], true, true),
        (vec![("sec-fetch-site", "cross-site")], false, false),
        (vec![("sec-fetch-site", "same-site")], false, false),
        (vec![("sec-fetch-site", "cross-site"), ("origin", "https://thiqa.example")], false, false),
        (vec![("origin", "https://thiqa.example")], true, true),
        (vec![("origin", "http://inside:8080")], true, true),
        (vec![("origin", "https://evil.example")], false, false),
        (vec![("origin", "https://thiqa.example.evil.example")], false, false),
        (vec![("origin", "null")], true, false),
    ] {
        for (shell, allowed) in [(&shell, public), (&desk, at_desk)] {
            let mut request = sent("/en/form", FORM, "said=1");
            for (name, value) in headers.iter().chain(&own) {
                request.headers_mut().insert(*name, value.parse().unwrap());
            }
            let answer = ask(shell, request).await;
            let expected = if allowed { StatusCode::OK } else { StatusCode::FORBIDDEN };
            assert_eq!(answer.status, expected, "{headers:?} at {:?}", shell.side());
            assert_eq!(answer.text().contains("from another site"), !allowed);
        }
    }
    let reading = Request::get("/en/page").header("sec-fetch-site", "cross-site");
    assert_eq!(ask(&shell, reading.body(Body::empty()).unwrap()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn static_files_are_kept_for_ever_under_their_hash() {
    let shell = shell(Side::Public, centre());
    for (name, kind) in [("thiqa.css", "text/css; charset=utf-8"), ("mark.svg", "image/svg+xml")] {
        let href = shell.assets().href(name);
        let answer = read(&shell, &href).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), kind);
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        let page = read(&shell, "/en/page").await;
        assert!(page.text().contains(&format!("href=\"{href}\"")));
    }
    for path in ["/static/0000000000000000/thiqa.css", &shell.assets().href("none.css")] {
        assert_eq!(read(&shell, path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_style_and_a_page_are_small_on_the_wire() {
    let shell = shell(Side::Public, centre());
    let zipped = async |path: &str| {
        let request = Request::get(path).header("accept-encoding", "gzip");
        let answer = ask(&shell, request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.header("content-encoding"), "gzip");
        answer.body.len()
    };
    let css = zipped(&shell.assets().href("thiqa.css")).await;
    assert!(css <= 10 * 1024, "the public style weighs {css} bytes");
    let page = zipped("/ar/help/5").await;
    assert!(page <= 4 * 1024, "an empty page weighs {page} bytes");
}
