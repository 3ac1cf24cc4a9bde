use std::collections::BTreeMap;
use std::fmt::Write;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::{Failure, Path, Shell};

const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// Files that never change under their address: `/static/{hash}/{name}`.
#[derive(Debug, Clone, Default)]
pub struct Assets(BTreeMap<&'static str, Asset>);

#[derive(Debug, Clone)]
struct Asset {
    hash: String,
    content_type: &'static str,
    bytes: Bytes,
}

impl Assets {
    /// The house's own styles and mark.
    pub fn house() -> Self {
        let css = "text/css; charset=utf-8";
        Self::default()
            .with("thiqa.css", css, include_bytes!("../../../browser/styles/thiqa.css"))
            .with("desk.css", css, include_bytes!("../../../browser/styles/desk.css"))
            .with("mark.svg", "image/svg+xml", include_bytes!("../../../browser/styles/mark.svg"))
    }

    /// The same files and one more.
    #[must_use]
    pub fn with(
        mut self,
        name: &'static str,
        content_type: &'static str,
        bytes: &'static [u8],
    ) -> Self {
        let hash = short_hash(bytes);
        self.0.insert(name, Asset { hash, content_type, bytes: Bytes::from_static(bytes) });
        self
    }

    /// The address of a file. An unknown name gives an address that is not found.
    pub fn href(&self, name: &str) -> String {
        let hash = self.0.get(name).map_or("none", |asset| asset.hash.as_str());
        format!("/static/{hash}/{name}")
    }

    fn get(&self, hash: &str, name: &str) -> Option<&Asset> {
        self.0.get(name).filter(|asset| asset.hash == hash)
    }
}

fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

pub(crate) async fn serve(
    State(shell): State<Shell>,
    Path((hash, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let asset = shell.assets().get(&hash, &name).ok_or(Failure::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type)),
        (header::CACHE_CONTROL, FOREVER),
    ];
    Ok((headers, asset.bytes.clone()).into_response())
}
