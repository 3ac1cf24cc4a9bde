//! The kinds of letters, each with a form of its own.

/// The kinds of letters that people write: asking for help, forwarding a scam, writing as a partner,
/// sending a paper, asking for alerts by e-mail, confirming or ending that, saying how a session was,
/// and what one knows before it and after.
pub const LETTER_KINDS: [&str; 8] =
    ["report", "scam", PARTNER, PAPER, ALERTS, ALERTS_ANSWER, FEEDBACK, LEARNING];
/// The kind of letter in which a house asks the centre for something, or offers it.
pub const PARTNER: &str = "partner";
/// The kind of letter with which the paper or slides of an accepted contribution come.
pub const PAPER: &str = "paper";
/// The kind of letter that asks for alerts by e-mail.
pub const ALERTS: &str = "alerts";
/// The kind of letter that confirms or ends it.
pub const ALERTS_ANSWER: &str = "alerts-answer";
/// The kind of letter that says how a session was, without a name.
pub const FEEDBACK: &str = "feedback";
/// The kind of letter that says what somebody knows before a session or after it, without a name.
pub const LEARNING: &str = "learning";
/// The kind of letter that registers somebody for an event. Its form is made for each session.
pub const REGISTRATION: &str = "registration";
/// The kind of letter that answers a call for contributions. Its form is made for each call.
pub const CONTRIBUTION: &str = "contribution";
/// The forms that are fitted to each session and call: what is asked of who registers, of who
/// registers a child, of who sends a contribution.
pub const FITTED_FORMS: [&str; 3] = [REGISTRATION, "registration-children", CONTRIBUTION];
/// The kinds of letters that nobody answers: no case, no conversation, no tracking code.
pub const ONE_WAY_KINDS: [&str; 4] = [ALERTS, ALERTS_ANSWER, FEEDBACK, LEARNING];
