//! Argon2id, with a gate so that only a few run at once: each takes memory and a core.

use std::sync::Arc;

use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

/// How much work one guess costs. Stored beside what it sealed, so that it can grow later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
}

impl Cost {
    /// Pass phrases and recovery codes: 19 MiB, two passes, as OWASP advises.
    pub const PASS: Self = Self { memory_kib: 19 * 1024, passes: 2 };
    /// Follow codes: 66 random bits need no more, and memory stays small.
    pub const FOLLOW: Self = Self { memory_kib: 7 * 1024, passes: 3 };
    // A blob in the database must not be able to ask for all memory.
    const MOST: Self = Self { memory_kib: 256 * 1024, passes: 16 };

    /// 32 bytes from `secret` and `salt` (at least 8 bytes); `None` for a cost or a salt out of bounds.
    #[must_use]
    pub fn stretch(self, secret: &[u8], salt: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
        if self.memory_kib > Self::MOST.memory_kib || self.passes > Self::MOST.passes {
            return None;
        }
        let params = Params::new(self.memory_kib, self.passes, 1, Some(32)).ok()?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(secret, salt, key.as_mut())
            .ok()?;
        Some(key)
    }
}

/// Lets at most two pieces of stretching run at the same time; the others wait their turn.
#[derive(Debug, Clone)]
pub struct Gate(Arc<Semaphore>);

/// How many run at once.
pub const AT_ONCE: usize = 2;

impl Default for Gate {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Gate {
    /// Runs `work` on a thread for blocking work when it is its turn.
    ///
    /// # Panics
    /// When `work` panics.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> T {
        let turn = Arc::clone(&self.0).acquire_owned().await.expect("the gate is never closed");
        let task = tokio::task::spawn_blocking(move || {
            // The turn goes with the work: a caller that went away does not make room before it is done.
            let _turn = turn;
            work()
        });
        match task.await {
            Ok(value) => value,
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn other_secret_salt_or_cost_gives_another_key() {
        let cost = Cost { memory_kib: 64, passes: 1 };
        let key = cost.stretch(b"geheim", b"zoutzout").unwrap();
        assert_eq!(cost.stretch(b"geheim", b"zoutzout").unwrap(), key);
        assert_ne!(cost.stretch(b"geheim2", b"zoutzout").unwrap(), key);
        assert_ne!(cost.stretch(b"geheim", b"zoutzou2").unwrap(), key);
        assert_ne!(Cost { passes: 2, ..cost }.stretch(b"geheim", b"zoutzout").unwrap(), key);
    }

    #[test]
    fn a_cost_out_of_bounds_is_refused_instead_of_paid() {
        for (memory_kib, passes) in [(u32::MAX, 1), (64, u32::MAX), (0, 0)] {
            assert!(Cost { memory_kib, passes }.stretch(b"geheim", b"zoutzout").is_none());
        }
        assert!(Cost::FOLLOW.stretch(b"geheim", b"kort").is_none());
        const { assert!(Cost::FOLLOW.memory_kib <= 8 * 1024) };
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn never_more_than_two_at_once_even_when_callers_leave() {
        let gate = Gate::default();
        let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let mut callers = Vec::new();
        for i in 0..12 {
            let (gate, running, most) = (gate.clone(), Arc::clone(&running), Arc::clone(&most));
            let caller = tokio::spawn(async move {
                gate.run(move || {
                    most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    std::thread::sleep(Duration::from_millis(20));
                    running.fetch_sub(1, Ordering::SeqCst);
                })
                .await;
            });
            if i % 3 == 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
                caller.abort();
            }
            callers.push(caller);
        }
        for caller in callers {
            let _ = caller.await;
        }
        assert_eq!(most.load(Ordering::SeqCst), AT_ONCE);
    }
}
