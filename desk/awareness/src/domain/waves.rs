//! What many people received, seen as one: letters whose texts are nearly the same.
//!
//! Two letters belong together where a part of one is like a part of the other; waves are what
//! hangs together so. That does not depend on the order in which letters come, nor on how often
//! they are looked at. Candidates are found by the smallest hashes of their sketches (MinHash;
//! Broder 1997), each a band of its own.

use std::collections::{BTreeMap, HashMap, HashSet};

use kernel::{Day, Id, Lang};
use verdict::{LIKE, Sketch};

/// So many of a sketch's hashes lead to what is like it: of two sketches that share half, all but
/// one in sixty thousand share one of these.
const BANDS: usize = 16;
/// More letters than these behind one hash say nothing new of each other.
const MOST_BEHIND_ONE: usize = 2000;
/// A sketch is given out only where so much of it stands in letters of several people: what one
/// of them wrote around the message is nobody else's.
const SHARED: f32 = 0.8;
/// The most sketches by which a wave is known again.
const MOST_SKETCHES: usize = 32;

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
    /// What several of them share. No sketch of what only one person wrote is among these.
    pub sketches: Vec<Sketch>,
}

/// All waves, the largest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waves(pub Vec<Wave>);

impl Waves {
    /// Groups letters. Only what at least two people received is a wave.
    pub fn of(letters: &[Letter]) -> Self {
        let alike = alike(letters);
        let mut groups = Groups::new(letters.len());
        for (one, other) in alike.keys() {
            groups.join(one.0, other.0);
        }
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for letter in 0..letters.len() {
            members.entry(groups.of(letter)).or_default().push(letter);
        }
        let mut shared: HashMap<usize, Vec<Sketch>> = HashMap::new();
        for (letter, sketch) in alike.keys().flat_map(|(one, other)| [one, other]) {
            let sketch = letters.get(*letter).and_then(|letter| letter.sketches.get(*sketch));
            shared.entry(groups.of(*letter)).or_default().extend(sketch.cloned());
        }
        let mut waves: Vec<Wave> = members
            .into_iter()
            .filter(|(_, members)| members.len() > 1)
            .filter_map(|(group, members)| {
                let letters = members.into_iter().filter_map(|letter| letters.get(letter));
                Wave::of(letters.collect(), shared.remove(&group).unwrap_or_default())
            })
            .collect();
        waves.sort_by_key(|wave| (std::cmp::Reverse(wave.cases.len()), wave.first, wave.id));
        Self(waves)
    }

    /// The wave of that name.
    pub fn get(&self, id: Id) -> Option<&Wave> {
        self.0.iter().find(|wave| wave.id == id)
    }
}

impl Wave {
    fn of(letters: Vec<&Letter>, mut sketches: Vec<Sketch>) -> Option<Self> {
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
        sketches.sort_unstable();
        sketches.dedup();
        let common = Common::of(&letters);
        sketches.retain(|sketch| common.share(sketch) >= SHARED);
        sketches.truncate(MOST_SKETCHES);
        let forwarded = letters.iter().filter(|letter| letter.forwarded).count();
        Some(Self { id, first, last, cases, forwarded, languages, by_day, sketches })
    }

    /// Whether it is a copy of what is known by these sketches.
    pub fn is_known(&self, known: &[Sketch]) -> bool {
        let pairs = known.iter().flat_map(|one| self.sketches.iter().map(move |own| (one, own)));
        pairs.into_iter().any(|(one, own)| one.likeness(own) >= LIKE)
    }
}

/// The hashes that stand in letters of at least two people.
struct Common(HashSet<u32>);

impl Common {
    fn of(letters: &[&Letter]) -> Self {
        let (mut seen, mut common) = (HashSet::new(), HashSet::new());
        for letter in letters {
            let own: HashSet<u32> =
                letter.sketches.iter().flat_map(Sketch::hashes).copied().collect();
            common.extend(own.iter().filter(|hash| seen.contains(*hash)));
            seen.extend(own);
        }
        Self(common)
    }

    /// How much of a sketch several people share, from 0 to 1.
    fn share(&self, sketch: &Sketch) -> f32 {
        let common = sketch.hashes().iter().filter(|hash| self.0.contains(hash)).count();
        common as f32 / sketch.hashes().len().max(1) as f32
    }
}

/// A letter and one of its sketches, by their places.
type Part = (usize, usize);

/// The parts of different letters that are alike.
fn alike(letters: &[Letter]) -> BTreeMap<(Part, Part), ()> {
    let mut behind: HashMap<u32, Vec<Part>> = HashMap::new();
    let mut alike = BTreeMap::new();
    for (letter, sketches) in letters.iter().map(|letter| &letter.sketches).enumerate() {
        for (number, sketch) in sketches.iter().enumerate() {
            let part = (letter, number);
            for hash in sketch.hashes().iter().take(BANDS) {
                let others = behind.entry(*hash).or_default();
                for other in others.iter().filter(|other| other.0 != letter) {
                    let like = letters
                        .get(other.0)
                        .and_then(|letter| letter.sketches.get(other.1))
                        .is_some_and(|known| known.likeness(sketch) >= LIKE);
                    if like {
                        alike.insert((*other, part), ());
                    }
                }
                if others.len() < MOST_BEHIND_ONE {
                    others.push(part);
                }
            }
        }
    }
    alike
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
        assert!(first.is_known(&Sketch::all_of(SCAMS[0])));
        assert!(!first.is_known(&Sketch::all_of(SCAMS[1])));
    }

    #[test]
    fn what_somebody_wrote_around_it_is_not_given_out() {
        let story = "Mon frère a payé et maintenant ils demandent encore de l'argent, il pleure \
            toute la journée et ma mère ne doit rien savoir de tout cela";
        let mut all = letters();
        all.push(letter(50, 4, &format!("{story}\n{}", SCAMS[0])));
        let Waves(waves) = Waves::of(&all);
        let wave = waves.iter().find(|wave| wave.cases.len() == 5).expect("it belongs to them");
        let of_story = Sketch::of(story).unwrap();
        assert!(wave.sketches.iter().all(|shared| shared.likeness(&of_story) < 0.2));
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
