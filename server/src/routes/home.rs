//! `/`: one question and one place, and ways in by target group, domain and place.

use ::app::pages::home::{self, View};
use domain::directory::Programme;
use domain::place::{PlaceKind, Places};
use domain::taxonomy::{Code, Scheme, Taxonomy};

use crate::app::Catalogue;
use crate::http::{Error, Shown, Visit};

/// The places named on the home page: where most people live, and regions people say instead of a town.
const PLACES: [(PlaceKind, &str); 12] = [
    (PlaceKind::Municipality, "Antwerpen"),
    (PlaceKind::Municipality, "Gent"),
    (PlaceKind::Region, Places::BRUSSELS_REGION),
    (PlaceKind::Municipality, "Brugge"),
    (PlaceKind::Municipality, "Leuven"),
    (PlaceKind::Municipality, "Mechelen"),
    (PlaceKind::Municipality, "Hasselt"),
    (PlaceKind::Municipality, "Kortrijk"),
    (PlaceKind::Municipality, "Aalst"),
    (PlaceKind::Region, "Kempen"),
    (PlaceKind::Region, "Waasland"),
    (PlaceKind::Region, "Westhoek"),
];

pub(super) async fn home(visit: Visit) -> Result<Shown, Error> {
    let catalogue = visit.app.catalogue().await?;
    let places = &visit.app.places;
    let view = View {
        programmes: catalogue.found().count(),
        target_groups: counts(&catalogue, &visit.app.taxonomy, Scheme::TargetGroup),
        domains: counts(&catalogue, &visit.app.taxonomy, Scheme::Domain),
        provinces: places.of_kind(PlaceKind::Province).filter(|p| p.name.nl != Places::BRUSSELS).collect(),
        places: PLACES.iter().filter_map(|(kind, name)| places.named(*kind, name)).collect(),
    };
    Ok(home::page(&visit.ctx(), &view).into())
}

/// How many running programmes have each code of a scheme; those without any are left out.
pub(super) fn counts(catalogue: &Catalogue, taxonomy: &Taxonomy, scheme: Scheme) -> Vec<(Code, usize)> {
    let count = |code: &Code| catalogue.found().filter(|p| codes(p, scheme).contains(code)).count();
    let all = taxonomy.of(scheme).map(|term| (term.code.clone(), count(&term.code)));
    all.filter(|(_, count)| *count > 0).collect()
}

/// The codes of a programme in a scheme that has pages.
pub(super) fn codes(programme: &Programme, scheme: Scheme) -> &[Code] {
    match scheme {
        Scheme::Domain => &programme.domains,
        Scheme::TargetGroup => &programme.target_groups,
        Scheme::Kind => &programme.kinds,
        Scheme::OffersTo => &programme.offers_to,
        Scheme::WhoCanApply => &programme.who_can_apply,
        Scheme::Status => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_home_page_exists() {
        let places = crate::data::places().unwrap();
        for (kind, name) in PLACES {
            assert!(places.named(kind, name).is_some(), "{name}");
        }
    }
}
