//! The index after a change of the directory: the few programmes that differ put in place, or all of it written anew.

use domain::Slug;
use domain::directory::{Organisation, Programme};
use search_index::{Change, IndexError, Search};

use super::Catalogue;
use crate::data::index_stamp;

/// Where more than one in so many programmes differs, everything is written anew.
const SMALL: usize = 20;

/// What differs between two directories.
#[derive(Debug, PartialEq, Default)]
struct Difference {
    /// New, changed or ended; or an organisation they name bears another name.
    programmes: Vec<Programme>,
    removed: Vec<Slug>,
}

/// Makes the index say what the directory says. `before` is the directory the index may have been written from.
pub(super) fn bring_up_to_date(
    search: &Search,
    before: Option<&Catalogue>,
    after: &Catalogue,
    stamp: &str,
) -> Result<(), IndexError> {
    if let Some(before) = before {
        let from = index_stamp(&before.stamp);
        let Difference { programmes, removed } = difference(before, after);
        let small = (programmes.len() + removed.len()) * SMALL <= after.programmes.len();
        let (programmes, removed) = (&programmes[..], &removed[..]);
        let organisations = &after.organisations[..];
        if small && search.update(Change { from: &from, to: stamp, programmes, removed, organisations })? {
            return Ok(());
        }
    }
    search.rebuild(&after.programmes, &after.organisations, stamp)
}

fn difference(before: &Catalogue, after: &Catalogue) -> Difference {
    let renamed = |slug: &Slug| {
        let name = |of: &Catalogue| {
            of.organisation(slug).map(|organisation: &Organisation| organisation.name.clone())
        };
        name(before) != name(after)
    };
    let differs = |programme: &&Programme| {
        before.programme(&programme.slug) != Some(*programme)
            || std::iter::once(&programme.organisation).chain(&programme.partners).any(renamed)
    };
    let programmes = after.programmes.iter().filter(differs).cloned().collect();
    let lost = |programme: &&Programme| after.programme(&programme.slug).is_none();
    let removed = before.programmes.iter().filter(lost).map(|programme| programme.slug.clone()).collect();
    Difference { programmes, removed }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Catalogue {
        let (taxonomy, places) = (crate::data::taxonomy().unwrap(), crate::data::places().unwrap());
        let directory = crate::data::Tables::embedded().directory(&taxonomy, &places).unwrap();
        Catalogue::new("one".to_owned(), directory.programmes, directory.organisations)
    }

    #[test]
    fn only_what_differs_is_written() {
        let before = catalogue();
        assert_eq!(difference(&before, &before), Difference::default());

        let mut programmes = before.programmes.clone();
        programmes[4].name.push_str(" anders");
        let removed = programmes.remove(9).slug;
        let after = Catalogue::new("two".to_owned(), programmes, before.organisations.clone());
        let found = difference(&before, &after);
        assert_eq!(found.programmes, [after.programmes[4].clone()]);
        assert_eq!(found.removed, [removed]);
    }

    #[test]
    fn another_name_of_an_organisation_is_found_in_its_programmes() {
        let before = catalogue();
        let mut organisations = before.organisations.clone();
        organisations[0].name.push_str(" anders");
        let slug = organisations[0].slug.clone();
        let after = Catalogue::new("two".to_owned(), before.programmes.clone(), organisations);
        let names = |p: &&Programme| p.organisation == slug || p.partners.contains(&slug);
        let expected: Vec<Programme> = before.programmes.iter().filter(names).cloned().collect();
        assert!(!expected.is_empty());
        assert_eq!(difference(&before, &after).programmes, expected);
    }

    #[test]
    fn an_index_follows_the_directory_in_small_steps_and_large_ones() {
        let before = catalogue();
        let folder = tempfile::tempdir().unwrap();
        let search = Search::create(
            &folder.path().join("index"),
            crate::data::places().unwrap().into(),
            crate::data::taxonomy().unwrap().into(),
            &before.programmes,
            &before.organisations,
            &index_stamp("one"),
        )
        .unwrap();
        let mut programmes = before.programmes.clone();
        let living = programmes.iter().position(|programme| !programme.has_ended()).unwrap();
        programmes[living].name = "Zwaluwzang".to_owned();
        let after = Catalogue::new("two".to_owned(), programmes.clone(), before.organisations.clone());
        bring_up_to_date(&search, Some(&before), &after, &index_stamp("two")).unwrap();
        let ask = |q: &str| {
            search.search(&search_index::Query { q: q.to_owned(), ..search_index::Query::default() }).unwrap()
        };
        assert_eq!(ask("zwaluwzang").hits[0].slug, after.programmes[living].slug);

        programmes.truncate(30);
        let few = Catalogue::new("three".to_owned(), programmes, before.organisations.clone());
        bring_up_to_date(&search, Some(&after), &few, &index_stamp("three")).unwrap();
        assert_eq!(ask("").total, few.found().count());
        // From a content that the index was not written from.
        bring_up_to_date(&search, Some(&before), &after, &index_stamp("two")).unwrap();
        assert_eq!(ask("").total, after.found().count());
        assert_eq!(search.stamp(), index_stamp("two"));
    }
}
