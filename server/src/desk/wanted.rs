//! Which buddies a programme looks for now: said by whoever may say whether there is room.

use domain::Slug;
use domain::directory::wanted::Wanted;
use domain::privacy::terms;

use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Error;

/// Stores what this person says now; `None`: nobody is looked for.
///
/// # Errors
/// [`Error::NotFound`] where the programme left the directory; the store fails.
pub async fn say(app: &App, who: &SignedIn, slug: &Slug, wanted: Option<&Wanted>) -> Result<(), Error> {
    let said = app.store.say_wanted(slug, wanted, &who.person.id, app.clock.now()).await?;
    app.directory_changed();
    if said { Ok(()) } else { Err(Error::NotFound) }
}

/// What was said too long ago is not shown from now on; whether there was any.
///
/// # Errors
/// The store fails.
pub async fn age(app: &App) -> Result<bool, Error> {
    Ok(app.store.age_wanted(app.clock.now() - terms::WANTED).await?)
}
