//! Both zones in one process, on real sockets, with a clock that the test moves.

#![allow(dead_code, reason = "each test file uses a part of it")]

pub(crate) mod backup;
pub(crate) mod called;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use content::{Form, LETTER_KINDS, Pack};
use desk_audit::{Actor, StaffRole};
use desk_keyring::Keyring;
use desk_mail::Mailer;
use desk_office::{Office, Parts};
use ed25519_dalek::SigningKey;
use front_assistance::{Assistance, Front, Settings, SiteList};
use front_awareness::Awareness;
use kernel::{Clock, Day, Id, ManualClock, Random, SystemClock, SystemRandom};
use seal::attachment::Attachment;
use seal::directory::{Authorisation, KeyRole};
use seal::message::Message;
use seal::sign::VerifyKey;
use seal::{MasterKey, Name, SenderKeys, SiteId};
use store::Store;
use testkit::TempDatabase;
use thiqa::sender::Sender;
use tokio::task::JoinHandle;
use unseal::slots::Credential;
use web::{Assets, Centre, Shell, Side, TrustedProxies};

pub(crate) const CREDENTIAL: Credential<'static> = Credential::File(&[7; 32]);

pub(crate) struct House {
    pub front_database: TempDatabase,
    pub desk_database: TempDatabase,
    pub folder: tempfile::TempDir,
    pub clock: Arc<ManualClock>,
    pub site: SiteId,
    pub root: SigningKey,
    pub front: RunningFront,
    pub office: Office,
}

pub(crate) struct RunningFront {
    pub address: SocketAddr,
    pub assistance: Assistance,
    server: JoinHandle<()>,
}

impl RunningFront {
    /// As if its process had ended.
    pub(crate) async fn stop(&self) {
        self.server.abort();
        self.assistance.store().close().await;
    }
}

impl House {
    /// A whole house with published directory and form, once for each database.
    pub(crate) async fn both() -> Vec<Self> {
        let mut houses = Vec::new();
        for (front, desk) in testkit::both().await.into_iter().zip(testkit::both().await) {
            houses.push(Self::on(front, desk).await);
        }
        houses
    }

    pub(crate) async fn on(front_database: TempDatabase, desk_database: TempDatabase) -> Self {
        Self::with_storage(front_database, desk_database, 1 << 30).await
    }

    pub(crate) async fn with_storage(
        front_database: TempDatabase,
        desk_database: TempDatabase,
        storage_bytes: u64,
    ) -> Self {
        let random: &dyn Random = &SystemRandom;
        let clock = Arc::new(ManualClock::at(SystemClock.now()));
        let (site, root) = (SiteId(random.array()), SigningKey::from_bytes(&random.array()));
        let folder = tempfile::tempdir().unwrap();
        let address = SocketAddr::from(([127, 0, 0, 1], 0));
        let front = start_front(&front_database, address, site, &root, &clock, storage_bytes).await;
        let keyring = open_keyring(folder.path().join("keys.db"), site, &clock).await;
        keyring.create("test", &CREDENTIAL).await.unwrap();
        authorise(&keyring, &root, front.assistance.proof_key(), &clock).await;
        let office =
            start_office(&desk_database, keyring, &root, front.address, &clock, folder.path())
                .await;
        office.round().await.unwrap();
        Self { front_database, desk_database, folder, clock, site, root, front, office }
    }

    pub(crate) fn sender(&self) -> Sender {
        let root = VerifyKey::of(&self.root);
        Sender::new(&format!("http://{}", self.front.address), Some(root)).unwrap()
    }

    /// Seals and files a letter as `thiqa send` does, with a master key instead of a receipt.
    pub(crate) async fn send(
        &self,
        text: &str,
        files: &[Attachment],
    ) -> anyhow::Result<SenderKeys> {
        self.send_kind("report", &message(text), files).await
    }

    /// The same with a letter of another kind.
    pub(crate) async fn send_kind(
        &self,
        kind: &str,
        text: &[u8],
        files: &[Attachment],
    ) -> anyhow::Result<SenderKeys> {
        let random: &dyn Random = &SystemRandom;
        let keys = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
        let sender = self.sender();
        let (_, trusted) = sender.directory(&helpline()).await?;
        let kind = Name::new(kind)?;
        let (form, _) = sender.form(&kind).await?;
        sender.file(&trusted, &kind, form, text, files, &keys).await?;
        Ok(keys)
    }

