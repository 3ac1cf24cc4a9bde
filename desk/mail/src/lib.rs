//! E-mails that the private zone sends: by a mail server (SMTP, RFC 5321) or, for demonstrations
//! and tests, into a folder. Nothing is received.

mod letterhead;
mod mail;
mod mailer;
#[cfg(test)]
mod tests;

pub use letterhead::Letterhead;
pub use mail::{Mail, is_address};
pub use mailer::{MailError, Mailer, MailerError};
