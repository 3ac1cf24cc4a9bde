use super::trees::Node;
use super::{Language, Languages, Linear, Trees, features};

/// Everything learnt, and how: one file.
///
/// ```text
/// "thiqa-check" 2          magic and version
/// u32 length, record       how it was made, as text (TOML)
/// linear message           u32 number of weights, f32 unit, bias, slope, shift, i8 weights,
///                          u8 rarities, as many
/// trees                    f32 start, u32 roots, u32 each, u32 nodes, each: u16 feature or
///                          0xffff for a leaf, f32 limit or what it says, u32 otherwise
/// linear language × 5      as above
/// linear abuse             as above
/// linear danger            as above
/// ```
/// Numbers are little-endian. Nothing may follow.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// How it was made: date, sources, licences, figures. Text for people and machines (TOML).
    pub record: String,
    /// Whether a message is a scam.
    pub message: Linear,
    /// Whether an address is harmful.
    pub address: Trees,
    /// The language of a message.
    pub language: Languages,
    /// Whether abuse is written or quoted in a text.
    pub abuse: Linear,
    /// Whether somebody may be in danger: despair, a threat, blackmail, a child approached.
    pub danger: Linear,
}

/// A file is no model, or one of another version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// It does not begin as a model does, or has another version.
    #[error("not a model of this version")]
    Version,
    /// It ends too early, goes on too long, or holds what cannot be.
    #[error("the model is damaged")]
    Damaged,
}

/// How many weights the models of abuse and of danger have.
pub const TRIAGE_BUCKETS: usize = 1 << 18;

const MAGIC: &[u8] = b"thiqa-check\x02";
const MOST_RECORD: usize = 64 * 1024;
const MOST_WEIGHTS: usize = 1 << 22;
const MOST_NODES: usize = 1 << 18;
const LEAF: u16 = u16::MAX;

impl Model {
    /// The file's bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        put_length(&mut out, self.record.len());
        out.extend(self.record.bytes());
        put_linear(&mut out, &self.message);
        put_trees(&mut out, &self.address);
        self.language.0.iter().for_each(|one| put_linear(&mut out, one));
        put_linear(&mut out, &self.abuse);
        put_linear(&mut out, &self.danger);
        out
    }

    /// Reads a file.
    ///
    /// # Errors
    /// It is no model of this version, or damaged. Every tree of a model that was read leads from
    /// its root forward to a leaf.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(ModelError::Version)?;
        let mut input = Input(rest);
        let length = input.length(MOST_RECORD)?;
        let record = String::from_utf8(input.take(length)?.to_vec());
        let record = record.map_err(|_| ModelError::Damaged)?;
        let message = linear(&mut input)?;
        let address = trees(&mut input)?;
        let mut languages = Vec::new();
        for _ in Language::ALL {
            languages.push(linear(&mut input)?);
        }
        let language = Languages(languages.try_into().map_err(|_| ModelError::Damaged)?);
        let abuse = linear(&mut input)?;
        let danger = linear(&mut input)?;
        match input.0 {
            [] => Ok(Self { record, message, address, language, abuse, danger }),
            _ => Err(ModelError::Damaged),
        }
    }
}

fn put_length(out: &mut Vec<u8>, length: usize) {
    out.extend(u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes());
}

fn put_linear(out: &mut Vec<u8>, linear: &Linear) {
    put_length(out, linear.weights.len());
    for value in [linear.unit, linear.bias, linear.scale.0, linear.scale.1] {
        out.extend(value.to_le_bytes());
    }
    out.extend(linear.weights.iter().map(|weight| weight.to_le_bytes()[0]));
    out.extend(&linear.rarity);
}

fn put_trees(out: &mut Vec<u8>, trees: &Trees) {
    out.extend(trees.start.to_le_bytes());
    put_length(out, trees.roots.len());
    trees.roots.iter().for_each(|root| out.extend(root.to_le_bytes()));
    put_length(out, trees.nodes.len());
    for node in &trees.nodes {
        let (feature, value, otherwise) = match node {
            Node::Split { feature, limit, otherwise } => (*feature, *limit, *otherwise),
            Node::Leaf(said) => (LEAF, *said, 0),
        };
        out.extend(feature.to_le_bytes());
        out.extend(value.to_le_bytes());
        out.extend(otherwise.to_le_bytes());
    }
}

struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], ModelError> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(ModelError::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ModelError> {
        self.take(N)?.try_into().map_err(|_| ModelError::Damaged)
    }

    fn number(&mut self) -> Result<u32, ModelError> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    fn length(&mut self, most: usize) -> Result<usize, ModelError> {
        let length = usize::try_from(self.number()?).map_err(|_| ModelError::Damaged)?;
        if length > most { Err(ModelError::Damaged) } else { Ok(length) }
    }

    fn value(&mut self) -> Result<f32, ModelError> {
        let value = f32::from_le_bytes(self.array()?);
        if value.is_finite() { Ok(value) } else { Err(ModelError::Damaged) }
    }
}

fn linear(input: &mut Input<'_>) -> Result<Linear, ModelError> {
    let length = input.length(MOST_WEIGHTS)?;
    if !length.is_power_of_two() {
        return Err(ModelError::Damaged);
    }
    let (unit, bias) = (input.value()?, input.value()?);
    let scale = (input.value()?, input.value()?);
    let weights = input.take(length)?.iter().map(|byte| i8::from_le_bytes([*byte])).collect();
    let rarity = input.take(length)?.to_vec();
    Ok(Linear { weights, rarity, unit, bias, scale })
}

fn trees(input: &mut Input<'_>) -> Result<Trees, ModelError> {
    let start = input.value()?;
    let count = input.length(MOST_NODES)?;
    let mut roots = Vec::new();
    for _ in 0..count {
        roots.push(input.number()?);
    }
    let count = input.length(MOST_NODES)?;
    let mut nodes = Vec::new();
    for at in 0..count {
        let (feature, value) = (u16::from_le_bytes(input.array()?), input.value()?);
        let otherwise = input.number()?;
        nodes.push(match feature {
            // One way to write a leaf.
            LEAF if otherwise == 0 => Node::Leaf(value),
            LEAF => return Err(ModelError::Damaged),
            _ if usize::from(feature) >= features::NAMES.len() => return Err(ModelError::Damaged),
            // Only forward, so that no walk is endless.
            _ if otherwise as usize <= at + 1 || otherwise as usize >= count => {
                return Err(ModelError::Damaged);
            }
            _ => Node::Split { feature, limit: value, otherwise },
        });
    }
    let ends_well = nodes.is_empty() || matches!(nodes.last(), Some(Node::Leaf(_)));
    let roots_exist = roots.iter().all(|root| (*root as usize) < nodes.len());
    if ends_well && roots_exist {
        Ok(Trees { start, nodes, roots })
    } else {
        Err(ModelError::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Ngrams;
    use crate::model::train::{LinearPlan, TreesPlan, train_linear, train_trees};

    fn model() -> Model {
        let examples = [(Ngrams::of("prix gratuit"), true), (Ngrams::of("bonjour"), false)];
        let linear =
            |buckets| train_linear(&examples, LinearPlan { buckets, ..Default::default() });
        let rows: Vec<_> =
            (0..100).map(|n| (vec![n as f32; features::NAMES.len()], n > 50)).collect();
        let trees = train_trees(&rows, TreesPlan { trees: 3, depth: 2, rate: 0.5 });
        Model {
            record: "made = \"for a test\"".to_owned(),
            message: linear(1 << 10),
            address: trees,
            language: Languages([0; 5].map(|_| linear(1 << 6))),
            abuse: linear(1 << 6),
            danger: linear(1 << 6),
        }
    }

    #[test]
    fn a_model_comes_back_from_its_bytes() {
        let model = model();
        let bytes = model.to_bytes();
        assert_eq!(Model::from_bytes(&bytes), Ok(model));
        assert_eq!(Model::from_bytes(b"thiqa-check\x01"), Err(ModelError::Version));
        assert_eq!(Model::from_bytes(&bytes[..bytes.len() - 1]), Err(ModelError::Damaged));
        assert_eq!(Model::from_bytes(&[bytes, vec![0]].concat()), Err(ModelError::Damaged));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(at in 12usize..2000, byte: u8) {
            let mut bytes = model().to_bytes();
            let at = at % bytes.len();
            bytes[at] = byte;
            if let Ok(model) = Model::from_bytes(&bytes) {
                model.address.decision(&[1.0; features::NAMES.len()]);
                model.message.decision(&Ngrams::of("prix"));
                prop_assert_eq!(model.to_bytes(), bytes);
            }
        }
    }
}
