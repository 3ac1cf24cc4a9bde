use content::Phrases;
use desk_audit::StaffRole;
use kernel::Id;
use seal::Digest;
use web::Failure;

use crate::{FileKind, FileLine, FileState, QuarantineReason};
use desk_frame::Visit;

const MB: u32 = 1 << 20;

/// A file of a case, ready for a template.
pub(super) struct FileView {
    state: FileState,
    pub(super) part: u16,
    pub(super) size: String,
    /// What it is, in words.
    pub(super) kind: &'static str,
    pub(super) is_picture: bool,
    pub(super) address: String,
    pub(super) reason: Option<&'static str>,
    pub(super) held_by: String,
    /// The reader may release or destroy it.
    pub(super) may_decide: bool,
}

impl FileView {
    pub(super) fn of(file: &FileLine, case: Id, visit: &Visit, t: Phrases<'_>) -> Self {
        let actor = &visit.actor;
        let second = actor.role == StaffRole::Supervisor && file.held_by != actor.name;
        Self {
            state: file.state,
            part: file.part,
            size: size(file.length, t),
            kind: file.kind.map_or("desk-kind-unknown", kind_words),
            is_picture: file.kind.is_some_and(FileKind::is_picture),
            address: format!("/{}/case/{case}/file/{}/{}", t.lang(), file.owner, file.part),
            reason: file.reason.map(reason_words),
            held_by: file.held_by.clone(),
            may_decide: second && file.state == FileState::Quarantined,
        }
    }

    pub(super) fn is_kept(&self) -> bool {
        self.state == FileState::Kept
    }

    pub(super) fn is_destroyed(&self) -> bool {
        self.state == FileState::Destroyed
    }
}

fn size(length: u32, t: Phrases<'_>) -> String {
    let (key, size) = if length < MB {
        ("desk-size-kb", length.div_ceil(1024))
    } else {
        ("desk-size-mb", length.div_ceil(MB))
    };
    t.with(key, "size", size).into_owned()
}

fn kind_words(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Png | FileKind::Jpeg | FileKind::Webp => "desk-kind-picture",
        FileKind::Pdf => "desk-kind-pdf",
        FileKind::Text => "desk-kind-text",
        FileKind::Other => "desk-kind-other",
    }
}

fn reason_words(reason: QuarantineReason) -> &'static str {
    match reason {
        QuarantineReason::Minor => "desk-reason-minor",
        QuarantineReason::Intimate => "desk-reason-intimate",
        QuarantineReason::Malware => "desk-reason-malware",
        QuarantineReason::Other => "desk-reason-other",
    }
}

/// The last three parameters of `/{lang}/case/{id}/file/{owner}/{part}/…`.
pub(super) struct FilePlace {
    pub(super) case: Id,
    pub(super) owner: Digest,
    pub(super) part: u16,
}

/// Every reason for quarantine, with its words.
pub(super) fn reasons() -> [(&'static str, &'static str); 4] {
    QuarantineReason::ALL.map(|reason| (reason.code(), reason_words(reason)))
}

impl FilePlace {
    /// What a page about the file is called.
    pub(super) fn title(&self, key: &'static str, t: Phrases<'_>) -> String {
        let variables = [("part", self.part.into()), ("number", self.case.short().into())];
        t.format(key, &variables).into_owned()
    }

    pub(super) fn read((_, id, owner, part): &Parameters) -> Result<Self, Failure> {
        let case = super::id_of(id)?;
        let owner = owner.parse().map_err(|_| Failure::NotFound)?;
        Ok(Self { case, owner, part: *part })
    }

    /// Without the language.
    pub(super) fn path(&self) -> String {
        format!("/case/{}/file/{}/{}", self.case, self.owner, self.part)
    }
}

/// The parameters as they stand in the address.
pub(super) type Parameters = (String, String, String, u16);
