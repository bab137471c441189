//! The name of a desk in words: role and organisation, never a person.

use crate::ctx::Ctx;
use crate::pages::DeskName;

/// The words for a desk.
pub(crate) fn desk_name(cx: &Ctx<'_>, desk: &DeskName) -> String {
    match desk {
        DeskName::Site => cx.t("loket-site"),
        DeskName::Programme { programme, organisation } => cx.ta(
            "loket-werking",
            &[("naam", programme.clone().into()), ("organisatie", organisation.clone().into())],
        ),
    }
}
