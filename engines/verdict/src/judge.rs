use std::collections::BTreeSet;
use std::ops::Range;

use crate::address::{self, Found};
use crate::knowledge::{Brand, Knowledge, LureKind, Place, Weight};
use crate::model::{Language, Model, Ngrams, features};
use crate::pattern::{Campaign, KNOWN};
use crate::phrases::Hit;
use crate::sketch::Sketch;
use crate::verdict::{Level, Reason, Sign, Verdict};
use crate::weigh::{Context, weigh_address, weigh_message};
use crate::words::Words;
use crate::{Address, Folded, numbers, signs};

/// From here on a text seems abusive.
const ABUSIVE: f32 = 0.7;
/// From here on a text sounds as if somebody were in danger; a sentence of a longer one, alone, must
/// say more.
const DANGEROUS: f32 = 0.4;
const DANGEROUS_SENTENCE: f32 = 0.6;
/// A text of more bytes is looked at sentence by sentence too, so many of them.
const SHORT: usize = 200;
const MOST_SENTENCES: usize = 200;

/// What was found in a text, before it is weighed.
struct Evidence<'a> {
    original: &'a str,
    folded: Folded,
    words: Words,
    reasons: Vec<Reason>,
    calm: usize,
    is_danger: bool,
    /// What the model makes of the worst address that nobody knows.
    link: Option<f32>,
}

/// Judges messages and addresses by what is known and what was learnt.
#[derive(Debug)]
pub struct Judge {
    known: Knowledge,
    model: Option<Model>,
    campaigns: Vec<Campaign>,
}

impl Judge {
    /// A judge with what it knows; without a model its rules alone decide how sure it is.
    pub fn new(known: Knowledge, model: Option<Model>) -> Self {
        Self { known, model, campaigns: Vec::new() }
    }

    /// The same, who also knows these scams again, before all other signs.
    #[must_use]
    pub fn knowing(mut self, campaigns: Vec<Campaign>) -> Self {
        self.campaigns = campaigns;
        self
    }

    /// The language of a message, where a model can tell.
    pub fn language(&self, text: &str) -> Option<Language> {
        self.model.as_ref().and_then(|model| model.language.of(text))
    }

    /// Whether abuse seems to be written or quoted in a text: a hint for ordering a queue, never a
    /// reason to refuse or hide anything.
    pub fn is_abusive(&self, text: &str) -> bool {
        self.abuse(text) >= ABUSIVE
    }

    /// How sure the model of abuse is, from 0 to 1; 0 without one.
    pub fn abuse(&self, text: &str) -> f32 {
        self.model.as_ref().map_or(0.0, |model| model.abuse.probability(&Ngrams::of(text)))
    }

    /// Everybody whose name is protected.
    pub fn brands(&self) -> &[Brand] {
        &self.known.brands
    }

    /// The brand that a sender's name names and whose address the sender does not have.
    pub fn named_by_another(&self, name: &str, address: &str) -> Option<&Brand> {
        let address = Address::parse(address)?;
        let words = Words::of(&Folded::of(name));
        let named = self.known.named(&words).filter(|brand| !brand.domains.is_empty());
        let named: Vec<&Brand> = named.collect();
        // "Attijariwafa, via Avito": whose address it is may name others.
        let is_theirs = named.iter().any(|brand| brand.owns(&address));
        named.first().filter(|_| !is_theirs).copied()
    }

    /// Judges a message, or a bare address. At most [`crate::MOST_BYTES`] of it are read.
    pub fn judge(&self, text: &str) -> Verdict {
        if let Some(verdict) = self.judge_bare(text) {
            return verdict;
        }
        let folded = Folded::of(text);
        let words = Words::of(&folded);
        let found = address::find(&folded, text);
        let mut evidence = Evidence {
            original: text,
            folded,
            words,
            reasons: Vec::new(),
            calm: 0,
            is_danger: false,
            link: None,
        };
        let campaign = self.campaign(&mut evidence, &found);
        self.disguises(&mut evidence);
        self.phrases(&mut evidence);
        self.addresses(&mut evidence, &found);
        self.numbers(&mut evidence, &found);
        let ngrams = Ngrams::of(text);
        self.danger(&mut evidence, &ngrams);
        let learnt = self.model.as_ref().map(|model| model.message.probability(&ngrams));
        let Evidence { calm, is_danger, link, .. } = evidence;
        let context = Context { calm, is_danger, learnt, link };
        Verdict { campaign, ..weigh_message(evidence.reasons, context) }
    }

