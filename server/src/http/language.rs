//! The language of an address on its way out: of what is shown, and of where a redirect leads.
//!
//! Every page lives at three addresses: `/zoeken`, `/fr/zoeken`, `/en/zoeken`. Handlers know one of them; the router
//! nests the same routes under each language, [`Visit`](super::Visit) reads the language, and this layer keeps a
//! redirect in it. Not here: what stands in the pages (`app`).

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use domain::Lang;
use http::{HeaderValue, header};

/// Says the language of a page, and keeps redirects to our own pages in it.
pub async fn keep(request: Request, next: Next) -> Response {
    let (lang, _) = Lang::of_path(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if let Some(there) = headers.get(header::LOCATION).and_then(|to| within(lang, to.to_str().ok()?)) {
        headers.insert(header::LOCATION, there);
    }
    let page =
        headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    // A welcome page has said its own.
    if page && !headers.contains_key(header::CONTENT_LANGUAGE) {
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.tag()));
    }
    response
}

/// The address of a redirect in this language; `None` where it stays as it is: it leads to a file, elsewhere, or says
/// its language already.
fn within(lang: Lang, to: &str) -> Option<HeaderValue> {
    let ours = to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/assets/");
    let plain = Lang::of_path(to).0 == Lang::Nl;
    (ours && plain && lang != Lang::Nl).then(|| HeaderValue::try_from(lang.address(to)).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_stays_in_its_language_and_on_the_site() {
        let within = |lang, to| within(lang, to).map(|value| value.to_str().unwrap().to_owned());
        assert_eq!(within(Lang::Fr, "/zoeken?q=a").as_deref(), Some("/fr/zoeken?q=a"));
        assert_eq!(within(Lang::En, "/").as_deref(), Some("/en"));
        assert_eq!(within(Lang::Nl, "/zoeken"), None);
        for same in ["/fr/zoeken", "//elders.be/", "https://elders.be/", "/assets/a.svg"] {
            assert_eq!(within(Lang::Fr, same), None, "{same}");
        }
    }
}
