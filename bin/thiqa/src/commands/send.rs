use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use content::Form;
use kernel::{Lang, Random, SystemRandom};
use seal::attachment::Attachment;
use seal::message::Message;
use seal::sign::VerifyKey;
use seal::{Digest, Name, Receipt, SenderKeys};

use crate::sender::Sender;

/// What `thiqa send` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The front's address.
    #[arg(long)]
    front: String,
    /// The kind of message.
    #[arg(long, default_value = "report")]
    kind: Name,
    /// The language of the answers.
    #[arg(long, default_value = "fr")]
    lang: Lang,
    /// A JSON object of answers by field id; the free text is `message`.
    #[arg(long)]
    answers: PathBuf,
    /// A file to attach; may be given again.
    #[arg(long)]
    attach: Vec<PathBuf>,
    /// The desk.
    #[arg(long, default_value = "helpline")]
    desk: Name,
    /// The root's public key (64 hexadecimal digits), from a poster. Without it the front is
    /// believed, and a warning is printed.
    #[arg(long)]
    root: Option<Digest>,
    /// Make a tracking code of 40 digits that no guessing reaches.
    #[arg(long)]
    high_risk: bool,
}

/// Seals and sends a message. The tracking code is the last line of standard output.
pub async fn run(arguments: Arguments) -> Result<()> {
    let text = std::fs::read_to_string(&arguments.answers)
        .with_context(|| format!("cannot read {}", arguments.answers.display()))?;
    let answers: BTreeMap<String, String> =
        serde_json::from_str(&text).context("the answers are a JSON object of texts")?;
    let files: Vec<Attachment> =
        arguments.attach.iter().map(|path| attachment(path)).collect::<Result<_>>()?;

    let sender = Sender::new(&arguments.front, arguments.root.map(|root| VerifyKey(root.0)))?;
    let (site, trusted) = sender.directory(&arguments.desk).await?;
    let (digest, form) = sender.form(&arguments.kind).await?;
    check(&Form::from_json(&form)?, &answers)?;

    let random: &dyn Random = &SystemRandom;
    let receipt = if arguments.high_risk {
        Receipt::random_high_risk(&mut random.rng())
    } else {
        Receipt::random(&mut random.rng())
    };
    let keys = SenderKeys::from_master(&receipt.master(site));
    let message = Message { lang: arguments.lang.to_string(), answers }.to_json();
    let sent = sender.file(&trusted, &arguments.kind, digest, &message, &files, &keys).await;
    let proof = sent.inspect_err(|_| {
        // It may be stored all the same, and this is the only way to it.
        eprintln!("not confirmed; if it was stored, its tracking code is {}", receipt.grouped());
    })?;
    eprintln!("stored on {} (proof of filing: {})", kernel::Day(proof.day), proof.letter);
    println!("{}", receipt.grouped());
    Ok(())
}

fn check(form: &Form, answers: &BTreeMap<String, String>) -> Result<()> {
    let faults = form.check(answers);
    if let Some((field, fault)) = faults.iter().next() {
        bail!("the answer to {field:?} is not accepted: {fault:?}");
    }
    Ok(())
}

/// A file with its name and a media type by its ending.
pub fn attachment(path: &Path) -> Result<Attachment> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let media_type = match ending.to_ascii_lowercase().as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "pdf" => "application/pdf",
        "txt" => "text/plain",
        _ => "application/octet-stream",
    };
    Ok(Attachment { name: name.unwrap_or_default(), media_type: media_type.to_owned(), bytes })
}
