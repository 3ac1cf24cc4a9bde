//! `/{lang}/calls/{id}/committee`: who chooses.

use axum::extract::State;
use axum::response::Response;
use desk_frame::{Visit, see};
use desk_review::Fields;
use desk_review::web::trouble;
use web::{Form, Language, Path};

use crate::web::Desk;
use crate::{Calls, Committee};

pub(super) async fn save(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    let (fields, address) = (Fields(fields), format!("/calls/{id}"));
    let committee = Committee {
        leads: fields.known("leads", |name| visit.team.iter().any(|member| member == name)),
        readers: fields.parsed("readers").unwrap_or(1),
    };
    match desk.cooperation.set_committee(&visit.actor, &id, committee).await {
        Ok(()) => see(&format!("/{lang}{address}#committee")),
        Err(error) => trouble::<Calls>(error, &desk, (&visit, lang), &address, None),
    }
}
