//! The real binary, running in a temporary folder: started, asked, killed, started again.
//!
//! It reads what an operator can read: the lines the server prints, and the files in its folder.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::browser::Browser;
use crate::mail::{self, Mail};
pub use crate::options::Options;
use crate::options::UNGUARDED;

/// What the server prints when it serves.
const READY: &str = "Buddywijzer luistert op ";
/// What it prints before the link that makes the first person site desk.
const LINK: &str = "Eenmalige inschrijvingslink: ";
/// How long a start may take before the test gives up: generous, because a debug build shares two cores.
const PATIENCE: Duration = Duration::from_secs(90);

/// A running site. It ends when it is dropped.
#[derive(Debug)]
pub struct Site {
    folder: TempDir,
    var: PathBuf,
    options: Options,
    running: Running,
    link: Option<String>,
}

#[derive(Debug)]
struct Running {
    child: Child,
    base: String,
    ready_after: Duration,
    log: Arc<Mutex<String>>,
}

impl Site {
    /// A new site with the embedded directory, an empty database and no mail server.
    ///
    /// # Panics
    /// When the binary is missing or does not become ready.
    #[must_use]
    pub fn start() -> Self {
        Self::start_with(Options::default())
    }

    /// A new site, run as `options` say.
    ///
    /// # Panics
    /// When the binary is missing or does not become ready: with everything it printed.
    #[must_use]
    pub fn start_with(options: Options) -> Self {
        match Self::try_start(options) {
            Ok(site) => site,
            Err(output) => panic!("the site did not start; it said:\n{output}"),
        }
    }

    /// A new site, or all that the binary printed before it gave up.
    ///
    /// # Errors
    /// What the binary printed, when it ended before it served.
    pub fn try_start(options: Options) -> Result<Self, String> {
        let folder =
            tempfile::Builder::new().prefix("buddywijzer-site-").tempdir().expect("a temporary folder");
        let var = options.var.clone().unwrap_or_else(|| folder.path().join("var"));
        for (name, content) in &options.files {
            std::fs::write(folder.path().join(name), content).expect("a file in the folder of the site");
        }
        let (running, link) = run(folder.path(), &var, &options)?;
        Ok(Self { folder, var, options, running, link })
    }

