//! Letters for a front under test, sealed as `thiqa send` and browsers seal them.

use std::net::SocketAddr;
use std::sync::Arc;
use std::thread::available_parallelism;

use anyhow::{Context, Result, bail};
use kernel::{Random, SystemRandom};
use seal::directory::{Address, Bundle};
use seal::letter::{Draft, Letter, Path};
use seal::message::Message;
use seal::post::{Challenge, LetterSubmission};
use seal::sign::VerifyKey;
use seal::{Digest, MasterKey, Name, SenderKeys, Wire};
use tokio::task::{JoinSet, spawn_blocking};

use crate::http::{Connection, get, post};

/// Connections that fetch challenges.
const FETCHERS: usize = 8;

/// Whom letters are sealed to, and which form they fill in.
#[derive(Clone)]
pub(crate) struct PostOffice {
    to: Address,
    kind: Name,
    form: Digest,
}

/// A sealed letter, and the keys that find and open it again.
pub(crate) struct SealedLetter {
    pub(crate) letter: Letter,
    pub(crate) keys: SenderKeys,
}

impl PostOffice {
    /// Fetches the desk's key and the form of a message from a front.
    pub(crate) async fn at(front: SocketAddr) -> Result<Self> {
        Self::of_form(front, "report", "report").await
    }

    /// The same, to register for the first session that a demonstration's front announces.
    pub(crate) async fn registering(front: SocketAddr) -> Result<Self> {
        let mut connection = Connection::open(front).await?;
        let page = connection.expect(200, &get("/en/events")).await?;
        let page = String::from_utf8_lossy(&page).into_owned();
        let event = page.split("/en/events/").nth(1).and_then(|rest| rest.split('"').next());
        let event = event.context("no event is announced")?;
        Self::of_form(front, &format!("{event}-1"), "registration").await
    }

    async fn of_form(front: SocketAddr, form: &str, kind: &str) -> Result<Self> {
        let mut connection = Connection::open(front).await?;
        let bundle = connection.expect(200, &get("/api/v1/desks/helpline")).await?;
        let root = connection.expect(200, &get("/api/v1/root")).await?;
        let form = connection.expect(200, &get(&format!("/api/v1/forms/{form}"))).await?;
        let bundle = Bundle::from_bytes(&bundle)?;
        let root: Digest = std::str::from_utf8(&root)?.trim().parse()?;
        let site = bundle.checkpoint.body.site;
        let trusted = bundle.verify(site, &VerifyKey(root.0), None).context("its directory")?;
        let form = Digest::of_bytes(&form);
        Ok(Self { to: trusted.address, kind: Name::new(kind)?, form })
    }

    /// Seals letters with a free text of so many characters, each by a sender of its own.
    pub(crate) async fn seal(&self, count: usize, text: usize) -> Result<Vec<SealedLetter>> {
        let office = self.clone();
        let message = message(text);
        on_all_cores(vec![(); count], move |()| office.seal_one(&message)).await
    }

    fn seal_one(&self, message: &[u8]) -> Result<SealedLetter> {
        let random: &dyn Random = &SystemRandom;
        let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
        let draft = Draft {
            to: &self.to,
            kind: self.kind.clone(),
            path: Path::Sealed,
            form: self.form,
            text: message,
            attachments: &[],
        };
        let sealed = seal::letter::seal(&draft, &keys, &mut random.rng())?;
        Ok(SealedLetter { letter: sealed.letter, keys })
    }
}

/// The requests that file these letters, each with work done for a challenge of this front.
pub(crate) async fn stamped(front: SocketAddr, letters: Vec<Letter>) -> Result<Vec<Vec<u8>>> {
    let challenges = challenges(front, letters.len()).await?;
    let stamp = |(letter, challenge): (Letter, Challenge)| {
        let stamp = challenge.stamp().context("the front asks for too much work")?;
        let submission = LetterSubmission { letter, uploads: Vec::new(), stamp };
        Ok(post("/api/v1/letters", &submission.to_bytes()))
    };
    on_all_cores(letters.into_iter().zip(challenges).collect(), stamp).await
}

async fn challenges(front: SocketAddr, count: usize) -> Result<Vec<Challenge>> {
    let mut fetchers = JoinSet::new();
    for fetcher in 0..FETCHERS {
        let share = (fetcher..count).step_by(FETCHERS).len();
        fetchers.spawn(async move {
            let mut connection = Connection::open(front).await?;
            let mut challenges = Vec::with_capacity(share);
            for _ in 0..share {
                let bytes = connection.expect(200, &get("/api/v1/challenge")).await?;
                challenges.push(Challenge::from_bytes(&bytes)?);
            }
            anyhow::Ok(challenges)
        });
    }
    let mut challenges = Vec::with_capacity(count);
    while let Some(fetched) = fetchers.join_next().await {
        challenges.extend(fetched??);
    }
    if challenges.len() != count {
        bail!("{} challenges for {count} letters", challenges.len());
    }
    Ok(challenges)
}

/// A message whose free text has so many characters.
fn message(text: usize) -> Vec<u8> {
    let words = "on a pris mon compte et on écrit à ma famille ";
    let text: String = words.chars().cycle().take(text).collect();
    let answers =
        [("situation", "hacked-account"), ("age", "26-59"), ("name", "Amina"), ("message", &text)];
    let answers = answers.map(|(field, answer)| (field.to_owned(), answer.to_owned())).into();
    Message { lang: "fr".to_owned(), answers }.to_json()
}

/// Does the work for every item, on all cores; the order stays.
async fn on_all_cores<T, R>(
    items: Vec<T>,
    work: impl Fn(T) -> Result<R> + Send + Sync + 'static,
) -> Result<Vec<R>>
where
    T: Send + 'static,
    R: Send + 'static,
{
    let cores = available_parallelism().map_or(1, usize::from);
    let share = items.len().div_ceil(cores).max(1);
    let (mut items, work) = (items.into_iter(), Arc::new(work));
    let mut parts = Vec::with_capacity(cores);
    for _ in 0..cores {
        let (part, work): (Vec<T>, _) = (items.by_ref().take(share).collect(), Arc::clone(&work));
        parts.push(spawn_blocking(move || {
            part.into_iter().map(|item| work(item)).collect::<Result<Vec<R>>>()
        }));
    }
    let mut done = Vec::new();
    for part in parts {
        done.extend(part.await??);
    }
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn work_on_all_cores_keeps_its_order() {
        let doubled = on_all_cores((0..101).collect(), |number: usize| Ok(number * 2)).await;
        assert_eq!(doubled.unwrap(), (0..101).map(|number| number * 2).collect::<Vec<_>>());
        let failed =
            on_all_cores(
                vec![1, 2, 3],
                |number| {
                    if number == 2 { bail!("two") } else { Ok(number) }
                },
            );
        assert!(failed.await.is_err());
    }

    #[test]
    fn a_message_of_four_kilobytes_fills_the_bucket_of_sixteen() {
        let length = message(4096).len();
        assert!((4096..8192).contains(&length), "{length}");
        assert_eq!(seal::pad::pad_text(&message(4096)).unwrap().len(), 16 << 10);
        assert_eq!(seal::pad::pad_text(&message(400)).unwrap().len(), 1 << 10);
    }
}
