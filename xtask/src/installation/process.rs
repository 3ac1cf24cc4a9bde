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
    /// Where the front listens.
    pub(crate) front: SocketAddr,
    /// Kept open: a process that cannot print fails.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Process {
    /// Starts it and waits for its line `ready front=http://ADDRESS …`.
    pub(super) async fn start(mut command: Command) -> Result<Self> {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take().context("its output cannot be read")?;
        let mut output = BufReader::new(output).lines();
        let ready = timeout(START_WITHIN, address_when_ready(&mut output)).await;
        let front = ready.context("thiqa takes too long to start").flatten()?;
        Ok(Self { child, front, _output: output })
    }

    /// Memory that it holds now, in MiB.
    pub(crate) fn resident_mib(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id()?))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|rest| rest.trim().strip_suffix(" kB"));
        let kib: f64 = kib.context("no VmRSS in its status")?.trim().parse()?;
        Ok(kib / 1024.0)
    }

    /// Asks it to stop, and waits until it has.
    pub(crate) async fn stop(mut self) -> Result<()> {
        let mut kill = command("kill");
        kill.arg("-TERM").arg(self.id()?.to_string());
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

    fn id(&self) -> Result<u32> {
        self.child.id().context("thiqa has ended")
    }
}

async fn address_when_ready(output: &mut Lines<BufReader<ChildStdout>>) -> Result<SocketAddr> {
    while let Some(line) = output.next_line().await? {
        if let Some(rest) = line.strip_prefix("ready front=http://") {
            let address = rest.split(' ').next().unwrap_or(rest);
            return address.parse().with_context(|| format!("no address: {line}"));
        }
    }
    bail!("thiqa ended before it was ready")
}
