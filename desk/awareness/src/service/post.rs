use std::collections::BTreeMap;
use std::sync::PoisonError;
use std::time::Duration;

use desk_mail::{Mail, MailError, Mailer};
use documents::{Alert, State};
use kernel::Ts;
use web::Shell;

use crate::domain::subscriber::Subscriber;
use crate::mail;
use crate::service::subscribe::Opened;
use crate::service::{AlertError, Awareness, SubscribeError};
use crate::store::SubscriberRow;

/// Who does not confirm for so long is forgotten.
const PATIENCE: Duration = Duration::from_secs(7 * 86_400);
/// An address that has been asked so often within that time is asked no more: nobody may fill
/// somebody else's mailbox with our help.
const MOST_ASKED: usize = 3;
/// Nor ours: so many are asked in one round.
const MOST_CONFIRMATIONS: usize = 100;
/// So many mails of alerts go out in one round; the next one goes on.
const MOST_MAILS: usize = 500;
/// A mail refused on so many days is an address that is no more.
const MOST_REFUSED: i64 = 3;

/// How the e-mails do, as the team sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PostStatus {
    /// When one was last sent.
    pub last: Option<Ts>,
    /// Since when none can be sent, and why.
    pub failing: Option<(Ts, String)>,
}

/// The newest alert that was told, and the hour in which that was looked at.
pub(super) type Posted = (Option<Ts>, i64);

/// What the post needs.
pub struct Post {
    /// Where addresses are locked.
    pub keyring: desk_keyring::Keyring,
    /// The public site: its words, its address.
    pub shell: Shell,
    /// What sends; `None` where the centre sends no e-mails.
    pub mailer: Option<Mailer>,
}

