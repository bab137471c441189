//! Any bytes as a question and a place box, against everything that holds for every question (`tests/check`).

#![no_main]

use std::sync::LazyLock;

use check::{House, parted};
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/check/mod.rs"]
mod check;
#[path = "../../tests/common/mod.rs"]
mod common;

static HOUSE: LazyLock<House> = LazyLock::new(House::new);

fuzz_target!(|bytes: &[u8]| {
    let (q, waar) = parted(bytes);
    HOUSE.check(&q, &waar);
});
