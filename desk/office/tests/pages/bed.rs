//! A desk on an empty database, members with browsers, and senders who write to it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use content::{Form, LETTER_KINDS, Pack};
use desk_assistance::Collected;
use desk_audit::StaffRole;
use desk_keyring::{Keyring, Purpose};
use desk_mail::Mailer;
use desk_office::{Office, Parts, router};
use ed25519_dalek::SigningKey;
use kernel::{Id, ManualClock, Random, SeededRandom, Ts, Zone};
use link::message::{Delivery, Item};
use seal::attachment::Attachment;
use seal::directory::Address;
use seal::entry::{Entry, EntryDraft, EntryKind, Role};
use seal::letter::{Draft, Letter, Path};
use seal::message::Message;
use seal::sign::VerifyKey;
use seal::thread::Thread;
use seal::{CaseKey, Digest, MasterKey, Name, SenderKeys, SiteId, Wire};
use tempfile::TempDir;
use testkit::TempDatabase;
use unseal::slots::Credential;
use web::{Assets, Centre, Shell, Side};

use crate::browser::Browser;

pub(crate) const PASSWORD: &str = "a long password";
pub(crate) const PASSPHRASE: &str = "five words that nobody guesses";
const START: Ts = Ts(1_795_300_000_000_000); // 22 November 2026
const CHUNK: usize = 64 << 10;

/// A desk.
pub(crate) struct Bed {
    pub(crate) office: Office,
    pub(crate) router: Router,
    keyring: Keyring,
    forms: BTreeMap<&'static str, Digest>,
    clock: Arc<ManualClock>,
    random: Arc<SeededRandom>,
    _folder: TempDir,
}

/// Somebody who wrote to it.
pub(crate) struct Sender {
    keys: SenderKeys,
    letter: Letter,
    key: CaseKey,
    thread: Thread,
}

impl Bed {
    /// A locked desk of two operators, amal and badr, and two supervisors, salma and tarik.
    pub(crate) async fn start(database: &TempDatabase) -> Self {
        Self::at(database, "http://127.0.0.1:8081").await
    }

    pub(crate) async fn at(database: &TempDatabase, base_url: &str) -> Self {
        Self::with(database, base_url, "http://127.0.0.1:9").await
    }

    /// With a front at an address, for which the root has authorised this desk's keys.
    pub(crate) async fn with_front(database: &TempDatabase, front: &str) -> Self {
        let bed = Self::with(database, "http://127.0.0.1:8081", front).await;
        let root = SigningKey::from_bytes(&[4; 32]);
        let today = START.utc_day();
        let kinds = ["form", "presence"].map(|kind| Name::new(kind).unwrap());
        let public = bed.keyring.public_keys().unwrap();
        let site = bed.keyring.site();
        let all = public.authorise(site, &kinds, (today, today.plus(3650)), 1, &root);
        bed.keyring.keep_authorisations(all).await.unwrap();
        bed
    }

    async fn with(database: &TempDatabase, base_url: &str, front: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (clock, random) = (Arc::new(ManualClock::at(START)), Arc::new(SeededRandom::new(7)));
        let path = folder.path().join("keys.db");
        let desk = Name::new("helpline").unwrap();
        let keyring =
            Keyring::open(&path, SiteId([1; 16]), desk, clock.clone(), random.clone()).await;
        let keyring = keyring.unwrap();
        keyring.create("team", &Credential::Passphrase(PASSPHRASE)).await.unwrap();
        let pack = Arc::new(Pack::embedded().unwrap());
        let mails = format!("folder:{}", folder.path().join("mail").display());
        let mailer = Mailer::new(&mails, "Thiqa <alerts@thiqa.example>").unwrap();
        let centre = Centre::new("https://thiqa.example", "https://weather.example/");
        let (side, assets) = (Side::Public, Assets::house());
        let public = Shell::new(side, pack.clone(), centre, assets, clock.clone(), random.clone());
        let parts = Parts {
            store: database.open().await,
            keyring: keyring.clone(),
            front: front.to_owned(),
            clock: clock.clone(),
            random: random.clone(),
            zone: Zone::named("Africa/Casablanca").unwrap(),
            judge: Arc::new(content::judge(&pack).unwrap()),
            forms: Vec::new(),
            lists: Vec::new(),
            mailer: Some(mailer),
            public: public.unwrap(),
            site_list: None,
        };
        let office = Office::start(parts).await.unwrap();
        let forms = LETTER_KINDS.map(|kind| (kind, Form::load(&pack, kind).unwrap().to_json()));
        office.cases().know_forms(&forms.clone().map(|(_, bytes)| bytes));
        let forms = forms.map(|(kind, bytes)| (kind, Digest::of_bytes(&bytes))).into();
        for (name, role) in [
            ("amal", StaffRole::Operator),
            ("badr", StaffRole::Operator),
            ("salma", StaffRole::Supervisor),
            ("tarik", StaffRole::Supervisor),
        ] {
            office.add_member("system", name, role, PASSWORD).await.unwrap();
        }
        let centre = Centre::new(base_url, "https://weather.example/");
        let shell =
            Shell::new(Side::Desk, pack, centre, Assets::house(), clock.clone(), random.clone());
        let router = router(office.clone(), shell.unwrap());
        Self { office, router, keyring, forms, clock, random, _folder: folder }
    }

    pub(crate) fn wait(&self, minutes: u64) {
        self.clock.advance(Duration::from_secs(60 * minutes));
    }

    pub(crate) fn lock(&self) {
        self.keyring.lock();
    }

