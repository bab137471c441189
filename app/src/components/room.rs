//! Whether there is room, and when that was said: before somebody asks.

use domain::directory::{Programme, Room};
use leptos::prelude::*;

use crate::ctx::Ctx;
use crate::dates;

/// A line with what was said and when; `None` where nobody ever said anything, and, unless `also_unknown`, where it is too long
/// ago.
pub(crate) fn room(cx: &Ctx<'_>, programme: &Programme, also_unknown: bool) -> Option<AnyView> {
    let said = programme.capacity.last()?;
    let words = match said.room {
        Room::Open => cx.t("ruimte-open"),
        Room::WaitingList(weeks) => cx.ta("ruimte-wachtlijst", &[("weken", i64::from(weeks).into())]),
        Room::Full => cx.t("ruimte-vol"),
        Room::Unknown if also_unknown => cx.t("ruimte-onbekend"),
        Room::Unknown => return None,
    };
    let day = cx.ta("ruimte-gezegd", &[("dag", dates::day(cx, said.updated).into())]);
    Some(view! { <p class="room"><strong>{words}</strong>" "<span class="muted">{day}</span></p> }.into_any())
}
