use anyhow::{Context, Result, ensure};
use front_assistance::SiteList;
use kernel::{Clock, SystemClock};
use seal::Wire;
use seal::directory::Checkpoint;
use seal::publication::Publication;
use seal::sign::VerifyKey;

/// The files without which no page seals.
const NEEDED: [&str; 7] =
    ["seal.wasm", "worker.js", "sealing.js", "fields.js", "letter.js", "one-way.js", "receipt.js"];

/// The list, if it is of the checkpoint's site, whole, still holds, and was signed by a key that
/// the root authorised and nobody revoked.
///
/// # Errors
/// Any of it does not hold.
pub fn read_list(
    bytes: &[u8],
    root: &VerifyKey,
    checkpoint: &Checkpoint,
) -> Result<(Publication, SiteList)> {
    let publication = Publication::from_bytes(bytes).context("this is no publication")?;
    let today = SystemClock.now().utc_day().0;
    publication
        .verify(checkpoint.site, root, &checkpoint.revoked, today)
        .context("the list of the site's bytes")?;
    let named = (publication.kind.as_str(), publication.name.as_str());
    ensure!(named == ("site", "pages"), "this is no list of a site's bytes");
    let list = serde_json::from_slice(&publication.body).context("the list cannot be read")?;
    check_whole(&list)?;
    Ok((publication, list))
}

/// Refuses a list that is older than one known before, or another of the same version.
///
/// # Errors
/// It is.
pub fn check_not_older(found: &Publication, known: &Publication) -> Result<()> {
    ensure!(
        found.version >= known.version,
        "the list is older than one known before: version {}, known {}",
        found.version,
        known.version
    );
    let same = found.version > known.version || found.digest() == known.digest();
    ensure!(same, "two different lists were signed as version {}", found.version);
    Ok(())
}

fn check_whole(list: &SiteList) -> Result<()> {
    let needed = SiteList::needed_paths();
    let without = |path: &&String| !list.pages.contains_key(*path);
    let mut missing: Vec<&str> = needed.iter().filter(without).map(String::as_str).collect();
    let listed = |name: &&str| {
        list.files.keys().any(|path| path.rsplit_once('/').is_some_and(|(_, end)| end == *name))
    };
    missing.extend(NEEDED.iter().filter(|name| !listed(name)));
    ensure!(missing.is_empty(), "the list does not name all it should: {}", missing.join(", "));
    let other = list.pages.keys().find(|path| !SiteList::may_seal(path));
    let other = other.or(list.files.keys().find(|path| !path.starts_with("/static/")));
    ensure!(other.is_none(), "the list names what no page needs: {other:?}");
    Ok(())
}
