use std::convert::Infallible;

use rand_core::{TryCryptoRng, TryRng};

#[link(wasm_import_module = "env")]
unsafe extern "C" {
    /// `crypto.getRandomValues` over memory.
    fn random(address: *mut u8, length: usize);
}

/// The browser's randomness.
pub(crate) struct Browser;

impl TryRng for Browser {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        // SAFETY: the address and length are those of one slice that is ours alone meanwhile.
        unsafe { random(bytes.as_mut_ptr(), bytes.len()) };
        Ok(())
    }
}

impl TryCryptoRng for Browser {}
