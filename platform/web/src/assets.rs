use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::Write as _;
use std::sync::{Arc, OnceLock};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use crate::headers::Policy;
use crate::page::{Modules, Script};
use crate::{Failure, Logo, Path, Shell};

const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The public pages' style: one file for the browser, several for us.
pub(crate) const PUBLIC_STYLE: &str = concat!(
    include_str!("../../../browser/styles/house.css"),
    include_str!("../../../browser/styles/parts.css"),
    include_str!("../../../browser/styles/forms.css"),
    include_str!("../../../browser/styles/journey.css"),
    include_str!("../../../browser/styles/check.css"),
    include_str!("../../../browser/styles/alerts.css"),
    include_str!("../../../browser/styles/media.css"),
);

/// The modules of the page that cleans pictures. They import one another by name, so they stand in
/// one folder, whose address changes with any of them.
const PICTURE: &[(&str, &[u8])] = &[
    ("picture/bytes.js", include_bytes!("../../../browser/scripts/picture/bytes.js")),
    ("picture/cleaned.js", include_bytes!("../../../browser/scripts/picture/cleaned.js")),
    ("picture/exif.js", include_bytes!("../../../browser/scripts/picture/exif.js")),
    ("picture/found.js", include_bytes!("../../../browser/scripts/picture/found.js")),
    ("picture/icc.js", include_bytes!("../../../browser/scripts/picture/icc.js")),
    ("picture/jpeg.js", include_bytes!("../../../browser/scripts/picture/jpeg.js")),
    ("picture/kind.js", include_bytes!("../../../browser/scripts/picture/kind.js")),
    ("picture/picture.js", include_bytes!("../../../browser/scripts/picture/picture.js")),
    ("picture/png.js", include_bytes!("../../../browser/scripts/picture/png.js")),
    ("picture/shown.js", include_bytes!("../../../browser/scripts/picture/shown.js")),
    ("picture/tiff.js", include_bytes!("../../../browser/scripts/picture/tiff.js")),
    ("picture/webp.js", include_bytes!("../../../browser/scripts/picture/webp.js")),
    ("picture/xmp.js", include_bytes!("../../../browser/scripts/picture/xmp.js")),
    ("picture/zlib.js", include_bytes!("../../../browser/scripts/picture/zlib.js")),
];

/// The module that reads QR codes where the browser cannot.
const SCAN: &[(&str, &[u8])] = &[
    ("scan/decode.js", include_bytes!("../../../browser/scripts/scan/decode.js")),
    ("scan/index.js", include_bytes!("../../../browser/scripts/scan/index.js")),
    ("scan/scan.js", include_bytes!("../../../browser/scripts/scan/scan.js")),
];

