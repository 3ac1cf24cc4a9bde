use crate::model::Trees;
use crate::model::trees::Node;

/// How boosted trees are made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TreesPlan {
    /// How many trees.
    pub trees: usize,
    /// How many questions one after another.
    pub depth: usize,
    /// How much of each tree counts.
    pub rate: f32,
}

impl Default for TreesPlan {
    fn default() -> Self {
        Self { trees: 200, depth: 6, rate: 0.15 }
    }
}

/// Values of a feature are put into so many drawers.
const BINS: usize = 64;
/// Sums of squares are held back by this much, so that few examples say little.
const HOLD_BACK: f64 = 1.0;
/// The least weight of examples on either side of a question.
const LEAST: f64 = 5.0;

/// Gradient boosted trees for yes or no, by histograms (Friedman 2001; Chen and Guestrin 2016).
/// Every row has the same number of features; `true` is the side they look for.
pub fn train_trees(rows: &[(Vec<f32>, bool)], plan: TreesPlan) -> Trees {
    let table = Table::of(rows);
    let share = rows.iter().filter(|(_, is)| *is).count() as f64 / rows.len().max(1) as f64;
    let share = share.clamp(1e-6, 1.0 - 1e-6);
    let start = (share / (1.0 - share)).ln();
    let mut scores = vec![start; rows.len()];
    let mut model = Trees { start: start as f32, ..Trees::default() };
    for _ in 0..plan.trees {
        let pulls: Vec<Pull> =
            scores.iter().zip(rows).map(|(score, (_, is))| Pull::of(*score, *is)).collect();
        let mut grower =
            Grower { table: &table, pulls: &pulls, plan, nodes: Vec::new(), moves: Vec::new() };
        let base = u32::try_from(model.nodes.len()).unwrap_or(u32::MAX);
        grower.grow((0..rows.len()).collect(), 0, base);
        for (row, by) in grower.moves {
            if let Some(score) = scores.get_mut(row) {
                *score += by;
            }
        }
        model.roots.push(base);
        model.nodes.extend(grower.nodes);
    }
    model
}

/// How an example pulls: first and second derivative of the loss.
#[derive(Clone, Copy, Default)]
struct Pull {
    gradient: f64,
    weight: f64,
}

impl Pull {
    fn of(score: f64, is: bool) -> Self {
        let p = 1.0 / (1.0 + (-score).exp());
        Self { gradient: p - f64::from(u8::from(is)), weight: (p * (1.0 - p)).max(1e-9) }
    }

    fn add(&mut self, other: Self) {
        self.gradient += other.gradient;
        self.weight += other.weight;
    }

    fn without(self, other: Self) -> Self {
        Self { gradient: self.gradient - other.gradient, weight: self.weight - other.weight }
    }

    fn worth(self) -> f64 {
        self.gradient * self.gradient / (self.weight + HOLD_BACK)
    }
}

/// The examples' features in drawers, a column each.
struct Table {
    columns: Vec<Vec<u8>>,
    /// The largest value of each drawer but the last.
    limits: Vec<Vec<f32>>,
}

impl Table {
    fn of(rows: &[(Vec<f32>, bool)]) -> Self {
        let width = rows.first().map_or(0, |(features, _)| features.len());
        let column = |number: usize| -> Vec<f32> {
            rows.iter().map(|(row, _)| row.get(number).copied().unwrap_or_default()).collect()
        };
        let (columns, limits) = (0..width)
            .map(|number| {
                let values = column(number);
                let limits = limits_of(&values);
                let bins = values.iter().map(|value| {
                    u8::try_from(limits.partition_point(|limit| limit < value)).unwrap_or(u8::MAX)
                });
                (bins.collect(), limits)
            })
            .unzip();
        Self { columns, limits }
    }
}

fn limits_of(values: &[f32]) -> Vec<f32> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f32::total_cmp);
    let at = |bin: usize| sorted.get(bin * sorted.len() / BINS).copied();
    let mut limits: Vec<f32> = (1..BINS).filter_map(at).collect();
    // Few values: each its own drawer.
    let mut unlike = sorted.clone();
    unlike.dedup();
    if unlike.len() <= BINS {
        unlike.pop();
        limits = unlike;
    }
    limits.dedup();
    if limits.last() == sorted.last() {
        limits.pop();
    }
    limits
}

