//! What a member's browser does, without a browser.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;

/// A member's browser: keeps the cookie, and the token of the last page it saw.
pub(crate) struct Browser {
    router: Router,
    pub(crate) cookie: Option<String>,
    pub(crate) token: String,
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Browser {
    /// One in which nobody is signed in.
    pub(crate) fn new(router: Router) -> Self {
        Self { router, cookie: None, token: String::new() }
    }

    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), String::new()).await
    }

    /// Sends a form, with the token of the last page.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.token.clone();
        let mut fields = fields.to_vec();
        fields.push(("token", &token));
        self.post_without_token(path, &fields).await
    }

    pub(crate) async fn post_without_token(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, pairs.join("&")).await
    }

    /// Sends a form with a file; with another token than the page's own, where one is given.
    pub(crate) async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        (token, file): (Option<&str>, &[u8]),
    ) -> Answer {
        let own = self.token.clone();
        let mut fields = fields.to_vec();
        fields.insert(0, ("token", token.unwrap_or(&own)));
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!(
                "--boundary\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend(part.into_bytes());
        }
        let head = "--boundary\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        body.extend([head.as_bytes(), file, b"\r\n--boundary--\r\n"].concat());
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=boundary")
            .header("sec-fetch-site", "same-origin");
        self.send(request, body).await
    }

    async fn send(
        &mut self,
        request: axum::http::request::Builder,
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = request.header(header::HOST, "127.0.0.1:8081");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let request = request.body(body.into()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        if let Some(set) = parts.headers.get(header::SET_COOKIE) {
            let set = set.to_str().unwrap();
            let gone = set.contains("Max-Age=0");
            self.cookie = set.split(';').next().filter(|_| !gone).map(str::to_owned);
        }
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        let answer = Answer { status: parts.status, headers: parts.headers, bytes };
        if let Some(token) = between(&answer.text(), "name=\"token\" value=\"", "\"") {
            self.token = token;
        }
        answer
    }

    /// What a hidden field of a page says.
    pub(crate) async fn hidden(&mut self, page: &str, field: &str) -> String {
        let html = self.get(page).await.text();
        between(&html, &format!("name=\"{field}\" value=\""), "\"").unwrap()
    }

    /// Writes a document of that address.
    pub(crate) async fn save(&mut self, of: &str, fields: &[(&str, &str)]) -> Answer {
        let edit = format!("{of}/edit");
        let step = self.hidden(&edit, "step").await;
        let mut all = vec![("step", step.as_str())];
        all.extend(fields);
        self.post(&edit, &all).await
    }

    /// Takes a step with a document of that address.
    pub(crate) async fn act(&mut self, of: &str, deed: &str) -> Answer {
        let step = self.hidden(of, "step").await;
        self.post(&format!("{of}/{deed}"), &[("step", &step)]).await
    }

    /// The address of the first case in a list, without the language.
    pub(crate) async fn first_case(&mut self, tab: &str) -> String {
        let page = self.get(&format!("/en/inbox?tab={tab}")).await.text();
        let id = between(&page, "href=\"/en/case/", "\"").expect("a case in the inbox");
        format!("/case/{id}")
    }
}

impl Answer {
    /// The body as text, without the marks that keep directions apart.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).replace(['\u{2068}', '\u{2069}'], "")
    }

    pub(crate) fn location(&self) -> &str {
        self.header(header::LOCATION)
    }

    pub(crate) fn header(&self, name: header::HeaderName) -> &str {
        let missing = || panic!("{} without {name}: {}", self.status, self.text());
        self.headers.get(&name).unwrap_or_else(missing).to_str().unwrap()
    }
}

/// What stands between two marks.
pub(crate) fn between(text: &str, before: &str, after: &str) -> Option<String> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found.to_owned())
}

fn escaped(value: &str) -> String {
    value.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
        text
    })
}
