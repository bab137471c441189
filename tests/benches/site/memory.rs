//! The fastest server we could have: hyper alone, one answer, from memory. What the site is measured against.

use std::convert::Infallible;

use bytes::Bytes;
use http_body_util::Full;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;

/// Serves these bytes on a free port for as long as the process lives, with as many threads as the site has. Returns host and port.
pub(crate) fn serve(body: Vec<u8>) -> String {
    let body = Bytes::from(body);
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let authority = listener.local_addr().expect("an address").to_string();
    listener.set_nonblocking(true).expect("not blocking");
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            while let Ok((stream, _)) = listener.accept().await {
                let _ = stream.set_nodelay(true);
                let body = body.clone();
                let answer = service_fn(move |_: Request<hyper::body::Incoming>| {
                    let answer = Response::builder()
                        .header("content-type", "text/html; charset=utf-8")
                        .body(Full::new(body.clone()));
                    async move { Ok::<_, Infallible>(answer.expect("an answer")) }
                });
                tokio::spawn(
                    hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), answer),
                );
            }
        });
    });
    authority
}
