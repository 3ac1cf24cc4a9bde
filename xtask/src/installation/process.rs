//! A running `thiqa`: its address, its memory, its end.

use std::net::SocketAddr;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

use crate::command::{command, read};

const START_WITHIN: Duration = Duration::from_secs(30);
const STOP_WITHIN: Duration = Duration::from_secs(30);

pub(crate) struct Process {
    child: Child,
    /// Of thiqa itself: under a tracer it is the child's child.
    id: u32,
    listens: Listens,
    /// Kept open: a process that cannot print fails.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Process {
    /// Starts it and waits for its line `ready front=http://ADDRESS desk=http://ADDRESS`, in which
    /// the zones stand that run in this process.
    pub(super) async fn start(mut command: Command) -> Result<Self> {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take().context("its output cannot be read")?;
        let mut output = BufReader::new(output).lines();
        let ready = timeout(START_WITHIN, told_when_ready(&mut output)).await;
        let listens = ready.context("thiqa takes too long to start").flatten()?;
        let id = child.id().context("thiqa has ended")?;
        let id = traced_by(id).unwrap_or(id);
        Ok(Self { child, id, listens, _output: output })
    }

    /// Where the front listens.
    pub(crate) fn front(&self) -> Result<SocketAddr> {
        self.listens.front.context("a process without a front")
    }

    /// Where the desk listens.
    pub(crate) fn desk(&self) -> Result<SocketAddr> {
        self.listens.desk.context("a process without a desk")
    }

    /// Memory that it holds now, in MiB.
    pub(crate) fn resident_mib(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|rest| rest.trim().strip_suffix(" kB"));
        let kib: f64 = kib.context("no VmRSS in its status")?.trim().parse()?;
        Ok(kib / 1024.0)
    }

    /// Asks it to stop, and waits until it has.
    pub(crate) async fn stop(mut self) -> Result<()> {
        let mut kill = command("kill");
        kill.arg("-TERM").arg(self.id.to_string());
        read(kill).await?;
        let status = timeout(STOP_WITHIN, self.child.wait()).await;
        let status = status.context("thiqa takes too long to stop")??;
        ensure!(status.success(), "thiqa stopped with {status}");
        Ok(())
    }

    /// Ends it at once, as a power cut would end it: SIGKILL.
    pub(crate) async fn kill(mut self) -> Result<()> {
        Ok(self.child.kill().await?)
    }
}

/// The process that this one runs, if it runs any.
fn traced_by(id: u32) -> Option<u32> {
    let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).ok()?;
    children.split_whitespace().next()?.parse().ok()
}

/// Where the zones of a process listen.
#[derive(Debug, PartialEq, Eq)]
struct Listens {
    front: Option<SocketAddr>,
    desk: Option<SocketAddr>,
}

async fn told_when_ready(output: &mut Lines<BufReader<ChildStdout>>) -> Result<Listens> {
    while let Some(line) = output.next_line().await? {
        if let Some(rest) = line.strip_prefix("ready ") {
            return listens(rest).with_context(|| format!("no addresses: {line}"));
        }
    }
    bail!("thiqa ended before it was ready")
}

fn listens(line: &str) -> Result<Listens> {
    let mut listens = Listens { front: None, desk: None };
    for word in line.split(' ') {
        match word.split_once("=http://") {
            Some(("front", address)) => listens.front = Some(address.parse()?),
            Some(("desk", address)) => listens.desk = Some(address.parse()?),
            _ => {}
        }
    }
    Ok(listens)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_addresses_stand_in_the_line_that_says_ready() {
        let [front, desk] = [1, 2].map(|port| SocketAddr::from(([127, 0, 0, 1], port)));
        let both = listens("front=http://127.0.0.1:1 desk=http://127.0.0.1:2").unwrap();
        assert_eq!(both, Listens { front: Some(front), desk: Some(desk) });
        let alone = listens("front=http://127.0.0.1:1").unwrap();
        assert_eq!(alone, Listens { front: Some(front), desk: None });
        let alone = listens("desk=http://127.0.0.1:2").unwrap();
        assert_eq!(alone, Listens { front: None, desk: Some(desk) });
        assert!(listens("front=http://nowhere").is_err());
    }
}
