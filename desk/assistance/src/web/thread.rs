use content::Phrases;
use kernel::{Day, Lang};

use crate::web::facts::language_of;
use crate::web::file::FileView;
use crate::{CaseView, Note, TimelineEntry};
use desk_frame::Visit;

/// What was written on one day, ready for a template.
pub(super) struct DayView {
    pub(super) day: String,
    pub(super) items: Vec<Item>,
}

/// A message of either side, or a member's note.
pub(super) enum Item {
    Entry(EntryView),
    Note(NoteView),
}

/// One thing that was written.
pub(super) struct EntryView {
    pub(super) from_team: bool,
    pub(super) closing: bool,
    pub(super) fresh: bool,
    pub(super) sent: bool,
    /// None where it opens but is no message.
    pub(super) text: Option<String>,
    pub(super) lang: Option<Lang>,
    pub(super) files: Vec<FileView>,
}

/// What a member wrote for the team.
pub(super) struct NoteView {
    pub(super) author: String,
    pub(super) text: String,
}

/// What of a case a conversation shows.
#[derive(Clone, Copy)]
pub(super) struct Part {
    /// What stands after the first so many is marked as new.
    pub(super) seen: usize,
    /// Only what is new.
    pub(super) fresh_only: bool,
    pub(super) notes: bool,
}

impl Part {
    /// All of it.
    pub(super) fn whole(seen: usize) -> Self {
        Self { seen, fresh_only: false, notes: true }
    }

    /// What came after the first so many.
    pub(super) fn since(seen: usize) -> Self {
        Self { seen, fresh_only: true, notes: false }
    }
}

/// The conversation by days. A note stands after what its author had read.
pub(super) fn conversation(
    case: &CaseView,
    part: Part,
    visit: &Visit,
    t: Phrases<'_>,
) -> Vec<DayView> {
    let mut days = Days { all: Vec::new(), last: None, t };
    for (number, entry) in case.timeline.iter().enumerate() {
        let fresh = number >= part.seen;
        if fresh || !part.fresh_only {
            days.put(entry.day, Item::Entry(view(entry, fresh, case, visit, t)));
        }
        for note in notes_after(case, entry).filter(|_| part.notes) {
            let (author, text) = (note.author.clone(), note.text.clone());
            days.put(note.day, Item::Note(NoteView { author, text }));
        }
    }
    days.all
}

/// The notes that follow an entry; those whose entry is not here any more follow the letter.
fn notes_after<'a>(case: &'a CaseView, entry: &'a TimelineEntry) -> impl Iterator<Item = &'a Note> {
    let is_here = |note: &Note| case.timeline.iter().any(|entry| entry.digest == note.after);
    case.notes.iter().filter(move |note| {
        note.after == entry.digest || (entry.digest == case.case && !is_here(note))
    })
}

struct Days<'a> {
    all: Vec<DayView>,
    last: Option<Day>,
    t: Phrases<'a>,
}

impl Days<'_> {
    fn put(&mut self, day: Day, item: Item) {
        if self.last != Some(day) {
            self.last = Some(day);
            self.all.push(DayView { day: self.t.day(day), items: Vec::new() });
        }
        if let Some(last) = self.all.last_mut() {
            last.items.push(item);
        }
    }
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
