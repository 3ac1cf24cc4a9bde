//! The calls of a page, in the order it makes them.

use rand_core::TryRng as _;
use seal::attachment::Attachment;
use seal::directory::Bundle;
use seal::entry::{EntryKind, Role};
use seal::letter::{PartRef, Path};
use seal::message::Message;
use seal::post::{
    Challenge, EntrySubmission, LetterSubmission, RenewalSubmission, Stamp, StoredThread, Upload,
    UploadId,
};
use seal::proof::FilingProof;
use seal::renewal::Renewal;
use seal::sign::VerifyKey;
use seal::thread::in_order;
use seal::{Digest, MasterKey, Name, Receipt, SenderKeys, SiteId, Wire};
use serde_json::{Value, json};

use crate::abi::{Arguments, run};
use crate::random::Browser;
use crate::session::{Fault, Opened, Sealed, Sealing, with};

macro_rules! calls {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        mod exports {
            $(
                $(#[$doc])*
                ///
                /// # Safety
                /// `address` and `length` are those of a buffer that `room` gave.
                #[unsafe(no_mangle)]
                pub unsafe extern "C" fn $name(address: *mut u8, length: usize) -> *mut u8 {
                    // SAFETY: as promised by the caller.
                    unsafe { super::run(address, length, super::$name) }
                }
            )*
        }
    };
}

calls! {
    /// Whether sealing works here: a letter is sealed and opened again, an altered one refused.
    self_test;
    /// Makes a receipt and answers its digits in groups.
    receipt_new;
    /// Whether a text is the receipt that was made here, in whatever digits.
    receipt_same;
    /// Reads a receipt from a text.
    receipt_read;
    /// Stretches the receipt to the sender's keys. Takes most of the time. Site.
    stretch;
    /// Checks the directory. Site, root key, bundle. Answers JSON.
    directory;
    /// Begins a letter. Kind, digest of the form.
    letter_begin;
    /// Seals a file. Name, media type, bytes. Answers the sealed bytes.
    file;
    /// Does the work for the last sealed file. Challenge. Answers the announcement.
    upload;
    /// Seals the text and closes the letter or entry. JSON of the message.
    finish;
    /// Does the work for what is sealed. Challenge. Answers the submission.
    submission;
    /// Checks the front's filing proof for the letter. Proof. Answers JSON.
    proof;
    /// What finds the thread of the keys.
    lookup;
    /// Opens a thread. Its bytes. Answers JSON.
    thread;
    /// Begins an entry in the opened thread.
    entry_begin;
    /// Replaces the dictated receipt of the opened thread by the one made here. Site.
    renew;
}

type Answer = Result<Vec<u8>, Fault>;

fn self_test(_: Arguments) -> Answer {
    let (site, form) = (SiteId([7; 16]), Digest([9; 32]));
    let desk = seal::kem::KemSecret::random(&mut Browser);
    let sender = SenderKeys::from_master(&MasterKey::random(&mut Browser));
    let name = |name| Name::new(name).map_err(|_| Fault("self-test"));
    let to = seal::directory::Address { site, desk: name("test")?, epoch: 1, key: desk.public() };
    let kind = name("test")?;
    let sealing =
        seal::letter::Sealing::begin(&to, kind, Path::Sealed, form, &sender, &mut Browser);
    let (mut letter, _) = sealing.finish(b"test", &sender, &mut Browser)?;
    let own = seal::letter::open_own(&letter, &sender).is_ok_and(|own| own.text == b"test");
    let recipient = seal::kem::Recipient::Desk;
    let at_desk = seal::letter::open_with(&letter, &letter.desk_wrap, &desk, recipient);
    let at_desk = at_desk.is_ok_and(|opened| opened.text == b"test");
    if let Some(byte) = letter.text.last_mut() {
        *byte ^= 1;
    }
    let altered = seal::letter::open_own(&letter, &sender).is_err();
    let mut random = [0; 32];
    let _ = Browser.try_fill_bytes(&mut random);
    let random = random != [0; 32];
    if own && at_desk && altered && random { Ok(Vec::new()) } else { Err(Fault("self-test")) }
}

fn receipt_new(_: Arguments) -> Answer {
    let receipt = Receipt::random(&mut Browser);
    let shown = receipt.grouped().into_bytes();
    with(|session| session.receipt = Some(receipt));
    Ok(shown)
}

fn receipt_same(mut arguments: Arguments) -> Answer {
    let typed = Receipt::parse(&arguments.text()?)?;
    with(|session| match &session.receipt {
        Some(receipt) if *receipt == typed => Ok(Vec::new()),
        _ => Err(Fault("receipt-other")),
    })
}

