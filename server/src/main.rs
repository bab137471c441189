//! The program `buddywijzer`: reads what was asked and how to be, does it, says what went wrong.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::run(std::env::args_os(), std::env::vars_os())
}
