//! Whether reading a published address proves that a listing is one's own.

use crate::directory::Programme;
use crate::place::{PlaceKind, Places};
use crate::web::MailAddress;

/// Where anybody gets an address, or many organisations have theirs. A name that ends with one of them counts as well.
/// Source: the large providers of Belgium, as their own sites name their domains.
const SHARED: [&str; 34] = [
    "aol.com",
    "belgacom.net",
    "blogspot.com",
    "edpnet.be",
    "facebook.com",
    "fastmail.com",
    "gmail.com",
    "gmx.be",
    "gmx.com",
    "gmx.net",
    "google.com",
    "googlemail.com",
    "hotmail.be",
    "hotmail.com",
    "icloud.com",
    "live.be",
    "live.com",
    "mail.be",
    "mail.com",
    "me.com",
    "msn.com",
    "outlook.be",
    "outlook.com",
    "pandora.be",
    "proton.me",
    "protonmail.com",
    "proximus.be",
    "scarlet.be",
    "skynet.be",
    "telenet.be",
    "voo.be",
    "wixsite.com",
    "yahoo.com",
    "yandex.com",
];

/// The published address that proves it, where there is one: of a domain of the organisation's own, that no listing of
/// another organisation uses as well, and that is no municipality's, where many services share one.
#[must_use]
pub fn proving<'a>(
    programme: &'a Programme,
    programmes: &[Programme],
    places: &Places,
) -> Option<&'a MailAddress> {
    let address = programme.contact.email.as_ref()?;
    let host = host(address)?;
    let own = programmes.iter().all(|other| {
        other.organisation == programme.organisation
            || other.contact.email.as_ref().and_then(self::host).is_none_or(|other| other != host)
    });
    (own && !is_shared(&host) && !is_of_a_town(&host, places)).then_some(address)
}

fn host(address: &MailAddress) -> Option<String> {
    address.as_str().rsplit_once('@').map(|(_, host)| host.to_lowercase())
}

fn is_shared(host: &str) -> bool {
    SHARED.iter().any(|shared| host.strip_suffix(shared).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
        // Every country of these two.
        || host.split('.').any(|part| matches!(part, "yahoo" | "hotmail"))
}

/// `gent.be`, `stad.gent`, `ocmwgent.be`, `wemmel.be`: a part of it is the name of a municipality, or holds one beside a word
/// that towns put there.
fn is_of_a_town(host: &str, places: &Places) -> bool {
    /// What towns and their services put before or behind their name.
    const AROUND: [&str; 8] =
        ["", "stad", "gemeente", "ocmw", "lokaalbestuur", "sociaalhuis", "welzijn", "mijn"];
    let plain = |name: &str| name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    places.of_kind(PlaceKind::Municipality).map(|place| plain(&place.name.nl)).any(|town| {
        host.split('.').map(plain).any(|part| {
            AROUND.iter().any(|word| part == format!("{word}{town}") || part == format!("{town}{word}"))
        })
    })
}
