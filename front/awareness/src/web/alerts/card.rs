//! `/{lang}/alerts/{id}/card`: the picture that messengers and other sites show with the address.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock, PoisonError};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::{Alert, Severity, State as Stands};
use kernel::Lang;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use web::{Failure, Language, Path, Shell};

use super::{severity, state};
use crate::Awareness;

/// What Open Graph pictures are shown at.
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
/// Characters of a line, lines of a headline.
const LINE: usize = 34;
const LINES: usize = 5;
/// So many cards are kept.
const MOST: usize = 600;
/// How long somebody waits for their turn: one card is drawn at a time.
const PATIENCE: Duration = Duration::from_secs(3);

/// The faces that cards are drawn with.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(include_bytes!("../../../fonts/NotoSans-Bold.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../../fonts/NotoSansArabic-Bold.ttf").to_vec());
    Arc::new(fonts)
});

pub(super) async fn handler(
    State(awareness): State<Awareness>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let board = awareness.board();
    let alert = board.alert(&id).ok_or(Failure::NotFound)?;
    let name = (id, alert.revision, lang, alert.state(awareness.now()));
    let kept =
        || awareness.cards.lock().unwrap_or_else(PoisonError::into_inner).get(&name).cloned();
    if let Some(card) = kept() {
        return Ok(answer(card));
    }
    let svg = svg(&awareness.shell, alert, lang);
    let turn = tokio::time::timeout(PATIENCE, awareness.drawing.acquire()).await;
    let _turn = turn.ok().and_then(Result::ok).ok_or(Failure::Busy(PATIENCE))?;
    // Somebody may have drawn it meanwhile.
    if let Some(card) = kept() {
        return Ok(answer(card));
    }
    let drawn = tokio::task::spawn_blocking(move || png(&svg)).await;
    let card = drawn.ok().flatten().ok_or_else(|| Failure::internal("a card was not drawn"))?;
    let card = Bytes::from(card);
    let mut cards = awareness.cards.lock().unwrap_or_else(PoisonError::into_inner);
    if cards.len() >= MOST {
        cards.clear();
    }
    cards.insert(name, card.clone());
    Ok(answer(card))
}

fn answer(card: Bytes) -> Response {
    let headers =
        [(header::CONTENT_TYPE, "image/png"), (header::CACHE_CONTROL, "public, max-age=3600")];
    (headers, card).into_response()
}

/// Cards that were drawn: by alert, issue, language and how it stands.
pub(crate) type Cards = HashMap<(String, u32, Lang, Stands), Bytes>;

fn png(svg: &str) -> Option<Vec<u8>> {
    let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let mut picture = Pixmap::new(WIDTH, HEIGHT)?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    picture.encode_png().ok()
}

/// The card as a drawing: how bad, what happens, who says so.
fn svg(shell: &Shell, alert: &Alert, lang: Lang) -> String {
    let (pack, t) = (shell.pack(), shell.phrases(lang));
    let rtl = lang.dir() == "rtl";
    // The letters find their direction themselves; the library takes anchors from left to right.
    let (x, anchor) = if rtl { (WIDTH - 80, "end") } else { (80, "start") };
    let family = if rtl { "Noto Sans Arabic" } else { "Noto Sans" };
    let colour = match alert.severity {
        _ if alert.cancelled => "#4b5a5a",
        Severity::Extreme | Severity::Severe => "#8f2f17",
        Severity::Moderate => "#7a4a00",
        Severity::Minor => "#0b4f4a",
    };
    let head = state(alert, t, shell.now()).unwrap_or_else(|| severity(alert, t));
    let head =
        if alert.exercise { format!("{} · {head}", t.get("alerts-exercise")) } else { head };
    let mut out = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="{family}, Noto Sans, Noto Sans Arabic" font-weight="700" text-anchor="{anchor}"><rect width="{WIDTH}" height="{HEIGHT}" fill="#fbf8f2"/><rect width="{WIDTH}" height="120" fill="{colour}"/><text x="{x}" y="78" font-size="44" fill="#ffffff">{}</text>"##,
        escaped(&head)
    );
    for (line, y) in wrapped(&alert.words.get(lang).headline).into_iter().zip((210..).step_by(72)) {
        let _ = write!(
            out,
            r##"<text x="{x}" y="{y}" font-size="54" fill="#1c2524">{}</text>"##,
            escaped(&line)
        );
    }
    let _ = write!(
        out,
        r##"<rect y="580" width="{WIDTH}" height="50" fill="#0b4f4a"/><text x="{x}" y="614" font-size="26" fill="#ffffff">{}</text></svg>"##,
        escaped(shell.centre().name(pack, lang))
    );
    out
}

/// A headline in lines, cut where it is too long.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().filter(|line| {
            line.is_empty() || line.chars().count() + 1 + word.chars().count() <= LINE
        });
        match line {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    if lines.len() > LINES {
        lines.truncate(LINES);
        lines.iter_mut().last().into_iter().for_each(|line| line.push('…'));
    }
    lines
}

fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(word: &str) -> Vec<u8> {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100" font-family="Noto Sans Arabic" font-weight="700"><text x="20" y="60" font-size="40">{word}</text></svg>"#
        );
        png(&svg).unwrap()
    }

    #[test]
    fn arabic_letters_are_joined() {
        let apart = "سلام".chars().map(|letter| format!("{letter}\u{200c}")).collect::<String>();
        assert_ne!(drawn("سلام"), drawn(&apart));
    }

    #[test]
    fn a_headline_is_wrapped_and_cut() {
        assert_eq!(wrapped("a b"), ["a b"]);
        let lines = wrapped(&"lettres ".repeat(60));
        assert!(lines.len() == LINES && lines[4].ends_with('…'));
        assert!(lines.iter().all(|line| line.chars().count() <= LINE + 1));
    }
}
