//! A small sound pack on disk, then one fault at a time.

mod danger;
mod guides;
mod pack;
mod questions;
mod readiness;
mod words;

use std::fs;
use std::path::Path;

use crate::{Pack, Problem};
use kernel::Lang;
use tempfile::TempDir;

const PACK: &str = r#"
id = "xx"
country = "XX"
time_zone = "Africa/Casablanca"
languages = ["ar", "fr", "en"]
[centre.name]
ar = "مركز"
fr = "Centre"
en = "Centre"
"#;

const CHANNELS: &str = r#"
[[channel]]
id = "line"
kind = "helpline"
tel = "+212 5 00 00 00 00"
anonymity = "full"
cost = "free"
verified_on = "2026-01-01"
review_by = "2026-07-01"
source = "https://example.org"
confidence = "1"
show = true

[[channel]]
id = "rumour"
kind = "other"
url = "https://example.org"
anonymity = "unknown"
cost = "unknown"
verified_on = "2026-01-01"
review_by = "2026-07-01"
source = "somebody"
confidence = "U"
show = false
"#;

const CHANNEL_WORDS: &str =
    "[line]\nname = \"Line\"\nwhat = \"Listens\"\n[rumour]\nname = \"R\"\nwhat = \"?\"\n";

const LAWS: &str = r#"
[[law]]
id = "pc-7-1"
verified_on = "2026-01-01"
review_by = "2027-01-01"
source = "https://example.org"
confidence = "C"
checked_by_lawyer = false

[[law]]
id = "law-9"
verified_on = "2026-01-01"
review_by = "2027-01-01"
source = "somebody"
confidence = "1"
checked_by_lawyer = false
"#;

const LAW_WORDS: &str = r#"
[pc-7-1]
number = "Penal Code, article 7-1"
line = "Taking what is lost"
more = "Two days"
[law-9]
number = "Law 9"
line = "Finding"
"#;

const SITUATION: &str = r#"
id = "lost"
number = 5
audience = ["everyone"]
licence = "CC-BY-4.0"
revision = 1
reviewed_on = "2026-11-22"
review_by = "2027-05-22"
sources = ["https://example.org"]
channels = ["line", "rumour"]
[language_reviewed_by]
"#;

const COMMON: &str = r#"
[[step]]
id = "safe"
kind = "choice"
choices = ["safe", "danger"]
"#;

const COMMON_WORDS: &str = r#"
[safe]
label = "Are you safe now?"
choices = { safe = "Yes", danger = "No" }
[yes-no.choices]
yes = "Yes"
no = "No"
unsure = "I do not know"
"#;

const JOURNEY: &str = r#"
begin = ["safe"]
urgent = { safe = ["danger"] }

[[step]]
id = "paid"
kind = "yes-no"

[[part]]
id = "bank"
after = "next"
when = { paid = ["yes", "unsure"] }
"#;

const JOURNEY_WORDS: &str = r#"
[paid]
label = "Have you paid?"
choices = { unsure = "Perhaps" }
"#;

const FIND: &str = r#"
[[step]]
id = "about"
kind = "choice"
choices = ["thing"]

[[part]]
id = "lost"
after = "list"
when = { about = ["thing"] }
"#;

const FIND_WORDS: &str = "[about]\nlabel = \"What?\"\nchoices = { thing = \"A thing\" }\n";

const TEXT: &str = "# title\nLost\n\n# lead\nIt is lost.\n\n# first\n1. Look.\n\n# avoid\n- Pay.\n\
                    \n# evidence\nKeep it.\n\n# next\nRest.\n\n# write\nWrite.\n\n# bank\n### You paid\nCall the bank.\n";

fn sound() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    write(root, "xx/pack.toml", PACK);
    write(root, "xx/channels/channels.toml", CHANNELS);
    write(root, "xx/laws/laws.toml", LAWS);
    write(root, "xx/situations/lost/situation.toml", SITUATION);
    write(root, "xx/situations/lost/journey.toml", JOURNEY);
    write(root, "base/journeys/common.toml", COMMON);
    write(root, "xx/find/journey.toml", FIND);
    for lang in Lang::ALL {
        write(root, &format!("base/words/{lang}/site.ftl"), "hello = Hello { $name }\nbye = Bye\n");
        write(root, &format!("xx/channels/{lang}.toml"), CHANNEL_WORDS);
        write(root, &format!("xx/laws/{lang}.toml"), LAW_WORDS);
        write(root, &format!("xx/situations/lost/{lang}.md"), TEXT);
        write(root, &format!("xx/situations/lost/journey.{lang}.toml"), JOURNEY_WORDS);
        write(root, &format!("base/journeys/common.{lang}.toml"), COMMON_WORDS);
        write(root, &format!("base/journeys/distress.{lang}.md"), "You matter.\n");
        write(root, &format!("xx/find/journey.{lang}.toml"), FIND_WORDS);
    }
    dir
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// What `check` says after one file of the sound pack was changed.
fn after(path: &str, from: &str, to: &str) -> Vec<String> {
    let dir = sound();
    let text = fs::read_to_string(dir.path().join(path)).unwrap();
    assert!(text.contains(from), "{from:?} is not in {path}");
    write(dir.path(), path, &text.replacen(from, to, 1));
    said(dir.path())
}

fn said(root: &Path) -> Vec<String> {
    Pack::load(root).unwrap().check().iter().map(Problem::to_string).collect()
}
