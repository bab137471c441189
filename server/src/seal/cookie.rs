//! Cookies: one that carries a sealed value (the state of a form), and the writing and reading of any of ours.
//!
//! The value is JSON, filled up with spaces to a multiple of 256 bytes before sealing: without that the length of the
//! request on the wire would tell an onlooker whether somebody typed a story. JSON ignores the spaces, so nothing
//! needs to be taken off. What does not fit in 4,096 bytes is [`CookieError::TooLong`], never cut.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::{COOKIE, HeaderMap, HeaderValue};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::aead::OVERHEAD;
use super::server_key::{Purpose, ServerKey};
use crate::clock::Millis;

/// What browsers keep at most of one cookie: name, value and attributes together, in bytes.
pub const MOST: usize = 4096;
/// Cookies of one name that are tried when a request carries several.
const TRIES: usize = 4;
const STEP: usize = 256;

/// Why a cookie cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CookieError {
    /// Name, value and attributes are longer than [`MOST`] bytes.
    #[error("the cookie would be {0} bytes; browsers keep {MOST}")]
    TooLong(usize),
    /// The name does not begin with `__Host-`, or holds a character that no cookie name may hold.
    #[error("not a name for a cookie of ours")]
    Name,
    /// The value has no JSON form: a mistake of the caller's type.
    #[error("the value has no JSON form")]
    Value,
}

/// A kind of cookie whose value only this server reads.
#[derive(Debug, Clone)]
pub struct SealedCookie {
    name: Cow<'static, str>,
    max_age: u32,
}

#[derive(Serialize)]
struct Out<'v, T> {
    until: Millis,
    value: &'v T,
}

#[derive(Deserialize)]
struct In<T> {
    until: Millis,
    value: T,
}

impl SealedCookie {
    /// A cookie of this name (`__Host-…`) that lives `max_age` seconds.
    #[must_use]
    pub const fn new(name: Cow<'static, str>, max_age: u32) -> Self {
        Self { name, max_age }
    }

    /// The `Set-Cookie` header that keeps `value` from `now` on.
    ///
    /// # Errors
    /// When the name is none of ours or the cookie would be too long: then nothing may be lost silently, and the
    /// caller answers with the typed text on the page.
    pub fn set<T: Serialize>(
        &self,
        key: &ServerKey,
        now: Millis,
        value: &T,
    ) -> Result<HeaderValue, CookieError> {
        let until = now.saturating_add(Millis::from(self.max_age) * 1000);
        let mut text =
            Zeroizing::new(serde_json::to_vec(&Out { until, value }).map_err(|_| CookieError::Value)?);
        let frame = header(&self.name, "", self.max_age).len();
        let room = (MOST.saturating_sub(frame) * 3 / 4).saturating_sub(OVERHEAD);
        let length = text.len().next_multiple_of(STEP).min(room).max(text.len());
        text.resize(length, b' ');
        let sealed = key.seal(Purpose::Cookie, self.name.as_bytes(), &text);
        set_raw(&self.name, &URL_SAFE_NO_PAD.encode(sealed), self.max_age)
    }

    /// The value of a request, if it carries one that this server sealed under this name and that has not ended.
    #[must_use]
    pub fn read<T: DeserializeOwned>(&self, key: &ServerKey, now: Millis, headers: &HeaderMap) -> Option<T> {
        values(headers, &self.name).take(TRIES).find_map(|value| {
            let sealed = URL_SAFE_NO_PAD.decode(value).ok()?;
            let text = key.open(Purpose::Cookie, self.name.as_bytes(), &sealed)?;
            let found: In<T> = serde_json::from_slice(&text).ok()?;
            (now < found.until).then_some(found.value)
        })
    }

    /// Whether the request carries a cookie of this name at all, readable or not.
    #[must_use]
    pub fn is_sent(&self, headers: &HeaderMap) -> bool {
        values(headers, &self.name).next().is_some()
    }

    /// The `Set-Cookie` header that makes the browser forget it.
    ///
    /// # Errors
    /// When the name is none of ours.
    pub fn clear(&self) -> Result<HeaderValue, CookieError> {
        set_raw(&self.name, "", 0)
    }
}

fn header(name: &str, value: &str, max_age: u32) -> String {
    format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={max_age}")
}

/// A `Set-Cookie` header for a plain value (letters, digits, `-`, `_`), such as a token; `max_age` 0 deletes it.
///
/// # Errors
/// When the name is none of ours, the value holds another character, or all is too long.
pub fn set_raw(name: &str, value: &str, max_age: u32) -> Result<HeaderValue, CookieError> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if !name.strip_prefix("__Host-").is_some_and(|rest| !rest.is_empty() && rest.bytes().all(plain)) {
        return Err(CookieError::Name);
    }
    if !value.bytes().all(plain) {
        return Err(CookieError::Value);
    }
    let header = header(name, value, max_age);
    if header.len() > MOST {
        return Err(CookieError::TooLong(header.len()));
    }
    HeaderValue::try_from(header).map_err(|_| CookieError::Value)
}

