//! What the parties of an agreement do together: actions, who answers for them, and what became of
//! each.

use documents::{Action, ActionStatus};
use kernel::{Day, Ts};
use serde::{Deserialize, Serialize};

/// The most actions of one plan.
pub(crate) const MOST: usize = 200;
/// The most lines that one action's history keeps, the latest.
const HISTORY: usize = 200;
/// The most characters of what is noted, and of who looks after an action.
const NOTE: usize = 1000;
const PERSON: usize = 160;

/// The actions of an agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JointPlan {
    /// Rises with each change: whoever changes an older one is told so.
    pub version: u32,
    /// The number of the last action: no number is used twice.
    pub last: u32,
    /// What is to be done, in the order in which it was added.
    pub tasks: Vec<Task>,
}

/// An action, and what the team keeps with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What is published of it, where it is public.
    pub action: Action,
    /// The public reads of it.
    pub is_public: bool,
    /// Who of the team looks after it; empty where nobody does yet.
    pub person: String,
    /// What became of it, the first first.
    pub history: Vec<Entry>,
}

/// Something that happened to an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub at: Ts,
    /// Who wrote it.
    pub member: String,
    /// How it stands since, where that changed.
    pub status: Option<ActionStatus>,
    /// Its day since, where that changed.
    pub due: Option<Day>,
    /// Its words, who answers for it or what the public reads of it were changed.
    #[serde(default)]
    pub rewritten: bool,
    /// What else there is to say.
    pub note: String,
}

impl JointPlan {
    /// The actions of which the public reads.
    pub fn public(&self) -> impl Iterator<Item = &Action> {
        self.tasks.iter().filter(|task| task.is_public).map(|task| &task.action)
    }

    /// The task of that name.
    pub fn task(&self, id: &str) -> Option<&Task> {
        self.tasks.iter().find(|task| task.action.id == id)
    }

    /// How many are done, of those that were not dropped.
    pub fn progress(&self) -> (usize, usize) {
        let of = |status| self.tasks.iter().filter(|task| task.action.status == status).count();
        (of(ActionStatus::Done), self.tasks.len() - of(ActionStatus::Dropped))
    }

    /// What should have been done before this day.
    pub fn overdue(&self, today: Day) -> impl Iterator<Item = &Task> {
        self.tasks.iter().filter(move |task| task.action.is_overdue(today))
    }

    /// The plan with this task in the place of the one of its name, or added, by this member now.
    /// `None` where there is no room.
    #[must_use]
    pub(crate) fn with(mut self, mut task: Task, note: &str, by: (&str, Ts)) -> Option<Self> {
        let before = self.tasks.iter_mut().find(|one| one.action.id == task.action.id);
        let was = before.as_ref().map(|one| (one.action.status, one.action.due));
        let rewritten = before.as_ref().is_some_and(|one| {
            let (status, due) = (task.action.status, task.action.due);
            // When it was done comes and goes with the state, which has its own line.
            let done = if one.action.status == status { one.action.done } else { task.action.done };
            let same = Action { status, due, done, ..one.action.clone() };
            same != task.action || (one.is_public, &one.person) != (task.is_public, &task.person)
        });
        let (status, due) = (task.action.status, task.action.due);
        let entry = Entry {
            at: by.1,
            member: by.0.to_owned(),
            status: Some(status).filter(|now| was.is_none_or(|(before, _)| before != *now)),
            due: Some(due).filter(|now| was.is_none_or(|(_, before)| before != *now)),
            rewritten,
            note: note.trim().chars().take(NOTE).collect(),
        };
        task.person = task.person.chars().take(PERSON).collect();
        let says = entry.status.is_some()
            || entry.due.is_some()
            || entry.rewritten
            || !entry.note.is_empty();
        if let Some(before) = before {
            task.history = std::mem::take(&mut before.history);
            task.history.extend(says.then_some(entry));
            let old = task.history.len().saturating_sub(HISTORY);
            task.history.drain(..old);
            *before = task;
        } else {
            if self.tasks.len() >= MOST {
                return None;
            }
            self.last += 1;
            task.action.id = self.last.to_string();
            task.history = vec![entry];
            self.tasks.push(task);
        }
        self.version = self.version.saturating_add(1);
        Some(self)
    }
}

#[cfg(test)]
mod tests {
    use content::ByLang;

    use super::*;

    fn task(id: &str, status: ActionStatus, due: i32) -> Task {
        let done = (status == ActionStatus::Done).then_some(Day(due));
        let action = Action {
            id: id.to_owned(),
            title: ByLang::default(),
            owner: None,
            co_owners: Vec::new(),
            due: Day(due),
            status,
            done,
            evidence: String::new(),
        };
        Task { action, is_public: true, person: String::new(), history: Vec::new() }
    }

    #[test]
    fn its_history_tells_what_changed_and_nothing_else() {
        let amal = ("amal", Ts(1));
        let plan = JointPlan::default().with(task("", ActionStatus::Planned, 10), "", amal);
        let plan = plan.unwrap().with(task("", ActionStatus::Planned, 20), "", amal).unwrap();
        assert_eq!(
            (plan.tasks[0].action.id.as_str(), plan.tasks[1].action.id.as_str()),
            ("1", "2")
        );
        let plan = plan.with(task("1", ActionStatus::Planned, 10), " ", amal).unwrap();
        assert_eq!(plan.tasks[0].history.len(), 1, "nothing changed");
        let plan =
            plan.with(task("1", ActionStatus::Ongoing, 10), "begun", ("badr", Ts(2))).unwrap();
        let last = plan.tasks[0].history.last().unwrap();
        assert_eq!((last.status, last.due), (Some(ActionStatus::Ongoing), None));
        assert_eq!((last.member.as_str(), last.note.as_str()), ("badr", "begun"));
        assert_eq!(plan.version, 4);
    }

    #[test]
    fn what_was_dropped_is_neither_done_nor_due() {
        let mut plan = JointPlan::default();
        for (status, due) in [
            (ActionStatus::Done, 10),
            (ActionStatus::Dropped, 10),
            (ActionStatus::Ongoing, 10),
            (ActionStatus::Planned, 30),
        ] {
            plan = plan.with(task("", status, due), "", ("amal", Ts(1))).unwrap();
        }
        assert_eq!(plan.progress(), (1, 3));
        let overdue: Vec<_> = plan.overdue(Day(20)).map(|task| task.action.id.as_str()).collect();
        assert_eq!(overdue, ["3"]);
    }

    #[test]
    fn a_plan_has_an_end() {
        let mut plan = JointPlan::default();
        for _ in 0..MOST {
            plan = plan.with(task("", ActionStatus::Planned, 1), "", ("amal", Ts(1))).unwrap();
        }
        assert_eq!(plan.with(task("", ActionStatus::Planned, 1), "", ("amal", Ts(1))), None);
    }
}
