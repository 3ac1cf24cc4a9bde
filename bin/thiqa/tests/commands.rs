//! The command as people run it: real processes, real files, canary words in every field.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

const CANARIES: [&str; 4] =
    ["canari-du-message", "canari-du-contact", "canari-du-fichier", "canari-de-la-suite"];

/// A visitor's address, as a proxy would tell it.
const ADDRESS: &str = "203.0.113.77";

/// A running zone or two, stopped at the end of the test whatever happens.
struct Running {
    child: Child,
    front: String,
    log: std::thread::JoinHandle<String>,
}

impl Running {
    /// Starts a command and waits for its line `ready front=…`.
    fn start(mut command: Command) -> Self {
        let command =
            command.env("RUST_LOG", "trace").stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut log = child.stderr.take().unwrap();
        let log = std::thread::spawn(move || {
            let mut text = Vec::new();
            log.read_to_end(&mut text).unwrap();
            String::from_utf8_lossy(&text).into_owned()
        });
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines.map_while(Result::ok).find(|line| line.starts_with("ready "));
        let ready = ready.expect("the command says that it is ready");
        let front = ready.split(' ').find_map(|part| part.strip_prefix("front=")).unwrap();
        Self { front: front.to_owned(), child, log }
    }

    /// Stops it as an init system would; gives what it logged.
    fn stop(mut self) -> String {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        assert!(self.child.wait().unwrap().success(), "stops cleanly on SIGTERM");
        self.log.join().unwrap()
    }
}

fn thiqa(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_thiqa"));
    command.args(arguments);
    command
}

fn with_input(mut command: Command, input: &str) -> Output {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn demo(folder: &Path, server: Option<&str>) -> Command {
    let dir = folder.to_str().unwrap();
    let addresses = ["--front", "127.0.0.1:0", "--desk", "127.0.0.1:0"];
    let mut command = thiqa(&["demo", "--dir", dir]);
    command.args(addresses).env_remove("THIQA_DATABASE");
    if let Some(server) = server {
        command.env("THIQA_DATABASE", server);
    }
    command
}

fn page(address: &str) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let request = reqwest::Client::new().get(address).header("x-forwarded-for", ADDRESS);
        request.send().await.unwrap().text().await.unwrap()
    })
}

/// Sends a letter with a canary in every field; gives the receipt line.
fn send(front: &str, folder: &Path) -> String {
    let (answers, file) = (folder.join("answers.json"), folder.join("canari-du-fichier.txt"));
    let json = r#"{"situation":"hacked-account","age":"26-59","for_whom":"me",
        "message":"canari-du-message","contact":"canari-du-contact"}"#;
    std::fs::write(&answers, json).unwrap();
    std::fs::write(&file, "canari-du-fichier").unwrap();
    let (answers, file) = (answers.to_str().unwrap(), file.to_str().unwrap());
    let arguments = ["send", "--front", front, "--kind", "report", "--lang", "fr"];
    let sent = thiqa(&arguments).args(["--answers", answers, "--attach", file]).output().unwrap();
    assert!(sent.status.success(), "{}", String::from_utf8_lossy(&sent.stderr));
    String::from_utf8(sent.stdout).unwrap().lines().last().unwrap().to_owned()
}

fn root_of(folder: &Path) -> String {
    let text = std::fs::read_to_string(folder.join("thiqa.toml")).unwrap();
    let table: toml::Table = toml::from_str(&text).unwrap();
    table["site"]["root"].as_str().unwrap().to_owned()
}

#[test]
fn a_letter_typed_in_send_is_read_with_its_code_on_both_databases() {
    let server = std::env::var("THIQA_TEST_POSTGRES")
        .expect("this test needs a PostgreSQL: run `cargo xtask test`");
    for server in [None, Some(server.as_str())] {
        let folder = tempfile::tempdir().unwrap();
        let work = tempfile::tempdir().unwrap();
        let running = Running::start(demo(folder.path(), server));
        let front = running.front.clone();

        for (lang, banner) in
            [("ar", "عرض تجريبي"), ("fr", "Démonstration"), ("en", "Demonstration")]
        {
            assert!(page(&format!("{front}/{lang}/")).contains(banner));
        }
        let receipt = send(&front, work.path());
        let groups: Vec<&str> = receipt.split(' ').collect();
        assert_eq!(groups.len(), 5);
        assert!(groups.iter().all(|group| group.len() == 5));

        let root = root_of(folder.path());
        let arguments = ["thread", "--front", &front, "--json", "--root", &root];
        let mut follow = thiqa(&arguments);
        let reply = work.path().join("reply.txt");
        std::fs::write(&reply, "canari-de-la-suite\n").unwrap();
        follow.arg("--reply").arg(&reply);
        let read = with_input(follow, &receipt);
        assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
        let thread: serde_json::Value = serde_json::from_slice(&read.stdout).unwrap();
        assert_eq!(thread["entries"][0]["answers"]["contact"], "canari-du-contact");
        assert_eq!(thread["entries"][0]["files"], 1);
        assert_eq!(thread["entries"][1]["message"], "canari-de-la-suite");

        check_refusals(&front, &receipt, &root);
        let log = running.stop();
        look_for_canaries(folder.path(), server, &log, &receipt);
    }
}