    /// Answers to a form, as they are sealed.
    pub(crate) async fn send_answers(&self, kind: &str, lang: &str, answers: &[(&str, &str)]) {
        let answers = answers.iter().map(|(id, answer)| ((*id).to_owned(), (*answer).to_owned()));
        let letter = Message { lang: lang.to_owned(), answers: answers.collect() };
        self.send_kind(kind, &letter.to_json(), &[]).await.unwrap();
    }

    /// What the team wrote in a thread.
    pub(crate) async fn answers(&self, keys: &SenderKeys) -> Vec<String> {
        let sender = self.sender();
        let (_, trusted) = sender.directory(&helpline()).await.unwrap();
        let stored = sender.thread(keys).await.unwrap().expect("the thread is there");
        let (key, _) = stored.open(keys).unwrap();
        let (_, entries) = thiqa::sender::checked_thread(&stored, trusted.reply_keys).unwrap();
        let texts = entries.iter().filter(|entry| entry.core.role == seal::entry::Role::Desk);
        texts.map(|entry| text_of(&entry.open(&key).unwrap())).collect()
    }

    /// Adds a follow-up of the sender.
    pub(crate) async fn follow_up(&self, keys: &SenderKeys, text: &str) -> anyhow::Result<()> {
        self.follow_up_bytes(keys, &Message::text("fr", text).to_json()).await
    }

    /// Adds whatever bytes a sender's program may seal.
    pub(crate) async fn follow_up_bytes(
        &self,
        keys: &SenderKeys,
        text: &[u8],
    ) -> anyhow::Result<()> {
        let sender = self.sender();
        let (_, trusted) = sender.directory(&helpline()).await?;
        let stored = sender.thread(keys).await?.expect("the thread is there");
        sender.continue_thread(&stored, trusted.reply_keys, text, &[], keys).await
    }

    /// The case whose letter says this.
    pub(crate) async fn case_saying(&self, text: &str) -> Option<Id> {
        use desk_assistance::Status;
        for status in Status::ALL {
            let inbox = self.office.cases().inbox(status, None).await.unwrap();
            let found = inbox.lines.into_iter().find(|line| {
                line.message.as_ref().is_some_and(|message| message.free_text() == text)
            });
            if let Some(line) = found {
                return Some(line.id);
            }
        }
        None
    }

    /// Answers a case as the member `amal`, whatever stands in it.
    pub(crate) async fn reply(&self, id: Id, text: &str) {
        let cases = self.office.cases();
        let seen = cases.read_case(&amal(), id).await.unwrap().timeline.len();
        cases.reply(&amal(), id, seen, "fr", text).await.unwrap();
    }

    /// The front again, on the same address, after it was stopped.
    pub(crate) async fn restart_front(&mut self) {
        let (address, storage) = (self.front.address, 1 << 30);
        let (database, clock) = (&self.front_database, &self.clock);
        self.front = start_front(database, address, self.site, &self.root, clock, storage).await;
    }

    /// The desk again, with its key store unlocked.
    pub(crate) async fn restart_office(&mut self) {
        self.office.store().close().await;
        let path = self.folder.path().join("keys.db");
        let keyring = open_keyring(path, self.site, &self.clock).await;
        keyring.unlock(&CREDENTIAL).await.unwrap();
        let (root, front) = (&self.root, self.front.address);
        let folder = self.folder.path();
        self.office =
            start_office(&self.desk_database, keyring, root, front, &self.clock, folder).await;
    }

    pub(crate) fn advance(&self, days: u64) {
        self.clock.advance(Duration::from_secs(days * 86_400));
    }
}

async fn start_front(
    database: &TempDatabase,
    address: SocketAddr,
    site: SiteId,
    root: &SigningKey,
    clock: &Arc<ManualClock>,
    storage_bytes: u64,
) -> RunningFront {
    let store = Store::open_with(database.url(), Duration::from_millis(300)).await.unwrap();
    let settings = Settings {
        site,
        root: VerifyKey::of(root),
        proof_key: SigningKey::from_bytes(&[3; 32]),
        work_bits: 4,
        storage_bytes,
        plain_per_window: 1000,
    };
    let clock: Arc<dyn Clock> = Arc::<ManualClock>::clone(clock);
    let random = Arc::new(SystemRandom);
    let assistance = Assistance::start(store, Arc::clone(&clock), random, settings).await.unwrap();
    let front = Front { assistance: assistance.clone(), shell: public_shell(clock) };
    let awareness = Awareness::new(front.shell.clone()).unwrap();
    let router = front_site::router(&front, awareness, TrustedProxies::default());
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let server = tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    RunningFront { address, assistance, server }
}

