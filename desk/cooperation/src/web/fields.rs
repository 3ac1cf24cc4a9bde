//! What a page's form brought.

use std::str::FromStr;

use content::{Audience, ByLang, Pack};
use documents::{Access, EventWords, Seats, Session, SessionWords, Spoken, is_unfit};
use kernel::{Lang, Zone};

use crate::domain::event::Draft;

/// The fields of a form, in the order in which they came.
pub(super) struct Fields(pub(super) Vec<(String, String)>);

impl Fields {
    /// What a field says; nothing where it is not there.
    pub(super) fn one(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value.trim())
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn parsed<T: FromStr>(&self, name: &str) -> Option<T> {
        self.one(name).parse().ok()
    }

    fn is_checked(&self, name: &str) -> bool {
        self.one(name) == "true"
    }

    /// The event it describes, over what it was before. What nobody offers to choose is left out;
    /// what is missing is said when it is proposed.
    pub(super) fn draft(&self, before: &Draft, pack: &Pack, zone: &Zone) -> Draft {
        let partner = |id: &&str| pack.programme.partner(id).is_some();
        let edition = Some(self.one("edition")).filter(|id| pack.programme.edition(id).is_some());
        let words = |lang| EventWords {
            title: self.text(&format!("words-title-{lang}")).replace('\n', " "),
            what: self.text(&format!("words-what-{lang}")),
            note: self.text(&format!("words-note-{lang}")),
        };
        Draft {
            format: documents::Format::named(self.one("format")).unwrap_or(before.format),
            edition: edition.map(str::to_owned),
            audience: self.all("audience").filter_map(Audience::named).collect(),
            partners: self.all("partners").filter(partner).map(str::to_owned).collect(),
            invented: self.is_checked("invented"),
            cancels: before.cancels,
            sessions: before
                .sessions
                .iter()
                .filter(|session| !self.is_checked(&format!("{}-remove", session.id)))
                .map(|session| self.session(session, pack, zone))
                .collect(),
            words: ByLang { ar: words(Lang::Ar), fr: words(Lang::Fr), en: words(Lang::En) },
        }
    }

    fn session(&self, before: &Session, pack: &Pack, zone: &Zone) -> Session {
        let name = |field: &str| format!("{}-{field}", before.id);
        let one = |field: &str| self.one(&name(field));
        let words = |lang| SessionWords {
            name: self.text(&name(&format!("name-{lang}"))),
            town: self.text(&name(&format!("town-{lang}"))),
            venue: self.text(&name(&format!("venue-{lang}"))),
            speakers: self.text(&name(&format!("speakers-{lang}"))),
        };
        let region = Some(one("region")).filter(|code| pack.region(code).is_some());
        let (languages, access) = (name("languages"), name("access"));
        // Whoever registers needs a number of seats; without one, one just comes.
        let seats = self.parsed::<u32>(&name("capacity")).map(|capacity| {
            let usual = before.seats;
            let field = |name: &str, usual: Option<kernel::Ts>| {
                zone.exact(one(name)).ok().or(usual).unwrap_or_default()
            };
            Seats {
                capacity,
                opens: field("opens", usual.map(|seats| seats.opens)),
                closes: field("closes", usual.map(|seats| seats.closes)),
                approval: self.is_checked(&name("approval")),
                offer_hours: self.parsed(&name("offer")).unwrap_or(24),
                children: self.is_checked(&name("children")),
            }
        });
        Session {
            id: before.id.clone(),
            starts: one("starts").to_owned(),
            ends: one("ends").to_owned(),
            region: region.map(str::to_owned),
            online: self.is_checked(&name("online")),
            languages: self.all(&languages).filter_map(Spoken::named).collect(),
            access: self.all(&access).filter_map(Access::named).collect(),
            cancelled: self.is_checked(&name("cancelled")),
            seats,
            words: ByLang { ar: words(Lang::Ar), fr: words(Lang::Fr), en: words(Lang::En) },
        }
    }

    /// A text without what word processors bring and nobody sees.
    fn text(&self, name: &str) -> String {
        let typed = self.one(name).replace("\r\n", "\n").replace('\t', " ");
        typed.chars().filter(|c| !is_unfit(*c)).collect()
    }

    /// The long texts that were typed, to be copied.
    pub(super) fn typed(&self) -> String {
        let typed =
            self.0.iter().filter(|(name, _)| name.contains("-title-") || name.contains("-what-"));
        let typed = typed.map(|(_, value)| value.trim()).filter(|value| !value.is_empty());
        typed.collect::<Vec<_>>().join("\n\n")
    }
}