fn check_refusals(front: &str, receipt: &str, root: &str) {
    // A digit is mistyped: said at once, without asking the front.
    let mut digits: Vec<char> = receipt.chars().collect();
    digits[0] = if digits[0] == '9' { '0' } else { '9' };
    let mistyped: String = digits.into_iter().collect();
    let refused = with_input(thiqa(&["thread", "--front", front]), &mistyped);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("mistyped"));
    // A well-formed code of nobody's.
    let unknown = "00000 00000 00000 00000 00000";
    let refused = with_input(thiqa(&["thread", "--front", front]), unknown);
    assert!(
        String::from_utf8_lossy(&refused.stderr).contains("no message with this tracking code")
    );
    // The poster's root fits the front, another does not.
    let verify =
        |root: &str| thiqa(&["verify", "--root", root, "--front", front]).output().unwrap();
    assert!(verify(root).status.success());
    assert!(!verify(&"00".repeat(32)).status.success());
}

/// No plaintext, receipt or address in any file, log or database.
fn look_for_canaries(folder: &Path, server: Option<&str>, log: &str, receipt: &str) {
    let mut places = vec![("the log".to_owned(), log.as_bytes().to_vec())];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            // Where its e-mails go: nobody asked for any.
            assert_eq!(std::fs::read_dir(&path).unwrap().count(), 0, "{}", path.display());
            continue;
        }
        places.push((path.display().to_string(), std::fs::read(&path).unwrap()));
    }
    if server.is_some() {
        let text = std::fs::read_to_string(folder.join("databases.toml")).unwrap();
        let databases: toml::Table = toml::from_str(&text).unwrap();
        for zone in ["front", "desk"] {
            let address = databases[zone].as_str().unwrap();
            let dump = Command::new("pg_dump").args(["--inserts", "-d", address]).output().unwrap();
            assert!(dump.status.success());
            places.push((format!("the {zone}'s database"), dump.stdout));
        }
    }
    let digits = receipt.replace(' ', "");
    for (place, bytes) in &places {
        for word in CANARIES.into_iter().chain([receipt, &digits, ADDRESS]) {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found, "{word:?} stands in {place}");
        }
    }
    assert!(places.len() > 4, "there was something to look through");
}

#[test]
fn an_installation_is_made_backed_up_restored_and_checked() {
    let work = tempfile::tempdir().unwrap();
    let dir = work.path().join("centre");
    let config = dir.join("thiqa.toml");
    let (dir, config) = (dir.to_str().unwrap(), config.to_str().unwrap());
    let run = |arguments: &[&str]| {
        let mut command = thiqa(&["--config", config]);
        let output =
            command.args(arguments).env("THIQA_PASSPHRASE", "a long enough phrase").output();
        let output = output.unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(said).unwrap())
    };
    let (made, said) = run(&["keys", "init", "--dir", dir]);
    assert!(made && said.contains("recovery code"), "{said}");
    let (again, said) = run(&["keys", "init", "--dir", dir]);
    assert!(!again && said.contains("keys are made once"), "{said}");
    assert!(run(&["config", "check"]).0);
    assert!(run(&["config"]).1.contains("front.storage_bytes"));
    assert!(run(&["keys", "show"]).1.contains("slot 2"));
    assert!(run(&["content", "check"]).0);

    let (front, desk) = (work.path().join("front"), work.path().join("desk"));
    let (front, desk) = (front.to_str().unwrap(), desk.to_str().unwrap());
    for (zone, folder) in [("front", front), ("desk", desk)] {
        let (done, said) = run(&["backup", zone, folder]);
        assert!(done, "{said}");
        assert!(!run(&["restore", zone, folder]).0, "a restore must be asked for twice");
        let (done, said) = run(&["restore", zone, folder, "--replace"]);
        assert!(done, "{said}");
    }
    let root = Path::new(dir).join("root.key");
    let (done, said) = run(&["keys", "authorise", "--root", root.to_str().unwrap()]);
    assert!(done, "{said}");
}

/// A disk of eight megabytes of its own: letters come until it is full.
#[test]
fn a_full_disk_is_said_and_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().to_str().unwrap();
    let script = format!(
        "mount -t tmpfs -o size=8m none {dir} && exec {} demo --empty --dir {dir} \
         --front 127.0.0.1:0 --desk 127.0.0.1:0",
        env!("CARGO_BIN_EXE_thiqa")
    );
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", &script]);
    command.env_remove("THIQA_DATABASE");
    let running = Running::start(command);

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (kept, refusal) = runtime.block_on(fill(&running.front));
    assert!(refusal.contains("507"), "{refusal}");
    assert!(kept > 3, "some letters found room");
    running.stop();
}

/// Sends letters with files until one is refused, then reads all that were acknowledged; gives
/// their number and the refusal.
async fn fill(front: &str) -> (usize, String) {
    use kernel::{Random, SystemRandom};
    use seal::{MasterKey, Name, SenderKeys};

    let random: &dyn Random = &SystemRandom;
    let sender = thiqa::sender::Sender::new(front, None).unwrap();
    let (_, trusted) = sender.directory(&Name::new("helpline").unwrap()).await.unwrap();
    let kind = Name::new("report").unwrap();
    let (form, _) = sender.form(&kind).await.unwrap();
    let file = seal::attachment::Attachment {
        name: "a.png".to_owned(),
        media_type: "image/png".to_owned(),
        bytes: vec![1; 200_000],
    };
    let (mut kept, mut refusal) = (Vec::new(), String::new());
    while refusal.is_empty() && kept.len() < 200 {
        let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
        let files = std::slice::from_ref(&file);
        match sender.file(&trusted, &kind, form, b"{}", files, &keys).await {
            Ok(_) => kept.push(keys),
            Err(error) => refusal = format!("{error:#}"),
        }
    }
    for keys in &kept {
        assert!(sender.thread(keys).await.unwrap().is_some(), "what was acknowledged is there");
    }
    (kept.len(), refusal)
}
