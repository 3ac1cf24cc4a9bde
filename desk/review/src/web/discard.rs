//! `/{lang}/{kind}/{id}/discard`: dropping what was written, which is asked first: it is gone
//! afterwards.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see};
use web::{Failure, Form, Language, Path};

use crate::web::deed::Step;
use crate::web::{Bench, trouble};
use crate::{Deed, Reviewed};

#[derive(Template)]
#[template(path = "discard.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    name: String,
    token: &'a str,
    address: String,
    step: u32,
    is_public: bool,
}

pub(super) async fn ask<K: Reviewed, B: Bench<K>>(
    State(bench): State<B>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Failure> {
    let record = match bench.reviews().one::<K>(&id).await {
        Ok(record) => record,
        Err(error) => {
            return Ok(trouble::<K>(error, &bench, (&visit, lang), K::PATH, None));
        }
    };
    let t = bench.shell().phrases(lang);
    let title = t.get("desk-review-discard-title");
    let main = Main {
        t,
        title: &title,
        name: bench.name(&record, lang),
        token: &visit.token,
        address: format!("/{lang}{}/{id}", K::PATH),
        step: record.review.step,
        is_public: record.issue.is_some(),
    };
    let path = format!("{}/{id}/discard", K::PATH);
    Ok(Frame::new(&visit, lang, &title, &path).page(bench.shell(), &main))
}

pub(super) async fn handler<K: Reviewed, B: Bench<K>>(
    State(bench): State<B>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(Step { step }): Form<Step>,
) -> Response {
    match bench.act(&visit.actor, &id, step, Deed::Discard).await {
        Ok(()) => see(&format!("/{lang}{}", K::PATH)),
        Err(error) => {
            let address = format!("{}/{id}", K::PATH);
            trouble::<K>(error, &bench, (&visit, lang), &address, None)
        }
    }
}
