//! The people of the demo: one in each role, with a coverage table and somebody who is away.

use domain::Slug;
use domain::directory::{AreaKind, ServiceArea};
use domain::referral::{Coverage, Desk};

use super::{PHRASE, Player};
use crate::accounts::{SignedIn, TotpSecret};
use crate::app::App;
use crate::http::Error;
use crate::store::new_id;

/// Somebody with their key open, so that the demo can act for them.
pub(super) struct Member {
    role: &'static str,
    name: &'static str,
    totp: TotpSecret,
    pub(super) who: SignedIn,
}

impl Member {
    pub(super) fn into_player(self) -> Player {
        Player { role: self.role, name: self.name, email: self.who.person.email, totp: self.totp }
    }
}

/// Role, name, address before the `@`, desk.
const CAST: [(&str, &str, &str, &str); 6] = [
    ("Loket van Buddywijzer", "Sam Site", "sam", "site"),
    ("Coördinator van Voorbeeldmaatjes", "An Ander", "an", "programme:voorbeeldmaatjes"),
    ("Coördinator van Voorbeeldmaatjes", "Bo Beeld", "bo", "programme:voorbeeldmaatjes"),
    ("Algemeen loket van De Voorbeeldvereniging", "Cas Cirkel", "cas", "organisation:de-voorbeeldvereniging"),
    ("Coördinator van Fantasiebuddy", "Dina Droom", "dina", "programme:fantasiebuddy"),
    ("Aanmeldpunt Regio Gent", "Els Eiland", "els", "dispatcher:regio-gent"),
];

pub(super) async fn enrol(app: &App) -> Result<Vec<Member>, Error> {
    let mut cast = Vec::new();
    for (role, name, address, desk) in CAST {
        let desk: Desk = desk.parse().map_err(|error: String| Error::unexpected(error))?;
        let email = format!("{address}@demo.test");
        let (who, totp) = app.accounts.enrol_directly(&desk, name, &email, PHRASE, app.clock.now()).await?;
        cast.push(Member { role, name, totp, who });
    }
    divide(app, &cast).await?;
    Ok(cast)
}

/// An covers Gent with Bo as deputy, Bo the province.
async fn divide(app: &App, cast: &[Member]) -> Result<(), Error> {
    let [_, an, bo, ..] = cast else { return Ok(()) };
    let programme: Slug = "voorbeeldmaatjes".parse().map_err(Error::unexpected)?;
    let row = |of: &Member, deputy: Option<&Member>, kind, name: &str| Coverage {
        id: new_id(),
        programme: programme.clone(),
        kinds: Vec::new(),
        areas: vec![ServiceArea { kind, name: name.to_owned() }],
        target_groups: Vec::new(),
        coordinator: of.who.person.id.clone(),
        deputy: deputy.map(|deputy| deputy.who.person.id.clone()),
    };
    let now = app.clock.now();
    app.store.add_coverage(&row(an, Some(bo), AreaKind::Municipality, "Gent"), now).await?;
    app.store.add_coverage(&row(bo, None, AreaKind::Province, "Oost-Vlaanderen"), now).await?;
    Ok(())
}
