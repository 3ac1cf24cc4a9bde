use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::Problem;
use crate::problem::Report;

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../content");

const MAX_FILE_BYTES: u64 = 1024 * 1024;
const MAX_FILES: usize = 10_000;
const KINDS: [&str; 3] = ["toml", "md", "ftl"];

/// The texts of a pack by path from its root, always with `/`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Files(BTreeMap<String, String>);

impl Files {
    /// The files compiled into the binary.
    pub(crate) fn embedded(problems: &mut Vec<Problem>) -> Self {
        let mut files = Self::default();
        files.embed(&EMBEDDED, problems);
        files
    }

    /// The text of one file compiled into the binary.
    pub(crate) fn built_in(path: &str) -> Option<String> {
        EMBEDDED.get_file(path)?.contents_utf8().map(with_plain_lines)
    }

    fn embed(&mut self, dir: &Dir<'_>, problems: &mut Vec<Problem>) {
        for file in dir.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            self.add(path, file.contents().to_vec(), problems);
        }
        for inner in dir.dirs() {
            self.embed(inner, problems);
        }
    }

    /// The files of a folder. Symbolic links are not followed.
    pub(crate) fn read(root: &Path, problems: &mut Vec<Problem>) -> io::Result<Self> {
        let mut files = Self::default();
        files.read_folder(root, "", problems)?;
        Ok(files)
    }

    fn read_folder(
        &mut self,
        folder: &Path,
        prefix: &str,
        problems: &mut Vec<Problem>,
    ) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type()?;
            if kind.is_dir() {
                self.read_folder(&entry.path(), &format!("{path}/"), problems)?;
            } else if kind.is_symlink() {
                Report::on(&path, problems).add(None, "symbolic links are not followed");
            } else if entry.metadata()?.len() > MAX_FILE_BYTES {
                too_large(&path, problems);
            } else if is_text(&path) {
                self.add(path, fs::read(entry.path())?, problems);
            }
            if self.0.len() > MAX_FILES {
                return Err(io::Error::other(format!("more than {MAX_FILES} files")));
            }
        }
        Ok(())
    }

    pub(crate) fn add(&mut self, path: String, bytes: Vec<u8>, problems: &mut Vec<Problem>) {
        if !is_text(&path) {
            return;
        }
        if bytes.len() as u64 > MAX_FILE_BYTES {
            return too_large(&path, problems);
        }
        match String::from_utf8(bytes) {
            Ok(text) => {
                self.0.insert(path, with_plain_lines(&text));
            }
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let line = error.as_bytes().iter().take(valid).filter(|b| **b == b'\n').count() + 1;
                Report::on(&path, problems).add(line, "the file is not UTF-8");
            }
        }
    }

    /// The same files, those of `over` taking the place of those with the same path.
    #[must_use]
    pub(crate) fn under(mut self, over: Self) -> Self {
        self.0.extend(over.0);
        self
    }

    pub(crate) fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Every file below a folder given with its last `/`.
    pub(crate) fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0
            .range(folder.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(folder))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The names of the folders directly in a folder given with its last `/` (or "").
    pub(crate) fn folders(&self, folder: &str) -> BTreeSet<&str> {
        self.0
            .keys()
            .filter_map(|path| path.strip_prefix(folder)?.split_once('/'))
            .map(|(name, _)| name)
            .collect()
    }
}

fn with_plain_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, kind)| KINDS.contains(&kind))
}

fn too_large(path: &str, problems: &mut Vec<Problem>) {
    let limit = MAX_FILE_BYTES / 1024;
    Report::on(path, problems).add(None, format!("larger than {limit} KiB"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_with_its_limits() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir_all(at("base/words")).unwrap();
        fs::write(at("base/words/site.ftl"), "a = b\r\n").unwrap();
        fs::write(at("base/picture.png"), [0xff]).unwrap();
        fs::write(at("base/broken.md"), b"fine\n\xff").unwrap();
        fs::write(at("base/large.md"), vec![b'a'; 1024 * 1024 + 1]).unwrap();

        let mut problems = Vec::new();
        let files = Files::read(folder.path(), &mut problems).unwrap();

        assert_eq!(files.below("base/").collect::<Vec<_>>(), [("base/words/site.ftl", "a = b\n")]);
        problems.sort();
        let shown: Vec<String> = problems.iter().map(Problem::to_string).collect();
        let expected =
            ["base/broken.md:2: the file is not UTF-8", "base/large.md: larger than 1024 KiB"];
        assert_eq!(shown, expected);
    }

    #[cfg(unix)]
    #[test]
    fn links_out_of_the_folder_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("/etc/hosts", folder.path().join("hosts.md")).unwrap();
        let mut problems = Vec::new();
        let files = Files::read(folder.path(), &mut problems).unwrap();
        assert_eq!(files.get("hosts.md"), None);
        assert_eq!(problems[0].to_string(), "hosts.md: symbolic links are not followed");
    }
}
