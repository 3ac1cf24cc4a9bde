use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use seal::directory::{Bundle, Directory};
use seal::proof::FilingProof;
use seal::publication::Publication;
use seal::sign::VerifyKey;
use seal::{Digest, Name, Wire};

use crate::sender::Sender;

/// What `thiqa verify` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The root's public key (64 hexadecimal digits).
    #[arg(long)]
    root: Digest,
    /// A file: a directory, a bundle, a publication or a filing proof.
    #[arg(conflicts_with = "front", required_unless_present = "front")]
    file: Option<PathBuf>,
    /// A front whose directory is checked.
    #[arg(long)]
    front: Option<String>,
    /// The desk to ask the front for.
    #[arg(long, default_value = "helpline")]
    desk: Name,
}

/// Checks something published, up to the root.
pub async fn run(arguments: Arguments) -> Result<()> {
    let root = VerifyKey(arguments.root.0);
    if let Some(front) = &arguments.front {
        let (site, trusted) = Sender::new(front, Some(root))?.directory(&arguments.desk).await?;
        println!(
            "ok: site {site}, directory version {}, desk {}, epoch {}, key {}",
            trusted.known.version,
            trusted.address.desk,
            trusted.address.epoch,
            trusted.address.key.fingerprint()
        );
        return Ok(());
    }
    let path = arguments.file.context("nothing to check")?;
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    println!("ok: {}", check(&bytes, &root)?);
    Ok(())
}

fn check(bytes: &[u8], root: &VerifyKey) -> Result<String> {
    let today = kernel::Clock::now(&kernel::SystemClock).utc_day();
    if let Ok(publication) = Publication::from_bytes(bytes) {
        publication.verify(publication.site, root, &[], today.0)?;
        let Publication { kind, name, version, .. } = &publication;
        return Ok(format!("publication {kind}/{name} version {version}"));
    }
    if let Ok(directory) = Directory::from_bytes(bytes) {
        directory.verify(directory.checkpoint.body.site, root)?;
        return Ok(format!("directory version {}", directory.checkpoint.body.version));
    }
    if let Ok(bundle) = Bundle::from_bytes(bytes) {
        let trusted = bundle.verify(bundle.checkpoint.body.site, root, None)?;
        return Ok(format!("bundle of desk {}", trusted.address.desk));
    }
    if let Ok(proof) = FilingProof::from_bytes(bytes) {
        proof.verify()?;
        return Ok(format!("filing proof of {} for {}", proof.letter, kernel::Day(proof.day)));
    }
    bail!("this is no directory, bundle, publication or filing proof")
}
