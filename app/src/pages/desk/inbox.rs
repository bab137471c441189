//! `/beheer`: the requests that wait at a desk.

use domain::Slug;
use domain::directory::{Mistake, Phone};
use domain::referral::today::Task;
use domain::referral::{AgeBand, Asker, State};
use domain::taxonomy::{Code, Scheme};
use leptos::prelude::*;

use crate::components::desk_name::desk_name;
use crate::components::turn::{Turn, turn};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links::Local;
use crate::pages::DeskName;
use crate::pages::desk::review;
use crate::{dates, links};

mod filters;

/// One request in the inbox: first-look facts only, never content.
#[derive(Debug, Clone)]
pub struct Item {
    /// The handle of its page.
    pub handle: String,
    /// When it arrived, in milliseconds since 1970 (UTC).
    pub received: i64,
    /// Whole days since then.
    pub days_open: u32,
    /// The municipality of the person.
    pub municipality: Option<String>,
    /// The age band of the person.
    pub age: Option<AgeBand>,
    /// Who asks; `None` once that was erased.
    pub asker: Option<Asker>,
    /// What the duo would do.
    pub kinds: Vec<Code>,
    /// Where it stands.
    pub state: State,
    /// Until when it has to be answered, in milliseconds since 1970 (UTC); `None`: no answer is waited for.
    pub answer_by: Option<i64>,
    /// The name of the programme it is for, if one was chosen.
    pub programme: Option<String>,
    /// Whether the professional who asked confirmed their work address; `None`: none was given.
    pub sender: Option<bool>,
    /// Whether the person still has to be told that this was asked for them.
    pub to_tell: bool,
}

/// Requests with which the same has to be done.
#[derive(Debug, Clone)]
pub struct Group {
    /// What.
    pub task: Task,
    /// How many there are, on every page.
    pub total: usize,
    /// Those on this page.
    pub items: Vec<Item>,
}

/// What the inbox is filtered by: names of states and programmes, nothing of a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only in this state.
    pub state: Option<State>,
    /// Only for this programme.
    pub programme: Option<Slug>,
    /// Only at the person's own desk.
    pub mine: bool,
}

impl Filter {
    /// Whether anything is left out.
    #[must_use]
    pub fn is_set(&self) -> bool {
        *self != Self::default()
    }
}

/// What the inbox shows.
#[derive(Debug, Clone, Default)]
pub struct View {
    /// The desks of the signed-in person.
    pub desks: Vec<DeskName>,
    /// Requests that need something, by what has to be done with them, the most urgent first.
    pub open: Vec<Group>,
    /// How many there are, on every page.
    pub open_total: usize,
    /// Which page of them this is.
    pub turn: Turn,
    /// What was filtered by.
    pub filter: Filter,
    /// Requests that somebody has to look at before they go on, oldest first; perhaps not all.
    pub review: Vec<Item>,
    /// How many there are.
    pub review_total: usize,
    /// Requests that ended, newest first; perhaps not all.
    pub closed: Vec<Item>,
    /// How many there are.
    pub closed_total: usize,
    /// The programmes whose coordinator the person is, by slug and name.
    pub programmes: Vec<(Slug, String)>,
    /// Who asked to be phoned.
    pub calls: Vec<Call>,
    /// Whether the person may invite coordinators (site desk or an organisation's).
    pub may_invite: bool,
    /// What visitors say is wrong in the listings one may change.
    pub reports: Vec<Report>,
    /// How many things are broken at the desks of the person, or those they arrange.
    pub broken: usize,
    /// How many letters were given up; for the site's desk only.
    pub dead_letters: Option<i64>,
    /// What there is to do about listings: a page, the key of its name, and how much waits there.
    pub listings: Vec<(Local, &'static str, usize)>,
}

/// A coordinator who asked to be phoned about a request that stands on their desk.
#[derive(Debug, Clone)]
pub struct Call {
    /// The handle of the request.
    pub handle: String,
    /// The name of the programme.
    pub programme: String,
    /// Its public number.
    pub phone: Phone,
    /// Since when, in milliseconds since 1970 (UTC).
    pub since: i64,
    /// Whether a professional asked: they see it too, when they look.
    pub professional: bool,
}

/// Something that visitors say is wrong in a listing.
#[derive(Debug, Clone)]
pub struct Report {
    /// The listing.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// What is wrong.
    pub mistake: Mistake,
    /// How often it was said.
    pub times: i64,
    /// Since when, in milliseconds since 1970 (UTC).
    pub since: i64,
}

/// The inbox.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View) -> Page {
    let desks: Vec<String> = view.desks.iter().map(|desk| desk_name(cx, desk)).collect();
    let desks = (!desks.is_empty()).then(|| {
        view! { <p class="muted">{cx.ta("postvak-loketten", &[("loketten", desks.join(" · ").into())])}</p> }
    });
    let broken = (view.broken > 0).then(|| {
        let text = cx.ta("postvak-risico", &[("aantal", view.broken.into())]);
        view! { <p class="note"><a href=cx.to(links::LINT)>{text}</a></p> }
    });
    let empty = match (view.open_total, view.filter.is_set()) {
        (0, true) => Some("postvak-filter-leeg"),
        (0, false) => Some("postvak-leeg"),
        _ => None,
    };
    let empty = empty.map(|key| view! { <p>{cx.t(key)}</p> });
    let (now, later): (Vec<_>, Vec<_>) =
        view.open.iter().partition(|group| matches!(group.task, Task::Due | Task::New));
    let [now, later] = [now, later]
        .map(|groups| -> Vec<AnyView> { groups.into_iter().map(|group| section(cx, group)).collect() });
    let main = view! {
        <div class="wrap">
            <h1>{cx.t("postvak-kop")}</h1>
            {desks}
            {broken}
            <p class="lead">{cx.ta("postvak-open", &[("aantal", view.open_total.into())])}</p>
            {filters::filters(cx, view)}
            {empty}
            {now}
            {calls(cx, &view.calls)}
            {in_review(cx, &view.review, view.review_total)}
            {later}
            {turn(cx, view.turn, |page| links::inbox(&view.filter, page))}
            {reports(cx, &view.reports)}
            {closed(cx, view)}
            {filters::ways(cx, view)}
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("postvak-titel")), main.into_any())
}

