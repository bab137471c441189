//! Icon, letters and script at `/assets/{hash}-{name}`: the hash is of the content, so a browser may keep them for ever.

use std::sync::LazyLock;

use ::app::{Asset, AssetUrls};
use axum::extract::{Path, Request};
use axum::response::{IntoResponse as _, Redirect, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::{HeaderMap, StatusCode, header};
use sha2::{Digest as _, Sha256};

use super::Error;
use super::page::Kind;

/// What is served: the file, its name in the address, and its brotli form, made once when first asked for.
struct Served {
    asset: Asset,
    file_name: String,
    brotli: LazyLock<Vec<u8>, Box<dyn FnOnce() -> Vec<u8> + Send>>,
}

static SERVED: LazyLock<Vec<Served>> = LazyLock::new(|| ::app::assets().iter().map(served).collect());

fn served(asset: &Asset) -> Served {
    let hash = Sha256::digest(asset.bytes);
    let hash = URL_SAFE_NO_PAD.encode(hash.get(..9).unwrap_or_default());
    let bytes = asset.bytes;
    Served {
        asset: *asset,
        file_name: format!("{hash}-{}", asset.name),
        brotli: LazyLock::new(Box::new(move || brotli(bytes))),
    }
}

/// The best compression there is: it is done once per start.
fn brotli(bytes: &[u8]) -> Vec<u8> {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 18, ..Default::default() };
    let mut out = Vec::new();
    // Writing into a vector cannot fail; an empty result means “send it as it is”.
    if brotli::BrotliCompress(&mut &*bytes, &mut out, &params).is_err() {
        out.clear();
    }
    out
}

/// The one style that may stand in a page, as a source of a content security policy.
#[must_use]
pub fn style_hash(style: &str) -> String {
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(style));
    format!("'sha256-{hash}'")
}

/// The stylesheet, and the addresses the pages link to.
#[must_use]
pub fn urls() -> AssetUrls {
    AssetUrls::from_names(|name| {
        let served = SERVED.iter().find(|served| served.asset.name == name);
        served.map_or_else(String::new, |served| format!("/assets/{}", served.file_name))
    })
}

/// `GET /assets/{file}`
///
/// # Errors
/// [`Error::NotFound`], also for the address of another version.
pub async fn asset(Path(file): Path<String>, headers: HeaderMap) -> Result<Response, Error> {
    let served = SERVED.iter().find(|served| served.file_name == file).ok_or(Error::NotFound)?;
    // Letters of our own are a nicety: who saves data reads with those of the device.
    if served.asset.is_luxury() && headers.get("save-data").is_some_and(|value| value.as_bytes() == b"on") {
        return Ok((StatusCode::NO_CONTENT, Kind::Asset, [(header::VARY, VARY)]).into_response());
    }
    let tag = format!("\"{}\"", served.file_name);
    let head = [
        (header::CONTENT_TYPE, served.asset.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, VARY),
    ];
    let tag = [(header::ETAG, tag)];
    // Gzip, and what is too small to gain, is left to the compression layer.
    if takes_brotli(&headers) && (1..served.asset.bytes.len()).contains(&served.brotli.len()) {
        let encoding = [(header::CONTENT_ENCODING, "br")];
        return Ok((Kind::Asset, head, tag, encoding, served.brotli.as_slice()).into_response());
    }
    Ok((Kind::Asset, head, tag, served.asset.bytes).into_response())
}

/// What the answer depends on.
const VARY: &str = "accept-encoding, save-data";

fn takes_brotli(headers: &HeaderMap) -> bool {
    headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).any(|value| {
        value.split(',').any(|part| {
            let mut part = part.split(';').map(str::trim);
            part.next() == Some("br")
                && !part.any(|weight| {
                    weight.starts_with("q=0")
                        && !weight.contains(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
                })
        })
    })
}

/// `/favicon.ico` and `/favicon.svg`, which browsers ask for by themselves.
///
/// # Errors
/// [`Error::NotFound`] where there is no icon.
pub async fn favicon(_: Request) -> Result<Redirect, Error> {
    let icon = urls().icon;
    if icon.is_empty() { Err(Error::NotFound) } else { Ok(Redirect::temporary(&icon)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_is_only_sent_to_who_takes_it() {
        let takes = |value: &'static str| {
            takes_brotli(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, value.parse().unwrap())]))
        };
        assert!(takes("gzip, deflate, br"));
        assert!(takes("br;q=0.5"));
        assert!(!takes("gzip, br;q=0"));
        assert!(!takes("br; q=0.000"));
        assert!(!takes("gzip"));
        assert!(!takes_brotli(&HeaderMap::new()));
    }

    #[test]
    fn the_script_is_small() {
        let script = SERVED.iter().find(|served| served.asset.name.ends_with(".js")).unwrap();
        assert!(script.brotli.len() <= 6_000, "{} bytes", script.brotli.len());
    }

    #[test]
    fn the_style_is_small_and_its_hash_is_in_the_policy() {
        let style = urls().style;
        let size = brotli(style.as_bytes()).len();
        assert!(size <= 8_000, "{size} bytes");
        assert!(style_hash(&style).starts_with("'sha256-"));
    }

    #[test]
    fn letters_are_not_sent_to_who_saves_data() {
        let font = SERVED.iter().find(|served| served.asset.is_luxury()).unwrap();
        let saving =
            HeaderMap::from_iter([(http::HeaderName::from_static("save-data"), "on".parse().unwrap())]);
        let ask = |headers| futures_block(asset(Path(font.file_name.clone()), headers)).unwrap();
        assert_eq!(ask(saving).status(), StatusCode::NO_CONTENT);
        assert_eq!(ask(HeaderMap::new()).status(), StatusCode::OK);
        let size: usize = SERVED
            .iter()
            .filter(|served| served.asset.is_luxury())
            .map(|served| served.asset.bytes.len())
            .sum();
        assert!(size <= 40_000, "{size} bytes");
    }

    fn futures_block<T>(future: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
    }

    #[test]
    fn the_compressed_form_is_smaller_and_the_same() {
        for served in SERVED.iter() {
            let mut back = Vec::new();
            brotli::BrotliDecompress(&mut served.brotli.as_slice(), &mut back).unwrap();
            assert_eq!(back, served.asset.bytes, "{}", served.file_name);
        }
    }
}
