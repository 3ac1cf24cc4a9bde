//! The team that messages go to: whether it can be written to now, and with which questions.

use content::{Field, FieldKind, Form, LETTER_KINDS};
use seal::directory::{Address, Bundle};
use seal::{Digest, Name, Wire};
use web::Failure;

use crate::Front;

/// The field that says what happens.
pub(crate) const SITUATION: &str = "situation";
/// The field that says how old the person is.
pub(crate) const AGE: &str = "age";
/// The field that says whether somebody is in danger.
const DANGER: &str = "danger";
/// The kind of letter in which people ask for help.
pub(crate) const KIND: &str = "report";
/// The kind of letter that forwards a scam.
pub(crate) const SCAM: &str = "scam";

/// The kind of letter of that name.
pub(crate) fn known(kind: &str) -> Result<&'static str, Failure> {
    LETTER_KINDS.into_iter().find(|known| *known == kind).ok_or(Failure::NotFound)
}

/// Everything needed to write to the team now.
pub(crate) struct Team {
    /// The kind of letter.
    pub(crate) kind: Name,
    /// Where to seal to, checked up to the root.
    pub(crate) address: Address,
    /// What is asked.
    pub(crate) form: Form,
    /// The name of those questions, which the letter carries.
    pub(crate) digest: Digest,
}

impl Team {
    /// `None` where nothing is published yet, or it does not lead to the root.
    pub(crate) fn now(front: &Front) -> Option<Self> {
        Self::of(front, KIND)
    }

    /// The same, with the questions of another form: a kind of letter, or a session.
    pub(crate) fn of(front: &Front, form: &str) -> Option<Self> {
        let published = front.assistance.published();
        let issue = published.forms.current(&Name::new(form).ok()?)?;
        let bundle = Bundle::from_bytes(published.bundle(&desk())?).ok()?;
        match bundle.verify(front.assistance.site(), &front.assistance.root(), None) {
            Ok(trusted) => Some(Self {
                kind: issue.kind.clone(),
                address: trusted.address,
                form: issue.form.clone(),
                digest: issue.digest,
            }),
            Err(error) => {
                tracing::error!(%error, "the stored directory does not lead to the root");
                None
            }
        }
    }

    /// Whether new messages are taken on the plain page: the desk has not switched it off, and
    /// there is room.
    pub(crate) fn takes_plain(&self, front: &Front) -> bool {
        !is_switched_off(&self.form) && front.assistance.mark().takes_letter(0)
    }
}

/// The desk that answers people.
pub(crate) fn desk() -> Name {
    name("helpline")
}

#[expect(clippy::expect_used, reason = "constant names")]
fn name(text: &str) -> Name {
    Name::new(text).expect("a name")
}

/// Whether the plain page asks this before anything else: whether somebody is in danger, and what
/// may lead it to refuse.
pub(crate) fn is_asked_first(form: &Form, field: &Field) -> bool {
    [SITUATION, AGE, DANGER].contains(&field.id.as_str())
        || form.plain.refused.contains_key(&field.id)
}

/// Whether the plain page asks this afterwards.
pub(crate) fn is_asked_second(form: &Form, field: &Field) -> bool {
    // Without script nothing is brought along.
    field.kind != FieldKind::Brought && !is_asked_first(form, field)
}

/// Whether the desk has switched the plain page off: every answer to a question is refused.
pub(crate) fn is_switched_off(form: &Form) -> bool {
    form.plain.refused.iter().any(|(id, refused)| {
        let choices = form.field(id).map_or(&[][..], |field| &field.choices);
        !choices.is_empty() && choices.iter().all(|choice| refused.contains(choice))
    })
}
