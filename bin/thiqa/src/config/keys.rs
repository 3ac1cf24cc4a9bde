use anyhow::Result;

use crate::config::Config;

/// Every key of the configuration and what it does.
pub const KEYS: &[(&str, &str)] = &[
    (
        "site.id",
        "The installation: 16 random bytes, made once by `thiqa keys init`. Never change it: every tracking code depends on it.",
    ),
    ("site.root", "The root's public key. Its private half is kept offline."),
    ("site.desk", "The desk that messages go to."),
    ("centre.name_ar", "The centre's name in Arabic; empty: the content pack's."),
    ("centre.name_fr", "The centre's name in French; empty: the content pack's."),
    ("centre.name_en", "The centre's name in English; empty: the content pack's."),
    (
        "centre.base_url",
        "The address under which the public reaches the front, without a last slash.",
    ),
    (
        "centre.quick_exit",
        "Where \"leave this page fast\" leads: an ordinary page such as the weather.",
    ),
    (
        "centre.default_language",
        "The language of readers whose browser names none of ours: ar, fr or en.",
    ),
    (
        "centre.real_help",
        "Ids of channels named where somebody may need help at once, and in the demonstration's banner.",
    ),
    ("centre.demonstration", "true: every page says that nobody reads what is written here."),
    ("centre.content", "A folder whose files replace those of the built-in content; empty: none."),
    ("front.listen", "Address and port of the public pages. TLS ends at a proxy before it."),
    ("front.metrics_listen", "Address and port of /metrics; leave it out for none."),
    ("front.database", "sqlite:PATH or postgres://…; THIQA_FRONT_DATABASE wins."),
    ("front.proof_key", "File with the key that signs filing proofs."),
    (
        "front.storage_bytes",
        "How large the front's database may grow. From 80 % it takes no files, from 90 % short messages, from 95 % follow-ups only.",
    ),
    ("front.work_bits", "Proof of work asked of a sender, in zero bits; each bit doubles it."),
    ("front.plain_per_window", "Requests of one network to the plain pages in ten minutes."),
    ("front.trusted_proxies", "Addresses of proxies whose X-Forwarded-For is believed."),
    ("desk.listen", "Address and port of the desk's pages, on the centre's own network."),
    ("desk.database", "sqlite:PATH or postgres://…; THIQA_DESK_DATABASE wins."),
    ("desk.keystore", "The key store: a SQLite file of its own with backups of its own."),
    (
        "desk.base_url",
        "The address under which the team reaches the desk, without a last slash: https://, or this machine's own.",
    ),
    ("desk.front", "The front's address, as the desk reaches it."),
];

/// What a key is for.
fn explanation(key: &str) -> &'static str {
    KEYS.iter().find(|(name, _)| *name == key).map_or("", |(_, text)| text)
}

/// The configuration as a file with every key explained.
pub(super) fn document(config: &Config) -> Result<String> {
    let plain = toml::to_string(config)?;
    let (mut text, mut section) = (String::new(), String::new());
    for line in plain.lines() {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name.to_owned();
        } else if let Some((key, _)) = line.split_once(" = ") {
            text.push_str(&format!("# {}\n", explanation(&format!("{section}.{key}"))));
        }
        text.push_str(line);
        text.push('\n');
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use seal::sign::VerifyKey;
    use seal::{Name, SiteId};

    use super::*;

    #[test]
    fn every_key_is_explained_and_every_explanation_has_a_key() {
        let desk = Name::new("helpline").unwrap();
        let mut config =
            Config::new(SiteId([1; 16]), &VerifyKey([2; 32]), &desk, Path::new("/tmp"));
        config.front.metrics_listen = Some(config.front.listen);
        let table: toml::Table = toml::from_str(&document(&config).unwrap()).unwrap();
        let mut found: Vec<String> = table
            .iter()
            .flat_map(|(section, keys)| {
                keys.as_table().unwrap().keys().map(move |key| format!("{section}.{key}"))
            })
            .collect();
        let mut explained: Vec<String> = KEYS.iter().map(|(key, _)| (*key).to_owned()).collect();
        found.sort();
        explained.sort();
        assert_eq!(found, explained);
    }
}
