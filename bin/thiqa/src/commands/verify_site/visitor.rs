use std::time::Duration;

use anyhow::{Context, Result, ensure};
use kernel::Lang;
use reqwest::header::{CONTENT_ENCODING, HeaderMap};
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};
use seal::Name;
use seal::Wire;
use seal::directory::{Bundle, Checkpoint};
use seal::sign::VerifyKey;

use super::browser::Visit;
use super::encoding;

/// Asks a site for what everybody gets. Follows no redirect and opens compressed bytes itself.
pub struct Visitor {
    front: String,
    http: Client,
}

/// What the site answered, its bytes opened.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Visitor {
    /// Visits the site at an address.
    ///
    /// # Errors
    /// The proxy that the environment names is none.
    pub fn new(front: &str) -> Result<Self> {
        let _ = rustls::crypto::ring::default_provider().install_default();
        // ALL_PROXY=socks5h://… is honoured: a site may know the address of those who check it.
        let http = Client::builder()
            .redirect(Policy::none())
            .http1_title_case_headers()
            .timeout(Duration::from_secs(60))
            .build()?;
        Ok(Self { front: front.trim_end_matches('/').to_owned(), http })
    }

    /// The signed checkpoint of the site's directory, checked up to the root: which site this is,
    /// and which authorisations hold no more.
    ///
    /// # Errors
    /// It cannot be had, or does not lead to the root.
    pub async fn checkpoint(&self, root: &VerifyKey, desk: &Name) -> Result<Checkpoint> {
        let bytes = self.machine(&format!("/api/v1/desks/{desk}")).await?;
        let bundle = Bundle::from_bytes(&bytes).context("the site's directory cannot be read")?;
        bundle
            .verify(bundle.checkpoint.body.site, root, None)
            .context("the site's directory does not hold")?;
        Ok(bundle.checkpoint.body)
    }

    /// The site's own copy of the signed list, still to be checked.
    ///
    /// # Errors
    /// It cannot be had.
    pub async fn list(&self) -> Result<Vec<u8>> {
        self.machine("/api/v1/publications/site/pages").await
    }

    /// What a browser gets for a path.
    pub(super) async fn visit(&self, path: &str, lang: Lang, visit: Visit) -> Result<Answer> {
        self.ask(path, visit.headers(path, lang)?, visit.accepted).await
    }

    async fn machine(&self, path: &str) -> Result<Vec<u8>> {
        let answer = self.ask(path, HeaderMap::new(), "").await?;
        let status = answer.status;
        ensure!(!status.is_redirection(), "{path} leads elsewhere ({status}): give that address");
        ensure!(status == StatusCode::OK, "{path} answers {status}");
        Ok(answer.body)
    }

    async fn ask(&self, path: &str, asked: HeaderMap, accepted: &str) -> Result<Answer> {
        let sent = self.http.get(format!("{}{path}", self.front)).headers(asked).send().await;
        let mut answer = sent.with_context(|| format!("{} cannot be reached", self.front))?;
        let mut bytes = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            bytes.extend_from_slice(&chunk);
            ensure!(bytes.len() <= encoding::MOST, "it answers more than {} bytes", encoding::MOST);
        }
        let (status, headers) = (answer.status(), answer.headers().clone());
        let encodings: Vec<_> = headers.get_all(CONTENT_ENCODING).iter().collect();
        let body = match encodings.as_slice() {
            [] => bytes,
            [one] => encoding::open(one.to_str().unwrap_or_default(), accepted, &bytes)?,
            _ => anyhow::bail!("it comes in several encodings at once"),
        };
        Ok(Answer { status, headers, body })
    }
}
