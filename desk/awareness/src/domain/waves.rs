//! What many people received, seen as one: letters whose texts are nearly the same.
//!
//! Two letters belong together where a part of one is like a part of the other; waves are what
//! hangs together so. Letters are looked at in the order of their cases' names, so that the same
//! letters give the same waves in whatever order they came. Candidates are found by the smallest
//! hashes of their sketches (MinHash; Broder 1997), each a band of its own, behind which a few
//! parts of different waves stand for all that were like them.

use std::collections::{BTreeMap, HashMap};

use kernel::{Day, Id, Lang};
use verdict::{LIKE, Pattern, Sketch};

/// So many of a sketch's hashes lead to what is like it: of two sketches that share half, all but
/// one in sixty thousand share one of these.
const BANDS: usize = 16;
/// So many parts stand behind a hash. A copy of one of them is not put there too.
const BEHIND: usize = 64;
/// From so many forwarded letters on, what they share is given out as a pattern.
pub(crate) const FEWEST: usize = 3;

/// A letter, without its words.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Its case.
    pub case: Id,
    /// The day it was written.
    pub received: Day,
    /// The language it was asked in.
    pub lang: Option<Lang>,
    /// It was forwarded as a scam.
    pub forwarded: bool,
    /// The sketches of its text.
    pub sketches: Vec<Sketch>,
}

/// Letters that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wave {
    /// Its first letter's case: it names the wave.
    pub id: Id,
    /// The day of the first.
    pub first: Day,
    /// The day of the last.
    pub last: Day,
    /// The cases, the first first.
    pub cases: Vec<(Day, Id)>,
    /// How many were forwarded; the others are told of in messages for help.
    pub forwarded: usize,
    /// How many in each language.
    pub languages: BTreeMap<Lang, usize>,
    /// How many on each of the last days.
    pub by_day: BTreeMap<Day, usize>,
    /// What the forwarded ones share, where there are enough of them.
    pub pattern: Option<Pattern>,
}

/// All waves, the largest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waves(pub Vec<Wave>);

impl Waves {
    /// Groups letters. Only what at least two people received is a wave.
    pub fn of(letters: &[Letter]) -> Self {
        let mut letters: Vec<&Letter> = letters.iter().collect();
        letters.sort_unstable_by_key(|letter| letter.case);
        let mut groups = grouped(&letters);
        let mut members: BTreeMap<usize, Vec<&Letter>> = BTreeMap::new();
        for (place, letter) in letters.iter().enumerate() {
            members.entry(groups.of(place)).or_default().push(letter);
        }
        let several = members.into_values().filter(|members| members.len() > 1);
        let mut waves: Vec<Wave> = several.filter_map(Wave::of).collect();
        waves.sort_by_key(|wave| (std::cmp::Reverse(wave.cases.len()), wave.first, wave.id));
        Self(waves)
    }

    /// The wave that holds a case: its own name is that of its first, which may change.
    pub fn get(&self, case: Id) -> Option<&Wave> {
        self.0.iter().find(|wave| wave.cases.iter().any(|(_, id)| *id == case))
    }
}

impl Wave {
    fn of(letters: Vec<&Letter>) -> Option<Self> {
        let mut cases: Vec<(Day, Id)> =
            letters.iter().map(|letter| (letter.received, letter.case)).collect();
        cases.sort_unstable();
        let (first, id) = *cases.first()?;
        let (last, _) = *cases.last()?;
        let (mut languages, mut by_day) = (BTreeMap::new(), BTreeMap::new());
        for letter in &letters {
            *by_day.entry(letter.received).or_default() += 1;
            if let Some(lang) = letter.lang {
                *languages.entry(lang).or_default() += 1;
            }
        }
        // What people tell of themselves in messages for help is given out by nobody.
        let forwarded = letters.iter().filter(|letter| letter.forwarded);
        let texts: Vec<&[Sketch]> = forwarded.map(|letter| letter.sketches.as_slice()).collect();
        let pattern = Pattern::of(&texts, FEWEST);
        Some(Self { id, first, last, cases, forwarded: texts.len(), languages, by_day, pattern })
    }

    /// Whether this pattern knows its messages.
    pub fn is_known(&self, known: &Pattern) -> bool {
        self.pattern.as_ref().is_some_and(|mine| mine.is_like(known))
    }
}

/// A part of a letter, by its letter's place.
struct Part<'a> {
    letter: usize,
    sketch: &'a Sketch,
}

/// Which letters hang together.
fn grouped(letters: &[&Letter]) -> Groups {
    let mut groups = Groups::new(letters.len());
    let mut behind: HashMap<u32, Vec<Part<'_>>> = HashMap::new();
    for (letter, sketches) in letters.iter().map(|letter| &letter.sketches).enumerate() {
        for sketch in sketches {
            let bands = || sketch.hashes().iter().take(BANDS);
            let mut is_copy = false;
            for other in bands().filter_map(|hash| behind.get(hash)).flatten() {
                let is_new = groups.of(other.letter) != groups.of(letter);
                if (is_new || !is_copy) && other.sketch.likeness(sketch) >= LIKE {
                    is_copy = true;
                    groups.join(other.letter, letter);
                }
            }
            if is_copy {
                continue;
            }
            for hash in bands() {
                let others = behind.entry(*hash).or_default();
                if others.len() < BEHIND {
                    others.push(Part { letter, sketch });
                }
            }
        }
    }
    groups
}

