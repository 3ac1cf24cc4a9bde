//! A text as the page shows it again: the telling words marked, lines apart, what cannot be seen
//! written out.

use std::ops::Range;

/// So many bytes of a text are shown from its beginning, and around each mark.
const FROM_START: usize = 4000;
const AROUND: usize = 120;
/// So many bytes of a part are shown at all.
const MOST: usize = 10_000;
/// And so many of a long mark.
const MOST_OF_MARK: usize = 1000;

/// A line, and how it is told.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) pieces: Vec<Piece>,
    /// Text is left out before this line.
    pub(super) follows_gap: bool,
}

/// A run of text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) is_marked: bool,
    /// It names a character that cannot be seen.
    pub(super) is_unseen: bool,
}

/// Ranges put together where they overlap or touch, in order.
pub(super) fn merged(ranges: impl IntoIterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut sorted: Vec<Range<usize>> =
        ranges.into_iter().filter(|range| range.start < range.end).collect();
    sorted.sort_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in sorted {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// The lines of a part of a text. `marks` are merged.
pub(super) fn lines(text: &str, part: Range<usize>, marks: &[Range<usize>]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut shown = part.start;
    for window in windows(text, &part, marks) {
        let line = Line { follows_gap: window.start > shown, ..Line::default() };
        lines.push(line);
        add(&mut lines, text, window.clone(), marks);
        shown = window.end;
    }
    if shown < part.end {
        lines.push(Line { follows_gap: true, ..Line::default() });
    }
    lines
}

/// What of a part is shown: its beginning, and what stands around marks.
fn windows(text: &str, part: &Range<usize>, marks: &[Range<usize>]) -> Vec<Range<usize>> {
    let inside = |at: usize| at.clamp(part.start, part.end);
    let around =
        marks.iter().filter(|mark| mark.start < part.end && part.start < mark.end).map(|mark| {
            let end = mark.end.min(mark.start.max(part.start) + MOST_OF_MARK);
            inside(mark.start.saturating_sub(AROUND))..inside(end + AROUND)
        });
    let all = std::iter::once(part.start..inside(part.start + FROM_START)).chain(around);
    let mut room = MOST;
    let mut windows = Vec::new();
    for window in merged(all) {
        let start = text.floor_char_boundary(window.start);
        let end = text.floor_char_boundary(window.end.min(start + room));
        if start < end {
            room -= end - start;
            windows.push(start..end);
        }
    }
    windows
}

/// Adds a stretch of text to the last line and new ones.
fn add(lines: &mut Vec<Line>, text: &str, window: Range<usize>, marks: &[Range<usize>]) {
    let mut last_unseen: Option<(char, usize)> = None;
    let mut before = ' ';
    let said = text.get(window.clone()).unwrap_or_default();
    for (at, c) in said.char_indices() {
        let is_marked = is_in(marks, window.start + at);
        if ends_line(c) {
            lines.push(Line::default());
            last_unseen = None;
        } else if is_unseen(c, before) {
            // Many of the same in a row are told once, with their number.
            let count =
                last_unseen.filter(|(last, _)| *last == c).map_or(1, |(_, count)| count + 1);
            let name = format!("U+{:04X}", u32::from(c));
            let piece = match count {
                1 => Piece { text: name, is_marked, is_unseen: true },
                _ => {
                    lines.last_mut().and_then(|line| line.pieces.pop());
                    Piece { text: format!("{name} ×{count}"), is_marked, is_unseen: true }
                }
            };
            push(lines, piece);
            last_unseen = Some((c, count));
        } else {
            let c = if c == '\t' { ' ' } else { c };
            let open = lines.last_mut().and_then(|line| line.pieces.last_mut());
            match open.filter(|piece| piece.is_marked == is_marked && !piece.is_unseen) {
                Some(piece) => piece.text.push(c),
                None => push(lines, Piece { text: c.to_string(), is_marked, is_unseen: false }),
            }
            last_unseen = None;
        }
        before = c;
    }
}

fn push(lines: &mut [Line], piece: Piece) {
    if let Some(line) = lines.last_mut() {
        line.pieces.push(piece);
    }
}

fn is_in(marks: &[Range<usize>], at: usize) -> bool {
    let next = marks.partition_point(|mark| mark.end <= at);
    marks.get(next).is_some_and(|mark| mark.contains(&at))
}

fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Control characters, marks of direction and what has no width. What puts signs of emoji or
/// letters of other scripts together stays as it is.
fn is_unseen(c: char, before: char) -> bool {
    match c {
        '\t' => false,
        '\u{200c}' | '\u{200d}' => before.is_ascii(),
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{180e}' | '\u{feff}' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => true,
        c => c.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn html(text: &str, marks: &[(usize, usize)]) -> String {
        let lines =
            lines(text, 0..text.len(), &merged(marks.iter().map(|(start, end)| *start..*end)));
        let shown = lines.iter().map(|line| {
            let pieces = line.pieces.iter().map(|piece| match (piece.is_marked, piece.is_unseen) {
                (true, false) => format!("[{}]", piece.text),
                (false, true) => format!("<{}>", piece.text),
                (true, true) => format!("[<{}>]", piece.text),
                (false, false) => piece.text.clone(),
            });
            format!("{}{}", if line.follows_gap { "…" } else { "" }, pieces.collect::<String>())
        });
        shown.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn overlapping_marks_are_one() {
        assert_eq!(html("abcdefgh", &[(4, 6), (1, 3), (2, 5), (7, 8)]), "a[bcdef]g[h]");
        assert_eq!(html("abc", &[(3, 3), (5, 9)]), "abc");
    }

    #[test]
    fn what_cannot_be_seen_is_written_out() {
        assert_eq!(
            html("a\u{202e}b\nc\t\u{200b}\u{200b}d", &[(0, 4)]),
            "[a][<U+202E>]b|c <U+200B ×2>d"
        );
        assert_eq!(html("❤\u{fe0f}\u{200d}🔥 \u{0}", &[]), "❤\u{fe0f}\u{200d}🔥 <U+0000>");
    }

    #[test]
    fn of_a_long_text_the_telling_places_are_shown() {
        let text = format!("{}TELLS{}", "é".repeat(20_000), "à".repeat(10_000));
        let shown = html(&text, &[(40_000, 40_005)]);
        assert!(shown.contains("[TELLS]") && shown.len() < 2 * MOST, "{}", shown.len());
        assert_eq!(shown.matches('…').count(), 2);
        let all = html(&text, &[(0, text.len())]);
        assert!(all.len() < 2 * MOST);
    }

    proptest! {
        #[test]
        fn any_text_with_any_marks_is_shown(
            text in "\\PC{0,80}|[a\n\u{202e}é\u{200d}]{0,80}",
            ends in proptest::collection::vec((0usize..200, 0usize..200), 0..6),
        ) {
            let marks = merged(ends.into_iter().map(|(one, other)| one.min(other)..one.max(other)));
            let shown = lines(&text, 0..text.len(), &marks);
            let all = shown.iter().flat_map(|line| &line.pieces);
            let raw = all.clone().any(|piece| piece.text.contains(['\u{202e}', '\n']));
            prop_assert!(!raw);
            prop_assert!(all.count() <= text.chars().count());
        }
    }
}
