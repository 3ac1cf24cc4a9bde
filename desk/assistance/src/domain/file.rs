use seal::Digest;

/// What may be done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// It may be opened.
    Kept,
    /// Nobody opens it; a second person, a supervisor, may release or destroy it.
    Quarantined,
    /// It was destroyed; only this line is left.
    Destroyed,
}

impl FileState {
    /// Its name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Quarantined => "quarantined",
            Self::Destroyed => "destroyed",
        }
    }

    /// The state of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Kept, Self::Quarantined, Self::Destroyed]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

/// Why a file is put into quarantine. A choice, not a text: a text could describe the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuarantineReason {
    /// A sexual image of somebody under 18, or it may be.
    Minor,
    /// An intimate image of an adult.
    Intimate,
    /// It may harm the machine that opens it.
    Malware,
    /// Something else.
    Other,
}

impl QuarantineReason {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Minor, Self::Intimate, Self::Malware, Self::Other];

    /// Its name in the database and in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Intimate => "intimate",
            Self::Malware => "malware",
            Self::Other => "other",
        }
    }

    /// The reason of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// A file of a case as a list shows it: its name stays sealed until somebody opens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileLine {
    /// The letter or entry it came with.
    pub owner: Digest,
    /// Its place there, from 1.
    pub part: u16,
    /// Sealed bytes.
    pub length: u32,
    /// What may be done with it.
    pub state: FileState,
    /// Why it is in quarantine.
    pub reason: Option<QuarantineReason>,
    /// Who put it there: somebody else must release or destroy it.
    pub held_by: String,
}
