use std::fmt::Write;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{Audience, Guide, Level, Phrases, Theme};
use kernel::Lang;
use serde::Deserialize;
use web::{Failure, Language, Page, Query};

use super::{Row, offline, said};
use crate::Awareness;
use crate::library::by_audience;

/// What a reader asks for. What is not known is as if it were not asked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    audience: String,
    theme: String,
    level: String,
}

/// What a reader asks for, understood.
struct Choice {
    question: String,
    audience: Option<Audience>,
    theme: Option<Theme>,
    level: Option<Level>,
}

#[derive(Template)]
#[template(path = "guides/list.html")]
struct List<'a> {
    t: Phrases<'a>,
    lang: Lang,
    question: &'a str,
    /// Whether the choices by reader, subject and level stand open.
    chosen: bool,
    choices: [Select; 3],
    found: Option<Answer<'a>>,
    groups: Vec<Group<'a>>,
    campaign: Vec<Founding<'a>>,
    offline: Option<Download>,
}

/// One of the ways to narrow the list.
struct Select {
    name: &'static str,
    label: &'static str,
    options: Vec<Choosable>,
}

struct Choosable {
    tag: &'static str,
    name: String,
    chosen: bool,
}

/// What the guides answer to what was asked.
struct Answer<'a> {
    rows: Vec<Row<'a>>,
    all_words: bool,
    /// What was perhaps meant, and the address that asks for it.
    meant: Option<(String, String)>,
}

struct Group<'a> {
    tag: &'static str,
    name: String,
    rows: Vec<Row<'a>>,
}

/// A guide that a founding text asks for, by the name it gives it.
struct Founding<'a> {
    id: &'a str,
    name: String,
    title: &'a str,
}

/// The file with all guides.
struct Download {
    path: &'static str,
    kilobytes: String,
}

pub(super) async fn list(
    State(awareness): State<Awareness>,
    Language(lang): Language,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let shell = &awareness.shell;
    let (t, guides) = (shell.phrases(lang), shell.pack().guides.as_slice());
    let choice = Choice::of(asked);
    let found = choice.asks().then(|| choice.answer(&awareness, lang));
    let plain = found.is_none();
    let main = List {
        t,
        lang,
        question: &choice.question,
        chosen: choice.narrows(),
        choices: choice.selects(guides, t),
        found,
        groups: if plain { groups(guides, t, lang) } else { Vec::new() },
        campaign: if plain { campaign(&awareness, lang) } else { Vec::new() },
        offline: awareness.library.offline(shell).map(|offline| Download {
            path: offline::PATH,
            kilobytes: offline.kilobytes().to_string(),
        }),
    };
    let title = t.get("guides-title");
    // In another language other words are asked for, but the same kinds.
    let path = choice.address("");
    Ok(shell.page(Page::new(lang, &title, &path).for_everybody(), &main))
}

impl Choice {
    fn of(asked: Asked) -> Self {
        Self {
            question: asked.q.trim().to_owned(),
            audience: Audience::named(&asked.audience),
            theme: Theme::named(&asked.theme),
            level: Level::named(&asked.level),
        }
    }

    fn asks(&self) -> bool {
        self.narrows() || !self.question.is_empty()
    }

    fn narrows(&self) -> bool {
        self.audience.is_some() || self.theme.is_some() || self.level.is_some()
    }

    fn fits(&self, guide: &Guide) -> bool {
        // What is for everybody is for each.
        let theirs = |audience: &Audience| {
            guide.audience.contains(audience) || guide.audience.contains(&Audience::Everybody)
        };
        self.audience.as_ref().is_none_or(theirs)
            && self.theme.as_ref().is_none_or(|theme| guide.themes.contains(theme))
            && self.level.is_none_or(|level| guide.level == level)
    }

