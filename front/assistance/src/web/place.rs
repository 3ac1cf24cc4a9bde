//! `POST /api/v1/places/{lang}` and what can be done there: how the registration with a tracking
//! code stands, giving it up, taking what is offered. A POST, so that the code's value stands in
//! no address and no log.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use content::REGISTRATION;
use kernel::Lang;
use qrcode::{Color, QrCode};
use seal::suite::LookupValue;
use serde::Serialize;
use web::{Failure, Path};

use crate::web::Front;
use crate::web::answer::{Octets, refuse, store_failure};
use crate::web::register::Words;
use crate::{PlaceDeed, PlaceError, PlaceState, PlaceStatus};

/// How a registration stands, in the reader's words.
#[derive(Serialize)]
pub(crate) struct Place {
    pub(crate) state: &'static str,
    /// What it is: the part of the page on which it is given up is called so.
    pub(crate) what: &'static str,
    /// It can still be given up.
    pub(crate) stands: bool,
    #[serde(skip)]
    pub(crate) words: Words,
    /// What that means.
    pub(crate) said: String,
    /// What it is for, when and where.
    pub(crate) title: String,
    /// The page that tells of it.
    pub(crate) page: String,
    /// What is shown at the door, where there is a seat.
    pub(crate) ticket: Option<Ticket>,
    /// A file for the person's own calendar, where there is something to come to.
    pub(crate) calendar: Option<String>,
}

/// What is shown at the door.
#[derive(Serialize)]
pub(crate) struct Ticket {
    /// To be read aloud, in groups of four.
    pub(crate) text: String,
    /// The same as a QR code: a line of `0` and `1` for each row.
    rows: Vec<String>,
}

impl Ticket {
    fn of(ticket: &str) -> Option<Self> {
        let code = QrCode::new(ticket.to_uppercase().as_bytes()).ok()?;
        let sign = |color: &Color| if *color == Color::Dark { '1' } else { '0' };
        let colors = code.to_colors();
        let rows = colors.chunks(code.width()).map(|row| row.iter().map(sign).collect());
        let mut text = String::new();
        for (at, sign) in ticket.chars().enumerate() {
            if at > 0 && at % 4 == 0 {
                text.push(' ');
            }
            text.push(sign);
        }
        Some(Self { text, rows: rows.collect() })
    }

    /// The code as a path of SVG, a unit a field.
    pub(crate) fn path(&self) -> String {
        let mut path = String::new();
        for (y, row) in self.rows.iter().enumerate() {
            for (x, _) in row.chars().enumerate().filter(|(_, sign)| *sign == '1') {
                path.push_str(&format!("M{x} {y}h1v1h-1z"));
            }
        }
        path
    }

    /// How many fields it is wide.
    pub(crate) fn size(&self) -> usize {
        self.rows.len()
    }
}

pub(super) async fn status(
    State(front): State<Front>,
    Path(lang): Path<Lang>,
    Octets(lookup): Octets<LookupValue>,
) -> Result<Response, PlaceError> {
    let status = front.assistance.place_status(&lookup.0).await?;
    Ok(json(&Place::of(&front, lang, &status)))
}

pub(super) async fn cancel(
    State(front): State<Front>,
    Path(lang): Path<Lang>,
    Octets(lookup): Octets<LookupValue>,
) -> Result<Response, PlaceError> {
    let status = front.assistance.change_place(&lookup.0, PlaceDeed::Cancel).await?;
    Ok(json(&Place::of(&front, lang, &status)))
}

pub(super) async fn accept(
    State(front): State<Front>,
    Path(lang): Path<Lang>,
    Octets(lookup): Octets<LookupValue>,
) -> Result<Response, PlaceError> {
    let status = front.assistance.change_place(&lookup.0, PlaceDeed::Accept).await?;
    Ok(json(&Place::of(&front, lang, &status)))
}

fn json(place: &Place) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], axum::Json(place)).into_response()
}

impl Place {
    pub(crate) fn of(front: &Front, lang: Lang, status: &PlaceStatus) -> Self {
        let (shell, published) = (&front.shell, front.assistance.published());
        let (t, zone) = (shell.phrases(lang), &shell.pack().zone);
        let form = published.forms.form_for(&status.subject);
        let words = form.map_or_else(Words::default, Words::of);
        let places = form.and_then(|form| form.places.as_ref());
        let is_off = places.is_some_and(|places| places.cancelled);
        let said = match (status.state, status.until) {
            _ if is_off && !status.state.is_over() => t.get(&words.standing("off")).into_owned(),
            (PlaceState::Waiting, _) => {
                t.with(&words.standing("waiting"), "ahead", status.ahead as usize).into_owned()
            }
            (PlaceState::Offered, Some(until)) => {
                let written = zone.field(until);
                let (day, hour) = (t.day(zone.day(until)), kernel::Zone::clock_of(&written));
                t.format("place-offered", &[("day", day.into()), ("hour", hour.into())])
                    .into_owned()
            }
            (PlaceState::Offered, None) => t.get("place-offered-now").into_owned(),
            (state, _) => t.get(&words.standing(state.tag())).into_owned(),
        };
        // Only an event has a door and an hour; what was sent can be taken back from a call that was.
        let is_event = words.kind == REGISTRATION;
        let stands = !(status.state.is_over() || is_event && is_off);
        Self {
            state: status.state.tag(),
            what: words.name(),
            stands,
            words,
            said,
            title: places.map(|places| places.title.get(lang).clone()).unwrap_or_default(),
            page: places.map(|places| format!("/{lang}{}", places.page)).unwrap_or_default(),
            ticket: (is_event && status.state == PlaceState::Taken && !is_off)
                .then(|| Ticket::of(&status.ticket))
                .flatten(),
            calendar: (is_event && stands)
                .then(|| format!("/feeds/events/{lang}/{}.ics", status.subject)),
        }
    }
}

impl IntoResponse for PlaceError {
    fn into_response(self) -> Response {
        match &self {
            Self::NoPlace => refuse(StatusCode::NOT_FOUND, "no-place", "No registration", &self),
            Self::State => refuse(StatusCode::CONFLICT, "place-moved", "Not as it stands", &self),
            Self::Store(error) => store_failure(error.clone()).into_response(),
        }
    }
}

/// A page on which one can read it.
pub(crate) fn failure(error: PlaceError) -> Failure {
    match error {
        PlaceError::NoPlace => Failure::NotFound,
        PlaceError::State => Failure::BadRequest,
        PlaceError::Store(error) => store_failure(error),
    }
}
