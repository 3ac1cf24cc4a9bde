use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use kernel::{Lang, Zone};
use serde::Deserialize;
use toml::Spanned;

use crate::files::Files;
use crate::problem::{Report, line_at};
use crate::questions::Shared;
use crate::{
    About, ByLang, Channel, Guide, Html, Law, Problem, Programme, Questions, Region, Situation,
    Words, about, channel, guide, law, links, parcel, programme, questions, region, situation,
    structure,
};

/// Everything one centre says: words, situations, channels, laws.
#[derive(Debug)]
pub struct Pack {
    /// The country folder's name: `ma`.
    pub id: String,
    /// The country: `MA`.
    pub country: String,
    /// The zone in which the centre counts days and hours.
    pub zone: Zone,
    /// What the centre is called until its configuration says otherwise.
    pub centre_name: ByLang<String>,
    /// The channel whose phone and WhatsApp stand beside "write to us".
    pub helpline: Option<String>,
    /// The interface's words.
    pub words: Words,
    /// What happens to people, in the order of their numbers.
    pub situations: Vec<Situation>,
    /// What to read before anything happens, in the order of their ids.
    pub guides: Vec<Guide>,
    /// Ways to reach help.
    pub channels: Vec<Channel>,
    /// The parts of the country.
    pub regions: Vec<Region>,
    /// The national programme, as its sources tell it.
    pub programme: Programme,
    /// What the law is about, as far as it is known.
    pub laws: Vec<Law>,
    /// The questions that lead to a situation: each part is one, by its id.
    pub find: Option<Questions>,
    /// What somebody in danger or despair reads before anything else.
    pub distress: Option<ByLang<Html>>,
    /// Pages about the house, by name.
    pub about: BTreeMap<String, ByLang<About>>,
    files: Files,
    problems: Vec<Problem>,
}

/// No pack could be made of a folder at all.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The folder cannot be read.
    #[error("the content folder cannot be read: {0}")]
    Folder(#[from] io::Error),
    /// There must be exactly one country folder.
    #[error("{0} country folders with a pack.toml: there must be exactly one beside base/")]
    Countries(usize),
    /// `pack.toml` is unusable.
    #[error("{}", list(.0))]
    Pack(Vec<Problem>),
}

