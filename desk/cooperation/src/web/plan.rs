//! `POST /{lang}/events/{id}/plan`: what must be done, by whom, and what it may cost.

use axum::extract::State;
use axum::response::Response;
use desk_frame::{see, store_failure};
use desk_review::Fields;
use web::{Failure, Form, Language, Path};

use crate::domain::plan::{Cost, MOST, Plan, Task};
use crate::web::Desk;

pub(super) async fn save(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let fields = Fields(fields);
    let plan = Plan {
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
    desk.cooperation.keep_plan(&id, plan).await.map_err(store_failure)?;
    Ok(see(&format!("/{lang}/events/{id}#plan")))
}
