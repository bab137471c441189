//! `/stijl`: every component in every state. In a development build only.

use ::app::pages::style;

use crate::http::{Error, Shown, Visit};

pub(super) async fn style(visit: Visit) -> Result<Shown, Error> {
    if !cfg!(debug_assertions) {
        return Err(Error::NotFound);
    }
    let catalogue = visit.app.catalogue().await?;
    let some: Vec<_> =
        catalogue.running().take(4).filter_map(|programme| catalogue.listing(programme)).collect();
    Ok(style::page(&visit.ctx(), &some).into())
}
