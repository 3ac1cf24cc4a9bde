//! Proof of work: a small cost for sending, none worth speaking of for checking.
//!
//! A solution is a number `n` such that SHA-256(`challenge || n`), `n` as `uint64`, begins with
//! the asked number of zero bits. Finding one takes 2^bits hashes on average, checking one hash.

use sha2::{Digest as _, Sha256};

/// The most zero bits a sender accepts to look for.
pub const MAX_BITS: u8 = 24;

/// Whether a solution fits.
pub fn check(challenge: &[u8; 32], bits: u8, solution: u64) -> bool {
    let mut hash = Sha256::new();
    hash.update(challenge);
    hash.update(solution.to_be_bytes());
    let head: [u8; 32] = hash.finalize().into();
    leading_zeros(&head) >= u32::from(bits)
}

/// Finds a solution; `None` when more than [`MAX_BITS`] are asked.
pub fn solve(challenge: &[u8; 32], bits: u8) -> Option<u64> {
    (bits <= MAX_BITS).then(|| (0..).find(|solution| check(challenge, bits, *solution)))?
}

fn leading_zeros(bytes: &[u8]) -> u32 {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    let partial = bytes.get(zeros).map_or(0, |byte| byte.leading_zeros());
    (zeros as u32) * 8 + partial
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_solution_fits_its_challenge_only() {
        let solution = solve(&[1; 32], 12).unwrap();
        assert!(check(&[1; 32], 12, solution));
        assert!(!check(&[2; 32], 12, solution) || !check(&[3; 32], 12, solution));
        assert_eq!(solve(&[1; 32], 60), None);
    }
}
