use content::{ByLang, Pack};
use kernel::{Day, Lang};
use serde::{Deserialize, Serialize};

/// In what earnest the house is run; its pages say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Nobody reads what is written here.
    Demonstration,
    /// Real keys and a real team, not yet open to the public.
    Trial,
    /// Open to the public.
    Production,
}

/// What makes the house one centre's own: its configuration. What is not configured is `None`,
/// and nothing is invented in its place.
#[derive(Debug, Clone)]
pub struct Centre {
    /// Its name; without one, that of the pack.
    pub name: Option<ByLang<String>>,
    /// The address under which this side is reached: `https://example.org`, without a last `/`.
    pub base_url: String,
    /// The address under which the public reaches it: the same on the public side.
    pub public_url: String,
    /// In what earnest it is run.
    pub mode: Mode,
    /// When the team works.
    pub hours: Option<ByLang<String>>,
    /// How long an answer usually takes.
    pub answer_time: Option<ByLang<String>>,
    /// Who answers for the data of people who write, and how.
    pub privacy: Privacy,
    /// Channels of the pack to name where somebody may need help at once.
    pub real_help: Vec<String>,
    /// Where "leave this page fast" leads: an ordinary page such as the weather.
    pub quick_exit: String,
    /// The language of readers whose browser names none of ours.
    pub default_language: Lang,
}

/// Who answers for the data of people who write, and how.
#[derive(Debug, Clone, Default)]
pub struct Privacy {
    /// Who decides what is done with it: the controller of the law.
    pub controller: Option<ByLang<String>>,
    /// Where the controller is found.
    pub controller_address: Option<ByLang<String>>,
    /// The number of the declaration or authorisation; `None`: not declared.
    pub declaration: Option<String>,
    /// What it is used for.
    pub purposes: Option<ByLang<String>>,
    /// How long it is kept.
    pub retention: Option<ByLang<String>>,
    /// Who else receives it.
    pub recipients: Option<ByLang<String>>,
    /// What of it goes abroad.
    pub transfers: Option<ByLang<String>>,
}

/// The configuration does not fit.
#[derive(Debug, thiserror::Error)]
pub enum CentreError {
    /// Not an address.
    #[error("base_url {0:?} must be http:// or https:// and a host, without a path")]
    BaseUrl(String),
    /// Not an address.
    #[error("quick_exit {0:?} must begin with https://")]
    QuickExit(String),
    /// No such channel is shown to the public.
    #[error("real_help names {0:?}, which is no channel the pack shows")]
    RealHelp(String),
}

impl Centre {
    /// A centre at `base_url` that tries itself out, with everything else as it comes.
    pub fn new(base_url: impl Into<String>, quick_exit: impl Into<String>) -> Self {
        let base_url = base_url.into();
        Self {
            name: None,
            public_url: base_url.clone(),
            base_url,
            mode: Mode::Trial,
            hours: None,
            answer_time: None,
            privacy: Privacy::default(),
            real_help: Vec::new(),
            quick_exit: quick_exit.into(),
            default_language: Lang::Ar,
        }
    }

    /// When the team works, if that is known.
    pub fn hours(&self, lang: Lang) -> Option<&str> {
        self.hours.as_ref().map(|hours| hours.get(lang).as_str())
    }

    /// How long an answer usually takes, if that is known.
    pub fn answer_time(&self, lang: Lang) -> Option<&str> {
        self.answer_time.as_ref().map(|time| time.get(lang).as_str())
    }

    /// Open to the public, and no authority has been told that personal data is kept.
    pub fn is_undeclared(&self) -> bool {
        self.mode == Mode::Production && self.privacy.declaration.is_none()
    }

    pub(crate) fn check(&self, pack: &Pack) -> Result<(), CentreError> {
        let scheme = ["https://", "http://"];
        for url in [&self.base_url, &self.public_url] {
            let host = scheme.iter().find_map(|scheme| url.strip_prefix(scheme));
            if !host.is_some_and(|host| !host.is_empty() && !host.contains('/')) {
                return Err(CentreError::BaseUrl(url.clone()));
            }
        }
        if !self.quick_exit.starts_with("https://") {
            return Err(CentreError::QuickExit(self.quick_exit.clone()));
        }
        let shown = |id: &String| pack.channel(id).is_some_and(|channel| channel.show);
        match self.real_help.iter().find(|id| !shown(id)) {
            Some(id) => Err(CentreError::RealHelp(id.clone())),
            None => Ok(()),
        }
    }

    /// What it is called.
    pub fn name<'a>(&'a self, pack: &'a Pack, lang: Lang) -> &'a str {
        self.name.as_ref().unwrap_or(&pack.centre_name).get(lang)
    }

    pub(crate) fn help<'a>(&self, pack: &'a Pack, lang: Lang, today: Day) -> Vec<HelpLine<'a>> {
        let channels = self.real_help.iter().filter_map(|id| pack.channel(id));
        channels
            .map(|channel| {
                let url = channel.url.as_deref();
                HelpLine {
                    name: short(&channel.words.get(lang).name),
                    tel: channel.tel.as_deref(),
                    dialled: channel.tel.as_deref().unwrap_or_default().replace(' ', ""),
                    url,
                    place: url.map(|url| url.trim_start_matches("https://")).unwrap_or_default(),
                    to_be_confirmed: channel.to_be_confirmed(today),
                }
            })
            .collect()
    }
}

/// A name without what stands in brackets after it.
fn short(name: &str) -> &str {
    name.split_once(" (").map_or(name, |(short, _)| short)
}

/// None of these was confirmed of late: a page then says so once.
pub(crate) fn all_to_be_confirmed(help: &[HelpLine<'_>]) -> bool {
    !help.is_empty() && help.iter().all(|line| line.to_be_confirmed)
}

/// A way to real help, short enough for a banner.
pub(crate) struct HelpLine<'a> {
    pub(crate) name: &'a str,
    pub(crate) tel: Option<&'a str>,
    pub(crate) dialled: String,
    pub(crate) url: Option<&'a str>,
    pub(crate) place: &'a str,
    pub(crate) to_be_confirmed: bool,
}
