//! What a reader's browser downloads when it comes for the first time: the page, and every file
//! of the house that the page, its styles and its scripts name.

use std::collections::BTreeSet;
use std::net::SocketAddr;

use anyhow::{Context, Result, bail, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const KIB: usize = 1024;
/// The pages, and how many bytes a first visit of each may cost.
pub(super) const BUDGETS: [(&str, usize); 16] = [
    ("/fr/", 30 * KIB),
    ("/fr/help", 30 * KIB),
    ("/fr/help/5", 30 * KIB),
    ("/fr/events", 30 * KIB),
    ("/fr/programme", 30 * KIB),
    ("/fr/programme/cnlcc-2016", 30 * KIB),
    ("/ar/partners", 30 * KIB),
    ("/fr/experts", 30 * KIB),
    ("/fr/calls", 30 * KIB),
    ("/fr/place", 130 * KIB),
    ("/fr/letter/partner", 130 * KIB),
    ("/fr/letter/paper", 130 * KIB),
    ("/fr/letter/feedback", 130 * KIB),
    ("/fr/letter/learning", 130 * KIB),
    ("/fr/letter/report", 130 * KIB),
    ("/fr/receipt", 130 * KIB),
];
/// Where the house keeps its files: `/static/{hash}/{name}`.
const STATIC: &str = "/static/";
const OFFERED: &str = "br, gzip";
const AS_THEY_ARE: &str = "identity";

pub(super) struct Visit {
    pub(super) path: &'static str,
    /// Of the page's answer.
    pub(super) status: u16,
    /// Each address and its bytes on the wire, head and body; the page first.
    pub(super) files: Vec<(String, usize)>,
}

impl Visit {
    pub(super) fn bytes(&self) -> usize {
        self.files.iter().map(|(_, bytes)| bytes).sum()
    }
}

struct Answer {
    status: u16,
    /// Of head and body.
    length: usize,
    body: String,
}

pub(super) async fn make(front: SocketAddr, path: &'static str) -> Result<Visit> {
    let page = get(front, path, OFFERED).await?;
    let mut visit =
        Visit { path, status: page.status, files: vec![(path.to_owned(), page.length)] };
    let mut known = BTreeSet::new();
    let mut to_read = vec![path.to_owned()];
    while let Some(address) = to_read.pop() {
        for named in named(&get(front, &address, AS_THEY_ARE).await?.body) {
            if !known.insert(named.clone()) {
                continue;
            }
            let answer = get(front, &named, OFFERED).await?;
            ensure!(answer.status == 200, "{address} names {named}, which is {}", answer.status);
            visit.files.push((named.clone(), answer.length));
            to_read.push(named);
        }
    }
    Ok(visit)
}

/// The addresses of the house's files that a text names.
fn named(text: &str) -> Vec<String> {
    let starts = text.match_indices(STATIC).map(|(start, _)| text.split_at(start).1);
    let in_address = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    starts
        .map(|rest| rest.split(|c| !in_address(c)).next().unwrap_or_default().to_owned())
        .filter(|address| address.matches('/').count() == 3)
        .collect()
}

/// Asks by HTTP/1.0, to which the answer comes in one piece and ends with the connection.
async fn get(front: SocketAddr, address: &str, accepted: &str) -> Result<Answer> {
    let mut stream = TcpStream::connect(front).await?;
    let request =
        format!("GET {address} HTTP/1.0\r\nhost: localhost\r\naccept-encoding: {accepted}\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut read = Vec::new();
    stream.read_to_end(&mut read).await?;
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut response = httparse::Response::new(&mut headers);
    let head = response.parse(&read).with_context(|| format!("the answer to {address}"))?;
    let httparse::Status::Complete(head) = head else {
        bail!("the head of the answer to {address} has no end");
    };
    let (_, body) = read.split_at_checked(head).context("a head longer than its answer")?;
    Ok(Answer {
        status: response.code.context("the answer has no status")?,
        length: read.len(),
        body: String::from_utf8_lossy(body).into_owned(),
    })
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use tokio::net::TcpListener;

    use super::*;

    #[test]
    fn files_are_found_where_a_text_names_them() {
        let page = r#"<link href="/static/0a/thiqa.css"><img src=/static/0b/mark.svg>
            <body data-module="/static/0c/seal.wasm"> url('/static/0d/font.woff2') /static/ "#;
        let expected = ["0a/thiqa.css", "0b/mark.svg", "0c/seal.wasm", "0d/font.woff2"];
        assert_eq!(named(page), expected.map(|file| format!("{STATIC}{file}")));
    }

    /// A page that names a script, which names itself and a module.
    async fn site() -> SocketAddr {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let mut request = [0; 512];
                let length = stream.read(&mut request).await.unwrap();
                let request = String::from_utf8_lossy(&request[..length]).into_owned();
                let small = request.contains("br, gzip");
                let (status, body) = match request.split(' ').nth(1).unwrap() {
                    "/page" => (200, "<script src='/static/1/a.js'></script>"),
                    "/static/1/a.js" => (200, "'/static/1/a.js' '/static/2/b.wasm'"),
                    "/static/2/b.wasm" => (200, "module"),
                    _ => (404, "nothing here"),
                };
                let body = if small { "small" } else { body };
                let answer = format!("HTTP/1.0 {status} .\r\n\r\n{body}");
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
        });
        address
    }

    #[tokio::test]
    async fn a_visit_downloads_each_file_once_as_small_as_it_comes() {
        let visit = make(site().await, "/page").await.unwrap();
        let names: Vec<_> = visit.files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["/page", "/static/1/a.js", "/static/2/b.wasm"]);
        let length = "HTTP/1.0 200 .\r\n\r\nsmall".len();
        assert_eq!((visit.status, visit.bytes()), (200, 3 * length));
        assert_eq!(make(site().await, "/other").await.unwrap().status, 404);
    }
}
