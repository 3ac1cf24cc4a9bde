use content::Phrases;

/// One thing to choose from.
pub(super) struct Choice {
    pub(super) code: String,
    pub(super) words: String,
    pub(super) chosen: bool,
}

/// What can be chosen in one respect.
pub(super) struct Filter {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) choices: Vec<Choice>,
}

impl Filter {
    /// Among these codes with their words; `label` is the key of what it is about.
    pub(super) fn new(
        (name, label): (&'static str, &str),
        chosen: &str,
        choices: impl IntoIterator<Item = (String, String)>,
        t: Phrases<'_>,
    ) -> Self {
        let choices = choices.into_iter();
        let choices = choices.map(|(code, words)| Choice { chosen: code == chosen, code, words });
        Self { name, label: t.get(label).into_owned(), choices: choices.collect() }
    }
}
