//! A connection that neither waits for ever nor breaks off in the middle of a word.
//!
//! Two things the TCP stream alone does not do: a client that stops reading our answer is let go after
//! a while; and a connection that we end while the client is still sending (a question of 100 kB) first
//! reads a bounded rest away, because closing over unread bytes resets the connection and the client
//! would lose the answer that says what was wrong.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep};

/// How much of a rest is read away, in bytes.
const REST_BYTES: usize = 2 << 20;
/// How long a rest may take to arrive.
const REST_TIME: Duration = Duration::from_secs(2);

/// The stream of one client.
pub(super) struct Wire {
    stream: TcpStream,
    stall: Duration,
    /// Runs while the client does not take what we send.
    stalled: Option<Pin<Box<Sleep>>>,
    closing: Closing,
    /// The site stops: nobody waits for a rest then.
    stopping: Arc<AtomicBool>,
}

enum Closing {
    Not,
    Rest { bytes: usize, until: Pin<Box<Sleep>> },
    Done,
}

impl Wire {
    pub(super) fn new(stream: TcpStream, stall: Duration, stopping: Arc<AtomicBool>) -> Self {
        Self { stream, stall, stalled: None, closing: Closing::Not, stopping }
    }

    fn progress<T>(&mut self, cx: &mut Context<'_>, poll: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if poll.is_ready() {
            self.stalled = None;
            return poll;
        }
        let stall = self.stall;
        let timer = self.stalled.get_or_insert_with(|| Box::pin(tokio::time::sleep(stall)));
        if timer.as_mut().poll(cx).is_ready() {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        Poll::Pending
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let poll = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.progress(cx, poll)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let poll = Pin::new(&mut self.stream).poll_write_vectored(cx, bufs);
        self.progress(cx, poll)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let poll = Pin::new(&mut self.stream).poll_flush(cx);
        self.progress(cx, poll)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if matches!(this.closing, Closing::Not) {
            std::task::ready!(Pin::new(&mut this.stream).poll_shutdown(cx))?;
            if this.stopping.load(Ordering::Relaxed) {
                this.closing = Closing::Done;
                return Poll::Ready(Ok(()));
            }
            let until = Box::pin(tokio::time::sleep_until(Instant::now() + REST_TIME));
            this.closing = Closing::Rest { bytes: 0, until };
        }
        let mut scratch = [0; 8192];
        while let Closing::Rest { bytes, until } = &mut this.closing {
            let mut buf = ReadBuf::new(&mut scratch);
            match Pin::new(&mut this.stream).poll_read(cx, &mut buf) {
                Poll::Ready(Ok(())) if !buf.filled().is_empty() && *bytes < REST_BYTES => {
                    *bytes += buf.filled().len();
                }
                Poll::Pending if until.as_mut().poll(cx).is_pending() => return Poll::Pending,
                _ => this.closing = Closing::Done,
            }
        }
        Poll::Ready(Ok(()))
    }
}
