use std::fmt;

/// What is wrong with a pack, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, from the pack's root.
    pub file: String,
    /// The line, from 1, where one can be named.
    pub line: Option<usize>,
    /// What to mend.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.message),
            None => write!(f, "{}: {}", self.file, self.message),
        }
    }
}

/// Where the problems of one file are gathered.
pub(crate) struct Report<'a> {
    file: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Report<'a> {
    pub(crate) fn on(file: &'a str, problems: &'a mut Vec<Problem>) -> Self {
        Self { file, problems }
    }

    pub(crate) fn add(&mut self, line: impl Into<Option<usize>>, message: impl Into<String>) {
        self.problems.push(Problem {
            file: self.file.to_owned(),
            line: line.into(),
            message: message.into(),
        });
    }
}

/// The line, from 1, of a byte offset.
pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}
