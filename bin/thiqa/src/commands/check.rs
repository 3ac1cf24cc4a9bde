//! `thiqa check`: "is this a scam?", for one text or many.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

use anyhow::{Context, Result, bail};
use content::Pack;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use verdict::{Judge, Verdict};

/// What `thiqa check` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The message or address; `-` reads it from standard input.
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    text: Option<String>,
    /// Read lines {"id", "text"} or {"id", "url"} from standard input, and write a line
    /// {"id", "verdict", "score", "reasons"} for each.
    #[arg(long)]
    jsonl: bool,
}

/// Judges what it is told, or every line.
pub fn run(arguments: &Arguments) -> Result<()> {
    let judge = content::judge(&Pack::embedded()?)?;
    match arguments.text.as_deref() {
        Some("-") => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes)?;
            one(&judge, &String::from_utf8_lossy(&bytes))
        }
        Some(text) => one(&judge, text),
        None => lines(&judge, io::stdin().lock(), io::stdout().lock()),
    }
}

/// The verdict, then a reason a line: its name, the words that tell it, whom it is about.
fn one(judge: &Judge, text: &str) -> Result<()> {
    let text = text.trim();
    let verdict = judge.judge(text);
    let mut out = io::stdout().lock();
    writeln!(out, "{} {:.2}", verdict.level.name(), verdict.score)?;
    if verdict.is_danger {
        writeln!(out, "somebody may be in danger")?;
    }
    for reason in &verdict.reasons {
        write!(out, "  {}", reason.sign.name())?;
        for words in reason.places.iter().filter_map(|place| text.get(place.clone())) {
            write!(out, " {words:?}")?;
        }
        match &reason.about {
            Some(about) => writeln!(out, " ({about})")?,
            None => writeln!(out)?,
        }
    }
    Ok(())
}

/// A text to judge, by its id.
#[derive(Deserialize)]
struct Question {
    id: Value,
    text: Option<String>,
    url: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    verdict: &'static str,
    score: f32,
    reasons: Vec<String>,
}

impl<'a> Answer<'a> {
    fn of(id: &'a Value, verdict: &Verdict) -> Self {
        let mut reasons: Vec<String> = Vec::new();
        for name in verdict.reasons.iter().map(|reason| reason.sign.name()) {
            if !reasons.iter().any(|known| *known == name) {
                reasons.push(name.into_owned());
            }
        }
        Self { id, verdict: verdict.level.name(), score: verdict.score, reasons }
    }
}

fn lines(judge: &Judge, input: impl Read, output: impl Write) -> Result<()> {
    let mut input = BufReader::with_capacity(1 << 18, input);
    let mut output = BufWriter::with_capacity(1 << 18, output);
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        if text.trim().is_empty() {
            continue;
        }
        let question: Question = serde_json::from_str(&text)
            .with_context(|| format!("line {number} is no line {{\"id\", \"text\"}}"))?;
        let Some(asked) = question.text.as_deref().or(question.url.as_deref()) else {
            bail!("line {number}: neither text nor url");
        };
        serde_json::to_writer(&mut output, &Answer::of(&question.id, &judge.judge(asked.trim())))?;
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_gets_its_line() {
        let judge = content::judge(&Pack::embedded().unwrap()).unwrap();
        let asked = concat!(
            "{\"id\":1,\"text\":\"Envoyez-moi le code reçu\",\"lang\":\"fr\"}\n",
            "\n",
            "{\"id\":\"b\",\"url\":\"https://www.bkam.ma/\"}\r\n",
            "{\"id\":null,\"text\":\"\"}",
        );
        let mut told = Vec::new();
        lines(&judge, asked.as_bytes(), &mut told).unwrap();
        let told: Vec<Value> = told
            .split(|byte| *byte == b'\n')
            .filter_map(|line| serde_json::from_slice(line).ok())
            .collect();
        let verdicts: Vec<&Value> = told.iter().map(|answer| &answer["verdict"]).collect();
        assert_eq!(verdicts, ["dangerous", "official", "none"]);
        assert_eq!(told[0]["reasons"][0], "lure-ask-code");
        assert_eq!((&told[0]["id"], &told[1]["id"]), (&Value::from(1), &Value::from("b")));
        for wrong in ["{}", "[1]", "{\"id\":1}", "text"] {
            assert!(lines(&judge, wrong.as_bytes(), Vec::new()).is_err(), "{wrong}");
        }
    }
}
