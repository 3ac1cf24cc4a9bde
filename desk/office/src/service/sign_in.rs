use std::collections::HashMap;
use std::sync::PoisonError;
use std::time::Duration;

use desk_audit::{Actor, Event, StaffRole};
use kernel::Ts;
use seal::Digest;
use store::StoreError;
use subtle::ConstantTimeEq;

use crate::service::Office;
use crate::service::members::hash_password;
use crate::store::{self as queries, StaffRow};

/// A session ends after this long without a request.
const IDLE: Duration = Duration::from_secs(30 * 60);
/// The longest sign-in name, in characters.
const MAX_NAME: usize = 40;
/// Failed attempts on one name before it must wait.
const MAX_FAILED: u32 = 5;
/// How long it must wait.
const WAIT: Duration = Duration::from_secs(5 * 60);
/// Names remembered at once.
const MAX_NAMES: usize = 1000;

/// What the browser keeps: 32 random bytes in hexadecimal. Only its hash is stored.
#[derive(Debug, Clone)]
pub struct SessionToken(pub String);

/// A signed-in member.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who it is.
    pub actor: Actor,
    /// What every form of theirs must carry.
    pub form_token: String,
}

/// Why somebody is not signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Name or password are wrong.
    #[error("name or password are wrong")]
    Refused,
    /// Too many wrong tries on this name.
    #[error("too many wrong tries: wait")]
    TooMany(Duration),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Failed tries by name since a moment.
#[derive(Debug, Default)]
pub(super) struct Attempts(HashMap<String, (u32, Ts)>);

impl Attempts {
    fn wait(&self, name: &str, now: Ts) -> Option<Duration> {
        let (failed, last) = self.0.get(name)?;
        let until = last.plus(WAIT);
        let left = u64::try_from(until.0.saturating_sub(now.0)).ok().filter(|left| *left > 0)?;
        (*failed >= MAX_FAILED).then(|| Duration::from_micros(left))
    }

    /// How long the name must still wait; where it need not, this try is counted.
    fn wait_or_count(&mut self, name: &str, now: Ts) -> Option<Duration> {
        let wait = self.wait(name, now);
        if wait.is_none() {
            self.count(name, now);
        }
        wait
    }

    fn count(&mut self, name: &str, now: Ts) {
        if self.0.len() >= MAX_NAMES {
            self.0.retain(|_, (_, last)| last.plus(WAIT) > now);
        }
        if self.0.len() >= MAX_NAMES {
            // A flood of names: better to forget some than to fill the memory.
            self.0.clear();
        }
        let (failed, last) = self.0.entry(name.to_owned()).or_insert((0, now));
        if last.plus(WAIT) <= now {
            *failed = 0;
        }
        (*failed, *last) = (*failed + 1, now);
    }
}

impl Office {
    /// Signs a member in. An unknown name costs the same as a wrong password.
    ///
    /// # Errors
    /// Name or password are wrong, or were too often.
    pub async fn sign_in(&self, name: &str, password: &str) -> Result<SessionToken, SignInError> {
        let now = self.now();
        if name.chars().count() > MAX_NAME {
            return Err(SignInError::Refused);
        }
        // Counted before the hashing: many tries at once are many tries.
        let wait = self.attempts(|attempts| attempts.wait_or_count(name, now));
        if let Some(wait) = wait {
            return Err(SignInError::TooMany(wait));
        }
        let _turn = self.0.hashing.acquire().await;
        let named = self
            .0
            .store
            .read("staff_named", name, |tx, name| Box::pin(queries::staff_named(tx, name)));
        let found: Option<StaffRow> = named.await?;
        let salt = found.as_ref().and_then(|staff| staff.salt.as_slice().try_into().ok());
        let hash = hash_password(password.to_owned(), salt.unwrap_or([0; 16])).await?;
        let staff = found.filter(|staff| bool::from(staff.password.ct_eq(&hash)));
        let Some(staff) = staff else {
            // A wrong name may be a password typed into the wrong field: it is not written down.
            self.record("system", "sign-in.refused", "").await?;
            return Err(SignInError::Refused);
        };
        self.attempts(|attempts| attempts.0.remove(name));
        let token = hex(&self.random().array::<32>());
        let form_token = hex(&self.random().array::<16>());
        let event = Event::new(&staff.name, "sign-in", "", now, self.random());
        let context = (token_hash(&token), staff.id, form_token, event);
        let open = self.0.store.run_tx("sign_in", context, move |tx, context| {
            let (token, staff, form_token, event) = context;
            Box::pin(async move {
                queries::forget_sessions(tx, now.minus(IDLE)).await?;
                queries::insert_session(tx, &token.0, *staff, form_token, now).await?;
                desk_audit::record(tx, event).await
            })
        });
        open.await?;
        Ok(SessionToken(token))
    }

    /// The session a browser's token belongs to.
    ///
    /// # Errors
    /// The database.
    pub async fn session(&self, token: &str) -> Result<Option<Session>, StoreError> {
        let hash = token_hash(token);
        let read =
            self.0.store.read("session", hash, |tx, hash| Box::pin(queries::session(tx, &hash.0)));
        let now = self.now();
        let Some(row) = read.await?.filter(|row| row.seen.plus(IDLE) > now) else {
            return Ok(None);
        };
        let Some(role) = StaffRole::from_code(&row.role) else { return Ok(None) };
        // Once a minute is enough to keep it awake.
        if row.seen.plus(Duration::from_secs(60)) < now {
            let touch = self.0.store.run_tx("touch_session", hash, move |tx, hash| {
                Box::pin(queries::touch_session(tx, &hash.0, now))
            });
            touch.await?;
        }
        let actor = Actor { id: row.staff, name: row.name, role };
        Ok(Some(Session { actor, form_token: row.form_token }))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// The database.
    pub async fn sign_out(&self, token: &str) -> Result<(), StoreError> {
        let end = self.0.store.run_tx("sign_out", token_hash(token), |tx, hash| {
            Box::pin(queries::delete_session(tx, &hash.0))
        });
        end.await
    }

    pub(super) async fn record(
        &self,
        actor: &str,
        action: &'static str,
        subject: &str,
    ) -> Result<(), StoreError> {
        let event = Event::new(actor, action, subject, self.now(), self.random());
        let record = self
            .0
            .store
            .run_tx("record", event, |tx, event| Box::pin(desk_audit::record(tx, event)));
        record.await
    }

    fn attempts<T>(&self, with: impl FnOnce(&mut Attempts) -> T) -> T {
        with(&mut self.0.attempts.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn token_hash(token: &str) -> Digest {
    Digest::of("session", &[token.as_bytes()])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_wrong_tries_make_a_name_wait() {
        let mut attempts = Attempts::default();
        for _ in 0..5 {
            assert_eq!(attempts.wait_or_count("amal", Ts(0)), None);
        }
        assert_eq!(attempts.wait("amal", Ts(0)), Some(WAIT));
        assert_eq!(attempts.wait("badr", Ts(0)), None);
        assert_eq!(attempts.wait("amal", Ts(0).plus(WAIT)), None);
    }
}