    /// The guides that fit, those written for the reader before those for everybody.
    fn answer<'a>(&self, awareness: &'a Awareness, lang: Lang) -> Answer<'a> {
        let t = awareness.shell.phrases(lang);
        let guides = awareness.shell.pack().guides.as_slice();
        if self.question.is_empty() {
            let mut fitting: Vec<&Guide> = guides.iter().filter(|one| self.fits(one)).collect();
            let for_all = |guide: &&Guide| {
                self.audience.is_some_and(|audience| !guide.audience.contains(&audience))
            };
            fitting.sort_by_key(for_all);
            let rows = fitting.into_iter().map(|guide| Row::of(guide, t, lang)).collect();
            return Answer { rows, all_words: true, meant: None };
        }
        let fits = |place| guides.get(place).is_some_and(|guide| self.fits(guide));
        let found = awareness.library.find(lang, &self.question, fits);
        let rows = found.guides.into_iter().filter_map(|place| guides.get(place));
        Answer {
            rows: rows.map(|guide| Row::of(guide, t, lang)).collect(),
            all_words: found.all_words,
            meant: found.meant.map(|words| {
                let address = format!("/{lang}{}", self.address(&words));
                (words, address)
            }),
        }
    }

    /// The address, without its language, that asks for words and for the same kinds.
    fn address(&self, question: &str) -> String {
        let mut query = Vec::new();
        if !question.is_empty() {
            query.push(format!("q={}", encoded(question)));
        }
        let kinds = [
            ("audience", self.audience.map(Audience::tag)),
            ("theme", self.theme.map(Theme::tag)),
            ("level", self.level.map(Level::tag)),
        ];
        for (name, tag) in kinds {
            query.extend(tag.map(|tag| format!("{name}={tag}")));
        }
        match query.is_empty() {
            true => "/guides".to_owned(),
            false => format!("/guides?{}", query.join("&")),
        }
    }

    /// The kinds that any guide is of.
    fn selects(&self, guides: &[Guide], t: Phrases<'_>) -> [Select; 3] {
        let option = |kind: &str, tag, chosen| Choosable { tag, name: said(t, kind, tag), chosen };
        let audience = Audience::ALL.iter().filter(|one| {
            **one != Audience::Everybody && guides.iter().any(|guide| guide.audience.contains(one))
        });
        let audience =
            audience.map(|one| option("guides-for", one.tag(), self.audience == Some(*one)));
        let theme = Theme::ALL.iter().filter(|one| guides.iter().any(|g| g.themes.contains(one)));
        let theme = theme.map(|one| option("guides-theme", one.tag(), self.theme == Some(*one)));
        let level = Level::ALL.iter().filter(|one| guides.iter().any(|g| g.level == **one));
        let level = level.map(|one| option("guides-level", one.tag(), self.level == Some(*one)));
        [
            Select { name: "audience", label: "guides-audience", options: audience.collect() },
            Select { name: "theme", label: "guides-theme", options: theme.collect() },
            Select { name: "level", label: "guides-level", options: level.collect() },
        ]
    }
}

fn groups<'a>(guides: &'a [Guide], t: Phrases<'_>, lang: Lang) -> Vec<Group<'a>> {
    let groups = by_audience(guides).into_iter();
    groups
        .map(|(audience, theirs)| Group {
            tag: audience.tag(),
            name: said(t, "guides-for", audience.tag()),
            rows: theirs.into_iter().map(|guide| Row::of(guide, t, lang)).collect(),
        })
        .collect()
}

fn campaign(awareness: &Awareness, lang: Lang) -> Vec<Founding<'_>> {
    let pack = awareness.shell.pack();
    let asked_for = pack.guides.iter().filter(|guide| guide.founding.is_some());
    asked_for
        .map(|guide| {
            let title = guide.words.get(lang).title.as_str();
            let key = format!("founding-{}", guide.id);
            let name = match pack.words.has(lang, &key) {
                true => pack.words.get(lang, &key).into_owned(),
                false => title.to_owned(),
            };
            Founding { id: &guide.id, name, title }
        })
        .collect()
}

/// A text as a part of an address.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(byte.into()),
            b' ' => out.push('+'),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
        out
    })
}
