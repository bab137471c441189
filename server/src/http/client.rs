//! The address of the client, for limits of how often somebody may try. Never logged, never stored as it is.

use std::net::IpAddr;

use axum::extract::FromRequestParts;
use http::HeaderMap;
use http::request::Parts;

use super::accept::Peer;
use crate::app::App;
use crate::config::Network;

/// The client's address; `None` where there was no connection (tests).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Client(pub Option<IpAddr>);

impl FromRequestParts<App> for Client {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let peer = parts.extensions.get::<Peer>().map(|peer| peer.0);
        Ok(Self(peer.map(|peer| behind(peer, &parts.headers, &app.config.trusted_proxies))))
    }
}

/// The last address of `X-Forwarded-For` that is no trusted proxy, as long as trusted proxies said so.
fn behind(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let is_trusted = |ip: IpAddr| trusted.iter().any(|net| net.contains(ip));
    let mut client = peer;
    let said: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    for text in said.into_iter().rev() {
        if !is_trusted(client) {
            break;
        }
        match text.trim().parse::<IpAddr>() {
            Ok(ip) => client = ip.to_canonical(),
            Err(_) => break,
        }
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_trusted_proxies_are_believed() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        let trusted = ["127.0.0.1".parse().unwrap(), "10.0.0.0/8".parse().unwrap()];
        let of = |peer: &str, said: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for value in said {
                headers.append("x-forwarded-for", value.parse().unwrap());
            }
            behind(ip(peer), &headers, &trusted)
        };
        assert_eq!(of("203.0.113.9", &["198.51.100.1"]), ip("203.0.113.9"));
        assert_eq!(of("127.0.0.1", &[]), ip("127.0.0.1"));
        assert_eq!(of("127.0.0.1", &["198.51.100.1"]), ip("198.51.100.1"));
        assert_eq!(of("127.0.0.1", &["1.1.1.1, 198.51.100.1", "10.2.3.4"]), ip("198.51.100.1"));
        assert_eq!(of("127.0.0.1", &["rommel"]), ip("127.0.0.1"));
    }
}
