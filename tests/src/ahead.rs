//! A site whose clock runs ahead (the feature `compressed-clock`): what takes weeks passes in a moment.

use std::time::Duration;

use crate::Site;

impl Site {
    /// Sets the clock of a compressed site ahead by so much; it goes on from there.
    ///
    /// # Panics
    /// When the file cannot be written.
    pub fn set_ahead(&self, ahead: Duration) {
        // One that is read while it is written would turn the clock back.
        let (file, draft) = (self.var().join("clock-ahead"), self.var().join("clock-ahead.new"));
        std::fs::write(&draft, ahead.as_millis().to_string()).expect("a file in var");
        std::fs::rename(draft, file).expect("a file in var");
    }

    /// Sets the clock of a compressed site ahead, and waits until what is due by then is done.
    ///
    /// # Panics
    /// When that takes more than half a minute.
    pub fn live_until(&self, ahead: Duration) {
        self.set_ahead(ahead);
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970");
        let until = now + ahead;
        for _ in 0..1500 {
            let done = std::fs::read_to_string(self.var().join("clock-done")).ok();
            let done = done.and_then(|text| text.parse().ok()).map(Duration::from_millis);
            if done.is_some_and(|done| done >= until) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("what was due is not done after half a minute");
    }
}
