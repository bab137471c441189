//! Whether there is room, and when that was said: before somebody asks.

use domain::directory::room::general;
use domain::directory::{Part, Programme, Room, ServiceCapacity};
use domain::taxonomy::Scheme;
use leptos::prelude::*;

use crate::components::card::area_name;
use crate::ctx::Ctx;
use crate::dates;

/// A line with what was said, of whom and when; `None` where nothing was, and, unless `also_unknown`, where it is too long ago.
pub(crate) fn room(cx: &Ctx<'_>, said: Option<&ServiceCapacity>, also_unknown: bool) -> Option<AnyView> {
    let said = said?;
    let words = match said.room {
        Room::Open => cx.t("ruimte-open"),
        Room::WaitingList(weeks) => cx.ta("ruimte-wachtlijst", &[("weken", i64::from(weeks).into())]),
        Room::Full => cx.t("ruimte-vol"),
        Room::Unknown if also_unknown => cx.t("ruimte-onbekend"),
        Room::Unknown => return None,
    };
    let part = part(cx, &said.part).map(|part| format!("{part} "));
    let day = cx.ta("ruimte-gezegd", &[("dag", dates::day(cx, said.updated).into())]);
    Some(
        view! { <p class="room"><strong>{words}</strong>" "{part}<span class="muted">{day}</span></p> }
            .into_any(),
    )
}

/// All that was said: first of the whole programme, then of its parts.
pub(crate) fn rooms(cx: &Ctx<'_>, programme: &Programme) -> Vec<AnyView> {
    let parts = programme.capacity.iter().filter(|said| !said.part.is_whole());
    let parts = parts.filter_map(|said| room(cx, Some(said), false));
    room(cx, general(&programme.capacity), true).into_iter().chain(parts).collect()
}

/// For whom and where, in words; `None`: the whole programme.
fn part(cx: &Ctx<'_>, part: &Part) -> Option<String> {
    let group = part.target_group.as_ref().map(|code| cx.label_within(Scheme::TargetGroup, code));
    let area = part.area.as_ref().map(|area| area_name(cx, area));
    match (group, area) {
        (None, None) => None,
        (Some(group), None) => Some(cx.ta("ruimte-groep", &[("groep", group.into())])),
        (None, Some(area)) => Some(cx.ta("ruimte-plek", &[("plek", area.into())])),
        (Some(group), Some(area)) => {
            Some(cx.ta("ruimte-groep-plek", &[("groep", group.into()), ("plek", area.into())]))
        }
    }
}
