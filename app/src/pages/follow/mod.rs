//! `/opvolgen`: follow one's own request. The code is posted, never in the address.

mod confirm;

use domain::directory::Phone;
use domain::referral::{Asker, Field, Reason, State};
use leptos::prelude::*;

use crate::components::desk_name::desk_name;
use crate::components::inputs::{Control, Input, input, lines, problem_of, summary, text_area};
use crate::components::{back, intro, note};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::pages::DeskName;
use crate::pages::request::answers::name;
use crate::{dates, links};

pub use confirm::{confirm_news, confirm_sender, dead_link, news_confirmed, sender_confirmed};

/// What the page that asks for the code shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ask<'a> {
    /// What was typed, after an error; never the whole code of somebody else.
    pub typed: &'a str,
    /// What is wrong: `leeg`, `onjuist` (no code of twenty digits), `onbekend` (no such request), `te-vaak`.
    pub problem: Option<&'a str>,
    /// What was to be added when the page had been open too long: it was not kept, and is shown to be copied.
    pub lost: Option<&'a str>,
}

/// The form to add something to one's own request.
#[derive(Debug, Clone, Default)]
pub struct Add<'a> {
    /// What was typed, after an error.
    pub typed: &'a str,
    /// What is wrong: the end of a text key `fout-aanvulling-…`, else `fout-…`.
    pub problem: Option<&'a str>,
    /// It was just added.
    pub done: bool,
}

/// What happened to a request, as the person sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    /// It went to a state.
    State(State),
    /// The person added something.
    Added,
    /// Nothing happened for so long that it was closed and erased.
    Lapsed,
    /// Nobody answered: the desk was reminded.
    Reminded,
    /// Nobody answered: somebody else of the same programme got it.
    Deputy,
    /// Nobody answered: the next programme, or a dispatcher, got it.
    Silence,
    /// Everybody was away: somebody else got it.
    Away,
    /// A desk asked whether one more programme may read it.
    Asked,
    /// The desk does not ask that any more.
    NotAsked,
    /// The person said yes to that.
    Agreed,
    /// The person said no to that.
    Declined,
    /// Nobody can read it any more.
    Lost,
}

/// The texts beside which the person says yes to one more programme: a family of keys.
pub const WISH_TEXTS: [&str; 1] = ["vraagje-"];

/// Where a desk stands, seen from the one that holds the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Before it in the chain. Whether it was ever there is not said.
    Before,
    /// It holds it.
    Now,
    /// After it in the chain.
    After,
}

/// What the page with the state shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// Where it stands now.
    pub state: State,
    /// What happened, oldest first, with instants in milliseconds since 1970 (UTC).
    pub history: Vec<(Happened, i64)>,
    /// The desk that holds it.
    pub desk: DeskName,
    /// Why this desk; `None` once that was erased.
    pub why: Option<Reason>,
    /// The programme about which its desk asks whether it may read it too: slug and name.
    pub wish: Option<(String, String)>,
    /// Where to ask again, where nobody can read it any more.
    pub again: Option<links::Local>,
    /// When it goes to another programme or a dispatcher if nobody answers (milliseconds since 1970, UTC), and to whom.
    pub leaves: Option<(i64, DeskName)>,
    /// The number at which the coordinator asked to be phoned.
    pub call: Option<Phone>,
    /// The desks that may read it, in the order of its chain; empty once that was erased.
    pub chain: Vec<(DeskName, Turn)>,
    /// The fields that were shared, names only.
    pub shared: Vec<Field>,
    /// Whether it can still be taken back.
    pub can_withdraw: bool,
    /// Who asked; `None` once that was erased.
    pub asker: Option<Asker>,
    /// The form to add something, while somebody reads it.
    pub add: Option<Add<'a>>,
    /// From when it is erased, in milliseconds since 1970 (UTC); `None`: it was.
    pub erased_from: Option<i64>,
}

/// The form that asks for the code; status 422 where something is wrong.
#[must_use]
pub fn ask(cx: &Ctx<'_>, view: &Ask<'_>) -> Page {
    let problems: Vec<(&str, &str)> = view.problem.map(|what| ("code", what)).into_iter().collect();
    let control = Control {
        name: "code",
        label: cx.t("opvolgen-code"),
        hint: Some(cx.t("opvolgen-code-hint")),
        error: problem_of(cx, &problems, "code"),
    };
    let code = Input {
        control,
        value: view.typed.to_owned(),
        autocomplete: Some("off"),
        inputmode: Some("numeric"),
        ..Input::default()
    };
    let lost = view.lost.map(|text| {
        view! {
            <section class="note">
                <h2>{cx.t("verloren-kop")}</h2>
                <p>{cx.t("aanvulling-verloren")}</p>
                <p class="typed">{text.to_owned()}</p>
            </section>
        }
    });
    let main = view! {
        <div class="wrap narrow">
            {summary(cx, &lines(cx, &problems))}
            {intro(cx.t("opvolgen-kop"), None)}
            {lost}
            <p>{cx.t("opvolgen-zin")}</p>
            <form method="post" action=cx.to(links::FOLLOW) novalidate=true>
                {input(cx, code)}
                <button class="button">{cx.t("opvolgen-knop")}</button>
            </form>
            <p class="muted">{cx.t("opvolgen-kwijt")}</p>
        </div>
    };
    let (title, status) = layout::form_title(cx, cx.t("opvolgen-titel"), !problems.is_empty());
    layout::page(cx, Meta::private(title).status(status), main.into_any())
}

