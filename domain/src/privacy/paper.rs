//! `PRIVACY.md`, written from the register.

use std::fmt::Write as _;

use super::{PLAIN_COLUMNS, PLAIN_INPUTS, Place, Row, STEPS, register};

const HEAD: &str = "\
# What is kept of whom, why, for how long, and who reads it

Written by a test from the register in `domain/src/privacy`: change that, then run
`BUDDYWIJZER_WRITE=1 cargo nextest run --workspace -E 'test(the_paper_at_the_top)'`. The page `/privacy` says the same
in plain words. A field of a form, a column or a cookie that does not stand here fails a test.

How to read it: **sealed to people** is what only the people of the desks in a request's chain open, with a key of their own;
**under the server's key** is what the server itself can read; articles are those of the GDPR. Where a request may speak of a
conviction, consent is given in writing, as article 10 asks. Copies among the first-look facts go earlier than the sealed
text: when the request ends. A backup holds what was there when it was made. The choice of the legal bases was made by
those who build this and has not been looked at by a lawyer.

Nothing of all this goes to anybody else, and no page asks anything of a third party. What a request says stands in no log,
no address and no mail. A national register number and a date of birth are never asked.
";

/// The whole of `PRIVACY.md`.
#[must_use]
pub fn paper() -> String {
    let mut out = HEAD.to_owned();
    for part in register() {
        let _ = write!(out, "\n## {}\n\n", part.title);
        out.push_str("| what | what for | basis | how it lies there | who reads it | how long | where |\n");
        out.push_str("| --- | --- | --- | --- | --- | --- | --- |\n");
        for row in &part.rows {
            line(&mut out, row);
        }
    }
    out.push_str(
        "\n## Columns that say nothing of a person\n\n| table | columns | why |\n| --- | --- | --- |\n",
    );
    for (table, columns, why) in PLAIN_COLUMNS {
        let columns: Vec<String> = columns.iter().map(|column| format!("`{table}.{column}`")).collect();
        let _ = writeln!(out, "| {table} | {} | {why} |", columns.join(", "));
    }
    out.push_str(
        "\n## Inputs that say nothing of a person\n\n| form | inputs | why |\n| --- | --- | --- |\n",
    );
    for (form, names, why) in PLAIN_INPUTS {
        let names: Vec<String> = names.iter().map(|name| input(form, name)).collect();
        let _ = writeln!(out, "| `{form}` | {} | {why} |", names.join(", "));
    }
    out
}

fn line(out: &mut String, row: &Row) {
    let places: Vec<String> = row.places.iter().map(place).collect();
    let cells = [
        row.what,
        row.purpose,
        row.basis.articles(),
        row.tier.words(),
        row.readers,
        &row.kept.words(),
        &places.join(", "),
    ];
    let _ = writeln!(out, "| {} |", cells.join(" | "));
}

/// Each place in one piece of code, so that a test can find it: `address name`, `table.column`, the name of a cookie.
fn place(place: &Place) -> String {
    match place {
        Place::Field(field) => input(STEPS, field.name()),
        Place::Input(form, name) => input(form, name),
        Place::Column(column) => format!("`{column}`"),
        Place::Cookie(name) => format!("`{name}`"),
    }
}

fn input(form: &str, name: &str) -> String {
    format!("`{form} {name}`")
}
