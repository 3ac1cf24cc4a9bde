//! What somebody from outside the team may do here: read contributions to calls, without names.

use axum::http::Method;
use content::Phrases;
use desk_frame::{LinkLine, Place, Visit};

use crate::Session;

/// Where they begin, without the language.
pub(super) const HOME: &str = "/calls";

/// Whether a request is one of theirs. What they see on a page is the pillar's own rule.
pub(super) fn is_theirs(method: &Method, path: &str) -> bool {
    let parts: Vec<&str> = path.trim_matches('/').split('/').skip(1).collect();
    let looks = matches!(*method, Method::GET | Method::HEAD);
    match parts.as_slice() {
        ["calls"] => looks,
        ["calls", _, "submissions"] => true,
        ["calls", _, "submissions", _] => looks,
        ["calls", _, "submissions", _, "assess" | "aside"] | ["sign-out"] => !looks,
        _ => false,
    }
}

/// Their visit: no case, no alarm and nobody of the team stands around their pages.
pub(super) fn visit(session: &Session, unlocked: bool, t: Phrases<'_>) -> Visit {
    let calls = Place {
        key: "calls",
        path: HOME.to_owned(),
        name: t.get("desk-calls").into_owned(),
        ..Place::default()
    };
    Visit {
        actor: session.actor.clone(),
        token: session.form_token.clone(),
        unlocked,
        link: LinkLine::default(),
        team: Vec::new(),
        alarms: Vec::new(),
        alarming: 0,
        places: vec![calls],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_contributions_are_theirs() {
        let (get, post) = (&Method::GET, &Method::POST);
        for (method, path) in [
            (get, "/fr/calls"),
            (get, "/fr/calls/c1/submissions"),
            (post, "/fr/calls/c1/submissions"),
            (get, "/ar/calls/c1/submissions/00ff"),
            (post, "/ar/calls/c1/submissions/00ff/assess"),
            (post, "/ar/calls/c1/submissions/00ff/aside"),
            (post, "/en/sign-out"),
        ] {
            assert!(is_theirs(method, path), "{path}");
        }
        for (method, path) in [
            (get, "/fr/"),
            (get, "/fr/inbox"),
            (get, "/fr/case/00ff"),
            (get, "/fr/calls/c1"),
            (get, "/fr/calls/c1/edit"),
            (post, "/fr/calls"),
            (post, "/fr/calls/c1/approve"),
            (post, "/fr/calls/c1/committee"),
            (post, "/fr/calls/c1/submissions/00ff/accept"),
            (post, "/fr/calls/c1/submissions/00ff/present"),
            (get, "/fr/proceedings"),
            (get, "/fr/events"),
            (post, "/fr/collect"),
            (post, "/fr/lock"),
            (get, "/fr/audit"),
            (get, "/fr//calls/../inbox"),
        ] {
            assert!(!is_theirs(method, path), "{path}");
        }
    }
}
