//! `/buddywerking/{slug}`: one programme.

mod facts;

use domain::directory::{Contact, Organisation, Programme, Status};
use domain::listing::Group;
use domain::place::Nis;
use domain::taxonomy::{Code, Scheme};
use domain::web::WebUrl;
use domain::{Lang, Slug};
use leptos::prelude::*;

use crate::components::card::confirmation;
use crate::components::pins::pin;
use crate::components::room::rooms;
use crate::components::scene::scene;
use crate::components::wanted::wanted;
use crate::components::{groups, steps};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::map::Scene;
use crate::pages::Listing;
use crate::qr::qr_svg;
use crate::{linked_data, links};

pub(crate) use facts::{ages, cost, language};

/// What the page of a programme shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The programme and its organisation.
    pub listing: Listing<'a>,
    /// Organisations that take part.
    pub partners: Vec<&'a Organisation>,
    /// Others like it near by, at most four.
    pub similar: Vec<Listing<'a>>,
    /// The municipalities it serves.
    pub served: Vec<Nis>,
    /// When each group of facts last changed or was confirmed, in milliseconds since 1970 (UTC); empty where nobody did here.
    pub dates: Vec<(Group, i64)>,
    /// What stands on the shortlist that was begun.
    pub list: Vec<Slug>,
}

/// The page of a programme that is listed or unconfirmed; for an ended one see `errors::gone`.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let Listing { programme, organisation } = view.listing;
    let summary = programme.summary.get(cx.lang).to_owned();
    let main = view! {
        <div class="wrap programme">
            <p class="over">
                {cx.t("werking-organisatie")}" "
                <a href=cx.to(links::organisation(&organisation.slug))>{organisation.name.clone()}</a>
            </p>
            <h1 lang=cx.foreign(Lang::Nl)>{programme.name.clone()}</h1>
            {doubt(cx, programme)}
            <p class="lead">{summary.clone()}</p>
            {rooms(cx, programme)}
            {wanted(cx, programme)}
            <p class="actions">
                <a class="button" href=cx.to(links::request_of(&programme.slug))>{cx.t("werking-vraag")}</a>
                <a class="button quiet" href=cx.to(links::offer_to(&programme.slug))>{cx.t("werking-word-buddy")}</a>
            </p>
            <div class="columns">
                <div>{facts::facts(cx, programme)}</div>
                <aside>{contact(cx, programme)}{map(cx, view.listing, &view.served)}{partners(cx, &view.partners)}</aside>
            </div>
            {cx.open.then(|| how(cx))}
            {groups::list(cx, cx.t("werking-lijkt"), &view.similar)}
            {sources(cx, view)}
            {shortlist(cx, view)}
            {paper(cx, programme)}
        </div>
    };
    let description = cx.ta(
        "werking-beschrijving",
        &[
            ("naam", programme.name.clone().into()),
            ("organisatie", organisation.name.clone().into()),
            ("zin", summary.into()),
        ],
    );
    let meta = Meta::public(cx, programme.name.clone(), description);
    layout::page(cx, meta.about(&linked_data::programme(cx, view.listing)), main.into_any())
}

/// How a request goes.
fn how(cx: &Ctx<'_>) -> AnyView {
    view! {
        <section>
            <h2>{cx.t("werking-stappen")}</h2>
            {steps(["werking-stap-1", "werking-stap-2", "werking-stap-3"].map(|key| cx.t(key)).to_vec())}
        </section>
    }
    .into_any()
}

/// Where it works.
pub(crate) fn map(cx: &Ctx<'_>, listing: Listing<'_>, served: &[Nis]) -> Option<AnyView> {
    let pins = pin(cx, listing, None).into_iter().collect();
    let shown = Scene { served: served.to_vec(), pins, list: None };
    let name = listing.programme.name.clone();
    scene(cx, &shown, &cx.ta("plattegrond-gebied", &[("naam", name.into())]))
}

/// What a listing that is not there yet will say.
pub(crate) fn preview(cx: &Ctx<'_>, listing: Listing<'_>) -> AnyView {
    let Listing { programme, organisation } = listing;
    view! {
        <p class="over">{cx.t("werking-organisatie")}" "{organisation.name.clone()}</p>
        <p><strong>{programme.name.clone()}</strong></p>
        <p class="lead">{programme.summary.get(cx.lang).to_owned()}</p>
        {facts::facts(cx, programme)}
        <h2>{cx.t("werking-contact")}</h2>
        {ways(cx, programme.website.as_ref(), &programme.contact)}
    }
    .into_any()
}

/// Puts the programme on the shortlist that was begun, or begins one.
fn shortlist(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let slug = &view.listing.programme.slug;
    let on = view.list.iter().filter(|other| *other != slug).chain([slug]);
    let on: Vec<_> =
        on.map(|slug| view! { <input type="hidden" name="b" value=slug.to_string() /> }).collect();
    view! {
        <form class="shortlist-bar" action=cx.to(links::SHORTLIST)>
            {on}
            <p>{cx.t("lijst-uitleg")}</p>
            <button class="button quiet">{cx.t("lijst-kies")}</button>
        </form>
    }
    .into_any()
}

