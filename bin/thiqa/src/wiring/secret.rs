use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use ed25519_dalek::SigningKey;
use seal::Digest;

/// Writes a secret into a new file that only its owner may read.
pub fn write_secret(path: &Path, secret: &[u8; 32]) -> Result<()> {
    if path.exists() {
        bail!("{} is there already", path.display());
    }
    write_private(path, format!("{}\n", Digest(*secret)).as_bytes())
}

/// Writes a file that only its owner may read.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    let file = options.write(true).create(true).truncate(true).mode(0o600).open(path);
    let mut file = file.with_context(|| format!("cannot make {}", path.display()))?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(())
}

/// Reads a signing key that [`write_secret`] wrote.
pub fn read_key(path: &Path) -> Result<SigningKey> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read the key {}", path.display()))?;
    let seed: Digest =
        text.trim().parse().with_context(|| format!("{} holds no key", path.display()))?;
    Ok(SigningKey::from_bytes(&seed.0))
}
