//! A partner, from the first word to the last issue.

use content::{ByLang, PartnerKind};
use desk_review::Reviewed;
use documents::{
    Attached, Document as _, Expert, Fault, FileFormat, Partner, PartnerRole, PartnerWords,
};
use kernel::{Lang, Ts, Zone};
use serde::{Deserialize, Serialize};

use crate::domain::file::WithFiles;

/// Partners, as two members publish them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Partners {}

/// A partner and all that the desk knows of it.
pub type PartnerRecord = desk_review::Record<Partners>;
/// What a member does with a partner.
pub type PartnerDeed = desk_review::Deed<Partners>;

/// A partner as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnerDraft {
    /// What kind of house it is.
    pub kind: PartnerKind,
    /// Its short name.
    pub short: String,
    /// Its own pages.
    pub website: String,
    /// Its mark.
    #[serde(default)]
    pub logo: Option<Attached>,
    /// In which edition, as what.
    pub roles: Vec<PartnerRole>,
    /// Its people who agreed to be named.
    pub experts: Vec<Expert>,
    /// Nothing of it is true.
    pub invented: bool,
    /// It takes the partner back.
    pub cancels: bool,
    /// What it says.
    pub words: ByLang<PartnerWords>,
}

impl Default for PartnerDraft {
    /// An empty one.
    fn default() -> Self {
        Self {
            kind: PartnerKind::State,
            short: String::new(),
            website: String::new(),
            logo: None,
            roles: Vec::new(),
            experts: Vec::new(),
            invented: false,
            cancels: false,
            words: ByLang::default(),
        }
    }
}

/// Why a partner is not published, or not taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PartnerFault {
    /// Something is missing, too long or wrong.
    #[error(transparent)]
    Document(#[from] Fault),
    /// So many agreements that hold name it.
    #[error("{0} agreements that hold name it")]
    Agreements(usize),
}

impl WithFiles for Partners {
    fn files(draft: &PartnerDraft) -> Vec<&Attached> {
        draft.logo.iter().collect()
    }

    fn place<'a>(
        draft: &'a mut PartnerDraft,
        name: &str,
    ) -> Option<(&'a mut Option<Attached>, FileFormat)> {
        (name == "logo").then_some((&mut draft.logo, FileFormat::Png))
    }
}

impl Reviewed for Partners {
    const KIND: &'static str = "partner";
    const PATH: &'static str = "/partners";
    type Draft = PartnerDraft;
    type Issue = Partner;
    type Own = ();
    type Fault = PartnerFault;

    fn issue(record: &PartnerRecord, now: Ts, _: &Zone) -> Result<Partner, PartnerFault> {
        let draft = record.draft.clone();
        let partner = Partner {
            id: record.id.clone(),
            revision: record.next_revision(|issue| issue.revision),
            sent: now,
            withdrawn: draft.cancels,
            invented: draft.invented,
            kind: draft.kind,
            short: draft.short,
            website: draft.website,
            logo: draft.logo.filter(|_| !draft.cancels),
            roles: draft.roles,
            // Whose house is no partner any more is named no longer.
            experts: if draft.cancels { Vec::new() } else { draft.experts },
            words: draft.words,
        };
        partner.check()?;
        Ok(partner)
    }

    fn draft_of(issue: &Partner) -> PartnerDraft {
        PartnerDraft {
            kind: issue.kind,
            short: issue.short.clone(),
            website: issue.website.clone(),
            logo: issue.logo.clone(),
            roles: issue.roles.clone(),
            experts: issue.experts.clone(),
            invented: issue.invented,
            cancels: issue.withdrawn,
            words: issue.words.clone(),
        }
    }

    fn follow(issue: &Partner, takes_back: bool) -> PartnerDraft {
        let mut draft = PartnerDraft { cancels: takes_back, ..Self::draft_of(issue) };
        Lang::ALL.into_iter().for_each(|lang| draft.words.get_mut(lang).note.clear());
        draft
    }

    /// What takes an issue back is begun so, and stays so.
    fn take(record: &PartnerRecord, draft: PartnerDraft) -> PartnerDraft {
        PartnerDraft { cancels: record.draft.cancels, ..draft }
    }
}
