//! Who may change something: only a form of our own pages.
//!
//! tower-http's `CsrfLayer` lets an unsafe request pass that has neither `Sec-Fetch-Site` nor `Origin`,
//! and one with `Sec-Fetch-Site: none`. This layer stands beside it and refuses both: at least one of the
//! headers must be there, and none may say anything else than “from this site”. Scripts send `Origin`.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderMap, Method, header};

use super::Error;
use crate::app::App;

const SEC_FETCH_SITE: &str = "sec-fetch-site";

/// Refuses what would change something and does not come from our own pages.
pub async fn refuse_foreign(State(app): State<App>, request: Request, next: Next) -> Response {
    if is_safe(request.method()) || comes_from_us(request.headers(), |origin| app.is_own_origin(origin)) {
        next.run(request).await
    } else {
        Error::Forbidden.into_response()
    }
}

/// Methods that change nothing here.
pub fn is_safe(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

fn comes_from_us(headers: &HeaderMap, is_own: impl Fn(&str) -> bool) -> bool {
    let mut said = false;
    for value in headers.get_all(SEC_FETCH_SITE) {
        if value.as_bytes() != b"same-origin" {
            return false;
        }
        said = true;
    }
    for value in headers.get_all(header::ORIGIN) {
        if !value.to_str().is_ok_and(&is_own) {
            return false;
        }
        said = true;
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(pairs: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, value.parse().unwrap());
        }
        comes_from_us(&headers, |origin| origin == "https://buddywijzer.be")
    }

    #[test]
    fn only_our_own_pages_pass() {
        let own = ("origin", "https://buddywijzer.be");
        assert!(passes(&[own]));
        assert!(passes(&[("sec-fetch-site", "same-origin")]));
        assert!(passes(&[("sec-fetch-site", "same-origin"), own]));
    }

    #[test]
    fn everything_else_is_refused() {
        let own = ("origin", "https://buddywijzer.be");
        assert!(!passes(&[]));
        for site in ["none", "cross-site", "same-site", "", "Same-Origin"] {
            assert!(!passes(&[("sec-fetch-site", site)]), "{site}");
            assert!(!passes(&[("sec-fetch-site", site), own]), "{site} with our origin");
        }
        for origin in
            ["null", "", "https://elders.be", "http://buddywijzer.be", "https://buddywijzer.be.elders.be"]
        {
            assert!(!passes(&[("origin", origin)]), "{origin}");
            assert!(
                !passes(&[("origin", origin), ("sec-fetch-site", "same-origin")]),
                "{origin}, same-origin"
            );
        }
        assert!(!passes(&[own, ("origin", "https://elders.be")]));
    }
}
