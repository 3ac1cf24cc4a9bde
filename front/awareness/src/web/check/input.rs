//! What the form sends: a text, a file, or both.

use std::time::Duration;

use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use http_body_util::BodyExt;
use tokio::sync::Semaphore;
use verdict::MOST_BYTES;

use crate::check::Asked;
use crate::decode::qr::PictureError;
use crate::decode::{mail, qr};

/// The most bytes of everything together.
pub(super) const MOST_BODY: usize = 6 << 20;
/// The most bytes of a file.
const MOST_FILE: usize = 4 << 20;
/// A browser that is still sending does not see an answer: so much more is taken, and dropped.
const MOST_DROPPED: usize = 32 << 20;
const DROPPED_WITHIN: Duration = Duration::from_secs(20);
/// How long a file waits until others are unpacked.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why nothing is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Nothing was pasted or chosen.
    Nothing,
    /// All together is too much.
    BodyTooLarge,
    FileTooLarge,
    PictureTooLarge,
    /// Neither a picture nor an e-mail.
    WrongKind,
    /// The file is damaged.
    Unreadable,
    /// There is no QR code in the picture.
    NoCode,
    /// What was sent is no form.
    Broken,
    /// Others are being served.
    Busy,
}

impl Trouble {
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Nothing => "check-trouble-nothing",
            Self::BodyTooLarge => "check-trouble-body",
            Self::FileTooLarge => "check-trouble-file",
            Self::PictureTooLarge => "check-trouble-picture",
            Self::WrongKind => "check-trouble-kind",
            Self::Unreadable => "check-trouble-unreadable",
            Self::NoCode => "check-trouble-no-code",
            Self::Broken => "check-trouble-broken",
            Self::Busy => "check-trouble-busy",
        }
    }
}

/// What was sent, not yet read.
pub(super) struct Sent {
    pub(super) text: String,
    file: Vec<u8>,
}

/// Takes the form in; what is too large is refused before it is.
pub(super) async fn receive(request: Request) -> Result<Sent, Trouble> {
    if length(&request).is_some_and(|length| length > MOST_BODY) {
        let dropping = tokio::time::timeout(DROPPED_WITHIN, drop_body(request.into_body()));
        let _ = dropping.await;
        return Err(Trouble::BodyTooLarge);
    }
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Trouble::Broken)?;
    let mut sent = Sent { text: String::new(), file: Vec::new() };
    while let Some(mut field) = form.next_field().await.map_err(of_form)? {
        let is_file = match field.name() {
            Some("text") => false,
            Some("file") => true,
            _ => continue,
        };
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(of_form)? {
            bytes.extend_from_slice(&chunk);
            if is_file && bytes.len() > MOST_FILE {
                return Err(Trouble::FileTooLarge);
            }
        }
        match is_file {
            true => sent.file = bytes,
            false => sent.text = text(&bytes),
        }
    }
    Ok(sent)
}

fn length(request: &Request) -> Option<usize> {
    request.headers().get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

async fn drop_body(mut body: Body) {
    let mut dropped = 0;
    while let Some(Ok(frame)) = body.frame().await {
        dropped += frame.data_ref().map_or(0, |data| data.len());
        if dropped > MOST_DROPPED {
            return;
        }
    }
}

fn of_form(error: axum::extract::multipart::MultipartError) -> Trouble {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Trouble::BodyTooLarge,
        _ => Trouble::Broken,
    }
}

/// What was typed. A little more is kept than is judged, so that the page can say that it was
/// more. Browsers send lines as CR LF.
fn text(bytes: &[u8]) -> String {
    let kept = bytes.get(..2 * MOST_BYTES).unwrap_or(bytes);
    String::from_utf8_lossy(kept).replace("\r\n", "\n")
}

impl Sent {
    /// Reads the file, if there is one.
    pub(super) async fn read(&self, room: &Semaphore) -> Result<Asked, Trouble> {
        let mut asked = Asked { pasted: self.text.clone(), ..Asked::default() };
        if self.file.is_empty() {
            let is_empty = asked.pasted.trim().is_empty();
            return if is_empty { Err(Trouble::Nothing) } else { Ok(asked) };
        }
        let waiting = tokio::time::timeout(PATIENCE, room.acquire());
        let Ok(Ok(_permit)) = waiting.await else { return Err(Trouble::Busy) };
        let file = self.file.clone();
        let reading = tokio::task::spawn_blocking(move || File::read(&file));
        // A decoder that gives up on a file has not read it.
        match reading.await.unwrap_or(Err(Trouble::Unreadable))? {
            File::Codes(codes) => asked.codes = codes,
            File::Mail(mail) => asked.mail = Some(*mail),
        }
        Ok(asked)
    }
}

enum File {
    Codes(Vec<String>),
    Mail(Box<mail::Mail>),
}

impl File {
    fn read(bytes: &[u8]) -> Result<Self, Trouble> {
        if qr::is_picture(bytes) {
            return qr::read(bytes).map(Self::Codes).map_err(|error| match error {
                PictureError::Unreadable => Trouble::Unreadable,
                PictureError::TooLarge => Trouble::PictureTooLarge,
                PictureError::NoCode => Trouble::NoCode,
            });
        }
        mail::read(bytes).map(|mail| Self::Mail(Box::new(mail))).ok_or(Trouble::WrongKind)
    }
}
