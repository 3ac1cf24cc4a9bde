//! Everything that must be refused, and beside it what is accepted, so that a refusal means
//! something. Built once here; tried from JSON; committed as `refusals.json`.

mod directory;
mod file;
mod letter;
mod other;
mod thread;

use serde_json::{Map, Value, json};

use crate::attempt::attempt;
use crate::hex::{number, text};
use crate::world::World;

/// Operations on altered inputs, with the name of the error each must give.
#[derive(Default)]
pub(crate) struct Refusals {
    cases: Vec<Value>,
    /// Long inputs that several cases take slices of.
    blobs: Map<String, Value>,
}

impl Refusals {
    fn refused(&mut self, name: &str, operation: &str, input: &Value, error: &str) {
        let case = json!({ "name": name, "operation": operation, "input": input, "error": error });
        self.cases.push(case);
    }

    fn accepted(&mut self, name: &str, operation: &str, input: &Value) {
        let case = json!({ "name": name, "operation": operation, "input": input, "error": null });
        self.cases.push(case);
    }
}

/// The input with one field changed.
fn with(input: &Value, field: &str, value: impl Into<Value>) -> Value {
    let mut input = input.clone();
    input[field] = value.into();
    input
}

/// All of them.
pub(crate) fn make() -> Value {
    let world = World::new(40);
    let mut refusals = Refusals::default();
    letter::add(&world, &mut refusals);
    file::add(&world, &mut refusals);
    thread::add(&world, &mut refusals);
    directory::add(&world, &mut refusals);
    other::add(&world, &mut refusals);
    json!({ "about": "what must be refused, and with which error; null: accepted",
            "blobs": refusals.blobs,
            "cases": refusals.cases })
}

/// Tries each from JSON and compares the error's name.
pub(crate) fn check(vectors: &Value) {
    for case in vectors["cases"].as_array().unwrap() {
        let input = joined(&case["input"], &vectors["blobs"]);
        let outcome = attempt(text(&case["operation"]), &input);
        let expected = case["error"].as_str();
        assert_eq!(outcome.err().as_deref(), expected, "{}", case["name"]);
    }
}

/// Puts the slices of a long input together.
fn joined(input: &Value, blobs: &Value) -> Value {
    let Some(blob) = input["sealed"]["blob"].as_str() else { return input.clone() };
    let digits = text(&blobs[blob]);
    let slices = input["sealed"]["slices"].as_array().unwrap().iter();
    let ends = slices.map(|ends| (2 * number(&ends[0]) as usize, 2 * number(&ends[1]) as usize));
    let joined: String = ends.map(|(from, to)| &digits[from..to]).collect();
    with(input, "sealed", joined)
}
