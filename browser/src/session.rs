//! What is kept between calls.

use std::cell::RefCell;

use seal::attachment::AttachmentError;
use seal::directory::Trusted;
use seal::letter::{Letter, SealError};
use seal::post::{StoredThread, UploadId};
use seal::receipt::ReceiptError;
use seal::{CaseKey, Digest, Receipt, SenderKeys};

use seal::entry::Entry;

/// The name of what is wrong; the page has words for it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fault(pub(crate) &'static str);

/// What one page works on.
#[derive(Default)]
pub(crate) struct Session {
    /// The receipt that was made here and not stretched yet.
    pub(crate) receipt: Option<Receipt>,
    pub(crate) keys: Option<SenderKeys>,
    pub(crate) trusted: Option<Trusted>,
    pub(crate) sealing: Option<Sealing>,
    /// The uploads of the files sealed so far.
    pub(crate) uploads: Vec<UploadId>,
    /// The last sealed file's name, until it is announced.
    pub(crate) file: Option<seal::letter::PartRef>,
    pub(crate) sealed: Option<Sealed>,
    pub(crate) thread: Option<Opened>,
}

/// What is being sealed.
pub(crate) enum Sealing {
    Letter(seal::letter::Sealing),
    Entry(seal::entry::Sealing),
}

/// What is sealed and can be sent, again and again if it must be.
pub(crate) enum Sealed {
    Letter(Box<Letter>),
    Entry(Box<Entry>),
    Renewal(Box<seal::renewal::Renewal>),
}

/// A thread that this receipt opens.
pub(crate) struct Opened {
    pub(crate) stored: StoredThread,
    pub(crate) case: Digest,
    pub(crate) key: CaseKey,
}

thread_local! {
    static SESSION: RefCell<Session> = RefCell::default();
}

/// Works on the session.
pub(crate) fn with<T>(work: impl FnOnce(&mut Session) -> T) -> T {
    SESSION.with_borrow_mut(work)
}

impl Session {
    pub(crate) fn keys(&self) -> Result<&SenderKeys, Fault> {
        self.keys.as_ref().ok_or(Fault("order"))
    }

    pub(crate) fn trusted(&self) -> Result<&Trusted, Fault> {
        self.trusted.as_ref().ok_or(Fault("order"))
    }

    pub(crate) fn thread(&self) -> Result<&Opened, Fault> {
        self.thread.as_ref().ok_or(Fault("order"))
    }
}

impl From<ReceiptError> for Fault {
    fn from(error: ReceiptError) -> Self {
        Self(match error {
            ReceiptError::NotDigits => "receipt-digits",
            ReceiptError::Length(_) => "receipt-length",
            ReceiptError::CheckDigit => "receipt-check",
        })
    }
}

impl From<SealError> for Fault {
    fn from(error: SealError) -> Self {
        Self(match error {
            SealError::Text(_) => "text-long",
            SealError::TooManyFiles => "files-many",
            SealError::File(AttachmentError::TooLarge) => "file-large",
            SealError::File(_) => "file-name",
            SealError::DeskKey => "directory",
        })
    }
}
