use seal::Digest;
use seal::attachment::Attachment;

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

/// What the bytes of a file are. Its sender's word for it is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A picture.
    Png,
    /// A picture.
    Jpeg,
    /// A picture.
    Webp,
    /// A document.
    Pdf,
    /// Plain text.
    Text,
    /// Anything else.
    Other,
}

impl FileKind {
    const ALL: [Self; 6] = [Self::Png, Self::Jpeg, Self::Webp, Self::Pdf, Self::Text, Self::Other];

    /// What a file is, by its first bytes; text where all of it is.
    pub fn of(file: &Attachment) -> Self {
        let bytes = file.bytes.as_slice();
        let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
        let says_text = file.media_type.starts_with("text/plain");
        match bytes {
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Self::Png,
            [0xFF, 0xD8, 0xFF, ..] => Self::Jpeg,
            _ if is_webp => Self::Webp,
            [b'%', b'P', b'D', b'F', b'-', ..] => Self::Pdf,
            _ if says_text && std::str::from_utf8(bytes).is_ok() => Self::Text,
            _ => Self::Other,
        }
    }

    /// Its name, of one length with all others: it is sealed.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Png => "png  ",
            Self::Jpeg => "jpeg ",
            Self::Webp => "webp ",
            Self::Pdf => "pdf  ",
            Self::Text => "text ",
            Self::Other => "other",
        }
    }

    /// The kind of that name.
    pub(crate) fn from_code(code: &[u8]) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code().as_bytes() == code)
    }

    /// Whether a browser shows it as a picture that can do nothing else.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Webp)
    }

    /// The media type under which it is given out, safe whatever the bytes are.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain; charset=utf-8",
            Self::Other => "application/octet-stream",
        }
    }

    /// How its name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
            Self::Text => "txt",
            Self::Other => "bin",
        }
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
    /// What its bytes are; none until all of them came.
    pub kind: Option<FileKind>,
    /// What may be done with it.
    pub state: FileState,
    /// Why it is in quarantine.
    pub reason: Option<QuarantineReason>,
    /// Who put it there: somebody else must release or destroy it.
    pub held_by: String,
}