fn list(problems: &[Problem]) -> String {
    problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackFile {
    id: String,
    country: String,
    time_zone: String,
    languages: Vec<String>,
    centre: CentreFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CentreFile {
    name: ByLang<String>,
    helpline: Option<Spanned<String>>,
}

impl Pack {
    /// The pack compiled into the binary.
    ///
    /// # Errors
    /// It has no usable `pack.toml`.
    pub fn embedded() -> Result<Self, LoadError> {
        let mut problems = Vec::new();
        let files = Files::embedded(&mut problems);
        Self::build(files, problems)
    }

    /// A pack read from a folder that holds `base/` and one country.
    ///
    /// # Errors
    /// The folder cannot be read, or has no usable `pack.toml`.
    pub fn load(dir: &Path) -> Result<Self, LoadError> {
        let mut problems = Vec::new();
        let files = Files::read(dir, &mut problems)?;
        Self::build(files, problems)
    }

    /// The embedded pack in which each file of the folder replaces the one with its path.
    ///
    /// # Errors
    /// The folder cannot be read, or its `pack.toml` is unusable.
    pub fn load_over(dir: &Path) -> Result<Self, LoadError> {
        Self::load_with(dir, [])
    }

    /// The same as if the folder held these files too: their paths and texts.
    ///
    /// # Errors
    /// As [`load_over`](Self::load_over).
    pub fn load_with(
        dir: &Path,
        more: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, LoadError> {
        let mut problems = Vec::new();
        let below = Files::embedded(&mut problems);
        let mut files = below.under(Files::read(dir, &mut problems)?);
        for (path, text) in more {
            files.add(path, text.into_bytes(), &mut problems);
        }
        Self::build(files, problems)
    }

    fn build(files: Files, mut problems: Vec<Problem>) -> Result<Self, LoadError> {
        let mut countries: Vec<String> = files.folders("").into_iter().map(str::to_owned).collect();
        countries.retain(|name| files.get(&format!("{name}/pack.toml")).is_some());
        let [country] = countries.as_slice() else {
            return Err(LoadError::Countries(countries.len()));
        };
        let folder = format!("{country}/");
        let file = format!("{country}/pack.toml");
        let text = files.get(&file).unwrap_or_default();
        let Some(pack) = structure::parse::<PackFile>(&file, text, &mut problems) else {
            return Err(LoadError::Pack(problems));
        };
        let report = &mut Report::on(&file, &mut problems);
        if pack.id != *country {
            report.add(None, format!("id `{}` is not the folder's name `{country}`", pack.id));
        }
        if !Lang::ALL.iter().all(|lang| pack.languages.iter().any(|tag| tag == lang.tag()))
            || pack.languages.len() != Lang::ALL.len()
        {
            report.add(None, "languages are ar, fr and en");
        }
        let zone = match Zone::named(&pack.time_zone) {
            Ok(zone) => zone,
            Err(error) => {
                report.add(None, error.to_string());
                return Err(LoadError::Pack(problems));
            }
        };
        let words = Words::load(&files, &["base/", &folder], &mut problems);
        let channels = channel::load(&files, &folder, &mut problems);
        let helpline = pack.centre.helpline.filter(|named| {
            let line = line_at(text, named.span().start);
            can_be_reached(named.get_ref(), &channels, line, &mut Report::on(&file, &mut problems))
        });
        let laws = law::load(&files, &folder, &mut problems);
        let regions = region::load(&files, &folder, &mut problems);
        let shared = Shared::load(&files, &mut problems);
        let situations = shared.as_ref().map_or_else(Vec::new, |shared| {
            let known = situation::Known { channels: &channels, laws: &laws, shared };
            situation::load(&files, &folder, &known, &mut problems)
        });
        let guides = guide::load(&files, &folder, &situations, &mut problems);
        let programme = programme::load(&files, &folder, (&regions, &guides), &mut problems);
        links::check(&files, &folder, &situations, &mut problems);
        let find = shared
            .as_ref()
            .and_then(|shared| questions::find(&files, &folder, shared, &mut problems));
        let about = about::load(&files, &mut problems);
        problems.sort();
        problems.dedup();
        Ok(Self {
            id: pack.id,
            country: pack.country,
            zone,
            centre_name: pack.centre.name,
            helpline: helpline.map(Spanned::into_inner),
            words,
            situations,
            guides,
            programme,
            channels,
            regions,
            laws,
            find,
            distress: shared.map(|shared| shared.distress),
            about,
            files,
            problems,
        })
    }

    /// Everything that breaks a rule, by file and line. What it names is not in the pack.
    pub fn check(&self) -> Vec<Problem> {
        self.problems.clone()
    }

    /// The situation at `/help/{number}`.
    pub fn situation(&self, number: u16) -> Option<&Situation> {
        self.situations.iter().find(|situation| situation.number == number)
    }

    /// The situation of that id.
    pub fn situation_named(&self, id: &str) -> Option<&Situation> {
        self.situations.iter().find(|situation| situation.id == id)
    }

    /// The guide at `/guides/{id}`.
    pub fn guide(&self, id: &str) -> Option<&Guide> {
        self.guides.iter().find(|guide| guide.id == id)
    }

    /// The files of a guide, by their names in its folder.
    pub fn guide_files<'a>(&'a self, id: &str) -> impl Iterator<Item = (String, &'a str)> {
        let folder = format!("{}/guides/{id}/", self.id);
        let names = parcel::FILES.iter().map(move |name| (format!("{folder}{name}"), *name));
        names.filter_map(|(path, name)| Some((name.to_owned(), self.text(&path)?)))
    }

    /// The channel of that id.
    pub fn channel(&self, id: &str) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == id)
    }

    /// The region of that code.
    pub fn region(&self, code: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.code == code)
    }

    /// The law of that id.
    pub fn law(&self, id: &str) -> Option<&Law> {
        self.laws.iter().find(|law| law.id == id)
    }

    /// The channels of a situation that the public sees, the first to try first.
    pub fn channels_of<'a>(
        &'a self,
        situation: &'a Situation,
    ) -> impl Iterator<Item = &'a Channel> {
        let known = situation.channels.iter().filter_map(|id| self.channel(id));
        known.filter(|channel| channel.show)
    }

    /// The text of another file of the pack, by its path from the root.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path)
    }

    /// Whether the file at a path says something else than the one compiled into the binary.
    pub fn is_changed(&self, path: &str) -> bool {
        self.text(path) != Files::built_in(path).as_deref()
    }
}

/// Whether a helpline is one that the public sees and can call or text.
fn can_be_reached(id: &str, channels: &[Channel], line: usize, report: &mut Report<'_>) -> bool {
    let fault = match channels.iter().find(|channel| channel.id == id) {
        None => format!("unknown channel `{id}`"),
        Some(channel) if !channel.show => format!("channel `{id}` is not shown"),
        Some(channel) if channel.tel.is_none() && channel.whatsapp.is_none() => {
            format!("channel `{id}` has no tel or whatsapp")
        }
        Some(_) => return true,
    };
    report.add(line, format!("helpline: {fault}"));
    false
}
