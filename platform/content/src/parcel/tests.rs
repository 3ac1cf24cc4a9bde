use proptest::prelude::*;

use super::*;

type Files = BTreeMap<String, Vec<u8>>;

fn sound() -> Files {
    let mut files = BTreeMap::from([("index.html".to_owned(), b"<p>Hello".to_vec())]);
    for name in FILES {
        files.insert(format!("sources/passwords/{name}"), format!("of {name}").into_bytes());
    }
    files
}

/// A zip of these, with a sound list of sums, whatever their names.
fn zipped(entries: &[(&str, &[u8], Option<u32>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut sums = String::new();
    for (path, bytes, mode) in entries {
        let mut options = SimpleFileOptions::default();
        if let Some(mode) = mode {
            options = options.unix_permissions(*mode);
        }
        zip.start_file(*path, options).unwrap();
        zip.write_all(bytes).unwrap();
        let _ = writeln!(sums, "{}  {path}", sum(bytes));
    }
    zip.start_file(SUMS, SimpleFileOptions::default()).unwrap();
    zip.write_all(sums.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_one_centre_packs_another_unpacks() {
    let parcel = pack(sound()).unwrap();
    assert_eq!(parcel, pack(sound()).unwrap(), "the same files give the same bytes");
    let guides = unpack(&parcel).unwrap();
    assert_eq!(guides.len(), 1);
    assert_eq!(guides[0].id, "passwords");
    assert_eq!(guides[0].files.len(), 4);
    assert_eq!(guides[0].files["fr.md"], "of fr.md");
}

#[test]
fn a_path_out_of_the_folder_is_refused() {
    for path in [
        "../guide.toml",
        "sources/../../etc/passwd",
        "sources/x/../guide.toml",
        "/etc/passwd",
        "C:/guide.toml",
        "c:guide.toml",
        "sources\\x\\guide.toml",
        "..\\guide.toml",
        "\\\\host\\share",
        "sources//x",
        "sources/./x",
        "sources/.ssh",
        "sources/a b",
        "sources/a\0b",
        "~/x",
        "sources/é.md",
        "../",
    ] {
        let error = unpack(&zipped(&[(path, b"x", None)])).unwrap_err();
        assert!(matches!(error, ParcelError::Path(_)), "{path}: {error}");
        assert!(matches!(
            pack(BTreeMap::from([(path.to_owned(), Vec::new())])),
            Err(ParcelError::Path(_))
        ));
    }
}

#[test]
fn links_and_strangers_are_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("sources/x/en.md", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let link = zip.finish().unwrap().into_inner();
    assert!(matches!(unpack(&link), Err(ParcelError::NoFile(_))));

    for path in ["sources/x/run.sh", "sources/x", "sources/x/y/en.md", "sources/X/en.md"] {
        let error = unpack(&zipped(&[(path, b"x", None)])).unwrap_err();
        assert!(matches!(error, ParcelError::NoGuide(_)), "{path}: {error}");
    }
    let no_text = zipped(&[("sources/x/en.md", b"\xff", None)]);
    assert!(matches!(unpack(&no_text), Err(ParcelError::NoGuide(_))));
    assert!(matches!(unpack(&zipped(&[("index.html", b"x", None)])), Err(ParcelError::Empty)));
    let twice = zipped(&[("sources/x/en.md", b"x", None), ("sources/x/EN.md", b"x", None)]);
    assert!(matches!(unpack(&twice), Err(ParcelError::Twice(_))));
    assert!(matches!(unpack(b"not a zip"), Err(ParcelError::Zip(_))));
}

#[test]
fn a_file_has_one_name() {
    let mut parcel = pack(sound()).unwrap();
    let at = parcel.windows(9).position(|part| part == b"passwords").unwrap();
    parcel[at..at + 9].copy_from_slice(b"passports");
    assert!(matches!(unpack(&parcel), Err(ParcelError::Zip(_))));
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let large = vec![0; usize::try_from(MOST_ENTRY_BYTES).unwrap() + 1];
    let bomb = pack(BTreeMap::from([("large".to_owned(), large)])).unwrap();
    assert!(bomb.len() < 10_000);
    assert!(matches!(unpack(&bomb), Err(ParcelError::Unpacked(_))));

    let most = vec![0; usize::try_from(MOST_ENTRY_BYTES).unwrap()];
    let many = MOST_UNPACKED_BYTES / MOST_ENTRY_BYTES + 1;
    let files = (0..many).map(|number| (format!("file-{number}"), most.clone()));
    assert!(matches!(unpack(&pack(files.collect()).unwrap()), Err(ParcelError::Unpacked(_))));

    let files = (0..=MOST_ENTRIES).map(|number| (format!("file-{number}"), Vec::new()));
    assert!(matches!(unpack(&pack(files.collect()).unwrap()), Err(ParcelError::TooMany)));
}

#[test]
fn every_file_is_what_the_sums_say() {
    let changed = |change: &dyn Fn(&mut Files)| {
        let mut files = read(&pack(sound()).unwrap()).unwrap();
        change(&mut files);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, bytes) in &files {
            zip.start_file(path, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        unpack(&zip.finish().unwrap().into_inner())
    };
    assert!(changed(&|_| {}).is_ok());
    let other = |files: &mut Files| {
        files.insert("sources/passwords/en.md".to_owned(), b"Pay us".to_vec());
    };
    assert!(matches!(changed(&other), Err(ParcelError::Sum(_))));
    let more = |files: &mut Files| {
        files.insert("sources/passwords-2/en.md".to_owned(), b"Pay us".to_vec());
    };
    assert!(matches!(changed(&more), Err(ParcelError::Sum(_))));
    let less = |files: &mut Files| {
        files.remove("sources/passwords/en.md");
    };
    assert!(matches!(changed(&less), Err(ParcelError::Sum(_))));
    let none = |files: &mut Files| {
        files.remove(SUMS);
    };
    assert!(matches!(changed(&none), Err(ParcelError::NoSums)));
}

proptest! {
    #[test]
    fn no_path_that_is_taken_in_leaves_its_folder(path in "[a-z./\\\\:~A-Z\u{0}é -]{0,30}") {
        if is_sound(&path) {
            use std::path::{Component, Path};
            let path = Path::new(&path);
            prop_assert!(path.components().all(|part| matches!(part, Component::Normal(_))));
            prop_assert!(path.components().count() > 0);
        }
    }

    #[test]
    fn a_damaged_parcel_gives_the_same_guides_or_none(at in 0..4096usize, value: u8) {
        let parcel = pack(sound()).unwrap();
        let mut damaged = parcel.clone();
        let at = at % damaged.len();
        damaged[at] = value;
        if let Ok(guides) = unpack(&damaged) {
            prop_assert_eq!(guides, unpack(&parcel).unwrap());
        }
    }

    #[test]
    fn any_bytes_are_read_without_harm(bytes: Vec<u8>) {
        prop_assert!(unpack(&bytes).is_err());
    }
}
