//! E-mails to who registered: how it stands, what changed, a reminder the day before, messages of
//! the team. Each is sent once.

use std::time::Duration;

use desk_keyring::KeyError;
use desk_mail::{Mail, MailError};
use documents::{Event, Session};
use link::places::PlaceState;
use store::StoreError;

use crate::domain::attendee::Attendee;
use crate::mail::{self, About};
use crate::service::register::{FORGET_AFTER, RegisterError};
use crate::service::sign::Live;
use crate::service::{Cooperation, EventError};
use crate::store::{self as queries, AttendeeRow, MessageRow};

/// A reminder goes out so long before.
const REMIND_BEFORE: Duration = Duration::from_secs(30 * 3600);
/// Days on which mails are refused before nobody tries again.
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
    /// Sends the mails that are due, and forgets what those wrote who do not come.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn send_mails(&self) -> Result<(), TellError> {
        let _alone = self.0.telling.lock().await;
        let mut left = MOST;
        // Whoever took something back is forgotten whatever the mail server says.
        self.forget_withdrawn().await?;
        self.tell_attendees(&mut left).await?;
        if left > 0 {
            self.tell_authors(&mut left).await?;
        }
        Ok(())
    }

    async fn tell_attendees(&self, left: &mut usize) -> Result<(), TellError> {
        for live in self.registered_sessions().await? {
            if live.ends.plus(FORGET_AFTER) <= self.now() {
                continue;
            }
            let messages = self.messages(&live.session.id).await?;
            for row in self.rows(&live.session.id).await? {
                let Some(due) = self.due(&live, row, &messages) else { continue };
                match self.tell(&live, due).await? {
                    Told::Sent => *left -= 1,
                    Told::Quietly => {}
                    Told::NoCertificate => break,
                    Told::NotNow => {
                        *left = 0;
                        return Ok(());
                    }
                }
                if *left == 0 {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// What somebody should be told now.
    fn due(&self, live: &Live, row: AttendeeRow, messages: &[MessageRow]) -> Option<Due> {
        let standing = row.state?;
        if row.sealed.is_empty() {
            return None;
        }
        // A server that refused is asked again another day.
        if row.refused > 0 && row.refused_on == self.today() && !standing.is_over() {
            return None;
        }
        let Live { event, session, starts, ends } = live;
        let (now, is_off) = (self.now(), event.cancelled || session.cancelled);
        let came = row.present.is_some() && now >= *ends;
        let is_on = standing == PlaceState::Taken && !is_off;
        let due = |about: Option<About>, next: AttendeeRow| {
            let before = row.clone();
            Some(Due { about, next, before, forget: standing.is_over() })
        };
        if came && row.told != CERTIFIED {
            let next = AttendeeRow { told: CERTIFIED.to_owned(), ..row.clone() };
            return due(Some(About::Certificate(String::new())), next);
        }
        let key = key_of(event, session, standing, &row);
        if !came && row.told != key {
            // Who cancelled before they were told anything knows it.
            let knows = row.told.is_empty() && standing == PlaceState::Cancelled;
            let moved = row.told.split('@').next() == key.split('@').next();
            let about = match (is_off, moved) {
                (true, _) => About::CalledOff,
                (false, true) => About::Moved,
                (false, false) => About::Standing(standing),
            };
            let about = (now < *ends && !knows).then_some(about);
            // There is another day to be reminded of.
            return due(about, AttendeeRow { told: key, reminded: false, ..row.clone() });
        }
        if is_on && !row.reminded && now < *starts && starts.minus(REMIND_BEFORE) <= now {
            return due(Some(About::Reminder), AttendeeRow { reminded: true, ..row.clone() });
        }
        if standing.is_over() {
            // Told, and not forgotten yet: the program ended in between.
            return due(None, row.clone());
        }
        if !is_on && !came {
            return None;
        }
        let message = messages.iter().find(|message| message.number > row.messaged)?;
        let next = AttendeeRow { messaged: message.number, ..row.clone() };
        due(Some(About::Message(message.text.clone())), next)
    }

    /// Sends one mail and remembers it.
    async fn tell(&self, live: &Live, due: Due) -> Result<Told, TellError> {
        let Due { about, next, before, forget } = due;
        let (id, who) = (next.id, self.reached(&before).await?);
        let mail = match about.zip(who) {
            Some((About::Certificate(_), who)) => {
                match self.certify(live, &who, who.person.lang).await {
                    Ok(address) => Some(self.mail(live, &who, &About::Certificate(address), &next)),
                    Err(error) => {
                        tracing::warn!(%error, "certificates cannot be signed");
                        return Ok(Told::NoCertificate);
                    }
                }
            }
            Some((about, who)) => Some(self.mail(live, &who, &about, &next)),
            None => None,
        };
        let told = self.post(mail, before, next).await?;
        if forget && !matches!(told, Told::NotNow) {
            self.forget_person(id).await?;
        }
        Ok(told)
    }

    /// Whom a mail about this reaches: who gave an address that was not refused too often, where the
    /// centre sends any.
    pub(super) async fn reached(&self, row: &AttendeeRow) -> Result<Option<Attendee>, TellError> {
        if !self.sends_mail() || row.refused >= REFUSALS {
            return Ok(None);
        }
        let who = self.open(row.clone()).await?;
        Ok(who.filter(|who| !who.person.email.is_empty()))
    }

    /// Sends a mail, where there is one, and remembers `next`; where it was refused, that.
    pub(super) async fn post(
        &self,
        mail: Option<Mail>,
        before: AttendeeRow,
        next: AttendeeRow,
    ) -> Result<Told, TellError> {
        let (mut told, mut kept) = (Told::Quietly, AttendeeRow { refused: 0, ..next });
        if let (Some(mailer), Some(mail)) = (&self.0.parts.mailer, mail) {
            told = Told::Sent;
            match mailer.send(&mail).await {
                Ok(()) => {}
                Err(MailError::Refused(_)) => {
                    let (refused, refused_on) = (before.refused + 1, self.today());
                    kept = AttendeeRow { refused, refused_on, ..before };
                }
                Err(MailError::Later(why)) => {
                    tracing::warn!(why, "e-mails cannot be sent");
                    return Ok(Told::NotNow);
                }
            }
        }
        let keep =
            self.store().run_tx("set_told", kept, |tx, row| Box::pin(queries::set_told(tx, row)));
        keep.await?;
        Ok(told)
    }

    fn mail(&self, live: &Live, who: &Attendee, about: &About, next: &AttendeeRow) -> Mail {
        let lang = who.person.lang;
        let title = self.session_title(&live.event, &live.session, lang);
        // The same mail has the same name, however often it is tried.
        let AttendeeRow { told, reminded, messaged, .. } = next;
        let name = format!("{}|{told}|{reminded}|{messaged}", live.event.revision);
        let place = (&live.event, &live.session, title.as_str());
        mail::place(self.public(), (who, &name), place, about)
    }

    /// Forgets what somebody wrote who does not come; that a registration was there stays, so that
    /// its code still tells its sender so.
    pub(super) async fn forget_person(&self, id: seal::Digest) -> Result<(), TellError> {
        self.keyring().erase_lock(id).await?;
        let empty = self
            .store()
            .run_tx("empty_attendee", id, |tx, id| Box::pin(queries::empty_attendee(tx, *id)));
        Ok(empty.await?)
    }
}

/// What somebody is told, and what is remembered of it.
struct Due {
    /// Nothing, where only that is remembered. A certificate's address is made when it is sent.
    about: Option<About>,
    before: AttendeeRow,
    next: AttendeeRow,
    /// It is over for them: what they wrote goes.
    forget: bool,
}

/// What became of it.
pub(super) enum Told {
    /// A mail went out, or was refused.
    Sent,
    /// Nothing had to be sent.
    Quietly,
    /// No certificate of this session can be signed.
    NoCertificate,
    /// The mail server takes nothing now.
    NotNow,
}

/// What a mail says, in short: when it changes, there is something to tell. Before `@` how it
/// stands, behind it when and where.
fn key_of(event: &Event, session: &Session, standing: PlaceState, row: &AttendeeRow) -> String {
    if event.cancelled || session.cancelled {
        return "off".to_owned();
    }
    let until = row.until.map(|until| until.seconds().to_string()).unwrap_or_default();
    let words = [&session.words.ar, &session.words.fr, &session.words.en];
    let where_ = words.map(|words| format!("{}|{}", words.town, words.venue)).join("|");
    let Session { starts, ends, region, online, .. } = session;
    let place = format!("{starts}|{ends}|{region:?}|{online}|{where_}");
    let place = seal::Digest::of_bytes(place.as_bytes()).to_string();
    let place: String = place.chars().take(16).collect();
    format!("{}{until}@{place}", standing.tag())
}
