//! A small house for the tests: root, directory, two desks and a sender, all from one seed.
#![allow(dead_code, reason = "every test program uses a part of it")]

use ed25519_dalek::SigningKey;
use kernel::{Random, Rng, SeededRandom};
use seal::attachment::Attachment;
use seal::directory::{
    Address, Authorisation, DeskEntry, Directory, KeyRole, SignedAuthorisation, Trusted,
};
use seal::entry::{Entry, EntryDraft, EntryKind, Role, SealedEntry};
use seal::letter::{Draft, Path, Sealed};
use seal::message::Message;
use seal::publication::Publication;
use seal::sign::VerifyKey;
use seal::thread::Thread;
use seal::{CaseKey, Digest, Name, Receipt, SenderKeys, SiteId};
use unseal::directory::{DirectoryDraft, authorise, sign_directory};
use unseal::epoch::{EpochSecret, make_due, shown};
use unseal::open::Desk;
use unseal::publication::{PublicationDraft, publish};

/// 2026-11-22.
pub(crate) const TODAY: i32 = 20_779;
pub(crate) const FORM: Digest = Digest([0xF0; 32]);

pub(crate) struct World {
    random: SeededRandom,
    pub(crate) site: SiteId,
    pub(crate) root: SigningKey,
    pub(crate) directory_key: SigningKey,
    pub(crate) reply_key: SigningKey,
    pub(crate) proof_key: SigningKey,
    pub(crate) form_key: SigningKey,
    pub(crate) form_authorisation: SignedAuthorisation,
    pub(crate) helpline: Name,
    pub(crate) partner: Name,
    pub(crate) epochs: Vec<EpochSecret>,
    pub(crate) partner_epochs: Vec<EpochSecret>,
    pub(crate) directory: Directory,
    pub(crate) receipt: Receipt,
    pub(crate) sender: SenderKeys,
}

impl World {
    /// The same seed makes the same house.
    pub(crate) fn new(seed: u64) -> Self {
        let random = SeededRandom::new(seed);
        let source: &dyn Random = &random;
        let mut rng = source.rng();
        let site = SiteId(source.array());
        let signing_key = || SigningKey::from_bytes(&source.array());
        let [root, directory_key, reply_key, proof_key, form_key] =
            std::array::from_fn(|_| signing_key());
        let (helpline, partner) = (name("helpline"), name("legal-aid"));
        let epochs = make_due(&[], TODAY, &mut rng);
        let partner_epochs = make_due(&[], TODAY, &mut rng);

        let authorised = |serial, role, key| authorised(site, serial, role, key, &root);
        let desks = vec![
            DeskEntry {
                desk: helpline.clone(),
                epochs: shown(&epochs, TODAY),
                replies: vec![authorised(3, KeyRole::Reply(helpline.clone()), &reply_key)],
            },
            DeskEntry {
                desk: partner.clone(),
                epochs: shown(&partner_epochs, TODAY),
                replies: Vec::new(),
            },
        ];
        let form_authorisation = authorised(4, KeyRole::Publication(name("form")), &form_key);
        let draft = DirectoryDraft {
            site,
            directory_key: authorised(1, KeyRole::Directory, &directory_key),
            keys: vec![authorised(2, KeyRole::Proof, &proof_key), form_authorisation.clone()],
            desks,
            revoked: Vec::new(),
        };
        let directory = sign_directory(draft, None, TODAY, &directory_key);
        let receipt = Receipt::random_high_risk(&mut rng);
        let sender = SenderKeys::from_master(&receipt.master(site));
        Self {
            random,
            site,
            root,
            directory_key,
            reply_key,
            proof_key,
            form_key,
            form_authorisation,
            helpline,
            partner,
            epochs,
            partner_epochs,
            directory,
            receipt,
            sender,
        }
    }

