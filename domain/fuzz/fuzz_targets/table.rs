//! Any bytes as a file of listings, against everything that holds for every file (`tests/check`).

#![no_main]

use std::sync::LazyLock;

use check::House;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/check/mod.rs"]
mod check;

static HOUSE: LazyLock<House> = LazyLock::new(House::new);

fuzz_target!(|bytes: &[u8]| HOUSE.check(bytes));
