//! Bytes in, bytes out.

use std::alloc::Layout;

use zeroize::Zeroizing;

use crate::session::Fault;

/// The arguments of a call.
pub(crate) struct Arguments(std::vec::IntoIter<Zeroizing<Vec<u8>>>);

impl Arguments {
    pub(crate) fn bytes(&mut self) -> Result<Zeroizing<Vec<u8>>, Fault> {
        self.0.next().ok_or(Fault("arguments"))
    }

    pub(crate) fn text(&mut self) -> Result<String, Fault> {
        let mut bytes = self.bytes()?;
        String::from_utf8(std::mem::take(&mut *bytes)).map_err(|_| Fault("arguments"))
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        self.bytes()?.as_slice().try_into().map_err(|_| Fault("arguments"))
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut arguments = Vec::new();
        let mut rest = bytes;
        while !rest.is_empty() {
            let (length, after) = rest.split_first_chunk::<4>()?;
            let (argument, after) = after.split_at_checked(u32::from_le_bytes(*length) as usize)?;
            arguments.push(Zeroizing::new(argument.to_vec()));
            rest = after;
        }
        Some(Self(arguments.into_iter()))
    }
}

/// Room for the arguments of a call.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    let Ok(layout) = Layout::array::<u8>(length.max(1)) else { return std::ptr::null_mut() };
    // SAFETY: the layout has at least one byte.
    unsafe { std::alloc::alloc_zeroed(layout) }
}

/// Gives back what a call answered.
///
/// # Safety
/// `address` is one that a call returned, and is given back once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn done(address: *mut u8) {
    // SAFETY: `answer` put the length of what follows there.
    let length = unsafe { address.cast::<[u8; 4]>().read() };
    let whole = u32::from_le_bytes(length) as usize + 4;
    // SAFETY: `answer` leaked a boxed slice of this length.
    let mut bytes = unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(address, whole)) };
    bytes.fill(0);
}

/// Runs a call: its arguments are wiped, its answer is left for the script.
///
/// # Safety
/// `address` and `length` are those of a buffer that [`room`] gave.
pub(crate) unsafe fn run(
    address: *mut u8,
    length: usize,
    call: impl FnOnce(Arguments) -> Result<Vec<u8>, Fault>,
) -> *mut u8 {
    if address.is_null() {
        return answer(Err(Fault("memory")));
    }
    // SAFETY: as promised by the caller; `room` allocates at least one byte.
    let mut given = unsafe { Vec::from_raw_parts(address, length, length.max(1)) };
    let arguments = Arguments::read(&given);
    given.fill(0);
    drop(given);
    answer(arguments.ok_or(Fault("arguments")).and_then(call))
}

fn answer(outcome: Result<Vec<u8>, Fault>) -> *mut u8 {
    let (good, bytes) = match outcome {
        Ok(bytes) => (1, Zeroizing::new(bytes)),
        Err(Fault(name)) => (0, Zeroizing::new(name.as_bytes().to_vec())),
    };
    let length = (bytes.len() as u32 + 1).to_le_bytes();
    let mut answer = Vec::with_capacity(bytes.len() + 5);
    answer.extend(length);
    answer.push(good);
    answer.extend_from_slice(&bytes);
    Box::into_raw(answer.into_boxed_slice()).cast()
}
