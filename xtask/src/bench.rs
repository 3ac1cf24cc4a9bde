//! `cargo xtask bench NAME`: prints the machine, the load and the figures.

mod disk;
mod letters;
mod load;
mod machine;
mod pages;

use anyhow::Result;
use clap::{Args, Subcommand};

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    bench: Bench,
}

#[derive(Subcommand)]
enum Bench {
    /// Letters that a front stores in a second, beside what its disk can do
    Letters(letters::Arguments),
    /// Pages that a running server answers in a second
    Pages(pages::Arguments),
}

pub(crate) async fn run(arguments: Arguments) -> Result<()> {
    println!("machine: {}", machine::line());
    match arguments.bench {
        Bench::Letters(arguments) => letters::run(&arguments).await,
        Bench::Pages(arguments) => pages::run(&arguments).await,
    }
}
