use serde::Deserialize;

/// What a page says after a deed that led to it: a name in its address, never a text.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Note {
    Replied,
    Closed,
    Noted,
    Taken,
    Given,
    Handed,
    Marked,
    Entered,
    Collecting,
    Erased,
    Quarantined,
    Released,
    Destroyed,
    Asked,
    Proposed,
    Agreed,
    Refused,
    Confirmed,
    Declined,
    Withdrawn,
    Passed,
    Told,
}

impl Note {
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Replied => "desk-note-replied",
            Self::Closed => "desk-note-closed",
            Self::Noted => "desk-note-noted",
            Self::Taken => "desk-note-taken",
            Self::Given => "desk-note-given",
            Self::Handed => "desk-note-handed",
            Self::Marked => "desk-note-marked",
            Self::Entered => "desk-note-entered",
            Self::Collecting => "desk-note-collecting",
            Self::Erased => "desk-note-erased",
            Self::Quarantined => "desk-note-quarantined",
            Self::Released => "desk-note-released",
            Self::Destroyed => "desk-note-destroyed",
            Self::Asked => "desk-note-asked",
            Self::Proposed => "desk-note-proposed",
            Self::Agreed => "desk-note-agreed",
            Self::Refused => "desk-note-refused",
            Self::Confirmed => "desk-note-confirmed",
            Self::Declined => "desk-note-declined",
            Self::Withdrawn => "desk-note-withdrawn",
            Self::Passed => "desk-note-passed",
            Self::Told => "desk-note-told",
        }
    }
}
