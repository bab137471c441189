//! Bytes as no browser would send them, over a plain connection.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// What came back, and how long it took.
#[derive(Debug, Clone)]
pub struct Raw {
    /// The status code, if the server answered with HTTP at all; `None`: it closed the connection.
    pub status: Option<u16>,
    /// Everything that came back.
    pub bytes: Vec<u8>,
    /// Until the connection was closed or a whole head had come.
    pub took: Duration,
}

/// Sends bytes and reads what comes back, up to a patience in which nothing more arrives.
#[must_use]
pub fn send(authority: &str, bytes: &[u8], patience: Duration) -> Raw {
    let before = Instant::now();
    let mut answer = Vec::new();
    if let Ok(mut stream) = TcpStream::connect(authority) {
        let _ = stream.set_read_timeout(Some(patience));
        let _ = stream.set_write_timeout(Some(patience));
        // A server that has seen enough may close while we still write: what it said counts all the same.
        let _ = stream.write_all(bytes);
        let mut part = [0; 8192];
        while let Ok(read) = stream.read(&mut part) {
            if read == 0 {
                break;
            }
            answer.extend_from_slice(&part[..read]);
            if complete(&answer) || answer.len() > 1 << 22 {
                break;
            }
        }
    }
    Raw { status: status(&answer), bytes: answer, took: before.elapsed() }
}

fn status(answer: &[u8]) -> Option<u16> {
    let line = answer.split(|&byte| byte == b'\n').next()?;
    let line = std::str::from_utf8(line).ok()?;
    line.strip_prefix("HTTP/1.")?.get(2..5)?.parse().ok()
}

/// Whether the whole answer is there, as far as its length can be told.
fn complete(answer: &[u8]) -> bool {
    let Some(head) = answer.windows(4).position(|four| four == b"\r\n\r\n") else { return false };
    let text = String::from_utf8_lossy(&answer[..head]).to_ascii_lowercase();
    if text.contains("transfer-encoding: chunked") {
        return answer.ends_with(b"0\r\n\r\n");
    }
    let length =
        text.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
    answer.len() >= head + 4 + length.unwrap_or(0)
}
