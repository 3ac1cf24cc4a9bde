use kernel::{Day, Id};
use seal::letter::{Letter, LetterError, PartRef, Path};
use seal::post::LetterSubmission;
use seal::proof::FilingProof;
use seal::{Digest, Wire};
use store::{StoreError, Tx};

use crate::domain::challenge::{StampError, ValidStamp};
use crate::domain::places::is_open;
use crate::service::Assistance;
use crate::service::places::Claim;
use crate::store::{self as queries, NewLetter};

/// Why a letter is not filed.
#[derive(Debug, thiserror::Error)]
pub enum FileLetterError {
    /// It is for another installation.
    #[error("the letter is for another site")]
    OtherSite,
    /// It was altered on the way.
    #[error(transparent)]
    Altered(#[from] LetterError),
    /// Nobody reads letters to this desk and epoch (any more).
    #[error(
        "the letter is sealed to a key that is no longer read: fetch the directory and seal again"
    )]
    ClosedEpoch,
    /// The form is not one that is accepted now.
    #[error("the form has changed: fetch it and seal again")]
    FormChanged,
    /// Registration has not begun, or is over.
    #[error("registration is not open")]
    PlacesClosed,
    /// It was not sealed where it says.
    #[error("a plain letter is filed by the plain page only")]
    WrongPath,
    /// The stamp does not hold.
    #[error(transparent)]
    Stamp(#[from] StampError),
    /// The stamp was used before.
    #[error("the stamp was used before: ask for a new challenge")]
    SpentStamp,
    /// A file has not fully arrived, or is not the one the letter names.
    #[error("file {0} has not fully arrived")]
    MissingFile(usize),
    /// Another letter has this lookup value.
    #[error("another letter has this lookup value")]
    LookupTaken,
    /// The team erased this letter.
    #[error("this letter was erased by the team: write a new one")]
    Erased,
    /// The storage is too full for this.
    #[error("there is no room for a letter of this size")]
    NoRoom,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Where a letter came in.
enum Postage {
    /// Over the machine path, with work done for it.
    Stamp(ValidStamp),
    /// From the plain page, which has a budget of its own.
    PlainPage,
}

impl Assistance {
    /// Files a sealed letter and gives the filing proof. The same letter again gives the same
    /// proof.
    ///
    /// # Errors
    /// The reason it is refused; nothing is stored then.
    pub async fn file_letter(
        &self,
        submission: LetterSubmission,
    ) -> Result<FilingProof, FileLetterError> {
        let LetterSubmission { letter, uploads, stamp } = submission;
        if letter.header.core.path != Path::Sealed {
            return Err(FileLetterError::WrongPath);
        }
        let case = letter.header.digest();
        let uploads = uploads.into_iter().map(|upload| Id(upload.0)).collect();
        let filed = match self.0.challenges.check(&stamp, self.now()) {
            Ok(stamp) => self.file(letter, uploads, Postage::Stamp(stamp)).await,
            Err(error) => Err(error.into()),
        };
        match filed {
            Ok(proof) => Ok(proof),
            Err(FileLetterError::Store(error)) => Err(error.into()),
            // A retry: its stamp may be spent, its form superseded, but the letter is here.
            Err(refused) => match self.filed_on(case).await? {
                Some(day) => Ok(self.prove(case, day)),
                None => Err(refused),
            },
        }
    }

    /// Files a letter that the plain page sealed in memory.
    ///
    /// # Errors
    /// As [`file_letter`](Self::file_letter).
    pub async fn file_plain_letter(&self, letter: Letter) -> Result<FilingProof, FileLetterError> {
        self.file(letter, Vec::new(), Postage::PlainPage).await
    }

    async fn file(
        &self,
        letter: Letter,
        uploads: Vec<Id>,
        postage: Postage,
    ) -> Result<FilingProof, FileLetterError> {
        self.check(&letter, &uploads)?;
        let (case, today) = (letter.header.digest(), self.today());
        let parts = letter.header.files().to_vec();
        let published = self.published();
        let places = published.forms.places_of(&letter.header.core.form);
        if places.is_some_and(|places| !is_open(places, self.now())) {
            return Err(FileLetterError::PlacesClosed);
        }
        let claim = places.map(Claim::of);
        let row = row_of(letter, today, self.random_number());
        let delivery = Id::random(self.random());
        let filing = Filing { row, postage, uploads, parts, delivery, claim };
        let store = &self.0.store;
        let day =
            store.run_tx("file_letter", filing, |tx, filing| Box::pin(filing.run(tx))).await?;
        Ok(self.prove(case, day))
    }

    /// What can be said without the database.
    fn check(&self, letter: &Letter, uploads: &[Id]) -> Result<(), FileLetterError> {
        let core = &letter.header.core;
        if core.site != self.site() {
            return Err(FileLetterError::OtherSite);
        }
        letter.check()?;
        let published = self.published();
        if !published.takes(&core.desk, core.epoch) {
            return Err(FileLetterError::ClosedEpoch);
        }
        if !published.forms.accepts(&core.kind, &core.form, self.today()) {
            return Err(FileLetterError::FormChanged);
        }
        let files = letter.header.files().len();
        if uploads.len() != files {
            return Err(FileLetterError::MissingFile(uploads.len().min(files) + 1));
        }
        let mark = self.mark();
        if !mark.takes_letter(letter.text.len()) || (files > 0 && !mark.takes_files()) {
            return Err(FileLetterError::NoRoom);
        }
        Ok(())
    }

    async fn filed_on(&self, case: Digest) -> Result<Option<Day>, StoreError> {
        let read = self
            .0
            .store
            .read("filed_on", case, |tx, case| Box::pin(queries::letter_day(tx, *case)));
        read.await
    }

    fn prove(&self, case: Digest, day: Day) -> FilingProof {
        FilingProof::sign(self.site(), case, day.0, &self.0.settings.proof_key)
    }
}

/// All that one letter changes.
struct Filing {
    row: NewLetter,
    postage: Postage,
    uploads: Vec<Id>,
    parts: Vec<PartRef>,
    delivery: Id,
    /// The seat it takes.
    claim: Option<Claim>,
}

impl Filing {
    async fn run(&self, tx: &mut Tx<'_>) -> Result<Day, FileLetterError> {
        let (row, case) = (&self.row, self.row.case);
        if let Postage::Stamp(stamp) = &self.postage
            && !queries::spend_stamp(tx, stamp.nonce, stamp.expires).await?
        {
            // Two tries with one stamp: the other may have filed this very letter.
            return queries::letter_day(tx, case).await?.ok_or(FileLetterError::SpentStamp);
        }
        if !queries::insert_letter(tx, row).await? {
            return self.already_there(tx).await;
        }
        for (index, (id, part)) in (1..).zip(self.uploads.iter().zip(&self.parts)) {
            if !queries::claim_upload(tx, *id, part, case, index, case).await? {
                return Err(FileLetterError::MissingFile(index.into()));
            }
        }
        queries::insert_delivery(tx, self.delivery, &row.desk, case, None, row.day).await?;
        if let Some(claim) = &self.claim {
            claim.take(tx, case, row.lookup).await?;
        }
        Ok(row.day)
    }

    /// Why the letter was not inserted; no fault where it is a retry.
    async fn already_there(&self, tx: &mut Tx<'_>) -> Result<Day, FileLetterError> {
        let case = self.row.case;
        if queries::erasure(tx, case).await?.is_some() {
            return Err(FileLetterError::Erased);
        }
        queries::letter_day(tx, case).await?.ok_or(FileLetterError::LookupTaken)
    }
}

fn row_of(letter: Letter, day: Day, id: i64) -> NewLetter {
    NewLetter {
        id,
        case: letter.header.digest(),
        lookup: letter.header.core.lookup,
        desk: letter.header.core.desk.clone(),
        plain: letter.header.core.path == Path::Plain,
        header: letter.header.to_bytes(),
        signature: letter.signature.to_bytes(),
        desk_wrap: Some(letter.desk_wrap.to_bytes()),
        sender_wrap: letter.sender_wrap.to_bytes(),
        renewal: None,
        body: letter.text,
        day,
    }
}
