use serde::{Deserialize, Serialize};

use crate::Fault;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileFormat {
    /// A document to be kept.
    #[default]
    Pdf,
    /// A picture, shown in pages.
    Png,
}

impl FileFormat {
    fn is_pdf(&self) -> bool {
        *self == Self::Pdf
    }

    /// How names of such files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
        }
    }
}

/// A file that the centre keeps itself: a publication of kind `file`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attached {
    /// The first half of its SHA-256, in hexadecimal: its name.
    pub name: String,
    /// How long it is.
    pub bytes: u32,
    /// What it is. Documents of before there were pictures do not say it.
    #[serde(default, skip_serializing_if = "FileFormat::is_pdf")]
    pub format: FileFormat,
}

impl Attached {
    /// Its address at the front.
    pub fn path(&self) -> String {
        format!("/files/{}.{}", self.name, self.format.extension())
    }

    /// Checks its name, and that it is what its place is for.
    pub(crate) fn check(&self, format: FileFormat) -> Result<(), Fault> {
        let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let is_named = self.name.len() == 32 && self.name.bytes().all(is_hex);
        let fits = is_named && self.bytes > 0 && self.format == format;
        if fits { Ok(()) } else { Err(Fault::Wrong("file")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_before_there_were_pictures_is_a_pdf() {
        let old = format!(r#"{{"name":"{}","bytes":5}}"#, "0a".repeat(16));
        let one: Attached = serde_json::from_str(&old).unwrap();
        assert_eq!(
            (one.check(FileFormat::Pdf), serde_json::to_string(&one).unwrap()),
            (Ok(()), old)
        );
        assert_eq!(one.check(FileFormat::Png), Err(Fault::Wrong("file")));
        let picture = Attached { format: FileFormat::Png, ..one };
        assert_eq!(picture.check(FileFormat::Png), Ok(()));
        assert!(picture.path().ends_with("0a.png"));
        let again: Attached =
            serde_json::from_str(&serde_json::to_string(&picture).unwrap()).unwrap();
        assert_eq!(again, picture);
    }
}
