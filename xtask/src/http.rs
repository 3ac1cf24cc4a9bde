//! The least of HTTP/1.1 that a load client needs: requests as whole byte strings, a keep-alive
//! connection, and answers whose body is told by its Content-Length.

use std::net::SocketAddr;

use anyhow::{Context, Result, bail, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const MOST_HEADERS: usize = 64;
const LONGEST_HEAD: usize = 64 * 1024;

/// A whole GET request.
pub(crate) fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n").into_bytes()
}

/// A whole POST request of canonical bytes.
pub(crate) fn post(path: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let mut request = format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/octet-stream\r\n\
         content-length: {length}\r\n\r\n"
    )
    .into_bytes();
    request.extend_from_slice(body);
    request
}

/// A keep-alive connection.
pub(crate) struct Connection {
    stream: TcpStream,
    read: Vec<u8>,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
    /// A cookie that the server sets: `name=value`.
    pub(crate) cookie: Option<String>,
    /// The server closes the connection after it.
    pub(crate) closes: bool,
}

struct Head {
    status: u16,
    closes: bool,
    cookie: Option<String>,
    length: usize,
    body_length: usize,
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, read: Vec::with_capacity(16 * 1024) })
    }

    /// This end's port.
    pub(crate) fn port(&self) -> Result<u16> {
        Ok(self.stream.local_addr()?.port())
    }

    /// Sends a request and reads its answer to the end.
    pub(crate) async fn exchange(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await?;
        let head = loop {
            match parse(&self.read)? {
                Some(head) => break head,
                None => self.read_more().await?,
            }
        };
        let end = head.length.saturating_add(head.body_length);
        while self.read.len() < end {
            self.read_more().await?;
        }
        let next = self.read.split_off(end);
        let mut body = std::mem::replace(&mut self.read, next);
        body.drain(..head.length);
        let Head { status, closes, cookie, .. } = head;
        Ok(Answer { status, body, cookie, closes })
    }

    /// The body of an answer of this status; any other is an error that quotes it.
    pub(crate) async fn expect(&mut self, status: u16, request: &[u8]) -> Result<Vec<u8>> {
        let answer = self.exchange(request).await?;
        let text = || String::from_utf8_lossy(&answer.body).into_owned();
        ensure!(answer.status == status, "an answer {}, not {status}: {}", answer.status, text());
        Ok(answer.body)
    }

    async fn read_more(&mut self) -> Result<()> {
        let count = self.stream.read_buf(&mut self.read).await?;
        ensure!(count > 0, "the server closed the connection");
        Ok(())
    }
}

fn parse(read: &[u8]) -> Result<Option<Head>> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut response = httparse::Response::new(&mut headers);
    let httparse::Status::Complete(length) = response.parse(read)? else {
        ensure!(read.len() < LONGEST_HEAD, "the answer's head has no end");
        return Ok(None);
    };
    let status = response.code.context("the answer has no status")?;
    let (mut body_length, mut cookie) = (None, None);
    let mut closes = response.version == Some(0);
    for header in response.headers.iter() {
        let value = std::str::from_utf8(header.value)?.trim();
        if header.name.eq_ignore_ascii_case("content-length") {
            body_length = Some(value.parse()?);
        } else if header.name.eq_ignore_ascii_case("connection") {
            closes = value.eq_ignore_ascii_case("close");
        } else if header.name.eq_ignore_ascii_case("set-cookie") {
            cookie = value.split(';').next().map(str::to_owned);
        } else if header.name.eq_ignore_ascii_case("transfer-encoding") {
            bail!("the answer is {value}: only Content-Length is understood here");
        }
    }
    let body_length = match (status, body_length) {
        (204 | 304, _) => 0,
        (_, Some(length)) => length,
        (_, None) => bail!("an answer {status} without Content-Length"),
    };
    Ok(Some(Head { status, closes, cookie, length, body_length }))
}
