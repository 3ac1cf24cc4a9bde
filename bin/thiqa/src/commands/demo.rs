//! `thiqa demo`: both zones with fresh keys and invented cases, in a folder of its own.

mod calls;
mod cases;
mod databases;
mod events;
mod examples;
mod invented;
mod partners;
mod warnings;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use desk_audit::{Actor, StaffRole};
use desk_office::Office;
use kernel::Id;
use seal::Name;
use tokio::task::JoinHandle;
use unseal::slots::Credential;

use crate::commands::{desk, keys};
use crate::config::Config;
use crate::wiring::desk::office;
use crate::wiring::front::public_zone;
use crate::wiring::{Stop, serve, stop_on_signal};

/// What opens the demonstration. It protects nothing and is printed.
const PASSPHRASE: &str = keys::DEMONSTRATION;
const MEMBERS: [(&str, StaffRole); 2] =
    [("amal", StaffRole::Supervisor), ("badr", StaffRole::Operator)];

/// What `thiqa demo` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where the front listens.
    #[arg(long, default_value = "127.0.0.1:8080")]
    front: SocketAddr,
    /// Where the desk listens.
    #[arg(long, default_value = "127.0.0.1:8081")]
    desk: SocketAddr,
    /// Keep everything in this folder, to go on with it another time. Without it, a fresh folder
    /// that goes when the demonstration stops.
    #[arg(long)]
    dir: Option<PathBuf>,
    /// Make no example cases.
    #[arg(long)]
    empty: bool,
}

/// Runs the demonstration until it is told to stop.
pub async fn run(arguments: Arguments) -> Result<()> {
    let stop = stop_on_signal()?;
    let temporary = tempfile::Builder::new().prefix("thiqa-demo").tempdir()?;
    let dir = arguments.dir.clone().unwrap_or_else(|| temporary.path().to_owned());
    let Opened { config, office, front, public } = open(&dir, &arguments, stop.clone()).await?;
    let (desk, private) = desk::start(&config, office, stop).await?;
    println!("staff sign-in: amal (supervisor) or badr, password and passphrase: {PASSPHRASE}");
    println!("ready front=http://{front} desk=http://{desk}");
    public.await??;
    private.await??;
    if arguments.dir.is_none() {
        databases::drop_made(&dir).await?;
    }
    Ok(())
}

/// A demonstration whose front answers and whose desk is unlocked.
struct Opened {
    config: Config,
    office: Office,
    front: SocketAddr,
    public: JoinHandle<std::io::Result<()>>,
}

async fn open(dir: &Path, arguments: &Arguments, stop: Stop) -> Result<Opened> {
    let is_new = !dir.join("thiqa.toml").exists();
    let mut config = configuration(dir, arguments).await?;

    let zone = public_zone(&config).await?;
    tokio::spawn(front_site::upkeep(zone.assistance));
    let (front, public) = serve(config.front.listen, zone.router, stop).await?;
    // Where any port will do, it is known only now: e-mails name it.
    config.centre.base_url = format!("http://{front}");
    config.desk.front = format!("http://{front}");
    let office = office(&config).await?;
    if is_new {
        for (name, role) in MEMBERS {
            office.add_member("demonstration", name, role, PASSPHRASE).await?;
        }
    }
    unlock(&office).await?;
    office.round().await.context("the desk does not reach the front")?;
    if is_new && !arguments.empty {
        examples::make(&office, &config.desk.front).await.context("the example cases")?;
    }
    Ok(Opened { config, office, front, public })
}

/// A fresh installation, or the one in the folder, with this run's addresses.
async fn configuration(dir: &Path, arguments: &Arguments) -> Result<Config> {
    let file = dir.join("thiqa.toml");
    if !file.exists() {
        let made = keys::init(dir, &Name::new("helpline")?, PASSPHRASE).await?;
        let mut config = made.config;
        invented::describe(&mut config.centre);
        if let Ok(server) = std::env::var("THIQA_DATABASE") {
            let made = databases::make(&server, dir).await.context("THIQA_DATABASE")?;
            (config.front.database, config.desk.database) = (made.front, made.desk);
        }
        config.write(&file)?;
    }
    let mut config = Config::read(&file)?;
    config.front.listen = arguments.front;
    config.desk.listen = arguments.desk;
    config.centre.base_url = format!("http://{}", arguments.front);
    config.desk.base_url = format!("http://{}", arguments.desk);
    config.desk.mail = "folder:mail".to_owned();
    config.desk.mail_from = "Thiqa <alerts@thiqa.invalid>".to_owned();
    Ok(config)
}

async fn unlock(office: &Office) -> Result<()> {
    let actor =
        Actor { id: Id([0; 16]), name: "demonstration".to_owned(), role: StaffRole::Supervisor };
    let credential = Credential::Passphrase(PASSPHRASE);
    office.unlock_with(&actor, &credential).await.context("the demonstration's keys")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use desk_assistance::{Line, Status, Tab, Wanted};

    use super::*;

    fn arguments() -> Arguments {
        let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
        Arguments { front: anywhere, desk: anywhere, dir: None, empty: false }
    }

    /// What its lines in `cases.toml` lead to.
    fn expected(case: &cases::Case) -> (Status, bool, Option<&str>) {
        let (status, unread) = match case {
            case if case.closing.is_some() => (Status::Closed, false),
            case if case.follow_up.is_some() => (Status::Open, true),
            case if case.answer.is_some() => (Status::Waiting, false),
            case if case.taken_by.is_some() => (Status::Open, false),
            _ => (Status::New, true),
        };
        (status, unread, case.taken_by.as_deref())
    }

    fn stands(line: &Line) -> (Status, bool, Option<&str>) {
        (line.status, line.unread, line.holder.as_deref())
    }

    #[tokio::test]
    async fn the_cases_stand_at_the_desk_as_their_lines_say() {
        let dir = tempfile::tempdir().unwrap();
        let opened = open(dir.path(), &arguments(), stop_on_signal().unwrap()).await.unwrap();
        let wanted = Wanted { tab: Tab::All, ..Wanted::default() };
        let cases = opened.office.cases();
        let list = cases.list("amal", &wanted).await.unwrap();
        let is_case = |line: &&Line| {
            line.facts.as_ref().unwrap().situation.as_deref() != Some(desk_assistance::SCAM)
        };
        let mut here: Vec<String> =
            list.lines.iter().filter(is_case).map(|line| format!("{:?}", stands(line))).collect();
        let told = cases::all().unwrap();
        let mut told: Vec<String> =
            told.iter().map(|case| format!("{:?}", expected(case))).collect();
        here.sort();
        told.sort();
        assert_eq!(here, told);
        let amal = Actor { id: Id([1; 16]), name: "amal".into(), role: StaffRole::Supervisor };
        for line in list.lines {
            let view = cases.read_case(&amal, line.id).await.unwrap();
            assert!(!view.broken && view.timeline.iter().all(|entry| entry.sent));
        }
    }
}
