//! What the cooperation pillar needs of the office: its letters given, the front asked how
//! registrations stand.

use content::CONTRIBUTION;
use desk_assistance::OneWay;
use desk_cooperation::{RegisterError, Seat};
use kernel::{Lang, Ts};
use link::message::Request;
use link::places::{MAX_PLACES, PlaceEntry, PlaceList, PlaceState};
use seal::Name;

use crate::service::Office;
use crate::service::round::RoundError;

impl Office {
    /// Keeps a registration or contribution; one that says nobody's name is of no use and gives its
    /// place back.
    pub(super) async fn take_registration(
        &self,
        subject: &str,
        letter: &OneWay,
    ) -> Result<(), RoundError> {
        let (cooperation, lang) = (&self.0.cooperation, letter.lang.unwrap_or(Lang::Ar));
        let kept = match letter.kind.as_str() {
            CONTRIBUTION => {
                cooperation.submit(letter.letter, subject, lang, &letter.answers).await?
            }
            _ => cooperation.register(letter.letter, subject, lang, &letter.answers).await?,
        };
        if !kept {
            self.0.cases.forget_one_way(letter.letter).await?;
        }
        Ok(())
    }

    /// Tells the front whom the team lets in.
    pub(super) async fn send_decisions(&self) -> Result<(), RoundError> {
        for (case, approve) in self.0.cooperation.undelivered().await? {
            match self.0.link.send(&Request::Place { case, approve }).await {
                Ok(_) => {}
                // They cancelled meanwhile, or it is gone: what stands is asked for next.
                Err(error) if error.is_of_this_only() => {
                    tracing::warn!(%error, "the front does not take a word on a registration");
                }
                Err(error) => return Err(error.into()),
            }
            self.0.cooperation.mark_delivered(case, approve).await?;
        }
        Ok(())
    }

    /// Asks the front how registrations stand.
    pub(super) async fn count_seats(&self) -> Result<(), RoundError> {
        for subject in self.0.cooperation.counted().await? {
            let Ok(subject) = Name::new(&subject) else { continue };
            let mut after = 0;
            loop {
                let ask = Request::Places { subject: subject.clone(), after };
                let page: PlaceList = self.0.link.ask(&ask).await?;
                let last = page.places.iter().map(|place| place.number).max();
                let is_whole = page.places.len() < usize::from(MAX_PLACES);
                self.0.cooperation.take_seats(seats(&page.places)).await?;
                match last.filter(|last| *last > after && !is_whole) {
                    Some(last) => after = last,
                    None => break,
                }
            }
        }
        Ok(())
    }

    /// Forgets who came to what is long over, here and at the front.
    pub(super) async fn forget_attendees(&self) -> Result<(), RoundError> {
        for letter in self.0.cooperation.to_forget().await? {
            // First what has the front forget: interrupted, it is done again.
            self.0.cases.forget_one_way(letter).await?;
            self.0.cooperation.forget_attendee(letter).await?;
        }
        Ok(())
    }
}

fn seats(places: &[PlaceEntry]) -> Vec<Seat> {
    let seat = |place: &PlaceEntry| {
        Some(Seat {
            id: place.case,
            number: place.number,
            standing: PlaceState::from_code(place.state)?,
            until: place.until.map(|seconds| Ts(seconds.saturating_mul(1_000_000))),
        })
    };
    places.iter().filter_map(seat).collect()
}

impl From<RegisterError> for RoundError {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::Store(error) => Self::Store(error),
            RegisterError::Key(error) => Self::Key(error),
        }
    }
}