/// The state of a request.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let title = if view.asker == Some(Asker::Buddy) {
        cx.t("opvolgen-stand-kop-aanbod")
    } else {
        cx.t("opvolgen-stand-kop")
    };
    let why = view.why.map(|why| view! { <p class="muted">{cx.tf("reden", why.name())}</p> });
    let (state, sentence) = if view.history.iter().any(|(what, _)| *what == Happened::Lapsed) {
        (cx.t("opvolgen-vervallen"), cx.t("opvolgen-vervallen-zin"))
    } else {
        (cx.tf("stand", view.state.as_str()), cx.tf("stand-zin", view.state.as_str()))
    };
    let wrong: Vec<(&str, &str)> =
        view.add.iter().filter_map(|form| Some(("aanvulling", form.problem?))).collect();
    let (page_title, status) = layout::form_title(cx, cx.t("opvolgen-stand-titel"), !wrong.is_empty());
    let main = view! {
        <div class="wrap narrow">
            {summary(cx, &lines(cx, &wrong))}
            <h1>{title}</h1>
            <section class="card state">
                <h2>{state}</h2>
                <p>{sentence}</p>
            </section>
            {view.again.as_ref().map(|place| again(cx, place))}
            {view.wish.as_ref().map(|(slug, name)| wish(cx, slug, name))}
            <h2>{cx.t("opvolgen-loket")}</h2>
            <p>{desk_name(cx, &view.desk)}</p>
            {why}
            {leaves(cx, view.leaves.as_ref())}
            {call(cx, view.call.as_ref())}
            <h2>{cx.t("opvolgen-verloop")}</h2>
            {history(cx, &view.history)}
            {chain(cx, &view.chain)}
            {shared(cx, view)}
            {view.add.as_ref().map(|form| add(cx, form))}
            {withdraw(cx, view.can_withdraw)}
            {erasing(cx, view.erased_from)}
        </div>
    };
    layout::page(cx, Meta::private(page_title).status(status), main.into_any())
}

/// A desk asks for a new yes.
fn wish(cx: &Ctx<'_>, slug: &str, name: &str) -> AnyView {
    view! {
        <section class="note">
            <h2>{cx.ta("vraagje-kop", &[("naam", name.to_owned().into())])}</h2>
            <p>{cx.t("vraagje-zin")}</p>
            <form method="post" action=cx.to(links::FOLLOW_AGREE) class="actions">
                <input type="hidden" name="werking" value=slug.to_owned() />
                <button class="button" name="antwoord" value="ja">{cx.t("vraagje-ja")}</button>
                <button class="button quiet" name="antwoord" value="nee">{cx.t("vraagje-nee")}</button>
            </form>
        </section>
    }
    .into_any()
}

/// Nobody can read it any more: it has to be asked again.
fn again(cx: &Ctx<'_>, place: &links::Local) -> AnyView {
    view! {
        <section class="note">
            <h2>{cx.t("onleesbaar-kop")}</h2>
            <p>{cx.t("onleesbaar-zin")}</p>
            <p><a class="button" href=cx.to(place.clone())>{cx.t("onleesbaar-knop")}</a></p>
        </section>
    }
    .into_any()
}

/// The form to add something, or that it was added.
fn add(cx: &Ctx<'_>, form: &Add<'_>) -> AnyView {
    let done = form.done.then(|| view! { <p class="note done" role="status">{cx.t("aanvulling-klaar")}</p> });
    let problems: Vec<(&str, &str)> = form.problem.map(|what| ("aanvulling", what)).into_iter().collect();
    let control = Control {
        name: "aanvulling",
        label: cx.t("aanvulling-kop"),
        hint: Some(cx.t("aanvulling-hint")),
        error: problem_of(cx, &problems, "aanvulling"),
    };
    view! {
        {done}
        <form method="post" action=cx.to(links::FOLLOW_ADD) novalidate=true>
            {text_area(cx, &control, form.typed, 4)}
            <button class="button quiet">{cx.t("aanvulling-knop")}</button>
        </form>
    }
    .into_any()
}

