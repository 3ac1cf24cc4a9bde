use std::io::Read as _;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use kernel::Lang;
use seal::entry::{Entry, EntryKind, Role};
use seal::message::Message;
use seal::post::StoredThread;
use seal::sign::VerifyKey;
use seal::{CaseKey, Digest, Name, Receipt, SenderKeys};
use serde::Serialize;

use crate::commands::send::attachment;
use crate::sender::{Sender, checked_thread};

/// What `thiqa thread` is told. The tracking code comes on standard input.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The front's address.
    #[arg(long)]
    front: String,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Answer with the text of this file.
    #[arg(long)]
    reply: Option<PathBuf>,
    /// A file to attach to the answer; may be given again.
    #[arg(long, requires = "reply")]
    attach: Vec<PathBuf>,
    /// The language of the answer.
    #[arg(long, default_value = "fr")]
    lang: Lang,
    /// The desk.
    #[arg(long, default_value = "helpline")]
    desk: Name,
    /// The root's public key (64 hexadecimal digits), from a poster.
    #[arg(long)]
    root: Option<Digest>,
}

#[derive(Debug, Serialize)]
struct Shown {
    case: String,
    stored_on: String,
    plain: bool,
    closed: bool,
    entries: Vec<ShownEntry>,
}

#[derive(Debug, Serialize)]
struct ShownEntry {
    from: &'static str,
    day: String,
    closing: bool,
    lang: String,
    message: String,
    answers: std::collections::BTreeMap<String, String>,
    files: usize,
}

/// Reads a thread, or answers in it.
pub async fn run(arguments: Arguments) -> Result<()> {
    let mut typed = String::new();
    std::io::stdin().take(1000).read_to_string(&mut typed).context("no tracking code")?;
    let receipt = Receipt::parse(&typed).context("this is no tracking code")?;
    let sender = Sender::new(&arguments.front, arguments.root.map(|root| VerifyKey(root.0)))?;
    let (site, trusted) = sender.directory(&arguments.desk).await?;
    let keys = SenderKeys::from_master(&receipt.master(site));
    let Some(stored) = sender.thread(&keys).await? else {
        bail!("there is no message with this tracking code");
    };
    if let Some(file) = &arguments.reply {
        let text = std::fs::read_to_string(file)
            .with_context(|| format!("cannot read {}", file.display()))?;
        let files = arguments.attach.iter().map(|path| attachment(path));
        let files: Vec<_> = files.collect::<Result<_>>()?;
        let message = Message::text(arguments.lang.tag(), text.trim()).to_json();
        let reply_keys = trusted.reply_keys.clone();
        sender.continue_thread(&stored, reply_keys, &message, &files, &keys).await?;
    }
    let stored = match arguments.reply {
        Some(_) => sender.thread(&keys).await?.context("the thread is gone")?,
        None => stored,
    };
    let shown = open(&stored, trusted.reply_keys, &keys)?;
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&shown)?);
    } else {
        print(&shown);
    }
    Ok(())
}

fn open(stored: &StoredThread, reply_keys: Vec<VerifyKey>, keys: &SenderKeys) -> Result<Shown> {
    let (key, text) = stored.open(keys).context("the stored message was altered")?;
    let (_, entries) = checked_thread(stored, reply_keys)?;
    let files = stored.header.files().len();
    let mut shown = vec![entry("you", stored.day, false, Message::from_json(&text)?, files)];
    for one in &entries {
        shown.push(open_entry(stored, one, &key)?);
    }
    let closed = entries.iter().rfind(|entry| entry.core.role == Role::Desk);
    Ok(Shown {
        case: stored.header.digest().to_string(),
        stored_on: kernel::Day(stored.day).to_string(),
        plain: stored.path() == seal::letter::Path::Plain,
        closed: closed.is_some_and(|entry| entry.core.kind == EntryKind::Closing),
        entries: shown,
    })
}

fn open_entry(stored: &StoredThread, one: &Entry, key: &CaseKey) -> Result<ShownEntry> {
    let day = stored.entries.iter().find(|stored| stored.entry == *one).map_or(0, |s| s.day);
    let from = if one.core.role == Role::Desk { "team" } else { "you" };
    let message = Message::from_json(&one.open(key)?)?;
    let closing = one.core.kind == EntryKind::Closing;
    Ok(entry(from, day, closing, message, one.files().len()))
}

fn entry(
    from: &'static str,
    day: i32,
    closing: bool,
    message: Message,
    files: usize,
) -> ShownEntry {
    ShownEntry {
        from,
        day: kernel::Day(day).to_string(),
        closing,
        message: message.free_text().to_owned(),
        lang: message.lang,
        answers: message.answers,
        files,
    }
}

fn print(shown: &Shown) {
    for entry in &shown.entries {
        println!(
            "--- {} · {}{}",
            entry.day,
            entry.from,
            if entry.closing { " · closed" } else { "" }
        );
        println!("{}\n", entry.message);
    }
    if shown.entries.iter().all(|entry| entry.from == "you") {
        println!("The team has not answered yet.");
    }
}