fn receipt_read(mut arguments: Arguments) -> Answer {
    let receipt = Receipt::parse(&arguments.text()?)?;
    with(|session| session.receipt = Some(receipt));
    Ok(Vec::new())
}

fn stretch(mut arguments: Arguments) -> Answer {
    let site = SiteId(arguments.array()?);
    let keys = fresh_keys(site)?;
    with(|session| session.keys = Some(keys));
    Ok(Vec::new())
}

/// The keys of the receipt that was made or read here.
fn fresh_keys(site: SiteId) -> Result<SenderKeys, Fault> {
    let receipt = with(|session| session.receipt.clone()).ok_or(Fault("order"))?;
    Ok(SenderKeys::from_master(&receipt.master(site)))
}

fn directory(mut arguments: Arguments) -> Answer {
    let (site, root) = (SiteId(arguments.array()?), VerifyKey(arguments.array()?));
    let bundle = Bundle::from_bytes(&arguments.bytes()?).map_err(|_| Fault("directory"))?;
    let trusted = bundle.verify(site, &root, None).map_err(|_| Fault("directory"))?;
    let about = json!({ "version": trusted.known.version, "valid_until": trusted.valid_until });
    with(|session| session.trusted = Some(trusted));
    Ok(about.to_string().into_bytes())
}

fn letter_begin(mut arguments: Arguments) -> Answer {
    let kind = Name::new(&arguments.text()?).map_err(|_| Fault("arguments"))?;
    let form = Digest(arguments.array()?);
    with(|session| {
        let (to, keys) = (&session.trusted()?.address, session.keys()?);
        let letter = seal::letter::Sealing::begin(to, kind, Path::Sealed, form, keys, &mut Browser);
        session.sealing = Some(Sealing::Letter(letter));
        session.uploads.clear();
        Ok(Vec::new())
    })
}

fn file(mut arguments: Arguments) -> Answer {
    let (name, media_type) = (arguments.text()?, arguments.text()?);
    let bytes = std::mem::take(&mut *arguments.bytes()?);
    let mut file = Attachment { name, media_type, bytes };
    with(|session| {
        let sealed = match session.sealing.as_mut().ok_or(Fault("order"))? {
            Sealing::Letter(letter) => letter.file(&file, &mut Browser),
            Sealing::Entry(entry) => entry.file(&file, &mut Browser),
        };
        file.bytes.fill(0);
        let sealed = sealed?;
        session.file = Some(PartRef::of(&sealed));
        let mut id = [0; 16];
        let _ = Browser.try_fill_bytes(&mut id);
        session.uploads.push(UploadId(id));
        Ok(sealed)
    })
}

fn upload(mut arguments: Arguments) -> Answer {
    let stamp = worked(&mut arguments)?;
    with(|session| {
        let part = session.file.ok_or(Fault("order"))?;
        let id = *session.uploads.last().ok_or(Fault("order"))?;
        Ok(Upload { id, part, stamp }.to_bytes())
    })
}

fn worked(arguments: &mut Arguments) -> Result<Stamp, Fault> {
    let challenge = Challenge::from_bytes(&arguments.bytes()?).map_err(|_| Fault("challenge"))?;
    challenge.stamp().ok_or(Fault("challenge"))
}

fn finish(mut arguments: Arguments) -> Answer {
    let text = arguments.bytes()?;
    Message::from_json(&text).map_err(|_| Fault("arguments"))?;
    with(|session| {
        let sealing = session.sealing.take().ok_or(Fault("order"))?;
        let keys = session.keys()?;
        let sealed = match sealing {
            Sealing::Letter(letter) => {
                let (letter, _) = letter.finish(&text, keys, &mut Browser)?;
                Sealed::Letter(Box::new(letter))
            }
            Sealing::Entry(entry) => {
                let entry = entry.finish(&text, keys.sign(), &mut Browser)?;
                Sealed::Entry(Box::new(entry))
            }
        };
        session.sealed = Some(sealed);
        Ok(Vec::new())
    })
}

fn submission(mut arguments: Arguments) -> Answer {
    let stamp = worked(&mut arguments)?;
    with(|session| {
        let uploads = session.uploads.clone();
        Ok(match session.sealed.as_ref().ok_or(Fault("order"))? {
            Sealed::Letter(letter) => {
                LetterSubmission { letter: letter.as_ref().clone(), uploads, stamp }.to_bytes()
            }
            Sealed::Entry(entry) => {
                EntrySubmission { entry: entry.as_ref().clone(), uploads, stamp }.to_bytes()
            }
            Sealed::Renewal(renewal) => {
                RenewalSubmission { renewal: renewal.as_ref().clone(), stamp }.to_bytes()
            }
        })
    })
}