struct Grower<'a> {
    table: &'a Table,
    pulls: &'a [Pull],
    plan: TreesPlan,
    nodes: Vec<Node>,
    /// How far each example moves.
    moves: Vec<(usize, f64)>,
}

struct Split {
    feature: usize,
    bin: usize,
    gain: f64,
}

impl Grower<'_> {
    fn grow(&mut self, rows: Vec<usize>, depth: usize, base: u32) {
        let mut all = Pull::default();
        rows.iter().filter_map(|row| self.pulls.get(*row)).for_each(|pull| all.add(*pull));
        let split = (depth < self.plan.depth).then(|| self.best_split(&rows, all)).flatten();
        let Some(split) = split else { return self.leaf(rows, all) };
        let column = self.table.columns.get(split.feature).map_or(&[][..], Vec::as_slice);
        let goes_on =
            |row: &usize| column.get(*row).is_some_and(|bin| usize::from(*bin) <= split.bin);
        let (on, other): (Vec<usize>, Vec<usize>) = rows.into_iter().partition(goes_on);
        let limit = self.table.limits.get(split.feature).and_then(|limits| limits.get(split.bin));
        let at = self.nodes.len();
        self.nodes.push(Node::Split {
            feature: u16::try_from(split.feature).unwrap_or_default(),
            limit: limit.copied().unwrap_or_default(),
            otherwise: 0,
        });
        self.grow(on, depth + 1, base);
        let here = base + u32::try_from(self.nodes.len()).unwrap_or_default();
        if let Some(Node::Split { otherwise, .. }) = self.nodes.get_mut(at) {
            *otherwise = here;
        }
        self.grow(other, depth + 1, base);
    }

    fn leaf(&mut self, rows: Vec<usize>, all: Pull) {
        let said = -all.gradient / (all.weight + HOLD_BACK) * f64::from(self.plan.rate);
        self.nodes.push(Node::Leaf(said as f32));
        self.moves.extend(rows.into_iter().map(|row| (row, said)));
    }

    fn best_split(&self, rows: &[usize], all: Pull) -> Option<Split> {
        let columns = self.table.columns.iter().enumerate();
        let splits = columns.filter_map(|(feature, column)| {
            let mut bins = [Pull::default(); BINS];
            for row in rows {
                let bin = column.get(*row).and_then(|bin| bins.get_mut(usize::from(*bin)));
                if let (Some(bin), Some(pull)) = (bin, self.pulls.get(*row)) {
                    bin.add(*pull);
                }
            }
            self.best_bin(feature, &bins, all)
        });
        splits.max_by(|a, b| a.gain.total_cmp(&b.gain))
    }

    fn best_bin(&self, feature: usize, bins: &[Pull], all: Pull) -> Option<Split> {
        let limits = self.table.limits.get(feature)?.len();
        let mut up_to = Pull::default();
        let mut best: Option<Split> = None;
        for (bin, pull) in bins.iter().enumerate().take(limits) {
            up_to.add(*pull);
            let rest = all.without(up_to);
            if up_to.weight < LEAST || rest.weight < LEAST {
                continue;
            }
            let gain = up_to.worth() + rest.worth() - all.worth();
            if gain > 1e-6 && best.as_ref().is_none_or(|best| gain > best.gain) {
                best = Some(Split { feature, bin, gain });
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_single_question_tells_is_learnt() {
        // Yes on one side of a slope, which no single question tells.
        let row = |number: usize| {
            let (a, b) = ((number % 20) as f32, (number / 20 % 20) as f32);
            (vec![a, b, 3.0], a + b > 19.0)
        };
        let rows: Vec<_> = (0..800).map(row).collect();
        let plan = TreesPlan { trees: 40, depth: 3, rate: 0.3 };
        let model = train_trees(&rows, plan);
        let right = rows.iter().filter(|(row, is)| (model.decision(row) > 0.0) == *is).count();
        assert!(right > 760, "{right} of 800");
    }
}