    /// Words of danger as people really say them. Here the model may speak alone: that somebody
    /// in danger reads "no known sign" is worse than a joke taken seriously.
    fn danger(&self, evidence: &mut Evidence<'_>, ngrams: &Ngrams) {
        let Some(model) = &self.model else { return };
        let sounds = |ngrams: &Ngrams, from| model.danger.probability(ngrams) >= from;
        let parts = sentences(evidence.original).take(MOST_SENTENCES);
        let mut places: Vec<Range<usize>> = Vec::new();
        if evidence.original.len() > SHORT {
            let said = |part: &Range<usize>| evidence.original.get(part.clone()).map(Ngrams::of);
            let sounds =
                |part: &_| said(part).is_some_and(|said| sounds(&said, DANGEROUS_SENTENCE));
            places.extend(parts.filter(sounds));
        }
        if places.is_empty() && !sounds(ngrams, DANGEROUS) {
            return;
        }
        evidence.is_danger = true;
        evidence.reasons.push(Reason {
            sign: Sign::Danger,
            weight: Weight::Strong,
            places,
            about: None,
        });
    }

    /// The known scam that a text is a copy of.
    fn campaign(&self, evidence: &mut Evidence<'_>, found: &[Found]) -> Option<String> {
        if self.campaigns.is_empty() {
            return None;
        }
        // A scam may copy a genuine message word for word; whoever leads to the genuine place is
        // the one who was copied.
        let is_own = |found: &Found| self.known.place(&found.address) == Place::Own;
        if !found.is_empty() && found.iter().all(is_own) {
            return None;
        }
        let sketches = Sketch::all_of(evidence.original);
        let near = self.campaigns.iter().map(|known| (known.likeness(&sketches), known));
        let (_, known) = near
            .filter(|(like, _)| *like >= KNOWN)
            .max_by(|one, other| one.0.total_cmp(&other.0))?;
        evidence.add(Sign::Campaign, Weight::Decisive, None, None);
        Some(known.id.clone())
    }

    /// A text that is nothing but one address.
    fn judge_bare(&self, original: &str) -> Option<Verdict> {
        let text = original.trim();
        let start = original.len() - original.trim_start().len();
        let place = start..start + text.len();
        if text.contains(char::is_whitespace) {
            return None;
        }
        // Most addresses are plain: they are read at once.
        if text.is_ascii()
            && let Some(address) = Address::parse(text).filter(Address::is_certain)
        {
            return (!address.is_mail).then(|| self.judge_address(&address, place));
        }
        let folded = Folded::of(text);
        let [found] = address::find(&folded, text).try_into().ok()?;
        if found.range.len() + 2 < folded.text().trim().len() || found.address.is_mail {
            return None;
        }
        Some(self.judge_address(&found.address, place))
    }

    /// Judges an address that stands alone at a place.
    fn judge_address(&self, address: &Address, place: Range<usize>) -> Verdict {
        match self.known.place(address) {
            Place::Own => {
                let owner = self.known.brands.iter().find(|brand| brand.owns(address));
                let owner = owner.and_then(|brand| brand.names.first().cloned());
                return Verdict { owner, ..Verdict::silent(Level::Official) };
            }
            Place::OpenToAll => return Verdict::silent(Level::None),
            Place::Somewhere => {}
        }
        let reasons: Vec<Reason> = signs::of(address, &self.known)
            .into_iter()
            .map(|(sign, weight, about)| Reason {
                sign,
                weight,
                places: std::iter::once(place.clone()).collect(),
                about,
            })
            .collect();
        // Many genuine names are unusual in one way: a model makes nothing of that alone.
        let is_slight = matches!(&reasons[..], [only] if only.weight == Weight::Weak);
        let model = self.model.as_ref().filter(|_| !is_slight);
        let learnt = model.map(|model| model.address.probability(&features::of(address)));
        weigh_address(reasons, learnt)
    }

