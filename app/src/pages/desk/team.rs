//! `/beheer/team`: who of a desk has how much, who is away, what waits longest. Names of colleagues, never of who asked.

use leptos::prelude::*;

use crate::components::back;
use crate::components::desk_name::desk_name;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::pages::DeskName;
use crate::{dates, links};

/// A colleague.
#[derive(Debug, Clone)]
pub struct Colleague {
    /// The name they gave.
    pub name: String,
    /// The last instant of the time in which they are away now, in milliseconds since 1970 (UTC).
    pub away_until: Option<i64>,
    /// How many open requests stand at their own desk.
    pub open: u64,
    /// Whole days that the oldest of them waits.
    pub days: Option<u32>,
}

/// A desk and its people.
#[derive(Debug, Clone)]
pub struct Team {
    /// The desk.
    pub desk: DeskName,
    /// How many open requests stand at the desk itself.
    pub open: u64,
    /// Whole days that the oldest of them waits.
    pub days: Option<u32>,
    /// Who sits there, the longest waiting first.
    pub people: Vec<Colleague>,
}

/// The page.
#[must_use]
pub fn page(cx: &Ctx<'_>, teams: &[Team]) -> Page {
    let sections: Vec<_> = teams.iter().map(|team| section(cx, team)).collect();
    let none = sections.is_empty().then(|| view! { <p class="note">{cx.t("cijfers-geen-loket")}</p> });
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::DESK)}
            <h1>{cx.t("team-kop")}</h1>
            {none}
            {sections}
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("team-kop")), main.into_any())
}

fn section(cx: &Ctx<'_>, team: &Team) -> AnyView {
    let people: Vec<_> = team
        .people
        .iter()
        .map(|one| {
            let away = one.away_until.map(|until| {
                let text = cx.ta("team-weg", &[("dag", dates::day_of(cx, until).into())]);
                view! { " " <span class="tag">{text}</span> }
            });
            view! {
                <li class="card">
                    <h3>{one.name.clone()}{away}</h3>
                    <p>{work(cx, "team-eigen", one.open, one.days)}</p>
                </li>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{desk_name(cx, &team.desk)}</h2>
            <p>{work(cx, "team-samen", team.open, team.days)}</p>
            <ul class="inbox">{people}</ul>
        </section>
    }
    .into_any()
}

fn work(cx: &Ctx<'_>, key: &str, open: u64, days: Option<u32>) -> String {
    let open = cx.ta(key, &[("aantal", open.into())]);
    match days {
        Some(days) => format!("{open} {}", cx.ta("team-langst", &[("dagen", days.into())])),
        None => open,
    }
}
