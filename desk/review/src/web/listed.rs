use askama::Template;
use content::Phrases;
use desk_frame::Visit;

use crate::{Record, Reviewed};

/// What every list says of a document: what it is called, and where it stands. Two cells of its row.
#[derive(Template)]
#[template(path = "listed.html")]
pub struct Listed<'a> {
    t: Phrases<'a>,
    address: String,
    name: String,
    state: &'static str,
    /// It waits for this member.
    presses: bool,
}

impl<'a> Listed<'a> {
    /// A record of that name, standing so, in a list for this member.
    pub fn new<K: Reviewed>(
        record: &Record<K>,
        (visit, t): (&Visit, Phrases<'a>),
        (name, state): (String, &'static str),
    ) -> Self {
        let address = format!("/{}{}/{}", t.lang(), K::PATH, record.id);
        Self { t, address, name, state, presses: record.review.may_approve(&visit.actor.name) }
    }

    /// The same leading to one of the document's other pages.
    #[must_use]
    pub fn to(mut self, page: &str) -> Self {
        self.address.push_str(page);
        self
    }
}
