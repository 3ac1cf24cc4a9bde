//! A rule that crates cannot keep: within `front/`, only the page that is plain by its own
//! consent line may name `seal::receipt`, the call that opens a sender's thread.

use std::path::{Path, PathBuf};

use anyhow::Result;

/// Every file under `front/` that names the call without leave.
pub(crate) fn faults(root: &Path) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for file in rust_files(&root.join("front"))? {
        let path = file.strip_prefix(root)?;
        if !is_plain(path) && names_receipt(&std::fs::read_to_string(&file)?) {
            faults.push(format!("{} names seal::receipt outside of plain", path.display()));
        }
    }
    Ok(faults)
}

fn rust_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// `front/assistance/src/…/plain.rs` or a file in such a module's folder.
fn is_plain(path: &Path) -> bool {
    path.strip_prefix("front/assistance/src")
        .is_ok_and(|module| module.with_extension("").iter().any(|part| part == "plain"))
}

/// Whether the text says `seal::receipt`, in one go or in a list of imports, or imports `seal`
/// in a way that would hide it.
fn names_receipt(text: &str) -> bool {
    let tokens = tokens(text);
    let mut rest = tokens.as_slice();
    while let [first, after @ ..] = rest {
        rest = after;
        let hit = match (*first, after) {
            ("seal", [":", ":", "receipt" | "Receipt" | "*", ..]) | ("use", ["seal", "as", ..]) => {
                true
            }
            ("seal", [":", ":", "{", list @ ..]) => list_names_receipt(list),
            _ => false,
        };
        if hit {
            return true;
        }
    }
    false
}

/// Looks at the own items of an import list, up to its closing brace.
fn list_names_receipt(list: &[&str]) -> bool {
    let mut depth = 0_u32;
    let mut begins_item = true;
    for token in list {
        match *token {
            "}" if depth == 0 => return false,
            "receipt" | "Receipt" | "*" if depth == 0 && begins_item => return true,
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        begins_item = *token == ",";
    }
    false
}

/// Words and single signs.
fn tokens(text: &str) -> Vec<&str> {
    let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = match rest.find(|sign| !is_word(sign)) {
            Some(0) => first.len_utf8(),
            Some(end) => end,
            None => rest.len(),
        };
        let (token, after) = rest.split_at(end);
        tokens.push(token);
        rest = after.trim_start();
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_name_the_call_is_seen() {
        for text in [
            "let key = seal::receipt::open(&digits);",
            "use seal::receipt;",
            "use seal::{Digest, Receipt};",
            "use seal::{\n    directory,\n    receipt::{self, Receipt},\n};",
            "use seal::{self, directory::{Entry, self}, receipt};",
            "use seal::*;",
            "use seal as s;",
            "// we could call seal :: receipt here",
        ] {
            assert!(names_receipt(text), "{text}");
        }
        for text in [
            "use seal::directory::receipt_of;",
            "use seal::{directory, letter::{receipt}};",
            "use unseal::receipt;",
            "let receipt = sealed(); // seal as one, receipt apart",
        ] {
            assert!(!names_receipt(text), "{text}");
        }
    }

    #[test]
    fn only_the_plain_page_has_leave() {
        let leave = |path: &str| is_plain(Path::new(path));
        assert!(leave("front/assistance/src/web/plain.rs"));
        assert!(leave("front/assistance/src/plain/read.rs"));
        assert!(!leave("front/assistance/src/web/explain.rs"));
        assert!(!leave("front/site/src/plain.rs"));
    }

    #[test]
    fn files_are_read_where_they_stand() {
        let root = tempfile::tempdir().unwrap();
        let web = root.path().join("front/assistance/src/web");
        std::fs::create_dir_all(&web).unwrap();
        for file in ["plain.rs", "sealed.rs"] {
            std::fs::write(web.join(file), "use seal::receipt;").unwrap();
        }
        assert_eq!(
            faults(root.path()).unwrap(),
            ["front/assistance/src/web/sealed.rs names seal::receipt outside of plain"]
        );
    }
}
