//! Question trees: a few questions whose answers choose what a reader is shown.
//!
//! A journey is an ordered list of **steps** (questions with typed answers) and of **parts** (what
//! an outcome may hold). Steps and parts carry conditions over the answers of earlier steps, so the
//! list is a tree: what one answer opens, another closes. Some answers make the outcome **urgent**.
//!
//! ```
//! use journey::{Answers, Journey};
//!
//! let text = r#"
//! urgent = { meeting = ["soon"] }
//!
//! [[step]]
//! id = "age"
//! kind = "age"
//!
//! [[step]]
//! id = "meeting"
//! kind = "choice"
//! choices = ["no", "soon"]
//! when = { age = ["under-18", "unsaid"] }
//!
//! [[part]]
//! id = "free-lawyer"
//! after = "next"
//! when = { age = ["under-18"] }
//! "#;
//! let journey = Journey::parse(text, &[])?;
//! let mut answers = Answers::default();
//! assert_eq!(journey.outcome(&answers).next.unwrap().id, "age");
//! answers.insert("age".into(), "13-17".into());
//! answers.insert("meeting".into(), "soon".into());
//! let outcome = journey.outcome(&answers);
//! assert!(outcome.next.is_none() && outcome.is_urgent);
//! assert_eq!(outcome.parts[0].id, "free-lawyer");
//! # Ok::<(), journey::Faults>(())
//! ```
//!
//! Everything that can be wrong with a tree is found when it is read, with its line: a step nobody
//! reaches, a loop, an answer nobody can give. So walking it cannot fail.
//!
//! A page can draw a journey without evaluating it: [`Step::when`], [`Part::when`] and
//! [`Journey::settled`] are conjunctions of "one of these answers was given", which a style sheet
//! can follow.
//!
//! Pure: no I/O, no clock, no randomness. Words are not its business: it knows ids only.

mod condition;
mod fault;
mod kind;
mod outcome;
mod paths;
mod read;
mod source;
mod tree;

pub use condition::Condition;
pub use fault::{Fault, FaultKind, Faults};
pub use kind::Kind;
pub use outcome::{Answers, Outcome};
pub use tree::{Journey, MOST_ANSWERS, Part, Step};
