//! An event's fields, as a form sends them.

use content::{Audience, ByLang, Pack};
use desk_review::Fields;
use documents::{Access, EventWords, Seats, Session, SessionWords, Spoken};
use kernel::{Lang, Zone};

use crate::domain::event::Draft;
use crate::web::names::Known;

/// The event that a form describes, over what it was before. What nobody offers to choose is left out;
/// what is missing is said when it is proposed.
pub(super) fn draft(
    fields: &Fields,
    before: &Draft,
    (pack, partners): (&Pack, &Known),
    zone: &Zone,
) -> Draft {
    let edition = Some(fields.one("edition")).filter(|id| pack.programme.edition(id).is_some());
    let words = |lang| EventWords {
        title: fields.line(&format!("words-title-{lang}")),
        what: fields.text(&format!("words-what-{lang}")),
        note: fields.text(&format!("words-note-{lang}")),
    };
    Draft {
        format: documents::Format::named(fields.one("format")).unwrap_or(before.format),
        edition: edition.map(str::to_owned),
        audience: fields.all("audience").filter_map(Audience::named).collect(),
        partners: fields.known("partners", |id| partners.iter().any(|(known, _)| known == id)),
        learning: fields.is_checked("learning"),
        invented: fields.is_checked("invented"),
        cancels: before.cancels,
        sessions: before
            .sessions
            .iter()
            .filter(|session| !fields.is_checked(&format!("{}-remove", session.id)))
            .map(|session| one_session(fields, session, pack, zone))
            .collect(),
        words: ByLang { ar: words(Lang::Ar), fr: words(Lang::Fr), en: words(Lang::En) },
    }
}

fn one_session(fields: &Fields, before: &Session, pack: &Pack, zone: &Zone) -> Session {
    let name = |field: &str| format!("{}-{field}", before.id);
    let one = |field: &str| fields.one(&name(field));
    let words = |lang| SessionWords {
        name: fields.text(&name(&format!("name-{lang}"))),
        town: fields.text(&name(&format!("town-{lang}"))),
        venue: fields.text(&name(&format!("venue-{lang}"))),
        speakers: fields.text(&name(&format!("speakers-{lang}"))),
    };
    let region = Some(one("region")).filter(|code| pack.region(code).is_some());
    let (languages, access) = (name("languages"), name("access"));
    let interpreted = name("interpreted");
    let languages: Vec<Spoken> = fields.all(&languages).filter_map(Spoken::named).collect();
    // What is spoken need not be interpreted.
    let interpreted = fields.all(&interpreted).filter_map(Spoken::named);
    let interpreted = interpreted.filter(|one| !languages.contains(one)).collect();
    // Whoever registers needs a number of seats; without one, one just comes.
    let seats = fields.parsed::<u32>(&name("capacity")).map(|capacity| {
        let usual = before.seats;
        let field = |name: &str, usual: Option<kernel::Ts>| {
            zone.exact(one(name)).ok().or(usual).unwrap_or_default()
        };
        Seats {
            capacity,
            opens: field("opens", usual.map(|seats| seats.opens)),
            closes: field("closes", usual.map(|seats| seats.closes)),
            approval: fields.is_checked(&name("approval")),
            offer_hours: fields.parsed(&name("offer")).unwrap_or(24),
            children: fields.is_checked(&name("children")),
        }
    });
    Session {
        id: before.id.clone(),
        starts: one("starts").to_owned(),
        ends: one("ends").to_owned(),
        region: region.map(str::to_owned),
        online: fields.is_checked(&name("online")),
        languages,
        interpreted,
        access: fields.all(&access).filter_map(Access::named).collect(),
        cancelled: fields.is_checked(&name("cancelled")),
        seats,
        words: ByLang { ar: words(Lang::Ar), fr: words(Lang::Fr), en: words(Lang::En) },
    }
}
