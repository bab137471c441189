//! The clock as a trait, so that time is always passed in.

/// An instant in milliseconds since 1970-01-01 UTC, as it stands in the database.
pub type Millis = i64;

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// Now, in milliseconds since 1970-01-01 UTC.
    fn now(&self) -> Millis;

    /// What was due by this instant is done. Only a clock that a test sets ahead wants to know.
    fn done_until(&self, _: Millis) {}
}

/// The clock that the site runs on.
#[must_use]
pub fn of_site(var: &std::path::Path) -> std::sync::Arc<dyn Clock> {
    #[cfg(feature = "compressed-clock")]
    return std::sync::Arc::new(Ahead(var.join("clock-ahead")));
    #[cfg(not(feature = "compressed-clock"))]
    {
        _ = var;
        std::sync::Arc::new(SystemClock)
    }
}

/// The clock of the machine, ahead by the milliseconds in a file: for tests of what takes weeks.
#[cfg(feature = "compressed-clock")]
struct Ahead(std::path::PathBuf);

#[cfg(feature = "compressed-clock")]
impl Clock for Ahead {
    fn now(&self) -> Millis {
        let ahead = std::fs::read_to_string(&self.0).ok().and_then(|text| text.trim().parse().ok());
        SystemClock.now() + ahead.unwrap_or(0)
    }

    fn done_until(&self, at: Millis) {
        // Beside it first: a test must not read half a number. Where it cannot be written, the test waits in vain.
        let beside = self.0.with_file_name("clock-done.new");
        if std::fs::write(&beside, at.to_string()).is_ok() {
            _ = std::fs::rename(beside, self.0.with_file_name("clock-done"));
        }
    }
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Millis {
        jiff::Timestamp::now().as_millisecond()
    }
}
