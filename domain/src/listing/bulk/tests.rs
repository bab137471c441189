//! What is written is read back; what is wrong is said with its line; nothing panics.

use proptest::prelude::*;

use super::*;
use crate::Lang;
use crate::directory::Programme;
use crate::listing::differences;
use crate::listing::form::Problem;
use crate::listing::proposal::Known;
use crate::listing::tests::{World, world};
use crate::sheet::{Unreadable, guarded};

fn fingerprint(programme: &Programme) -> String {
    format!("v{}", programme.name.len())
}

/// With the world as it is, and a plan for these bytes.
fn with<T>(bytes: &[u8], of_site: bool, then: impl Fn(&World, Result<Plan, TableError>) -> T) -> T {
    let world = world();
    let directory = &world.directory;
    let municipality = |typed: &str| {
        let found = world.places.municipality_named(typed);
        found.and_then(|place| place.nis)
    };
    let known = Known {
        places: &world.places,
        taxonomy: &world.taxonomy,
        municipality: &municipality,
        lang: Lang::Nl,
    };
    let mine =
        |programme: &Programme| of_site || programme.organisation == directory.programmes[0].organisation;
    let listings = Listings {
        programmes: &directory.programmes,
        organisations: &directory.organisations,
        fingerprint: &fingerprint,
        may_change: &mine,
        of_site,
        today: "2026-11-23".parse().expect("a day"),
    };
    then(world, read(bytes).map(|rows| plan(&rows, &listings, &known)))
}

fn outcome(bytes: &[u8]) -> Outcome {
    with(bytes, true, |_, plan| plan.expect("a table").rows.remove(0).outcome)
}

/// The whole directory as a file.
fn written(world: &World, json: bool, of: &[Programme]) -> String {
    let municipality = |_: &str| None;
    let known = Known {
        places: &world.places,
        taxonomy: &world.taxonomy,
        municipality: &municipality,
        lang: Lang::Nl,
    };
    let name = |programme: &Programme| {
        let known = world.directory.organisations.iter().find(|one| one.slug == programme.organisation);
        known.map_or("", |known| known.name.as_str())
    };
    let listings = of.iter().map(|programme| (programme, name(programme), fingerprint(programme)));
    if json {
        return to_jsonl(listings, &known);
    }
    let quoted = |cell: &String| format!("\"{}\"", guarded(cell).replace('"', "\"\""));
    let lines = to_csv(listings, &known);
    lines.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(";") + "\r\n").collect()
}

#[test]
fn the_whole_directory_is_read_back_as_it_was_written() {
    let world = world();
    for json in [false, true] {
        let file = written(world, json, &world.directory.programmes);
        with(file.as_bytes(), true, |world, plan| {
            let plan = plan.expect("a table");
            assert_eq!(plan.rows.len(), world.directory.programmes.len());
            for row in &plan.rows {
                assert_eq!(row.outcome, Outcome::Same, "{} ({json})", row.name);
            }
        });
    }
}

