//! Logs: one JSON line each to stderr.
//!
//! Of a request: method, the *template* of its route (`/buddywerking/{slug}`), status, duration, bytes.
//! Never its path with values, its question, an address, a header, or what a panic says (it may quote
//! what somebody typed). Not here: who reads the logs, and metrics.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Instant;

use axum::body::{Body, Bytes};
use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use http::{Method, StatusCode};
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use tracing::{Level, Subscriber};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt as _;

/// Starts logging to stderr and makes panics one log line without their text.
///
/// # Errors
/// The filter cannot be understood.
pub fn start(filter: &str) -> Result<(), String> {
    let subscriber = subscriber(filter, std::io::stderr)?;
    // A second start within one process (tests) keeps the first.
    let _ = tracing::subscriber::set_global_default(subscriber);
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|at| format!("{}:{}", at.file(), at.line()));
        tracing::error!(place, "panic");
    }));
    Ok(())
}

fn subscriber<W>(filter: &str, writer: W) -> Result<impl Subscriber + Send + Sync + use<W>, String>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let filter = EnvFilter::builder().parse(filter).map_err(|error| format!("log: {error}"))?;
    let subscriber = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(false)
        .with_span_list(false)
        .with_env_filter(filter)
        .with_writer(writer)
        .finish();
    Ok(subscriber.with(filter_fn(|line| is_ours(line.target()) || *line.level() <= Level::INFO)))
}

/// Whether a line comes from our own code. What others say below `info` is for their own authors: the HTTP stack repeats
/// paths there, which may hold the token of an invitation, so no filter of an operator opens it.
fn is_ours(target: &str) -> bool {
    OURS.contains(&target.split("::").next().unwrap_or_default())
}

const OURS: [&str; 4] = ["server", "app", "search_index", "domain"];

/// Logs a request when its answer has been sent, or its client has gone.
///
/// To be layered on a router (`Router::layer`), where the route is known already.
pub async fn log_request(request: Request, next: Next) -> Response {
    let line = Line {
        method: request.method().clone(),
        route: request.extensions().get::<MatchedPath>().cloned(),
        start: Instant::now(),
        status: StatusCode::OK,
        bytes: 0,
    };
    let response = next.run(request).await;
    let (parts, body) = response.into_parts();
    let line = Line { status: parts.status, ..line };
    Response::from_parts(parts, Body::new(Counted { body, line: Some(line) }))
}

/// What is known of a request.
struct Line {
    method: Method,
    route: Option<MatchedPath>,
    start: Instant,
    status: StatusCode,
    bytes: u64,
}

impl Line {
    fn write(&self) {
        // A method of somebody's own making is a text of theirs: it is not repeated.
        let method = if KNOWN.contains(&self.method) { self.method.as_str() } else { "other" };
        let route = self.route.as_ref().map_or("none", MatchedPath::as_str);
        let status = self.status.as_u16();
        let micros = u64::try_from(self.start.elapsed().as_micros()).unwrap_or(u64::MAX);
        let bytes = self.bytes;
        tracing::info!(target: "server::request", method, route, status, micros, bytes, "request");
    }
}

const KNOWN: [Method; 7] =
    [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS];

/// A body that counts its bytes and writes the line when it is dropped: sent or abandoned.
struct Counted {
    body: Body,
    line: Option<Line>,
}

impl Drop for Counted {
    fn drop(&mut self) {
        if let Some(line) = self.line.take() {
            line.write();
        }
    }
}

impl HttpBody for Counted {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let frame = std::task::ready!(Pin::new(&mut self.body).poll_frame(cx));
        if let (Some(line), Some(Ok(frame))) = (&mut self.line, &frame)
            && let Some(data) = frame.data_ref()
        {
            line.bytes += data.len() as u64;
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    use axum::Router;
    use axum::routing::get;
    use http_body_util::BodyExt as _;
    use tower::ServiceExt as _;

    use super::*;

    #[derive(Clone, Default)]
    struct Memory(Arc<Mutex<Vec<u8>>>);

    impl Write for Memory {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[tokio::test]
    async fn a_request_is_one_line_without_anything_of_the_person() {
        let memory = Memory::default();
        let writer = memory.clone();
        let _guard = tracing::subscriber::set_default(subscriber("info", move || writer.clone()).unwrap());
        let router = Router::new()
            .route("/buddywerking/{slug}", get(async || "hallo"))
            .layer(axum::middleware::from_fn(log_request));
        for (method, uri) in [("GET", "/buddywerking/geheim?q=geheim"), ("GEHEIM", "/geheim")] {
            let request = http::Request::builder()
                .method(method)
                .uri(uri)
                .header("cookie", "geheim=geheim")
                .header("x-forwarded-for", "geheim")
                .body(Body::empty())
                .unwrap();
            let response = router.clone().oneshot(request).await.unwrap();
            response.into_body().collect().await.unwrap();
        }
        let text = String::from_utf8(memory.0.lock().unwrap().clone()).unwrap();
        assert!(!text.contains("geheim"), "{text}");
        assert!(!text.contains("GEHEIM"), "{text}");
        let lines: Vec<serde_json::Value> =
            text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), 2, "{text}");
        assert_eq!(lines[0]["route"], "/buddywerking/{slug}");
        assert_eq!(lines[0]["status"], 200);
        assert_eq!(lines[0]["bytes"], 5);
        assert!(lines[0]["micros"].is_u64());
        assert_eq!((&lines[1]["route"], &lines[1]["method"]), (&"none".into(), &"other".into()));
    }

    #[test]
    fn no_filter_lets_the_http_stack_repeat_paths() {
        for filter in
            ["trace", "tower_http=trace", "tower_http::trace=trace,[{uri}]=trace", "info,hyper=debug"]
        {
            let memory = Memory::default();
            let writer = memory.clone();
            let subscriber = subscriber(filter, move || writer.clone()).unwrap();
            tracing::subscriber::with_default(subscriber, || {
                tracing::trace!(target: "tower_http::trace", uri = "/beheer/inschrijven/geheim", "started");
                tracing::debug!(target: "hyper::proto", uri = "/geheim", "parsed");
                let span = tracing::debug_span!(target: "tower_http::trace", "request", uri = "/geheim");
                span.in_scope(|| tracing::info!(target: "tower_http::trace", "a fault"));
                tracing::trace!(target: "server::app", "ours");
            });
            let text = String::from_utf8(memory.0.lock().unwrap().clone()).unwrap();
            assert!(!text.contains("geheim"), "{filter}: {text}");
            assert_eq!(text.contains("ours"), filter == "trace", "{filter}: {text}");
        }
    }

    #[test]
    fn a_filter_that_cannot_be_understood_is_refused() {
        assert!(subscriber("info,=,,[", std::io::stderr).is_err());
    }
}