/// Files that never change under their address: `/static/{hash}/{name}`.
#[derive(Debug, Clone, Default)]
pub struct Assets(BTreeMap<&'static str, Arc<Asset>>);

#[derive(Debug)]
struct Asset {
    sha256: [u8; 32],
    /// The part of its address.
    hash: String,
    content_type: &'static str,
    bytes: Bytes,
    /// Compressed beforehand, for what is large.
    brotli: Option<&'static [u8]>,
    /// Compressed when first asked for.
    gzip: OnceLock<Bytes>,
}

impl Assets {
    /// The house's own styles, mark and scripts, and the module that seals.
    pub fn house() -> Self {
        let css = "text/css; charset=utf-8";
        Self::default()
            .with("thiqa.css", css, PUBLIC_STYLE.as_bytes())
            .with("desk.css", css, include_bytes!("../../../browser/styles/desk.css"))
            .with("box.css", css, include_bytes!("../../../browser/styles/box.css"))
            .with("mark.svg", "image/svg+xml", include_bytes!("../../../browser/styles/mark.svg"))
            .with("door.js", SCRIPT, include_bytes!("../../../browser/scripts/door.js"))
            .with(
                "door-worker.js",
                SCRIPT,
                include_bytes!("../../../browser/scripts/door-worker.js"),
            )
            .with("desk.js", SCRIPT, include_bytes!("../../../browser/scripts/desk.js"))
            .with("exit.js", SCRIPT, include_bytes!("../../../browser/scripts/exit.js"))
            .with("sealing.js", SCRIPT, include_bytes!("../../../browser/scripts/sealing.js"))
            .with("files.js", SCRIPT, include_bytes!("../../../browser/scripts/files.js"))
            .with("code.js", SCRIPT, include_bytes!("../../../browser/scripts/code.js"))
            .with("fields.js", SCRIPT, include_bytes!("../../../browser/scripts/fields.js"))
            .with("letter.js", SCRIPT, include_bytes!("../../../browser/scripts/letter.js"))
            .with("one-way.js", SCRIPT, include_bytes!("../../../browser/scripts/one-way.js"))
            .with("place.js", SCRIPT, include_bytes!("../../../browser/scripts/place.js"))
            .with("register.js", SCRIPT, include_bytes!("../../../browser/scripts/register.js"))
            .with("receipt.js", SCRIPT, include_bytes!("../../../browser/scripts/receipt.js"))
            .with("verify.js", SCRIPT, include_bytes!("../../../browser/scripts/verify.js"))
            .with("worker.js", SCRIPT, include_bytes!("../../../browser/scripts/worker.js"))
            .with_modules(PICTURE)
            .with_modules(SCAN)
            .with_brotli(
                "seal.wasm",
                "application/wasm",
                include_bytes!("../../../browser/seal.wasm"),
                include_bytes!("../../../browser/seal.wasm.br"),
            )
    }

    /// The same files and one more.
    #[must_use]
    pub fn with(
        self,
        name: &'static str,
        content_type: &'static str,
        bytes: &'static [u8],
    ) -> Self {
        self.and(name, content_type, Bytes::from_static(bytes), None)
    }

    /// The same files and modules that import one another.
    fn with_modules(mut self, modules: &[(&'static str, &'static [u8])]) -> Self {
        let all = modules.iter().fold(Sha256::new(), |all, (_, bytes)| all.chain_update(bytes));
        let hash = hexadecimal(all.finalize().get(..8).unwrap_or_default());
        for (name, bytes) in modules {
            self = self.and(name, SCRIPT, Bytes::from_static(bytes), None);
            if let Some(asset) = self.0.get_mut(name).and_then(Arc::get_mut) {
                asset.hash.clone_from(&hash);
            }
        }
        self
    }

    /// The modules of a folder: the one that is named like it, and those it imports.
    pub(crate) fn modules(&self, folder: &str) -> Option<Modules> {
        let entry = format!("{folder}/{folder}.js");
        let prefix = format!("{folder}/");
        let others = self.0.keys().filter(|name| name.starts_with(&prefix) && **name != entry);
        let imported = others.map(|name| self.script(name)).collect();
        self.0
            .contains_key(entry.as_str())
            .then(|| Modules { entry: self.script(&entry), imported })
    }

    /// The same files and the centre's own logo.
    #[must_use]
    pub fn with_logo(self, logo: Logo) -> Self {
        self.and(logo.name(), logo.content_type(), logo.into_bytes(), None)
    }

    /// The name of the centre's own logo, where there is one.
    pub(crate) fn logo(&self) -> Option<&'static str> {
        Logo::NAMES.into_iter().find(|name| self.0.contains_key(name))
    }

    /// The same with one more that is compressed already.
    #[must_use]
    fn with_brotli(
        self,
        name: &'static str,
        content_type: &'static str,
        bytes: &'static [u8],
        brotli: &'static [u8],
    ) -> Self {
        self.and(name, content_type, Bytes::from_static(bytes), Some(brotli))
    }

    fn and(
        mut self,
        name: &'static str,
        content_type: &'static str,
        bytes: Bytes,
        brotli: Option<&'static [u8]>,
    ) -> Self {
        let sha256: [u8; 32] = Sha256::digest(&bytes).into();
        let hash = hexadecimal(sha256.get(..8).unwrap_or_default());
        let asset = Asset { sha256, hash, content_type, bytes, brotli, gzip: OnceLock::new() };
        self.0.insert(name, Arc::new(asset));
        self
    }

    /// The bytes of a file.
    pub fn bytes(&self, name: &str) -> Option<Bytes> {
        self.0.get(name).map(|asset| asset.bytes.clone())
    }

    /// The address of a file. An unknown name gives an address that is not found.
    pub fn href(&self, name: &str) -> String {
        let hash = self.0.get(name).map_or("none", |asset| &asset.hash);
        format!("/static/{hash}/{name}")
    }

    /// The SHA-256 of a file in hexadecimal digits; empty for an unknown name.
    pub fn sha256(&self, name: &str) -> String {
        self.0.get(name).map_or_else(String::new, |asset| hexadecimal(&asset.sha256))
    }

    /// Every file: its address and its SHA-256.
    pub fn all(&self) -> impl Iterator<Item = (String, [u8; 32])> + '_ {
        self.0.iter().map(|(name, asset)| (self.href(name), asset.sha256))
    }

    /// What the browser checks a file against (Subresource Integrity).
    pub fn integrity(&self, name: &str) -> String {
        let sha256 = self.0.get(name).map_or([0; 32], |asset| asset.sha256);
        format!("sha256-{}", BASE64_STANDARD.encode(sha256))
    }

    pub(crate) fn script(&self, name: &str) -> Script {
        Script { href: self.href(name), integrity: self.integrity(name) }
    }

    fn get(&self, hash: &str, name: &str) -> Option<&Asset> {
        self.0.get(name).filter(|asset| asset.hash == hash).map(Arc::as_ref)
    }
}

impl Asset {
    /// The smallest form that the reader takes.
    fn encoded(&self, accepted: &str) -> (Option<&'static str>, Bytes) {
        if let Some(brotli) = self.brotli.filter(|_| accepted.contains("br")) {
            return (Some("br"), Bytes::from_static(brotli));
        }
        if accepted.contains("gzip") && self.content_type != "image/png" {
            return (Some("gzip"), self.gzip.get_or_init(|| gzip(&self.bytes)).clone());
        }
        (None, self.bytes.clone())
    }
}

fn gzip(bytes: &[u8]) -> Bytes {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default().into()
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

pub(crate) async fn serve(
    State(shell): State<Shell>,
    Path((hash, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let asset = shell.assets().get(&hash, &name).ok_or(Failure::NotFound)?;
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let (encoding, bytes) = asset.encoded(accepted.unwrap_or_default());
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    headers.insert(header::CACHE_CONTROL, FOREVER);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    if asset.content_type == SCRIPT {
        // A worker runs under the policy that it comes with.
        headers.insert(header::CONTENT_SECURITY_POLICY, Policy::Worker.header());
    }
    Ok(response)
}
