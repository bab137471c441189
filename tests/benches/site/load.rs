//! A client that keeps its connection and reads whole answers: as little work as can be, so that the server is what is measured.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// A connection that stays open.
pub(crate) struct Connection {
    stream: BufReader<TcpStream>,
}

impl Connection {
    /// Opens one.
    pub(crate) fn open(authority: &str) -> Self {
        let stream = TcpStream::connect(authority).expect("the server answers");
        stream.set_nodelay(true).expect("no delay");
        Self { stream: BufReader::with_capacity(1 << 16, stream) }
    }

    /// Asks for a page: how long until its last byte, and its body.
    pub(crate) fn get(&mut self, path: &str) -> (Duration, Vec<u8>) {
        let before = Instant::now();
        let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        self.stream.get_mut().write_all(request.as_bytes()).expect("sent");
        let mut line = String::new();
        self.stream.read_line(&mut line).expect("a status");
        assert!(line.starts_with("HTTP/1.1 200"), "{path}: {line}");
        let (mut length, mut chunked) = (0, false);
        loop {
            line.clear();
            self.stream.read_line(&mut line).expect("a header");
            let header = line.trim_end().to_ascii_lowercase();
            if header.is_empty() {
                break;
            }
            if let Some(value) = header.strip_prefix("content-length:") {
                length = value.trim().parse().expect("a length");
            }
            chunked |= header == "transfer-encoding: chunked";
        }
        let mut body = Vec::new();
        loop {
            if chunked {
                line.clear();
                self.stream.read_line(&mut line).expect("a chunk");
                length = usize::from_str_radix(line.trim(), 16).expect("the length of a chunk");
            }
            let from = body.len();
            body.resize(from + length, 0);
            self.stream.read_exact(&mut body[from..]).expect("the body");
            if !chunked {
                break;
            }
            line.clear();
            self.stream.read_line(&mut line).expect("the end of a chunk");
            if length == 0 {
                break;
            }
        }
        (before.elapsed(), body)
    }
}

/// How many answers a second come over some connections that ask again as soon as they are answered.
pub(crate) fn requests_per_second(authority: &str, path: &str, connections: usize, time: Duration) -> f64 {
    let count = AtomicU32::new(0);
    let begin = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..connections {
            scope.spawn(|| {
                let mut connection = Connection::open(authority);
                while begin.elapsed() < time {
                    let _ = connection.get(path);
                    count.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    f64::from(count.load(Ordering::Relaxed)) / begin.elapsed().as_secs_f64()
}
