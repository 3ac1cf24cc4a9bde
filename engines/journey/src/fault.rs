use std::fmt;

/// Something wrong with a journey's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1, where one can be named.
    pub line: Option<usize>,
    /// What it is.
    pub kind: FaultKind,
}

/// What can be wrong with a journey.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// The text is not TOML of the right shape.
    #[error("{0}")]
    Syntax(String),
    /// `begin` names a step that is not among the shared ones.
    #[error("no shared step is called `{0}`")]
    NotShared(String),
    /// Two steps, or two parts, have one id.
    #[error("`{0}` stands here twice")]
    Twice(String),
    /// An id is not made of lower-case letters, digits, hyphens and underscores.
    #[error("`{0}` is no id: lower-case letters, digits, `-` and `_`")]
    NotAnId(String),
    /// A choice has no choices, or a kind with fixed answers lists some.
    #[error("step `{0}`: a choice lists its choices, no other kind does")]
    Choices(String),
    /// A condition names a step that does not exist.
    #[error("no step is called `{0}`")]
    UnknownStep(String),
    /// A condition names an answer that its step does not take.
    #[error("step `{step}` has no answer `{answer}`")]
    UnknownAnswer {
        /// The step.
        step: String,
        /// What was named.
        answer: String,
    },
    /// A step depends on itself, directly or by others.
    #[error("loop: step `{0}` depends on its own answer")]
    Loop(String),
    /// A step depends on one that is asked after it.
    #[error("step `{step}` depends on `{later}`, which is asked after it")]
    TooEarly {
        /// The step.
        step: String,
        /// What it depends on.
        later: String,
    },
    /// No answers lead to a step or part.
    #[error("no answers lead to `{0}`")]
    Unreachable(String),
    /// A part has no condition: then it is no part of an outcome but of every text.
    #[error("part `{0}` has no condition")]
    Always(String),
    /// There are more answers than a page can carry.
    #[error("{0} answers in all: at most {most}", most = crate::MOST_ANSWERS)]
    TooMany(usize),
}

/// Everything wrong with a journey's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, fault) in self.0.iter().enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            match fault.line {
                Some(line) => write!(f, "line {line}: {}", fault.kind)?,
                None => write!(f, "{}", fault.kind)?,
            }
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}
