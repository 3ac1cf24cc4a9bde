use content::{OpenGroup, Said, open_points};
use kernel::Lang;

use crate::{Centre, Shell};

/// What of a centre's configuration is still to be settled before it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CentrePoint {
    /// Pages show the pack's invented name.
    Name,
    /// Nobody is named who answers for people's data.
    Controller,
    /// The one who answers for it cannot be found.
    ControllerAddress,
    /// No declaration or authorisation: pages say "not declared".
    Declaration,
    /// Nobody is named who else receives it, nor is it said that nobody does.
    Recipients,
    /// It is not said what of it goes abroad.
    Transfers,
    /// Nobody knows when the team works.
    Hours,
    /// Nobody knows how long an answer takes.
    AnswerTime,
    /// Pages name no help for those who need it at once.
    RealHelp,
    /// The public's address, at which what is typed travels in clear.
    PlainHttp(String),
    /// Leaving fast leads back here.
    QuickExit,
}

/// What must be done for several points alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenTask {
    /// The centre must not open before.
    pub blocks: bool,
    /// What is the matter, a sentence each.
    pub points: Vec<String>,
    /// What to do about all of them.
    pub todo: String,
}

/// Tasks of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenTasks {
    /// The kind.
    pub title: String,
    /// What is to be done, in order.
    pub tasks: Vec<OpenTask>,
}

impl OpenTasks {
    /// How many points block the opening.
    pub fn blocking(&self) -> usize {
        self.tasks.iter().filter(|task| task.blocks).map(|task| task.points.len()).sum()
    }

    fn add(&mut self, blocks: bool, Said { what, todo }: Said) {
        match self.tasks.iter_mut().find(|task| task.blocks == blocks && task.todo == todo) {
            Some(task) => task.points.push(what),
            None => self.tasks.push(OpenTask { blocks, points: vec![what], todo }),
        }
    }
}

impl Shell {
    /// Everything of content and configuration that must be settled before the centre opens.
    pub fn open_tasks(&self, lang: Lang) -> Vec<OpenTasks> {
        let (pack, t) = (self.pack(), self.phrases(lang));
        let empty = |title| OpenTasks { title: t.get(title).into_owned(), tasks: Vec::new() };
        let points = open_points(pack, self.today());
        let mut all: Vec<OpenTasks> = OpenGroup::ALL
            .into_iter()
            .map(|group| {
                let mut tasks = empty(group.title());
                for point in points.iter().filter(|point| point.group() == group) {
                    tasks.add(point.blocks(), point.said(pack, lang));
                }
                tasks
            })
            .collect();
        let mut ours = empty("opening-group-centre");
        for point in self.centre().open_points() {
            ours.add(point.blocks(), point.said(self, lang));
        }
        // After the numbers for somebody in danger.
        all.insert(1, ours);
        all.retain(|tasks| !tasks.tasks.is_empty());
        all
    }
}

impl CentrePoint {
    /// The centre must not open before this is settled: somebody would be hurt or misled.
    pub fn blocks(&self) -> bool {
        matches!(self, Self::PlainHttp(_) | Self::QuickExit)
    }

    /// What is the matter, and what to do.
    pub fn said(&self, shell: &Shell, lang: Lang) -> Said {
        let address = match self {
            Self::PlainHttp(address) => address.as_str(),
            _ => "",
        };
        Said::of(shell.phrases(lang), self.words(), &[("address", address.into())])
    }

    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Name => ("opening-name", "opening-name-do"),
            Self::Controller => ("opening-controller", "opening-controller-do"),
            Self::ControllerAddress => {
                ("opening-controller-address", "opening-controller-address-do")
            }
            Self::Declaration => ("opening-declaration", "opening-declaration-do"),
            Self::Recipients => ("opening-recipients", "opening-recipients-do"),
            Self::Transfers => ("opening-transfers", "opening-transfers-do"),
            Self::Hours => ("opening-hours", "opening-hours-do"),
            Self::AnswerTime => ("opening-answer-time", "opening-answer-time-do"),
            Self::RealHelp => ("opening-real-help", "opening-real-help-do"),
            Self::PlainHttp(_) => ("opening-plain-http", "opening-plain-http-do"),
            Self::QuickExit => ("opening-quick-exit", "opening-quick-exit-do"),
        }
    }
}

impl Centre {
    /// What of this configuration is still to be settled, the gravest first.
    pub fn open_points(&self) -> Vec<CentrePoint> {
        let mut points = Vec::new();
        let mut add = |open: bool, point: CentrePoint| {
            if open {
                points.push(point);
            }
        };
        let plain = !self.public_url.starts_with("https://");
        add(plain, CentrePoint::PlainHttp(self.public_url.clone()));
        let exit = host(&self.quick_exit);
        let ours = [host(&self.public_url), host(&self.base_url)].contains(&exit);
        add(ours, CentrePoint::QuickExit);
        let privacy = &self.privacy;
        add(privacy.declaration.is_none(), CentrePoint::Declaration);
        add(privacy.controller.is_none(), CentrePoint::Controller);
        add(privacy.controller_address.is_none(), CentrePoint::ControllerAddress);
        add(privacy.recipients.is_none(), CentrePoint::Recipients);
        add(privacy.transfers.is_none(), CentrePoint::Transfers);
        add(self.hours.is_none(), CentrePoint::Hours);
        add(self.answer_time.is_none(), CentrePoint::AnswerTime);
        add(self.real_help.is_empty(), CentrePoint::RealHelp);
        add(self.name.is_none(), CentrePoint::Name);
        points
    }
}

fn host(address: &str) -> &str {
    let inner = address.split_once("://").map_or(address, |(_, rest)| rest);
    inner.split(['/', ':', '?', '#']).next().unwrap_or(inner)
}
