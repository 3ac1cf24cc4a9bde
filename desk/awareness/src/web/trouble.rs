use axum::response::Response;
use desk_frame::Visit;
use desk_review::web::trouble;
use kernel::Lang;

use crate::domain::alert::{Alerts, Record};
use crate::web::Desk;

impl Desk {
    /// A warning, or the page that says why there is none.
    pub(super) async fn alert(
        &self,
        id: &str,
        (visit, lang): (&Visit, Lang),
    ) -> Result<Record, Response> {
        let alert = self.awareness.alert(id).await;
        alert.map_err(|error| trouble::<Alerts>(error, self, (visit, lang), "/alerts", None))
    }
}
