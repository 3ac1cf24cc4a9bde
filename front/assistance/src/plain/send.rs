//! Seals what was written, in memory, and files it.

use kernel::{Day, Random};
use seal::Receipt;
use seal::letter::{self, Draft, Path};
use seal::message::Message;
use zeroize::Zeroizing;

use crate::plain::stretch::Stretcher;
use crate::plain::trouble::Trouble;
use crate::web::questions::Answers;
use crate::web::team::Team;
use crate::{FileLetterError, Front};

/// What the sender takes away.
pub(crate) struct Sent {
    /// The tracking code in groups of five.
    pub(crate) code: Zeroizing<String>,
    /// What finds it at the front.
    pub(crate) lookup: [u8; 32],
    /// The day it was stored.
    pub(crate) day: Day,
}

/// Draws a receipt from `source`, seals the answers to the team and files them.
pub(crate) async fn send(
    front: &Front,
    stretcher: &Stretcher,
    team: &Team,
    message: &Message,
    source: &dyn Random,
) -> Result<Sent, Trouble> {
    let assistance = &front.assistance;
    let receipt = Receipt::random(&mut source.rng());
    let keys = stretcher.keys(&receipt, assistance.site()).await?;
    let text = Zeroizing::new(message.to_json());
    let draft = Draft {
        to: &team.address,
        kind: team.kind.clone(),
        path: Path::Plain,
        form: team.digest,
        text: &text,
        attachments: &[],
    };
    let sealed = letter::seal(&draft, &keys, &mut assistance.random().rng())?;
    let day = match assistance.file_plain_letter(sealed.letter).await {
        Ok(proof) => proof.day,
        // The page was sent before: the letter is here, under the same code.
        Err(FileLetterError::LookupTaken) => {
            let there = assistance.open_thread(keys.lookup()).await;
            there.map_err(|_| Trouble::of_letter(FileLetterError::LookupTaken, front))?.day
        }
        Err(error) => return Err(Trouble::of_letter(error, front)),
    };
    let lookup = *keys.lookup();
    Ok(Sent { lookup, code: Zeroizing::new(receipt.grouped()), day: Day(day) })
}

/// The answers as they are sealed.
pub(crate) fn message(lang: kernel::Lang, answers: Answers) -> Message {
    Message { lang: lang.tag().to_owned(), answers }
}
