//! Which buddies a programme looks for now, and since when.

use domain::Lang;
use domain::directory::Programme;
use domain::place::PlaceKind;
use domain::taxonomy::Scheme;
use leptos::prelude::*;

use crate::ctx::Ctx;
use crate::dates;
use crate::pages::programme::language;

/// A line of what was said, with its day; `None` where nobody is looked for.
pub(crate) fn wanted(cx: &Ctx<'_>, programme: &Programme) -> Option<AnyView> {
    let wanted = programme.wanted.as_ref()?;
    let number = cx.ta("gezocht-aantal", &[("aantal", i64::from(wanted.number).into())]);
    let kinds = wanted.kinds.iter().map(|code| cx.label_within(Scheme::Kind, code));
    let languages = wanted.languages.iter().map(|tag| language(cx, tag));
    let times = wanted.times.iter().map(|time| cx.tf("gezocht-tijd", time.name()));
    let town = wanted.town.iter().map(|town| cx.place(PlaceKind::Municipality, town));
    let choices = kinds.chain(languages).chain(times).chain(town).collect::<Vec<_>>().join(" · ");
    let choices = (!choices.is_empty()).then(|| format!("{choices}. "));
    // Its people wrote it in Dutch.
    let line = wanted.line.as_ref().map(|line| {
        view! { <span lang=cx.foreign(Lang::Nl)>{format!("“{line}”")}</span>" " }
    });
    let day = cx.ta("gezocht-gezegd", &[("dag", dates::day(cx, wanted.said).into())]);
    Some(
        view! {
            <p class="room"><strong>{number}"."</strong>" "{choices}{line}<span class="muted">{day}</span></p>
        }
        .into_any(),
    )
}
