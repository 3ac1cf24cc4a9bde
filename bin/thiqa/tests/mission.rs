//! `docs/MISSION.md` tells the truth: what it names under "Where" is there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod house;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use house::House;
use kernel::Lang;

const PILLARS: [&str; 4] = ["awareness", "knowledge", "assistance", "cooperation"];

/// A line of one of the texts.
struct Line {
    says: String,
    at: String,
    state: String,
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs"))
}

/// The rows of the texts' tables: those after the first heading of a text.
fn lines() -> Vec<Line> {
    let page = std::fs::read_to_string(folder().join("MISSION.md")).unwrap();
    let texts = page.find("\n## T1").expect("the first text");
    let rows = page[texts..].lines().filter(|line| line.starts_with("| ") && !line.contains("---"));
    let cells = rows.map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()));
    let lines = cells.map(|cells| cells.collect::<Vec<_>>()).map(|cells| {
        let [says, at, state] = cells.try_into().expect("three cells in each row");
        Line { says, at, state }
    });
    lines.filter(|line| line.state != "State").collect()
}

/// What stands between two marks.
fn between<'a>(text: &'a str, begin: &str, end: &str) -> Vec<&'a str> {
    text.split(begin).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0)).collect()
}

/// The words in backticks.
fn code(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// All that one kind of name stands for under "Where", once each.
fn named(begins: &str) -> BTreeSet<String> {
    let lines = lines();
    let all = lines.iter().flat_map(|line| code(&line.at));
    all.filter(|name| name.starts_with(begins)).map(str::to_owned).collect()
}

#[test]
fn every_line_says_where_it_is_or_that_it_is_not_yet() {
    let lines = lines();
    assert!(lines.len() > 80, "all five texts are read");
    for Line { says, at, state } in &lines {
        let (state, pillar) = state.split_once(" · ").unwrap_or((state, ""));
        let (has_place, has_pillar) = (!at.is_empty(), PILLARS.contains(&pillar));
        let is_right = match state {
            "here" => has_place && pillar.is_empty(),
            "partly" => has_place && has_pillar,
            "not yet" => !has_place && has_pillar,
            "history" => !has_place && pillar.is_empty(),
            _ => false,
        };
        assert!(is_right, "{says}");
        let names = code(at);
        let is_known = |name: &&str| name.starts_with('/') || name.starts_with("thiqa ");
        assert!(names.iter().all(is_known), "neither an address nor a command: {at}");
        let is_named = !names.is_empty() || at.contains("](");
        assert!(!has_place || is_named, "names no page, command or file: {at}");
    }
}

#[tokio::test]
async fn every_address_answers_in_every_language() {
    let house = House::on(testkit::TempDatabase::sqlite(), testkit::TempDatabase::sqlite()).await;
    let addresses = named("/");
    assert!(addresses.contains("/help"));
    for address in &addresses {
        for lang in Lang::ALL {
            let url = format!("http://{}/{lang}{address}", house.front.address);
            let status = reqwest::get(&url).await.unwrap().status();
            assert_eq!(status, 200, "/{lang}{address}");
        }
    }
}

#[test]
fn every_command_is_there() {
    let commands = named("thiqa ");
    assert!(commands.contains("thiqa desk"));
    for command in &commands {
        let words = command.split(' ').skip(1);
        let help = Command::new(env!("CARGO_BIN_EXE_thiqa")).args(words).arg("--help").output();
        assert!(help.unwrap().status.success(), "{command}");
    }
}

#[test]
fn every_file_is_there() {
    for line in lines() {
        for file in between(&line.at, "](", ")") {
            assert!(folder().join(file).exists(), "{file}");
        }
    }
}
