//! Reads a trace of strace (`-f -tt -yy -xx`) and proves its order.
//!
//! A letter is known in the database's log by its digest. Its answer may be written to its socket
//! only after a sync of the log that began after that write had returned, and that has itself
//! returned without an error. A traced thread stops before and after every call until strace has
//! written it down, so the order of the lines is the order of what happened.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use seal::Digest;

/// The letters whose answers a connection gets, by its port, in order.
pub(crate) type Expected = BTreeMap<u16, Vec<Digest>>;

pub(crate) struct Proof {
    pub(crate) letters: usize,
    pub(crate) syncs: usize,
    pub(crate) calls: usize,
}

/// Reads the whole trace; an error names the first answer that came too early.
pub(crate) fn prove(trace: &str, expected: &Expected) -> Result<Proof> {
    let mut order = Order::new(expected);
    for line in trace.lines() {
        order.read(line).with_context(|| line.chars().take(160).collect::<String>())?;
    }
    let missing: usize = order.waiting.values().map(Vec::len).sum();
    ensure!(missing == 0, "{missing} answers are not in the trace");
    ensure!(order.proof.letters > 0, "there is no answer in the trace");
    Ok(order.proof)
}

/// What a call does once it has returned.
enum Effect {
    /// These letters are in the log.
    Written(Vec<String>),
    /// These letters are on the disk.
    Synced(BTreeSet<String>),
}

struct Order {
    /// Letters without an answer so far by port, as the log shows them; the next one is last.
    waiting: BTreeMap<u16, Vec<String>>,
    written: BTreeSet<String>,
    synced: BTreeSet<String>,
    /// Calls that have begun, by thread.
    begun: BTreeMap<String, Effect>,
    answer: String,
    proof: Proof,
}

impl Order {
    fn new(expected: &Expected) -> Self {
        let waiting = expected.iter().map(|(port, digests)| {
            (*port, digests.iter().rev().map(|digest| hexadecimal(&digest.0)).collect())
        });
        Self {
            waiting: waiting.collect(),
            written: BTreeSet::new(),
            synced: BTreeSet::new(),
            begun: BTreeMap::new(),
            answer: hexadecimal(b"HTTP/1.1 201 "),
            proof: Proof { letters: 0, syncs: 0, calls: 0 },
        }
    }

    /// A line is `THREAD TIME CALL(…) = RESULT`, or in two halves `CALL(… <unfinished ...>` and
    /// `<... CALL resumed>…) = RESULT`.
    fn read(&mut self, line: &str) -> Result<()> {
        let (thread, rest) = line.split_once(' ').context("a line without a thread")?;
        let (_, call) = rest.trim_start().split_once(' ').context("a line without a time")?;
        if call.starts_with("<... ") {
            if let Some(effect) = self.begun.remove(thread) {
                self.returned(effect, call);
            }
            return Ok(());
        }
        let Some((name, arguments)) = call.split_once('(') else { return Ok(()) };
        self.proof.calls += 1;
        let Some((target, data)) = target_of(arguments) else { return Ok(()) };
        let effect = match name {
            "fsync" | "fdatasync" if is_log(target) => Effect::Synced(self.written.clone()),
            "pwrite64" | "write" | "writev" if is_log(target) => Effect::Written(self.found(data)),
            "write" | "writev" | "sendto" | "sendmsg" if data.contains(&self.answer) => {
                return self.answers(target);
            }
            _ => return Ok(()),
        };
        if call.ends_with("<unfinished ...>") {
            self.begun.insert(thread.to_owned(), effect);
        } else {
            self.returned(effect, call);
        }
        Ok(())
    }

    fn returned(&mut self, effect: Effect, call: &str) {
        match effect {
            Effect::Written(letters) => self.written.extend(letters),
            Effect::Synced(letters) if call.ends_with(" = 0") => {
                self.proof.syncs += 1;
                self.synced.extend(letters);
            }
            Effect::Synced(_) => {}
        }
    }

    /// The awaited letters that these bytes hold for the first time.
    fn found(&self, data: &str) -> Vec<String> {
        let next = self.waiting.values().filter_map(|letters| letters.last());
        let new = next.filter(|letter| !self.written.contains(*letter));
        new.filter(|letter| data.contains(letter.as_str())).cloned().collect()
    }

    fn answers(&mut self, socket: &str) -> Result<()> {
        let port = socket.strip_suffix(']').and_then(|text| text.rsplit_once(':'));
        let port = port.and_then(|(_, port)| port.parse().ok());
        let port: u16 = port.context("an answer to no port")?;
        let letter = self.waiting.get_mut(&port).and_then(Vec::pop);
        let letter = letter.with_context(|| format!("an answer too many to port {port}"))?;
        if !self.written.contains(&letter) {
            bail!("a letter was acknowledged before it was written to the log");
        }
        if !self.synced.contains(&letter) {
            bail!("a letter was acknowledged before the sync that covers it had returned");
        }
        self.proof.letters += 1;
        Ok(())
    }
}

/// What stands in the brackets of a file's number, `8<PATH>, …`, and the rest; a connection's
/// target has an arrow inside.
fn target_of(arguments: &str) -> Option<(&str, &str)> {
    let ends = [">,", ">)", "> "];
    let end = ends.iter().filter_map(|end| arguments.find(end)).min()?;
    arguments.split_at_checked(end)
}

/// Whether `8<PATH`, its path in hexadecimal digits, is SQLite's log.
fn is_log(target: &str) -> bool {
    target.ends_with(&hexadecimal(b"front.db-wal"))
}

/// Bytes as strace prints them.
fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("\\x{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
