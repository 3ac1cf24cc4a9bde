//! The forms that letters fill in, named by their hash; a superseded one is accepted for sixty
//! days.

use content::Form;
use kernel::Day;
use seal::{Digest, Name};

use crate::domain::published::Issue;

/// Days in which a superseded form is still accepted.
const ACCEPTED_DAYS: i32 = 60;

/// Every form that may still be filled in.
#[derive(Debug, Default)]
pub struct Forms(Vec<FormIssue>);

/// One issue of a form.
#[derive(Debug)]
pub struct FormIssue {
    /// Its kind of letter.
    pub kind: Name,
    /// SHA-256 of its published bytes: what letters carry.
    pub digest: Digest,
    /// Its published bytes.
    pub bytes: Vec<u8>,
    /// What it asks.
    pub form: Form,
    superseded_on: Option<Day>,
}

impl Forms {
    /// The forms among publications.
    pub fn new(issues: &[Issue]) -> Self {
        let forms = issues.iter().filter(|issue| issue.publication.kind.as_str() == "form");
        let forms = forms.filter_map(|issue| {
            let publication = &issue.publication;
            Some(FormIssue {
                kind: publication.name.clone(),
                digest: Digest::of_bytes(&publication.body),
                form: Form::from_json(&publication.body).ok()?,
                bytes: publication.body.clone(),
                superseded_on: issue.superseded_on,
            })
        });
        Self(forms.collect())
    }

    /// The form that a kind of letter asks to fill in now.
    pub fn current(&self, kind: &Name) -> Option<&FormIssue> {
        self.0.iter().find(|issue| issue.kind == *kind && issue.superseded_on.is_none())
    }

    /// Whether a letter of this kind may fill in this form today.
    pub fn accepts(&self, kind: &Name, digest: &Digest, today: Day) -> bool {
        self.0.iter().any(|issue| {
            let open = issue.superseded_on.is_none_or(|day| today <= day.plus(ACCEPTED_DAYS));
            issue.kind == *kind && issue.digest == *digest && open
        })
    }
}