/// Who may read it, in order, and who has it now.
fn chain(cx: &Ctx<'_>, chain: &[(DeskName, Turn)]) -> Option<AnyView> {
    let items: Vec<_> = chain
        .iter()
        .map(|(desk, turn)| {
            let turn = match turn {
                Turn::Before => cx.t("opvolgen-beurt-voor"),
                Turn::Now => cx.t("opvolgen-beurt-nu"),
                Turn::After => cx.t("opvolgen-beurt-na"),
            };
            view! { <li>{desk_name(cx, desk)}" "<span class="muted">{turn}</span></li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <h2>{cx.t("opvolgen-keten")}</h2>
            <p>{cx.t("opvolgen-keten-zin")}</p>
            <ol>{items}</ol>
        }
        .into_any()
    })
}

/// What happens if nobody answers, and by when.
fn leaves(cx: &Ctx<'_>, next: Option<&(i64, DeskName)>) -> Option<AnyView> {
    next.map(|(at, desk)| {
        let day = cx.ta("opvolgen-volgende", &[("dag", dates::day_of(cx, *at).into())]);
        view! { <p>{day}" "{desk_name(cx, desk)}"."</p> }.into_any()
    })
}

/// The coordinator wants to be phoned by the professional who asked.
fn call(cx: &Ctx<'_>, phone: Option<&Phone>) -> Option<AnyView> {
    phone.map(|phone| {
        let number = cx.ta("werking-bel", &[("nummer", phone.display.clone().into())]);
        view! {
            <div class="note">
                <p>{cx.t("opvolgen-bel")}</p>
                <p><a href=format!("tel:{}", phone.number)>{number}</a></p>
            </div>
        }
        .into_any()
    })
}

fn history(cx: &Ctx<'_>, history: &[(Happened, i64)]) -> AnyView {
    let items: Vec<_> = history
        .iter()
        .map(|(what, at)| {
            let what = match what {
                Happened::State(state) => cx.tf("stand", state.as_str()),
                Happened::Added => cx.t("opvolgen-aangevuld"),
                Happened::Lapsed => cx.t("opvolgen-vervallen"),
                Happened::Reminded => cx.t("opvolgen-herinnerd"),
                Happened::Deputy => cx.t("opvolgen-plaatsvervanger"),
                Happened::Silence => cx.t("opvolgen-stilte"),
                Happened::Away => cx.t("opvolgen-afwezig"),
                Happened::Asked => cx.t("opvolgen-gevraagd"),
                Happened::NotAsked => cx.t("opvolgen-toch-niet"),
                Happened::Agreed => cx.t("opvolgen-akkoord"),
                Happened::Declined => cx.t("opvolgen-geen-akkoord"),
                Happened::Lost => cx.t("opvolgen-onleesbaar"),
            };
            view! {
                <li>
                    <strong>{what}</strong>
                    <time datetime=dates::iso(*at)>{dates::instant(cx, *at)}</time>
                </li>
            }
        })
        .collect();
    view! { <ol class="history">{items}</ol> }.into_any()
}

fn shared(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    if view.shared.is_empty() {
        return None;
    }
    let asker = view.asker.unwrap_or(Asker::Zelf);
    let items: Vec<_> =
        view.shared.iter().map(|field| view! { <li>{name(cx, *field, asker)}</li> }).collect();
    Some(
        view! {
            <h2>{cx.t("opvolgen-gedeeld")}</h2>
            <p>{cx.t("opvolgen-gedeeld-zin")}</p>
            <ul>{items}</ul>
        }
        .into_any(),
    )
}

fn withdraw(cx: &Ctx<'_>, can: bool) -> Option<AnyView> {
    can.then(|| {
        view! {
            <section class="withdraw">
                <h2>{cx.t("opvolgen-intrekken")}</h2>
                <p>{cx.t("opvolgen-intrekken-zin")}</p>
                <form method="post" action=cx.to(links::FOLLOW_WITHDRAW)>
                    <button class="button quiet">{cx.t("opvolgen-intrekken-knop")}</button>
                </form>
            </section>
        }
        .into_any()
    })
}

/// Until when it is kept, and the way to have it erased now.
fn erasing(cx: &Ctx<'_>, from: Option<i64>) -> AnyView {
    let Some(from) = from else { return note(cx.t("opvolgen-gewist")) };
    let kept = cx.ta("opvolgen-bewaard", &[("dag", dates::day_of(cx, from).into())]);
    view! {
        <h2>{cx.t("opvolgen-wissen")}</h2>
        <p>{kept}</p>
        <p><a class="more" href=cx.to(links::FOLLOW_ERASE)>{cx.t("opvolgen-wissen-nu")}</a></p>
    }
    .into_any()
}

/// Asks whether to erase it: nothing brings it back.
#[must_use]
pub fn erase(cx: &Ctx<'_>) -> Page {
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::FOLLOW_STATE)}
            {intro(cx.t("opvolgen-wissen-nu"), Some(cx.t("opvolgen-wissen-zin")))}
            <form method="post" action=cx.to(links::FOLLOW_ERASE)>
                <button class="button">{cx.t("opvolgen-wissen-knop")}</button>
            </form>
        </div>
    };
    layout::page(cx, Meta::private(cx.t("opvolgen-stand-titel")), main.into_any())
}
