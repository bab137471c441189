//! The accept loop: HTTP/1.1 over hyper with what `axum::serve` does not have.
//!
//! A client that dribbles its request or stops reading is let go, connections are counted, and a signal
//! to stop says “not ready” first, then takes no connection any more, then lets requests under way
//! finish for a while. Not here: TLS, which a proxy in front of us does.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower::ServiceExt as _;

use super::wire::Wire;
use crate::config::Limits;

/// The address at the other end of the connection: a client's or a proxy's. An extension of every request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// A question of 100 kB must be read to be answered with a page; beyond this hyper answers by itself.
const READ_BUFFER: usize = 192 * 1024;

/// Serves until `stop` is ready, then calls `not_ready` and ends gracefully.
///
/// Returns how many connections had to be cut off at the deadline.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
    not_ready: impl FnOnce(),
) -> usize {
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_read)
        .max_buf_size(READ_BUFFER.max(limits.header_bytes));
    let places = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let stopping = Arc::new(AtomicBool::new(false));
    let mut accept = Box::pin(async {
        loop {
            let Ok(place) = places.clone().acquire_owned().await else { return };
            let (stream, address) = accept_one(&listener).await;
            // Pages are small and written at once: waiting for more only delays them.
            let _ = stream.set_nodelay(true);
            let io = TokioIo::new(Wire::new(stream, limits.write_stall, stopping.clone()));
            let router = router.clone();
            let service = service_fn(move |mut request: hyper::Request<Incoming>| {
                request.extensions_mut().insert(Peer(address.ip().to_canonical()));
                router.clone().oneshot(Request::from(request.map(axum::body::Body::new)))
            });
            let connection = graceful.watch(builder.serve_connection(io, service));
            tokio::spawn(async move {
                // What a client breaks off is not our error; hyper has answered what can be answered.
                if let Err(error) = connection.await {
                    tracing::debug!(
                        timeout = error.is_timeout(),
                        parse = error.is_parse(),
                        "connection ended"
                    );
                }
                drop(place);
            });
        }
    });
    tokio::select! {
        () = &mut accept => {}
        () = stop => {
            not_ready();
            tracing::info!("stopping");
            tokio::select! {
                () = &mut accept => {}
                () = tokio::time::sleep(limits.stop_notice) => {}
            }
        }
    }
    drop(accept);
    drop(listener);
    stopping.store(true, Ordering::Relaxed);
    let open = graceful.count();
    match tokio::time::timeout(limits.stop, graceful.shutdown()).await {
        Ok(()) => 0,
        Err(_) => open,
    }
}

/// Waits for a connection. Out of file descriptors is a state that passes: wait, do not end the site.
async fn accept_one(listener: &TcpListener) -> (tokio::net::TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(error) => {
                use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
                if !matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
                    tracing::warn!(%error, "cannot accept");
                    tokio::time::sleep(Duration::from_millis(200)).await;
                }
            }
        }
    }
}

/// Ready at SIGTERM or SIGINT.
///
/// # Errors
/// The system does not let us listen for signals.
pub fn signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut term, mut int) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
    })
}

#[cfg(test)]
mod tests;
