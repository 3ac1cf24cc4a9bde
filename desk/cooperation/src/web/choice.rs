/// One of several things that a form offers.
pub(super) struct Choice {
    pub(super) code: String,
    pub(super) words: String,
    pub(super) chosen: bool,
}

impl Choice {
    pub(super) fn new(code: &str, words: String, chosen: bool) -> Self {
        Self { code: code.to_owned(), words, chosen }
    }
}
