//! `/metrics` on a listener of its own: counts and times by transaction name, nothing about
//! anybody.

use std::fmt::Write as _;

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use store::Store;

/// Serves the counters of a store in the Prometheus text format.
pub fn metrics_router(store: Store) -> Router {
    Router::new().route("/metrics", get(metrics)).with_state(store)
}

async fn metrics(State(store): State<Store>) -> String {
    let mut text = String::new();
    for metric in store.metrics() {
        let name = metric.name;
        // Writing to a string cannot fail.
        let _ = writeln!(text, "thiqa_transactions_total{{name=\"{name}\"}} {}", metric.count);
        let _ =
            writeln!(text, "thiqa_transactions_failed_total{{name=\"{name}\"}} {}", metric.failed);
        let seconds = metric.total.as_secs_f64();
        let _ = writeln!(text, "thiqa_transaction_seconds_total{{name=\"{name}\"}} {seconds:.6}");
    }
    text
}
