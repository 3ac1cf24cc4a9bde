//! Certificates of attendance: for who was checked in, and nobody else.

use content::ByLang;
use desk_review::ReviewError;
use documents::{ATTENDANCE, Attendance, Document as _};
use kernel::Lang;
use link::places::ticket;
use seal::directory::KeyRole;
use seal::{Digest, Name, Wire};
use unseal::publication::{PublicationDraft, publish};

use crate::domain::attendee::Attendee;
use crate::service::sign::Live;
use crate::service::{Cooperation, EventError};

/// Days that a certificate holds: longer than anybody shows it.
const HOLDS: i32 = 36_500;
const URL_SAFE: base64::engine::general_purpose::GeneralPurpose =
    base64::engine::general_purpose::URL_SAFE_NO_PAD;

impl Cooperation {
    /// The address at which anybody reads and checks somebody's certificate. The certificate itself
    /// stands behind `#`.
    ///
    /// # Errors
    /// They were not checked in, it is not over yet, the root has not authorised a key for it, or
    /// the desk is locked.
    pub async fn certificate(
        &self,
        session: &str,
        id: Digest,
        lang: Lang,
    ) -> Result<String, EventError> {
        let row = self.known(session, id).await?;
        let attendee = self.open(row).await?.ok_or(EventError::Review(ReviewError::Unknown))?;
        let (event, found) = self.session(session).await?;
        let (starts, ends) =
            found.times(self.zone()).map_err(|_| EventError::Review(ReviewError::Damaged))?;
        let live = Live { event, session: found, starts, ends };
        self.certify(&live, &attendee, lang).await
    }

    pub(super) async fn certify(
        &self,
        live: &Live,
        attendee: &Attendee,
        lang: Lang,
    ) -> Result<String, EventError> {
        if attendee.present.is_none() || self.now() < live.ends {
            return Err(EventError::Absent);
        }
        let kind = Name::new(ATTENDANCE).map_err(|_| EventError::Review(ReviewError::Damaged))?;
        let role = KeyRole::Publication(kind.clone());
        let keys = self.keyring().authorisations().await?;
        let newest = keys.into_iter().filter(|key| key.body.role == role);
        let key = newest.max_by_key(|key| key.body.serial).ok_or(EventError::NotAuthorised)?;
        let today = self.now().utc_day();
        let draft = PublicationDraft {
            site: self.keyring().site(),
            kind,
            name: Name::new(&ticket(&attendee.id))
                .map_err(|_| EventError::Review(ReviewError::Damaged))?,
            version: 1,
            issued: today.0,
            expires: today.0.saturating_add(HOLDS),
            body: self.attendance(live, attendee).to_json(),
        };
        let unlocked = self.keyring().unlocked()?;
        let signed = publish(draft, key, unlocked.signing(desk_keyring::Purpose::Publication));
        let code = base64::Engine::encode(&URL_SAFE, signed.to_bytes());
        Ok(format!("{}/{lang}/verify#{code}", self.public().centre().public_url))
    }

    fn attendance(&self, live: &Live, attendee: &Attendee) -> Attendance {
        let (event, session, shell) = (&live.event, &live.session, self.public());
        let by_lang = |of: &dyn Fn(Lang) -> String| ByLang {
            ar: of(Lang::Ar),
            fr: of(Lang::Fr),
            en: of(Lang::En),
        };
        let title = |lang| {
            let (title, name) = (&event.words.get(lang).title, &session.words.get(lang).name);
            if name.is_empty() { title.clone() } else { format!("{title} · {name}") }
        };
        let place = |lang| {
            let town = &session.words.get(lang).town;
            let online = shell.phrases(lang).get("events-online").into_owned();
            if town.is_empty() { online } else { town.clone() }
        };
        Attendance {
            name: attendee.person.name.clone(),
            event: by_lang(&title),
            place: by_lang(&place),
            starts: session.starts.clone(),
            ends: session.ends.clone(),
            centre: by_lang(&|lang| shell.centre().name(shell.pack(), lang).to_owned()),
            invented: event.invented,
        }
    }
}
