//! The pages that everybody may read.

mod caching;
mod errors;
mod headers;
mod languages;
mod pages;
mod register;
mod sizes;

use serde_json::Value;
use tests::data::{lines, text};

/// One page of every kind, with a word that a reader must find on it.
pub(crate) fn every_kind() -> Vec<(String, String)> {
    let gent = programme_of("Gent");
    let organisation = text(&gent, "organisation").to_owned();
    let name = lines("organisations.jsonl")
        .iter()
        .find(|record| text(record, "slug") == organisation)
        .map(|record| text(record, "name").to_owned())
        .expect("the organisation of the programme");
    [
        ("/", "buddy"),
        ("/zoeken", "buddy"),
        ("/zoeken?q=iemand+om+mee+te+praten&waar=Gent", "Gent"),
        ("/gemeente/gent", "Gent"),
        ("/regio/waasland", "Waasland"),
        ("/regio/oost-vlaanderen", "Oost-Vlaanderen"),
        ("/domein/welzijn", "Welzijn"),
        ("/doelgroep/eenzaamheid", "eenzaam"),
        ("/kaart", "gemeente"),
        ("/gemeente/gent/ouderen", "Ouderen"),
        ("/lijst?b=2go-antwerpen&b=2go-genk", "2GO Genk"),
        ("/lijst/aanvraag?b=2go-antwerpen&b=2go-genk", "2GO Genk"),
        ("/buddywerking/2go-antwerpen/klopt-niet", "2GO Antwerpen"),
        ("/over", "buddy"),
        ("/toevoegen", "buddywerking"),
        ("/bronnen", "GeoNames"),
        ("/privacy", "gegevens"),
        ("/toegankelijkheid", "toegankelijk"),
        ("/aanvraag/folder", "vrijwilliger"),
        ("/opvolgen", "code"),
        ("/inloggen", "wachtzin"),
    ]
    .map(|(path, word)| (path.to_owned(), word.to_owned()))
    .into_iter()
    .chain([
        (format!("/buddywerking/{}", text(&gent, "slug")), text(&gent, "programme").to_owned()),
        (format!("/organisatie/{organisation}"), name),
    ])
    .collect()
}

/// The first listed programme with its seat in a municipality.
pub(crate) fn programme_of(municipality: &str) -> Value {
    lines("programmes.jsonl")
        .into_iter()
        .find(|record| text(record, "municipality") == municipality && text(record, "status") == "listed")
        .unwrap_or_else(|| panic!("the directory has a programme in {municipality}"))
}
