//! "Is this a scam?": what was pasted or uploaded, judged.

mod parts;
mod signs;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::ops::Range;

use verdict::{Judge, Level, Weight};

pub(crate) use self::parts::{Asked, Section, Written};
#[cfg(test)]
pub(crate) use self::signs::OWN;

/// The answer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Checked {
    /// What was judged, and what its parts are.
    pub(crate) written: Written,
    pub(crate) level: Level,
    /// From 0 to 1, higher is worse.
    pub(crate) score: f32,
    /// Somebody may be in danger.
    pub(crate) is_danger: bool,
    /// Why, the weightiest first.
    pub(crate) findings: Vec<Finding>,
    /// Whose official address it is.
    pub(crate) official: Option<String>,
    /// The known scam that it is a copy of, by its name.
    pub(crate) campaign: Option<String>,
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    /// Its name: words and machines know it by that.
    pub(crate) name: String,
    pub(crate) weight: Weight,
    /// Where in the text.
    pub(crate) places: Vec<Range<usize>>,
    /// Whose name or which host it is about.
    pub(crate) about: Option<String>,
}

/// Judges what was asked.
pub(crate) fn check(judge: &Judge, asked: &Asked) -> Checked {
    let written = Written::of(asked);
    let verdict = judge.judge(&written.text);
    let reasons = verdict.reasons.into_iter().map(|reason| Finding {
        name: reason.sign.name().into_owned(),
        weight: reason.weight,
        places: reason.places,
        about: reason.about,
    });
    let mut checked = Checked {
        level: verdict.level,
        score: verdict.score,
        is_danger: verdict.is_danger,
        findings: reasons.collect(),
        official: verdict.owner,
        campaign: verdict.campaign,
        written,
    };
    checked.add(signs::of(asked, &checked.written, judge));
    // An e-mail can have been sent by anybody, whatever address it names.
    if checked.level == Level::Official && asked.mail.is_some() {
        checked.level = Level::None;
    }
    // The parts, or an e-mail, may have made it something else.
    if checked.level != Level::Official {
        checked.official = None;
    }
    checked
}

impl Checked {
    /// What the parts tell beside the text: it can only make the answer worse.
    fn add(&mut self, own: Vec<Finding>) {
        let weightiest = |findings: &[Finding]| findings.iter().map(|one| one.weight).max();
        let told = weightiest(&self.findings);
        let level = match weightiest(&own) {
            Some(Weight::Decisive) => Level::Dangerous,
            Some(Weight::Strong) if self.level >= Level::Suspicious => Level::Dangerous,
            Some(Weight::Strong) => Level::Suspicious,
            Some(Weight::Medium) if told >= Some(Weight::Medium) => Level::Suspicious,
            _ => self.level,
        };
        if level > self.level {
            self.level = level;
            let least: f32 = if level == Level::Dangerous { 0.9 } else { 0.5 };
            self.score = self.score.max(least);
        }
        self.findings.extend(own);
        self.findings.sort_by_key(|finding| Reverse(finding.weight));
    }
}