    fn disguises(&self, evidence: &mut Evidence<'_>) {
        let spaced: Vec<Range<usize>> = evidence
            .words
            .spaced
            .iter()
            .map(|place| evidence.folded.origin(place.clone()))
            .collect();
        let Folded { hidden, disguised, defanged, .. } = &evidence.folded;
        let all = [
            (Sign::Hidden, Weight::Weak, hidden.clone()),
            (Sign::Disguised, Weight::Medium, disguised.clone()),
            (Sign::Defanged, Weight::Medium, defanged.clone()),
            (Sign::Spaced, Weight::Medium, spaced),
        ];
        for (sign, weight, places) in all.into_iter().filter(|(_, _, places)| !places.is_empty()) {
            evidence.reasons.push(Reason { sign, weight, places, about: None });
        }
    }

    fn phrases(&self, evidence: &mut Evidence<'_>) {
        let calm = self.known.calm.find(&evidence.words);
        evidence.calm = calm.iter().map(|hit| hit.means).collect::<BTreeSet<_>>().len();
        let said = self.known.phrases.find(&evidence.words).into_iter();
        let said = said.filter_map(|hit| Some((self.known.lures.get(hit.means)?, hit)));
        let paired = self.known.pairs.find(&evidence.words).into_iter();
        let paired = paired.filter_map(|hit| Some((self.known.paired.get(hit.means)?, hit)));
        for (lure, hit) in said.chain(paired) {
            // "Never give this code to anybody" asks for none.
            if calm.iter().any(|calm| overlap(calm, &hit)) && lure.kind != LureKind::Danger {
                continue;
            }
            evidence.is_danger |= lure.kind == LureKind::Danger;
            let place = evidence.folded.origin(evidence.words.origin(hit.range));
            evidence.add(Sign::Lure(lure.id.clone()), lure.weight, Some(place), None);
        }
    }

    fn addresses(&self, evidence: &mut Evidence<'_>, found: &[Found]) {
        let named = self.known.named(&evidence.words).next();
        for Found { range, address } in found {
            let place = evidence.folded.origin(range.clone());
            let of_whom = self.known.place(address);
            if of_whom == Place::Own {
                continue;
            }
            if !address.is_mail {
                evidence.add(Sign::Link, Weight::Weak, Some(place.clone()), None);
            }
            if of_whom == Place::OpenToAll {
                continue;
            }
            if let Some(model) = self.model.as_ref().filter(|_| !address.is_mail) {
                let looks = model.address.probability(&features::of(address));
                evidence.link = Some(evidence.link.map_or(looks, |worst| worst.max(looks)));
            }
            for (sign, weight, about) in signs::of(address, &self.known) {
                evidence.add(sign, weight, Some(place.clone()), about);
            }
            if let Some(brand) = named.filter(|brand| !brand.domains.is_empty()) {
                let about = brand.names.first().cloned();
                evidence.add(Sign::NotOfBrand, Weight::Strong, Some(place), about);
            }
        }
    }

    fn numbers(&self, evidence: &mut Evidence<'_>, found: &[Found]) {
        let in_link = |place: &Range<usize>| {
            found.iter().any(|link| link.range.start < place.end && place.start < link.range.end)
        };
        let all = numbers::find(evidence.folded.text(), &self.known.foreign_prefixes);
        for (sign, weight, place) in all.into_iter().filter(|(_, _, place)| !in_link(place)) {
            let place = evidence.folded.origin(place);
            evidence.add(sign, weight, Some(place), None);
        }
    }
}

impl Evidence<'_> {
    /// One reason for each sign and whom it is about, with all its places.
    fn add(
        &mut self,
        sign: Sign,
        weight: Weight,
        place: Option<Range<usize>>,
        about: Option<String>,
    ) {
        debug_assert!(place.iter().all(|place| self.original.get(place.clone()).is_some()));
        let known = self.reasons.iter_mut().find(|one| one.sign == sign && one.about == about);
        match known {
            Some(reason) => {
                reason.weight = reason.weight.max(weight);
                reason.places.extend(place);
            }
            None => {
                let places = place.into_iter().collect();
                self.reasons.push(Reason { sign, weight, places, about });
            }
        }
    }
}

/// The sentences of a text that are long enough to say something.
fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '؟' | '\n' | '…' | '»');
    let mut start = 0;
    let parts = text.split_inclusive(ends).map(move |part| {
        let range = start..start + part.len();
        start = range.end;
        range
    });
    parts.filter(|part| part.len() >= 12)
}

fn overlap(one: &Hit, other: &Hit) -> bool {
    one.range.start < other.range.end && other.range.start < one.range.end
}
