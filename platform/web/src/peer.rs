//! Who is at the other end, for budgets only: never stored, never logged.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;

/// Proxies whose `X-Forwarded-For` is believed. Give it to a router as an extension.
#[derive(Debug, Clone, Default)]
pub struct TrustedProxies(pub Arc<[IpAddr]>);

/// The network address a request comes from: the connection's, or what a trusted proxy says.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub Option<IpAddr>);

impl<S: Send + Sync> FromRequestParts<S> for Peer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let connection = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let connection = connection.map(|ConnectInfo(address)| address.ip());
        let proxies = parts.extensions.get::<TrustedProxies>();
        let is_proxy =
            |address: &IpAddr| proxies.is_some_and(|TrustedProxies(known)| known.contains(address));
        if !connection.as_ref().is_some_and(is_proxy) {
            return Ok(Self(connection));
        }
        // The last address is the one our own proxy saw; those before it anybody can write.
        let forwarded = parts.headers.get_all("x-forwarded-for").iter().next_back();
        let forwarded = forwarded.and_then(|value| value.to_str().ok());
        let last = forwarded.and_then(|list| list.rsplit(',').next()?.trim().parse().ok());
        Ok(Self(last.or(connection)))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    async fn peer(from: [u8; 4], forwarded: &str, proxies: &[IpAddr]) -> Option<IpAddr> {
        let request = Request::builder().header("x-forwarded-for", forwarded).body(()).unwrap();
        let (mut parts, ()) = request.into_parts();
        parts.extensions.insert(ConnectInfo(SocketAddr::from((from, 1))));
        parts.extensions.insert(TrustedProxies(proxies.into()));
        let Ok(Peer(peer)) = Peer::from_request_parts(&mut parts, &()).await;
        peer
    }

    #[tokio::test]
    async fn only_a_trusted_proxy_is_believed() {
        let proxy = [IpAddr::from([10, 0, 0, 1])];
        let visitor = Some(IpAddr::from([41, 1, 2, 3]));
        assert_eq!(peer([10, 0, 0, 1], "1.1.1.1, 41.1.2.3", &proxy).await, visitor);
        assert_eq!(peer([41, 1, 2, 3], "1.1.1.1", &proxy).await, visitor);
        assert_eq!(peer([10, 0, 0, 1], "rubbish", &proxy).await, Some(proxy[0]));
    }
}
