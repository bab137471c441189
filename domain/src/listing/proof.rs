//! Whether reading a published address proves that a listing is one's own.

use crate::directory::Programme;
use crate::place::{PlaceKind, Places};
use crate::web::MailAddress;

/// Where anybody gets an address, or many organisations have theirs. A name that ends with one of them counts as well.
/// Source: the large providers of Belgium and its neighbours, as their own sites name their domains; and governments whose
/// services share one.
const SHARED: [&str; 83] = [
    "163.com",
    "advalvas.be",
    "aol.com",
    "base.be",
    "belgacom.net",
    "belgium.be",
    "blogspot.com",
    "brucity.be",
    "edpnet.be",
    "euphonynet.be",
    "facebook.com",
    "fastmail.com",
    "fgov.be",
    "free.fr",
    "github.io",
    "gmail.com",
    "gmx.be",
    "gmx.com",
    "gmx.de",
    "gmx.fr",
    "gmx.net",
    "google.com",
    "googlemail.com",
    "hotmail.be",
    "hotmail.com",
    "hushmail.com",
    "icloud.com",
    "jimdo.com",
    "kpnmail.nl",
    "laposte.net",
    "live.be",
    "live.com",
    "live.fr",
    "live.nl",
    "mac.com",
    "mail.be",
    "mail.com",
    "mail.ru",
    "mailbox.org",
    "me.com",
    "mobistar.be",
    "msn.com",
    "orange.be",
    "orange.fr",
    "outlook.be",
    "outlook.com",
    "outlook.de",
    "outlook.fr",
    "pandora.be",
    "planet.nl",
    "posteo.de",
    "proton.me",
    "protonmail.com",
    "provincieantwerpen.be",
    "proximus.be",
    "qq.com",
    "rocketmail.com",
    "scarlet.be",
    "skynet.be",
    "t-online.de",
    "telenet.be",
    "telenet.com",
    "tiscali.be",
    "tuta.io",
    "tutanota.com",
    "versatel.be",
    "vgc.be",
    "vlaamsbrabant.be",
    "vlaanderen.be",
    "voo.be",
    "wanadoo.be",
    "wanadoo.fr",
    "web.de",
    "webnode.be",
    "weebly.com",
    "wixsite.com",
    "wordpress.com",
    "yahoo.com",
    "yandex.com",
    "yandex.ru",
    "ymail.com",
    "ziggo.nl",
    "zoho.com",
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

/// `gent.be`, `stad.gent`, `ocmwgent.be`, `ixelles.be`, `deinze.be`: a part of it is a name of a municipality or a province,
/// as it is or was, or holds one beside a word that towns put there. Behind the last point many may have a name: there only
/// such a word before it tells the town.
fn is_of_a_town(host: &str, places: &Places) -> bool {
    /// What towns and their services put before or behind their name.
    const AROUND: [&str; 12] = [
        "stad",
        "gemeente",
        "ocmw",
        "lokaalbestuur",
        "sociaalhuis",
        "welzijn",
        "mijn",
        "zorgbedrijf",
        "politie",
        "ville",
        "commune",
        "cpas",
    ];
    let plain = |name: &str| name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let mut labels: Vec<String> = host.split('.').map(plain).collect();
    let end = labels.pop().unwrap_or_default();
    let around = |label: &str, town: &str| {
        let rest = label.strip_prefix(town).or_else(|| label.strip_suffix(town));
        rest.is_some_and(|rest| rest.is_empty() || AROUND.contains(&rest))
    };
    let is_town = |town: &String| {
        labels.iter().any(|label| around(label, town))
            || end == *town && labels.last().is_some_and(|label| AROUND.contains(&label.as_str()))
    };
    let governed = [PlaceKind::Municipality, PlaceKind::Province];
    governed.into_iter().flat_map(|kind| places.of_kind(kind)).any(|place| {
        let names = [&place.name.nl, &place.name.fr, &place.name.en];
        let names = names.into_iter().chain(&place.aliases).map(|name| plain(name));
        names.filter(|name| !name.is_empty()).any(|name| is_town(&name))
    })
}
