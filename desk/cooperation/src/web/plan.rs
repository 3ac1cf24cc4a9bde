//! `POST /{lang}/events/{id}/plan`: what must be done, by whom, and what it may cost.

use axum::extract::State;
use axum::response::Response;
use desk_frame::{Visit, see};
use desk_review::Fields;
use web::{Failure, Form, Language, Path};

use crate::domain::plan::{Cost, MOST, Plan, Task};
use crate::web::Desk;

pub(super) async fn save(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let fields = Fields(fields);
    let plan = Plan {
        version: fields.parsed("version").ok_or(Failure::BadRequest)?,
        tasks: (0..MOST + 2)
            .map(|at| Task {
                text: fields.one(&format!("task-{at}")).to_owned(),
                owner: fields.one(&format!("owner-{at}")).to_owned(),
                done: fields.one(&format!("done-{at}")) == "true",
            })
            .collect(),
        costs: (0..MOST + 2)
            .map(|at| Cost {
                text: fields.one(&format!("cost-{at}")).to_owned(),
                expected: fields.parsed(&format!("expected-{at}")).unwrap_or_default(),
                spent: fields.parsed(&format!("spent-{at}")),
            })
            .collect(),
    };
    match desk.cooperation.keep_plan(&visit.actor, &id, plan).await {
        Ok(()) => Ok(see(&format!("/{lang}/events/{id}#plan"))),
        Err(error) => {
            let (back, typed) = (format!("/events/{id}"), fields.typed());
            Ok(desk.event_trouble(error, (&visit, lang), &back, Some(&typed)))
        }
    }
}
