//! The calendars of a demonstration, read by another implementation of iCalendar (RFC 5545).

use anyhow::Result;

use crate::command::{command, run as run_command};
use crate::installation::{Build, Demonstration, build};
use crate::python::environment;
use crate::workspace::Workspace;

const ICALENDAR: &str = "7.3.0";

pub(crate) async fn run(workspace: &Workspace) -> Result<()> {
    let package = format!("icalendar=={ICALENDAR}");
    let probe = ("import icalendar; print(icalendar.__version__)", ICALENDAR);
    let python = environment(workspace, "icalendar", &[&package], probe).await?;
    let program = build(workspace, Build::Dev).await?;
    let demonstration = Demonstration::start(&program, None).await?;
    let mut check = command(&python);
    check.arg("e2e/calendars.py").current_dir(&workspace.root);
    check.arg(format!("http://{}", demonstration.process.front()?));
    let outcome = run_command(check).await;
    demonstration.stop().await.and(outcome)
}
