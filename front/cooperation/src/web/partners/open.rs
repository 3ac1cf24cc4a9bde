//! `/open/{file}`: partners, agreements, actions and indicators for machines, as CSV (RFC 4180). Texts stand in
//! every language.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use content::ByLang;
use documents::{Decimal, Period};
use kernel::{Day, Lang};
use web::{Failure, Path};

use crate::Cooperation;

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Path(file): Path<String>,
) -> Result<Response, Failure> {
    let table = match file.as_str() {
        "partners.csv" => partners(&cooperation),
        "agreements.csv" => agreements(&cooperation),
        "actions.csv" => actions(&cooperation),
        "indicators.csv" => indicators(&cooperation),
        _ => return Err(Failure::NotFound),
    };
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CACHE_CONTROL, "public, max-age=300"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    Ok((headers, table.map_err(Failure::internal)?).into_response())
}

type Table = Result<Vec<u8>, csv::Error>;

fn partners(cooperation: &Cooperation) -> Table {
    let head = ["id", "kind", "name_ar", "name_fr", "name_en", "website", "roles", "invented"];
    let board = cooperation.board();
    let rows = board.partners().map(|one| {
        let roles = one.roles.iter().map(|role| format!("{}:{}", role.edition, role.role));
        let [ar, fr, en] = Lang::ALL.map(|lang| one.words.get(lang).name.clone());
        let roles = roles.collect::<Vec<_>>().join(" ");
        let kind = one.kind.tag().to_owned();
        vec![one.id.clone(), kind, ar, fr, en, one.website.clone(), roles, flag(one.invented)]
    });
    written(&head, rows)
}

fn agreements(cooperation: &Cooperation) -> Table {
    let head = [
        "id", "title_ar", "title_fr", "title_en", "parties", "signed", "ends", "ended", "document",
        "invented",
    ];
    let board = cooperation.board();
    let rows = board.agreements.iter().map(|one| {
        let [ar, fr, en] = Lang::ALL.map(|lang| one.words.get(lang).title.clone());
        let (parties, document) = (one.parties.join(" "), one.document.clone());
        let (signed, ends) = (one.signed.to_string(), day(one.ends));
        let (ended, invented) = (flag(one.ended), flag(one.invented));
        vec![one.id.clone(), ar, fr, en, parties, signed, ends, ended, document, invented]
    });
    written(&head, rows)
}

fn actions(cooperation: &Cooperation) -> Table {
    let head = [
        "agreement",
        "action",
        "title_ar",
        "title_fr",
        "title_en",
        "owner",
        "co_owners",
        "due",
        "status",
        "done",
        "evidence",
        "invented",
    ];
    let board = cooperation.board();
    let all = board.agreements.iter().flat_map(|of| of.actions.iter().map(move |one| (of, one)));
    let rows = all.map(|(of, one)| {
        let [ar, fr, en] = texts(&one.title);
        let (owner, others) = (one.owner.clone().unwrap_or_default(), one.co_owners.join(" "));
        let (due, status) = (one.due.to_string(), one.status.tag().to_owned());
        let (id, evidence) = (one.id.clone(), one.evidence.clone());
        let (done, invented) = (day(one.done), flag(of.invented));
        vec![of.id.clone(), id, ar, fr, en, owner, others, due, status, done, evidence, invented]
    });
    written(&head, rows)
}

fn indicators(cooperation: &Cooperation) -> Table {
    let head = [
        "subject",
        "level",
        "title_ar",
        "title_fr",
        "title_en",
        "how_ar",
        "how_fr",
        "how_en",
        "baseline_year",
        "baseline",
        "from",
        "until",
        "target",
        "actual",
        "right_both_times",
        "wrong_then_right",
        "right_then_wrong",
        "wrong_both_times",
        "invented",
    ];
    let board = cooperation.board();
    let all = board.indicators.iter().flat_map(|of| of.indicators.iter().map(move |one| (of, one)));
    let rows = all.flat_map(|(of, one)| {
        // What has pairs only has a row too.
        let periods: Vec<Option<&Period>> = match one.periods.is_empty() {
            true => vec![None],
            false => one.periods.iter().map(Some).collect(),
        };
        periods.into_iter().map(move |period| {
            let mut row = vec![of.id.clone(), one.level.tag().to_owned()];
            row.extend(texts(&one.title));
            row.extend(texts(&one.how));
            let baseline = one.baseline.as_ref();
            row.push(baseline.map(|one| one.year.to_string()).unwrap_or_default());
            row.push(value(baseline.map(|one| &one.value)));
            row.extend([day(period.map(|one| one.from)), day(period.map(|one| one.until))]);
            row.push(value(period.and_then(|one| one.target.as_ref())));
            row.push(value(period.and_then(|one| one.actual.as_ref())));
            let pairs = one.paired.map(|one| [one.kept, one.gained, one.lost, one.neither]);
            row.extend(pairs.map_or_else(Default::default, |all| all.map(|one| one.to_string())));
            row.push(flag(of.invented));
            row
        })
    });
    written(&head, rows)
}

/// A number as a cell; nothing where nobody measured.
fn value(value: Option<&Decimal>) -> String {
    value.map(|value| value.as_str().to_owned()).unwrap_or_default()
}

fn texts(text: &ByLang<String>) -> [String; 3] {
    Lang::ALL.map(|lang| text.get(lang).clone())
}

fn day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn flag(flag: bool) -> String {
    flag.to_string()
}

fn written(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Table {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![]);
    out.write_record(head)?;
    for row in rows {
        out.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    out.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// A cell that no spreadsheet takes for a formula. A number below zero is none.
fn harmless(cell: &str) -> String {
    if Decimal::read(cell).is_ok() {
        cell.to_owned()
    } else if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let rows = [vec!["=1+1".to_owned(), "a, \"b\"".to_owned()]].into_iter();
        let table = written(&["x", "y"], rows).unwrap();
        assert_eq!(String::from_utf8(table).unwrap(), "x,y\r\n'=1+1,\"a, \"\"b\"\"\"\r\n");
    }
}
