//! The link between the zones: a closed list of messages, and how they are signed.
//!
//! The desk always opens the connection: it POSTs one [`message::Request`] to `/link/v1/NAME`,
//! signed by a key that the directory authorises for its desk ([`signature`], RFC 9421), and gets
//! the bytes of that message's answer. Bodies are canonical bytes (`seal::wire`). Pulling reads an
//! outbox: the desk stores durably, then acknowledges, and the row goes.

pub mod message;
pub mod places;
pub mod replay;
pub mod signature;

/// Where the front takes messages: this and a message's name.
pub const PATH: &str = "/link/v1/";
