//! People who write to the centre with `thiqa send`, and read with their codes.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use tokio::time::Instant;

use super::centre::{Centre, Desk};
use super::member::Case;
use crate::installation::Process;

const ARRIVES_WITHIN: Duration = Duration::from_secs(60);

/// A letter, its code, and all that was written about it since.
pub(super) struct Letter {
    code: String,
    /// Who wrote what, in order.
    said: Vec<Said>,
    file: Option<Vec<u8>>,
}

#[derive(Deserialize, PartialEq, Eq, Debug, Clone)]
struct Said {
    from: String,
    message: String,
}

/// What `thiqa thread --json` prints, as far as it matters here.
#[derive(Deserialize)]
struct Thread {
    entries: Vec<Said>,
}

/// Both zones at work.
pub(super) struct Zones<'a> {
    pub(super) centre: &'a Centre,
    pub(super) front: Process,
    pub(super) desk: Desk,
}

impl Zones<'_> {
    /// Somebody writes, perhaps with a file, and the desk collects it.
    pub(super) async fn letter(&self, text: &str, file: Option<Vec<u8>>) -> Result<Letter> {
        let answers = [("situation", "hacked-account"), ("age", "26-59"), ("for_whom", "me")];
        let answers: serde_json::Map<_, _> = answers
            .into_iter()
            .chain([("message", text)])
            .map(|(field, answer)| (field.to_owned(), answer.into()))
            .collect();
        let answers = serde_json::to_vec(&answers)?;
        let answers = self.centre.file("answers.json", &answers)?;
        let front = address(&self.front)?;
        let mut arguments = vec!["send", "--front", &front, "--answers", &answers];
        let attached = file.as_deref().map(|bytes| self.centre.file("proof.txt", bytes));
        let attached = attached.transpose()?;
        arguments.extend(attached.iter().flat_map(|file| ["--attach", file]));
        let sent = self.centre.run(&arguments, "").await?;
        let code = sent.lines().last().context("no tracking code")?.to_owned();
        let letter = Letter { code, said: vec![said("you", text)], file };
        self.collected(&letter).await?;
        println!("    \"{text}\" is sent, and collected by the desk");
        Ok(letter)
    }

    /// The sender adds something, and the desk collects it.
    pub(super) async fn follow_up(&self, letter: &mut Letter, text: &str) -> Result<()> {
        let reply = self.centre.file("reply.txt", text.as_bytes())?;
        let front = address(&self.front)?;
        let arguments = ["thread", "--front", &front, "--reply", &reply];
        self.centre.run(&arguments, &letter.code).await?;
        letter.said.push(said("you", text));
        self.collected(letter).await?;
        println!("    \"{text}\" is added with the code, and collected by the desk");
        Ok(())
    }

    /// The team answers, and the sender reads it with the code.
    pub(super) async fn answer(&self, letter: &mut Letter, text: &str) -> Result<()> {
        let case = self.collected(letter).await?;
        self.desk.member.reply(&case, text).await?;
        letter.said.push(said("team", text));
        let begun = Instant::now();
        while letter.read(self.centre, &self.front).await? != letter.said {
            ensure!(begun.elapsed() < ARRIVES_WITHIN, "the answer {text:?} does not arrive");
            self.desk.member.collect().await?;
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        println!("    \"{text}\" is answered, and read with the code");
        Ok(())
    }

    /// Checks that a letter opens with its code and at the desk, with all that was written since,
    /// and with its file.
    pub(super) async fn check(&self, letter: &Letter) -> Result<()> {
        letter.check(self.centre, &self.front).await?;
        let case = self.collected(letter).await?;
        if let Some(file) = &letter.file {
            let opened = self.desk.member.open_file(&case).await?;
            ensure!(opened == *file, "the file of {:?} is another", letter.title());
        }
        println!("    \"{}\" opens with its code and at the desk, whole", letter.title());
        Ok(())
    }

    /// The case's page, once all of the letter stands there.
    async fn collected(&self, letter: &Letter) -> Result<Case> {
        let begun = Instant::now();
        loop {
            let case = self.desk.member.case_saying(letter.title()).await?;
            let whole = |case: &Case| letter.said.iter().all(|said| case.says(&said.message));
            if let Some(case) = case.filter(whole) {
                return Ok(case);
            }
            ensure!(begun.elapsed() < ARRIVES_WITHIN, "{:?} is not at the desk", letter.title());
            self.desk.member.collect().await?;
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }
}

impl Letter {
    /// Checks that it opens with its code, with all that was written since.
    pub(super) async fn check(&self, centre: &Centre, front: &Process) -> Result<()> {
        let read = self.read(centre, front).await?;
        ensure!(read == self.said, "{:?} opens with {read:?}", self.title());
        Ok(())
    }

    /// Checks that the front knows nothing of its code.
    pub(super) async fn check_unknown(&self, centre: &Centre, front: &Process) -> Result<()> {
        let Err(error) = self.read(centre, front).await else {
            bail!("{:?} opens", self.title());
        };
        let unknown = format!("{error:#}").contains("no message with this tracking code");
        ensure!(unknown, "its code says {error:#}");
        println!("    the code of \"{}\" opens nothing", self.title());
        Ok(())
    }

    async fn read(&self, centre: &Centre, front: &Process) -> Result<Vec<Said>> {
        let front = address(front)?;
        let arguments = ["thread", "--front", &front, "--json"];
        let thread = centre.run(&arguments, &self.code).await?;
        let thread: Thread = serde_json::from_str(&thread)?;
        Ok(thread.entries)
    }

    /// What it began with.
    fn title(&self) -> &str {
        self.said.first().map_or("", |said| said.message.as_str())
    }
}

fn said(from: &str, message: &str) -> Said {
    Said { from: from.to_owned(), message: message.to_owned() }
}

fn address(front: &Process) -> Result<String> {
    Ok(format!("http://{}", front.front()?))
}