fn proof(mut arguments: Arguments) -> Answer {
    let proof = FilingProof::from_bytes(&arguments.bytes()?).map_err(|_| Fault("proof"))?;
    with(|session| {
        let Some(Sealed::Letter(letter)) = &session.sealed else { return Err(Fault("order")) };
        let ours = proof.letter == letter.header.digest();
        let authorised = session.trusted()?.proof_keys.contains(&proof.key);
        if !ours || !authorised || proof.verify().is_err() {
            return Err(Fault("proof"));
        }
        Ok(json!({ "day": proof.day, "letter": proof.letter.to_string() }).to_string().into_bytes())
    })
}

fn lookup(_: Arguments) -> Answer {
    with(|session| Ok(session.keys()?.lookup().to_vec()))
}

fn thread(mut arguments: Arguments) -> Answer {
    let stored = StoredThread::from_bytes(&arguments.bytes()?).map_err(|_| Fault("altered"))?;
    with(|session| {
        let (key, text) = stored.open(session.keys()?).map_err(|_| Fault("altered"))?;
        let opened = Opened { case: stored.header.digest(), stored, key };
        let shown = told(&opened, &text, &session.trusted()?.reply_keys)?;
        session.thread = Some(opened);
        Ok(shown.to_string().into_bytes())
    })
}

/// The thread as the page shows it. What does not continue it is left out, and that is said.
fn told(opened: &Opened, text: &[u8], reply_keys: &[VerifyKey]) -> Result<Value, Fault> {
    let stored = &opened.stored;
    let mut thread = stored.begin(reply_keys.to_vec()).map_err(|_| Fault("altered"))?;
    let mut altered = false;
    let mut entries = Vec::new();
    for entry in in_order(stored.entries.iter().map(|stored| stored.entry.clone()).collect()) {
        let text = thread.push(&entry).ok().and_then(|()| entry.open(&opened.key).ok());
        let Some(text) = text else {
            altered = true;
            continue;
        };
        let day = stored.entries.iter().find(|stored| stored.entry == entry);
        let kind = match entry.core.kind {
            EntryKind::Message => "message",
            EntryKind::Closing => "closing",
            EntryKind::Consent => "consent",
        };
        let message = Message::from_json(&text).ok();
        entries.push(json!({
            "team": entry.core.role == Role::Desk,
            "kind": kind,
            "day": day.map_or(stored.day, |stored| stored.day),
            "text": message.as_ref().map_or("", |message| message.free_text()),
            "lang": message.as_ref().map_or("", |message| &message.lang),
            "files": entry.files().len(),
        }));
    }
    let letter = Message::from_json(text).map_err(|_| Fault("altered"))?;
    Ok(json!({
        "case": opened.case.to_string(),
        "day": stored.day,
        "answers": letter.answers,
        "lang": letter.lang,
        "files": stored.header.files().len(),
        "entries": entries,
        "altered": altered,
        "dictated": stored.path() == Path::Dictated && stored.renewal.is_none(),
    }))
}

fn entry_begin(_: Arguments) -> Answer {
    with(|session| {
        let (opened, keys) = (session.thread()?, session.keys()?);
        let stored = &opened.stored;
        let replies = session.trusted()?.reply_keys.clone();
        let mut thread = stored.begin(replies).map_err(|_| Fault("altered"))?;
        for entry in in_order(stored.entries.iter().map(|one| one.entry.clone()).collect()) {
            // What did not continue the thread when it was read does not now.
            let _ = thread.push(&entry);
        }
        let place = thread.place(Role::Sender, EntryKind::Message, keys.sign());
        let entry = seal::entry::Sealing::begin(place, &opened.key);
        session.sealing = Some(Sealing::Entry(entry));
        session.uploads.clear();
        Ok(Vec::new())
    })
}

fn renew(mut arguments: Arguments) -> Answer {
    let new = fresh_keys(SiteId(arguments.array()?))?;
    with(|session| {
        let (opened, old) = (session.thread()?, session.keys()?);
        let renewal = Renewal::seal(opened.case, &opened.key, old, &new, &mut Browser)?;
        session.sealed = Some(Sealed::Renewal(Box::new(renewal)));
        session.keys = Some(new);
        Ok(Vec::new())
    })
}
