//! `/beheer/aanvraag/{handle}`: one request at the desk.

use domain::directory::Contact;
use domain::referral::{Answers, Asker, Condition, Field, Ground, Reason, State};
use domain::taxonomy::Scheme;
use domain::web::WebUrl;
use leptos::prelude::*;

use crate::components::card::area_name;
use crate::components::choices::{Choice, Choices, choices};
use crate::components::desk_name::desk_name;
use crate::components::inputs::{Control, lines, problem_of, summary, text_area};
use crate::components::select::{Options, select};
use crate::components::{and, back, note};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::pages::DeskName;
use crate::pages::desk::inbox::{self, Item};
use crate::pages::desk::review;
use crate::pages::desk::wider::{self, Wider};
use crate::pages::programme;
use crate::pages::request::answers::{in_words, name};
use crate::{dates, links};

/// The value that leaves the state as it is: only the note is kept.
pub const STAYS: &str = "blijft";

/// What happened to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// It went to a state.
    State(State),
    /// Somebody of the desk opened it.
    Opened,
    /// The person added something.
    Added,
    /// Somebody of the desk wrote a note.
    Note,
    /// The person took it back.
    Withdrawn,
    /// Nothing happened for so long that it was closed and erased.
    Lapsed,
    /// The clock reminded the desk.
    Reminded,
    /// The clock brought it to another desk of the same programme.
    Deputy,
    /// Nobody answered in time: the clock brought it on.
    Silence,
    /// Everybody of the desk was away: the clock brought it on.
    Away,
    /// The person was asked whether one more programme may read it.
    Asked,
    /// The desk does not ask that any more.
    NotAsked,
    /// The person said yes to one more programme.
    Agreed,
    /// The person said no to it.
    Declined,
    /// Nobody can read it any more.
    Lost,
    /// It was looked at and let through.
    LetThrough,
    /// It was looked at and closed as misuse.
    Abuse,
    /// Somebody of the desk told the person that this was asked for them.
    Told,
}

/// One line of the history.
#[derive(Debug, Clone)]
pub struct Event {
    /// When, in milliseconds since 1970 (UTC).
    pub at: i64,
    /// What happened.
    pub kind: Happening,
    /// Who of the desk, by the name they gave; `None`: the system or the person.
    pub who: Option<String>,
    /// The note, where it could be opened.
    pub note: Option<String>,
}

/// The public contact of the programme the request is for, when it is not connected.
#[derive(Debug, Clone, Default)]
pub struct Outside {
    /// Its name.
    pub name: String,
    /// Its slug, to invite it.
    pub slug: String,
    /// Its website.
    pub website: Option<WebUrl>,
    /// Its public contact.
    pub contact: Contact,
}

/// What the page of a request shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// First-look facts.
    pub item: Item,
    /// The desk it is at.
    pub desk: DeskName,
    /// Why it is here; `None` once that was erased.
    pub why: Option<Reason>,
    /// What made the choice among the coordinators.
    pub grounds: Vec<Ground>,
    /// The other desks it may go to, in the order of its chain: value and name.
    pub others: Vec<(String, DeskName)>,
    /// Passing it on past those desks; `None` where that cannot be.
    pub wider: Option<Wider>,
    /// What was written, once it has been opened; `None`: still sealed for this page.
    pub content: Option<&'a Answers>,
    /// What the screening doubted and the person went on with, once it has been opened.
    pub doubts: &'a [Condition],
    /// Whether this person's key can open it.
    pub can_open: bool,
    /// What happened, oldest first.
    pub history: Vec<Event>,
    /// From when it is erased if nothing happens, in milliseconds since 1970 (UTC); `None`: it was.
    pub erased_from: Option<i64>,
    /// The states it may go to.
    pub next: Vec<State>,
    /// Whether it waits in quarantine: then it is let through or closed, and nothing else.
    pub in_review: bool,
    /// The programme to call, when it is not connected.
    pub outside: Option<Outside>,
    /// What is wrong with the form: a field name (`stand`, `nota`) and a problem (`leeg`, `onbekend`, `te-lang`,
    /// `veranderd`: somebody else was first).
    pub problems: Vec<(&'static str, &'static str)>,
    /// The note as typed, after an error.
    pub note: &'a str,
}

/// One request; status 422 where something is wrong.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let why = view.why.map(|why| cx.tf("reden", why.name()));
    let main = view! {
        <div class="wrap narrow desk-file">
            {back(cx, links::DESK)}
            {summary(cx, &lines(cx, &view.problems))}
            <p class="note on-paper">{cx.t("dossier-papier")}</p>
            <h1>{inbox::heading(cx, &view.item)}</h1>
            <p class="state-line"><span class="tag">{cx.tf("stand", view.item.state.as_str())}</span></p>
            {inbox::facts(cx, &view.item)}
            {task(cx, view)}
            <h2>{cx.t("dossier-waarom")}</h2>
            {grounds(cx, &view.grounds)}
            <p>{why.map(|text| format!("{text} "))}{cx.ta("dossier-bij", &[("loket", desk_name(cx, &view.desk).into())])}</p>
            {outside(cx, view)}
            <h2 id="inhoud-aanvraag">{cx.t("dossier-inhoud")}</h2>
            {content(cx, view)}
            {move_on(cx, view)}
            {hand_over(cx, view)}
            {view.wider.as_ref().map(|wider| wider::section(cx, &view.item.handle, wider, &view.problems))}
            {lapsing(cx, view)}
            <h2>{cx.t("dossier-verloop")}</h2>
            {history(cx, &view.history)}
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("dossier-titel"), !view.problems.is_empty());
    layout::page(cx, Meta::desk(title).status(status), main.into_any())
}

