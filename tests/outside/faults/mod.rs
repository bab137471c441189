//! What an operator fears: a killed process, a full disk, a damaged index.

mod crash;
mod index;
mod letters;
mod room;
