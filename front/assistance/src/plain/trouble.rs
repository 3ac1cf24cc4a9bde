//! Why something typed is not sent, when it must not be lost: the page shows it again.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use content::Phrases;
use seal::letter::SealError;
use web::Failure;

use crate::web::answer::store_failure;
use crate::{AddEntryError, FileLetterError, Front, Mark};

/// What is in the way.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// The questions are others now.
    #[error("the form has changed")]
    Changed,
    /// Too much to do.
    #[error("busy")]
    Busy,
    /// This network sends much: the seconds to wait.
    #[error("too many requests")]
    Wait(u32),
    /// Only short messages are taken.
    #[error("only short messages are taken")]
    Short,
    /// Nothing is taken.
    #[error("full")]
    Full,
    /// Something broke.
    #[error(transparent)]
    Broken(Failure),
}

impl Trouble {
    /// The sentence that stands above what was typed.
    pub(crate) fn said(&self, t: Phrases<'_>) -> String {
        let key = match self {
            Self::Changed => "trouble-changed",
            Self::Busy => "trouble-busy",
            Self::Broken(_) => "trouble-broken",
            Self::Short => "trouble-short",
            Self::Full => "trouble-full",
            Self::Wait(seconds) => {
                let minutes = seconds.div_ceil(60).max(1);
                return t.with("trouble-wait", "minutes", minutes).into_owned();
            }
        };
        t.get(key).into_owned()
    }

    /// Whether the page names others who help.
    pub(crate) fn bars_the_way(&self) -> bool {
        matches!(self, Self::Full)
    }

    /// The status of the page.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Changed => StatusCode::CONFLICT,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Short => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Broken(failure) => failure.status(),
        }
    }

    /// Writes to the log what broke: never what was typed.
    pub(crate) fn log(&self) {
        if let Self::Broken(cause) = self {
            tracing::error!(%cause, "a plain message was not sent");
        }
    }

    /// Adds when to come back.
    pub(crate) fn date(&self, mut response: Response) -> Response {
        let after = match self {
            Self::Busy => 60,
            Self::Wait(seconds) => *seconds,
            _ => return response,
        };
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(after.max(1)));
        response
    }

    /// Why a letter was not filed.
    pub(crate) fn of_letter(error: FileLetterError, front: &Front) -> Self {
        match error {
            FileLetterError::FormChanged => Self::Changed,
            FileLetterError::ClosedEpoch => Self::Busy,
            FileLetterError::NoRoom if front.assistance.mark() == Mark::ShortLetters => Self::Short,
            FileLetterError::NoRoom => Self::Full,
            FileLetterError::Store(error) => store_failure(error).into(),
            other => Self::Broken(Failure::internal(other)),
        }
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Busy(_) => Self::Busy,
            Failure::Full => Self::Full,
            other => Self::Broken(other),
        }
    }
}

impl From<SealError> for Trouble {
    fn from(error: SealError) -> Self {
        match error {
            SealError::Text(_) => Self::Short,
            other => Self::Broken(Failure::internal(other)),
        }
    }
}

impl From<AddEntryError> for Trouble {
    fn from(error: AddEntryError) -> Self {
        match error {
            AddEntryError::Moved => Self::Busy,
            AddEntryError::Store(error) => store_failure(error).into(),
            other => Self::Broken(Failure::internal(other)),
        }
    }
}
