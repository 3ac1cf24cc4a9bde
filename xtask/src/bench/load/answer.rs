//! Reads answers from a keep-alive connection: head by httparse, body by its Content-Length.

use anyhow::{Context, Result, bail, ensure};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

const MOST_HEADERS: usize = 64;
const LONGEST_HEAD: usize = 64 * 1024;

pub(crate) struct Answers {
    pub(crate) stream: TcpStream,
    read: Vec<u8>,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    /// The server closes the connection after it.
    pub(crate) closes: bool,
}

struct Head {
    answer: Answer,
    head_length: usize,
    body_length: usize,
}

impl Answers {
    pub(crate) fn on(stream: TcpStream) -> Self {
        Self { stream, read: Vec::with_capacity(16 * 1024) }
    }

    /// Reads one answer to its end and forgets its body.
    pub(crate) async fn next(&mut self) -> Result<Answer> {
        let head = loop {
            match parse(&self.read)? {
                Some(head) => break head,
                None => self.read_more().await?,
            }
        };
        let length = head.head_length.saturating_add(head.body_length);
        while self.read.len() < length {
            self.read_more().await?;
        }
        self.read.drain(..length);
        Ok(head.answer)
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
    let httparse::Status::Complete(head_length) = response.parse(read)? else {
        ensure!(read.len() < LONGEST_HEAD, "the answer's head has no end");
        return Ok(None);
    };
    let status = response.code.context("the answer has no status")?;
    let mut body_length = None;
    let mut closes = response.version == Some(0);
    for header in response.headers.iter() {
        let value = std::str::from_utf8(header.value)?.trim();
        if header.name.eq_ignore_ascii_case("content-length") {
            body_length = Some(value.parse()?);
        } else if header.name.eq_ignore_ascii_case("connection") {
            closes = value.eq_ignore_ascii_case("close");
        } else if header.name.eq_ignore_ascii_case("transfer-encoding") {
            bail!("the answer is {value}: only Content-Length is understood here");
        }
    }
    let body_length = match (status, body_length) {
        (204 | 304, _) => 0,
        (_, Some(length)) => length,
        (_, None) => bail!("an answer {status} without Content-Length"),
    };
    Ok(Some(Head { answer: Answer { status, closes }, head_length, body_length }))
}
