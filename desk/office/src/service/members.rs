use argon2::{Algorithm, Argon2, Params, Version};
use desk_audit::{Event, StaffRole};
use kernel::Id;
use store::StoreError;

use crate::service::Office;
use crate::store::{self as queries, StaffRow};

/// The shortest password, in characters.
const MIN_PASSWORD: usize = 12;

/// Why a member is not added.
#[derive(Debug, thiserror::Error)]
pub enum AddMemberError {
    /// The name is empty, too long, or has other characters.
    #[error("a sign-in name has 1 to 40 letters, digits, dots or dashes")]
    Name,
    /// The name is taken.
    #[error("a member of this name is there already")]
    Taken,
    /// The password is too short.
    #[error("a password has at least {MIN_PASSWORD} characters")]
    ShortPassword,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Office {
    /// Adds a member of the team.
    ///
    /// # Errors
    /// The name is taken, or name or password are not allowed.
    pub async fn add_member(
        &self,
        by: &str,
        name: &str,
        role: StaffRole,
        password: &str,
    ) -> Result<(), AddMemberError> {
        let allowed = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
        if name.is_empty() || name.chars().count() > 40 || !name.chars().all(allowed) {
            return Err(AddMemberError::Name);
        }
        if password.chars().count() < MIN_PASSWORD {
            return Err(AddMemberError::ShortPassword);
        }
        let salt = self.random().array::<16>();
        let hash = hash_password(password.to_owned(), salt).await?;
        let row = StaffRow {
            id: Id::random(self.random()),
            name: name.to_owned(),
            role: role.code().to_owned(),
            salt: salt.to_vec(),
            password: hash.to_vec(),
        };
        let event = Event::new(by, "member.add", name, self.now(), self.random());
        let add = self.0.store.run_tx("add_member", (row, event), |tx, (row, event)| {
            Box::pin(async move {
                if !queries::insert_staff(tx, row).await? {
                    return Err(AddMemberError::Taken);
                }
                Ok(desk_audit::record(tx, event).await?)
            })
        });
        add.await
    }

    /// Everybody who works here, by sign-in name.
    ///
    /// # Errors
    /// The database.
    pub async fn members(&self) -> Result<Vec<String>, StoreError> {
        let outside = StaffRole::Reader.code();
        let read = self
            .0
            .store
            .read("members", outside, |tx, outside| Box::pin(queries::staff_names(tx, outside)));
        read.await
    }

    /// Whether nobody can sign in yet.
    ///
    /// # Errors
    /// The database.
    pub async fn is_empty(&self) -> Result<bool, StoreError> {
        let count =
            self.0.store.read("staff_count", (), |tx, ()| Box::pin(queries::staff_count(tx)));
        Ok(count.await? == 0)
    }
}

/// Argon2id with 19 MiB and two passes (the minimum OWASP names), off the async threads.
pub(super) async fn hash_password(
    password: String,
    salt: [u8; 16],
) -> Result<[u8; 32], StoreError> {
    let hash = tokio::task::spawn_blocking(move || {
        let mut out = [0; 32];
        let params = Params::new(19 * 1024, 2, 1, Some(32)).ok()?;
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(password.as_bytes(), &salt, &mut out)
            .ok()?;
        Some(out)
    });
    // Out of memory or shutting down: try again in a moment.
    hash.await.ok().flatten().ok_or(StoreError::Busy)
}
