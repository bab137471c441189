//! The reasons and notices of a search in words: for the results page and for the API.

use search_index::{Notice, Reason};

use crate::ctx::Ctx;

/// Why a programme is in an answer, as one short line without a full stop.
#[must_use]
pub fn reason(_cx: &Ctx<'_>, reason: &Reason) -> String {
    reason.kind().to_owned()
}

/// What to say about a question, as one or two sentences.
#[must_use]
pub fn notice(_cx: &Ctx<'_>, notice: &Notice) -> String {
    notice.kind().to_owned()
}