/// What hangs together (union–find, halving paths).
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn of(&mut self, mut one: usize) -> usize {
        while let Some(above) = self.0.get(one).copied().filter(|above| *above != one) {
            let higher = self.0.get(above).copied().unwrap_or(above);
            if let Some(place) = self.0.get_mut(one) {
                *place = higher;
            }
            one = higher;
        }
        one
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.of(one), self.of(other));
        if let Some(place) = self.0.get_mut(one.max(other)) {
            *place = one.min(other);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SCAMS: [&str; 3] = [
        "Barid Al-Maghrib : votre colis est en attente, adresse incomplète, réglez les frais ici",
        "Félicitations ! Vous avez gagné un téléphone, répondez avec votre nom pour le recevoir",
        "خويا بغيت نخدمو معاك من الدار، غير دير جيم للفيديوهات وتاخد فلوسك كل نهار مضمون",
    ];

    fn letter(number: u8, day: i32, text: &str) -> Letter {
        Letter {
            case: Id([number; 16]),
            received: Day(day),
            lang: Some(Lang::Fr),
            forwarded: number.is_multiple_of(2),
            sketches: Sketch::all_of(text),
        }
    }

    fn letters() -> Vec<Letter> {
        let copies = SCAMS.iter().enumerate().flat_map(|(scam, text)| {
            (0..4u8).map(move |copy| {
                let number = u8::try_from(scam).unwrap() * 10 + copy;
                letter(number, i32::from(copy), &format!("{text} {}DH ref {copy}77", copy * 3))
            })
        });
        let alone =
            letter(99, 5, "Bonjour, mon compte a été volé hier soir et je ne sais que faire");
        copies.chain([alone]).collect()
    }

    #[test]
    fn copies_are_one_wave_and_what_came_once_is_none() {
        let Waves(waves) = Waves::of(&letters());
        assert_eq!(waves.len(), 3);
        let first = &waves[0];
        assert_eq!((first.cases.len(), first.first, first.last), (4, Day(0), Day(3)));
        assert_eq!((first.id, first.forwarded), (first.cases[0].1, 2));
        assert_eq!(first.languages.get(&Lang::Fr), Some(&4));
        assert_eq!(first.pattern, None, "two forwarded ones are too few");
    }

    /// How much of a pattern stands in a text.
    fn knows(pattern: &Pattern, text: &str) -> f32 {
        let known = verdict::Campaign { id: String::new(), pattern: pattern.clone() };
        known.likeness(&Sketch::all_of(text))
    }

    #[test]
    fn what_somebody_wrote_around_it_is_not_given_out() {
        let story = "Mon frère a payé et maintenant ils demandent encore de l'argent, il pleure \
            toute la journée et ma mère ne doit rien savoir de tout cela";
        let told = letter(51, 4, &format!("{story}\n{}", SCAMS[0]));
        let named = letter(52, 4, &format!("je suis fatima zahra benali de fes. {}", SCAMS[0]));
        let copies = [2u8, 4, 6].map(|number| letter(number, 1, &format!("{} {number}", SCAMS[0])));
        let Waves(waves) = Waves::of(&[&copies[..], &[told, named]].concat());
        let pattern = waves[0].pattern.clone().expect("four forwarded ones share much");
        assert_eq!(waves[0].cases.len(), 5);
        assert!(knows(&pattern, &format!("{} 99 DH", SCAMS[0])) > 0.9);
        assert!(knows(&pattern, story) < 0.2);
        let of_name = Sketch::of("je suis fatima zahra benali de fes").unwrap();
        let hashes = Vec::from(pattern);
        assert!(of_name.hashes().iter().all(|hash| hashes.binary_search(hash).is_err()));
    }

    #[test]
    fn many_copies_are_grouped_quickly() {
        let copies: Vec<Letter> = (0..3000u32)
            .map(|number| {
                let mut letter =
                    letter(0, 1, &format!("{} code {number}", SCAMS[(number % 3) as usize]));
                letter.case.0[..4].copy_from_slice(&number.to_be_bytes());
                letter
            })
            .collect();
        let Waves(waves) = Waves::of(&copies);
        assert_eq!(waves.iter().map(|wave| wave.cases.len()).collect::<Vec<_>>(), [1000; 3]);
    }

    proptest! {
        #[test]
        fn the_order_of_letters_changes_nothing(seed in proptest::collection::vec(any::<u32>(), 13)) {
            let expected = Waves::of(&letters());
            let mut shuffled: Vec<(u32, Letter)> = seed.into_iter().zip(letters()).collect();
            shuffled.sort_by_key(|(key, _)| *key);
            let again: Vec<Letter> = shuffled.into_iter().map(|(_, letter)| letter).collect();
            prop_assert_eq!(Waves::of(&again), expected);
        }
    }
}
