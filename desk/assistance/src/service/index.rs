//! What lists need of every case, opened once and kept in memory while the desk is unlocked: so a
//! list of ten thousand cases opens none of them. It is dropped with the keys.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

use desk_keyring::KeyError;
use kernel::Id;
use seal::Digest;
use store::StoreError;
use tokio::sync::{Mutex, watch};
use unseal::locks::CaseLock;

use crate::domain::case::Status;
use crate::domain::facts::Facts;
use crate::domain::list::{Counts, Line, select};
use crate::domain::wanted::Wanted;
use crate::service::{CaseError, Cases};
use crate::store::{self as queries, LineRow};

/// Cases opened at once while the index is built.
const BATCH: i64 = 500;
/// How long a page waits for the whole index rather than show a part of it.
const PATIENCE: Duration = Duration::from_secs(2);

/// A page of a list.
#[derive(Debug)]
pub struct List {
    /// The cases.
    pub lines: Vec<Line>,
    /// How many cases the whole list has.
    pub found: usize,
    /// Letters that did not open.
    pub refused: usize,
    /// How many cases are opened, of how many, where not all are yet.
    pub opening: Option<(usize, usize)>,
}

/// The index.
#[derive(Default)]
pub(super) struct Index {
    state: RwLock<State>,
    /// Who reads a row and puts it here, alone: two could change places.
    writing: Mutex<()>,
}

#[derive(Default)]
pub(super) struct State {
    pub(super) lines: HashMap<Digest, Line>,
    /// Somebody builds it, or has built it. Says when it is whole.
    building: Option<watch::Receiver<bool>>,
    total: usize,
    /// Rises with each forgetting: what was begun before is of no use after.
    age: u64,
}

impl Index {
    pub(super) fn forget(&self) {
        self.with(|state| {
            let age = state.age + 1;
            *state = State { age, ..State::default() };
        });
    }