proptest! {
    /// A listing that says something else altogether is made what the file says, whatever it was.
    #[test]
    fn import_of_an_export_is_the_same(from in 0usize..500, to in 0usize..500, json: bool) {
        let world = world();
        let all = &world.directory.programmes;
        let (from, to) = (&all[from % all.len()], &all[to % all.len()]);
        let wanted = Programme { id: from.id, slug: from.slug.clone(), capacity: from.capacity.clone(), wanted: from.wanted.clone(), ..to.clone() };
        // The version is that of what stands, as if it had been edited in the file.
        let file = written(world, json, std::slice::from_ref(&wanted))
            .replace(&fingerprint(&wanted), &fingerprint(from));
        let plan = with(file.as_bytes(), true, |_, plan| plan.expect("a table"));
        match &plan.rows[0].outcome {
            Outcome::Same => prop_assert_eq!(differences(from, &wanted), []),
            Outcome::Change { before, after } => {
                prop_assert_eq!(&**before, from);
                prop_assert_eq!(&**after, &wanted);
            }
            // Public sources do not say everything that is asked of who changes a listing.
            Outcome::Wrong(wrong) => prop_assert!(
                wrong.iter().all(|(_, problem)| matches!(problem, Problem::Leeg | Problem::Nodig)), "{:?}", wrong),
            other => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn no_file_makes_it_panic(bytes: Vec<u8>, text in "(code;naam|naam,gebieden|\\{)?[;,\n\"'=a-z{}:\\[\\]]{0,80}") {
        for file in [&bytes[..], text.as_bytes()] {
            with(file, true, |_, plan| _ = plan);
        }
    }
}

/// A whole row of a new listing, with one cell instead.
fn row(column: &str, cell: &str) -> String {
    let cells = [
        ("naam", "Zwaluwduo"),
        ("organisatie", "De Zwaluw vzw"),
        ("uitleg", "Een vrijwilliger gaat mee."),
        ("soort", "vrije-tijd"),
        ("gemeente", "Lokeren"),
        ("gebieden", "Lokeren, Waasland"),
        ("website", "www.dezwaluw.test"),
        ("postcode", "9160"),
        ("stand", ""),
        ("reden", ""),
        ("bevestigd", ""),
        ("telefoon", ""),
        ("partners", ""),
        ("vanaf-leeftijd", ""),
    ];
    let heads: Vec<&str> = cells.iter().map(|(head, _)| *head).collect();
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let values: Vec<String> =
        cells.iter().map(|(head, text)| quoted(if *head == column { cell } else { text })).collect();
    format!("{}\n{}\n", heads.join(";"), values.join(";"))
}

#[test]
fn a_wrong_cell_is_named_with_its_line() {
    assert!(
        matches!(outcome(row("", "").as_bytes()), Outcome::Add { .. }),
        "{:?}",
        outcome(row("", "").as_bytes())
    );
    let long = "x".repeat(501);
    for (column, cell, named, problem) in [
        ("naam", "", Column::Naam, Problem::Leeg),
        ("naam", "<script>alert(1)</script>", Column::Naam, Problem::Onjuist),
        ("organisatie", "", Column::Organisatie, Problem::Leeg),
        ("uitleg", long.as_str(), Column::Uitleg, Problem::TeLang),
        ("soort", "bestaat-niet", Column::Soort, Problem::Onbekend),
        ("gemeente", "Rotterdam", Column::Gemeente, Problem::Onbekend),
        ("postcode", "3011 AB", Column::Postcode, Problem::Onbekend),
        ("gebieden", "Nergenshuizen", Column::Gebieden, Problem::Onbekend),
        ("website", "javascript:alert(1)", Column::Website, Problem::Onjuist),
        ("telefoon", "bel me", Column::Telefoon, Problem::Onjuist),
        ("stand", "gestopt", Column::Stand, Problem::Onmogelijk),
        ("stand", "weg", Column::Stand, Problem::Onbekend),
        ("reden", "zomaar", Column::Reden, Problem::Onjuist),
        ("bevestigd", "2999-01-01", Column::Bevestigd, Problem::Onmogelijk),
        ("bevestigd", "gisteren", Column::Bevestigd, Problem::Onjuist),
        ("partners", "bestaat-niet", Column::Partners, Problem::Onbekend),
        ("vanaf-leeftijd", "oud", Column::VanafLeeftijd, Problem::Onjuist),
    ] {
        let Outcome::Wrong(wrong) = outcome(row(column, cell).as_bytes()) else {
            panic!("{column}={cell} is taken: {:?}", outcome(row(column, cell).as_bytes()))
        };
        assert!(wrong.contains(&(named, problem)), "{column}={cell}: {wrong:?}");
    }
    // A formula is a word like any other once it is read: it was guarded on its way out.
    let plan = with(row("naam", "'=1+1 duo").as_bytes(), true, |_, plan| plan.expect("a table"));
    assert_eq!((plan.rows[0].line, plan.rows[0].name.as_str()), (2, "=1+1 duo"));
}

/// Who runs many may call them much alike, and reach them all at one address.
#[test]
fn another_programme_of_an_organisation_is_new_and_a_twin_only_when_that_is_said() {
    let (slug, name, owner, town) = with(b"x", true, |world, _| {
        let here = |one: &&Programme| !one.has_ended() && one.website.is_some() && one.location.is_some();
        let one = world.directory.programmes.iter().find(here).expect("one with a seat");
        let town = one.location.as_ref().and_then(|seat| seat.municipality.clone()).expect("a town");
        (one.slug.clone(), one.name.clone(), one.organisation.clone(), town)
    });
    let site = with(b"x", true, |world, _| {
        let one = world.directory.programmes.iter().find(|one| one.slug == slug).expect("it");
        one.website.as_ref().expect("a site").to_string()
    });
    let row = |name: &str, version: &str| {
        let head = "versie;naam;organisatie-code;uitleg;soort;gemeente;gebieden;website";
        outcome(
            format!("{head}\n{version};{name};{owner};Samen.;vrije-tijd;{town};{town};{site}\n").as_bytes(),
        )
    };
    assert!(
        matches!(row("Zeilen op de vijver", ""), Outcome::Add { .. }),
        "{:?}",
        row("Zeilen op de vijver", "")
    );
    assert_eq!(row(&name, ""), Outcome::Conflict(Conflict::Lijkt(slug)));
    assert!(matches!(row(&name, NEW), Outcome::Add { .. }), "{:?}", row(&name, NEW));
}

#[test]
fn what_cannot_be_is_a_conflict() {
    let first = |world: &World| world.directory.programmes[0].slug.to_string();
    let twice = with(b"x", true, |world, _| format!("code\n{0}\n{0}\n", first(world)));
    assert_eq!(outcome(twice.as_bytes()), Outcome::Conflict(Conflict::Dubbel));
    assert_eq!(outcome(b"code\nbestaat-niet\n"), Outcome::Conflict(Conflict::Onbekend));
    let none = with(b"x", true, |world, _| format!("code;versie;stand\n{};;stil\n", first(world)));
    assert_eq!(outcome(none.as_bytes()), Outcome::Conflict(Conflict::ZonderVersie));
    let old = with(b"x", true, |world, _| format!("code,versie\n{},oud\n", first(world)));
    assert_eq!(outcome(old.as_bytes()), Outcome::Conflict(Conflict::Veranderd));
    // Of somebody who keeps only some listings.
    let file = with(b"x", true, |world, _| {
        let other = world
            .directory
            .programmes
            .iter()
            .find(|one| one.organisation != world.directory.programmes[0].organisation);
        format!("code;stand\n{};stil\n{};stil\n", first(world), other.expect("another").slug)
    });
    with((file + ";gezien\n").as_bytes(), false, |_, plan| {
        let outcomes: Vec<_> = plan.expect("a table").rows.into_iter().map(|row| row.outcome).collect();
        let not_mine = || Outcome::Conflict(Conflict::NietVanJou);
        assert_eq!(
            outcomes,
            [Outcome::Wrong(vec![(Column::Stand, Problem::Onmogelijk)]), not_mine(), not_mine()]
        );
    });
}

#[test]
fn a_file_that_is_no_table_is_refused_as_a_whole() {
    let many = format!("naam\n{}", "a\n".repeat(MOST_ROWS + 1));
    let large = vec![b'a'; MOST_BYTES + 1];
    for (bytes, why) in [
        (&b""[..], TableError::Empty),
        (b"naam;uitleg\n", TableError::Empty),
        (b"kolom;andere\n1;2\n", TableError::NoHeads),
        (b"naam;kolom\n1;2\n", TableError::Head("kolom".to_owned())),
        (b"naam;naam\n1;2\n", TableError::Head("naam".to_owned())),
        (b"naam;uitleg\na;b\nc;d;e\n", TableError::Line(3)),
        (b"{\"naam\":\"a\"}\n{kapot\n", TableError::Line(2)),
        (b"{\"naam\":{}}\n", TableError::Line(1)),
        (b"{\"kolom\":1}\n", TableError::Head("kolom".to_owned())),
        (b"\xff\xfen\0a\0", TableError::Unreadable(Unreadable::Utf16)),
        (b"PK\x03\x04\0\0", TableError::Unreadable(Unreadable::Binary)),
        (many.as_bytes(), TableError::TooMany),
        (&large, TableError::TooLarge),
    ] {
        assert_eq!(
            read(bytes).err(),
            Some(why),
            "{:?}",
            String::from_utf8_lossy(&bytes[..bytes.len().min(40)])
        );
    }
    let rows = read(b"naam;uitleg\r\n\r\na;\"twee\r\nregels\"\r\nb;c\r\n").expect("a table");
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 5]);
    // Comma, old letters, other capitals, empty lines and columns are all fine.
    let rows = read(b"Naam,Vanaf leeftijd,\ncaf\xe9,18,\n,,\n").expect("a table");
    assert_eq!((rows.len(), rows[0].first(Column::Naam)), (1, Some("café")));
    assert_eq!(rows[0].first(Column::VanafLeeftijd), Some("18"));
}
