use kernel::Day;

use crate::Document;

/// A publication whose signature was checked.
#[derive(Debug, Clone, Copy)]
pub struct Published<'a> {
    /// Its kind.
    pub kind: &'a str,
    /// Which one of that kind.
    pub name: &'a str,
    /// The last day it holds.
    pub expires: Day,
    /// The document.
    pub body: &'a [u8],
}

impl Published<'_> {
    /// Its document, where it is one and says of itself that it is called so: two could not be told
    /// apart otherwise. What cannot be used is said in the log.
    pub fn document<T: Document>(&self, id: impl Fn(&T) -> &str) -> Option<T> {
        let (kind, name) = (self.kind, self.name);
        let document = T::from_json(self.body)
            .inspect_err(|error| tracing::error!(kind, name, %error, "a publication is left out"))
            .ok()?;
        let fits = id(&document) == name;
        if !fits {
            tracing::error!(kind, name, "a publication names another document: it is left out");
        }
        fits.then_some(document)
    }
}
