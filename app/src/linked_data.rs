//! What a page is about, for search engines: JSON-LD in the words of schema.org. It says nothing the page does not say.

use domain::directory::{AreaKind, CostOption, Organisation};
use domain::taxonomy::Scheme;
use serde_json::{Value, json};

use crate::components::card::area_name;
use crate::ctx::Ctx;
use crate::links::{self, Local};
use crate::pages::Listing;

/// The site itself.
pub(crate) fn site(cx: &Ctx<'_>) -> Value {
    let search = format!("{}{}?q={{q}}", cx.origin, cx.to(links::SEARCH));
    json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": cx.t("site-naam"),
        "url": format!("{}{}", cx.origin, cx.to(links::HOME)),
        "description": cx.t("site-voet-zin"),
        "inLanguage": cx.lang.tag(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": search },
            "query-input": "required name=q",
        },
    })
}

/// A programme, and where it stands in the site.
pub(crate) fn programme(cx: &Ctx<'_>, listing: Listing<'_>) -> Value {
    let programme = listing.programme;
    let areas: Vec<Value> = programme
        .service_areas
        .iter()
        .map(|area| {
            let kind = match area.kind {
                AreaKind::Municipality => "City",
                AreaKind::Region | AreaKind::Province | AreaKind::Flanders | AreaKind::Brussels => {
                    "AdministrativeArea"
                }
            };
            json!({ "@type": kind, "name": area_name(cx, area) })
        })
        .collect();
    let audience: Vec<Value> = programme
        .target_groups
        .iter()
        .map(|code| json!({ "@type": "Audience", "audienceType": cx.label(Scheme::TargetGroup, code) }))
        .collect();
    let mut service = json!({
        "@type": "Service",
        "name": programme.name,
        "description": programme.summary.get(cx.lang),
        "url": whole(cx, links::programme(&programme.slug)),
        "provider": { "@type": "Organization", "name": listing.organisation.name,
            "url": whole(cx, links::organisation(&listing.organisation.slug)) },
        "serviceType": programme.kinds.iter().map(|code| cx.label(Scheme::Kind, code)).collect::<Vec<_>>(),
    });
    // Only what somebody said.
    if let Some(service) = service.as_object_mut() {
        if !areas.is_empty() {
            service.insert("areaServed".to_owned(), areas.into());
        }
        if !audience.is_empty() {
            service.insert("audience".to_owned(), audience.into());
        }
        if programme.cost == Some(CostOption::Free) {
            service.insert("isAccessibleForFree".to_owned(), true.into());
        }
    }
    let trail =
        [(cx.t("site-naam"), links::HOME), (programme.name.clone(), links::programme(&programme.slug))];
    json!({ "@context": "https://schema.org", "@graph": [service, breadcrumbs(cx, &trail)] })
}

/// An organisation.
pub(crate) fn organisation(cx: &Ctx<'_>, organisation: &Organisation) -> Value {
    let mut facts = json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": organisation.name,
        "mainEntityOfPage": whole(cx, links::organisation(&organisation.slug)),
    });
    if let (Some(facts), Some(website)) = (facts.as_object_mut(), &organisation.website) {
        facts.insert("url".to_owned(), website.as_str().into());
    }
    facts
}

/// Where a page stands, from home on.
pub(crate) fn trail(cx: &Ctx<'_>, steps: &[(String, Local)]) -> Value {
    let mut trail = breadcrumbs(cx, steps);
    if let Some(trail) = trail.as_object_mut() {
        trail.insert("@context".to_owned(), "https://schema.org".into());
    }
    trail
}

fn breadcrumbs(cx: &Ctx<'_>, steps: &[(String, Local)]) -> Value {
    let items: Vec<Value> = steps
        .iter()
        .enumerate()
        .map(|(at, (name, address))| {
            json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": whole(cx, address.clone()) })
        })
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

fn whole(cx: &Ctx<'_>, address: Local) -> String {
    format!("{}{}", cx.origin, cx.to(address))
}
