//! The bytes that everybody gets: the pages that seal and every file they load, by their SHA-256.
//! The desk signs the list; `thiqa verify-site` compares a live site with it.

use std::collections::{BTreeMap, BTreeSet};

use content::{Form, LETTER_KINDS, ONE_WAY_KINDS};
use kernel::Lang;
use seal::sign::VerifyKey;
use seal::{Digest, SiteId};
use serde::{Deserialize, Serialize};
use web::{Assets, Shell};

use crate::web::letter::{self, path_of};
use crate::web::one_way::{self, OneWayWords};
use crate::web::sealing::Sealing;
use crate::web::{receipt, register, team};

/// What a site serves to everybody alike: the body of a publication of kind `site`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteList {
    /// The release that serves it.
    pub release: String,
    /// SHA-256 of each page that seals, by its path.
    pub pages: BTreeMap<String, String>,
    /// SHA-256 of each file, by its path.
    pub files: BTreeMap<String, String>,
}

impl SiteList {
    /// Renders the pages as the front does.
    ///
    /// # Errors
    /// A template fails.
    pub fn of(
        shell: &Shell,
        (site, root): (SiteId, VerifyKey),
        forms: &[Form],
        registering: &[Form],
        release: &str,
    ) -> Result<Self, askama::Error> {
        let hash = |html: String| Digest::of_bytes(html.as_bytes()).to_string();
        let of = |kind: &str| forms.iter().find(|form| form.kind == kind);
        let mut pages = BTreeMap::new();
        for lang in Lang::ALL {
            let sealing = || Sealing::new(shell, site, root);
            let forms = LETTER_KINDS.into_iter().filter_map(|kind| Some((kind, of(kind)?)));
            for (kind, form) in forms {
                let (path, digest) = (path_of(kind), Digest::of_bytes(&form.to_json()));
                let place = (lang, kind, path.as_str());
                let html = if ONE_WAY_KINDS.contains(&kind) {
                    let title = OneWayWords::of(kind).title(shell, lang);
                    let (page, main) = one_way::page(shell, place, &title, sealing(), form, digest);
                    shell.render(&page, &main)?
                } else {
                    let (page, main) = letter::page(shell, place, sealing(), form, digest);
                    shell.render(&page, &main)?
                };
                pages.insert(format!("/{lang}{path}"), hash(html));
            }
            for (form, places) in
                registering.iter().filter_map(|one| Some((one, one.places.as_ref()?)))
            {
                let path = register::path_of(&places.subject);
                let digest = Digest::of_bytes(&form.to_json());
                let place = (lang, path.as_str());
                let (page, main) = register::page(shell, place, sealing(), (form, digest), places);
                pages.insert(format!("/{lang}{path}"), hash(shell.render(&page, &main)?));
            }
            let title = register::place_title(shell, lang);
            let (page, main) = register::place_page(shell, lang, &title, sealing());
            pages.insert(format!("/{lang}{}", register::PLACE), hash(shell.render(&page, &main)?));
            let (page, main) = receipt::page(shell, lang, sealing(), of(team::KIND));
            pages.insert(format!("/{lang}{}", receipt::PATH), hash(shell.render(&page, &main)?));
        }
        let files = Self::files_of(shell.assets());
        Ok(Self { release: release.to_owned(), pages, files })
    }

    /// Every file that the public loads, and its SHA-256.
    pub fn files_of(assets: &Assets) -> BTreeMap<String, String> {
        let files = assets.all().filter(|(path, _)| !path.contains("desk."));
        files.map(|(path, sha256)| (path, Digest(sha256).to_string())).collect()
    }

    /// Whether a page that seals may be there: a kind of letter's, the tracking code's, or one to
    /// register for a session.
    pub fn may_seal(path: &str) -> bool {
        let session = Lang::ALL.into_iter().find_map(|lang| {
            let path = path.strip_prefix(&format!("/{lang}"))?;
            path.strip_prefix(&register::path_of(""))
        });
        session.is_some_and(|session| seal::Name::new(session).is_ok())
            || in_every_language(LETTER_KINDS.into_iter()).contains(path)
    }

    /// Those of them that every site has: a whole list names them.
    pub fn needed_paths() -> BTreeSet<String> {
        in_every_language(LETTER_KINDS.into_iter().filter(|kind| !ONE_WAY_KINDS.contains(kind)))
    }

    /// The bytes that are published.
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

/// The pages of these kinds of letters, and those of the tracking code.
fn in_every_language(kinds: impl Iterator<Item = &'static str>) -> BTreeSet<String> {
    let paths: Vec<String> =
        kinds.map(path_of).chain([receipt::PATH, register::PLACE].map(str::to_owned)).collect();
    let of = |lang| paths.iter().map(move |path| format!("/{lang}{path}"));
    Lang::ALL.into_iter().flat_map(of).collect()
}
