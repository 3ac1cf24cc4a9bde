//! Guides of another centre: taken in whole or not at all.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use content::{Pack, parcel};
use tempfile::TempDir;

/// The embedded guide of passwords, as another centre gives it away with this title.
fn gift(title: &str) -> Vec<u8> {
    changed(|_, text| text.replacen("# title\n", &format!("# title\n{title} "), 1))
}

/// The same with other files.
fn changed(change: impl Fn(&str, &str) -> String) -> Vec<u8> {
    let pack = Pack::embedded().unwrap();
    let files = pack.guide_files("passwords").map(|(name, text)| {
        (format!("sources/passwords/{name}"), change(&name, text).into_bytes())
    });
    parcel::pack(files.collect()).unwrap()
}

fn import(zip: &[u8], folder: &Path, more: &[&str]) -> (bool, String) {
    let file = TempDir::new().unwrap();
    let file = file.path().join("guides.zip");
    fs::write(&file, zip).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_thiqa"));
    let output = command.args(["content", "import"]).args([&file, folder]).args(more).output();
    let output = output.unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

/// Every file below a folder.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(below) = folders.pop() {
        for entry in fs::read_dir(below).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                found.insert(name, fs::read_to_string(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn guides_are_added_and_replaced_only_when_told() {
    let folder = TempDir::new().unwrap();
    let (well, said) = import(&gift("Rabat:"), folder.path(), &[]);
    assert!(well, "{said}");
    assert!(said.contains("passwords: added, in the place of the built-in one"), "{said}");
    assert!(said.contains("content ok:"), "{said}");
    let first = files(folder.path());
    let names: Vec<&str> = first.keys().map(String::as_str).collect();
    let expected = ["ar.md", "en.md", "fr.md", "guide.toml"];
    assert_eq!(names, expected.map(|name| format!("ma/guides/passwords/{name}")));
    let pack = Pack::load_over(folder.path()).unwrap();
    let title = &pack.guide("passwords").unwrap().words.en.title;
    assert!(title.starts_with("Rabat: "), "{title}");

    let (well, said) = import(&gift("Rabat:"), folder.path(), &[]);
    assert!(well && said.contains("passwords: as it was"), "{said}");

    let (well, said) = import(&gift("Fez:"), folder.path(), &[]);
    assert!(!well && said.contains("--replace"), "{said}");
    assert_eq!(files(folder.path()), first, "nothing was touched");

    let (well, said) = import(&gift("Fez:"), folder.path(), &["--replace"]);
    assert!(well && said.contains("passwords: replaced"), "{said}");
    assert!(files(folder.path())["ma/guides/passwords/en.md"].starts_with("# title\nFez: "));
}

#[test]
fn what_is_refused_leaves_nothing_behind() {
    let folder = TempDir::new().unwrap();
    let mut evil = gift("Rabat:");
    while let Some(at) = evil.windows(9).position(|part| part == b"passwords") {
        evil[at..at + 9].copy_from_slice(b"../../../");
    }
    for zip in [&evil[..], &gift("Rabat:")[..100], b"", b"PK\x05\x06"] {
        let (well, said) = import(zip, folder.path(), &["--replace"]);
        assert!(!well, "{said}");
        assert!(files(folder.path()).is_empty());
    }
}

#[test]
fn a_guide_that_is_not_whole_is_not_written() {
    let folder = TempDir::new().unwrap();
    let no_title = |name: &str, text: &str| match name {
        "fr.md" => text.replacen("# title\n", "# heading\n", 1),
        _ => text.to_owned(),
    };
    let (well, said) = import(&changed(no_title), folder.path(), &[]);
    assert!(!well && said.contains("ma/guides/passwords/fr.md"), "{said}");
    assert!(files(folder.path()).is_empty(), "the centre's content stays as it was");
}

#[cfg(unix)]
#[test]
fn a_link_in_the_folder_leads_nowhere_else() {
    let (folder, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    fs::create_dir(folder.path().join("ma")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("ma/guides")).unwrap();
    let (well, said) = import(&gift("Rabat:"), folder.path(), &[]);
    assert!(!well && said.contains("symbolic link"), "{said}");
    assert!(files(elsewhere.path()).is_empty());
}
