use content::{ByLang, Pack};
use kernel::{Day, Lang};
use serde::Deserialize;

/// What makes the house one centre's own: its configuration.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Centre {
    /// Its name; without one, that of the pack.
    pub name: Option<ByLang<String>>,
    /// The address under which the public reaches it: `https://example.org`, without a last `/`.
    pub base_url: String,
    /// Every page says that nobody reads what is written here.
    #[serde(default)]
    pub demonstration: bool,
    /// Channels of the pack to name where somebody may need help at once.
    #[serde(default)]
    pub real_help: Vec<String>,
    /// Where "leave this page fast" leads: an ordinary page such as the weather.
    pub quick_exit: String,
    /// The language of readers whose browser names none of ours.
    #[serde(default = "arabic")]
    pub default_language: Lang,
}

fn arabic() -> Lang {
    Lang::Ar
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
    /// A centre at `base_url` with everything else as it comes.
    pub fn new(base_url: impl Into<String>, quick_exit: impl Into<String>) -> Self {
        Self {
            name: None,
            base_url: base_url.into(),
            demonstration: false,
            real_help: Vec::new(),
            quick_exit: quick_exit.into(),
            default_language: arabic(),
        }
    }

    pub(crate) fn check(&self, pack: &Pack) -> Result<(), CentreError> {
        let scheme = ["https://", "http://"];
        let host = scheme.iter().find_map(|scheme| self.base_url.strip_prefix(scheme));
        if !host.is_some_and(|host| !host.is_empty() && !host.contains('/')) {
            return Err(CentreError::BaseUrl(self.base_url.clone()));
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

    pub(crate) fn name<'a>(&'a self, pack: &'a Pack, lang: Lang) -> &'a str {
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
