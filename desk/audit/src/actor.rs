use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use kernel::Id;

/// What a member of the team may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffRole {
    /// Reads and answers cases.
    Operator,
    /// Also releases quarantine, manages members and keys.
    Supervisor,
    /// From outside the team: reads contributions to calls without names, and nothing else.
    Reader,
}

impl StaffRole {
    /// Its name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Supervisor => "supervisor",
            Self::Reader => "reader",
        }
    }

    /// The role of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        let all = [Self::Operator, Self::Supervisor, Self::Reader];
        all.into_iter().find(|role| role.code() == code)
    }
}

/// Who acts: the signed-in member of the team. The office puts it into every request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The member.
    pub id: Id,
    /// Their sign-in name, as the audit log shows it.
    pub name: String,
    /// What they may do.
    pub role: StaffRole,
}

impl<S: Send + Sync> FromRequestParts<S> for Actor {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::UNAUTHORIZED)
    }
}
