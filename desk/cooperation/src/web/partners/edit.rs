//! Writing a partner, every language beside the others.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{ByLang, Pack, PartnerKind, Phrases, Role};
use desk_frame::{Frame, Visit, see};
use desk_review::web::{drafted, find, save as save_draft};
use desk_review::{Choice, Fields};
use documents::{Expert, Expertise, PartnerRole, PartnerWords, Spoken};
use kernel::Lang;
use web::{Form, Language, Path};

use super::list::kind_words;
use crate::web::Desk;
use crate::web::edit::spoken;
use crate::web::places::PARTNERS;
use crate::{PartnerDraft, PartnerRecord, Partners};

/// Empty lines below the roles and the experts, to add some.
const MORE: usize = 2;
/// So many lines of each a form may bring.
const MOST: usize = 70;

struct RoleRow {
    editions: Vec<Choice>,
    roles: Vec<Choice>,
}

struct ExpertRow {
    name: String,
    themes: Vec<Choice>,
    languages: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "partners/edit.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    record: &'a PartnerRecord,
    kinds: Vec<Choice>,
    roles: Vec<RoleRow>,
    experts: Vec<ExpertRow>,
    /// The reader's language first.
    texts: Vec<(Lang, &'a PartnerWords)>,
}

pub(super) async fn edit(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = drafted::<Partners>(&desk, &id, (&visit, lang)).await?;
    Ok(desk.partner_edit_page((&visit, lang), &record))
}

/// Keeps what was written.
pub(super) async fn save(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Response> {
    let fields = Fields(fields);
    let record = find::<Partners>(&desk, &id, (&visit, lang)).await?;
    let draft = PartnerDraft { logo: record.draft.logo, ..draft(&fields, desk.shell.pack()) };
    save_draft::<Partners>(&desk, (&id, &fields), Ok(draft), (&visit, lang)).await?;
    Ok(see(&format!("/{lang}/partners/{id}")))
}

/// The partner that a form describes. What nobody offers to choose is left out; what is missing is
/// said when it is proposed.
fn draft(fields: &Fields, pack: &Pack) -> PartnerDraft {
    let plain = PartnerDraft::default();
    let role = |at: usize| {
        let edition = fields.one(&format!("role-edition-{at}"));
        let role = fields.one(&format!("role-{at}"));
        let is_known = pack.programme.edition(edition).is_some() && Role::ALL.contains(&role);
        is_known.then(|| PartnerRole { edition: edition.to_owned(), role: role.to_owned() })
    };
    let expert = |at: usize| {
        let name = fields.line(&format!("expert-{at}"));
        let (themes, languages) = (format!("expert-themes-{at}"), format!("expert-langs-{at}"));
        (!name.is_empty()).then(|| Expert {
            name,
            themes: fields.all(&themes).filter_map(Expertise::named).collect(),
            languages: fields.all(&languages).filter_map(Spoken::named).collect(),
        })
    };
    let words = |lang| PartnerWords {
        name: fields.line(&format!("words-name-{lang}")),
        what: fields.text(&format!("words-what-{lang}")),
        note: fields.line(&format!("words-note-{lang}")),
    };
    PartnerDraft {
        kind: PartnerKind::named(fields.one("kind")).unwrap_or(plain.kind),
        short: fields.line("short"),
        website: fields.line("website"),
        roles: (0..MOST).filter_map(role).collect(),
        experts: (0..MOST).filter_map(expert).collect(),
        invented: fields.is_checked("invented"),
        words: ByLang { ar: words(Lang::Ar), fr: words(Lang::Fr), en: words(Lang::En) },
        ..plain
    }
}

impl Desk {
    fn partner_edit_page(&self, (visit, lang): (&Visit, Lang), record: &PartnerRecord) -> Response {
        let (pack, t, draft) = (self.shell.pack(), self.shell.phrases(lang), &record.draft);
        let title = self.partner_name(record, lang);
        let words = |kind: &str, tag: &str| t.get(&format!("{kind}-{tag}")).into_owned();
        let role_row = |role: Option<&PartnerRole>| RoleRow {
            editions: pack
                .programme
                .editions
                .iter()
                .rev()
                .map(|one| {
                    let chosen = role.is_some_and(|role| role.edition == one.id);
                    Choice::new(&one.id, self.edition_name(&one.id, lang), chosen)
                })
                .collect(),
            roles: Role::ALL
                .map(|one| {
                    let chosen = role.is_some_and(|role| role.role == one);
                    Choice::new(one, words("programme-role", one), chosen)
                })
                .into(),
        };
        let expert_row = |expert: Option<&Expert>| ExpertRow {
            name: expert.map(|expert| expert.name.clone()).unwrap_or_default(),
            themes: Expertise::ALL
                .map(|one| {
                    let chosen = expert.is_some_and(|expert| expert.themes.contains(&one));
                    Choice::new(one.tag(), words("experts-theme", one.tag()), chosen)
                })
                .into(),
            languages: spoken(expert.map_or(&[], |expert| &expert.languages), t),
        };
        let languages = lang.before_others().into_iter();
        let main = Main {
            t,
            lang,
            title: &title,
            token: &visit.token,
            kinds: PartnerKind::ALL
                .map(|one| Choice::new(one.tag(), kind_words(one, t), one == draft.kind))
                .into(),
            roles: with_more(&draft.roles).map(role_row).collect(),
            experts: with_more(&draft.experts).map(expert_row).collect(),
            texts: languages.map(|lang| (lang, draft.words.get(lang))).collect(),
            record,
        };
        let path = format!("/partners/{}/edit", record.id);
        Frame::new(visit, lang, &title, &path).here(PARTNERS).page(&self.shell, &main)
    }
}

/// What there is, and some to add.
fn with_more<T>(there: &[T]) -> impl Iterator<Item = Option<&T>> {
    there.iter().map(Some).chain(std::iter::repeat_n(None, MORE))
}
