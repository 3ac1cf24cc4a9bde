//! `POST …/open`: a file as a download. A form and not a link, since every opening is recorded.
//! The file comes from a stranger: neither its name nor its type is taken at its word.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use desk_frame::Visit;
use seal::attachment::Attachment;
use web::{Failure, Language, Path};

use crate::FileKind;
use crate::web::Desk;
use crate::web::file::{FilePlace, Parameters};

/// The most characters of the sender's name for a file.
const MAX_NAME: usize = 60;

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
) -> Result<Response, Failure> {
    let place = FilePlace::read(&parameters)?;
    let opened = desk.cases.open_file(&visit.actor, place.case, place.owner, place.part).await;
    match opened {
        Ok(file) => download(file, &format!("{}-{}", place.case.short(), place.part)),
        Err(error) => Ok(desk.file_trouble(error, &visit, lang, place.case)),
    }
}

fn download(file: Attachment, number: &str) -> Result<Response, Failure> {
    let kind = FileKind::of(&file);
    let (media_type, ending) = (kind.media_type(), kind.ending());
    let name = format!("{number}-{}.{ending}", stem(&file.name, ending));
    let disposition =
        format!("attachment; filename=\"{number}.{ending}\"; filename*=UTF-8''{}", encoded(&name));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::try_from(disposition).map_err(Failure::internal)?,
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'"),
        ),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    Ok((headers, file.bytes).into_response())
}

/// The sender's name for the file, harmless: letters, digits and single marks, nothing that turns
/// the direction of writing. Where its ending is not what the bytes are, the right one follows.
fn stem(name: &str, ending: &str) -> String {
    let name = name.trim();
    let stem = match name.rsplit_once('.') {
        Some((stem, last)) if last.eq_ignore_ascii_case(ending) => stem,
        Some((stem, last)) if ending == "jpg" && last.eq_ignore_ascii_case("jpeg") => stem,
        _ => name,
    };
    let kept = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let stem: String = stem.chars().map(|c| if kept(c) { c } else { '_' }).take(MAX_NAME).collect();
    let stem = stem.trim_matches(['.', '_']);
    if stem.is_empty() { "file".to_owned() } else { stem.to_owned() }
}

/// RFC 8187: everything but letters, digits and three marks as percent signs.
fn encoded(name: &str) -> String {
    name.bytes()
        .map(|byte| match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(name: &str, media_type: &str, bytes: &[u8]) -> (String, String) {
        let (name, media_type) = (name.to_owned(), media_type.to_owned());
        let response = download(Attachment { name, media_type, bytes: bytes.to_vec() }, "A1-1");
        let response = response.unwrap();
        let text = |name| response.headers()[name].to_str().unwrap().to_owned();
        assert!(text(header::CONTENT_SECURITY_POLICY).contains("sandbox"));
        let disposition = text(header::CONTENT_DISPOSITION);
        assert!(disposition.starts_with("attachment; "));
        let (_, name) = disposition.split_once("UTF-8''").unwrap();
        (text(header::CONTENT_TYPE), name.to_owned())
    }

    #[test]
    fn a_file_is_what_its_bytes_are() {
        let png = b"\x89PNG\r\n\x1a\n...";
        assert_eq!(sent("me.png", "image/png", png), ("image/png".into(), "A1-1-me.png".into()));
        let page = sent("me.png", "image/png", b"<script>alert(1)</script>");
        assert_eq!(page, ("application/octet-stream".into(), "A1-1-me.png.bin".into()));
        let page = sent("page.html", "text/html", b"<script>alert(1)</script>");
        assert_eq!(page, ("application/octet-stream".into(), "A1-1-page.html.bin".into()));
        let text = sent("note.txt", "text/plain", "سلام".as_bytes());
        assert_eq!(text, ("text/plain; charset=utf-8".into(), "A1-1-note.txt".into()));
        assert_eq!(sent("x", "text/plain", &[0xFF, 0xFE]).0, "application/octet-stream");
    }

    #[test]
    fn a_name_can_neither_hide_an_ending_nor_leave_its_folder() {
        let name = |name| sent(name, "", b"MZ").1;
        assert_eq!(name("invoice.pdf.exe"), "A1-1-invoice.pdf.exe.bin");
        assert_eq!(name("photo\u{202e}gnp.exe"), "A1-1-photo_gnp.exe.bin");
        assert_eq!(name("../../.bashrc"), "A1-1-bashrc.bin");
        assert_eq!(name("a\"; filename=b\r\nX: y"), "A1-1-a___filename_b__X__y.bin");
        assert_eq!(name(""), "A1-1-file.bin");
        assert_eq!(name("صورة.jpg"), "A1-1-%D8%B5%D9%88%D8%B1%D8%A9.jpg.bin");
    }
}
