use desk_keyring::KeyError;
use kernel::{Id, Ts};
use seal::letter::Header;
use seal::message::Message;
use seal::{Wire, payload};

use crate::domain::case::{CaseLine, Status};
use crate::service::{CaseError, Cases};
use crate::store::{self as queries, CaseRow, LineRow};

/// Cases on one page.
const PAGE: usize = 25;

/// Where a page of the inbox begins: after this case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// When it last changed.
    pub changed: Ts,
    /// Its name.
    pub id: Id,
}

/// A page of the inbox.
#[derive(Debug)]
pub struct Inbox {
    /// The cases, the latest first.
    pub lines: Vec<CaseLine>,
    /// Where the next page begins, if there is one.
    pub next: Option<Place>,
    /// For each status: how many cases, and how many of them unread.
    pub counts: Vec<(Status, i64, i64)>,
    /// Letters that did not open.
    pub refused: usize,
}

impl Cases {
    /// A page of the cases of a status.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn inbox(&self, status: Status, after: Option<Place>) -> Result<Inbox, CaseError> {
        let before = after.map(|place| (place.changed, place.id));
        let (rows, counts, refused) = self
            .0
            .store
            .read("inbox", before, move |tx, before| {
                Box::pin(async move {
                    let rows = queries::lines(tx, status.code(), *before, PAGE as i64 + 1).await?;
                    let counts = queries::counts(tx).await?;
                    let refused = queries::refused(tx).await?.len();
                    Ok::<_, store::StoreError>((rows, counts, refused))
                })
            })
            .await?;
        let more = rows.len() > PAGE;
        let mut lines = Vec::with_capacity(PAGE);
        for row in rows.into_iter().take(PAGE) {
            lines.push(self.line_of(row).await?);
        }
        let next = lines.last().filter(|_| more);
        let next = next.map(|line| Place { changed: line.changed, id: line.id });
        let counts = counts
            .into_iter()
            .filter_map(|(code, all, unread)| Some((Status::from_code(&code)?, all, unread)));
        Ok(Inbox { lines, next, counts: counts.collect(), refused })
    }

    async fn line_of(&self, row: LineRow) -> Result<CaseLine, CaseError> {
        let LineRow { case, files } = row;
        let message = match self.first_message(&case).await {
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
        Ok(CaseLine {
            id: case.id,
            status: Status::from_code(&case.status).ok_or(CaseError::Damaged)?,
            unread: case.unread,
            plain: case.plain,
            received: case.received,
            changed: case.changed,
            message,
            files: usize::try_from(files).unwrap_or_default(),
        })
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
