use verdict::model::{Model, ModelError};
use verdict::{Judge, Knowledge, ListError, Lists};

use crate::Pack;

/// What `thiqa train` has made of the examples in `data/check`.
static MODEL: &[u8] = include_bytes!("../../../data/check/check.model");

/// The names of the lists, each a file of the folder `check`.
pub const CHECK_LISTS: [&str; 5] = ["brands", "lures", "pairs", "hosts", "numbers"];

/// Nobody can judge with these lists.
#[derive(Debug, thiserror::Error)]
pub enum JudgeError {
    /// A list of the pack is missing.
    #[error("{0}: the file is missing")]
    Missing(String),
    /// A list of the pack cannot be used.
    #[error(transparent)]
    List(#[from] ListError),
    /// The model that came with the program cannot be read.
    #[error(transparent)]
    Model(#[from] ModelError),
}

/// Who answers "is this a scam?" with what a pack knows: the lists of its folder `check`.
///
/// # Errors
/// A list is missing or unusable.
pub fn judge(pack: &Pack) -> Result<Judge, JudgeError> {
    judge_with(pack, |_| None)
}

/// The same, where another list stands in for one of the pack's, by its name.
///
/// # Errors
/// A list is missing or unusable.
pub fn judge_with<'a>(
    pack: &'a Pack,
    other: impl Fn(&str) -> Option<&'a str>,
) -> Result<Judge, JudgeError> {
    let list = |name: &str| {
        if let Some(text) = other(name) {
            return Ok(text);
        }
        let path = format!("{}/check/{name}.toml", pack.id);
        pack.text(&path).ok_or(JudgeError::Missing(path))
    };
    let known = Knowledge::read(Lists {
        brands: list("brands")?,
        lures: list("lures")?,
        pairs: list("pairs")?,
        hosts: list("hosts")?,
        numbers: list("numbers")?,
    })?;
    Ok(Judge::new(known, Some(Model::from_bytes(MODEL)?)))
}
