//! The outbox worker: takes what waits, hands it over, marks it. A few hands work at it, so that one mail server that
//! hangs does not hold up every letter; several servers may each have a worker.
//!
//! Cut off between handing over and marking, a mail leaves again when its claim has run out: twice, never not at all.
//! Errors are kept as codes; addresses are never logged.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

use super::outbox::open_mail;
use super::{Letter, MailError, Mailer, Sender};
use crate::clock::{Clock, Millis};
use crate::seal::{ServerKey, random_bytes};
use crate::store::outbox::OutMail;
use crate::store::{Store, StoreError};

/// A claim outlasts the slowest letter; after that the mail is anybody's again.
const CLAIM: Millis = 5 * 60_000;
/// How long the worker sleeps when nobody rings, as another server or a retry may bring something. With a compressed
/// clock a day passes in a moment.
const NAP: Duration = Duration::from_millis(if cfg!(feature = "compressed-clock") { 50 } else { 15_000 });
/// How many letters may be on their way at once.
const HANDS: usize = 3;
/// After so many tries a mail is dead.
pub const TRIES: i64 = 12;
/// After so many tries when the mail server says it is of no use.
const TRIES_PERMANENT: i64 = 3;
const SHORTEST_WAIT: Millis = 60_000;
const LONGEST_WAIT: Millis = 6 * 60 * 60_000;

/// Wakes the worker: rung by whoever stored a mail.
#[derive(Debug, Clone, Default)]
pub struct Bell(Arc<Notify>);

impl Bell {
    /// Something waits.
    pub fn ring(&self) {
        self.0.notify_one();
    }
}

/// Everything the worker needs.
#[derive(Clone)]
pub struct Worker {
    /// Where the outbox is.
    pub store: Store,
    /// Opens what waits.
    pub key: Arc<ServerKey>,
    /// Hands letters over.
    pub mailer: Arc<dyn Mailer>,
    /// Who sends.
    pub sender: Sender,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Rung when something waits.
    pub bell: Bell,
}

impl std::fmt::Debug for Worker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Worker(…)")
    }
}

impl Worker {
    /// Works until `stop` becomes true (or its sender is gone). Letters on their way are finished first.
    pub async fn run(self, stop: watch::Receiver<bool>) {
        let mut hands = JoinSet::new();
        for _ in 0..HANDS {
            hands.spawn(self.clone().work(stop.clone()));
        }
        while let Some(ended) = hands.join_next().await {
            if let Err(error) = ended {
                tracing::error!(%error, "a hand of the outbox worker ended early");
            }
        }
    }

    async fn work(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            match self.one().await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(error) => tracing::warn!(%error, "the outbox cannot be read or marked"),
            }
            tokio::select! {
                changed = stop.changed() => if changed.is_err() { return },
                () = self.bell.0.notified() => {}
                () = tokio::time::sleep(NAP) => {}
            }
        }
    }

    /// Sends everything that is due, then returns; how many were taken.
    ///
    /// # Errors
    /// The database fails.
    pub async fn drain(&self) -> Result<usize, StoreError> {
        let mut taken = 0;
        while self.one().await? {
            taken += 1;
        }
        Ok(taken)
    }

    /// Takes one mail, if one is due, and brings it a step further.
    async fn one(&self) -> Result<bool, StoreError> {
        let now = self.clock.now();
        let Some(mail) = self.store.claim_mail(now, now + CLAIM).await? else { return Ok(false) };
        // More may wait: another hand looks while this one is busy.
        self.bell.ring();
        match self.hand_over(&mail, now).await {
            Ok(()) => self.store.mail_sent(&mail.id).await?,
            Err(error) => {
                let dead = mail.attempts >= if error.permanent { TRIES_PERMANENT } else { TRIES };
                let next_at = self.clock.now() + wait(mail.attempts, random_bytes::<1>()[0]);
                let code = error.to_string();
                tracing::warn!(id = %mail.id, attempt = mail.attempts, code, dead, "a mail did not leave");
                self.store.mail_failed(&mail.id, next_at, &code, dead).await?;
            }
        }
        Ok(true)
    }

    async fn hand_over(&self, mail: &OutMail, now: Millis) -> Result<(), MailError> {
        // Another key than the one that sealed it may come back: the mail is kept for that, and tried again.
        let message =
            open_mail(&self.key, &mail.id, &mail.payload).ok_or(MailError::later("sealed-by-another-key"))?;
        let letter = Letter::compose(&self.sender, &mail.id, &message, now, self.mailer.wire())?;
        self.mailer.send(&letter).await
    }
}