    fn with<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(&mut self.state.write().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Cases {
    /// A page of a list, for a member.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn list(&self, member: &str, wanted: &Wanted) -> Result<List, CaseError> {
        self.open_index().await?;
        let read = self.0.store.read("refused", (), |tx, ()| Box::pin(queries::count_refused(tx)));
        let refused: i64 = read.await.map_err(|error: StoreError| error)?;
        let now = self.now();
        Ok(self.0.index.read(|state| {
            let (lines, found) = select(state.lines.values(), wanted, member, now);
            let whole = state.building.as_ref().is_some_and(|whole| *whole.borrow());
            let opening = (!whole).then_some((state.lines.len(), state.total));
            List { lines, found, refused: usize::try_from(refused).unwrap_or_default(), opening }
        }))
    }

    /// How many cases each list has, for a member.
    ///
    /// # Errors
    /// The desk is locked.
    pub async fn counts(&self, member: &str) -> Result<Counts, CaseError> {
        self.open_index().await?;
        Ok(self.0.index.read(|state| Counts::of(state.lines.values(), member)))
    }

    /// Begins to build the index where nobody has, and waits a moment for its end.
    pub(super) async fn open_index(&self) -> Result<(), CaseError> {
        if let Err(locked) = self.0.keyring.unlocked() {
            self.forget_opened();
            return Err(locked.into());
        }
        let (mut whole, begun) = self.0.index.with(|state| match &state.building {
            Some(whole) => (whole.clone(), None),
            None => {
                let (tell, whole) = watch::channel(false);
                state.building = Some(whole.clone());
                (whole, Some((tell, state.age)))
            }
        });
        if let Some((tell, age)) = begun {
            let cases = self.clone();
            tokio::spawn(async move {
                match cases.build_index(age).await {
                    Ok(()) => drop(tell.send(true)),
                    Err(error) => {
                        tracing::warn!(%error, "the list of cases is not whole");
                        cases.0.index.forget();
                    }
                }
            });
        }
        // A part of the list, and words that say so, come after that.
        let _ = tokio::time::timeout(PATIENCE, whole.wait_for(|whole| *whole)).await;
        Ok(())
    }

    async fn build_index(&self, age: u64) -> Result<(), CaseError> {
        let locks = self.0.keyring.all_locks().await?;
        let count =
            self.0.store.read("count_cases", (), |tx, ()| Box::pin(queries::count_cases(tx)));
        let total: Result<i64, StoreError> = count.await;
        let total = usize::try_from(total?).unwrap_or_default();
        self.0.index.with(|state| state.total = total);
        let mut after = None;
        loop {
            let _alone = self.0.index.writing.lock().await;
            let page = self
                .0
                .store
                .read("lines", after, |tx, after| Box::pin(queries::lines(tx, *after, BATCH)));
            let page: Result<Vec<LineRow>, StoreError> = page.await;
            let page = page?;
            let Some(last) = page.last() else { return Ok(()) };
            after = Some(last.case);
            let lines: Vec<Line> = page
                .into_iter()
                .filter_map(|row| {
                    let lock = locks.get(&row.case);
                    line_of(row, lock)
                })
                .collect();
            let is_wanted = self.0.index.with(|state| {
                let is_wanted = state.age == age;
                if is_wanted {
                    state.lines.extend(lines.into_iter().map(|line| (line.case, line)));
                }
                is_wanted
            });
            if !is_wanted {
                return Ok(());
            }
        }
    }

    /// Brings a case's line up to date after a change. Where that fails, the index is built anew.
    pub(super) async fn refresh(&self, case: Digest) {
        let age = self.0.index.read(|state| state.building.is_some().then_some(state.age));
        // Nobody has asked for a list since the desk was unlocked.
        let Some(age) = age else { return };
        let _alone = self.0.index.writing.lock().await;
        match self.fresh_line(case).await {
            Ok(line) => self.0.index.with(|state| match line {
                _ if state.age != age => {}
                Some(line) => drop(state.lines.insert(case, line)),
                None => drop(state.lines.remove(&case)),
            }),
            Err(error) => {
                tracing::warn!(%error, "the list of cases is read again");
                self.0.index.forget();
            }
        }
    }

    async fn fresh_line(&self, case: Digest) -> Result<Option<Line>, CaseError> {
        let read = self.0.store.read("line", case, |tx, case| Box::pin(queries::line(tx, *case)));
        let row: Result<Option<LineRow>, StoreError> = read.await;
        let Some(row) = row? else { return Ok(None) };
        let lock = match self.0.keyring.lock_of(case).await {
            Ok(lock) => lock,
            Err(KeyError::Damaged) => None,
            Err(other) => return Err(other.into()),
        };
        Ok(line_of(row, lock.as_ref()))
    }
}

/// A line, opened where its lock is there. None where its status is unknown.
fn line_of(row: LineRow, lock: Option<&CaseLock>) -> Option<Line> {
    let facts = lock.and_then(|lock| open_facts(lock, row.case, row.id, &row.facts));
    Some(Line {
        case: row.case,
        id: row.id,
        status: Status::from_code(&row.status)?,
        unread: row.unread,
        holder: Some(row.holder).filter(|holder| !holder.is_empty()),
        received: row.received,
        changed: row.changed,
        since: row.since,
        files: usize::try_from(row.files).unwrap_or_default(),
        wants_second: row.proposed > 0,
        facts,
    })
}

fn open_facts(lock: &CaseLock, case: Digest, id: Id, sealed: &[u8]) -> Option<Facts> {
    let opened = lock.unlock(FACTS, &case, sealed).ok();
    let facts = opened.and_then(|opened| Facts::from_bytes(&opened));
    if facts.is_none() {
        tracing::warn!(case = id.short(), "the facts of a case do not open");
    }
    facts
}

/// What facts are locked as.
pub(super) const FACTS: &str = "facts";

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use desk_keyring::Keyring;
    use kernel::{ManualClock, SystemRandom, Ts, Zone};
    use seal::{Name, SiteId};
    use unseal::slots::Credential;

    use super::*;

    #[tokio::test]
    async fn a_page_does_not_wait_for_ever_and_a_locked_desk_keeps_nothing() {
        let (database, folder) = (testkit::TempDatabase::sqlite(), tempfile::tempdir().unwrap());
        let clock = Arc::new(ManualClock::at(Ts(1_795_300_000_000_000)));
        let random = Arc::new(SystemRandom);
        let (path, desk) = (folder.path().join("keys.db"), Name::new("helpline").unwrap());
        let keyring = Keyring::open(&path, SiteId([1; 16]), desk, clock.clone(), random.clone());
        let keyring = keyring.await.unwrap();
        keyring.create("team", &Credential::File(&[7; 32])).await.unwrap();
        let zone = Zone::named("Africa/Casablanca").unwrap();
        let store = database.open().await;
        let judge = Arc::new(content::judge(&content::Pack::embedded().unwrap()).unwrap());
        let cases = Cases::start(store, keyring.clone(), clock, random, zone, judge);
        let cases = cases.await.unwrap();

        let slow = cases.0.index.writing.lock().await;
        let list = cases.list("amal", &Wanted::default()).await.unwrap();
        assert_eq!(list.opening, Some((0, 0)), "still opening");
        drop(slow);
        let list = cases.list("amal", &Wanted::default()).await.unwrap();
        assert_eq!(list.opening, None);

        keyring.lock();
        let locked = cases.list("amal", &Wanted::default()).await.unwrap_err();
        assert!(matches!(locked, CaseError::Key(KeyError::Locked)));
        assert!(cases.0.index.read(|state| state.building.is_none() && state.lines.is_empty()));
    }
}