    /// The address of the site, such as `http://127.0.0.1:40123`.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.running.base
    }

    /// Host and port, for a raw connection.
    #[must_use]
    pub fn authority(&self) -> &str {
        self.base().trim_start_matches("http://")
    }

    /// A browser with no cookies.
    #[must_use]
    pub fn browser(&self) -> Browser {
        Browser::new(self.base())
    }

    /// The folder with database, index, keys and outbox.
    #[must_use]
    pub fn var(&self) -> &Path {
        &self.var
    }

    /// The link of the first start, as a path: it makes one person administrator and site desk.
    ///
    /// # Panics
    /// When the site never printed one.
    #[must_use]
    pub fn enrolment_path(&self) -> String {
        let link = self.link.as_deref().expect("the first start prints a one-time enrolment link");
        link.splitn(4, '/').nth(3).map(|rest| format!("/{rest}")).expect("the link is an address with a path")
    }

    /// Whether the last start printed an enrolment link.
    #[must_use]
    pub fn printed_a_link(&self) -> bool {
        self.link.is_some()
    }

    /// From the start of the process until it said that it serves.
    #[must_use]
    pub fn ready_after(&self) -> Duration {
        self.running.ready_after
    }

    /// Everything the server has printed since its last start.
    #[must_use]
    pub fn log(&self) -> String {
        self.running.log.lock().map(|log| log.clone()).unwrap_or_default()
    }

    /// The messages in `var/outbox/`, oldest first.
    #[must_use]
    pub fn outbox(&self) -> Vec<Mail> {
        mail::read_folder(&self.var.join("outbox"))
    }

    /// Waits until `count` messages lie in the outbox.
    ///
    /// # Panics
    /// When they do not arrive within ten seconds.
    #[must_use]
    pub fn outbox_with(&self, count: usize) -> Vec<Mail> {
        let patience = Instant::now() + Duration::from_secs(10);
        loop {
            let mails = self.outbox();
            if mails.len() >= count {
                return mails;
            }
            assert!(
                Instant::now() < patience,
                "{} of {count} messages in the outbox after 10 s",
                mails.len()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// The newest message to an address that is meant, once it lies in the outbox.
    ///
    /// # Panics
    /// When none arrives within ten seconds, or one went to an address of the directory.
    #[must_use]
    pub fn mail_to(&self, to: &str, meant: impl Fn(&Mail) -> bool) -> Mail {
        let patience = Instant::now() + Duration::from_secs(10);
        loop {
            let mails = self.outbox();
            crate::data::guard(&mails);
            if let Some(mail) = mails.into_iter().rfind(|mail| mail.to.contains(to) && meant(mail)) {
                return mail;
            }
            assert!(Instant::now() < patience, "no such message to {to} after 10 s");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Ends the process the way a power cut does, as far as a process can be: SIGKILL.
    pub fn kill9(&mut self) {
        let _ = self.running.child.kill();
        let _ = self.running.child.wait();
    }

    /// Asks the process to stop (SIGTERM) and says how it ended.
    ///
    /// # Panics
    /// When it still runs after 20 seconds.
    pub fn stop(&mut self) -> ExitStatus {
        signal(&self.running.child, "TERM");
        wait(&mut self.running.child, Duration::from_secs(20)).expect("SIGTERM ends the server within 20 s")
    }

    /// Starts the binary again on the same folder. A new port: browsers must be told (see [`Browser::moved_to`]).
    ///
    /// # Panics
    /// When it does not become ready.
    pub fn restart(&mut self) {
        if let Err(output) = self.try_restart() {
            panic!("the site did not start again; it said:\n{output}");
        }
    }

    /// Starts the binary again, or says what it printed before it gave up.
    ///
    /// # Errors
    /// What the binary printed, when it ended before it served.
    pub fn try_restart(&mut self) -> Result<(), String> {
        if let Ok(None) = self.running.child.try_wait() {
            self.stop();
        }
        let (running, link) = run(self.folder.path(), &self.var, &self.options)?;
        self.running = running;
        if link.is_some() {
            self.link = link;
        }
        Ok(())
    }

    /// Runs a command of the binary (`check`, `search`, `reindex` …) on the folder of this site.
    ///
    /// # Panics
    /// When the binary cannot be run at all.
    #[must_use]
    pub fn command(&self, arguments: &[&str]) -> Output {
        command(self.folder.path(), &self.var, &self.options)
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .expect("the binary runs")
    }

    /// The resident memory of the server, in bytes (`VmRSS` of /proc).
    #[must_use]
    pub fn resident_bytes(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.running.child.id())).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Ok(None) = self.running.child.try_wait() {
            signal(&self.running.child, "TERM");
            if wait(&mut self.running.child, Duration::from_secs(5)).is_none() {
                self.kill9();
            }
        }
        if std::thread::panicking() {
            let log = self.log();
            let from = log.char_indices().rev().nth(6000).map_or(0, |(at, _)| at);
            eprintln!("--- the last the site printed ---\n{}", &log[from..]);
        }
    }
}

/// The binary under test: what `tests/run` built, else the one beside this test in `target/`.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn binary() -> PathBuf {
    let beside = || {
        let own = std::env::current_exe().ok()?;
        Some(own.parent()?.parent()?.join("buddywijzer"))
    };
    let path = std::env::var_os("BUDDYWIJZER_TEST_BINARY").map(PathBuf::from).or_else(beside);
    match path {
        Some(path) if path.is_file() => path,
        other => panic!(
            "no binary at {other:?}: build it first with `cargo build --bin buddywijzer`, or use tests/run"
        ),
    }
}

/// The same program with a clock that a test can set ahead (`server/compressed-clock`).
fn compressed_binary() -> PathBuf {
    let path = binary().with_file_name("buddywijzer-compressed");
    assert!(
        path.is_file(),
        "no {}: tests/run builds it, with `cargo build --workspace --features server/compressed-clock`",
        path.display()
    );
    path
}

fn command(folder: &Path, var: &Path, options: &Options) -> Command {
    let mut words = options.wrapper.clone();
    let program = if options.compressed { compressed_binary() } else { binary() };
    words.push(program.display().to_string());
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).current_dir(folder).env_clear();
    for name in ["PATH", "LANG", "TZ"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command
        .env("HOME", folder)
        .env("RUST_BACKTRACE", "1")
        .env("BUDDYWIJZER_LISTEN", "127.0.0.1:0")
        .env("BUDDYWIJZER_VAR", var)
        // Tests fill in a form at once, and all from one address. `Options::guarded` takes this away.
        .envs(UNGUARDED)
        .envs(options.environment.iter().map(|(name, value)| (name, value)));
    command
}

fn run(folder: &Path, var: &Path, options: &Options) -> Result<(Running, Option<String>), String> {
    let started = Instant::now();
    let mut child = command(folder, var, options)
        .args(&options.arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary can be run");
    let log = Arc::new(Mutex::new(String::new()));
    let (lines, heard) = mpsc::channel();
    listen(child.stdout.take(), &log, Some(lines));
    listen(child.stderr.take(), &log, None);

    let patience = started + PATIENCE;
    let (mut base, mut link) = (None, None);
    // The link may come before or after the address: once one is there, the other gets a moment.
    loop {
        let left = if base.is_some() { Duration::from_millis(300) } else { Duration::from_millis(200) };
        match heard.recv_timeout(left) {
            Ok(line) => {
                if let Some((_, address)) = line.split_once(READY) {
                    base = Some((address.trim().trim_end_matches('/').to_owned(), started.elapsed()));
                }
                if let Some((_, address)) = line.split_once(LINK) {
                    link = Some(address.trim().to_owned());
                }
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) if base.is_some() || Instant::now() > patience => break,
            Err(RecvTimeoutError::Timeout) => {}
        }
        if base.is_some() && link.is_some() {
            break;
        }
    }
    match base {
        Some((base, ready_after)) => Ok((Running { child, base, ready_after, log }, link)),
        None => {
            let _ = child.kill();
            let ended = child.wait().map(|status| status.to_string()).unwrap_or_default();
            // The threads that listen need a moment for the last lines.
            std::thread::sleep(Duration::from_millis(100));
            let said = log.lock().map(|log| log.clone()).unwrap_or_default();
            Err(format!("{said}\n({ended})"))
        }
    }
}

/// Collects what a stream says, and passes its lines on as long as somebody listens.
fn listen(
    stream: Option<impl Read + Send + 'static>,
    log: &Arc<Mutex<String>>,
    lines: Option<mpsc::Sender<String>>,
) {
    let Some(stream) = stream else { return };
    let log = Arc::clone(log);
    std::thread::spawn(move || {
        for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            if let Ok(mut log) = log.lock() {
                log.push_str(&line);
                log.push('\n');
            }
            if let Some(lines) = &lines {
                let _ = lines.send(line);
            }
        }
    });
}

fn signal(child: &Child, name: &str) {
    let _ = Command::new("kill").args([&format!("-{name}"), &child.id().to_string()]).status();
}

fn wait(child: &mut Child, patience: Duration) -> Option<ExitStatus> {
    let end = Instant::now() + patience;
    while Instant::now() < end {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    None
}
