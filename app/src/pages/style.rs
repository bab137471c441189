//! `/stijl`, in development only: every component in every state, to look at. No visitor sees it, so its own words
//! are not translated.

use domain::place::Point;
use domain::referral::State;
use domain::taxonomy::Scheme;
use leptos::prelude::*;

use crate::components::card::{Extra, Pick, card};
use crate::components::choices::{Choice, Choices, choices, tick};
use crate::components::inputs::{Control, Input, input, summary, text_area};
use crate::components::scene::scene;
use crate::components::search_form::search_form;
use crate::components::select::{Options, select};
use crate::components::{back, chip, chips, groups, intro, note, steps};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::map::{Pin, Scene};
use crate::pages::Listing;
use crate::pages::map::legend;

/// The tokens of colour, as they are named in the stylesheet.
const COLOURS: [&str; 14] = [
    "paper",
    "card",
    "ink",
    "soft",
    "line",
    "edge",
    "leaf",
    "leaf-deep",
    "leaf-wash",
    "on-leaf",
    "sun",
    "sun-wash",
    "coral",
    "coral-wash",
];

/// The page; `listings`: some programmes to show as cards.
#[must_use]
pub fn page(cx: &Ctx<'_>, listings: &[Listing<'_>]) -> Page {
    let swatches: Vec<_> = COLOURS
        .into_iter()
        .map(|name| {
            // A presentation attribute: the policy of the site lets no element carry a style.
            let square = format!("<svg width=\"80\" height=\"48\"><rect width=\"80\" height=\"48\" fill=\"var(--{name})\" stroke=\"var(--edge)\"/></svg>");
            view! { <li><span inner_html=square></span><code>{format!("--{name}")}</code></li> }
        })
        .collect();
    let main = view! {
        <div class="wrap">
            {intro("Stijl".to_owned(), Some("A lead under a heading of the first level.".to_owned()))}
            <section><h2>"Colours"</h2><ul class="chips">{swatches}</ul></section>
            <section>
                <h2>"Heading 2"</h2>
                <h3>"Heading 3"</h3>
                <p>"A paragraph with a "<a href=cx.to(links::HOME)>"link"</a>", "<strong>"strong"</strong>" words and "<span class="muted">"soft ones"</span>"."</p>
                {note("A note says something once.".to_owned())}
                {steps(vec!["First".to_owned(), "Second, on more than one line where the screen is as narrow as a phone".to_owned()])}
            </section>
            <section>
                <h2>"Buttons, chips, tags"</h2>
                <p class="actions"><a class="button" href="#a">"Button"</a><a class="button quiet" href="#a">"Quiet"</a><button class="link-button" type="button">"Link button"</button></p>
                {chips(vec![
                    chip(cx, links::HOME, "Chip".to_owned(), None),
                    chip(cx, links::HOME, "With a count".to_owned(), Some(12)),
                    view! { <li><span class="chip said">"Said"</span></li> }.into_any(),
                ])}
                <p><span class="tag">"Tag"</span></p>
            </section>
            <section><h2>"Cards"</h2>{groups::list(cx, "A list".to_owned(), listings)}{picked(cx, listings)}</section>
            <section><h2>"Search"</h2>{search_form(cx, "praten", "Gent", true)}</section>
            <section><h2>"Form"</h2>{form(cx)}</section>
            <section><h2>"Desk"</h2>{desk(cx)}</section>
            <section class="columns"><div><h2>"Map"</h2>{map(cx)}</div><figure class="map">{legend(cx)}</figure></section>
        </div>
    };
    layout::page(
        cx,
        Meta::public(cx, "Stijl".to_owned(), "Every component in every state".to_owned()).noindex(),
        main.into_any(),
    )
}

fn picked(cx: &Ctx<'_>, listings: &[Listing<'_>]) -> AnyView {
    let extra = |n: usize| Extra {
        reasons: (0..n).map(|n| format!("Reason {n}")).collect(),
        pick: Some(Pick { list: &[] }),
        volunteer: n == 1,
        ..Extra::default()
    };
    let cards: Vec<_> =
        listings.iter().enumerate().map(|(n, listing)| card(cx, *listing, extra(n * 3))).collect();
    view! { <ul class="cards">{cards}</ul> }.into_any()
}

