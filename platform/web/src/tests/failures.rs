use super::*;
use crate::Mode;

#[tokio::test]
async fn what_is_not_found_is_said_in_the_readers_language() {
    let shell = shell(Side::Public, centre());
    for (path, accept, title) in [
        ("/ar/nothing", "fr", "<h1>هذه الصفحة غير موجودة</h1>"),
        ("/fr/nothing", "en", "<h1>Cette page n’existe pas</h1>"),
        ("/en/nothing", "ar", "<h1>This page does not exist</h1>"),
        ("/de/page", "de, fr;q=0.5", "<h1>Cette page n’existe pas</h1>"),
        ("/nothing", "", "<h1>هذه الصفحة غير موجودة</h1>"),
    ] {
        let request = Request::get(path).header("accept-language", accept);
        let answer = ask(&shell, request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.text().contains(title), "{path}: {}", answer.text());
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_ne!(answer.header("content-security-policy"), "");
    }
}

#[tokio::test]
async fn every_failure_has_words_in_every_language() {
    let shell = shell(Side::Public, centre());
    for lang in ["ar", "fr", "en"] {
        for (how, status) in [(1, 429), (2, 503), (3, 507), (4, 500)] {
            let answer = read(&shell, &format!("/{lang}/fails/{how}")).await;
            assert_eq!(answer.status.as_u16(), status);
            assert!(!answer.text().contains("error-"), "{}", answer.text());
            assert!(answer.text().contains(&format!("<a class=\"button\" href=\"/{lang}/\">")));
        }
        let retry = read(&shell, &format!("/{lang}/fails/1")).await;
        assert_eq!(retry.header("retry-after"), "30");
        assert_eq!(read(&shell, &format!("/{lang}/fails/x")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn whoever_is_turned_away_is_told_of_real_help() {
    let (real_help, mode) = (vec!["line".to_owned()], Mode::Production);
    let shell = shell(Side::Public, Centre { real_help, mode, ..centre() });
    let busy = read(&shell, "/en/fails/2").await;
    assert!(busy.text().contains("do not wait for us:"), "{}", busy.text());
    assert!(
        busy.text().contains("<a href=\"tel:05000000\"><bdi dir=\"ltr\">05 00 00 00</bdi></a>")
    );
    assert!(!read(&shell, "/en/nothing").await.text().contains("tel:"));
}

#[tokio::test]
async fn forms_are_refused_in_words() {
    let shell = shell(Side::Public, centre());
    let fine = ask(&shell, sent("/fr/form", FORM, "said=%3Ci%3E")).await;
    assert!(fine.text().contains("<p>&#60;i&#62;</p>"), "{}", fine.text());
    let large = format!("said={}", "a".repeat(64 * 1024));
    for (kind, body, status, title) in [
        (FORM, "unsaid=1", 400, "Nous n’avons pas pu lire votre envoi"),
        (FORM, "", 400, "Nous n’avons pas pu lire votre envoi"),
        ("text/plain", "said=1", 415, "Nous ne savons pas lire ce type d’envoi"),
        (FORM, large.as_str(), 413, "C’est trop volumineux"),
    ] {
        let answer = ask(&shell, sent("/fr/form", kind, body.to_owned())).await;
        assert_eq!(answer.status.as_u16(), status, "{title}");
        assert!(answer.text().contains(title), "{}", answer.text());
    }
}

#[tokio::test]
async fn the_wrong_method_is_named_with_the_right_ones() {
    let shell = shell(Side::Public, centre());
    let answer = read(&shell, "/ar/form").await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(answer.header("allow"), "POST");
    assert!(answer.text().contains("لا يمكن فعل هذا في هذه الصفحة"));
}

#[tokio::test]
async fn a_cause_never_reaches_the_reader() {
    let shell = shell(Side::Public, centre());
    for path in ["/en/panics", "/en/fails/4"] {
        let answer = read(&shell, path).await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(!answer.text().contains("secret"));
        assert!(answer.text().contains("tell us this number: <bdi dir=\"ltr\">"), "{path}");
    }
    let machine = read(&shell, "/api/v1/panics").await;
    assert_eq!(machine.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!machine.text().contains("secret"));
    assert!(machine.text().contains("\"instance\":\"urn:thiqa:failure:"), "{}", machine.text());
}

#[tokio::test]
async fn machines_get_problem_documents() {
    let shell = shell(Side::Public, centre());
    let json = "application/json";
    let fine = ask(&shell, sent("/api/v1/said", json, r#"{"said":"a"}"#)).await;
    assert_eq!(fine.text(), "\"a\"");
    let answer = read(&shell, "/api/v1/nothing").await;
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(
        answer.text(),
        r#"{"type":"urn:thiqa:problem:not-found","title":"Nothing is at this address","status":404}"#
    );
    for (kind, body, status) in [(json, "{", 400), (json, "{}", 400), ("text/plain", "{}", 415)] {
        let answer = ask(&shell, sent("/api/v1/said", kind, body)).await;
        assert_eq!(answer.status.as_u16(), status);
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
    let problem =
        crate::Problem::new(StatusCode::CONFLICT, "fork", "Another entry").detail("seq 3");
    let expected = r#"{"type":"urn:thiqa:problem:fork","title":"Another entry","status":409,"detail":"seq 3"}"#;
    assert_eq!(serde_json::to_string(&problem).unwrap(), expected);
}