/// What has to be done at first contact, until somebody says that it was.
fn task(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    view.item.to_tell.then(|| {
        let action = links::desk_referral(&view.item.handle).with("/verteld");
        view! {
            <form method="post" action=cx.to(action) class="note with-button">
                <h2>{cx.t("taak-kop")}</h2>
                <p>{cx.t("taak-vertel")}</p>
                <button class="button quiet">{cx.t("taak-knop")}</button>
            </form>
        }
        .into_any()
    })
}

/// What was written, or the way to open it.
fn content(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let Some(answers) = view.content else {
        if view.erased_from.is_none() {
            return note(cx.t("dossier-leeg"));
        }
        if !view.can_open {
            return note(cx.t("dossier-geen-sleutel"));
        }
        let action = links::desk_referral(&view.item.handle).with("/lezen");
        return view! {
            <form method="post" action=cx.to(action) class="note with-button">
                <p>{cx.t("dossier-dicht")}</p>
                <button class="button">{cx.t("dossier-open-knop")}</button>
            </form>
        }
        .into_any();
    };
    let asker = view.item.asker.unwrap_or(Asker::Zelf);
    let rows: Vec<_> = Field::ALL
        .into_iter()
        .map(|field| (field, in_words(cx, field, answers, view.item.municipality.as_deref())))
        .filter(|(_, words)| !words.is_empty())
        .map(|(field, words)| {
            let words: Vec<_> = words.into_iter().map(|text| view! { <p class="typed">{text}</p> }).collect();
            view! { <div><dt>{name(cx, field, asker)}</dt><dd>{words}</dd></div> }
        })
        .collect();
    let doubts: Vec<String> = view.doubts.iter().map(|doubt| cx.tf("twijfel", doubt.name())).collect();
    let doubts =
        (!doubts.is_empty()).then(|| note(cx.ta("dossier-twijfel", &[("wat", and(cx, &doubts).into())])));
    view! { {doubts}<dl class="answers">{rows}</dl> }.into_any()
}

/// The programme to call, when it is not connected.
fn outside(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    let outside = view.outside.as_ref()?;
    let invite = cx.ta("dossier-buiten-uitnodigen", &[("naam", outside.name.clone().into())]);
    let query = format!("?loket=programme:{}#uitnodigen", outside.slug);
    let href = cx.to(links::COORDINATORS.with(&query));
    Some(
        view! {
            <section class="card">
                <h2>{cx.t("dossier-buiten")}</h2>
                <p>{cx.t("dossier-buiten-zin")}</p>
                <p><strong>{outside.name.clone()}</strong></p>
                {programme::ways(cx, outside.website.as_ref(), &outside.contact)}
                <p><a class="more" href=href>{invite}</a></p>
            </section>
        }
        .into_any(),
    )
}

/// The form that moves it to another state. It sends along which state was shown (`was`).
fn move_on(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    if view.in_review {
        return view! {
            <section class="card">
                <h2>{cx.t("nazicht-een-kop")}</h2>
                <p>{cx.t("nazicht-een-zin")}</p>
                {review::actions(cx, &view.item.handle, "")}
            </section>
        }
        .into_any();
    }
    if view.next.is_empty() {
        return note(cx.t("dossier-klaar"));
    }
    let stays = Choice { value: STAYS.to_owned(), label: cx.t("dossier-blijft"), hint: None };
    let options = view.next.iter().map(|state| Choice {
        value: state.as_str().to_owned(),
        label: cx.tf("stand", state.as_str()),
        hint: None,
    });
    let options = options.chain([stays]).collect();
    let states = Control {
        name: "stand",
        label: cx.t("dossier-nieuwe-stand"),
        hint: None,
        error: problem_of(cx, &view.problems, "stand"),
    };
    let label = cx.ta("site-niet-verplicht", &[("label", cx.t("dossier-nota").into())]);
    let words = Control {
        name: "nota",
        label,
        hint: Some(cx.t("dossier-nota-hint")),
        error: problem_of(cx, &view.problems, "nota"),
    };
    let group = Choices { control: states, options, chosen: Vec::new(), many: false, heading: false };
    let action = links::desk_referral(&view.item.handle).with("/stand");
    view! {
        <h2>{cx.t("dossier-stand")}</h2>
        <form method="post" action=cx.to(action) novalidate=true>
            <input type="hidden" name="was" value=view.item.state.as_str() />
            {choices(cx, group)}
            {text_area(cx, &words, view.note, 3)}
            <button class="button">{cx.t("dossier-stand-knop")}</button>
        </form>
    }
    .into_any()
}

