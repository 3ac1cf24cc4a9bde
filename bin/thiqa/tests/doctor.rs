//! `thiqa doctor`, and what does not start before somebody has asked it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// An installation in a folder of its own.
struct Installation(TempDir);

impl Installation {
    fn new(passphrase: &str) -> Self {
        let made = Self(tempfile::tempdir().unwrap());
        let (done, said) = made.run_with(&["keys", "init", "--dir", made.dir()], passphrase);
        assert!(done, "{said}");
        made
    }

    fn dir(&self) -> &str {
        self.0.path().to_str().unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_thiqa"));
        let config = self.0.path().join("thiqa.toml");
        command.args(arguments).arg("--config").arg(config);
        command.env_remove("THIQA_FRONT_DATABASE").env_remove("THIQA_DESK_DATABASE");
        command
    }

    /// Runs a command to its end; whether it went well, and everything it said.
    fn run(&self, arguments: &[&str]) -> (bool, String) {
        self.run_with(arguments, "five words that nobody guesses")
    }

    fn run_with(&self, arguments: &[&str], passphrase: &str) -> (bool, String) {
        let done = self.command(arguments).env("THIQA_PASSPHRASE", passphrase).output().unwrap();
        let said = [done.stdout, done.stderr].concat();
        (done.status.success(), String::from_utf8(said).unwrap())
    }

    /// Gives keys of the configuration other values.
    fn set(&self, changes: &[(&str, &str)]) {
        let file = self.0.path().join("thiqa.toml");
        let mut text = std::fs::read_to_string(&file).unwrap();
        for (key, value) in changes {
            let line = text.lines().find(|line| line.starts_with(&format!("{key} = "))).unwrap();
            text = text.replacen(&format!("\n{line}\n"), &format!("\n{key} = {value}\n"), 1);
        }
        std::fs::write(file, text).unwrap();
    }

    /// A content folder in which every channel was confirmed of late.
    fn confirm_channels(&self) {
        let own = self.0.path().join("own/ma/channels");
        std::fs::create_dir_all(&own).unwrap();
        let embedded = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/ma/channels");
        let text = std::fs::read_to_string(embedded.join("channels.toml")).unwrap();
        let confirmed = text.lines().map(|line| match line.split_once(" = ") {
            Some(("review_by", _)) => "review_by = \"2199-01-01\"\n".to_owned(),
            Some(("confidence", "\"1\"")) => "confidence = \"C\"\n".to_owned(),
            _ => format!("{line}\n"),
        });
        std::fs::write(own.join("channels.toml"), confirmed.collect::<String>()).unwrap();
        self.set(&[("content", "\"own\"")]);
    }
}

