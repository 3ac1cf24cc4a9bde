use content::{Form, LETTER_KINDS, Pack};
use ed25519_dalek::SigningKey;
use front_assistance::Assistance;
use kernel::{Id, Random, SeededRandom};
use link::message::{Item, Published};
use seal::directory::{Address, Authorisation, DeskEntry, KeyRole, SignedAuthorisation};
use seal::entry::{Entry, EntryDraft, EntryKind, Role};
use seal::letter::{Letter, Path};
use seal::message::Message;
use seal::post::StoredThread;
use seal::sign::VerifyKey;
use seal::thread::Thread;
use seal::{CaseKey, Digest, Name, SenderKeys, SiteId, Wire};
use unseal::directory::{DirectoryDraft, authorise, sign_directory};
use unseal::epoch::{EpochSecret, make_due, shown};
use unseal::publication::{PublicationDraft, publish};

use super::TODAY;

/// The desk, with every key of the house.
pub(crate) struct Desk {
    site: SiteId,
    random: SeededRandom,
    root: SigningKey,
    key: SigningKey,
    front_proof: VerifyKey,
    epochs: Vec<EpochSecret>,
    pub(crate) forms: Vec<Digest>,
}

/// A case as the desk has it.
pub(crate) struct Case {
    pub(crate) message: Message,
    pub(crate) letter: Letter,
    key: CaseKey,
    thread: Thread,
}

pub(crate) fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

impl Desk {
    pub(crate) fn new(site: SiteId, front_proof: VerifyKey) -> Self {
        let random = SeededRandom::new(2);
        let source: &dyn Random = &random;
        let [root, key] = std::array::from_fn(|_| SigningKey::from_bytes(&source.array()));
        let epochs = make_due(&[], TODAY, &mut source.rng());
        let forms =
            LETTER_KINDS.map(|kind| Digest::of_bytes(&Self::form_of(kind).to_json())).to_vec();
        Self { site, root, key, front_proof, epochs, forms, random }
    }

    pub(crate) fn root(&self) -> VerifyKey {
        VerifyKey::of(&self.root)
    }

    pub(crate) fn report() -> Form {
        Self::form_of("report")
    }

    pub(crate) fn form_of(kind: &str) -> Form {
        Form::load(&Pack::embedded().unwrap(), kind).unwrap()
    }

    fn authorised(&self, serial: u32, role: KeyRole, key: VerifyKey) -> SignedAuthorisation {
        let (from, until) = (TODAY - 30, TODAY + 700);
        authorise(Authorisation { site: self.site, serial, role, key, from, until }, &self.root)
    }

    pub(crate) fn directory(&self) -> Published {
        let own = VerifyKey::of(&self.key);
        let helpline = name("helpline");
        let replies = vec![self.authorised(3, KeyRole::Reply(helpline.clone()), own)];
        let draft = DirectoryDraft {
            site: self.site,
            directory_key: self.authorised(1, KeyRole::Directory, own),
            keys: vec![self.authorised(2, KeyRole::Proof, self.front_proof)],
            desks: vec![DeskEntry { desk: helpline, epochs: shown(&self.epochs, TODAY), replies }],
            revoked: Vec::new(),
        };
        Published::Directory(sign_directory(draft, None, TODAY, &self.key).to_bytes())
    }

    pub(crate) fn form(&self, version: u64, form: Form) -> Published {
        self.publication("form", &form.kind, version, form.to_json())
    }

    pub(crate) fn presence(&self, version: u64, body: &[u8]) -> Published {
        self.publication("presence", "helpline", version, body.to_vec())
    }

    fn publication(&self, kind: &str, which: &str, version: u64, body: Vec<u8>) -> Published {
        let kind = name(kind);
        let role = KeyRole::Publication(kind.clone());
        let draft = PublicationDraft {
            site: self.site,
            kind,
            name: name(which),
            version,
            issued: TODAY,
            expires: TODAY + 400,
            body,
        };
        let publication =
            publish(draft, self.authorised(9, role, VerifyKey::of(&self.key)), &self.key);
        Published::Publication(publication.to_bytes())
    }

    /// A letter that the desk writes for somebody who calls, as it gives it to the front.
    pub(crate) fn dictated(&self, keys: &SenderKeys, random: &dyn Random) -> StoredThread {
        let newest = self
            .epochs
            .iter()
            .filter(|epoch| epoch.active_from <= TODAY)
            .max_by_key(|epoch| epoch.number)
            .unwrap();
        let to = Address {
            site: self.site,
            desk: name("helpline"),
            epoch: newest.number,
            key: newest.secret.public(),
        };
        let (kind, form) = (name("report"), self.forms[0]);
        let rng = &mut random.rng();
        let letter = seal::letter::Sealing::begin(&to, kind, Path::Dictated, form, keys, rng);
        let text = Message::text("fr", "Au téléphone").to_json();
        let (letter, _) = letter.finish(&text, keys, rng).unwrap();
        StoredThread {
            header: letter.header,
            signature: letter.signature,
            sender_wrap: letter.sender_wrap,
            renewal: None,
            text: letter.text,
            day: TODAY,
            entries: Vec::new(),
        }
    }

    /// Pulls what waits and acknowledges it.
    async fn pull(&self, front: &Assistance) -> Vec<Item> {
        let helpline = name("helpline");
        let pulled = front.pull(&helpline, None, 64).await.unwrap();
        let ids: Vec<Id> = pulled.deliveries.iter().map(|delivery| delivery.id).collect();
        front.acknowledge(helpline, ids).await.unwrap();
        pulled.deliveries.into_iter().map(|delivery| delivery.item).collect()
    }

    /// Pulls the one letter that waits, and opens it.
    pub(crate) async fn open(&self, front: &Assistance) -> Case {
        let items = self.pull(front).await;
        let [Item::Letter(bytes)] = items.as_slice() else { panic!("one letter waits") };
        let letter = Letter::from_bytes(bytes).unwrap();
        let helpline = name("helpline");
        let desk = unseal::open::Desk {
            site: self.site,
            name: &helpline,
            epochs: &self.epochs,
            forms: &self.forms,
        };
        let opened = unseal::open::open(&letter, desk).unwrap();
        Case {
            message: Message::from_json(&opened.text).unwrap(),
            key: opened.key,
            thread: Thread::new(&letter.header, None, vec![VerifyKey::of(&self.key)]),
            letter,
        }
    }

    /// Pulls the sender's messages of a case.
    pub(crate) async fn hear(&self, front: &Assistance, case: &mut Case) -> Vec<String> {
        let mut heard = Vec::new();
        for item in self.pull(front).await {
            let Item::Entry(bytes) = item else { panic!("only entries wait") };
            let entry = Entry::from_bytes(&bytes).unwrap();
            case.thread.push(&entry).unwrap();
            let text = Message::from_json(&entry.open(&case.key).unwrap()).unwrap();
            heard.push(text.free_text().to_owned());
        }
        heard
    }

    /// Answers, and sends the answer to the front.
    pub(crate) async fn answer(
        &self,
        front: &Assistance,
        case: &mut Case,
        kind: EntryKind,
        text: &str,
    ) {
        let text = Message::text("fr", text).to_json();
        let draft = EntryDraft { kind, text: &text, attachments: &[] };
        let core = case.thread.place(Role::Desk, kind, &self.key);
        let source: &dyn Random = &self.random;
        let sealed =
            seal::entry::seal(core, &draft, &case.key, &self.key, &mut source.rng()).unwrap();
        case.thread.push(&sealed.entry).unwrap();
        front.add_desk_entry(name("helpline"), sealed.entry).await.unwrap();
    }
}
