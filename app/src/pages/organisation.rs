//! `/organisatie/{slug}`: an organisation and its programmes.

use domain::Lang;
use domain::directory::Organisation;
use domain::place::PlaceKind;
use leptos::prelude::*;

use crate::components::{groups, note};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::pages::Listing;
use crate::{linked_data, links};

/// What the page of an organisation shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// The programmes it leads (not ended).
    pub leads: Vec<Listing<'a>>,
    /// The programmes it takes part in (not ended).
    pub takes_part: Vec<Listing<'a>>,
}

/// The page of an organisation.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View<'_>) -> Page {
    let organisation = view.organisation;
    let name = organisation.name.clone();
    let website = organisation.website.as_ref().map(|url| {
        view! { <p><a class="more" href=url.as_str().to_owned() rel="external noopener">{cx.t("werking-website")}</a></p> }
    });
    let number = organisation.number.as_ref().map(|number| {
        view! { <p class="muted">{cx.t("organisatie-nummer")}" "{number.written()}</p> }
    });
    let none = (view.leads.is_empty() && view.takes_part.is_empty()).then(|| note(cx.t("organisatie-geen")));
    let leads = cx.ta("organisatie-leidt", &[("naam", name.clone().into())]);
    let main = view! {
        <div class="wrap">
            <h1 lang=cx.foreign(Lang::Nl)>{name.clone()}</h1>
            {seat(cx, organisation)}
            {number}
            {website}
            {none}
            {groups::list(cx, leads, &view.leads)}
            {groups::list(cx, cx.t("organisatie-doet-mee"), &view.takes_part)}
        </div>
    };
    let description = cx.ta("organisatie-beschrijving", &[("naam", name.clone().into())]);
    // A programme is often called as who runs it.
    let title = cx.ta("organisatie-titel", &[("naam", name.into())]);
    let meta = Meta::public(cx, title, description).about(&linked_data::organisation(cx, view.organisation));
    layout::page(cx, meta, main.into_any())
}

/// Where it has its seat, with a link to what there is in that town.
fn seat(cx: &Ctx<'_>, organisation: &Organisation) -> Option<AnyView> {
    let name = organisation.municipality.clone()?;
    let address = links::place_named(PlaceKind::Municipality, &name)?;
    let name = cx.place(PlaceKind::Municipality, &name);
    Some(
        view! { <p class="muted">{cx.t("organisatie-zetel")}" "<a href=cx.to(address)>{name}</a></p> }
            .into_any(),
    )
}