/// How long to wait after the `attempts`th try: doubling from one minute to six hours, give or take an eighth, so
/// that what failed together does not come back together.
fn wait(attempts: i64, random: u8) -> Millis {
    let doublings = u32::try_from(attempts.clamp(1, 30) - 1).unwrap_or(0);
    let wait = (SHORTEST_WAIT << doublings).min(LONGEST_WAIT);
    wait - wait / 8 + (wait / 4) * Millis::from(random) / 255
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::*;
    use crate::mail::outbox::queued;
    use crate::mail::{Message, Sending};

    #[derive(Default)]
    struct TestClock(AtomicI64);

    impl Clock for TestClock {
        fn now(&self) -> Millis {
            self.0.load(Ordering::SeqCst)
        }
    }

    /// Answers as it is told, then always `Ok`; keeps what it accepted.
    #[derive(Default)]
    struct TestMailer {
        answers: Mutex<VecDeque<MailError>>,
        sent: Mutex<Vec<String>>,
    }

    impl Mailer for TestMailer {
        fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a> {
            Box::pin(async move {
                if let Some(error) = self.answers.lock().unwrap().pop_front() {
                    return Err(error);
                }
                self.sent.lock().unwrap().push(String::from_utf8(letter.bytes()).unwrap());
                Ok(())
            })
        }
    }

    struct Bench {
        worker: Worker,
        mailer: Arc<TestMailer>,
        clock: Arc<TestClock>,
        _var: tempfile::TempDir,
    }

    async fn bench(answers: impl IntoIterator<Item = MailError>) -> Bench {
        let var = tempfile::tempdir().unwrap();
        let store = Store::open(var.path().join("test.db").as_path()).await.unwrap();
        let mailer = Arc::new(TestMailer {
            answers: Mutex::new(answers.into_iter().collect()),
            ..TestMailer::default()
        });
        let clock = Arc::new(TestClock::default());
        let worker = Worker {
            store,
            key: Arc::new(ServerKey::random()),
            mailer: Arc::clone(&mailer) as Arc<dyn Mailer>,
            sender: Sender::new(Sender::DEFAULT, "http://localhost").unwrap(),
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            bell: Bell::default(),
        };
        Bench { worker, mailer, clock, _var: var }
    }

    impl Bench {
        async fn queue(&self, name: &str) {
            let message = Message {
                to: "an@voorbeeld.test".to_owned().try_into().unwrap(),
                subject: name.into(),
                body: "Dag".to_owned(),
            };
            let mail = queued(&self.worker.key, name.to_owned(), &message, self.clock.now());
            self.worker.store.add_mail(&mail).await.unwrap();
        }

        async fn counts(&self) -> (i64, i64, i64) {
            let counts = self.worker.store.outbox_counts().await.unwrap();
            (counts.waiting, counts.sent, counts.dead)
        }
    }

    #[tokio::test]
    async fn what_waits_leaves_once() {
        let bench = bench([]).await;
        bench.queue("een").await;
        bench.queue("een").await;
        bench.queue("twee").await;
        assert_eq!(bench.worker.drain().await.unwrap(), 2);
        assert_eq!(bench.worker.drain().await.unwrap(), 0);
        assert_eq!(bench.mailer.sent.lock().unwrap().len(), 2);
        assert_eq!(bench.counts().await, (0, 2, 0));
    }

    #[tokio::test]
    async fn what_fails_waits_longer_and_longer_and_then_is_dead() {
        let bench = bench((0..20).map(|_| MailError::later("timeout"))).await;
        bench.queue("een").await;
        let mut tries = 0;
        let mut last = 0;
        while bench.counts().await.0 == 1 {
            bench.clock.0.fetch_add(30_000, Ordering::SeqCst);
            if bench.worker.drain().await.unwrap() == 1 {
                let now = bench.clock.now();
                assert!(
                    now - last >= SHORTEST_WAIT * 7 / 8 || tries == 0,
                    "try {tries} came after {}",
                    now - last
                );
                (tries, last) = (tries + 1, now);
            }
        }
        assert_eq!(tries, TRIES);
        assert!((12..48).contains(&(last / 3_600_000)), "gave up after {} hours", last / 3_600_000);
        assert_eq!(bench.counts().await, (0, 0, 1));
    }

    #[tokio::test]
    async fn a_refusal_for_good_is_dead_sooner() {
        let refused = MailError { code: crate::mail::Code::Smtp(550), permanent: true };
        let bench = bench((0..20).map(|_| refused)).await;
        bench.queue("een").await;
        for _ in 0..TRIES_PERMANENT {
            assert_eq!(bench.worker.drain().await.unwrap(), 1);
            bench.clock.0.fetch_add(LONGEST_WAIT * 2, Ordering::SeqCst);
        }
        assert_eq!(bench.counts().await, (0, 0, 1));
    }

    #[tokio::test]
    async fn cut_off_before_marking_it_leaves_again_with_the_same_message_id() {
        let bench = bench([]).await;
        bench.queue("een").await;
        let (store, now) = (&bench.worker.store, bench.clock.now());
        let mail = store.claim_mail(now, now + CLAIM).await.unwrap().unwrap();
        bench.worker.hand_over(&mail, now).await.unwrap();
        assert_eq!(bench.worker.drain().await.unwrap(), 0, "it is claimed");
        bench.clock.0.fetch_add(CLAIM, Ordering::SeqCst);
        assert_eq!(bench.worker.drain().await.unwrap(), 1);
        let sent = bench.mailer.sent.lock().unwrap();
        let id = |text: &String| text.lines().find(|line| line.starts_with("Message-ID")).map(str::to_owned);
        assert_eq!(id(&sent[0]), id(&sent[1]));
    }

    #[tokio::test]
    async fn another_key_sends_nothing_and_loses_nothing() {
        let bench = bench([]).await;
        bench.queue("een").await;
        let other = Worker { key: Arc::new(ServerKey::random()), ..bench.worker.clone() };
        assert_eq!(other.drain().await.unwrap(), 1);
        assert!(bench.mailer.sent.lock().unwrap().is_empty());
        bench.clock.0.fetch_add(2 * SHORTEST_WAIT, Ordering::SeqCst);
        bench.worker.drain().await.unwrap();
        assert_eq!(bench.counts().await, (0, 1, 0));
    }

    #[tokio::test]
    async fn it_wakes_by_the_bell_and_stops_when_told() {
        let bench = bench([]).await;
        let (stop, stopped) = watch::channel(false);
        let running = tokio::spawn(bench.worker.clone().run(stopped));
        tokio::time::sleep(Duration::from_millis(50)).await;
        bench.queue("een").await;
        bench.worker.bell.ring();
        for _ in 0..200 {
            if bench.counts().await.1 == 1 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!(bench.counts().await, (0, 1, 0));
        stop.send(true).unwrap();
        tokio::time::timeout(Duration::from_secs(2), running).await.unwrap().unwrap();
    }

    /// Never answers the first letter, and takes the others.
    #[derive(Default)]
    struct Hanging(AtomicI64);

    impl Mailer for Hanging {
        fn send<'a>(&'a self, _: &'a Letter) -> Sending<'a> {
            Box::pin(async move {
                if self.0.fetch_add(1, Ordering::SeqCst) == 0 {
                    std::future::pending::<()>().await;
                }
                Ok(())
            })
        }
    }

    #[tokio::test]
    async fn a_server_that_hangs_does_not_hold_up_the_others() {
        let bench = bench([]).await;
        for i in 0..20 {
            bench.queue(&format!("brief {i}")).await;
        }
        let worker = Worker { mailer: Arc::new(Hanging::default()), ..bench.worker.clone() };
        let (_stop, stopped) = watch::channel(false);
        let running = tokio::spawn(worker.run(stopped));
        for _ in 0..500 {
            if bench.counts().await.1 == 19 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!(bench.counts().await, (1, 19, 0));
        running.abort();
    }

    #[test]
    fn waits_double_within_their_bounds() {
        for attempts in 1..=40 {
            let (least, most) = (wait(attempts, 0), wait(attempts, 255));
            assert!(
                least < most && least >= SHORTEST_WAIT * 7 / 8 && most <= LONGEST_WAIT * 9 / 8,
                "{attempts}"
            );
            assert!(wait(attempts + 1, 0) >= least);
        }
        assert_eq!(wait(3, 0), 4 * 60_000 * 7 / 8);
    }
}
