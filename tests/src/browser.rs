//! A browser without JavaScript, as small as can be: it keeps cookies, sends `Origin` with forms, and follows nothing by itself.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use ureq::http::{Method, Request};

use crate::html;

/// A browser with its cookies. A clone holds the cookies of this moment.
#[derive(Debug)]
pub struct Browser {
    agent: ureq::Agent,
    base: String,
    cookies: Mutex<BTreeMap<String, String>>,
    keeps_cookies: bool,
}

/// What the site answered.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The path that was asked.
    pub path: String,
    /// The status code.
    pub status: u16,
    /// Header names in lower case with their values, in order.
    pub headers: Vec<(String, String)>,
    /// The body as sent.
    pub body: Vec<u8>,
    /// From the first byte sent to the last received.
    pub took: Duration,
}

impl Browser {
    /// A browser for the site at `base`, with no cookies.
    #[must_use]
    pub fn new(base: &str) -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            // A connection per request: one that the server closed meanwhile is not the test's to find.
            .max_idle_connections(0)
            .timeout_global(Some(Duration::from_secs(30)))
            .build()
            .new_agent();
        Self { agent, base: base.to_owned(), cookies: Mutex::default(), keeps_cookies: true }
    }

    /// The same browser, which from now on refuses cookies.
    #[must_use]
    pub fn refusing_cookies(mut self) -> Self {
        self.keeps_cookies = false;
        self
    }

    /// Tells the browser where the site listens after a restart. The cookies stay.
    pub fn moved_to(&mut self, base: &str) {
        base.clone_into(&mut self.base);
    }

    /// The address of the site, as this browser knows it.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The cookies it holds, by name.
    #[must_use]
    pub fn cookies(&self) -> BTreeMap<String, String> {
        self.held().clone()
    }

    /// Forgets every cookie.
    pub fn forget_cookies(&self) {
        self.held().clear();
    }

    /// Asks for a page.
    ///
    /// # Panics
    /// When the site does not answer at all.
    #[must_use]
    pub fn get(&self, path: &str) -> Answer {
        self.request(Method::GET, path, &[], None)
    }

    /// Asks for a page with headers of the test's own.
    ///
    /// # Panics
    /// When the site does not answer at all.
    #[must_use]
    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.request(Method::GET, path, headers, None)
    }

    /// Sends a form as a browser does: with the site's own `Origin`.
    ///
    /// # Panics
    /// When the site does not answer at all.
    #[must_use]
    pub fn post<N: AsRef<str>, V: AsRef<str>>(&self, path: &str, fields: &[(N, V)]) -> Answer {
        let origin = self.base.clone();
        self.post_with(path, fields, &[("origin", &origin), ("sec-fetch-site", "same-origin")])
    }

    /// Sends a body of another kind than a form, as a browser does.
    ///
    /// # Panics
    /// When the site does not answer at all.
    #[must_use]
    pub fn post_bytes(&self, path: &str, kind: &str, body: &[u8]) -> Answer {
        let origin = self.base.clone();
        let headers =
            [("origin", origin.as_str()), ("sec-fetch-site", "same-origin"), ("content-type", kind)];
        self.request(Method::POST, path, &headers, Some(body.to_vec()))
    }

    /// Sends a form with headers of the test's own, and no `Origin` unless they hold it.
    ///
    /// # Panics
    /// When the site does not answer at all.
    #[must_use]
    pub fn post_with<N: AsRef<str>, V: AsRef<str>>(
        &self,
        path: &str,
        fields: &[(N, V)],
        headers: &[(&str, &str)],
    ) -> Answer {
        self.request(Method::POST, path, headers, Some(form(fields).into_bytes()))
    }

    /// Follows redirects as a browser does, with GET, at most ten.
    ///
    /// # Panics
    /// When it goes round in circles, or leads away from the site.
    #[must_use]
    pub fn follow(&self, answer: Answer) -> Answer {
        let mut answer = answer;
        for _ in 0..10 {
            if !(300..400).contains(&answer.status) || answer.status == 304 {
                return answer;
            }
            let to = answer.location();
            assert!(to.starts_with('/'), "{} leads away to {to}", answer.path);
            answer = self.get(&to);
        }
        panic!("round in circles at {}", answer.path)
    }

    /// Sends anything, without failing when the connection is cut: for tests that kill the server meanwhile.
    ///
    /// # Errors
    /// What went wrong on the way.
    pub fn try_request(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Vec<u8>>,
    ) -> Result<Answer, ureq::Error> {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let cookies = self.cookies();
        if self.keeps_cookies && !cookies.is_empty() {
            let line: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header("cookie", line.join("; "));
        }
        let before = Instant::now();
        let mut response = match body {
            None => self.agent.run(request.body(()).map_err(ureq::Error::Http)?)?,
            Some(body) => {
                if headers.iter().all(|(name, _)| *name != "content-type") {
                    request = request.header("content-type", "application/x-www-form-urlencoded");
                }
                self.agent.run(request.body(body).map_err(ureq::Error::Http)?)?
            }
        };
        let headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| {
                (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
            })
            .collect();
        let mut body = Vec::new();
        response.body_mut().as_reader().read_to_end(&mut body)?;
        let answer = Answer {
            path: path.to_owned(),
            status: response.status().as_u16(),
            headers,
            body,
            took: before.elapsed(),
        };
        self.keep_cookies(&answer);
        Ok(answer)
    }

    fn held(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn request(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Option<Vec<u8>>) -> Answer {
        self.try_request(method.clone(), path, headers, body)
            .unwrap_or_else(|error| panic!("{method} {path} got no answer: {error}"))
    }

    fn keep_cookies(&self, answer: &Answer) {
        if !self.keeps_cookies {
            return;
        }
        let mut cookies = self.held();
        for (_, line) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (pair, attributes) = line.split_once(';').unwrap_or((line, ""));
            let Some((name, value)) = pair.split_once('=') else { continue };
            let gone = attributes.to_ascii_lowercase().contains("max-age=0");
            if gone || value.is_empty() {
                cookies.remove(name.trim());
            } else {
                cookies.insert(name.trim().to_owned(), value.trim().to_owned());
            }
        }
    }
}

