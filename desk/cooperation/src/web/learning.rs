//! What people knew before sessions and after them, as the desk reads it.

use content::{LEARNING, Phrases};

use crate::Learning;
use crate::web::Desk;

/// What was counted, in words.
pub(super) struct Learnt {
    /// How many answered.
    pub(super) said: String,
    /// Each question, and how those answered it who did so both times.
    pub(super) questions: Vec<(String, String)>,
    /// Where one answers before, and after; of one session only.
    pub(super) addresses: Vec<(&'static str, String)>,
}

impl Desk {
    /// What was counted, in a language.
    pub(super) fn learnt(&self, learning: &Learning, t: Phrases<'_>) -> Learnt {
        let counts = [
            ("before", learning.before.into()),
            ("after", learning.after.into()),
            ("people", (learning.people() as usize).into()),
        ];
        let asked = self.cooperation.learning_questions(t.lang()).into_iter();
        let questions = asked
            .zip(&learning.pairs)
            .filter_map(|(question, paired)| Some((question, paired.said(t)?)));
        Learnt {
            said: t.format("desk-learning-count", counts.as_slice()).into_owned(),
            questions: questions.collect(),
            addresses: Vec::new(),
        }
    }

    /// The same of a session, and where one answers.
    pub(super) fn learnt_at(&self, session: &str, learning: &Learning, t: Phrases<'_>) -> Learnt {
        let (public, lang) = (&self.shell.centre().public_url, t.lang());
        let address =
            |when| format!("{public}/{lang}/letter/{LEARNING}#code={session}&when={when}");
        let addresses = vec![
            ("desk-learning-before", address("before")),
            ("desk-learning-after", address("after")),
        ];
        Learnt { addresses, ..self.learnt(learning, t) }
    }
}
