//! What a page that seals in the browser carries in its bytes: the module and its hash, the site
//! and its root.

use seal::Digest;

use crate::Front;
use crate::web::team;

/// The addresses and keys that the scripts work with.
pub(crate) struct Sealing {
    pub(crate) worker: String,
    pub(crate) wasm: String,
    pub(crate) sha256: String,
    pub(crate) site: String,
    pub(crate) root: String,
    pub(crate) desk: String,
}

impl Sealing {
    pub(crate) fn of(front: &Front) -> Self {
        let assets = front.shell.assets();
        let site = front.assistance.site().0;
        Self {
            worker: assets.href("worker.js"),
            wasm: assets.href("seal.wasm"),
            sha256: assets.sha256("seal.wasm"),
            site: site.iter().map(|byte| format!("{byte:02x}")).collect(),
            root: Digest(front.assistance.root().0).to_string(),
            desk: team::desk().to_string(),
        }
    }
}
