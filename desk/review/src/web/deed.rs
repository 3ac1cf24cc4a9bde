//! `POST /{lang}/{kind}/{id}/{deed}`: what is done with a document.

use axum::extract::State;
use axum::response::Response;
use desk_frame::{Visit, see};
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::web::{Bench, trouble};
use crate::{Deed, Reviewed};

#[derive(Deserialize)]
pub(super) struct Step {
    pub(super) step: u32,
}

pub(super) async fn handler<K: Reviewed, B: Bench<K>>(
    State(bench): State<B>,
    Language(lang): Language,
    Path((_, id, deed)): Path<(String, String, String)>,
    visit: Visit,
    Form(Step { step }): Form<Step>,
) -> Result<Response, Failure> {
    let deed = match deed.as_str() {
        "propose" => Deed::Propose,
        "return" => Deed::SendBack,
        "approve" => Deed::Approve,
        "revise" => Deed::Revise,
        "cancel" => Deed::Cancel,
        _ => return Err(Failure::NotFound),
    };
    let begins = matches!(deed, Deed::Revise | Deed::Cancel);
    let address = format!("{}/{id}", K::PATH);
    let act = bench.act(&visit.actor, &id, step, deed).await;
    if let Err(error) = act {
        return Ok(trouble::<K>(error, &bench, (&visit, lang), &address, None));
    }
    let on = if begins { "/edit" } else { "" };
    Ok(see(&format!("/{lang}{address}{on}")))
}