/// Why a round of mails ended early.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// Who receives them.
    #[error(transparent)]
    Subscribe(#[from] SubscribeError),
    /// The alerts.
    #[error(transparent)]
    Alert(#[from] AlertError),
    /// The database.
    #[error(transparent)]
    Store(#[from] store::StoreError),
}

impl Awareness {
    /// What sends e-mails; `None` where the centre sends none.
    pub(crate) fn mailer(&self) -> Option<&Mailer> {
        self.0.post.mailer.as_ref()
    }

    /// How they do.
    pub fn post_status(&self) -> PostStatus {
        self.0.post_status.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Sends what is due: mails that ask for confirmation, and alerts. A mail that was sent
    /// is noted afterwards: after a failure in between it may come twice, never not at all.
    ///
    /// # Errors
    /// The desk is locked, or the database fails. That mails are not taken is in the status.
    pub async fn send_mails(&self) -> Result<(), PostError> {
        let Some(mailer) = self.0.post.mailer.as_ref() else { return Ok(()) };
        let mut done = self.0.posted.lock().await;
        let rows = self.forget_who_kept_silent(self.subscribers().await?).await?;
        let issues = self.issues(&rows).await?;
        let newest = issues.last().map(|issue| issue.sent);
        let may_be_due =
            |row: &SubscriberRow| !row.mailed || row.confirmed && Some(row.told) < newest;
        // Nothing is opened while nothing can be due: a reader's day or week begins with an hour.
        let state = (newest, self.now().seconds() / 3600);
        let is_new = rows.iter().any(|row| !row.mailed) || *done != Some(state);
        if !is_new || !rows.iter().any(may_be_due) {
            return Ok(());
        }
        let all = self.open_all(rows).await?;
        let goes_on = self.ask_for_confirmation(mailer, &all).await?;
        let is_done = goes_on && self.tell(mailer, &all, &issues).await?;
        *done = is_done.then_some(state);
        Ok(())
    }

    async fn forget_who_kept_silent(
        &self,
        rows: Vec<SubscriberRow>,
    ) -> Result<Vec<SubscriberRow>, PostError> {
        let since = self.now().minus(PATIENCE);
        let (silent, others): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|row| !row.confirmed && row.since < since);
        for row in silent {
            self.forget_subscriber(row.id).await?;
        }
        Ok(others)
    }

    /// What was published, the newest last; nothing where nobody has confirmed.
    async fn issues(&self, rows: &[SubscriberRow]) -> Result<Vec<Alert>, PostError> {
        if !rows.iter().any(|row| row.confirmed) {
            return Ok(Vec::new());
        }
        let signed = self.alerts().await?.into_iter().filter(|record| record.review.signed);
        let mut issues: Vec<Alert> = signed.filter_map(|record| record.issue).collect();
        issues.sort_by_key(|issue| issue.sent);
        Ok(issues)
    }

    /// Whether the post goes on.
    async fn ask_for_confirmation(
        &self,
        mailer: &Mailer,
        all: &[Opened],
    ) -> Result<bool, PostError> {
        let mut asked: BTreeMap<String, usize> = BTreeMap::new();
        for one in all.iter().filter(|one| one.row.mailed && !one.row.confirmed) {
            *asked.entry(one.who.email.to_lowercase()).or_default() += 1;
        }
        let new = all.iter().filter(|one| !one.row.mailed);
        for Opened { row, who } in new.take(MOST_CONFIRMATIONS) {
            let before = asked.entry(who.email.to_lowercase()).or_default();
            if *before >= MOST_ASKED {
                self.forget_subscriber(row.id).await?;
                continue;
            }
            *before += 1;
            let mail = mail::confirmation(&self.0.post.shell, row.id, who);
            match self.send(mailer, &mail).await {
                Sent::Yes => self.keep(&SubscriberRow { mailed: true, ..row.clone() }).await?,
                // There is no such address: whoever typed it has to look again.
                Sent::Refused => self.forget_subscriber(row.id).await?,
                Sent::NotNow => return Ok(false),
            }
        }
        Ok(true)
    }

    /// Tells everybody what was published since their last mail. Whether all who are due were told.
    async fn tell(
        &self,
        mailer: &Mailer,
        all: &[Opened],
        issues: &[Alert],
    ) -> Result<bool, PostError> {
        let Some(newest) = issues.last().map(|issue| issue.sent) else { return Ok(true) };
        let (today, hour) = (self.today(), self.zone().hour(self.now()));
        let is_due = |one: &&Opened| {
            let is_new = one.row.confirmed && one.row.told < newest;
            let rests = one.row.refused > 0 && one.row.refused_on >= today;
            is_new && !rests && one.who.often.is_due(one.row.told_on, today, hour)
        };
        let mut sent = 0;
        for Opened { row, who } in all.iter().filter(is_due) {
            let news = self.news(row, who, issues);
            if news.is_empty() {
                self.keep(&SubscriberRow { told: newest, ..row.clone() }).await?;
                continue;
            }
            if sent == MOST_MAILS {
                return Ok(false);
            }
            sent += 1;
            let mail = mail::alerts(&self.0.post.shell, (row.id, newest), who, &news);
            match self.send(mailer, &mail).await {
                Sent::Yes => {
                    let told =
                        SubscriberRow { told: newest, told_on: today, refused: 0, ..row.clone() };
                    self.keep(&told).await?;
                }
                Sent::Refused if row.refused + 1 >= MOST_REFUSED => {
                    self.forget_subscriber(row.id).await?;
                }
                Sent::Refused => {
                    let refused = row.refused + 1;
                    self.keep(&SubscriberRow { refused, refused_on: today, ..row.clone() }).await?;
                }
                Sent::NotNow => return Ok(false),
            }
        }
        Ok(true)
    }

    /// What somebody wants of what was issued since they were last told. That an alert was taken
    /// back is news only for who may have been told of it, and what is over for nobody.
    fn news<'a>(
        &self,
        row: &SubscriberRow,
        who: &Subscriber,
        issues: &'a [Alert],
    ) -> Vec<&'a Alert> {
        let now = self.now();
        let is_news = |issue: &&Alert| match issue.state(now) {
            _ if issue.sent <= row.told => false,
            State::Current => true,
            State::Past => false,
            State::Cancelled => issue.previous.is_some_and(|previous| previous <= row.told),
        };
        who.wanted(issues.iter().filter(is_news))
    }

    async fn send(&self, mailer: &Mailer, mail: &Mail) -> Sent {
        let sent = mailer.send(mail).await;
        let now = self.now();
        let mut status = self.0.post_status.write().unwrap_or_else(PoisonError::into_inner);
        match sent {
            Ok(()) => {
                *status = PostStatus { last: Some(now), failing: None };
                Sent::Yes
            }
            Err(MailError::Refused(_)) => Sent::Refused,
            Err(MailError::Later(why)) => {
                tracing::warn!(why, "e-mails cannot be sent");
                let since = status.failing.as_ref().map_or(now, |(since, _)| *since);
                status.failing = Some((since, why));
                Sent::NotNow
            }
        }
    }
}

/// What became of a mail.
enum Sent {
    Yes,
    Refused,
    NotNow,
}
