//! Addresses of organisations that may stand in a page: only web, mail and telephone.
//! A `javascript:` address cannot be made into one of these.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Says why a text is no address of this kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Not `http://` or `https://` followed by a host.
    #[error("“{0}” is not a web address that begins with http:// or https://")]
    Web(String),
    /// Not one `@` with something on both sides.
    #[error("“{0}” is not an e-mail address")]
    Mail(String),
    /// Not `+` and 8 to 15 digits (E.164).
    #[error("“{0}” is not a telephone number in E.164 form")]
    Phone(String),
}

macro_rules! address {
    ($(#[$doc:meta])* $name:ident, $error:ident, $check:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// The address as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = AddressError;

            fn try_from(text: String) -> Result<Self, AddressError> {
                let check: fn(&str) -> bool = $check;
                if check(&text) { Ok(Self(text.into_boxed_str())) } else { Err(AddressError::$error(text)) }
            }
        }

        impl From<$name> for String {
            fn from(address: $name) -> Self {
                address.0.into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

address!(
    /// A web address: `http` or `https`, at most 500 bytes, no white space or control characters.
    WebUrl,
    Web,
    |text| {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        text.len() <= 500
            && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c))
            && rest.is_some_and(|rest| {
                let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
                host.contains('.') && !host.contains('@')
            })
    }
);

address!(
    /// An e-mail address, checked for its shape only: ASCII, at most 254 bytes, one `@`, a dot in the domain.
    MailAddress,
    Mail,
    |text| {
        let plain = |c: char| c.is_ascii_graphic() && !"\"(),:;<>[\\]".contains(c);
        text.len() <= 254
            && text.chars().all(plain)
            && text.split_once('@').is_some_and(|(local, host)| {
                (1..=64).contains(&local.len())
                    && !local.starts_with('.') && !local.ends_with('.') && !local.contains("..")
                    && host.contains('.')
                    && host.split('.').all(|label| {
                        !label.is_empty()
                            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
                            && !label.starts_with('-') && !label.ends_with('-')
                    })
            })
    }
);

address!(
    /// A telephone number in E.164: `+` and 8 to 15 digits.
    PhoneNumber,
    Phone,
    |text| {
        text.strip_prefix('+').is_some_and(|digits| {
            (8..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
        })
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_can_be_links() {
        for good in ["https://a.be", "http://www.gent.be/x?y=1#z"] {
            assert!(WebUrl::try_from(good.to_owned()).is_ok(), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "https://",
            "https://a b.be",
            "ftp://a.be",
            "https://user@a.be",
            "https://a.be/\"onclick",
        ] {
            assert!(WebUrl::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }

    #[test]
    fn mail_and_phone_have_their_shape() {
        assert!(MailAddress::try_from("info@voorbeeld.be".to_owned()).is_ok());
        for bad in [
            "",
            "a",
            "a@b",
            "a@@b.be",
            "a b@c.be",
            "a@b.be\r\nBcc: c@d.be",
            "@b.be",
            "a@.be",
            "é@b.be",
            "a..b@c.be",
        ] {
            assert!(MailAddress::try_from(bad.to_owned()).is_err(), "{bad}");
        }
        assert!(PhoneNumber::try_from("+3292223344".to_owned()).is_ok());
        for bad in ["092223344", "+32 9 222", "+", "+32abc45678"] {
            assert!(PhoneNumber::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }
}