    /// A browser in which nobody is signed in.
    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A member who is signed in.
    pub(crate) async fn member(&self, name: &str) -> Browser {
        let mut browser = self.browser();
        let answer = browser
            .post("/en/sign-in", &[("name", name), ("password", PASSWORD), ("then", "/en/inbox")])
            .await;
        assert_eq!(answer.location(), "/en/inbox");
        browser
    }

    /// Somebody writes, and the desk collects it.
    pub(crate) async fn letter(&self, answers: &[(&str, &str)], files: &[Attachment]) -> Sender {
        self.letter_by(Path::Sealed, "en", answers, files).await
    }

    /// Somebody forwards a scam, and the desk collects it.
    pub(crate) async fn scam(&self, lang: &str, text: &str) -> Sender {
        let answers = [("message", text), ("came_by", "sms"), ("harm", "nothing")];
        self.letter_of("scam", (Path::Sealed, lang), &answers, &[]).await
    }

    /// Groups what was collected, as the end of a round does.
    pub(crate) async fn group(&self) {
        let age = self.office.awareness().age();
        let letters = self.office.cases().sketched().await.unwrap().into_iter().map(|one| {
            desk_awareness::Letter {
                case: one.case,
                received: one.received,
                lang: one.lang,
                forwarded: one.forwarded,
                sketches: one.sketches,
            }
        });
        self.office.awareness().regroup(letters.collect(), age).await.unwrap();
    }

    pub(crate) async fn letter_by(
        &self,
        path: Path,
        lang: &str,
        answers: &[(&str, &str)],
        files: &[Attachment],
    ) -> Sender {
        self.letter_of("report", (path, lang), answers, files).await
    }

    async fn letter_of(
        &self,
        kind: &str,
        (path, lang): (Path, &str),
        answers: &[(&str, &str)],
        files: &[Attachment],
    ) -> Sender {
        let random: &dyn Random = self.random.as_ref();
        let epoch = self.keyring.unlocked().unwrap().epochs()[0].clone();
        let address = Address {
            site: self.keyring.site(),
            desk: self.keyring.desk().clone(),
            epoch: epoch.number,
            key: epoch.secret.public(),
        };
        let answers = answers.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned()));
        let message = Message { lang: lang.to_owned(), answers: answers.collect() };
        let draft = Draft {
            to: &address,
            kind: Name::new(kind).unwrap(),
            path,
            form: self.forms[kind],
            text: &message.to_json(),
            attachments: files,
        };
        let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
        let sealed = seal::letter::seal(&draft, &keys, &mut random.rng()).unwrap();
        self.collect(Item::Letter(sealed.letter.to_bytes()), &sealed.files).await;
        let reply = VerifyKey::of(self.keyring.unlocked().unwrap().signing(Purpose::Reply));
        let thread = Thread::new(&sealed.letter.header, None, vec![reply]);
        Sender { keys, letter: sealed.letter, key: sealed.key, thread }
    }

    /// A sender writes again, and the desk collects it.
    pub(crate) async fn follow_up(&self, sender: &mut Sender, text: &str) {
        let random: &dyn Random = self.random.as_ref();
        let message = Message::text("en", text).to_json();
        let draft = EntryDraft { kind: EntryKind::Message, text: &message, attachments: &[] };
        let place = sender.thread.place(Role::Sender, EntryKind::Message, sender.keys.sign());
        let (key, sign) = (&sender.key, sender.keys.sign());
        let sealed = seal::entry::seal(place, &draft, key, sign, &mut random.rng()).unwrap();
        sender.thread.push(&sealed.entry).unwrap();
        self.collect(Item::Entry(sealed.entry.to_bytes()), &[]).await;
    }

    /// What a sender finds after the link has carried the desk's replies.
    pub(crate) async fn carry_replies(&self, sender: &mut Sender) -> Vec<(EntryKind, String)> {
        let mut found = Vec::new();
        for (digest, body) in self.office.cases().outgoing().await.unwrap() {
            let entry = Entry::from_bytes(&body).unwrap();
            sender.thread.push(&entry).unwrap();
            let text = Message::from_json(&entry.open(&sender.key).unwrap()).unwrap();
            found.push((entry.core.kind, text.free_text().to_owned()));
            self.office.cases().mark_sent(digest).await.unwrap();
        }
        found
    }

    async fn collect(&self, item: Item, files: &[Vec<u8>]) {
        let delivery = Delivery { id: Id([9; 16]), day: START.utc_day().0, item };
        let cases = self.office.cases();
        match cases.collect(&delivery).await.unwrap() {
            Collected::Done => assert!(files.is_empty()),
            Collected::Wait => panic!("an entry without its letter"),
            Collected::OneWay(letter) => panic!("{letter:?} is no case"),
            Collected::Files(wanted) => {
                for file in wanted {
                    let bytes = &files[usize::from(file.part) - 1];
                    for (number, chunk) in (0..).zip(bytes.chunks(CHUNK)) {
                        cases.store_chunk(file, number, chunk.to_vec()).await.unwrap();
                    }
                    cases.recognise(file).await.unwrap();
                }
                assert_eq!(cases.collect(&delivery).await.unwrap(), Collected::Done);
            }
        }
    }
}

impl Sender {
    /// The case on the wire.
    pub(crate) fn case(&self) -> Digest {
        self.letter.header.digest()
    }
}

/// A report of a grown-up about a suspicious message.
pub(crate) const REPORT: [(&str, &str); 4] = [
    ("situation", "phishing"),
    ("age", "26-59"),
    ("for_whom", "me"),
    ("message", "Somebody asks for my code."),
];

/// A small picture.
pub(crate) fn picture() -> Attachment {
    let bytes = b"\x89PNG\r\n\x1a\nnot really".to_vec();
    Attachment { name: "screen.png".into(), media_type: "image/png".into(), bytes }
}
