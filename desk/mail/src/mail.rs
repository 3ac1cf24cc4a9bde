use lettre::message::header::{self, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart};
use lettre::{Address, address::AddressError};

/// An e-mail to one person, as text and as a page that loads nothing.
#[derive(Clone)]
pub struct Mail {
    /// Who receives it.
    pub to: String,
    /// Names it: sent twice, a mail program shows it once. Letters and digits.
    pub id: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// An address that ends what brings such mails, without a question (RFC 8058).
    pub unsubscribe: Option<String>,
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Mail({})", self.id)
    }
}

/// Whether an e-mail can be sent there.
pub fn is_address(text: &str) -> bool {
    text.parse::<Address>().is_ok_and(|address| address.domain().contains('.'))
}

impl Mail {
    /// The bytes that travel.
    pub(crate) fn message(&self, from: &Mailbox) -> Result<Message, Unsendable> {
        let to: Address = self.to.parse()?;
        let id = format!("<{}@{}>", self.id, from.email.domain());
        let mut message = Message::builder()
            .from(from.clone())
            .to(Mailbox::new(None, to))
            .subject(self.subject.as_str())
            .message_id(Some(id))
            // Answering machines keep silent (RFC 3834).
            .raw_header(raw("Auto-Submitted", "auto-generated"));
        if let Some(address) = &self.unsubscribe {
            message = message
                .raw_header(raw("List-Unsubscribe", &format!("<{address}>")))
                .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        let parts = MultiPart::alternative()
            .singlepart(part(header::ContentType::TEXT_PLAIN, &self.text))
            .singlepart(part(header::ContentType::TEXT_HTML, &self.html));
        Ok(message.multipart(parts)?)
    }
}

fn part(kind: header::ContentType, body: &str) -> lettre::message::SinglePart {
    lettre::message::SinglePart::builder().header(kind).body(body.to_owned())
}

fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// Why no message can be made of a mail.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unsendable {
    #[error(transparent)]
    Address(#[from] AddressError),
    #[error(transparent)]
    Message(#[from] lettre::error::Error),
}
