use std::net::SocketAddr;

use anyhow::{Context, Result};
use axum::Router;
use axum::serve::ListenerExt;
use tokio::net::{TcpListener, TcpSocket};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Tells everything that runs when to stop.
#[derive(Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    /// Ends when it is time to stop.
    pub async fn wait(mut self) {
        // The sender goes only when the process ends: also time to stop.
        let _ = self.0.wait_for(|stop| *stop).await;
    }
}

/// Stops on SIGTERM or Ctrl-C.
pub fn stop_on_signal() -> Result<Stop> {
    let (sender, receiver) = watch::channel(false);
    let mut terminate = signal(SignalKind::terminate()).context("cannot wait for SIGTERM")?;
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        let _ = sender.send(true);
    });
    Ok(Stop(receiver))
}

/// Listens at an address and serves until told to stop. Gives the address as soon as it answers,
/// and a task that ends when the last answer is out.
pub async fn serve(
    address: SocketAddr,
    router: Router,
    stop: Stop,
) -> Result<(SocketAddr, tokio::task::JoinHandle<std::io::Result<()>>)> {
    let listener = listen(address).with_context(|| format!("cannot listen on {address}"))?;
    let address = listener.local_addr()?;
    let listener = listener.tap_io(|stream| {
        // Small answers must not wait for a full packet.
        let _ = stream.set_nodelay(true);
    });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(stop.wait());
    Ok((address, tokio::spawn(server.into_future())))
}

/// Callers that may wait to be taken up. Of more than the usual 128 at once the others would be
/// sent away, and try again only after a second.
const WAITING: u32 = 4096;

fn listen(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(WAITING)
}
