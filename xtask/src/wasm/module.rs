//! The module as it is committed: its bytes, the same compressed, its hash and its compiler.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use seal::Digest;

pub(super) const FILE: &str = "seal.wasm";
const COMPRESSED: &str = "seal.wasm.br";
const HASH: &str = "seal.wasm.sha256";
const COMPILER: &str = "COMPILER";

/// The most that a phone should download: letter pages have 130 KB in all.
const LARGEST: usize = 90 * 1024;

pub(super) struct Module {
    pub(super) bytes: Vec<u8>,
    compressed: Vec<u8>,
    /// What built it, in words.
    pub(super) compiler: String,
}

impl Module {
    pub(super) fn new(bytes: Vec<u8>, compiler: String) -> Result<Self> {
        let compressed = compress(&bytes)?;
        Ok(Self { bytes, compressed, compiler })
    }

    /// The committed module, each file of which fits the others.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let read = |name| {
            let file = folder.join(name);
            std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
        };
        let bytes = read(FILE)?;
        let hash = String::from_utf8(read(HASH)?)?;
        ensure!(hash == hash_line(&bytes), "{HASH} is not the hash of {FILE}");
        let compressed = read(COMPRESSED)?;
        let opened = decompress(&compressed).context(COMPRESSED)?;
        ensure!(opened == bytes, "{COMPRESSED} does not open to {FILE}");
        Ok(Self { bytes, compressed, compiler: String::from_utf8(read(COMPILER)?)? })
    }

    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        std::fs::write(folder.join(FILE), &self.bytes)?;
        std::fs::write(folder.join(COMPRESSED), &self.compressed)?;
        std::fs::write(folder.join(HASH), hash_line(&self.bytes))?;
        std::fs::write(folder.join(COMPILER), &self.compiler)?;
        Ok(())
    }

    pub(super) fn line(&self) -> String {
        let (whole, compressed) = (self.bytes.len(), self.compressed.len());
        let hash = Digest::of_bytes(&self.bytes);
        format!("{FILE}: {whole} bytes, {compressed} by brotli; SHA-256 {hash}")
    }

    pub(super) fn small_enough(&self) -> Result<()> {
        let size = self.compressed.len();
        ensure!(size <= LARGEST, "{size} bytes by brotli are more than {LARGEST}");
        Ok(())
    }
}

fn hash_line(bytes: &[u8]) -> String {
    format!("{}\n", Digest::of_bytes(bytes))
}

fn compress(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn decompress(compressed: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    brotli::BrotliDecompress(&mut &*compressed, &mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let module = Module::new(b"\0asm module".repeat(100), "a compiler\n".to_owned()).unwrap();
        module.write(folder.path()).unwrap();
        folder
    }

    #[test]
    fn a_module_is_read_as_it_was_written() {
        let folder = written();
        let read = Module::read(folder.path()).unwrap();
        assert_eq!(read.bytes, b"\0asm module".repeat(100));
        assert_eq!(read.compiler, "a compiler\n");
        assert!(read.compressed.len() < read.bytes.len() / 4);
        assert_eq!(std::fs::read_to_string(folder.path().join(HASH)).unwrap().len(), 65);
    }

    #[test]
    fn files_that_do_not_fit_each_other_are_refused() {
        for (file, other) in [
            (FILE, b"\0asm other".to_vec()),
            (HASH, b"00\n".to_vec()),
            (COMPRESSED, compress(b"\0asm other").unwrap()),
            (COMPRESSED, b"no brotli".to_vec()),
        ] {
            let folder = written();
            std::fs::write(folder.path().join(file), other).unwrap();
            assert!(Module::read(folder.path()).is_err(), "{file}");
        }
    }

    #[test]
    fn a_module_too_large_for_a_phone_is_refused_with_its_size() {
        let mut module = Module::new(Vec::new(), String::new()).unwrap();
        module.compressed = vec![0; LARGEST];
        assert!(module.small_enough().is_ok());
        module.compressed.push(0);
        assert!(module.small_enough().unwrap_err().to_string().contains("92161"));
    }
}
