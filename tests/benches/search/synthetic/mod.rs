//! A directory of any size that is like the real one: the same words, codes, areas and ages in other towns.
//!
//! Every programme is modelled on a real one; the same seed gives the same directory. What it is not: a directory to
//! judge answers by. Which programme answers a question is only known of the real ones.

mod areas;
mod words;

use domain::Slug;
use domain::directory::{Contact, Location, Organisation, Programme, ids};
use domain::lang::{Lang, Translated};
use domain::place::Place;
use domain::taxonomy::Code;
use tests::dice::Dice;

use crate::real::{Content, Tables};
use areas::Map;
use words::{Chain, TOWN};

/// How many programmes in a hundred differ in a code from the one they are modelled on.
const ALTERED: usize = 30;

/// So many programmes, with as many organisations to each as in the real directory.
pub(crate) fn directory(count: usize, seed: u64, tables: &Tables, real: &Content) -> Content {
    let mut dice = Dice(seed);
    let map = Map::of(&tables.places, &real.programmes);
    let organisations = organisations(
        (count * real.organisations.len() / real.programmes.len()).max(1),
        &map,
        tables,
        real,
        &mut dice,
    );
    let texts = |of: fn(&Translated) -> &String| {
        Chain::of(real.programmes.iter().map(|model| {
            let town = town_of(model).and_then(|town| tables.places.municipality_named(town));
            without_town(of(&model.summary), town)
        }))
    };
    let chains = [texts(|text| &text.nl), texts(|text| &text.fr), texts(|text| &text.en)];
    let programmes =
        (0..count).map(|n| programme(n, &map, &chains, &organisations, tables, real, &mut dice)).collect();
    Content { programmes, organisations }
}

fn programme(
    n: usize,
    map: &Map,
    chains: &[Chain; 3],
    organisations: &[Organisation],
    tables: &Tables,
    real: &Content,
    dice: &mut Dice,
) -> Programme {
    let chosen = dice.under(real.programmes.len());
    let model = &real.programmes[chosen];
    let other = &real.programmes[dice.under(real.programmes.len())];
    let row = map.town(model, dice);
    let town = map.row(row);
    let name = name(model, town, tables, dice);
    let mut organisation = || organisations[dice.under(organisations.len())].slug.clone();
    let leads = organisation();
    let mut partners: Vec<Slug> = model.partners.iter().map(|_| organisation()).collect();
    partners.retain(|partner| *partner != leads);
    let slug = slug(&name, n);
    let mut made = Programme {
        id: ids::of("service", slug.as_str()),
        slug,
        name,
        organisation: leads,
        partners,
        summary: Translated {
            nl: chains[0].text(chosen, town.name.get(Lang::Nl), dice),
            fr: chains[1].text(chosen, town.name.get(Lang::Fr), dice),
            en: chains[2].text(chosen, town.name.get(Lang::En), dice),
        },
        location: model.location.as_ref().map(|seat| Location {
            municipality: seat.municipality.as_ref().map(|_| town.name.nl.clone()),
            place: None,
            postcode: seat.postcode.as_ref().and(town.postcodes.first()).cloned(),
            street: seat.street.clone(),
        }),
        service_areas: map.areas(model, row, dice),
        website: None,
        contact: Contact::default(),
        min_age: other.min_age,
        max_age: other.max_age,
        status: other.status.clone(),
        as_of: other.as_of,
        ..model.clone()
    };
    if dice.under(100) < ALTERED {
        alter(&mut made.target_groups, &other.target_groups, dice);
        alter(&mut made.domains, &other.domains, dice);
    }
    made
}

/// Takes a code over from another programme, or leaves one out where more than one remains.
fn alter(codes: &mut Vec<Code>, other: &[Code], dice: &mut Dice) {
    match dice.under(3) {
        0 if codes.len() > 1 => {
            codes.remove(dice.under(codes.len()));
        }
        1 if !other.is_empty() => {
            let code = &other[dice.under(other.len())];
            if !codes.contains(code) {
                codes.push(code.clone());
            }
        }
        _ => {}
    }
}

/// The name of the model in another town; half of the time with a part of that town, as real names often have.
fn name(model: &Programme, town: &Place, tables: &Tables, dice: &mut Dice) -> String {
    let parts: Vec<&str> = tables
        .places
        .postcodes()
        .iter()
        .filter(|row| Some(row.municipality) == town.nis)
        .map(|row| row.place_name.as_str())
        .collect();
    let place = if parts.is_empty() || dice.under(2) == 0 { town.name.nl.as_str() } else { dice.one(&parts) };
    let own = town_of(model).and_then(|name| tables.places.municipality_named(name));
    let name = without_town(&model.name, own);
    if name.contains(TOWN) { name.replace(TOWN, place) } else { format!("{name} {place}") }
}

fn organisations(
    count: usize,
    map: &Map,
    tables: &Tables,
    real: &Content,
    dice: &mut Dice,
) -> Vec<Organisation> {
    (0..count)
        .map(|n| {
            let model = &real.organisations[dice.under(real.organisations.len())];
            let town = map.row(map.town(&real.programmes[dice.under(real.programmes.len())], dice));
            let own = model.municipality.as_deref().and_then(|name| tables.places.municipality_named(name));
            let name = without_town(&model.name, own);
            let name = if name.contains(TOWN) {
                name.replace(TOWN, &town.name.nl)
            } else {
                format!("{name} {}", town.name.nl)
            };
            let slug = slug(&name, n);
            Organisation {
                id: ids::of("organization", slug.as_str()),
                slug,
                name,
                kind: model.kind.clone(),
                municipality: Some(town.name.nl.clone()),
                website: None,
                number: None,
            }
        })
        .collect()
}

/// The municipality of its seat; without one, its only service area, which is its town where it is a municipality.
fn town_of(programme: &Programme) -> Option<&str> {
    let seat = programme.location.as_ref().and_then(|location| location.municipality.as_deref());
    match programme.service_areas.as_slice() {
        [area] => seat.or(Some(&area.name)),
        _ => seat,
    }
}

/// The text with [`TOWN`] where its town stands, in any language.
fn without_town(text: &str, town: Option<&Place>) -> String {
    let Some(town) = town else { return text.to_owned() };
    let mut names = [&town.name.nl, &town.name.fr, &town.name.en];
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.into_iter().filter(|name| name.len() > 2).fold(text.to_owned(), |text, name| {
        let mut out = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(at) = rest.find(name.as_str()) {
            let end = at + name.len();
            let inside = rest[end..].starts_with(char::is_alphanumeric)
                || rest[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-');
            out.push_str(&rest[..at]);
            out.push_str(if inside { name } else { TOWN });
            rest = &rest[end..];
        }
        out.push_str(rest);
        out
    })
}

/// The slug of a name, unique by its number.
fn slug(name: &str, n: usize) -> Slug {
    let base = Slug::of_name(name).map(String::from).unwrap_or_default();
    let base: String = base.chars().take(Slug::MAX - 8).collect();
    format!("{}-{n}", base.trim_end_matches('-')).parse().expect("a slug")
}
