//! The reasons and notices of a search in words: for the results page and for the API.

use domain::taxonomy::Scheme;
use search_index::suggest::Offer;
use search_index::{Notice, Reason};

use crate::components::{and, groups, or};
use crate::ctx::Ctx;

/// Why a programme is in an answer, as one short line without a full stop.
#[must_use]
pub fn reason(cx: &Ctx<'_>, reason: &Reason) -> String {
    match reason {
        Reason::ServesPlace { place } => {
            cx.ta("treffer-serves-place", &[("plaats", cx.any_place(place).into())])
        }
        Reason::ServesThrough { place, area } if place == area => {
            cx.ta("treffer-serves-place", &[("plaats", cx.any_place(place).into())])
        }
        Reason::ServesThrough { place, area } => cx.ta(
            "treffer-serves-through",
            &[("plaats", cx.any_place(place).into()), ("gebied", greater_area(cx, area).into())],
        ),
        Reason::AreaNotStated { municipality } => {
            cx.ta("treffer-area-not-stated", &[("plaats", cx.any_place(municipality).into())])
        }
        Reason::Distance { km } => groups::distance(cx, *km),
        Reason::Topic { scheme: Scheme::TargetGroup, code } => {
            cx.ta("treffer-voor", &[("label", cx.label_within(Scheme::TargetGroup, code).into())])
        }
        Reason::Topic { scheme, code } => cx.label(*scheme, code),
        Reason::Words { words } => {
            let quoted: Vec<String> = words.iter().map(|word| format!("‘{word}’")).collect();
            let args = [("woorden", and(cx, &quoted).into()), ("aantal", words.len().into())];
            cx.ta("treffer-words", &args)
        }
        Reason::AlsoFor { target_group } => {
            cx.ta("treffer-also-for", &[("label", cx.label_within(Scheme::TargetGroup, target_group).into())])
        }
    }
}

/// What sort of place is offered while typing; nothing where the name says it all.
#[must_use]
pub fn place_offer(cx: &Ctx<'_>, offer: &Offer) -> Option<String> {
    match offer {
        Offer::Municipality => Some(cx.t("suggestie-gemeente")),
        Offer::Region => Some(cx.t("suggestie-streek")),
        Offer::Province => Some(cx.t("suggestie-provincie")),
        // “Gentbrugge (Gent)”, “9050 Gentbrugge (Gent)”.
        Offer::Deelgemeente | Offer::Postcode | Offer::Programme(_) | Offer::Topic(..) => None,
    }
}

/// A greater area in words: all of Flanders is said in full.
fn greater_area(cx: &Ctx<'_>, area: &str) -> String {
    if area == "Vlaanderen" { cx.t("gebied-vlaanderen") } else { cx.any_place(area) }
}

/// What to say about a question, as one or two sentences.
#[must_use]
pub fn notice(cx: &Ctx<'_>, notice: &Notice) -> String {
    match notice {
        Notice::QuestionCut { limit, .. } => cx.ta("melding-question-cut", &[("aantal", (*limit).into())]),
        Notice::PlaceUnknown { typed, suggestions } => {
            let key = if suggestions.is_empty() {
                "melding-place-unknown"
            } else {
                "melding-place-unknown-suggesties"
            };
            cx.ta(key, &[("plaats", typed.clone().into()), ("namen", or(cx, &named(cx, suggestions)).into())])
        }
        Notice::PlaceCorrected { typed, place, alternatives } => {
            let key = if alternatives.is_empty() {
                "melding-place-corrected"
            } else {
                "melding-place-corrected-andere"
            };
            let args = [
                ("getypt", typed.clone().into()),
                ("plaats", cx.any_place(place).into()),
                ("namen", or(cx, &named(cx, alternatives)).into()),
            ];
            cx.ta(key, &args)
        }
        Notice::PlaceAmbiguous { typed, chosen, .. } => cx.ta(
            "melding-place-ambiguous",
            &[("getypt", typed.clone().into()), ("plaats", cx.any_place(chosen).into())],
        ),
        Notice::FilterUnknown { param, value } => {
            // Order, page and the like are no filters to who reads this.
            let filter = matches!(param.as_str(), "domein" | "doelgroep" | "soort" | "provincie");
            let key = if filter { "melding-filter-unknown" } else { "melding-keuze-unknown" };
            cx.ta(key, &[("waarde", value.clone().into())])
        }
        Notice::ParameterUnknown { param } => {
            cx.ta("melding-parameter-unknown", &[("naam", param.clone().into())])
        }
        Notice::TooManyValues { limit, .. } => {
            cx.ta("melding-too-many-values", &[("aantal", (*limit).into())])
        }
        Notice::RadiusNeedsPlace { km } => cx.ta("melding-radius-needs-place", &[("km", (*km).into())]),
        Notice::NothingFits { filtered: true, .. } => cx.t("melding-nothing-fits-filters"),
        Notice::NothingFits { places, topics, .. } if places.is_empty() && topics.is_empty() => {
            cx.t("melding-nothing-fits-woorden")
        }
        Notice::NothingFits { places, .. } if places.is_empty() => cx.t("melding-nothing-fits"),
        Notice::NothingFits { places, .. } => {
            cx.ta("melding-nothing-fits-plaats", &[("plaats", and(cx, &named(cx, places)).into())])
        }
    }
}

/// Places in the language of the page.
fn named(cx: &Ctx<'_>, places: &[String]) -> Vec<String> {
    places.iter().map(|place| cx.any_place(place)).collect()
}

/// The other places a notice offers; each works as text of the place box.
pub(crate) fn other_places(notice: &Notice) -> &[String] {
    match notice {
        Notice::PlaceUnknown { suggestions, .. } => suggestions,
        Notice::PlaceCorrected { alternatives, .. } | Notice::PlaceAmbiguous { alternatives, .. } => {
            alternatives
        }
        _ => &[],
    }
}
