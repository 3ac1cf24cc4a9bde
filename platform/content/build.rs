//! The pack is embedded by a macro that notices changed files but not new ones: this does.

fn main() {
    println!("cargo:rerun-if-changed=../../content");
}
