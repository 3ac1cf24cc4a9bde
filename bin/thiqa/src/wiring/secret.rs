use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use anyhow::{Context, Result};
use ed25519_dalek::SigningKey;
use seal::Digest;

/// Writes a secret into a new file that only its owner may read.
pub fn write_secret(path: &Path, secret: &[u8; 32]) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    let file = options.write(true).create_new(true).mode(0o600).open(path);
    let mut file = file.with_context(|| format!("cannot make {}", path.display()))?;
    writeln!(file, "{}", Digest(*secret))?;
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
