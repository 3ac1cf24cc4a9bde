//! What models are worth: on rows kept aside, on sources left out, on the newest year.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;

use anyhow::Result;
use content::Pack;
use verdict::model::{Ngrams, features};
use verdict::{Address, Level};

use super::figures::{Figures, HEADS, Judged, best_limit};
use super::rows::{self, Row, Source, Task};
use super::{addresses_model, messages_model, name_of, triage_model};

/// A source or set with its rows.
struct Set {
    name: String,
    task: Task,
    rows: Vec<Row>,
}

/// Each which-th training row is kept aside to choose a limit.
const ASIDE: usize = 5;

/// How bad an example looks, and whether it is called bad.
type Scorer = Rc<dyn Fn(&Row) -> (f32, bool)>;

/// Prints the figures of the checker as it ships and, if asked, of models of both tasks.
pub(super) fn run(sources: &[Source], sets: &[PathBuf], models: bool) -> Result<()> {
    let mut all = Vec::new();
    for source in sources {
        let rows = rows::read(&source.path)?;
        all.push(Set { name: source.name.clone(), task: source.task, rows: keep_some(rows) });
    }
    for path in sets {
        let file = if path.is_dir() { path.join("data.csv.gz") } else { path.clone() };
        let name = name_of(path);
        if all.iter().any(|set| set.name == name) {
            continue;
        }
        let task = match name.split_once('_') {
            Some(("url", _)) => Task::Address,
            Some(("off", _)) => Task::Abuse,
            Some(("danger", _)) => Task::Danger,
            _ => Task::Message,
        };
        let mut rows = rows::read(&file)?;
        if !path.is_dir() {
            // A file of its own only measures.
            rows.iter_mut().for_each(|row| row.is_dev = true);
        }
        all.push(Set { name, task, rows });
    }
    println!("\nThe checker as it ships: rules, lists and the model of what may ship");
    let judge = Rc::new(content::judge(&Pack::embedded()?)?);
    let of = |task| all.iter().filter(move |set: &&Set| set.task == task);
    table(&of(Task::Danger).collect::<Vec<_>>(), |_| {
        let judge = judge.clone();
        Rc::new(move |row| {
            let verdict = judge.judge(&row.text);
            (verdict.score, verdict.is_danger)
        })
    });
    table(&of(Task::Abuse).collect::<Vec<_>>(), |_| {
        let judge = judge.clone();
        Rc::new(move |row| (judge.abuse(&row.text), judge.is_abusive(&row.text)))
    });
    table(&of(Task::Message).chain(of(Task::Address)).collect::<Vec<_>>(), |_| {
        let judge = judge.clone();
        Rc::new(move |row| {
            let verdict = judge.judge(&row.text);
            (verdict.score, verdict.level >= Level::Suspicious)
        })
    });
    if !models {
        return Ok(());
    }
    for task in [Task::Message, Task::Address, Task::Abuse, Task::Danger] {
        let sets: Vec<&Set> = all.iter().filter(|set| set.task == task).collect();
        println!("\n{task:?}: trained on the training rows of all, measured on those kept aside");
        let of_all = train(task, &sets, |_, _| true);
        table(&sets, |_| of_all.clone());
        if sets.len() < 2 {
            continue;
        }
        println!("\n{task:?}: each source left out of the model that it is measured with");
        table(&sets, |left| train(task, &sets, |set, _| set.name != left));
        let years = sets.iter().flat_map(|set| &set.rows).filter_map(|row| row.year);
        let Some(newest) = years.max() else { continue };
        println!("\n{task:?}: trained on what is older than {newest}, measured on {newest}");
        let older = train(task, &sets, |_, row| row.year.is_none_or(|year| year < newest));
        let of_newest: Vec<Set> = sets.iter().filter_map(|set| set.of_year(newest)).collect();
        table(&of_newest.iter().collect::<Vec<_>>(), |_| older.clone());
    }
    Ok(())
}

impl Set {
    /// Its rows of a year; `None` where it has none.
    fn of_year(&self, year: u16) -> Option<Self> {
        let rows: Vec<Row> =
            self.rows.iter().filter(|row| row.year == Some(year)).cloned().collect();
        (!rows.is_empty()).then(|| Self { name: self.name.clone(), task: self.task, rows })
    }
}

/// A source that keeps no rows aside keeps every seventh.
fn keep_some(mut rows: Vec<Row>) -> Vec<Row> {
    if rows.iter().all(|row| !row.is_dev) {
        rows.iter_mut().step_by(7).for_each(|row| row.is_dev = true);
    }
    rows
}

/// A model of the training rows that `takes` picks, whose limit between good and bad is the one with the best F1 on
/// rows kept from a first model.
fn train(task: Task, sets: &[&Set], takes: impl Fn(&Set, &Row) -> bool) -> Scorer {
    let all = sets.iter().flat_map(|set| set.rows.iter().map(move |row| (*set, row)));
    let rows: Vec<&Row> =
        all.filter(|(set, row)| !row.is_dev && takes(set, row)).map(|(_, row)| row).collect();
    let rest = rows.iter().enumerate().filter(|(number, _)| number % ASIDE > 0);
    let first = fit(task, &rest.map(|(_, row)| *row).collect::<Vec<_>>());
    let aside: Vec<Judged> = rows
        .iter()
        .step_by(ASIDE)
        .map(|row| Judged { is_bad: row.is_bad, is_flagged: false, score: first(row).0 })
        .collect();
    let limit = best_limit(&aside);
    let last = fit(task, &rows);
    Rc::new(move |row| {
        let (score, _) = last(row);
        (score, score > limit)
    })
}

fn fit(task: Task, rows: &[&Row]) -> Scorer {
    match task {
        Task::Abuse | Task::Danger => {
            let model = triage_model(rows.iter().copied(), task);
            Rc::new(move |row| (model.probability(&Ngrams::of(&row.text)), false))
        }
        Task::Message => {
            let model = messages_model(rows.iter().copied());
            Rc::new(move |row| (model.probability(&Ngrams::of(&row.text)), false))
        }
        Task::Address => {
            let model = addresses_model(rows.iter().copied());
            Rc::new(move |row| {
                let address = Address::parse(&row.text);
                let of = |address| model.probability(&features::of(&address));
                (address.map_or(0.5, of), false)
            })
        }
    }
}

fn table(sets: &[&Set], scorer: impl Fn(&str) -> Scorer) {
    println!("{:<34} {HEADS}", "source · language · year");
    for set in sets {
        let scores = scorer(&set.name);
        let mut groups: BTreeMap<(&str, Option<u16>), Vec<Judged>> = BTreeMap::new();
        for row in set.rows.iter().filter(|row| row.is_dev) {
            let (score, is_flagged) = scores(row);
            let judged = Judged { is_bad: row.is_bad, is_flagged, score };
            groups.entry((&row.lang, row.year)).or_default().push(judged);
        }
        for ((lang, year), judged) in groups {
            let year = year.map(|year| format!(" · {year}")).unwrap_or_default();
            println!("{:<34} {}", format!("{} · {lang}{year}", set.name), Figures::of(&judged));
        }
    }
}
