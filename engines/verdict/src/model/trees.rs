/// Boosted regression trees: the sum of what small trees say, on a scale from 0 to 1.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Trees {
    pub(super) start: f32,
    /// All trees one after another.
    pub(super) nodes: Vec<Node>,
    /// Where each tree begins.
    pub(super) roots: Vec<u32>,
}

/// A question about one feature, or an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Node {
    /// Up to the limit go to the next node, others to `otherwise`.
    Split { feature: u16, limit: f32, otherwise: u32 },
    /// What the tree says.
    Leaf(f32),
}

impl Trees {
    /// The sum of what the trees say about some features; above 0 is the side they look for.
    pub fn decision(&self, features: &[f32]) -> f32 {
        self.start + self.roots.iter().map(|root| self.follow(*root, features)).sum::<f32>()
    }

    /// From 0 to 1: how sure the trees are.
    pub fn probability(&self, features: &[f32]) -> f32 {
        1.0 / (1.0 + (-self.decision(features)).exp())
    }

    fn follow(&self, root: u32, features: &[f32]) -> f32 {
        let mut at = root as usize;
        // A tree that was read is a tree: every step leads forward.
        loop {
            match self.nodes.get(at) {
                Some(Node::Split { feature, limit, otherwise }) => {
                    let value = features.get(usize::from(*feature)).copied().unwrap_or_default();
                    at = if value <= *limit { at + 1 } else { *otherwise as usize };
                }
                Some(Node::Leaf(said)) => return *said,
                None => return 0.0,
            }
        }
    }
}
