//! What only the machine itself knows: its clock, its databases, its keys, its backups.

use anyhow::Result;
use content::Pack;
use kernel::Day;
use store::Store;
use web::OpenTask;

use super::found;
#[cfg(feature = "desk")]
use super::link;
use crate::commands::backup::Zone;
use crate::config::Config;
use crate::wiring::{clock, last_backup};

/// Days after which a backup is old.
const BACKUP_DAYS: i32 = 2;

/// Looks at the machine of a zone, or of both.
pub(super) async fn look(
    config: &Config,
    pack: &Pack,
    zone: Option<Zone>,
) -> Result<Vec<OpenTask>> {
    let mut findings = Vec::new();
    findings.extend(clock_behind(pack));
    if config.path("root.key").exists() {
        findings.push(found(
            false,
            "The root key lies beside the configuration.",
            "Move root.key to two offline carriers, and delete it here.",
        ));
    }
    if zone.is_none_or(|zone| zone == Zone::Front) {
        let most = Some(config.front.storage_bytes);
        findings.extend(database("front", &config.database(&config.front.database), most).await);
        findings.extend(backup(config, "front", Zone::Front));
    }
    #[cfg(feature = "desk")]
    if zone.is_none_or(|zone| zone == Zone::Desk) {
        findings.extend(database("desk", &config.database(&config.desk.database), None).await);
        findings.extend(keys(config).await?);
        findings.extend(link::look(config).await?);
        findings.extend(mail(config).await);
        findings.extend(backup(config, "desk", Zone::Desk));
    }
    Ok(findings)
}

/// E-mails that the site offers and nobody can send.
#[cfg(feature = "desk")]
async fn mail(config: &Config) -> Option<OpenTask> {
    let why = match config.mailer() {
        Ok(None) => return None,
        Ok(Some(mailer)) => mailer.check().await.err()?.to_string(),
        Err(error) => error.to_string(),
    };
    Some(found(
        false,
        format!("E-mails cannot be sent: {why}."),
        "Look at desk.mail and desk.mail_from, and whether the mail server can be reached from here.",
    ))
}

/// A clock before the day on which somebody wrote what this program holds.
fn clock_behind(pack: &Pack) -> Option<OpenTask> {
    let today = pack.zone.day(clock().now());
    let written = pack.situations.iter().map(|situation| situation.reviewed_on).max()?;
    // Whoever reviewed may live a day ahead.
    (today.plus(1) < written).then(|| {
        found(
            true,
            format!("The clock says {today}, but this content was written on {written}."),
            "Set the clock, and keep it right by NTP: keys, reviews and the link depend on it.",
        )
    })
}

/// Whether a zone's database answers, takes writes and has room.
async fn database(zone: &str, address: &str, most: Option<u64>) -> Option<OpenTask> {
    if let Some(path) = address.strip_prefix("sqlite:")
        && !std::path::Path::new(path).exists()
    {
        let (what, todo) = (
            format!("There is no database of the {zone} here yet."),
            format!("Start `thiqa {zone}` once. Is it on another machine? `thiqa doctor ZONE`."),
        );
        return Some(found(false, what, todo));
    }
    let used = async {
        let store = Store::open(address).await?;
        let written = store.check_writable().await;
        let used = store.size_bytes().await;
        store.close().await;
        written.and(used)
    };
    match (used.await, most) {
        (Err(error), _) => Some(found(
            true,
            format!("The database of the {zone} cannot be written: {error}."),
            format!("Look at {zone}.database, at the disk and at the rights of this account."),
        )),
        (Ok(used), Some(most)) if used >= most / 10 * 8 => Some(found(
            used >= most / 20 * 19,
            format!("The database of the {zone} takes {used} of {most} bytes."),
            "Raise front.storage_bytes if the disk has room, or erase closed cases at the desk.",
        )),
        _ => None,
    }
}

#[cfg(feature = "desk")]
async fn keys(config: &Config) -> Result<Option<OpenTask>> {
    use unseal::slots::Credential;

    use seal::directory::KeyRole;

    use crate::commands::keys::{DEMONSTRATION, KINDS};
    use crate::wiring::desk::keyring;

    if !config.path(&config.desk.keystore).exists() {
        return Ok(Some(found(
            true,
            "There is no key store here: no message can be read.",
            "Make one with `thiqa keys init`, or restore its backup. Is the desk on another machine? `thiqa doctor front`.",
        )));
    }
    let keyring = keyring(config).await?;
    let authorised = keyring.authorisations().await?;
    let is_authorised = |kind: &&str| {
        let is_it =
            |role: &KeyRole| matches!(role, KeyRole::Publication(one) if one.as_str() == *kind);
        authorised.iter().any(|key| is_it(&key.body.role))
    };
    let missing: Vec<&str> = KINDS.into_iter().filter(|kind| !is_authorised(kind)).collect();
    if !missing.is_empty() {
        return Ok(Some(found(
            false,
            format!("The root has not authorised this desk's key for: {}.", missing.join(", ")),
            "Run `thiqa keys authorise` with the root key: what is approved of these kinds waits until then.",
        )));
    }
    let opens = keyring.unlock(&Credential::Passphrase(DEMONSTRATION)).await;
    Ok(opens.is_ok().then(|| {
        found(
            true,
            "The demonstration's passphrase, which everybody knows, opens the keys.",
            "Never open a demonstration to the public: make a new installation with `thiqa keys init`.",
        )
    }))
}

fn backup(config: &Config, name: &str, zone: Zone) -> Option<OpenTask> {
    let today: Day = clock().now().utc_day();
    let todo = format!("`thiqa backup {name} FOLDER` every day, and delete backups after 30 days.");
    match last_backup(config, zone) {
        None => {
            let what = format!("No backup of the {name} is known on this machine.");
            Some(found(false, what, todo))
        }
        Some(day) if today > day.plus(BACKUP_DAYS) => {
            let what = format!("The last backup of the {name} is of {day}.");
            Some(found(false, what, todo))
        }
        Some(_) => None,
    }
}