    pub(crate) fn rng(&self) -> Rng<'_> {
        let source: &dyn Random = &self.random;
        source.rng()
    }

    pub(crate) fn root_public(&self) -> VerifyKey {
        VerifyKey::of(&self.root)
    }

    /// What a sender trusts after reading the helpline's bundle.
    pub(crate) fn trusted(&self) -> Trusted {
        let bundle = self.directory.bundle(&self.helpline).unwrap();
        bundle.verify(self.site, &self.root_public(), None).unwrap()
    }

    pub(crate) fn address(&self) -> Address {
        self.trusted().address
    }

    pub(crate) fn partner_address(&self) -> Address {
        let bundle = self.directory.bundle(&self.partner).unwrap();
        bundle.verify(self.site, &self.root_public(), None).unwrap().address
    }

    pub(crate) fn desk(&self) -> Desk<'_> {
        Desk { site: self.site, name: &self.helpline, epochs: &self.epochs, forms: &[FORM] }
    }

    pub(crate) fn letter(&self, text: &[u8], attachments: &[Attachment]) -> Sealed {
        self.letter_of(&self.sender, Path::Sealed, text, attachments)
    }

    pub(crate) fn letter_of(
        &self,
        sender: &SenderKeys,
        path: Path,
        text: &[u8],
        attachments: &[Attachment],
    ) -> Sealed {
        let to = &self.address();
        let draft = Draft { to, kind: name("report"), path, form: FORM, text, attachments };
        seal::letter::seal(&draft, sender, &mut self.rng()).unwrap()
    }

    pub(crate) fn thread(&self, sealed: &Sealed) -> Thread {
        Thread::new(&sealed.letter.header, None, self.trusted().reply_keys)
    }

    /// Seals an entry where the thread stands and takes it up.
    pub(crate) fn write(
        &self,
        thread: &mut Thread,
        key: &CaseKey,
        role: Role,
        text: &str,
    ) -> Entry {
        let sealed = self.draw(thread, key, role, EntryKind::Message, text, &[]);
        thread.push(&sealed.entry).unwrap();
        sealed.entry
    }

    /// Seals an entry where the thread stands.
    pub(crate) fn draw(
        &self,
        thread: &Thread,
        key: &CaseKey,
        role: Role,
        kind: EntryKind,
        text: &str,
        attachments: &[Attachment],
    ) -> SealedEntry {
        let signer = match role {
            Role::Sender => self.sender.sign(),
            Role::Desk => &self.reply_key,
        };
        let text = &Message::text("fr", text).to_json();
        let core = thread.place(role, kind, signer);
        let draft = EntryDraft { kind, text, attachments };
        seal::entry::seal(core, &draft, key, signer, &mut self.rng()).unwrap()
    }

    pub(crate) fn form(&self) -> Publication {
        let draft = PublicationDraft {
            site: self.site,
            kind: name("form"),
            name: name("report"),
            version: 1,
            issued: TODAY,
            expires: TODAY + 400,
            body: br#"{"fields":["message"]}"#.to_vec(),
        };
        publish(draft, self.form_authorisation.clone(), &self.form_key)
    }

    /// The draft of the directory as it stands, to sign another version of it.
    pub(crate) fn directory_draft(&self) -> DirectoryDraft {
        let directory = self.directory.clone();
        DirectoryDraft {
            site: self.site,
            directory_key: directory.directory_key,
            keys: directory.keys,
            desks: directory.desks,
            revoked: Vec::new(),
        }
    }
}

pub(crate) fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

pub(crate) fn authorised(
    site: SiteId,
    serial: u32,
    role: KeyRole,
    key: &SigningKey,
    root: &SigningKey,
) -> SignedAuthorisation {
    let key = VerifyKey::of(key);
    let body = Authorisation { site, serial, role, key, from: TODAY - 30, until: TODAY + 700 };
    authorise(body, root)
}

pub(crate) fn picture(length: usize) -> Attachment {
    Attachment {
        name: "menace.png".to_owned(),
        media_type: "image/png".to_owned(),
        bytes: (0..length).map(|n| (n % 251) as u8).collect(),
    }
}
