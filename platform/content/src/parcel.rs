//! Guides in one file: a zip that a centre gives away and another takes in.
//!
//! A parcel holds pages for readers, and below `sources/` the files of each guide. `SHA256SUMS`
//! names every other file. What is read comes from outside: nothing of it is believed before all
//! of it has been looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{Cursor, Read, Write as _};

use sha2::{Digest, Sha256};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// What a guide's folder holds.
pub const FILES: [&str; 4] = ["guide.toml", "ar.md", "fr.md", "en.md"];

/// The folder of the guides' files.
pub const SOURCES: &str = "sources";

/// What a parcel may weigh before it is unpacked.
pub const MOST_BYTES: u64 = 32 << 20;
/// What it may hold.
const MOST_ENTRIES: usize = 10_000;
/// What one file may weigh when it is unpacked, and all together.
const MOST_ENTRY_BYTES: u64 = 1 << 20;
const MOST_UNPACKED_BYTES: u64 = 128 << 20;
const MOST_NAME_BYTES: usize = 200;

const SUMS: &str = "SHA256SUMS";

/// The files of a guide that came in a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The guide.
    pub id: String,
    /// Its files by their names in its folder.
    pub files: BTreeMap<&'static str, String>,
}

/// A parcel is not taken in.
#[derive(Debug, thiserror::Error)]
pub enum ParcelError {
    /// Not a zip, or a broken one.
    #[error("this is no zip that can be read: {0}")]
    Zip(#[from] ZipError),
    /// It is larger than any parcel.
    #[error("the file is larger than {} MiB", MOST_BYTES >> 20)]
    TooLarge,
    /// It holds more than any parcel.
    #[error("more than {MOST_ENTRIES} files")]
    TooMany,
    /// A name that could lead out of the folder, or that not every machine can keep.
    #[error("the path {0:?} is refused")]
    Path(String),
    /// Two files that are one on some machines.
    #[error("{0:?} stands there twice")]
    Twice(String),
    /// A link, a device, or something encrypted.
    #[error("{0:?} is no plain file")]
    NoFile(String),
    /// One file, or all together, unpack to more than any parcel.
    #[error("{0:?} unpacks to more than is allowed")]
    Unpacked(String),
    /// A file cannot be unpacked.
    #[error("{0:?} cannot be unpacked: {1}")]
    Broken(String, std::io::Error),
    /// The list of sums is not there or is not one.
    #[error("{SUMS} is missing or cannot be read")]
    NoSums,
    /// A file that is not what the list of sums says.
    #[error("{0:?} is not what {SUMS} says")]
    Sum(String),
    /// Not a file of a guide, or not text.
    #[error("{0:?} is no file of a guide")]
    NoGuide(String),
    /// There is nothing to take in.
    #[error("no guide is in it")]
    Empty,
}

/// Packs files, and the list of their sums. The same files give the same bytes.
///
/// # Errors
/// A name is one that nobody would take in.
pub fn pack(mut files: BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, ParcelError> {
    let mut sums = String::new();
    for (path, bytes) in &files {
        if !is_sound(path) {
            return Err(ParcelError::Path(path.clone()));
        }
        let _ = writeln!(sums, "{}  {path}", sum(bytes));
    }
    files.insert(SUMS.to_owned(), sums.into_bytes());
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in &files {
        zip.start_file(path, options)?;
        zip.write_all(bytes).map_err(|error| ParcelError::Broken(path.clone(), error))?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The guides in a parcel, in the order of their ids.
///
/// # Errors
/// Anything in it is not as it should be: then nothing of it is taken in.
pub fn unpack(bytes: &[u8]) -> Result<Vec<Arrived>, ParcelError> {
    let files = read(bytes)?;
    compare(&files)?;
    let mut guides: BTreeMap<&str, BTreeMap<&'static str, String>> = BTreeMap::new();
    for (path, bytes) in &files {
        let Some(inside) = path.strip_prefix(SOURCES).and_then(|path| path.strip_prefix('/'))
        else {
            continue;
        };
        let refused = || ParcelError::NoGuide(path.clone());
        let (id, name) = inside.split_once('/').ok_or_else(refused)?;
        let name = FILES.into_iter().find(|known| *known == name).ok_or_else(refused)?;
        if !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            return Err(refused());
        }
        let text = String::from_utf8(bytes.clone()).map_err(|_| refused())?;
        guides.entry(id).or_default().insert(name, text);
    }
    if guides.is_empty() {
        return Err(ParcelError::Empty);
    }
    Ok(guides.into_iter().map(|(id, files)| Arrived { id: id.to_owned(), files }).collect())
}

/// Every file of a zip by its path.
fn read(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, ParcelError> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(ParcelError::TooLarge);
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes))?;
    if zip.len() > MOST_ENTRIES {
        return Err(ParcelError::TooMany);
    }
    if zip.has_duplicate_names() {
        return Err(ParcelError::Twice("a file".to_owned()));
    }
    // One name in the list and another at the file: nobody writes that by accident.
    zip.validate_header_consistency()?;
    let mut files = BTreeMap::new();
    let mut spelled = BTreeSet::new();
    let mut left = MOST_UNPACKED_BYTES;
    for index in 0..zip.len() {
        let entry = zip.by_index(index)?;
        let path = match std::str::from_utf8(entry.name_raw()) {
            Ok(name) => name.to_owned(),
            Err(_) => return Err(ParcelError::Path(entry.name_raw().escape_ascii().to_string())),
        };
        let folder = path.strip_suffix('/');
        if !is_sound(folder.unwrap_or(&path)) {
            return Err(ParcelError::Path(path));
        }
        // On some machines Names and names are one.
        if !spelled.insert(path.to_ascii_lowercase()) {
            return Err(ParcelError::Twice(path));
        }
        if folder.is_some() {
            continue;
        }
        if !entry.is_file() || !is_plain(entry.unix_mode()) || entry.encrypted() {
            return Err(ParcelError::NoFile(path));
        }
        // What the zip says of sizes is not believed: what comes out is counted.
        let most = MOST_ENTRY_BYTES.min(left);
        let mut bytes = Vec::new();
        let broken = |error| ParcelError::Broken(path.clone(), error);
        entry.take(most + 1).read_to_end(&mut bytes).map_err(broken)?;
        if bytes.len() as u64 > most {
            return Err(ParcelError::Unpacked(path));
        }
        left -= bytes.len() as u64;
        files.insert(path, bytes);
    }
    Ok(files)
}

/// Whether a mode is that of a file, where it says what it is of.
fn is_plain(mode: Option<u32>) -> bool {
    const KIND: u32 = 0o170_000;
    const FILE: u32 = 0o100_000;
    mode.is_none_or(|mode| matches!(mode & KIND, 0 | FILE))
}

/// Whether a path stays in its folder on every machine: names of plain signs, joined by `/`, none
/// of which begins with a dot.
fn is_sound(path: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    let sound = |name: &str| !name.is_empty() && !name.starts_with('.') && name.bytes().all(plain);
    path.len() <= MOST_NAME_BYTES && path.split('/').all(sound)
}

/// Every file is as the list of sums says, and no other is there.
fn compare(files: &BTreeMap<String, Vec<u8>>) -> Result<(), ParcelError> {
    let list = files.get(SUMS).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let list = list.ok_or(ParcelError::NoSums)?;
    let mut listed = BTreeMap::new();
    for line in list.lines() {
        let (sum, path) = line.split_once("  ").ok_or(ParcelError::NoSums)?;
        listed.insert(path, sum);
    }
    for (path, bytes) in files.iter().filter(|(path, _)| *path != SUMS) {
        if listed.remove(path.as_str()) != Some(sum(bytes).as_str()) {
            return Err(ParcelError::Sum(path.clone()));
        }
    }
    match listed.keys().next() {
        Some(missing) => Err(ParcelError::Sum((*missing).to_owned())),
        None => Ok(()),
    }
}

/// The SHA-256 of bytes in hexadecimal digits.
pub fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests;
