//! What can be said of the styles without a browser.

use crate::assets::PUBLIC_STYLE as PUBLIC;

const DESK: &str = include_str!("../../../../browser/styles/desk.css");

/// The colours of each `:root` block: light, dark, print.
fn colours() -> Vec<Vec<(&'static str, &'static str)>> {
    PUBLIC
        .split(":root {")
        .skip(1)
        .map(|block| {
            let block = block.split('}').next().unwrap();
            let lines = block.lines().filter_map(|line| line.trim().strip_prefix("--"));
            lines.filter_map(|line| line.trim_end_matches(';').split_once(": #")).collect()
        })
        .collect()
}

fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        let value = f64::from(value) / 255.0;
        if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_stands_out_seven_to_one_in_light_and_dark() {
    let themes = colours();
    for theme in &themes[..2] {
        let colour = |name: &str| theme.iter().find(|(known, _)| *known == name).unwrap().1;
        let pairs = [
            ("on-act", "act"),
            ("on-danger", "danger"),
            ("act", "act-ground"),
            ("danger", "danger-ground"),
            ("text", "danger-ground"),
            ("text", "act-ground"),
            ("quiet", "act-ground"),
        ];
        let texts = ["text", "quiet", "act", "danger"];
        let grounds = ["ground", "raised"];
        let all = texts.iter().flat_map(|text| grounds.map(|ground| (*text, ground)));
        for (text, ground) in all.chain(pairs) {
            let ratio = contrast(colour(text), colour(ground));
            assert!(ratio >= 7.0, "--{text} on --{ground}: {ratio:.2}");
        }
    }
}

#[test]
fn one_style_serves_both_directions() {
    let sided = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        "float:",
        " left:",
        " right:",
        "letter-spacing: -",
        "@import",
        "url(",
    ];
    for style in [PUBLIC, DESK] {
        for banned in sided {
            assert!(!style.contains(banned), "{banned}");
        }
    }
}
