//! Argon2id, with a gate so that only a few run at once: each takes memory and a core.
//!
//! The memory is the gate's and is used again: what one thread after another allocates and frees stays with glibc's
//! arena of that thread, so that a few dozen sign-ins would take half a gigabyte that never comes back.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use argon2::{Algorithm, Argon2, Block, Params, Version};
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
    pub fn stretch(self, secret: &[u8], salt: &[u8], memory: &mut Memory) -> Option<Zeroizing<[u8; 32]>> {
        if self.memory_kib > Self::MOST.memory_kib || self.passes > Self::MOST.passes {
            return None;
        }
        let params = Params::new(self.memory_kib, self.passes, 1, Some(32)).ok()?;
        let blocks = params.block_count();
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(secret, salt, key.as_mut(), memory.blocks(blocks))
            .ok()?;
        Some(key)
    }
}

/// What one piece of stretching works in: grows to what its cost asks, and is wiped before somebody else gets it.
#[derive(Default)]
pub struct Memory(Vec<Block>);

impl fmt::Debug for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Memory({} KiB)", self.0.len())
    }
}

impl Memory {
    fn blocks(&mut self, count: usize) -> &mut [Block] {
        if self.0.len() < count {
            self.0.resize(count, Block::new());
        }
        &mut self.0[..count]
    }

    fn wipe(&mut self) {
        self.0.fill(Block::new());
    }
}

/// Lets at most two pieces of stretching run at the same time; the others wait their turn.
#[derive(Debug, Clone)]
pub struct Gate {
    turns: Arc<Semaphore>,
    /// Memory that nobody works in: never more than there are turns.
    idle: Arc<Mutex<Vec<Memory>>>,
}

/// How many run at once.
pub const AT_ONCE: usize = 2;

impl Default for Gate {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)), idle: Arc::default() }
    }
}

impl Gate {
    /// Runs `work` on a thread for blocking work when it is its turn, with memory that is wiped already.
    ///
    /// # Panics
    /// When `work` panics.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce(&mut Memory) -> T + Send + 'static) -> T {
        let idle = Arc::clone(&self.idle);
        let turn = Arc::clone(&self.turns).acquire_owned().await.expect("the gate is never closed");
        let task = tokio::task::spawn_blocking(move || {
            // The turn goes with the work: a caller that went away does not make room before it is done.
            let _turn = turn;
            // A list of memory cannot be left half changed, so a lock that somebody panicked with is as good.
            let kept = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let mut memory = kept.unwrap_or_default();
            let value = work(&mut memory);
            memory.wipe();
            idle.lock().unwrap_or_else(PoisonError::into_inner).push(memory);
            value
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
        let memory = &mut Memory::default();
        let key = cost.stretch(b"geheim", b"zoutzout", memory).unwrap();
        // Used memory, and more of it than needed, changes nothing.
        Cost { memory_kib: 128, passes: 1 }.stretch(b"ander", b"zoutzout", memory).unwrap();
        assert_eq!(cost.stretch(b"geheim", b"zoutzout", memory).unwrap(), key);
        assert_ne!(cost.stretch(b"geheim2", b"zoutzout", memory).unwrap(), key);
        assert_ne!(cost.stretch(b"geheim", b"zoutzou2", memory).unwrap(), key);
        assert_ne!(Cost { passes: 2, ..cost }.stretch(b"geheim", b"zoutzout", memory).unwrap(), key);
    }

    #[test]
    fn a_cost_out_of_bounds_is_refused_instead_of_paid() {
        let memory = &mut Memory::default();
        for (memory_kib, passes) in [(u32::MAX, 1), (64, u32::MAX), (0, 0)] {
            assert!(Cost { memory_kib, passes }.stretch(b"geheim", b"zoutzout", memory).is_none());
        }
        assert_eq!(memory.0.len(), 0, "nor is memory taken for it");
        assert!(Cost::FOLLOW.stretch(b"geheim", b"kort", memory).is_none());
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
                gate.run(move |_| {
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

    #[tokio::test]
    async fn memory_is_wiped_before_the_next_one_gets_it() {
        let gate = Gate::default();
        let cost = Cost { memory_kib: 64, passes: 1 };
        let used = |memory: &Memory| {
            memory.0.iter().filter(|block| block.as_ref().iter().any(|word| *word != 0)).count()
        };
        let first = gate.run(move |memory| {
            cost.stretch(b"geheim", b"zoutzout", memory).unwrap();
            used(memory)
        });
        assert_eq!(first.await, 64);
        assert_eq!(gate.run(move |memory| (memory.0.len(), used(memory))).await, (64, 0));
    }

    /// Each piece on a thread of its own, as it comes about in a server that does other blocking work too.
    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn many_threads_take_no_more_memory_than_two() {
        let resident_kib = || -> u64 {
            let status = std::fs::read_to_string("/proc/self/status").unwrap();
            let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
            line.trim().trim_end_matches(" kB").parse().unwrap()
        };
        let (gate, before) = (Gate::default(), resident_kib());
        let (busy, free) = std::sync::mpsc::channel::<()>();
        let free = Arc::new(Mutex::new(free));
        for _ in 0..16 {
            gate.run(|memory| Cost::PASS.stretch(b"geheim", b"zoutzout", memory).unwrap()).await;
            // Keeps the thread that was just used, so that the next piece gets another.
            let free = Arc::clone(&free);
            drop(tokio::task::spawn_blocking(move || free.lock().unwrap().recv()));
        }
        let grown = resident_kib().saturating_sub(before);
        drop(busy);
        assert!(grown < 4 * u64::from(Cost::PASS.memory_kib), "{grown} KiB more");
    }
}