/// What a printed page needs beside its words: the way back to it. On paper this page is a card of A5.
fn paper(cx: &Ctx<'_>, programme: &Programme) -> AnyView {
    let address = format!("{}{}", cx.origin, cx.to(links::programme(&programme.slug)));
    view! {
        <p class="on-screen actions" data-druk=cx.t("site-druk-af")><span class="muted">{cx.t("werking-print")}</span></p>
        <div class="paper">
            <div class="qr-box" inner_html=qr_svg(&address)></div>
            <p id="qr-naam" class="sr">{cx.t("werking-qr")}</p>
            <p>{address}</p>
        </div>
    }
    .into_any()
}

/// What we are not sure of, before anything else.
fn doubt(cx: &Ctx<'_>, programme: &Programme) -> Option<AnyView> {
    match programme.status {
        Status::Unconfirmed => {
            let label = cx.label(Scheme::Status, &Code::new("unconfirmed"));
            Some(
                view! { <p class="note"><strong>{label}"."</strong>" "{cx.t("werking-twijfel-zin")}</p> }
                    .into_any(),
            )
        }
        Status::Silent => Some(view! { <p class="note">{cx.t("werking-stil")}</p> }.into_any()),
        Status::Listed | Status::Ended(_) => None,
    }
}

/// How to reach it in public; said plainly where nothing is known.
pub(crate) fn contact(cx: &Ctx<'_>, programme: &Programme) -> AnyView {
    view! {
        <section class="card">
            <h2>{cx.t("werking-contact")}</h2>
            {ways(cx, programme.website.as_ref(), &programme.contact)}
            {confirmation(cx, programme)}
        </section>
    }
    .into_any()
}

/// Website, mail and telephone as links.
pub(crate) fn ways(cx: &Ctx<'_>, website: Option<&WebUrl>, contact: &Contact) -> AnyView {
    if website.is_none() && *contact == Contact::default() {
        // Somebody looks for it only where somebody reads requests.
        let searched = cx.open.then(|| cx.t("werking-geen-contact-zoeken"));
        return view! { <p>{cx.t("werking-geen-contact")}" "{searched}</p> }.into_any();
    }
    let website = website.map(|url| {
        let host = facts::host(url.as_str());
        view! {
            <li>
                <a href=url.as_str().to_owned() rel="external noopener">{cx.t("werking-website")}</a>
                <span class="muted">{host}</span>
            </li>
        }
    });
    let mail = contact.email.as_ref().map(|mail| {
        view! {
            <li>
                <a href=format!("mailto:{mail}")>{cx.t("werking-mail")}</a>
                <span class="muted">{mail.as_str().to_owned()}</span>
            </li>
        }
    });
    let phone = contact.phone.as_ref().map(|phone| {
        let text = cx.ta("werking-bel", &[("nummer", phone.display.clone().into())]);
        view! { <li><a href=format!("tel:{}", phone.number)>{text}</a></li> }
    });
    view! { <ul class="plain ways">{website}{mail}{phone}</ul> }.into_any()
}

fn partners(cx: &Ctx<'_>, partners: &[&Organisation]) -> Option<AnyView> {
    if partners.is_empty() {
        return None;
    }
    let items: Vec<_> = partners
        .iter()
        .map(|organisation| {
            view! { <li><a href=cx.to(links::organisation(&organisation.slug))>{organisation.name.clone()}</a></li> }
        })
        .collect();
    Some(
        view! { <section class="card"><h2>{cx.t("werking-partners")}</h2><ul class="plain">{items}</ul></section> }
            .into_any(),
    )
}

/// When each group of facts last held.
fn dates(cx: &Ctx<'_>, view: &View<'_>) -> Option<AnyView> {
    let rows: Vec<_> = view
        .dates
        .iter()
        .map(|(group, at)| {
            view! { <div><dt>{cx.tf("groep", group.name())}</dt><dd>{crate::dates::day_of(cx, *at)}</dd></div> }
        })
        .collect();
    (!rows.is_empty())
        .then(|| view! { <p>{cx.t("werking-laatst")}</p><dl class="facts">{rows}</dl> }.into_any())
}

/// The pages the facts come from. Staging copies of a site are evidence, not links for visitors.
fn sources(cx: &Ctx<'_>, view: &View<'_>) -> AnyView {
    let programme = view.listing.programme;
    let items: Vec<_> = programme
        .sources
        .iter()
        .filter(|url| !facts::is_staging(url.as_str()))
        .map(|url| {
            let host = facts::host(url.as_str());
            view! { <li><a href=url.as_str().to_owned() rel="external noopener nofollow">{host}</a></li> }
        })
        .collect();
    let list = (!items.is_empty()).then(|| view! { <p>{cx.t("werking-bron-zin")}</p><ul>{items}</ul> });
    // A year is no quantity: as text it gets no thousands mark.
    let seen = programme
        .as_of
        .map(|year| view! { <p>{cx.ta("werking-bron-jaar", &[("jaar", year.to_string().into())])}</p> });
    view! {
        <details class="sources">
            <summary>{cx.t("werking-bron")}</summary>
            {list}
            {seen}
            {dates(cx, view)}
        </details>
        <p class="on-screen">
            <a class="more" href=cx.to(links::report(&programme.slug)) rel="nofollow">{cx.t("werking-klopt-niet")}</a>
            " "{cx.t("werking-klopt-niet-zin")}" "
            <a href=cx.to(links::claim(&programme.slug)) rel="nofollow">{cx.t("werking-claim")}</a>"."
        </p>
    }
    .into_any()
}
