//! From a text to a sound tree.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use crate::source::{Source, SourcePart, SourceStep, When, line_at};
use crate::{Condition, Fault, FaultKind, Faults, Journey, MOST_ANSWERS, Part, Step};

impl Journey {
    /// Reads a journey. `shared` are steps that other journeys ask too: `begin` names those that
    /// come first.
    ///
    /// # Errors
    /// Everything that is wrong with the text, each with its line.
    pub fn parse(text: &str, shared: &[Step]) -> Result<Self, Faults> {
        let source = Source::parse(text)?;
        let mut reader = Reader { text, faults: Vec::new() };
        let journey = reader.journey(&source, shared);
        if reader.faults.is_empty() { Ok(journey) } else { Err(Faults(reader.faults)) }
    }

    /// Reads steps that several journeys share: a text of steps only.
    ///
    /// # Errors
    /// Everything that is wrong with the text, each with its line.
    pub fn parse_shared(text: &str) -> Result<Vec<Step>, Faults> {
        Ok(Self::parse(text, &[])?.steps)
    }
}

struct Reader<'a> {
    text: &'a str,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn journey(&mut self, source: &Source, shared: &[Step]) -> Journey {
        let mut steps = self.begin(&source.begin, shared);
        let own: Vec<Step> = source.step.iter().map(|step| self.step(step)).collect();
        steps.extend(own);
        self.check_ids(source, &steps);
        let count = steps.iter().map(|step| step.choices.len()).sum();
        if count > MOST_ANSWERS {
            self.faults.push(Fault { line: None, kind: FaultKind::TooMany(count) });
        }
        let direct = self.direct(source, &steps);
        self.check_order(source, &steps, &direct);
        if self.faults.is_empty() {
            self.close(&mut steps, &direct);
        }
        let parts = source.part.iter().map(|part| self.part(part, &steps)).collect();
        let urgent = self.condition(&source.urgent, &steps).0;
        let urgent = urgent.into_iter().flat_map(|(step, answers)| {
            answers.into_iter().map(move |answer| (step.clone(), answer))
        });
        Journey { urgent: urgent.collect(), steps, parts }
    }

    fn begin(&mut self, named: &[Spanned<String>], shared: &[Step]) -> Vec<Step> {
        let mut steps = Vec::new();
        for id in named {
            match shared.iter().find(|step| step.id == *id.get_ref()) {
                Some(step) => steps.push(step.clone()),
                None => self.add(id, FaultKind::NotShared(id.get_ref().clone())),
            }
        }
        steps
    }

    fn step(&mut self, source: &SourceStep) -> Step {
        let id = source.id.get_ref();
        let fixed = source.kind.answers();
        if fixed.is_some() != source.choices.is_empty() {
            self.add(&source.id, FaultKind::Choices(id.clone()));
        }
        let own = source.choices.iter().map(|choice| choice.get_ref().clone());
        let fixed = fixed.unwrap_or_default().iter().map(|answer| (*answer).to_owned());
        Step {
            id: id.clone(),
            kind: source.kind,
            choices: own.chain(fixed).collect(),
            when: Condition::default(),
            field: source.field.clone(),
            line: self.line(&source.id),
        }
    }

    fn check_ids(&mut self, source: &Source, steps: &[Step]) {
        let ids = source.step.iter().map(|step| &step.id);
        let choices = source.step.iter().flat_map(|step| &step.choices);
        let parts = source.part.iter().map(|part| &part.id);
        for id in ids.clone().chain(choices).chain(parts.clone()) {
            if !is_id(id.get_ref()) {
                self.add(id, FaultKind::NotAnId(id.get_ref().clone()));
            }
        }
        let begun = steps.len() - source.step.len();
        let shared = steps.iter().take(begun).map(|step| step.id.as_str());
        let mut seen: BTreeSet<&str> = shared.collect();
        self.check_once(ids, &mut seen);
        self.check_once(source.begin.iter(), &mut BTreeSet::new());
        self.check_once(parts, &mut BTreeSet::new());
        for step in &source.step {
            self.check_once(step.choices.iter(), &mut BTreeSet::new());
        }
    }

    fn check_once<'s>(
        &mut self,
        ids: impl Iterator<Item = &'s Spanned<String>>,
        seen: &mut BTreeSet<&'s str>,
    ) {
        for id in ids {
            if !seen.insert(id.get_ref()) {
                self.add(id, FaultKind::Twice(id.get_ref().clone()));
            }
        }
    }

    /// What each of the text's own steps names itself.
    fn direct(&mut self, source: &Source, steps: &[Step]) -> BTreeMap<String, Condition> {
        let named = source.step.iter();
        named.map(|step| (step.id.get_ref().clone(), self.condition(&step.when, steps))).collect()
    }

    fn condition(&mut self, when: &When, steps: &[Step]) -> Condition {
        let mut condition = Condition::default();
        for (id, answers) in when {
            let Some(step) = steps.iter().find(|step| step.id == *id.get_ref()) else {
                self.add(id, FaultKind::UnknownStep(id.get_ref().clone()));
                continue;
            };
            let any = condition.0.entry(step.id.clone()).or_default();
            for answer in answers {
                let word = answer.get_ref();
                if step.choices.contains(word) {
                    any.insert(word.clone());
                } else if let Some(group) = step.kind.group(word) {
                    any.extend(group.iter().map(|answer| (*answer).to_owned()));
                } else {
                    let (step, answer_of) = (step.id.clone(), word.clone());
                    self.add(answer, FaultKind::UnknownAnswer { step, answer: answer_of });
                }
            }
        }
        condition
    }

    /// A step depends on earlier steps only, and never on itself.
    fn check_order(
        &mut self,
        source: &Source,
        steps: &[Step],
        direct: &BTreeMap<String, Condition>,
    ) {
        let place = |id: &str| steps.iter().position(|step| step.id == id);
        for step in &source.step {
            let id = step.id.get_ref();
            if reaches(id, id, direct) {
                self.add(&step.id, FaultKind::Loop(id.clone()));
                continue;
            }
            for (named, _) in direct.get(id).into_iter().flat_map(Condition::lines) {
                if place(named) > place(id) {
                    let (step_id, later) = (id.clone(), named.to_owned());
                    self.add(&step.id, FaultKind::TooEarly { step: step_id, later });
                }
            }
        }
    }

    /// Gives each step its whole condition: its own and those of the steps it depends on.
    fn close(&mut self, steps: &mut [Step], direct: &BTreeMap<String, Condition>) {
        for number in 0..steps.len() {
            let (before, after) = steps.split_at_mut(number);
            let Some(step) = after.first_mut() else { continue };
            let Some(own) = direct.get(&step.id) else { continue };
            match whole(own, before) {
                Some(when) => step.when = when,
                None => self.unreachable(step.line, &step.id),
            }
        }
    }

    fn part(&mut self, source: &SourcePart, steps: &[Step]) -> Part {
        let (id, line) = (source.id.get_ref().clone(), self.line(&source.id));
        let own = self.condition(&source.when, steps);
        if source.when.is_empty() {
            self.add(&source.id, FaultKind::Always(id.clone()));
        }
        let when = whole(&own, steps).unwrap_or_else(|| {
            self.unreachable(line, &id);
            own
        });
        Part { id, after: source.after.get_ref().clone(), when, line }
    }

    fn unreachable(&mut self, line: usize, id: &str) {
        self.faults.push(Fault { line: Some(line), kind: FaultKind::Unreachable(id.to_owned()) });
    }

    fn line(&self, at: &Spanned<String>) -> usize {
        line_at(self.text, at.span().start)
    }

    fn add(&mut self, at: &Spanned<String>, kind: FaultKind) {
        self.faults.push(Fault { line: Some(self.line(at)), kind });
    }
}

/// A condition together with those of the steps it names; `None` where no answers meet them all.
fn whole(own: &Condition, steps: &[Step]) -> Option<Condition> {
    if own.lines().any(|(_, any)| any.is_empty()) {
        return None;
    }
    let named = steps.iter().filter(|step| own.0.contains_key(&step.id));
    named.map(|step| &step.when).try_fold(own.clone(), Condition::and)
}

/// Whether one step depends on another, directly or by others.
fn reaches(from: &str, to: &str, direct: &BTreeMap<String, Condition>) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        for (named, _) in direct.get(id).into_iter().flat_map(Condition::lines) {
            if named == to {
                return true;
            }
            if seen.insert(named) {
                open.push(named);
            }
        }
    }
    false
}

fn is_id(id: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b);
    !id.is_empty() && id.bytes().all(fits)
}
