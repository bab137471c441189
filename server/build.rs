//! Compiles the server anew when a migration is added: `sqlx::migrate!` reads the folder at compile time.

#[expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn main() {
    println!("cargo:rerun-if-changed=../migrations");
}
