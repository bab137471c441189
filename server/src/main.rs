//! The program `buddywijzer`.

fn main() {}
