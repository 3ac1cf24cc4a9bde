//! Slowing a flood without knowing who sends it: counts per keyed hash of the sender's network,
//! in memory, with a key that lives for a day. A channel is slowed, never closed.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use hmac::{Hmac, KeyInit, Mac};
use kernel::{Day, Random, Ts};
use sha2::Sha256;

/// Seconds in which [`Throttle::per_window`] requests pass at full speed.
const WINDOW: i64 = 600;
/// More networks than this at once share one bucket: memory stays bounded.
const MAX_BUCKETS: usize = 50_000;

/// Counts requests per network.
pub(crate) struct Throttle {
    per_window: u32,
    state: Mutex<State>,
}

struct State {
    day: Day,
    key: [u8; 32],
    window: i64,
    counts: HashMap<[u8; 16], u32>,
}

impl Throttle {
    /// Lets `per_window` requests of one network pass in ten minutes.
    pub(crate) fn new(per_window: u32) -> Self {
        let state = State { day: Day(i32::MIN), key: [0; 32], window: 0, counts: HashMap::new() };
        Self { per_window, state: Mutex::new(state) }
    }

    /// Counts a request. `Err` holds the seconds to wait before the next one passes.
    ///
    /// # Errors
    /// The network has used up this window.
    pub(crate) fn admit(
        &self,
        from: Option<IpAddr>,
        now: Ts,
        random: &dyn Random,
    ) -> Result<(), u32> {
        if self.count(from, now, random) <= self.per_window {
            return Ok(());
        }
        let left = WINDOW - now.seconds().rem_euclid(WINDOW);
        Err(u32::try_from(left).unwrap_or(u32::MAX))
    }

    /// Counts a request and says how many bits of work to add: one for each doubling beyond the
    /// window's allowance.
    pub(crate) fn pressure(&self, from: Option<IpAddr>, now: Ts, random: &dyn Random) -> u8 {
        let times = self.count(from, now, random) / self.per_window.max(1);
        u8::try_from(times.checked_ilog2().map_or(0, |log| log + 1)).unwrap_or(u8::MAX)
    }

    fn count(&self, from: Option<IpAddr>, now: Ts, random: &dyn Random) -> u32 {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.turn(now, random);
        let mut bucket = state.bucket(from);
        if state.counts.len() >= MAX_BUCKETS && !state.counts.contains_key(&bucket) {
            bucket = [0; 16];
        }
        let count = state.counts.entry(bucket).or_default();
        *count = count.saturating_add(1);
        *count
    }
}

impl State {
    /// A new window empties the counts, a new day changes the key.
    fn turn(&mut self, now: Ts, random: &dyn Random) {
        let window = now.seconds().div_euclid(WINDOW);
        if self.window != window {
            self.window = window;
            self.counts.clear();
        }
        if self.day != now.utc_day() {
            self.day = now.utc_day();
            self.key = random.array();
            self.counts.clear();
        }
    }

    /// The keyed hash of the network: the IPv4 address, or the first 48 bits of the IPv6 one.
    #[expect(clippy::expect_used, reason = "HMAC takes keys of every length")]
    fn bucket(&self, from: Option<IpAddr>) -> [u8; 16] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("any key length");
        match from {
            Some(IpAddr::V4(address)) => mac.update(&address.octets()),
            Some(IpAddr::V6(address)) => mac.update(address.octets().get(..6).unwrap_or_default()),
            None => {}
        }
        let hash: [u8; 32] = mac.finalize().into_bytes().into();
        let mut bucket = [0; 16];
        bucket.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
        bucket
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use kernel::SeededRandom;

    use super::*;

    #[test]
    fn one_network_is_slowed_and_let_in_again() {
        let (throttle, random) = (Throttle::new(2), SeededRandom::new(1));
        let (here, there) = (Some([10, 0, 0, 1].into()), Some([10, 0, 0, 2].into()));
        let now = Ts(1_000_000_000_000);
        assert!(throttle.admit(here, now, &random).is_ok());
        assert!(throttle.admit(here, now, &random).is_ok());
        let wait = throttle.admit(here, now, &random).unwrap_err();
        assert!(throttle.admit(there, now, &random).is_ok());
        let later = now.plus(Duration::from_secs(wait.into()));
        assert!(throttle.admit(here, later, &random).is_ok());
    }

    #[test]
    fn work_grows_slowly_with_pressure() {
        let (throttle, random) = (Throttle::new(10), SeededRandom::new(1));
        let bits: Vec<u8> = (0..45).map(|_| throttle.pressure(None, Ts(0), &random)).collect();
        assert_eq!((bits[8], bits[9], bits[19], bits[39]), (0, 1, 2, 3));
    }
}