fn form(cx: &Ctx<'_>) -> AnyView {
    let control = |name, error: Option<&str>| Control {
        name,
        label: "Label".to_owned(),
        hint: Some("A hint below the label".to_owned()),
        error: error.map(str::to_owned),
    };
    let option = |value: &str, hint: Option<&str>| Choice {
        value: value.to_owned(),
        label: value.to_owned(),
        hint: hint.map(str::to_owned),
    };
    let group = |name, many, error| Choices {
        control: control(name, error),
        options: vec![option("One", None), option("Two", Some("With a hint"))],
        chosen: vec!["Two".to_owned()],
        many,
        heading: false,
    };
    let plain = Input { control: control("plain", None), value: "Typed".to_owned(), ..Input::default() };
    let lists = [("Heading one", "a", "b"), ("Heading two", "c", "d")].map(|(heading, one, other)| Options {
        heading: Some(heading.to_owned()),
        options: vec![(one.to_owned(), "An option".to_owned()), (other.to_owned(), "Another".to_owned())],
    });
    let wrong =
        Input { control: control("wrong", Some("Say what is wrong")), short: true, ..Input::default() };
    view! {
        {summary(cx, &[("wrong", "Say what is wrong".to_owned())])}
        <form class="narrow">
            {input(cx, plain)}
            {input(cx, wrong)}
            {text_area(cx, &control("area", None), "Some lines\nof text", 3)}
            {choices(cx, group("radio", false, None))}
            {choices(cx, group("check", true, Some("Choose at least one")))}
            {tick(cx, &control("tick", None), "ja", true)}
            {select(cx, &control("choose", None), "None".to_owned(), &lists, "b")}
            {select(cx, &control("chosen", Some("Choose one")), "None".to_owned(), &lists, "")}
        </form>
    }
    .into_any()
}

/// What only pages of a desk, and of somebody who follows a request, are made of.
fn desk(cx: &Ctx<'_>) -> AnyView {
    let states: Vec<_> = State::all()
        .map(|state| {
            view! {
                <li class="card">
                    <h3><a href="#desk">{cx.tf("stand", state.as_str())}</a></h3>
                    <p class="state-line"><span class="tag">{cx.tf("stand", state.as_str())}</span>" 3"</p>
                    <p>{cx.tf("stand-zin", state.as_str())}</p>
                </li>
            }
        })
        .collect();
    view! {
        {back(cx, links::HOME)}
        <section class="card state"><h3>"A state"</h3><p>"What it means."</p></section>
        <ul class="inbox">{states}</ul>
        <dl class="answers"><div><dt>"A question"</dt><dd><p class="typed">"An answer\non two lines"</p></dd></div></dl>
        <ol class="history">
            <li><strong>"Something happened"</strong>" by somebody"<time datetime="2026-11-02">"today"</time><p class="typed">"A note"</p></li>
            <li><strong>"Something else"</strong><time datetime="2026-11-01">"yesterday"</time></li>
        </ol>
        <p class="note done">"Something was done."</p>
    }
    .into_any()
}

fn map(cx: &Ctx<'_>) -> Option<AnyView> {
    let pin = |lat, lon, name: &str, href: Option<&str>| Pin {
        point: Point { lat, lon },
        name: name.to_owned(),
        href: href.map(str::to_owned),
    };
    let shown = Scene {
        served: cx.places.municipality_named("Gent").map(|place| place.members.clone()).unwrap_or_default(),
        list: Some("#one"),
        pins: vec![
            pin(51.05, 3.72, "One", Some("#one")),
            pin(51.05, 3.72, "Two", Some("#two")),
            pin(51.16, 3.99, "Without a link", None),
        ],
    };
    let title = cx.taxonomy.of(Scheme::Kind).next().map(|term| term.label.get(cx.lang).to_owned());
    scene(cx, &shown, &title.unwrap_or_default())
}
