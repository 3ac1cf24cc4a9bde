//! Sending the form of the checker, as browsers do.
#![allow(dead_code, reason = "each test file uses a part")]

use axum::body::Body;
use axum::http::Request;

const BOUNDARY: &str = "----WebKitFormBoundaryx7pF";

/// What a form says.
#[derive(Default)]
pub(crate) struct Form {
    body: Vec<u8>,
}

impl Form {
    pub(crate) fn text(text: impl AsRef<[u8]>) -> Self {
        Self::default().field("name=\"text\"", text.as_ref())
    }

    pub(crate) fn file(name: &str, bytes: &[u8]) -> Self {
        Self::text("").and_file(name, bytes)
    }

    pub(crate) fn and_file(self, name: &str, bytes: &[u8]) -> Self {
        let name = format!("name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/plain");
        self.field(&name, bytes)
    }

    fn field(mut self, name: &str, value: &[u8]) -> Self {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {name}\r\n\r\n");
        self.body.extend_from_slice(head.as_bytes());
        self.body.extend_from_slice(value);
        self.body.extend_from_slice(b"\r\n");
        self
    }

    pub(crate) fn post(mut self, lang: &str) -> Request<Body> {
        self.body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        Request::post(format!("/{lang}/check"))
            .header("content-type", format!("multipart/form-data; boundary={BOUNDARY}"))
            .header("content-length", self.body.len())
            .body(Body::from(self.body))
            .unwrap()
    }
}
