//! Programmes as pins of the map.

use crate::ctx::Ctx;
use crate::map::Pin;
use crate::pages::Listing;

/// The pin of a programme at its seat; `None` where nobody said where that is. `href`: where it leads.
pub(crate) fn pin(cx: &Ctx<'_>, listing: Listing<'_>, href: Option<String>) -> Option<Pin> {
    let location = listing.programme.location.as_ref()?;
    let point = cx.places.seat(location.municipality.as_deref()?, location.place.as_deref())?;
    Some(Pin { point, name: listing.programme.name.clone(), href })
}
