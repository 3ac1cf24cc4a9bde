use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use front_assistance::SiteList;
use kernel::{Clock, Day, SystemClock};
use reqwest::Response;
use seal::publication::Publication;
use seal::sign::VerifyKey;
use seal::{Digest, Name, Wire};
use web::Assets;

use crate::sender::Sender;

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
    /// Keep the signed list that was compared with in this file.
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
    let sender = Sender::new(&arguments.front, Some(root))?;
    let bytes = match &arguments.list {
        Some(path) => {
            std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?
        }
        None => sender.publication("site", "pages").await?,
    };
    let (publication, list) = read_list(&bytes, &root)?;
    println!(
        "the list of {}, version {}, release {}: signed for site {}",
        Day(publication.issued),
        publication.version,
        list.release,
        publication.site
    );
    let report = compare(&sender, &publication, &list).await?;
    if let Some(path) = &arguments.save {
        std::fs::write(path, &bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    tell(&report)
}

/// The list, if the root's keys signed it and it still holds.
///
/// # Errors
/// It is no list of a site, or is not signed.
pub fn read_list(bytes: &[u8], root: &VerifyKey) -> Result<(Publication, SiteList)> {
    let publication = Publication::from_bytes(bytes).context("this is no publication")?;
    publication
        .verify(publication.site, root, &[], SystemClock.now().utc_day().0)
        .context("the list of the site's bytes")?;
    ensure!(publication.kind.as_str() == "site", "this is no list of a site's bytes");
    let list = serde_json::from_slice(&publication.body).context("the list cannot be read")?;
    Ok((publication, list))
}

/// Fetches every page and file of the list.
///
/// # Errors
/// The site is another one, or its directory does not lead to the root.
pub async fn compare(
    sender: &Sender,
    publication: &Publication,
    list: &SiteList,
) -> Result<Report> {
    let (site, _) = sender.directory(&Name::new("helpline")?).await?;
    ensure!(site == publication.site, "the list is for another site");
    let mut report = Report { own_release: is_own_release(list), ..Report::default() };
    for (path, published) in list.pages.iter().chain(&list.files) {
        let sealing = list.pages.contains_key(path);
        match served(sender, path, published, sealing).await {
            Ok(()) => report.same.push(path.clone()),
            Err(error) => {
                report.other.insert(path.clone(), format!("{error:#}"));
            }
        }
    }
    Ok(report)
}

/// Whether a path serves the published bytes; a page also under the policy that makes them safe.
async fn served(sender: &Sender, path: &str, published: &str, sealing: bool) -> Result<()> {
    let answer: Response = sender.page(path).await?;
    ensure!(answer.status().is_success(), "it answers {}", answer.status());
    if sealing {
        let policy = answer.headers().get("content-security-policy");
        let expected = web::sealing_policy();
        ensure!(policy == Some(&expected), "it comes with another content security policy");
    }
    let found = Digest::of_bytes(&answer.bytes().await?).to_string();
    ensure!(found == published, "SHA-256 {found}, published {published}");
    Ok(())
}

fn is_own_release(list: &SiteList) -> bool {
    let own: BTreeMap<String, String> =
        Assets::house().all().map(|(path, sha256)| (path, Digest(sha256).to_string())).collect();
    list.files.iter().all(|(path, sha256)| own.get(path) == Some(sha256))
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
    if !report.other.is_empty() {
        bail!(
            "{} of {} differ from what was published: do not write on this site, and tell the centre by another way",
            report.other.len(),
            report.other.len() + report.same.len()
        );
    }
    println!("ok: all {} pages and files are the published ones", report.same.len());
    Ok(())
}
