//! What differs between two versions of a listing, part by part, in words.

use domain::directory::{Programme, Status};
use domain::listing::{Part, differences};
use domain::taxonomy::{Code, Scheme};
use leptos::prelude::*;

use crate::components::card::area_name;
use crate::ctx::Ctx;
use crate::dates;
use crate::pages::programme::{ages, cost, language};

/// What was and what is, of each part that differs.
pub(crate) fn difference(cx: &Ctx<'_>, before: &Programme, after: &Programme) -> AnyView {
    let rows: Vec<_> = differences(before, after)
        .into_iter()
        .map(|part| {
            let said = |programme: &Programme| {
                let text = words(cx, part, programme);
                if text.is_empty() { cx.t("versie-niets") } else { text }
            };
            view! {
                <div>
                    <dt>{cx.tf("deel", part.name())}</dt>
                    <dd>
                        <del><span class="sr">{cx.t("versie-was")}" "</span>{said(before)}</del><br />
                        <ins><span class="sr">{cx.t("versie-is")}" "</span>{said(after)}</ins>
                    </dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}

fn words(cx: &Ctx<'_>, part: Part, programme: &Programme) -> String {
    let labels = |scheme: Scheme, codes: &[Code]| -> String {
        codes.iter().map(|code| cx.label(scheme, code)).collect::<Vec<_>>().join(", ")
    };
    let seat = programme.location.as_ref();
    let contact = &programme.contact;
    match part {
        Part::Naam => programme.name.clone(),
        Part::Organisatie => programme.organisation.to_string(),
        Part::Partners => programme.partners.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        Part::Uitleg => programme.summary.nl.clone(),
        Part::UitlegFr => programme.summary.fr.clone(),
        Part::UitlegEn => programme.summary.en.clone(),
        Part::Soort => labels(Scheme::Kind, &programme.kinds),
        Part::WieIsBuddy => labels(Scheme::OffersTo, &programme.offers_to),
        Part::Domein => labels(Scheme::Domain, &programme.domains),
        Part::Doelgroep => labels(Scheme::TargetGroup, &programme.target_groups),
        Part::Aanmelder => labels(Scheme::WhoCanApply, &programme.who_can_apply),
        Part::Leeftijd => ages(cx, programme).unwrap_or_default(),
        Part::BuddyVanaf => programme.volunteer_min_age.map(|age| age.to_string()).unwrap_or_default(),
        Part::Zetel => {
            let parts = seat.map(|seat| [&seat.street, &seat.postcode, &seat.place, &seat.municipality]);
            let parts = parts.into_iter().flatten().flatten().cloned();
            parts.collect::<Vec<_>>().join(", ")
        }
        Part::Gebieden => {
            let areas = programme.service_areas.iter().map(|area| area_name(cx, area));
            areas.collect::<Vec<_>>().join(", ")
        }
        Part::Website => programme.website.as_ref().map(ToString::to_string).unwrap_or_default(),
        Part::Mailadres => contact.email.as_ref().map(ToString::to_string).unwrap_or_default(),
        Part::Telefoonnummer => contact.phone.as_ref().map(|phone| phone.display.clone()).unwrap_or_default(),
        Part::Kost => cost(cx, programme).unwrap_or_default(),
        Part::Talen => programme.languages.iter().map(|tag| language(cx, tag)).collect::<Vec<_>>().join(", "),
        Part::Afspraak => programme.schedule.as_ref().map(|said| said.0.clone()).unwrap_or_default(),
        Part::Stand => match &programme.status {
            Status::Listed => cx.t("versie-stand-gezien"),
            Status::Unconfirmed => cx.label(Scheme::Status, &Code::new("unconfirmed")),
            Status::Silent => cx.t("versie-stand-stil"),
            Status::Ended(reason) => reason.clone(),
        },
        Part::Bevestigd => {
            let day = programme.confirmed.map(|day| dates::day(cx, day));
            day.or_else(|| programme.as_of.map(|year| year.to_string())).unwrap_or_default()
        }
        Part::Bronnen => programme.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    }
}
