//! What a page that seals in the browser carries in its bytes: the module and its hash, the site
//! and its root.

use seal::sign::VerifyKey;
use seal::{Digest, SiteId};
use web::Shell;

use crate::web::team;

/// The addresses and keys that the scripts work with.
pub(crate) struct Sealing {
    pub(crate) worker: String,
    pub(crate) integrity: String,
    pub(crate) wasm: String,
    pub(crate) sha256: String,
    pub(crate) site: String,
    pub(crate) root: String,
    pub(crate) desk: String,
}

impl Sealing {
    pub(crate) fn new(shell: &Shell, site: SiteId, root: VerifyKey) -> Self {
        let assets = shell.assets();
        Self {
            worker: assets.href("worker.js"),
            integrity: assets.integrity("worker.js"),
            wasm: assets.href("seal.wasm"),
            sha256: assets.sha256("seal.wasm"),
            site: site.to_string(),
            root: Digest(root.0).to_string(),
            desk: team::desk().to_string(),
        }
    }
}
