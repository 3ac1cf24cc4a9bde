//! What must be done before an event, and what it may cost: the team's own.

use serde::{Deserialize, Serialize};

/// The most tasks, and the most costs, of one event.
pub(crate) const MOST: usize = 60;
const TEXT: usize = 200;

/// Tasks and expected costs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Rises with each change: whoever changes an older one is told so.
    #[serde(default)]
    pub version: u32,
    /// What must be done.
    pub tasks: Vec<Task>,
    /// What it may cost. Nothing is paid here.
    pub costs: Vec<Cost>,
}

/// Something to do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What.
    pub text: String,
    /// Whose it is; empty where nobody's yet.
    pub owner: String,
    /// It is done.
    pub done: bool,
}

/// A line of the budget.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// What for.
    pub text: String,
    /// How much is expected, in whole units of the country's money.
    pub expected: u32,
    /// How much it was; `None` before that is known.
    pub spent: Option<u32>,
}

impl Plan {
    /// Without empty lines, and none too long.
    pub(crate) fn tidy(mut self) -> Self {
        let cut = |text: &str| text.trim().chars().take(TEXT).collect::<String>();
        for task in &mut self.tasks {
            (task.text, task.owner) = (cut(&task.text), cut(&task.owner));
        }
        for cost in &mut self.costs {
            cost.text = cut(&cost.text);
        }
        self.tasks.retain(|task| !task.text.is_empty());
        self.costs.retain(|cost| !cost.text.is_empty());
        self.tasks.truncate(MOST);
        self.costs.truncate(MOST);
        self
    }

    /// How many tasks are done.
    pub fn done(&self) -> usize {
        self.tasks.iter().filter(|task| task.done).count()
    }

    /// What is expected to be spent in all.
    pub fn expected(&self) -> u64 {
        self.costs.iter().map(|cost| u64::from(cost.expected)).sum()
    }

    /// What was spent in all, as far as it is known.
    pub fn spent(&self) -> u64 {
        self.costs.iter().filter_map(|cost| cost.spent).map(u64::from).sum()
    }
}
