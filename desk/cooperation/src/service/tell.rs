//! E-mails to who registered: how it stands, what changed, a reminder the day before, messages of
//! the team. Each is sent once.

use std::time::Duration;

use desk_keyring::KeyError;
use desk_mail::{Mail, MailError, Mailer};
use documents::{Event, Session};
use store::StoreError;

use crate::domain::attendee::{Attendee, Standing};
use crate::mail::{self, About};
use crate::service::register::RegisterError;
use crate::service::sign::Live;
use crate::service::{Cooperation, EventError};
use crate::store::{self as queries, AttendeeRow, MessageRow};

/// A reminder goes out so long before.
const REMIND_BEFORE: Duration = Duration::from_secs(30 * 3600);
/// Mails that are refused before nobody tries again.
const REFUSALS: i64 = 3;
/// What is remembered of who got their certificate.
const CERTIFIED: &str = "certified";
/// The most mails of one round: the mail server's patience is finite.
const MOST: usize = 200;

/// Why e-mails were not sent.
#[derive(Debug, thiserror::Error)]
pub enum TellError {
    /// An event cannot be read.
    #[error(transparent)]
    Event(#[from] EventError),
    /// The key store is locked.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<RegisterError> for TellError {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::Key(error) => Self::Key(error),
            RegisterError::Store(error) => Self::Store(error),
        }
    }
}

impl Cooperation {
    /// Sends the mails that are due.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn send_mails(&self) -> Result<(), TellError> {
        let Some(mailer) = self.0.parts.mailer.as_ref() else { return Ok(()) };
        let _alone = self.0.telling.lock().await;
        let mut left = MOST;
        for live in self.live().await? {
            let messages = self.messages(&live.session.id).await?;
            for row in self.rows(&live.session.id).await? {
                if left == 0 {
                    return Ok(());
                }
                let Some(due) = self.due(&live, &row, &messages) else { continue };
                left -= 1;
                if !self.tell(mailer, &live, row, due).await? {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// What somebody should be told now.
    fn due(&self, live: &Live, row: &AttendeeRow, messages: &[MessageRow]) -> Option<Due> {
        let standing = Standing::from_code(u8::try_from(row.state).ok()?)?;
        if row.sealed.is_empty() || row.refused >= REFUSALS || standing == Standing::New {
            return None;
        }
        let Live { event, session, starts, .. } = live;
        let now = self.now();
        if row.present.is_some() && now >= live.ends {
            let is_new = row.told != CERTIFIED;
            return is_new.then(|| Due {
                told: CERTIFIED.to_owned(),
                certificate: true,
                ..Due::of(row)
            });
        }
        let key = key_of(event, session, standing, row);
        if row.told != key {
            // Who was told nothing before need not be told of what is over.
            let is_news = now < live.ends && !(row.told.is_empty() && standing.is_over());
            let moved = row.told.split('@').next() == key.split('@').next();
            let about = match (event.cancelled || session.cancelled, moved) {
                (true, _) => About::CalledOff,
                (false, true) => About::Moved,
                (false, false) => About::Standing(standing),
            };
            return Some(Due { about: is_news.then_some(about), told: key, ..Due::of(row) });
        }
        let is_on = standing == Standing::Taken && !event.cancelled && !session.cancelled;
        if is_on && !row.reminded && now < *starts && starts.minus(REMIND_BEFORE) <= now {
            return Some(Due { about: Some(About::Reminder), reminded: true, ..Due::of(row) });
        }
        let message = messages.iter().find(|message| message.number > row.messaged)?;
        let about = is_on.then(|| About::Message(message.text.clone()));
        Some(Due { about, messaged: message.number, ..Due::of(row) })
    }

    /// Sends one mail and remembers it. Whether the post goes on.
    async fn tell(
        &self,
        mailer: &Mailer,
        live: &Live,
        row: AttendeeRow,
        due: Due,
    ) -> Result<bool, TellError> {
        let Due { mut about, told, reminded, messaged, certificate } = due;
        if certificate && let Some(who) = self.open(row.clone()).await? {
            about = Some(About::Certificate(self.certify(live, &who, who.person.lang).await?));
        }
        let next = AttendeeRow { told, reminded, messaged, ..row.clone() };
        let is_over = matches!(about, Some(About::Standing(standing)) if standing.is_over());
        let sent = match (about, self.open(row).await?) {
            (Some(about), Some(who)) if !who.person.email.is_empty() => {
                mailer.send(&self.mail(live, &who, &about, &next)).await
            }
            _ => Ok(()),
        };
        let next = match sent {
            Ok(()) => next,
            Err(MailError::Refused(_)) => AttendeeRow { refused: next.refused + 1, ..next },
            Err(MailError::Later(why)) => {
                tracing::warn!(why, "e-mails cannot be sent");
                return Ok(false);
            }
        };
        let id = next.id;
        let keep =
            self.store().run_tx("set_told", next, |tx, row| Box::pin(queries::set_told(tx, row)));
        keep.await?;
        if is_over {
            self.forget_person(id).await?;
        }
        Ok(true)
    }

    fn mail(&self, live: &Live, who: &Attendee, about: &About, next: &AttendeeRow) -> Mail {
        let lang = who.person.lang;
        let title = self.session_title(&live.event, &live.session, lang);
        // The same mail has the same name, however often it is tried.
        let name = format!("{}|{}|{}", next.told, next.reminded, next.messaged);
        let place = (&live.event, &live.session, title.as_str());
        mail::place(self.public(), (who, &name), place, about)
    }

    /// Forgets what somebody wrote who does not come; that a registration was there stays, so that
    /// its code still tells its sender so.
    async fn forget_person(&self, id: seal::Digest) -> Result<(), TellError> {
        self.keyring().erase_lock(id).await?;
        let empty = self
            .store()
            .run_tx("empty_attendee", id, |tx, id| Box::pin(queries::empty_attendee(tx, *id)));
        Ok(empty.await?)
    }
}

/// What somebody is told, and what is remembered of it.
struct Due {
    /// Nothing, where only that is remembered.
    about: Option<About>,
    told: String,
    reminded: bool,
    messaged: i64,
    /// They get their certificate.
    certificate: bool,
}

impl Due {
    fn of(row: &AttendeeRow) -> Self {
        let AttendeeRow { told, reminded, messaged, .. } = row.clone();
        Self { about: None, told, reminded, messaged, certificate: false }
    }
}

/// What a mail says, in short: when it changes, there is something to tell. Before `@` how it
/// stands, behind it when and where.
fn key_of(event: &Event, session: &Session, standing: Standing, row: &AttendeeRow) -> String {
    if event.cancelled || session.cancelled {
        return "off".to_owned();
    }
    let until = row.until.map(|until| until.seconds().to_string()).unwrap_or_default();
    let venues: Vec<&str> =
        [&session.words.ar, &session.words.fr, &session.words.en].map(|words| &*words.venue).into();
    let place = format!("{}|{}|{}", session.starts, session.ends, venues.join("|"));
    let place = seal::Digest::of_bytes(place.as_bytes()).to_string();
    let place: String = place.chars().take(16).collect();
    format!("{}{until}@{place}", standing.tag())
}
