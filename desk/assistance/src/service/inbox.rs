use desk_keyring::KeyError;
use kernel::{Id, Ts};
use seal::letter::Header;
use seal::message::Message;
use seal::{Wire, payload};

use crate::domain::case::{CaseLine, Status};
use crate::service::{CaseError, Cases};
use crate::store::{self as queries, CaseRow};

/// Cases read at once.
const PAGE: i64 = 25;

/// Where reading goes on: after this case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// When it last changed.
    pub changed: Ts,
    /// Its name.
    pub id: Id,
}

/// Cases with what their letters say.
#[derive(Debug)]
pub struct Inbox {
    /// The cases, the latest first.
    pub lines: Vec<CaseLine>,
    /// Letters that did not open.
    pub refused: usize,
}

impl Cases {
    /// The latest cases of a status, opened: for programs. Pages show [`list`](Self::list).
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn inbox(&self, status: Status, after: Option<Place>) -> Result<Inbox, CaseError> {
        let before = after.map(|place| (place.changed, place.id));
        let (rows, refused) = self
            .0
            .store
            .read("inbox", before, move |tx, before| {
                Box::pin(async move {
                    let rows = queries::cases_of(tx, status.code(), *before, PAGE).await?;
                    Ok::<_, store::StoreError>((rows, queries::count_refused(tx).await?))
                })
            })
            .await?;
        let mut lines = Vec::with_capacity(rows.len());
        for row in rows {
            lines.push(self.line_with_message(&row).await?);
        }
        Ok(Inbox { lines, refused: usize::try_from(refused).unwrap_or_default() })
    }

    async fn line_with_message(&self, row: &CaseRow) -> Result<CaseLine, CaseError> {
        let message = match self.first_message(row).await {
            Ok(message) => Some(message),
            // One case that does not open must not hide the others.
            Err(
                CaseError::Erased
                | CaseError::Damaged
                | CaseError::NoMessage
                | CaseError::Key(KeyError::Damaged),
            ) => None,
            Err(other) => return Err(other),
        };
        Ok(CaseLine { id: row.id, message })
    }

    /// What the letter says.
    pub(super) async fn first_message(&self, row: &CaseRow) -> Result<Message, CaseError> {
        let key = self.key_of(row).await?;
        let header = Header::from_bytes(&row.header)?;
        let text = payload::open_text(&key, &header.context(), &row.body);
        let text = text.map_err(|_| CaseError::Damaged)?;
        Message::from_json(&text).map_err(|_| CaseError::NoMessage)
    }
}
