//! The keys as they are written, before their values are looked at.

use std::path::Path;
use std::time::Duration;

use serde::Deserialize;

use super::{Config, ConfigError, Limits, PREFIX, TEST_PREFIX};
use crate::mail::Sender;

/// Every key, perhaps absent. The names in the file are those of the fields; in the environment
/// they are written in capitals after the prefix, those of `[limits]` after `LIMITS_`.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    listen: Option<String>,
    var: Option<String>,
    key_file: Option<String>,
    database_url: Option<String>,
    public_url: Option<String>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    contact: Option<String>,
    trusted_proxies: Option<Vec<String>>,
    log: Option<String>,
    #[serde(default)]
    limits: RawLimits,
}

macro_rules! limits {
    ($($(#[$doc:meta])* $field:ident = $variable:literal),* $(,)?) => {
        #[derive(Default, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct RawLimits {
            $($field: Option<u64>,)*
        }

        impl RawLimits {
            /// Whether the variable is one of ours; an error where its value is no number.
            fn set(&mut self, variable: &str, value: &str) -> Result<bool, ConfigError> {
                match variable {
                    $($variable if value.is_empty() => self.$field = None,
                    $variable => {
                        let number = value.parse().map_err(|_| ConfigError::Value {
                            key: concat!("limits.", stringify!($field)),
                            reason: format!("“{value}” is no whole number"),
                        })?;
                        self.$field = Some(number);
                    })*
                    _ => return Ok(false),
                }
                Ok(true)
            }

            fn fill_from(&mut self, other: &Self) {
                $(self.$field = self.$field.or(other.$field);)*
            }
        }
    };
}

limits! {
    connections = "LIMITS_CONNECTIONS",
    header_read_seconds = "LIMITS_HEADER_READ_SECONDS",
    request_seconds = "LIMITS_REQUEST_SECONDS",
    write_stall_seconds = "LIMITS_WRITE_STALL_SECONDS",
    body_bytes = "LIMITS_BODY_BYTES",
    uri_bytes = "LIMITS_URI_BYTES",
    header_bytes = "LIMITS_HEADER_BYTES",
    stop_notice_milliseconds = "LIMITS_STOP_NOTICE_MILLISECONDS",
    stop_seconds = "LIMITS_STOP_SECONDS",
    asks_per_network = "LIMITS_ASKS_PER_NETWORK",
    asks_per_desk = "LIMITS_ASKS_PER_DESK",
    ask_least_seconds = "LIMITS_ASK_LEAST_SECONDS",
}

impl Raw {
    /// Reads the file.
    pub(super) fn of_file(path: &Path, text: &str) -> Result<Self, ConfigError> {
        toml::from_str(text).map_err(|error| ConfigError::File {
            path: path.to_owned(),
            line: 1 + error
                .span()
                .and_then(|span| text.get(..span.start))
                .map_or(0, |before| before.matches('\n').count()),
            reason: error.message().to_owned(),
        })
    }

    /// Reads our variables; also the file that `BUDDYWIJZER_CONFIG` names. An empty value counts as
    /// absent, as service managers and containers write it.
    pub(super) fn of_environment(
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<(Self, Option<String>), ConfigError> {
        let (mut raw, mut file) = (Self::default(), None);
        for (name, value) in variables {
            let Some(key) = name.strip_prefix(PREFIX) else { continue };
            if name.starts_with(TEST_PREFIX) {
                continue;
            }
            let field = match key {
                "CONFIG" => &mut file,
                "LISTEN" => &mut raw.listen,
                "VAR" => &mut raw.var,
                "KEY_FILE" => &mut raw.key_file,
                "DATABASE_URL" => &mut raw.database_url,
                "PUBLIC_URL" => &mut raw.public_url,
                "SMTP_URL" => &mut raw.smtp_url,
                "MAIL_FROM" => &mut raw.mail_from,
                "CONTACT" => &mut raw.contact,
                "LOG" => &mut raw.log,
                "TRUSTED_PROXIES" => {
                    if !value.is_empty() {
                        raw.trusted_proxies = Some(value.split(',').map(|s| s.trim().to_owned()).collect());
                    }
                    continue;
                }
                _ => {
                    if raw.limits.set(key, &value)? {
                        continue;
                    }
                    return Err(ConfigError::UnknownVariable(name));
                }
            };
            *field = Some(value).filter(|value| !value.is_empty());
        }
        Ok((raw, file))
    }

    /// Takes what is absent here from there.
    pub(super) fn fill_from(&mut self, other: &mut Self) {
        for (mine, theirs) in [
            (&mut self.listen, &mut other.listen),
            (&mut self.var, &mut other.var),
            (&mut self.key_file, &mut other.key_file),
            (&mut self.database_url, &mut other.database_url),
            (&mut self.public_url, &mut other.public_url),
            (&mut self.smtp_url, &mut other.smtp_url),
            (&mut self.mail_from, &mut other.mail_from),
            (&mut self.contact, &mut other.contact),
            (&mut self.log, &mut other.log),
        ] {
            if mine.is_none() {
                *mine = theirs.take();
            }
        }
        if self.trusted_proxies.is_none() {
            self.trusted_proxies = other.trusted_proxies.take();
        }
        self.limits.fill_from(&other.limits);
    }

    /// The values as what they mean.
    pub(super) fn checked(self) -> Result<Config, ConfigError> {
        let wrong = |key: &'static str, reason: String| ConfigError::Value { key, reason };
        let defaults = Config::defaults("var".into());
        let listen = self.listen.map_or(Ok(defaults.listen), |text| {
            text.parse().map_err(|_| wrong("listen", format!("“{text}” is no address like 127.0.0.1:3000")))
        })?;
        if let Some(url) = &self.database_url
            && !["postgres://", "postgresql://", "sqlite:"].iter().any(|scheme| url.starts_with(scheme))
        {
            return Err(wrong("database_url", "begins with neither postgres:// nor sqlite:".to_owned()));
        }
        if let Some(url) = &self.smtp_url
            && !["smtp://", "smtps://"].iter().any(|scheme| url.starts_with(scheme))
        {
            return Err(wrong("smtp_url", "begins with neither smtp:// nor smtps://".to_owned()));
        }
        let proxies = self.trusted_proxies.unwrap_or_default();
        Ok(Config {
            listen,
            var: self.var.map_or(defaults.var, Into::into),
            key_file: self.key_file.map(Into::into),
            database_url: self.database_url.map(Into::into),
            public_url: self
                .public_url
                .map(|text| text.parse().map_err(|reason| wrong("public_url", reason)))
                .transpose()?,
            smtp_url: self.smtp_url.map(Into::into),
            mail_from: self
                .mail_from
                .map(|text| match Sender::new(&text, "") {
                    Ok(_) => Ok(text),
                    Err(error) => Err(wrong("mail_from", error.to_string())),
                })
                .transpose()?,
            contact: self
                .contact
                .map(|text| {
                    let reason = format!("“{text}” is no e-mail address");
                    text.try_into().map_err(|_| wrong("contact", reason))
                })
                .transpose()?,
            trusted_proxies: proxies
                .iter()
                .map(|text| text.parse().map_err(|reason| wrong("trusted_proxies", reason)))
                .collect::<Result<_, _>>()?,
            log: self.log.unwrap_or(defaults.log),
            limits: self.limits.checked()?,
        })
    }
}

impl RawLimits {
    fn checked(self) -> Result<Limits, ConfigError> {
        let defaults = Limits::default();
        let seconds = |key, value: Option<u64>, default| {
            value.map_or(Ok(default), |n| within(key, n, 1, 3600).map(Duration::from_secs))
        };
        let bytes = |key, value: Option<u64>, least, default| {
            value.map_or(Ok(default), |n| {
                within(key, n, least, 16 << 20).map(|n| usize::try_from(n).unwrap_or(usize::MAX))
            })
        };
        let asks = |key, value: Option<u64>, default| {
            value.map_or(Ok(default), |n| {
                within(key, n, 1, 1_000_000_000).map(|n| i64::try_from(n).unwrap_or(i64::MAX))
            })
        };
        Ok(Limits {
            connections: bytes("limits.connections", self.connections, 1, defaults.connections)?,
            header_read: seconds(
                "limits.header_read_seconds",
                self.header_read_seconds,
                defaults.header_read,
            )?,
            request: seconds("limits.request_seconds", self.request_seconds, defaults.request)?,
            write_stall: seconds(
                "limits.write_stall_seconds",
                self.write_stall_seconds,
                defaults.write_stall,
            )?,
            body_bytes: bytes("limits.body_bytes", self.body_bytes, 4096, defaults.body_bytes)?,
            uri_bytes: bytes("limits.uri_bytes", self.uri_bytes, 512, defaults.uri_bytes)?,
            header_bytes: bytes("limits.header_bytes", self.header_bytes, 2048, defaults.header_bytes)?,
            stop_notice: self.stop_notice_milliseconds.map_or(Ok(defaults.stop_notice), |n| {
                within("limits.stop_notice_milliseconds", n, 0, 60_000).map(Duration::from_millis)
            })?,
            stop: seconds("limits.stop_seconds", self.stop_seconds, defaults.stop)?,
            asks_per_network: asks(
                "limits.asks_per_network",
                self.asks_per_network,
                defaults.asks_per_network,
            )?,
            asks_per_desk: asks("limits.asks_per_desk", self.asks_per_desk, defaults.asks_per_desk)?,
            ask_least: self.ask_least_seconds.map_or(Ok(defaults.ask_least), |n| {
                within("limits.ask_least_seconds", n, 0, 600).map(Duration::from_secs)
            })?,
        })
    }
}

fn within(key: &'static str, value: u64, least: u64, most: u64) -> Result<u64, ConfigError> {
    if (least..=most).contains(&value) {
        Ok(value)
    } else {
        Err(ConfigError::Value { key, reason: format!("{value} does not lie between {least} and {most}") })
    }
}
