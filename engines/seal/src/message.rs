//! What the sealed text of a letter or entry holds: answers by field, as JSON (RFC 8259).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The field that holds free text.
pub const MESSAGE_FIELD: &str = "message";

/// Answers by the form's field ids, and the language they were asked in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Tag of the language: `ar`, `fr`, `en`.
    pub lang: String,
    /// Answers by field id; free text is `message`.
    pub answers: BTreeMap<String, String>,
}

/// The text is not a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the opened text is not a message")]
pub struct NotAMessage;

impl Message {
    /// A message of free text only, as entries are.
    pub fn text(lang: &str, text: &str) -> Self {
        let answers = BTreeMap::from([(MESSAGE_FIELD.to_owned(), text.to_owned())]);
        Self { lang: lang.to_owned(), answers }
    }

    /// The free text, empty where none was given.
    pub fn free_text(&self) -> &str {
        self.answer(MESSAGE_FIELD).unwrap_or_default()
    }

    /// The answer to a field.
    pub fn answer(&self, field: &str) -> Option<&str> {
        self.answers.get(field).map(String::as_str)
    }

    /// The bytes that are sealed.
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads opened bytes.
    ///
    /// # Errors
    /// They are not a message.
    pub fn from_json(bytes: &[u8]) -> Result<Self, NotAMessage> {
        serde_json::from_slice(bytes).map_err(|_| NotAMessage)
    }
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Message({} answers)", self.answers.len())
    }
}
