//! The embedded pack with three small guides instead of its own.

use std::fs;
use std::path::Path;

use content::Pack;
use tempfile::TempDir;

const PASSWORDS: &str = r#"
id = "passwords"
audience = ["everybody"]
themes = ["accounts"]
level = "first-steps"
minutes = 6
licence = "CC-BY-4.0"
revision = 2
reviewed_on = "2026-11-22"
review_by = "2027-11-22"
sources = ["Advice: general practice"]
situations = ["hacked-account"]
founding = ""
[translated_revision]
fr = 1
"#;

const PICTURES: &str = r#"
id = "pictures"
audience = ["pupils-12-14", "parents"]
themes = ["intimate-images", "privacy"]
level = "everyday"
minutes = 1
licence = "CC-BY-4.0"
revision = 1
reviewed_on = "2026-11-22"
review_by = "2027-11-22"
sources = ["Advice: general practice"]
situations = []
founding = ""
"#;

const FIRMS: &str = r#"
id = "firms-cybersecurity"
audience = ["small-firms"]
themes = ["work", "accounts"]
level = "advanced"
minutes = 11
licence = "CC-BY-4.0"
revision = 1
reviewed_on = "2026-11-22"
review_by = "2027-11-22"
sources = ["Advice: general practice"]
situations = ["phishing"]
founding = "T2"
"#;

/// Title, lead, three things to remember, a heading, and what to do today.
const WORDS: [(&str, &str, &[&str]); 9] = [
    (
        "passwords",
        "en",
        &[
            "Strong passwords",
            "Nobody guesses them.",
            "One account, one password",
            "Long is strong",
            "Your e-mail first",
            "Which account first",
            "Change one password",
        ],
    ),
    (
        "passwords",
        "fr",
        &[
            "Mots de passe solides",
            "Personne ne les devine.",
            "Un compte, un mot de passe",
            "Long, c’est solide",
            "L’e-mail d’abord",
            "Quel compte d’abord",
            "Changez un mot de passe",
        ],
    ),
    (
        "passwords",
        "ar",
        &[
            "كلمات السر القوية",
            "لا يخمنها أحد.",
            "لكل حساب كلمة سر",
            "الطويلة أقوى",
            "البريد أولا",
            "كيف أحمي حسابي",
            "غيّروا كلمة سر واحدة",
        ],
    ),
    (
        "pictures",
        "en",
        &[
            "Pictures of me",
            "You decide who sees you.",
            "You may say no",
            "It is never your fault",
            "Tell somebody",
            "Before you send",
            "Look at your settings",
        ],
    ),
    (
        "pictures",
        "fr",
        &[
            "Des photos de moi",
            "C’est toi qui décides.",
            "Tu peux dire non",
            "Ce n’est jamais ta faute",
            "Parles-en",
            "Avant d’envoyer",
            "Regarde tes réglages",
        ],
    ),
    (
        "pictures",
        "ar",
        &[
            "صوري",
            "أنت من يقرر.",
            "يمكنك أن تقول لا",
            "ليس ذنبك أبدا",
            "أخبر شخصا",
            "قبل الإرسال",
            "راجع الإعدادات",
        ],
    ),
    (
        "firms-cybersecurity",
        "en",
        &[
            "Protect your firm",
            "What to do, in order.",
            "Copies first",
            "Updates",
            "One account each",
            "The first week",
            "Name one person",
        ],
    ),
    (
        "firms-cybersecurity",
        "fr",
        &[
            "Protéger votre entreprise",
            "Que faire, dans l’ordre.",
            "Les copies d’abord",
            "Les mises à jour",
            "Un compte chacun",
            "La première semaine",
            "Nommez une personne",
        ],
    ),
    (
        "firms-cybersecurity",
        "ar",
        &[
            "حماية مقاولتكم",
            "ما العمل، بالترتيب.",
            "النسخ أولا",
            "التحيينات",
            "لكل واحد دخوله",
            "الأسبوع الأول",
            "عينوا شخصا",
        ],
    ),
];

/// The folder of such a pack.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"), folder.path());
    let guides = folder.path().join("ma/guides");
    let _ = fs::remove_dir_all(&guides);
    for (id, structure) in
        [("passwords", PASSWORDS), ("pictures", PICTURES), ("firms-cybersecurity", FIRMS)]
    {
        fs::create_dir_all(guides.join(id)).unwrap();
        fs::write(guides.join(id).join("guide.toml"), structure).unwrap();
    }
    for (id, lang, words) in WORDS {
        let [title, lead, one, two, three, heading, today] = words else { panic!("{id} {lang}") };
        let text = format!(
            "# title\n{title}\n\n# lead\n{lead}\n\n# remember\n- {one}\n- {two}\n- {three}\n\n\
             # body\n## {heading}\n[{one}](/{lang}/guides/passwords), \
             [{two}](/{lang}/help/5)\n\n# try\n1. {today}\n"
        );
        fs::write(guides.join(id).join(format!("{lang}.md")), text).unwrap();
    }
    folder
}

pub(crate) fn pack() -> Pack {
    let pack = Pack::load(folder().path()).unwrap();
    assert_eq!(pack.check(), []);
    pack
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            if !["guides", "programme"].iter().any(|own| entry.file_name() == *own) {
                fs::create_dir_all(&to).unwrap();
                copy(&entry.path(), &to);
            }
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