impl Clone for Browser {
    fn clone(&self) -> Self {
        let cookies = Mutex::new(self.cookies());
        Self {
            agent: self.agent.clone(),
            base: self.base.clone(),
            cookies,
            keeps_cookies: self.keeps_cookies,
        }
    }
}

impl Answer {
    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// What a reader sees: the text without tags, scripts and styles, white space collapsed.
    #[must_use]
    pub fn visible(&self) -> String {
        html::visible(&self.text())
    }

    /// The first header of a name (lower case), or an empty string.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    /// Where it redirects to, as a path.
    ///
    /// # Panics
    /// When it is no redirect.
    #[must_use]
    pub fn location(&self) -> String {
        let to = self.header("location");
        assert!(!to.is_empty(), "{} answered {} without a location", self.path, self.status);
        // An absolute address of the site itself counts as its path.
        match to.strip_prefix("http://127.0.0.1:") {
            Some(rest) => rest.find('/').map_or_else(|| "/".to_owned(), |at| rest[at..].to_owned()),
            None => to.to_owned(),
        }
    }

    /// The body as JSON.
    ///
    /// # Panics
    /// When it is not JSON.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{} is not JSON: {error}\n{}", self.path, self.text()))
    }

    /// The same answer, if its status is this one.
    ///
    /// # Panics
    /// When it is another.
    #[must_use]
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "status of {}; the page says: {}", self.path, brief(&self.visible()));
        self
    }

    /// The same answer, if a reader sees these words.
    ///
    /// # Panics
    /// When they are not there.
    #[must_use]
    #[track_caller]
    pub fn saying(self, words: &str) -> Self {
        let visible = self.visible();
        assert!(
            visible.contains(words),
            "{} does not say {words:?}; it says: {}",
            self.path,
            brief(&visible)
        );
        self
    }

    /// The forms on the page.
    #[must_use]
    pub fn forms(&self) -> Vec<html::Form> {
        html::forms(&self.text())
    }

    /// The addresses of all links on the page.
    #[must_use]
    pub fn links(&self) -> Vec<String> {
        html::links(&self.text())
    }
}

fn brief(text: &str) -> String {
    text.chars().take(1500).collect()
}

/// Pairs as the body of a form or a query string: everything that is not plainly safe is percent-encoded.
#[must_use]
pub fn form<N: AsRef<str>, V: AsRef<str>>(fields: &[(N, V)]) -> String {
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name.as_ref()), encode(value.as_ref())))
        .collect();
    pairs.join("&")
}

/// One value, percent-encoded for a query string or a form.
#[must_use]
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}
