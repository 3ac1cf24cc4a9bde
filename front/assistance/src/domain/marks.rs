//! What the front still takes as its storage fills up. Each state is said on the page.

/// How full the storage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Everything is taken.
    Roomy,
    /// From 80 %: no files.
    NoFiles,
    /// From 90 %: letters of at most 16 KiB of text.
    ShortLetters,
    /// From 95 %: follow-ups only.
    FollowUpsOnly,
}

/// The longest sealed text taken at [`Mark::ShortLetters`].
const SHORT: usize = (16 << 10) + 40;

impl Mark {
    /// The mark for so many bytes used of so many allowed.
    pub fn of(used: u64, allowed: u64) -> Self {
        let percent = used.saturating_mul(100) / allowed.max(1);
        match percent {
            0..80 => Self::Roomy,
            80..90 => Self::NoFiles,
            90..95 => Self::ShortLetters,
            _ => Self::FollowUpsOnly,
        }
    }

    /// Whether files are taken.
    pub fn takes_files(self) -> bool {
        self == Self::Roomy
    }

    /// Whether a new letter with a sealed text of this length is taken.
    pub fn takes_letter(self, text: usize) -> bool {
        match self {
            Self::Roomy | Self::NoFiles => true,
            Self::ShortLetters => text <= SHORT,
            Self::FollowUpsOnly => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_where_the_design_puts_them() {
        let at = |percent| Mark::of(percent, 100);
        assert_eq!(
            [at(79), at(80), at(90), at(95)].map(Mark::takes_files),
            [true, false, false, false]
        );
        assert!(at(89).takes_letter(1 << 16) && !at(90).takes_letter(1 << 16));
        assert!(at(94).takes_letter(SHORT) && !at(95).takes_letter(1064));
    }
}