/// What made the choice, one line each.
fn grounds(cx: &Ctx<'_>, grounds: &[Ground]) -> Option<AnyView> {
    let items: Vec<_> = grounds
        .iter()
        .map(|ground| match ground {
            Ground::Gebied(area) => cx.ta("grond-gebied", &[("gebied", area_name(cx, area).into())]),
            Ground::Doelgroep(code) => {
                cx.ta("grond-doelgroep", &[("doelgroep", cx.label(Scheme::TargetGroup, code).into())])
            }
            Ground::Soort(code) => cx.ta("grond-soort", &[("soort", cx.label(Scheme::Kind, code).into())]),
            Ground::MinsteWerk => cx.t("grond-minste-werk"),
            Ground::CoordinatorAfwezig => cx.t("grond-afwezig"),
            Ground::NiemandDekt => cx.t("grond-niemand-dekt"),
        })
        .map(|text| view! { <li>{text}</li> })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="reasons">{items}</ul> }.into_any())
}

/// When it will be erased, and on the waiting list the way to keep it.
fn lapsing(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    let day = dates::day_of(cx, view.erased_from?);
    let prolong = (view.item.state == State::WaitingList).then(|| {
        let action = links::desk_referral(&view.item.handle).with("/verleng");
        view! {
            <form method="post" action=cx.to(action)>
                <button class="button quiet">{cx.t("dossier-verleng")}</button>
            </form>
        }
    });
    Some(view! { <p class="muted">{cx.ta("dossier-gewist", &[("dag", day.into())])}</p>{prolong} }.into_any())
}

/// The form that puts it on another desk of its chain. The person agreed to each of these.
fn hand_over(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    if view.others.is_empty() {
        return None;
    }
    let options =
        view.others.iter().map(|(value, name)| (value.clone(), desk_name(cx, name))).collect::<Vec<_>>();
    let control = Control {
        name: "loket",
        label: cx.t("dossier-doorgeven-naar"),
        hint: Some(cx.t("dossier-doorgeven-hint")),
        error: problem_of(cx, &view.problems, "loket"),
    };
    let action = links::desk_referral(&view.item.handle).with("/doorgeven");
    let groups = [Options { heading: None, options }];
    Some(
        view! {
            <details class="sources" open=control.error.is_some()>
                <summary>{cx.t("dossier-doorgeven")}</summary>
                <form method="post" action=cx.to(action) novalidate=true>
                    {select(cx, &control, cx.t("dossier-doorgeven-kies"), &groups, "")}
                    <button class="button quiet">{cx.t("dossier-doorgeven-knop")}</button>
                </form>
            </details>
        }
        .into_any(),
    )
}

fn history(cx: &Ctx<'_>, events: &[Event]) -> AnyView {
    let items: Vec<_> = events
        .iter()
        .map(|event| {
            let what = match event.kind {
                Happening::State(state) => {
                    cx.ta("gebeurtenis-stand", &[("stand", cx.tf("stand", state.as_str()).into())])
                }
                Happening::Opened => cx.t("gebeurtenis-gelezen"),
                Happening::Note => cx.t("gebeurtenis-nota"),
                Happening::Added => cx.t("gebeurtenis-aanvulling"),
                Happening::Lapsed => cx.t("gebeurtenis-vervallen"),
                Happening::Reminded => cx.t("gebeurtenis-herinnerd"),
                Happening::Deputy => cx.t("gebeurtenis-plaatsvervanger"),
                Happening::Silence => cx.t("gebeurtenis-stilte"),
                Happening::Away => cx.t("gebeurtenis-afwezig"),
                Happening::Told => cx.t("gebeurtenis-verteld"),
                Happening::Asked => cx.t("gebeurtenis-gevraagd"),
                Happening::NotAsked => cx.t("gebeurtenis-toch-niet"),
                Happening::Agreed => cx.t("gebeurtenis-akkoord"),
                Happening::Declined => cx.t("gebeurtenis-geen-akkoord"),
                Happening::Lost => cx.t("gebeurtenis-onleesbaar"),
                Happening::Withdrawn => cx.t("gebeurtenis-ingetrokken"),
                Happening::LetThrough => cx.t("gebeurtenis-doorgelaten"),
                Happening::Abuse => cx.t("gebeurtenis-misbruik"),
            };
            let who = event.who.clone().map(|who| {
                view! { " " <span>{cx.ta("gebeurtenis-door", &[("wie", who.into())])}</span> }
            });
            let note = event.note.clone().map(|text| view! { <p class="typed">{text}</p> });
            view! {
                <li>
                    <strong>{what}</strong>{who}
                    <time datetime=dates::iso(event.at)>{dates::instant(cx, event.at)}</time>
                    {note}
                </li>
            }
        })
        .collect();
    view! { <ol class="history">{items}</ol> }.into_any()
}
