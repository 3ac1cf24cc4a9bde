use ed25519_dalek::SigningKey;
use kernel::Day;
use seal::directory::{Authorisation, KeyRole, SignedAuthorisation};
use seal::sign::VerifyKey;
use seal::{Name, SiteId, Wire};
use store::StoreError;

use crate::keyring::{KeyError, Keyring};
use crate::store as queries;

/// What each of a desk's signing keys is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Checkpoints of the directory.
    Directory,
    /// Publications of every kind the desk makes.
    Publication,
    /// Replies to senders.
    Reply,
    /// Requests to the front.
    Link,
    /// Links of the audit log: the desk's own, authorised by nobody.
    Audit,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Directory, Self::Publication, Self::Reply, Self::Link, Self::Audit];

    pub(crate) fn secret_name(self) -> &'static str {
        match self {
            Self::Directory => "sign directory",
            Self::Publication => "sign publication",
            Self::Reply => "sign reply",
            Self::Link => "sign link",
            Self::Audit => "sign audit",
        }
    }
}

/// The public halves of a desk's signing keys, to be authorised by the root.
#[derive(Debug, Clone)]
pub struct PublicKeys {
    /// The desk.
    pub desk: Name,
    /// The keys, in the order of [`Purpose::ALL`].
    pub keys: Vec<(Purpose, VerifyKey)>,
}

impl PublicKeys {
    /// Authorises every key with the root key: the directory, each kind of publication, replies
    /// and the link. Serial numbers start at `first_serial`.
    pub fn authorise(
        &self,
        site: SiteId,
        kinds: &[Name],
        (from, until): (Day, Day),
        first_serial: u32,
        root: &SigningKey,
    ) -> Vec<SignedAuthorisation> {
        let roles = self.keys.iter().flat_map(|(purpose, key)| {
            let roles: Vec<KeyRole> = match purpose {
                Purpose::Directory => vec![KeyRole::Directory],
                Purpose::Publication => kinds.iter().cloned().map(KeyRole::Publication).collect(),
                Purpose::Reply => vec![KeyRole::Reply(self.desk.clone())],
                Purpose::Link => vec![KeyRole::Link(self.desk.clone())],
                Purpose::Audit => Vec::new(),
            };
            roles.into_iter().map(|role| (role, *key))
        });
        (first_serial..)
            .zip(roles)
            .map(|(serial, (role, key))| {
                let body = Authorisation { site, serial, role, key, from: from.0, until: until.0 };
                unseal::directory::authorise(body, root)
            })
            .collect()
    }
}

impl Keyring {
    /// Keeps authorisations that the root signed, for this desk's keys and for fronts' proof keys.
    ///
    /// # Errors
    /// The database.
    pub async fn keep_authorisations(
        &self,
        authorisations: Vec<SignedAuthorisation>,
    ) -> Result<(), StoreError> {
        let keep = self.store().run_tx("keep_authorisations", authorisations, |tx, all| {
            Box::pin(async move {
                for authorisation in all {
                    let (serial, body) = (authorisation.body.serial, authorisation.to_bytes());
                    queries::put_authorisation(tx, serial, &body).await?;
                }
                Ok(())
            })
        });
        keep.await
    }

    /// Every authorisation that is kept.
    ///
    /// # Errors
    /// The database, or a row that is none.
    pub async fn authorisations(&self) -> Result<Vec<SignedAuthorisation>, KeyError> {
        let rows = self
            .store()
            .read("authorisations", (), |tx, ()| Box::pin(queries::authorisations(tx)))
            .await?;
        let all = rows.iter().map(|body| SignedAuthorisation::from_bytes(body));
        all.collect::<Result<_, _>>().map_err(|_| KeyError::Damaged)
    }
}