/// One task and the requests that wait for it.
fn section(cx: &Ctx<'_>, group: &Group) -> AnyView {
    let name = group.task.as_str();
    let count = view! { " " <span class="count">{group.total.to_string()}</span> };
    view! {
        <section>
            <h2>{cx.tf("werk", name)}{count}</h2>
            <p class="muted">{cx.tf("werk-zin", name)}</p>
            {list(cx, &group.items)}
        </section>
    }
    .into_any()
}

fn closed(cx: &Ctx<'_>, view: &View) -> Option<AnyView> {
    let shown = view.closed.len();
    let more = (shown < view.closed_total).then(
        || view! { <p class="muted">{cx.ta("postvak-gesloten-meer", &[("aantal", shown.into())])}</p> },
    );
    (shown > 0).then(|| {
        view! { <section><h2>{cx.t("postvak-gesloten")}</h2>{more}{list(cx, &view.closed)}</section> }
            .into_any()
    })
}

/// Whom to phone, each with a button for who has phoned.
fn calls(cx: &Ctx<'_>, calls: &[Call]) -> Option<AnyView> {
    let items: Vec<_> = calls
        .iter()
        .map(|call| {
            let number = cx.ta("werking-bel", &[("nummer", call.phone.display.clone().into())]);
            let since = cx.ta("postvak-bel-sinds", &[("dag", dates::instant(cx, call.since).into())]);
            view! {
                <li class="card">
                    <h3>{call.programme.clone()}</h3>
                    <p><a href=format!("tel:{}", call.phone.number)>{number}</a></p>
                    <p class="muted">{since}</p>
                    {call.professional.then(|| view! { <p class="muted">{cx.t("postvak-bel-hulpverlener")}</p> })}
                    <form method="post" action=cx.to(links::CALLED)>
                        <input type="hidden" name="aanvraag" value=call.handle.clone() />
                        <button class="button quiet">{cx.t("postvak-gebeld")}<span class="sr">" "{call.programme.clone()}</span></button>
                    </form>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{cx.t("postvak-bel")}</h2>
                <p>{cx.t("postvak-bel-zin")}</p>
                <ul class="inbox">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// What waits in quarantine, apart from the rest.
fn in_review(cx: &Ctx<'_>, items: &[Item], total: usize) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let one = |item: &Item| {
        let title = heading(cx, item);
        view! {
            <li class="card">
                <h3><a href=cx.to(links::desk_referral(&item.handle))>{title.clone()}</a></h3>
                <p class="state-line"><span class="tag">{cx.tf("stand", item.state.as_str())}</span></p>
                {facts(cx, item)}
                {review::actions(cx, &item.handle, &title)}
            </li>
        }
    };
    let list: Vec<_> = items.iter().map(one).collect();
    let more = (items.len() < total)
        .then(|| view! { <p>{cx.ta("nazicht-meer", &[("aantal", items.len().into())])}</p> });
    Some(
        view! {
            <section>
                <h2>{cx.ta("nazicht-kop", &[("aantal", total.into())])}</h2>
                <p>{cx.t("nazicht-zin")}</p>
                {more}
                <ul class="inbox">{list}</ul>
            </section>
        }
        .into_any(),
    )
}

/// What to check, each with a link to where it is answered.
fn reports(cx: &Ctx<'_>, reports: &[Report]) -> Option<AnyView> {
    if reports.is_empty() {
        return None;
    }
    let one = |report: &Report| {
        let times = cx.ta(
            "postvak-melding-keer",
            &[("aantal", report.times.into()), ("dag", dates::instant(cx, report.since).into())],
        );
        view! {
            <li class="card">
                <h3><a href=cx.to(links::kept(&report.slug).with("#gemeld"))>{report.name.clone()}</a></h3>
                <p>{cx.tf("melden-wat", report.mistake.as_str())}</p>
                <p class="muted">{times}</p>
            </li>
        }
    };
    let items: Vec<_> = reports.iter().map(one).collect();
    Some(
        view! { <section><h2>{cx.t("postvak-meldingen")}</h2><ul class="inbox">{items}</ul></section> }
            .into_any(),
    )
}

fn list(cx: &Ctx<'_>, items: &[Item]) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let items: Vec<_> = items.iter().map(|item| row(cx, item)).collect();
    Some(view! { <ul class="inbox">{items}</ul> }.into_any())
}

fn row(cx: &Ctx<'_>, item: &Item) -> AnyView {
    let title = heading(cx, item);
    let to_tell = item.to_tell.then(|| view! { " " <span class="tag">{cx.t("postvak-taak")}</span> });
    let by = item.answer_by.map(|by| {
        let text = cx.ta("postvak-voor", &[("dag", dates::day_of(cx, by).into())]);
        view! { <p class="muted">{text}</p> }
    });
    view! {
        <li class="card">
            <h3><a href=cx.to(links::desk_referral(&item.handle))>{title}</a></h3>
            <p class="state-line">
                <span class="tag">{cx.tf("stand", item.state.as_str())}</span>
                {to_tell}
                " "
                <span>{cx.ta("postvak-dagen", &[("dagen", item.days_open.into())])}</span>
            </p>
            {by}
            {facts(cx, item)}
        </li>
    }
    .into_any()
}

/// “Aanvraag uit Gent”, or without the place where it was erased.
pub(super) fn heading(cx: &Ctx<'_>, item: &Item) -> String {
    match &item.municipality {
        Some(name) => cx.ta("dossier-kop", &[("gemeente", name.clone().into())]),
        None => cx.t("dossier-kop-zonder"),
    }
}

/// The first-look facts of a request, those that are there.
pub(super) fn facts(cx: &Ctx<'_>, item: &Item) -> AnyView {
    let row =
        |title: &str, text: String| view! { <div><dt>{cx.t(title)}</dt><dd>{text}</dd></div> }.into_any();
    let kinds: Vec<String> = item.kinds.iter().map(|code| cx.label(Scheme::Kind, code)).collect();
    let rows: Vec<AnyView> = [
        Some(row("postvak-binnen", dates::instant(cx, item.received))),
        item.asker.map(|asker| row("postvak-wie", cx.tf("vrager", asker.as_str()))),
        item.age.map(|age| row("postvak-leeftijd", cx.tf("leeftijd", age.as_str()))),
        (!kinds.is_empty()).then(|| row("postvak-soort", kinds.join(", "))),
        item.programme.clone().map(|name| row("postvak-werking", name)),
        item.sender.map(|confirmed| {
            let text = if confirmed { cx.t("postvak-afzender-ja") } else { cx.t("postvak-afzender-nee") };
            row("postvak-afzender", text)
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}
