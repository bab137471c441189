//! Letters over SMTP. Without encryption only to this machine itself.

use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use lettre::transport::smtp::PoolConfig;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};

use super::{Code, Letter, MailError, Mailer, Sending};

/// How long connecting may take. Measured: for what comes after, the library waits without end.
const CONNECT: Duration = Duration::from_secs(20);
/// How long a whole letter may take: a mail server that falls silent holds up one of the worker's hands for so long. With
/// a compressed clock nobody waits for it.
const LETTER: Duration = Duration::from_millis(if cfg!(feature = "compressed-clock") { 500 } else { 60_000 });

/// Why an address of a mail server is not used. Never shows the address: it may hold a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SmtpUrlError {
    /// Not `smtps://host`, `smtp://host?tls=required` or `smtp://` to this machine.
    #[error(
        "the SMTP address is not of the form smtps://user:password@host:465, smtp://user:password@host:587?tls=required or smtp://127.0.0.1:25"
    )]
    Form,
    /// It would send letters and password unencrypted over a network.
    #[error("the SMTP address is unencrypted and not of this machine: use smtps:// or add ?tls=required")]
    Plain,
}

/// Hands letters over to a mail server.
#[derive(Clone)]
pub struct SmtpMailer(AsyncSmtpTransport<Tokio1Executor>);

impl fmt::Debug for SmtpMailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SmtpMailer(…)")
    }
}

impl SmtpMailer {
    /// The mailer of an address. Must be called inside the runtime. Connects only when a letter leaves.
    ///
    /// # Errors
    /// When the address has another form, or would send unencrypted to another machine.
    pub fn new(url: &str) -> Result<Self, SmtpUrlError> {
        check(url)?;
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|_| SmtpUrlError::Form)?;
        // A connection for each letter. Measured: one that was given up while its answer was under way goes back into the
        // pool, and the next letter takes that answer for its own: it counts as sent, and was refused.
        let alone = PoolConfig::new().max_size(0);
        Ok(Self(builder.timeout(Some(CONNECT)).pool_config(alone).build()))
    }
}

fn check(url: &str) -> Result<(), SmtpUrlError> {
    let uri: http::Uri = url.parse().map_err(|_| SmtpUrlError::Form)?;
    let host = uri.host().filter(|host| !host.is_empty()).ok_or(SmtpUrlError::Form)?;
    let required = match uri.query() {
        None => false,
        Some("tls=required") => true,
        Some(_) => return Err(SmtpUrlError::Form),
    };
    match uri.scheme_str() {
        Some("smtps") if !required => Ok(()),
        Some("smtp") if required || is_this_machine(host) => Ok(()),
        Some("smtp") => Err(SmtpUrlError::Plain),
        _ => Err(SmtpUrlError::Form),
    }
}

fn is_this_machine(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.eq_ignore_ascii_case("localhost") || bare.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

impl Mailer for SmtpMailer {
    fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a> {
        Box::pin(async move {
            let bytes = letter.bytes();
            match tokio::time::timeout(LETTER, self.0.send_raw(letter.envelope(), &bytes)).await {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(error)) => Err(code(&error)),
                Err(_) => Err(MailError::later("timeout")),
            }
        })
    }
}

