use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use content::Pack;
use content::parcel::{self, Arrived};

/// What `thiqa content import` is told.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The zip: `guides/offline.zip` of the other centre's site.
    file: PathBuf,
    /// The folder that `centre.content` names, or will name.
    folder: PathBuf,
    /// Put the zip's guides in the place of those in the folder.
    #[arg(long)]
    replace: bool,
}

/// What is to be done with a guide.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Plan {
    Add,
    Replace,
    /// The folder has it, word for word.
    Leave,
}

/// Reads all of the zip, checks what would become of the content, then writes the guides.
pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let country = Pack::embedded()?;
    let guides = parcel::unpack(&read(&arguments.file)?)?;
    let below = arguments.folder.join(&country.id).join("guides");
    plain_folders(&arguments.folder, &below)?;
    let plans = plans(&guides, &below, arguments.replace)?;
    fs::create_dir_all(&arguments.folder)?;
    super::tell(&Pack::load_with(&arguments.folder, coming(&guides, &country.id))?)?;
    for (guide, plan) in guides.iter().zip(plans) {
        if plan == Plan::Leave {
            println!("{}: as it was", guide.id);
            continue;
        }
        write(guide, &below.join(&guide.id))?;
        match (plan, country.guide(&guide.id)) {
            (Plan::Replace, _) => println!("{}: replaced", guide.id),
            (_, Some(_)) => println!("{}: added, in the place of the built-in one", guide.id),
            (_, None) => println!("{}: added", guide.id),
        }
    }
    Ok(())
}

/// The files of guides as they will stand in the folder.
fn coming(guides: &[Arrived], country: &str) -> impl Iterator<Item = (String, String)> {
    guides.iter().flat_map(move |guide| {
        let path = move |name: &&str| format!("{country}/guides/{}/{name}", guide.id);
        guide.files.iter().map(move |(name, text)| (path(name), text.clone()))
    })
}

fn read(file: &Path) -> Result<Vec<u8>> {
    let name = || file.display().to_string();
    let opened = fs::File::open(file).with_context(name)?;
    let mut bytes = Vec::new();
    opened.take(parcel::MOST_BYTES + 1).read_to_end(&mut bytes).with_context(name)?;
    Ok(bytes)
}

/// Nothing on the way down leads elsewhere.
fn plain_folders(root: &Path, below: &Path) -> Result<()> {
    let inner = below.ancestors().take_while(|folder| *folder != root);
    match inner.into_iter().find(|folder| folder.is_symlink()) {
        Some(link) => bail!("{} is a symbolic link", link.display()),
        None => Ok(()),
    }
}

/// Nothing is written where a guide is refused.
fn plans(guides: &[Arrived], below: &Path, replace: bool) -> Result<Vec<Plan>> {
    let mut refused = Vec::new();
    let mut plans = Vec::new();
    for guide in guides {
        let folder = below.join(&guide.id);
        plain_folders(below, &folder.join("guide.toml"))?;
        let same = |(name, text): (&&str, &String)| {
            fs::read_to_string(folder.join(name)).is_ok_and(|there| there == *text)
        };
        plans.push(match folder.exists() {
            false => Plan::Add,
            true if guide.files.iter().all(same) => Plan::Leave,
            true => Plan::Replace,
        });
        if plans.last() == Some(&Plan::Replace) && !replace {
            refused.push(guide.id.as_str());
        }
    }
    if !refused.is_empty() {
        let names = refused.join(", ");
        bail!("{names}: your folder has other words. Compare them, then use --replace");
    }
    Ok(plans)
}

/// Each file appears whole, in the place of the old one.
fn write(guide: &Arrived, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for (name, text) in &guide.files {
        let (new, file) = (folder.join(format!("{name}.new")), folder.join(name));
        let written = fs::write(&new, text).and_then(|()| fs::rename(&new, &file));
        written.with_context(|| file.display().to_string())?;
    }
    Ok(())
}
