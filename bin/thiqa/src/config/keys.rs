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
    (
        "centre.name",
        "The centre's name; empty: the content pack's. Here and below a text is \"one for all languages\" or { ar = \"…\", fr = \"…\", en = \"…\" }.",
    ),
    (
        "centre.logo",
        "A file, SVG or PNG, of 16 KiB at most, shown in place of the name; empty: none. An SVG may run and load nothing.",
    ),
    (
        "centre.mode",
        "demonstration: every page says that nobody reads what is written here. trial: every page says that the centre is not open yet. production: open to the public; the front does not start while an emergency number is unconfirmed, see `thiqa doctor`.",
    ),
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
    (
        "centre.hours",
        "When the team works, as people read it; empty: pages say that it is not known yet.",
    ),
    (
        "centre.answer_time",
        "How long an answer usually takes, as people read it; empty: pages say that it is not known yet.",
    ),
    ("centre.content", "A folder whose files replace those of the built-in content; empty: none."),
    (
        "centre.privacy.controller",
        "Who answers for the data of people who write (the controller of the law), by name.",
    ),
    ("centre.privacy.controller_address", "Where the controller is found: a postal address."),
    (
        "centre.privacy.declaration",
        "Number of the declaration to, or authorisation by, the data protection authority; empty: pages say \"not declared\".",
    ),
    (
        "centre.privacy.purposes",
        "What personal data is used for; empty: pages say: only to help who writes.",
    ),
    (
        "centre.privacy.retention",
        "How long conversations are kept; empty: pages say: until the team erases them.",
    ),
    (
        "centre.privacy.recipients",
        "Who else receives personal data, and when; if nobody does, say so.",
    ),
    ("centre.privacy.transfers", "Which personal data goes abroad, to whom; if none does, say so."),
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
    (
        "desk.mail",
        "What sends e-mails (alerts, to who asked for them): smtps://USER:PASSWORD@HOST, smtp://…:587?tls=required, smtp://127.0.0.1 for a relay on this machine, or folder:PATH to write them into files; empty: no e-mails. THIQA_DESK_MAIL wins.",
    ),
    ("desk.mail_from", "The sender of e-mails: \"Centre <alerts@example.org>\"."),
];

/// The configuration as a file with every key explained.
pub(super) fn document(config: &Config) -> Result<String> {
    let table = toml::Table::try_from(config)?;
    let (mut text, mut section) = (String::new(), "");
    for (key, explanation) in KEYS {
        let Some(value) = find(&table, key) else { continue };
        let Some((of, name)) = key.rsplit_once('.') else { continue };
        if of != section {
            let apart = if section.is_empty() { "" } else { "\n" };
            text.push_str(&format!("{apart}[{of}]\n"));
            section = of;
        }
        text.push_str(&format!("# {explanation}\n{name} = {value}\n"));
    }
    Ok(text)
}

fn find<'a>(table: &'a toml::Table, key: &str) -> Option<&'a toml::Value> {
    match key.split_once('.') {
        None => table.get(key),
        Some((section, rest)) => find(table.get(section)?.as_table()?, rest),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use seal::sign::VerifyKey;
    use seal::{Name, SiteId};

    use super::*;
    use crate::config::Text;

    #[test]
    fn every_key_is_explained_and_every_explanation_has_a_key() {
        let desk = Name::new("helpline").unwrap();
        let mut config =
            Config::new(SiteId([1; 16]), &VerifyKey([2; 32]), &desk, Path::new("/tmp"));
        config.front.metrics_listen = Some(config.front.listen);
        config.centre.hours = Text::each("١", "2", "3 \"quoted\"");
        let plain = toml::Table::try_from(&config).unwrap();
        let written: toml::Table = toml::from_str(&document(&config).unwrap()).unwrap();
        assert_eq!(written, plain, "nothing is lost on the way into the file");
        let mut found = Vec::new();
        for (section, keys) in &plain {
            for (key, value) in keys.as_table().unwrap() {
                match value.as_table() {
                    Some(inner) if !inner.contains_key("ar") => {
                        found.extend(inner.keys().map(|last| format!("{section}.{key}.{last}")));
                    }
                    _ => found.push(format!("{section}.{key}")),
                }
            }
        }
        let mut explained: Vec<String> = KEYS.iter().map(|(key, _)| (*key).to_owned()).collect();
        found.sort();
        explained.sort();
        assert_eq!(found, explained);
    }
}
