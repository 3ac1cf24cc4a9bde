//! The forms that letters fill in, named by their hash; a superseded one is accepted for sixty
//! days.

use content::{Form, Places};
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
    /// What it is published as: its kind of letter, or what it registers for.
    pub name: Name,
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
            let form = Form::from_json(&publication.body).ok()?;
            let named = form.places.as_ref().map_or(&form.kind, |places| &places.subject);
            if publication.name.as_str() != named {
                return None;
            }
            Some(FormIssue {
                name: publication.name.clone(),
                kind: Name::new(&form.kind).ok()?,
                digest: Digest::of_bytes(&publication.body),
                form,
                bytes: publication.body.clone(),
                superseded_on: issue.superseded_on,
            })
        });
        Self(forms.collect())
    }

    /// The form of that name that is to be filled in now.
    pub fn current(&self, name: &Name) -> Option<&FormIssue> {
        self.in_force().find(|issue| issue.name == *name)
    }

    /// What is registered for under that name, as it is now.
    pub fn places(&self, subject: &str) -> Option<&Places> {
        self.all_places().find(|places| places.subject == subject)
    }

    /// The form with which one registers for it, as it is now.
    pub fn form_for(&self, subject: &str) -> Option<&Form> {
        let is_for = |form: &&Form| form.places.as_ref().is_some_and(|one| one.subject == subject);
        self.in_force().map(|issue| &issue.form).find(is_for)
    }

    /// Everything that is registered for.
    pub fn all_places(&self) -> impl Iterator<Item = &Places> {
        self.in_force().filter_map(|issue| issue.form.places.as_ref())
    }

    /// What a letter that fills in this form takes one of, as it is now.
    pub fn places_of(&self, digest: &Digest) -> Option<&Places> {
        let issue = self.0.iter().find(|issue| issue.digest == *digest)?;
        self.places(&issue.form.places.as_ref()?.subject)
    }

    fn in_force(&self) -> impl Iterator<Item = &FormIssue> {
        self.0.iter().filter(|issue| issue.superseded_on.is_none())
    }

    /// Whether a letter of this kind may fill in this form today.
    pub fn accepts(&self, kind: &Name, digest: &Digest, today: Day) -> bool {
        self.0.iter().any(|issue| {
            let open = issue.superseded_on.is_none_or(|day| today <= day.plus(ACCEPTED_DAYS));
            issue.kind == *kind && issue.digest == *digest && open
        })
    }
}
