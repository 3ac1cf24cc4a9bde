/// One of several things that a form offers.
pub struct Choice {
    /// What the form sends.
    pub code: String,
    /// What the reader sees.
    pub words: String,
    /// It is chosen.
    pub chosen: bool,
}

impl Choice {
    /// That code, offered in those words.
    pub fn new(code: &str, words: String, chosen: bool) -> Self {
        Self { code: code.to_owned(), words, chosen }
    }
}
