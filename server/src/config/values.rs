//! Values of the configuration that are more than a text: the site's origin and networks.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

/// Scheme, host and port as a browser sends them in `Origin`: lower case, default port left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(Box<str>);

impl Origin {
    /// The origin as text, such as `https://buddywijzer.be`; never with a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether visitors come over TLS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// Host and port as they stand in a `Host` header.
    #[must_use]
    pub fn authority(&self) -> &str {
        self.0.split_once("://").map_or(&self.0, |(_, authority)| authority)
    }

    /// The host, where it is a name and not a number.
    #[must_use]
    pub fn host_name(&self) -> Option<&str> {
        let authority = self.authority();
        let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
        let is_name = host.contains('.') && !authority.starts_with('[') && host.parse::<IpAddr>().is_err();
        is_name.then_some(host)
    }

    /// The origin of an address we listen on. “Every address” becomes the loopback address, which
    /// is the one that surely works on the machine itself.
    #[must_use]
    pub fn of_socket(bound: SocketAddr) -> Self {
        let ip = match bound.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
            IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
            ip => ip,
        };
        let authority = SocketAddr::new(ip, bound.port()).to_string();
        Self(format!("http://{}", authority.strip_suffix(":80").unwrap_or(&authority)).into())
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Origin {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = |what: &str| format!("“{text}” {what}; write it like https://buddywijzer.be");
        let uri: http::Uri = text.parse().map_err(|_| wrong("is no address"))?;
        let scheme = uri.scheme_str().filter(|scheme| matches!(*scheme, "http" | "https"));
        let scheme = scheme.ok_or_else(|| wrong("begins with neither http:// nor https://"))?;
        let authority = uri.authority().ok_or_else(|| wrong("has no host"))?;
        if authority.as_str().contains('@') {
            return Err("an address with a user name is refused".to_owned());
        }
        if uri.path() != "/" || uri.query().is_some() {
            return Err(wrong("has more than scheme, host and port"));
        }
        let default_port = if scheme == "https" { ":443" } else { ":80" };
        let authority = authority.as_str().to_ascii_lowercase();
        let authority = authority.strip_suffix(default_port).unwrap_or(&authority);
        Ok(Self(format!("{scheme}://{authority}").into()))
    }
}

/// A network: an address and how many of its first bits count. One address alone is a network too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

impl Network {
    /// Whether the address lies in this network. An IPv4 address written as IPv6 counts as IPv4.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(net), IpAddr::V4(ip)) => {
                let shift = 32 - u32::from(self.bits);
                let head = |ip: Ipv4Addr| ip.to_bits().checked_shr(shift).unwrap_or(0);
                head(net) == head(ip)
            }
            (IpAddr::V6(net), IpAddr::V6(ip)) => {
                let shift = 128 - u32::from(self.bits);
                let head = |ip: Ipv6Addr| ip.to_bits().checked_shr(shift).unwrap_or(0);
                head(net) == head(ip)
            }
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("“{text}” is no address like 10.0.0.1 and no network like 10.0.0.0/8");
        let (address, bits) = text.split_once('/').map_or((text, None), |(a, b)| (a, Some(b)));
        let address: IpAddr = address.trim().parse().map_err(|_| wrong())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), |bits| bits.trim().parse().map_err(|_| wrong()))?;
        if bits > most {
            return Err(wrong());
        }
        Ok(Self { address, bits })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_written_as_browsers_send_them() {
        let of = |text: &str| text.parse::<Origin>().map(|o| o.to_string());
        assert_eq!(of("https://Buddywijzer.BE:443/").as_deref(), Ok("https://buddywijzer.be"));
        assert_eq!(of("http://127.0.0.1:3000").as_deref(), Ok("http://127.0.0.1:3000"));
        for bad in
            ["buddywijzer.be", "ftp://x.be", "https://x.be/pad", "https://x.be?a=1", "https://u:p@x.be", ""]
        {
            assert!(of(bad).is_err(), "{bad}");
        }
        assert!(!of("https://u:geheim@x.be").unwrap_err().contains("geheim"));
    }

    #[test]
    fn a_host_name_is_no_number() {
        let of = |text: &str| text.parse::<Origin>().unwrap().host_name().map(str::to_owned);
        assert_eq!(of("https://buddywijzer.be:8443").as_deref(), Some("buddywijzer.be"));
        for number in ["http://127.0.0.1:3000", "http://[::1]:3000", "http://localhost"] {
            assert_eq!(of(number), None, "{number}");
        }
    }

    #[test]
    fn every_address_becomes_loopback() {
        let of = |text: &str| Origin::of_socket(text.parse().unwrap()).to_string();
        assert_eq!(of("0.0.0.0:3000"), "http://127.0.0.1:3000");
        assert_eq!(of("[::]:80"), "http://[::1]");
        assert_eq!(of("10.1.2.3:8080"), "http://10.1.2.3:8080");
    }

    #[test]
    fn networks_contain_their_addresses() {
        let net = |text: &str| text.parse::<Network>().unwrap();
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        assert!(net("10.0.0.0/8").contains(ip("10.200.1.1")));
        assert!(net("10.0.0.0/8").contains(ip("::ffff:10.200.1.1")));
        assert!(!net("10.0.0.0/8").contains(ip("11.0.0.1")));
        assert!(net("127.0.0.1").contains(ip("127.0.0.1")));
        assert!(!net("127.0.0.1").contains(ip("127.0.0.2")));
        assert!(net("0.0.0.0/0").contains(ip("8.8.8.8")));
        assert!(net("fd00::/8").contains(ip("fd12::1")));
        assert!(!net("::/0").contains(ip("1.2.3.4")));
        for bad in ["", "10.0.0.0/33", "10.0.0/8", "fd00::/129", "x"] {
            assert!(bad.parse::<Network>().is_err(), "{bad}");
        }
    }
}
