//! Test vectors: what the code makes equals the files in `engines/seal/vectors`, and those files
//! open from their JSON alone. `THIQA_BLESS_VECTORS=1` writes them anew.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

mod attempt;
mod flips;
mod hex;
mod make;
mod read;
mod refusals;
#[path = "../world/mod.rs"]
mod world;

use std::path::PathBuf;

use serde_json::Value;

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../seal/vectors").join(format!("{name}.json"))
}

fn committed(name: &str) -> Value {
    let text = std::fs::read_to_string(path(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_committed_files_are_what_the_code_makes() {
    let bless = std::env::var_os("THIQA_BLESS_VECTORS").is_some();
    for (name, made) in make::all() {
        if bless {
            let text = serde_json::to_string_pretty(&made).unwrap() + "\n";
            std::fs::write(path(name), text).unwrap();
        }
        assert!(committed(name) == made, "{name}.json differs: see THIQA_BLESS_VECTORS");
    }
}

#[test]
fn every_refusal_is_refused_for_its_reason() {
    refusals::check(&committed("refusals"));
}
