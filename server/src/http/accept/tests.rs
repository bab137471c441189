//! The accept loop on a real socket, with clients that misbehave.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::routing::get;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::*;
use crate::testing::Site;

/// Limits so short that a test need not wait.
fn short() -> Limits {
    Limits {
        header_read: Duration::from_millis(300),
        write_stall: Duration::from_millis(300),
        stop_notice: Duration::from_millis(100),
        stop: Duration::from_millis(1500),
        ..Limits::default()
    }
}

struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<usize>,
}

async fn run(router: Router, limits: Limits) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let stopped = async { stopped.await.unwrap_or(()) };
    let task = tokio::spawn(serve(listener, router, limits, stopped, || {}));
    Running { address, stop, task }
}

/// Sends bytes, then reads until the other side closes.
async fn exchange(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(bytes).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn a_question_of_any_length_is_answered_with_a_4xx() {
    let site = Site::new().await;
    let running = run(site.router.clone(), short()).await;
    for (length, status) in [(5_000, "414"), (60_000, "414"), (100_000, "414"), (1 << 20, "4")] {
        let request =
            format!("GET /zoeken?q={} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", "a".repeat(length));
        let answer = exchange(running.address, request.as_bytes()).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{length}: {:.80}", answer);
    }
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "x: y\r\n".repeat(5_000));
    assert!(exchange(running.address, many.as_bytes()).await.starts_with("HTTP/1.1 4"));
    let large =
        format!("GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx: {}\r\n\r\n", "y".repeat(20_000));
    let answer = exchange(running.address, large.as_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 431") && answer.contains("<main"), "{answer:.80}");
}

#[tokio::test]
async fn bytes_that_are_no_request_are_refused() {
    let site = Site::new().await;
    let running = run(site.router.clone(), short()).await;
    for bytes in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03rommel\r\n\r\n"[..],
        b"GET /\xff\xfe\x00 HTTP/1.1\r\n\r\n",
        b"\r\n\r\nhallo\r\n\r\n",
    ] {
        let answer = exchange(running.address, bytes).await;
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{answer:.80}");
    }
}

#[tokio::test]
async fn a_large_form_gets_the_page_that_says_so() {
    let site = Site::new().await;
    let running = run(site.router.clone(), short()).await;
    let head = format!(
        "POST /over HTTP/1.1\r\nhost: x\r\norigin: {}\r\ncontent-length: {}\r\n\r\n",
        site.app.origin,
        1 << 20
    );
    let mut request = head.into_bytes();
    request.resize(request.len() + (1 << 20), b'a');
    let answer = exchange(running.address, &request).await;
    assert!(answer.starts_with("HTTP/1.1 413") && answer.contains("<main"), "{answer:.80}");
}

#[tokio::test]
async fn who_dribbles_is_let_go() {
    let site = Site::new().await;
    let running = run(site.router.clone(), short()).await;
    let begin = Instant::now();
    let mut streams = Vec::new();
    for _ in 0..20 {
        let mut stream = TcpStream::connect(running.address).await.unwrap();
        stream.write_all(b"GET / HT").await.unwrap();
        streams.push(stream);
    }
    for mut stream in streams {
        let mut rest = Vec::new();
        stream.read_to_end(&mut rest).await.unwrap();
        assert!(rest.is_empty() || rest.starts_with(b"HTTP/1.1 408"), "{rest:?}");
    }
    assert!(begin.elapsed() < Duration::from_secs(5), "{:?}", begin.elapsed());
}

#[tokio::test]
async fn who_does_not_read_is_let_go() {
    let big = || get(async || vec![b'x'; 32 << 20]);
    let running = run(Router::new().route("/groot", big()), Limits { connections: 1, ..short() }).await;
    let mut deaf = TcpStream::connect(running.address).await.unwrap();
    deaf.write_all(b"GET /groot HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    // There is one place: this one is only served when the deaf one has lost it.
    let other = exchange(running.address, b"GET /niets HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    let answer = tokio::time::timeout(Duration::from_secs(8), other).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer:.80}");
}

#[tokio::test]
async fn more_connections_than_places_wait_their_turn() {
    let slow = || get(async || tokio::time::sleep(Duration::from_millis(100)).await);
    let running = run(Router::new().route("/", slow()), Limits { connections: 2, ..short() }).await;
    let begin = Instant::now();
    let asks: Vec<_> = (0..6)
        .map(|_| {
            let address = running.address;
            tokio::spawn(async move {
                exchange(address, b"GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await
            })
        })
        .collect();
    for ask in asks {
        assert!(ask.await.unwrap().starts_with("HTTP/1.1 200"));
    }
    assert!(begin.elapsed() >= Duration::from_millis(290), "{:?}", begin.elapsed());
}

#[tokio::test]
async fn a_request_under_way_is_finished_and_then_nothing_listens() {
    let slow = || {
        get(async || {
            tokio::time::sleep(Duration::from_millis(600)).await;
            "klaar"
        })
    };
    let running = run(Router::new().route("/", slow()), short()).await;
    let address = running.address;
    let ask = tokio::spawn(async move { exchange(address, b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await });
    let mut idle = TcpStream::connect(address).await.unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    running.stop.send(()).unwrap();
    let answer = ask.await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("klaar"), "{answer}");
    assert_eq!(idle.read_to_end(&mut Vec::new()).await.unwrap_or(0), 0);
    assert_eq!(running.task.await.unwrap(), 0);
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn what_does_not_finish_is_cut_off_at_the_deadline() {
    let never = || get(async || tokio::time::sleep(Duration::from_secs(60)).await);
    let limits = Limits { stop: Duration::from_millis(200), ..short() };
    let running = run(Router::new().route("/", never()), limits).await;
    let mut stuck = TcpStream::connect(running.address).await.unwrap();
    stuck.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    running.stop.send(()).unwrap();
    assert_eq!(running.task.await.unwrap(), 1);
}
