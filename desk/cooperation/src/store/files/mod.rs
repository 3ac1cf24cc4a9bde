//! The files that documents name.

store::queries! {
    in "queries.rs";

    /// Stores a file by its name; the same file again changes nothing.
    pub(crate) fn insert_file(name: &str, body: &[u8]) -> ();

    /// A file.
    pub(crate) fn file(name: &str) -> Option<Vec<u8>>;

    /// What all files are called.
    pub(crate) fn file_names() -> Vec<String>;

    /// Forgets a file.
    pub(crate) fn delete_file(name: &str) -> ();
}