fn public_shell(clock: Arc<dyn Clock>) -> Shell {
    let centre = Centre::new("http://127.0.0.1", "https://example.org/");
    let pack = Arc::new(Pack::embedded().unwrap());
    let random = Arc::new(SystemRandom);
    Shell::new(Side::Public, pack, centre, Assets::house(), clock, random).unwrap()
}

async fn open_keyring(path: PathBuf, site: SiteId, clock: &Arc<ManualClock>) -> Keyring {
    let clock: Arc<dyn Clock> = Arc::<ManualClock>::clone(clock);
    Keyring::open(&path, site, helpline(), clock, Arc::new(SystemRandom)).await.unwrap()
}

async fn start_office(
    database: &TempDatabase,
    keyring: Keyring,
    root: &SigningKey,
    front: SocketAddr,
    clock: &Arc<ManualClock>,
    folder: &Path,
) -> Office {
    let mails = format!("folder:{}", folder.join("mail").display());
    let mailer = Mailer::new(&mails, "Thiqa <alerts@thiqa.example>").unwrap();
    let pack = Pack::embedded().unwrap();
    let forms = LETTER_KINDS.map(|kind| Form::load(&pack, kind).unwrap());
    let shell = public_shell(Arc::<ManualClock>::clone(clock));
    let (site, root, asked) = (keyring.site(), VerifyKey::of(root), forms.clone());
    let list = move |registering: &[Form]| {
        SiteList::of(&shell, (site, root), &asked, registering, "test").unwrap().to_json()
    };
    let parts = Parts {
        store: Store::open_with(database.url(), Duration::from_millis(300)).await.unwrap(),
        keyring,
        front: format!("http://{front}"),
        clock: Arc::<ManualClock>::clone(clock),
        random: Arc::new(SystemRandom),
        zone: pack.zone.clone(),
        judge: Arc::new(content::judge(&pack).unwrap()),
        forms: forms.iter().map(|form| (Name::new(&form.kind).unwrap(), form.to_json())).collect(),
        lists: Vec::new(),
        mailer: Some(mailer),
        public: public_shell(Arc::<ManualClock>::clone(clock)),
        site_list: Some(Arc::new(move |registering: &[Form]| Some(list(registering)))),
    };
    Office::start(parts).await.unwrap()
}

async fn authorise(
    keyring: &Keyring,
    root: &SigningKey,
    proof: VerifyKey,
    clock: &Arc<ManualClock>,
) {
    let today = clock.now().utc_day();
    let until = Day(today.0 + 3650);
    let kinds = [
        "form",
        "presence",
        "site",
        "alert",
        "campaign",
        "check-list",
        "event",
        "attendance",
        "call",
        "proceedings",
        "file",
    ]
    .map(|kind| Name::new(kind).unwrap());
    let public = keyring.public_keys().unwrap();
    let mut all = public.authorise(keyring.site(), &kinds, (today, until), 1, root);
    let body = Authorisation {
        site: keyring.site(),
        serial: 100,
        role: KeyRole::Proof,
        key: proof,
        from: today.0,
        until: until.0,
    };
    all.push(unseal::directory::authorise(body, root));
    keyring.keep_authorisations(all).await.unwrap();
}

pub(crate) fn amal() -> Actor {
    Actor { id: Id([1; 16]), name: "amal".to_owned(), role: StaffRole::Supervisor }
}

pub(crate) fn helpline() -> Name {
    Name::new("helpline").unwrap()
}

pub(crate) fn message(text: &str) -> Vec<u8> {
    let answers =
        [("situation", "hacked-account"), ("age", "26-59"), ("for_whom", "me"), ("message", text)];
    let answers: BTreeMap<String, String> =
        answers.map(|(field, answer)| (field.to_owned(), answer.to_owned())).into();
    Message { lang: "fr".to_owned(), answers }.to_json()
}

pub(crate) fn text_of(bytes: &[u8]) -> String {
    Message::from_json(bytes).unwrap().free_text().to_owned()
}

pub(crate) fn file(name: &str, length: usize) -> Attachment {
    let bytes = (0..length).map(|byte| (byte % 251) as u8).collect();
    Attachment { name: name.to_owned(), media_type: "image/png".to_owned(), bytes }
}
