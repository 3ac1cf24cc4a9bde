//! A warning's fields, as a form sends them.

use content::{Audience, ByLang, Pack};
use desk_review::Fields;
use documents::{AlertTheme, AlertWords, Severity};
use kernel::{Lang, Ts, Zone};

use crate::domain::alert::Draft;

/// The warning that a form describes. What nobody offers to choose is left out; what is missing is
/// said when it is proposed.
pub(super) fn draft(fields: &Fields, pack: &Pack, zone: &Zone, now: Ts) -> Draft {
    let plain = Draft::new(now);
    let severity = Severity::ALL.into_iter().find(|one| one.tag() == fields.one("severity"));
    let words = |lang| words(fields, lang);
    Draft {
        severity: severity.unwrap_or(plain.severity),
        theme: AlertTheme::named(fields.one("theme")).unwrap_or(plain.theme),
        audience: fields.all("audience").filter_map(Audience::named).collect(),
        regions: fields.known("regions", |code| pack.region(code).is_some()),
        expires: zone.of_field(fields.one("expires")).unwrap_or(plain.expires),
        exercise: fields.is_checked("exercise"),
        guides: fields.known("guides", |id| pack.guide(id).is_some()),
        words: ByLang { ar: words(Lang::Ar), fr: words(Lang::Fr), en: words(Lang::En) },
        ..plain
    }
}

fn words(fields: &Fields, lang: Lang) -> AlertWords {
    let field = |name: &str| fields.text(&format!("words-{name}-{lang}"));
    let lines = |name: &str| {
        let text = field(name);
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    AlertWords {
        headline: field("headline"),
        what: field("what"),
        todo: lines("todo"),
        already: lines("already"),
        note: field("note"),
    }
}
