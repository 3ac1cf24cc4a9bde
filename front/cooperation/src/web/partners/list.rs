//! `/{lang}/partners`: who works with the centre and who is named in the programme, by kind, and
//! what was agreed.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{Agreement, Partner, PartnerKind, Phrases};
use documents::Partner as Own;
use kernel::Lang;
use web::{Language, Page};

use super::{Progress, parties, titled};
use crate::Cooperation;
use crate::web::programme::{name_of, when};

/// A partner of the centre.
struct Ours<'a> {
    partner: &'a Own,
    kind: String,
    name: String,
    roles: Vec<(&'a str, String, String)>,
}

/// An agreement of the centre.
struct Deal<'a> {
    id: &'a str,
    title: String,
    parties: String,
    progress: String,
    over: bool,
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
    ours: Vec<Ours<'a>>,
    deals: Vec<Deal<'a>>,
    experts: usize,
    /// Years of which there is a report, the latest first.
    years: Vec<i16>,
    kinds: Vec<Kind<'a>>,
    agreements: Vec<Agreed<'a>>,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
) -> Response {
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
    let kind_of = |kind: PartnerKind| t.get(&format!("partners-kind-{}", kind.tag())).into_owned();
    let kinds = PartnerKind::ALL.into_iter().map(|kind| {
        let own = programme.partners.iter().filter(|partner| partner.kind == kind);
        let partners = own.map(|partner| Named { roles: roles(partner), partner });
        Kind { tag: kind.tag(), name: kind_of(kind), partners: partners.collect() }
    });
    let agreements = programme.agreements.iter().map(|agreement| Agreed {
        parties: agreement.parties.iter().map(|party| party.name(lang)).collect(),
        when: when(agreement.signed, None, t),
        agreement,
    });
    let (board, today) = (cooperation.board(), shell.today());
    let ours = board.partners().map(|partner| Ours {
        kind: kind_of(partner.kind),
        name: titled(partner.invented, &partner.words.get(lang).name, t),
        roles: partner
            .roles
            .iter()
            .filter_map(|role| {
                let edition = programme.edition(&role.edition)?;
                let said = t.get(&format!("programme-role-{}", role.role)).into_owned();
                Some((edition.id.as_str(), name_of(programme, edition, lang, t), said))
            })
            .collect(),
        partner,
    });
    let deals = board.agreements.iter().map(|agreement| Deal {
        id: &agreement.id,
        title: titled(agreement.invented, &agreement.words.get(lang).title, t),
        parties: parties(&cooperation, &board, agreement, t),
        progress: Progress::of(agreement, today).said(t),
        over: agreement.is_over(today),
    });
    let main = List {
        t,
        lang,
        ours: ours.collect(),
        deals: deals.collect(),
        experts: board.partners().map(|partner| partner.experts.len()).sum(),
        years: super::year::all(&board, today).rev().collect(),
        kinds: kinds.filter(|kind| !kind.partners.is_empty()).collect(),
        agreements: agreements.collect(),
    };
    let title = t.get("partners-title");
    shell.page(Page::new(lang, &title, "/partners").for_everybody(), &main)
}