#[test]
fn a_new_installation_is_told_everything_that_is_left_to_do() {
    let new = Installation::new("five words that nobody guesses");
    let (ready, said) = new.run(&["doctor"]);
    assert!(!ready);
    for expected in [
        "Numbers for somebody in danger\n  ! ",
        "to be confirmed since",
        "! The public address http://127.0.0.1:8080 is not https",
        "- Not declared",
        "- Nobody is named who answers for people’s data",
        "- Pages say that your hours are not known",
        "no lawyer has compared our words",
        "Français: no native speaker has reviewed",
        "- The root key lies beside the configuration",
        "- There is no database of the front here yet",
        "- The front does not answer at http://127.0.0.1:8080",
        "- No backup of the desk is known",
        "thiqa: not ready to open: ",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(!said.contains("passphrase") && !said.contains("opening-"), "{said}");
    assert!(!said.contains(['\u{2066}', '\u{2068}', '\u{2069}']), "marks for browsers only");

    let (_, front) = new.run(&["doctor", "front"]);
    assert!(!front.contains("of the desk"), "{front}");
    let backup = new.0.path().join("backup");
    assert!(new.run(&["backup", "front", backup.to_str().unwrap()]).0);
    let (_, front) = new.run(&["doctor", "front"]);
    assert!(!front.contains("backup of the front") && !front.contains("no database"), "{front}");
}

#[test]
fn e_mails_that_cannot_be_sent_are_found() {
    let new = Installation::new("five words that nobody guesses");
    for (way, says) in [
        ("smtp://127.0.0.1:9", "E-mails cannot be sent: not now"),
        ("smtp://mail.example.org", "E-mails cannot be sent: desk.mail must begin with smtps://"),
        ("folder:mail", ""),
    ] {
        let mut doctor = new.command(&["doctor", "desk"]);
        doctor.env("THIQA_DESK_MAIL", way);
        new.set(&[("mail_from", "\"Thiqa <alerts@example.org>\"")]);
        let said = String::from_utf8(doctor.output().unwrap().stdout).unwrap();
        assert_eq!(said.contains("E-mails"), !says.is_empty(), "{way}: {said}");
        assert!(said.contains(says), "{way}: {said}");
    }
}

#[test]
fn a_passphrase_that_everybody_knows_is_found() {
    let known = Installation::new("demonstration only");
    let (ready, said) = known.run(&["doctor", "desk"]);
    assert!(!ready && said.contains("! The demonstration's passphrase"), "{said}");
}

#[test]
fn nothing_starts_in_production_while_an_emergency_number_is_unconfirmed() {
    let new = Installation::new("five words that nobody guesses");
    new.set(&[("mode", "\"production\"")]);
    let (ready, said) = new.run(&["doctor"]);
    assert!(!ready && said.contains("not ready for production: "), "{said}");
    for command in ["front", "serve"] {
        let (started, said) = new.run(&[command]);
        assert!(!started, "{command}");
        assert!(said.contains("not ready for production: "), "{said}");
        assert!(said.contains("`thiqa doctor` says what to do"), "{said}");
        assert!(!new.0.path().join("front.db").exists(), "{command} changes nothing first");
    }
}

#[test]
fn confirmed_numbers_let_the_front_start_in_production_and_it_says_not_declared() {
    let new = Installation::new("five words that nobody guesses");
    new.confirm_channels();
    new.set(&[
        ("mode", "\"production\""),
        ("base_url", "\"https://trust.example\""),
        ("listen", "\"127.0.0.1:0\""),
    ]);
    let (ready, said) = new.run(&["doctor", "front"]);
    assert!(ready, "{said}");
    assert!(said.contains("Nothing of this blocks the opening."), "{said}");
    assert!(said.contains("- Not declared"), "what is left is still named: {said}");

    let mut child = new.command(&["front"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut ready = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut ready).unwrap();
    let front = ready.trim().strip_prefix("ready front=").unwrap().to_owned();
    let page = page(&format!("{front}/en/"));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(page.contains("Not declared: "), "{page}");
    assert!(!page.contains("class=\"banner\""), "{page}");
}

fn page(address: &str) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let _ = rustls::crypto::ring::default_provider().install_default();
        reqwest::get(address).await.unwrap().text().await.unwrap()
    })
}

#[test]
fn texts_are_said_once_or_in_every_language() {
    let new = Installation::new("five words that nobody guesses");
    for hours in ["\"9-17\"", "{ ar = \"٩-١٧\", fr = \"9-17\", en = \"9-17\" }", "\"\""] {
        new.set(&[("hours", hours)]);
        let (valid, said) = new.run(&["config", "check"]);
        assert!(valid, "{hours}: {said}");
    }
    for (key, value, why) in [
        ("hours", "{ ar = \"9\", fr = \"\", en = \"9\" }", "centre.hours: say it in all three"),
        ("hours", "{ ar = \"9\" }", "expected \"one text\" or { ar = "),
        ("hours", "9", "expected \"one text\" or { ar = "),
        ("mode", "\"open\"", "unknown variant `open`, expected one of `demonstration`"),
    ] {
        let before = std::fs::read(new.0.path().join("thiqa.toml")).unwrap();
        new.set(&[(key, value)]);
        let (valid, said) = new.run(&["config", "check"]);
        assert!(!valid && said.contains(why), "{key} = {value}: {said}");
        std::fs::write(new.0.path().join("thiqa.toml"), before).unwrap();
    }
}

#[test]
fn a_logo_that_runs_something_keeps_the_front_from_starting() {
    let new = Installation::new("five words that nobody guesses");
    new.set(&[("logo", "\"logo.svg\"")]);
    let (started, said) = new.run(&["front"]);
    assert!(!started && said.contains("cannot read the logo"), "{said}");
    std::fs::write(new.0.path().join("logo.svg"), "<svg><script>a()</script></svg>").unwrap();
    let (started, said) = new.run(&["front"]);
    assert!(!started && said.contains("runs something is refused"), "{said}");
}
