use askama::Template;
use content::Phrases;
use desk_frame::Visit;
use kernel::Lang;

use crate::web::Bench;
use crate::{Record, Review, Reviewed, Stage};

/// What can be done with a document now, as notices and buttons.
#[derive(Template)]
#[template(path = "steps.html")]
pub struct Steps<'a> {
    t: Phrases<'a>,
    kind: &'static str,
    address: String,
    token: &'a str,
    review: &'a Review,
    /// What is still missing, in words.
    fault: Option<String>,
    may_approve: bool,
    is_own: bool,
    is_cancelled: bool,
}

impl<'a> Steps<'a> {
    /// The steps of a record, to this member. What takes an issue back cannot be taken back again.
    pub fn new<K: Reviewed>(
        bench: &'a impl Bench<K>,
        record: &'a Record<K>,
        (visit, lang): (&'a Visit, Lang),
        is_cancelled: bool,
    ) -> Self {
        let (member, review) = (visit.actor.name.as_str(), &record.review);
        let (t, reviews) = (bench.shell().phrases(lang), bench.reviews());
        let fault = match review.stage {
            Stage::Published => None,
            Stage::Draft | Stage::Proposed => {
                record.next_issue(reviews.now(), reviews.zone()).err()
            }
        };
        let fault = fault.map(|fault| bench.said(&fault, t));
        Self {
            t,
            kind: K::KIND,
            address: format!("/{lang}{}/{}", K::PATH, record.id),
            token: &visit.token,
            review,
            may_approve: review.may_approve(member) && fault.is_none(),
            fault,
            is_own: review.is_of(member),
            is_cancelled,
        }
    }

    /// Who wrote it and who approved it, as entries of a list of terms.
    pub fn people(&self) -> People<'_> {
        People { t: self.t, review: self.review }
    }

    /// A button: the deed's name in the address, its words, how it looks.
    fn deed(&self, deed: &'static str, words: &str, class: &'static str) -> Button<'_> {
        Button {
            address: &self.address,
            token: self.token,
            step: self.review.step,
            deed,
            words: self.t.get(words).into_owned(),
            class,
        }
    }

    /// The kind's own word for something.
    fn own(&self, words: &str) -> String {
        self.t.get(&format!("desk-{}-{words}", self.kind)).into_owned()
    }

    fn key(&self, words: &str) -> String {
        format!("desk-{}-{words}", self.kind)
    }

    fn is_draft(&self) -> bool {
        self.review.stage == Stage::Draft
    }

    fn is_proposed(&self) -> bool {
        self.review.stage == Stage::Proposed
    }

    fn is_published(&self) -> bool {
        self.review.stage == Stage::Published
    }
}

#[derive(Template)]
#[template(path = "button.html")]
struct Button<'a> {
    address: &'a str,
    token: &'a str,
    step: u32,
    deed: &'static str,
    words: String,
    class: &'static str,
}

/// Who stands behind a document.
#[derive(Template)]
#[template(path = "people.html")]
pub struct People<'a> {
    t: Phrases<'a>,
    review: &'a Review,
}