fn code(error: &lettre::transport::smtp::Error) -> MailError {
    if let Some(status) = error.status() {
        return MailError { code: Code::Smtp(status.into()), permanent: error.is_permanent() };
    }
    match () {
        () if error.is_timeout() => MailError::later("timeout"),
        () if error.is_tls() => MailError::later("tls"),
        () if error.is_response() => MailError::later("answer"),
        () if error.is_client() => MailError::later("client"),
        () => MailError::later("connection"),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead as _, BufReader, Write as _};
    use std::net::TcpListener;

    use super::*;
    use crate::mail::{Message, Sender, Wire};

    #[tokio::test]
    async fn only_this_machine_is_spoken_to_in_the_clear() {
        for good in [
            "smtp://127.0.0.1:2525",
            "smtp://localhost",
            "smtp://[::1]:25",
            "smtps://naam:geheim@mail.voorbeeld.test:465",
            "smtp://naam:geheim@mail.voorbeeld.test:587?tls=required",
        ] {
            assert!(SmtpMailer::new(good).is_ok(), "{good}");
        }
        for (bad, error) in [
            ("smtp://mail.voorbeeld.test", SmtpUrlError::Plain),
            ("smtp://localhost@mail.voorbeeld.test", SmtpUrlError::Plain),
            ("smtp://127.0.0.1.voorbeeld.test:25", SmtpUrlError::Plain),
            ("smtp://mail.voorbeeld.test?tls=opportunistic", SmtpUrlError::Form),
            ("http://localhost", SmtpUrlError::Form),
            ("smtp://", SmtpUrlError::Form),
            ("mail.voorbeeld.test:25", SmtpUrlError::Form),
            ("", SmtpUrlError::Form),
        ] {
            assert_eq!(SmtpMailer::new(bad).map(drop), Err(error), "{bad}");
        }
    }

    /// A mail server that says these lines, one after each line it hears, after `DATA` one after the final dot.
    fn server(answers: &'static [&'static str]) -> (String, std::thread::JoinHandle<Vec<String>>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let heard = std::thread::spawn(move || {
            let (stream, _) = listener.accept().unwrap();
            stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
            let (mut out, mut lines) = (stream.try_clone().unwrap(), BufReader::new(stream).lines());
            let (mut heard, mut in_data) = (Vec::new(), false);
            let mut answers = answers.iter();
            write!(out, "{}\r\n", answers.next().unwrap()).unwrap();
            while let Some(Ok(line)) = lines.next() {
                heard.push(line.clone());
                if in_data && line != "." {
                    continue;
                }
                in_data = line == "DATA";
                let Some(answer) = answers.next() else { break };
                if write!(out, "{answer}\r\n").is_err() || answers.len() == 0 {
                    break;
                }
            }
            heard
        });
        (url, heard)
    }

    fn letter() -> Letter {
        let sender = Sender::new(Sender::DEFAULT, "http://localhost").unwrap();
        let to = "an@voorbeeld.test".to_owned().try_into().unwrap();
        Letter::compose(
            &sender,
            "a",
            &Message { to, subject: "Dag".into(), body: "x\n.\ny".into() },
            0,
            Wire::SevenBit,
        )
        .unwrap()
    }

    #[tokio::test]
    async fn a_letter_arrives_with_its_dots() {
        let (url, heard) = server(&["220 dag", "250 dag", "250 ok", "250 ok", "354 ga door", "250 dank"]);
        SmtpMailer::new(&url).unwrap().send(&letter()).await.unwrap();
        let heard = heard.join().unwrap();
        assert!(heard.contains(&"RCPT TO:<an@voorbeeld.test>".to_owned()), "{heard:?}");
        assert!(heard.windows(2).any(|lines| lines == ["x", ".."]), "{heard:?}");
    }

    #[tokio::test]
    async fn refusals_become_codes() {
        for (answers, status, permanent) in [
            (&["220 dag", "250 dag", "250 ok", "451 later"][..], 451, false),
            (&["220 dag", "250 dag", "250 ok", "550 onbekend an@voorbeeld.test"][..], 550, true),
            (&["220 dag", "250 dag", "250 ok", "250 ok", "354 ja", "552 vol"][..], 552, true),
        ] {
            let (url, heard) = server(answers);
            let error = SmtpMailer::new(&url).unwrap().send(&letter()).await.unwrap_err();
            assert_eq!(error, MailError { code: Code::Smtp(status), permanent });
            assert_eq!(error.to_string(), format!("smtp-{status}"));
            drop(heard);
        }
    }

    #[tokio::test]
    async fn nobody_there_is_tried_again_later() {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let error =
            SmtpMailer::new(&format!("smtp://127.0.0.1:{port}")).unwrap().send(&letter()).await.unwrap_err();
        assert_eq!(error, MailError::later("connection"));
    }
}
