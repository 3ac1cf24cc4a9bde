use desk_keyring::KeyError;
use unseal::locks::CaseLock;

use crate::domain::file::FileKind;
use crate::service::{CaseError, Cases, FileError, WantedFile};
use crate::store::{self as queries, FileRow};

/// What kinds are locked as.
const KIND: &str = "file kind";

impl Cases {
    /// Looks what a file is, once all of it has come, so that lists of files can say it without
    /// opening them. Nobody is shown anything.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn recognise(&self, file: WantedFile) -> Result<(), CaseError> {
        let WantedFile { owner, part, case, .. } = file;
        let read = self.0.store.read("recognise", case, move |tx, case| {
            Box::pin(async move {
                let row = queries::case(tx, *case).await?;
                Ok::<_, store::StoreError>((row, queries::file_bytes(tx, owner, part).await?))
            })
        });
        let (Some(row), sealed) = read.await? else { return Ok(()) };
        let opened = match self.open_sealed(&row, owner, part, &sealed).await {
            Ok(opened) => opened,
            // It says so itself to whoever opens it.
            Err(FileError::Case(CaseError::Key(KeyError::Locked))) => {
                return Err(KeyError::Locked.into());
            }
            Err(FileError::Store(error) | FileError::Case(CaseError::Store(error))) => {
                return Err(error.into());
            }
            Err(_) => return Ok(()),
        };
        let lock = self.lock_of(case).await?;
        let kind = FileKind::of(&opened).code().as_bytes();
        let sealed = lock.lock(KIND, &case, kind, &mut self.random().rng());
        let keep = self.0.store.run_tx("file_kind", sealed, move |tx, sealed| {
            Box::pin(queries::set_file_kind(tx, owner, part, sealed))
        });
        Ok(keep.await?)
    }
}

/// What a file is, where it is known.
pub(super) fn kind_of(lock: &CaseLock, file: &FileRow) -> Option<FileKind> {
    let opened = lock.unlock(KIND, &file.case, file.kind.as_ref()?).ok()?;
    FileKind::from_code(&opened)
}
