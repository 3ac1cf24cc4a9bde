use std::io::Read;

use anyhow::{Context, Result, bail, ensure};
use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};
use flate2::bufread::GzDecoder;

/// The most bytes of an answer, before and after it is opened.
pub(super) const MOST: usize = 8 << 20;

/// Opens what came under a `Content-Encoding`. Nothing may follow the compressed bytes: some
/// browsers would read it and some would not.
pub(super) fn open(encoding: &str, accepted: &str, bytes: &[u8]) -> Result<Vec<u8>> {
    let asked = accepted.split(", ").any(|one| one == encoding);
    ensure!(asked, "it comes in an encoding that was not asked for: {encoding:?}");
    match encoding {
        "gzip" => gunzip(bytes).context("its gzip bytes do not open"),
        "br" => unbrotli(bytes).context("its br bytes do not open"),
        _ => bail!("it comes as {encoding}, which this program does not open: not compared"),
    }
}

fn gunzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut opened = Vec::new();
    let mut decoder = GzDecoder::new(bytes);
    decoder.by_ref().take(MOST as u64 + 1).read_to_end(&mut opened)?;
    ensure!(opened.len() <= MOST, "more than {MOST} bytes");
    ensure!(decoder.into_inner().is_empty(), "more follows them");
    Ok(opened)
}

fn unbrotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let alloc = StandardAlloc::default;
    let mut state = BrotliState::new(alloc(), alloc(), alloc());
    let mut opened = vec![0; MOST];
    let (mut left, mut read) = (bytes.len(), 0);
    let (mut room, mut written, mut total) = (MOST, 0, 0);
    let result = BrotliDecompressStream(
        &mut left,
        &mut read,
        bytes,
        &mut room,
        &mut written,
        &mut opened,
        &mut total,
        &mut state,
    );
    ensure!(matches!(result, BrotliResult::ResultSuccess), "broken, or more than {MOST} bytes");
    ensure!(left == 0, "more follows them");
    opened.truncate(written);
    Ok(opened)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    const BROWSER: &str = "gzip, deflate, br, zstd";

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    /// `hello` as brotli, not compressed.
    const BROTLI: &[u8] = b"\x0b\x02\x80hello\x03";

    #[test]
    fn what_was_compressed_opens_and_nothing_may_follow_it() {
        for (encoding, bytes) in [("gzip", gzip(b"hello")), ("br", BROTLI.to_vec())] {
            assert_eq!(open(encoding, BROWSER, &bytes).unwrap(), b"hello");
            let longer = [bytes.as_slice(), b"steal()"].concat();
            assert!(open(encoding, BROWSER, &longer).is_err(), "{encoding}");
            let shorter = &bytes[..bytes.len() - 1];
            assert!(open(encoding, BROWSER, shorter).is_err(), "{encoding}");
        }
        let twice = [gzip(b"hello"), gzip(b"steal()")].concat();
        assert!(open("gzip", BROWSER, &twice).is_err());
    }

    #[test]
    fn what_grows_without_end_or_was_not_asked_for_is_refused() {
        assert!(open("gzip", BROWSER, &gzip(&vec![0; MOST + 1])).is_err());
        assert!(open("gzip", BROWSER, &gzip(&vec![0; MOST])).is_ok());
        assert!(open("br", "gzip", BROTLI).is_err());
        assert!(open("gzip", "identity", &gzip(b"hello")).is_err());
        assert!(open("zstd", BROWSER, b"").is_err());
    }
}
