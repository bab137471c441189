//! Many listings at once: tables and lines of JSON, read strictly and written without loss; and the plan of what reading
//! one in would change. Nothing is written here. Room is not carried: it is said for a while, and has a page of its own.

mod columns;
mod plan;
mod table;
mod values;

pub use columns::Column;
pub use plan::{Conflict, Listings, NEW, Outcome, Plan, Planned, plan};
pub use table::{MOST_BYTES, MOST_ROWS, Row, TableError, read, to_csv, to_jsonl};

#[cfg(test)]
mod tests;
