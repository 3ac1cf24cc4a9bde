//! `POST /api/v1/check`: the same for programs.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use verdict::Weight;
use web::{Failure, Json};

use crate::Awareness;
use crate::check::{Asked, Finding, check};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    text: String,
}

#[derive(Serialize)]
struct Answer {
    verdict: &'static str,
    score: f32,
    reasons: Vec<Reason>,
    danger: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    campaign: Option<String>,
}

#[derive(Serialize)]
struct Reason {
    sign: String,
    weight: &'static str,
    /// Bytes of the text that was sent, as UTF-8.
    places: Vec<[usize; 2]>,
    about: Option<String>,
}

pub(super) async fn handler(
    State(awareness): State<Awareness>,
    Json(Question { text }): Json<Question>,
) -> Result<Response, Failure> {
    let judge = Arc::clone(&awareness.board().judge);
    let judging = tokio::task::spawn_blocking(move || {
        // What stands before the first word is not judged.
        let before = text.len() - text.trim_start().len();
        let asked = Asked { pasted: text, ..Asked::default() };
        (before, check(&judge, &asked))
    });
    let (before, checked) =
        judging.await.map_err(|_| Failure::internal("the judge did not come back"))?;
    let answer = Answer {
        verdict: checked.level.name(),
        score: checked.score,
        reasons: checked.findings.into_iter().map(|one| Reason::of(one, before)).collect(),
        danger: checked.is_danger,
        campaign: checked.campaign,
    };
    Ok(([(header::CACHE_CONTROL, "no-store")], axum::Json(answer)).into_response())
}

impl Reason {
    fn of(finding: Finding, before: usize) -> Self {
        let Finding { name, weight, places, about } = finding;
        let places = places.into_iter().map(|place| [place.start + before, place.end + before]);
        Self { sign: name, weight: named(weight), places: places.collect(), about }
    }
}

fn named(weight: Weight) -> &'static str {
    match weight {
        Weight::Weak => "weak",
        Weight::Medium => "medium",
        Weight::Strong => "strong",
        Weight::Decisive => "decisive",
    }
}
