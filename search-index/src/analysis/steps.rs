//! Counting the work of reading one question, so that no input costs more than it may.
//!
//! A step is about what one comparison of a word with a known spelling costs. Whoever is about to do work takes its
//! steps first; when they are used up nothing more is looked for: what was understood stays, the rest stays plain words.
//! Not time: the same question takes the same steps on every machine.

use std::cell::Cell;

/// The steps of one question: how many it may take, and how many it took.
#[derive(Debug)]
pub struct Steps {
    budget: usize,
    used: Cell<usize>,
    over: Cell<bool>,
}

impl Steps {
    /// What one question with its place box may take. Measured on 22 November 2026 (`tests/steps.rs` prints it): the given
    /// questions take 1,100, the dearest of them 6,000; a long one in German 46,000; the worst 200 characters that a search
    /// found, in both boxes, 106,000. A step takes some 20 to 90 ns, so that the whole budget is about 10 ms.
    pub const BUDGET: usize = 120_000;

    /// None taken of a budget.
    #[must_use]
    pub const fn of(budget: usize) -> Self {
        Self { budget, used: Cell::new(0), over: Cell::new(false) }
    }

    /// A counter that never says no: for what is ours, not typed by anybody.
    #[must_use]
    pub const fn unbounded() -> Self {
        Self::of(usize::MAX)
    }

    /// Takes steps before they are made. `false`: there are not so many left, do without. From then on there are none.
    #[must_use]
    pub fn take(&self, steps: usize) -> bool {
        if self.over.get() || steps > self.budget - self.used.get() {
            self.over.set(true);
            return false;
        }
        self.used.set(self.used.get() + steps);
        true
    }

    /// How many were taken: never more than the budget.
    #[must_use]
    pub const fn used(&self) -> usize {
        self.used.get()
    }

    /// Whether some were refused, so that something may not have been understood.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.over.get()
    }
}

impl Default for Steps {
    fn default() -> Self {
        Self::of(Self::BUDGET)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_taken_until_they_are_refused_and_none_after() {
        let steps = Steps::of(10);
        assert!(steps.take(4) && steps.take(6) && steps.take(0));
        assert!(!steps.is_over());
        assert!(!steps.take(1));
        assert_eq!((steps.used(), steps.is_over()), (10, true));
        let steps = Steps::of(10);
        assert!(!steps.take(11) && !steps.take(1), "over once, over for good");
        assert_eq!(steps.used(), 0);
        assert!(Steps::unbounded().take(usize::MAX));
    }
}
