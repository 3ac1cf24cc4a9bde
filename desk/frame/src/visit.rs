use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use desk_audit::{Actor, StaffRole};
use web::Failure;

use crate::{Alarm, Place};

/// A signed-in member's request: who it is, and what every page shows around its work.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Who acts.
    pub actor: Actor,
    /// What each form of this session carries, so that no other site can send one.
    pub token: String,
    /// Whether the keys are there.
    pub unlocked: bool,
    /// How the link with the public site stands.
    pub link: LinkLine,
    /// Everybody who works here, by sign-in name: a case can be handed to one of them.
    pub team: Vec<String>,
    /// What cannot wait.
    pub alarms: Vec<Alarm>,
    /// The places of every pillar.
    pub places: Vec<Place>,
    /// How many urgent cases nobody has read: it stands before every title.
    pub alarming: usize,
}

impl Visit {
    /// Whether somebody from outside the team visits, who reads contributions and nothing else.
    pub fn is_reader(&self) -> bool {
        self.actor.role == StaffRole::Reader
    }

    /// A page's title: how many urgent cases nobody has read stands before it.
    pub fn titled(&self, title: &str) -> String {
        match self.alarming {
            0 => title.to_owned(),
            alarming => format!("({alarming}!) {title}"),
        }
    }
}

/// How the link stands, in the reader's language.
#[derive(Debug, Clone, Default)]
pub struct LinkLine {
    /// How it stands.
    pub said: String,
    /// What to do, where it does not work.
    pub advice: Option<String>,
    /// What waits to be sent.
    pub waiting: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let visit = parts.extensions.get::<Self>().cloned();
        visit.ok_or_else(|| Failure::internal("a page of the desk without a session around it"))
    }
}
