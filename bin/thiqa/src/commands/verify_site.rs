//! `thiqa verify-site`: asks a live site as browsers do, and compares with what its desk signed.

mod browser;
mod encoding;
mod list;
mod visitor;

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use front_assistance::SiteList;
use kernel::{Clock, Day, Lang, SystemClock};
use reqwest::StatusCode;
use reqwest::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap};
use seal::directory::Checkpoint;
use seal::publication::Publication;
use seal::sign::VerifyKey;
use seal::{Digest, Name};
use web::Assets;

use self::browser::Visit;
pub use self::list::{check_not_older, read_list};
pub use self::visitor::Visitor;

/// Headers that load or store what the bytes do not name, or lead away from them.
const REFUSED: [&str; 6] =
    ["refresh", "location", "link", "service-worker-allowed", "set-cookie", "speculation-rules"];

/// What `thiqa verify-site` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The site's address.
    #[arg(long)]
    front: String,
    /// The root's public key (64 hexadecimal digits), from a poster.
    #[arg(long)]
    root: Digest,
    /// The signed list from elsewhere, such as a partner's mirror; without it, the site's own copy.
    #[arg(long)]
    list: Option<PathBuf>,
    /// Keep the signed list that was compared with in this file. One that is there already is
    /// the oldest that is accepted.
    #[arg(long)]
    save: Option<PathBuf>,
}

/// What the comparison found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Paths whose bytes are the published ones.
    pub same: Vec<String>,
    /// Paths whose bytes are not, or that do not answer, and why.
    pub other: BTreeMap<String, String>,
    /// Whether the files are those of this program's own release.
    pub own_release: bool,
}

/// Compares what a live site serves to everybody with what the desk signed.
pub async fn run(arguments: Arguments) -> Result<()> {
    let root = VerifyKey(arguments.root.0);
    let visitor = Visitor::new(&arguments.front)?;
    let checkpoint = visitor.checkpoint(&root, &Name::new("helpline")?).await?;
    if checkpoint.valid_until < SystemClock.now().utc_day().0 {
        eprintln!(
            "warning: the site's directory is of {}: keys may have been revoked since",
            Day(checkpoint.issued)
        );
    }
    let (bytes, publication, list) = chosen_list(&visitor, &arguments, &root, &checkpoint).await?;
    println!(
        "the list of {}, version {}, release {}: signed for site {}",
        Day(publication.issued),
        publication.version,
        list.release,
        publication.site
    );
    let report = compare(&visitor, &list).await;
    if let Some(path) = &arguments.save {
        std::fs::write(path, &bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    tell(&report)
}

/// The list to compare with: the given one or the site's own. The site's own is none older than
/// the given one, and neither is older than the one that was kept.
async fn chosen_list(
    visitor: &Visitor,
    arguments: &Arguments,
    root: &VerifyKey,
    checkpoint: &Checkpoint,
) -> Result<(Vec<u8>, Publication, SiteList)> {
    let own = visitor.list().await?;
    let (shown, list) = read_list(&own, root, checkpoint).context("the site's own list")?;
    let (bytes, chosen, list) = match &arguments.list {
        None => (own, shown, list),
        Some(path) => {
            let (bytes, (given, list)) = read_file(path, root, checkpoint)?;
            check_not_older(&shown, &given).context("the site's own list")?;
            if shown.version > given.version {
                eprintln!("warning: the site's own list is newer, version {}", shown.version);
            }
            (bytes, given, list)
        }
    };
    if let Some(path) = arguments.save.as_ref().filter(|path| path.exists()) {
        let (_, (kept, _)) = read_file(path, root, checkpoint)?;
        check_not_older(&chosen, &kept).with_context(|| format!("kept in {}", path.display()))?;
    }
    Ok((bytes, chosen, list))
}

type Read = (Vec<u8>, (Publication, SiteList));

fn read_file(path: &PathBuf, root: &VerifyKey, checkpoint: &Checkpoint) -> Result<Read> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let list = read_list(&bytes, root, checkpoint);
    let list = list.with_context(|| format!("the list in {}", path.display()))?;
    Ok((bytes, list))
}

/// Fetches every page and file of the list in every way that browsers do.
pub async fn compare(visitor: &Visitor, list: &SiteList) -> Report {
    let own_release = list.files == SiteList::files_of(&Assets::house());
    let mut report = Report { own_release, ..Report::default() };
    for (path, published) in list.pages.iter().chain(&list.files) {
        let sealing = list.pages.contains_key(path);
        match served(visitor, path, published, sealing).await {
            Ok(()) => report.same.push(path.clone()),
            Err(error) => {
                report.other.insert(path.clone(), format!("{error:#}"));
            }
        }
    }
    report
}

/// Whether a path gives every browser the published bytes.
async fn served(visitor: &Visitor, path: &str, published: &str, sealing: bool) -> Result<()> {
    let tag = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let lang = tag.parse().unwrap_or(Lang::Ar);
    for visit in Visit::all() {
        served_to(visitor, path, lang, visit, published, sealing)
            .await
            .with_context(|| visit.to_string())?;
    }
    Ok(())
}

async fn served_to(
    visitor: &Visitor,
    path: &str,
    lang: Lang,
    visit: Visit,
    published: &str,
    sealing: bool,
) -> Result<()> {
    let answer = visitor.visit(path, lang, visit).await?;
    ensure!(!answer.status.is_redirection(), "it leads elsewhere ({})", answer.status);
    ensure!(answer.status == StatusCode::OK, "it answers {}", answer.status);
    check_headers(&answer.headers, sealing)?;
    let found = Digest::of_bytes(&answer.body).to_string();
    ensure!(found == published, "SHA-256 {found}, published {published}");
    Ok(())
}

/// The bytes mean what they say only as UTF-8; a page is safe only under its policy.
fn check_headers(headers: &HeaderMap, sealing: bool) -> Result<()> {
    for name in REFUSED {
        ensure!(!headers.contains_key(name), "it comes with the header {name}");
    }
    let types: Vec<_> = headers.get_all(CONTENT_TYPE).iter().collect();
    let [one] = types.as_slice() else { bail!("it comes with {} content types", types.len()) };
    let one = one.to_str().unwrap_or_default().to_ascii_lowercase().replace([' ', '"'], "");
    let (kind, parameter) = one.split_once(';').unwrap_or((&one, ""));
    let readable = parameter == "charset=utf-8" || (parameter.is_empty() && !sealing);
    ensure!(readable && (!sealing || kind == "text/html"), "it comes with the content type {one}");
    if sealing {
        let expected = web::sealing_policy();
        let policies = headers.get_all(CONTENT_SECURITY_POLICY);
        ensure!(policies.iter().eq([&expected]), "it comes with another content security policy");
    }
    Ok(())
}

fn tell(report: &Report) -> Result<()> {
    for path in &report.same {
        println!("same   {path}");
    }
    for (path, why) in &report.other {
        println!("OTHER  {path}: {why}");
    }
    if report.own_release {
        println!("the files are those of this program's release, {}", env!("CARGO_PKG_VERSION"));
    } else {
        println!(
            "the files are not those of this program's release, {}: compare with another copy",
            env!("CARGO_PKG_VERSION")
        );
    }
    if report.other.is_empty() {
        println!("ok: all {} pages and files are the published ones", report.same.len());
    }
    println!(
        "This is what the site gave to these requests; a site could give one person something else."
    );
    if !report.other.is_empty() {
        bail!(
            "{} of {} differ from what was published: do not write on this site, and tell the centre by another way",
            report.other.len(),
            report.other.len() + report.same.len()
        );
    }
    Ok(())
}