/// Every value of the cookies of this name, in the order the browser sent them. Other cookies are skipped over,
/// however odd they are.
pub fn values<'h>(headers: &'h HeaderMap, name: &'h str) -> impl Iterator<Item = &'h str> {
    headers
        .get_all(COOKIE)
        .into_iter()
        .flat_map(|header| header.as_bytes().split(|byte| *byte == b';'))
        .filter_map(|pair| std::str::from_utf8(pair).ok())
        .filter_map(|pair| pair.split_once('='))
        .filter(move |(found, _)| found.trim() == name)
        .map(|(_, value)| value.trim())
        .map(|value| value.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')).unwrap_or(value))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MINUTES: Millis = 60_000;
    const FORM: SealedCookie = SealedCookie::new(Cow::Borrowed("__Host-aanvraag"), 30 * 60);

    fn sent(cookies: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for cookie in cookies {
            headers.append(COOKIE, HeaderValue::from_bytes(cookie.as_bytes()).unwrap());
        }
        headers
    }

    fn pair(set: &HeaderValue) -> String {
        set.to_str().unwrap().split(';').next().unwrap().to_owned()
    }

    #[test]
    fn a_value_comes_back_until_its_time_is_over() {
        let key = ServerKey::random();
        let set = FORM.set(&key, 0, &("Fatima", 7)).unwrap();
        let text = set.to_str().unwrap();
        assert!(text.starts_with("__Host-aanvraag="));
        assert!(text.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=1800"));
        assert!(!text.contains("Fatima"));
        let headers = sent(&[&pair(&set)]);
        assert_eq!(FORM.read(&key, 0, &headers), Some(("Fatima".to_owned(), 7)));
        assert_eq!(FORM.read(&key, 30 * MINUTES - 1, &headers), Some(("Fatima".to_owned(), 7)));
        assert_eq!(FORM.read::<(String, i32)>(&key, 30 * MINUTES, &headers), None);
        assert_eq!(FORM.read::<(String, i32)>(&ServerKey::random(), 0, &headers), None);
        assert_eq!(FORM.read::<u8>(&key, 0, &headers), None, "another type is no value");
    }

    #[test]
    fn a_value_under_another_name_is_none() {
        let key = ServerKey::random();
        let set = FORM.set(&key, 0, &1).unwrap();
        let other = SealedCookie::new(Cow::Borrowed("__Host-ander"), 60);
        let moved = pair(&set).replace("__Host-aanvraag", "__Host-ander");
        assert_eq!(other.read::<u8>(&key, 0, &sent(&[&moved])), None);
        assert!(other.is_sent(&sent(&[&moved])) && !other.is_sent(&sent(&[&pair(&set)])));
    }

    #[test]
    fn the_right_one_is_found_among_repeated_and_odd_cookies() {
        let key = ServerKey::random();
        let good = pair(&FORM.set(&key, 0, &42).unwrap());
        for cookies in [
            vec![format!("a=b; {good}")],
            vec![format!("__Host-aanvraag=oud; {good} ; c")],
            vec![format!("==;;; ;=x;{good}")],
            vec!["x=1".to_owned(), "__Host-aanvraag=".to_owned(), good.clone()],
            vec![format!("ü=é; {}", good.replacen('=', "=\"", 1) + "\"")],
        ] {
            let cookies: Vec<_> = cookies.iter().map(String::as_str).collect();
            assert_eq!(FORM.read(&key, 0, &sent(&cookies)), Some(42), "{cookies:?}");
        }
        let flood = format!("{}{good}", "__Host-aanvraag=x; ".repeat(1000));
        assert_eq!(FORM.read::<u8>(&key, 0, &sent(&[&flood])), None, "a flood is not tried to its end");
    }

    #[test]
    fn what_is_too_long_says_so_and_what_just_fits_is_kept() {
        let key = ServerKey::random();
        let longest = (0..4096).rev().find(|n| FORM.set(&key, 0, &"x".repeat(*n)).is_ok()).unwrap();
        assert!(longest > 2900, "{longest} bytes of text fit");
        let set = FORM.set(&key, 0, &"x".repeat(longest)).unwrap();
        assert!(set.len() <= MOST);
        assert_eq!(FORM.read(&key, 0, &sent(&[&pair(&set)])), Some("x".repeat(longest)));
        let error = FORM.set(&key, 0, &"x".repeat(longest + 4)).unwrap_err();
        assert!(matches!(error, CookieError::TooLong(length) if length > MOST));
    }

    #[test]
    fn a_short_and_a_longer_story_have_the_same_length() {
        let key = ServerKey::random();
        let length = |text: &str| FORM.set(&key, 0, &text).unwrap().len();
        assert_eq!(length(""), length(&"verhaal ".repeat(20)));
    }

    #[test]
    fn names_and_values_that_could_break_a_header_are_refused() {
        for name in ["sessie", "__Host-", "__Host-a b", "__Host-a;b", "__Host-a\r\nSet-Cookie: x"] {
            assert_eq!(set_raw(name, "x", 1), Err(CookieError::Name), "{name}");
        }
        for value in ["a;b", "a b", "a\r\nb", "é"] {
            assert_eq!(set_raw("__Host-a", value, 1), Err(CookieError::Value), "{value}");
        }
        assert!(FORM.clear().unwrap().to_str().unwrap().contains("__Host-aanvraag=; Path=/; Secure;"));
    }

    proptest! {
        #[test]
        fn cookie_junk_is_none(junk: Vec<u8>, value in "[A-Za-z0-9_=-]{0,200}") {
            let key = ServerKey::random();
            let mut headers = sent(&[&format!("__Host-aanvraag={value}")]);
            if let Ok(junk) = HeaderValue::from_bytes(&junk) {
                headers.append(COOKIE, junk);
            }
            prop_assert_eq!(FORM.read::<serde_json::Value>(&key, 0, &headers), None);
        }

        #[test]
        fn any_changed_character_is_none(text in "\\PC{0,50}", at: prop::sample::Index, by in b'A'..=b'Z') {
            let key = ServerKey::random();
            let mut cookie = pair(&FORM.set(&key, 0, &text).unwrap()).into_bytes();
            let start = "__Host-aanvraag=".len();
            let at = start + at.index(cookie.len() - start);
            prop_assume!(cookie[at] != by);
            cookie[at] = by;
            let cookie = String::from_utf8(cookie).unwrap();
            prop_assert_eq!(FORM.read::<String>(&key, 0, &sent(&[&cookie])), None);
        }
    }
}
