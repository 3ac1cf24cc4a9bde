use content::Phrases;
use kernel::Lang;

use crate::web::Visit;
use crate::web::facts::language_of;
use crate::web::file::FileView;
use crate::{CaseView, TimelineEntry};

/// One thing that was written, ready for a template.
pub(super) struct EntryView {
    pub(super) from_team: bool,
    pub(super) closing: bool,
    pub(super) fresh: bool,
    pub(super) sent: bool,
    pub(super) day: String,
    /// None where it opens but is no message.
    pub(super) text: Option<String>,
    pub(super) lang: Option<Lang>,
    pub(super) files: Vec<FileView>,
}

/// The conversation; what stands after the first `seen` is marked as new.
pub(super) fn entries(
    case: &CaseView,
    seen: usize,
    visit: &Visit,
    t: Phrases<'_>,
) -> Vec<EntryView> {
    let numbered = case.timeline.iter().enumerate();
    numbered.map(|(number, entry)| view(entry, number >= seen, case, visit, t)).collect()
}

fn view(
    entry: &TimelineEntry,
    fresh: bool,
    case: &CaseView,
    visit: &Visit,
    t: Phrases<'_>,
) -> EntryView {
    let files = entry.files.iter();
    EntryView {
        from_team: entry.from_team,
        closing: entry.closing,
        fresh,
        sent: entry.sent,
        day: t.day(entry.day),
        text: entry.message.as_ref().map(|message| message.free_text().to_owned()),
        lang: entry.message.as_ref().and_then(language_of),
        files: files.map(|file| FileView::of(file, case.id, visit, t)).collect(),
    }
}

/// The language the sender last wrote in, where it is one of ours.
pub(super) fn language_of_sender(case: &CaseView) -> Option<Lang> {
    let own = case.timeline.iter().rev().filter(|entry| !entry.from_team);
    own.filter_map(|entry| entry.message.as_ref()).find_map(language_of)
}
