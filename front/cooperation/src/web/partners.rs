//! `/{lang}/partners`: who is named in the programme, by kind, and what was agreed.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use content::{Agreement, Partner, PartnerKind, Phrases};
use kernel::Lang;
use web::{Language, Page};

use crate::Cooperation;
use crate::web::programme::{name_of, when};

pub(crate) fn routes() -> Router<Cooperation> {
    Router::new().route("/{lang}/partners", get(handler))
}

/// The partners of one kind.
struct Kind<'a> {
    tag: &'static str,
    name: String,
    partners: Vec<Named<'a>>,
}

/// A partner and its roles.
struct Named<'a> {
    partner: &'a Partner,
    /// In which edition, as what: its address, its name, the role.
    roles: Vec<(&'a str, String, String)>,
}

/// An agreement as the page tells it.
struct Agreed<'a> {
    agreement: &'a Agreement,
    parties: Vec<&'a str>,
    when: String,
}

#[derive(Template)]
#[template(path = "partners/list.html")]
struct List<'a> {
    t: Phrases<'a>,
    lang: Lang,
    kinds: Vec<Kind<'a>>,
    agreements: Vec<Agreed<'a>>,
}

async fn handler(State(cooperation): State<Cooperation>, Language(lang): Language) -> Response {
    let shell = &cooperation.shell;
    let (t, programme) = (shell.phrases(lang), cooperation.programme());
    let roles = |partner: &Partner| {
        let editions = programme.editions.iter().rev();
        let of_edition =
            editions.flat_map(|edition| edition.roles.iter().map(move |role| (edition, role)));
        let own = of_edition.filter(|(_, role)| role.partner == partner.id);
        own.map(|(edition, role)| {
            let role = t.get(&format!("programme-role-{}", role.role)).into_owned();
            (edition.id.as_str(), name_of(programme, edition, lang, t), role)
        })
        .collect()
    };
    let kinds = PartnerKind::ALL.into_iter().map(|kind| {
        let own = programme.partners.iter().filter(|partner| partner.kind == kind);
        let partners = own.map(|partner| Named { roles: roles(partner), partner });
        let name = t.get(&format!("partners-kind-{}", kind.tag())).into_owned();
        Kind { tag: kind.tag(), name, partners: partners.collect() }
    });
    let agreements = programme.agreements.iter().map(|agreement| Agreed {
        parties: agreement.parties.iter().map(|party| party.name(lang)).collect(),
        when: when(agreement.signed, None, t),
        agreement,
    });
    let main = List {
        t,
        lang,
        kinds: kinds.filter(|kind| !kind.partners.is_empty()).collect(),
        agreements: agreements.collect(),
    };
    let title = t.get("partners-title");
    shell.page(Page::new(lang, &title, "/partners").for_everybody(), &main)
}
