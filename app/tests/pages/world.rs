//! The real directory, and a context to render with.

use app::{AssetUrls, Ctx, Texts};
use domain::directory::{Directory, Sources};
use domain::place::Places;
use domain::referral::waiting::Waiting;
use domain::taxonomy::{Code, Scheme, Taxonomy};
use domain::{Lang, Slug};

use app::pages::Listing;

/// Everything a page is made of.
pub(crate) struct World {
    pub(crate) texts: Texts,
    pub(crate) taxonomy: Taxonomy,
    pub(crate) places: Places,
    pub(crate) directory: Directory,
    mosaic: app::Mosaic,
    urls: AssetUrls,
}

macro_rules! data {
    ($file:literal) => {
        include_str!(concat!("../../../data/", $file))
    };
}

impl World {
    pub(crate) fn load() -> Self {
        let taxonomy = Taxonomy::parse("taxonomy.csv", data!("taxonomy.csv")).expect("a taxonomy");
        let places = Places::parse(data!("places.csv"), data!("postcodes.csv"), data!("regions.json"))
            .expect("places");
        let sources = Sources {
            programmes: data!("programmes.jsonl"),
            ended: data!("ended.jsonl"),
            organisations: data!("organisations.jsonl"),
        };
        let directory = Directory::parse(sources, &taxonomy, &places).expect("a directory");
        let mosaic = app::Mosaic::parse(data!("mosaic.topojson")).expect("a map");
        let urls = AssetUrls::from_names(|name| format!("/assets/0-{name}"));
        Self { texts: Texts::new().expect("texts"), taxonomy, places, directory, mosaic, urls }
    }

    /// The context of a page at a path.
    pub(crate) fn cx<'a>(&'a self, path: &'a str) -> Ctx<'a> {
        Ctx {
            lang: Lang::Nl,
            texts: &self.texts,
            taxonomy: &self.taxonomy,
            places: &self.places,
            mosaic: &self.mosaic,
            origin: "https://buddywijzer.test",
            path,
            query: "",
            assets: &self.urls,
            open: true,
            contact: None,
            session: None,
        }
    }

    /// A programme with its organisation.
    pub(crate) fn listing(&self, slug: &str) -> Listing<'_> {
        let programme = self.directory.programmes.iter().find(|p| p.slug.as_str() == slug);
        let programme = programme.unwrap_or_else(|| panic!("no programme {slug}"));
        let organisation = self.directory.organisations.iter().find(|o| o.slug == programme.organisation);
        Listing { programme, organisation: organisation.expect("its organisation") }
    }

    /// The programmes that fulfil a condition, at most `most`.
    pub(crate) fn some(
        &self,
        most: usize,
        fits: impl Fn(&domain::directory::Programme) -> bool,
    ) -> Vec<Listing<'_>> {
        let programmes = self.directory.programmes.iter().filter(|p| !p.has_ended() && fits(p));
        programmes.take(most).map(|p| self.listing(p.slug.as_str())).collect()
    }

    /// Codes of a scheme with the number of programmes that have them.
    pub(crate) fn counts(&self, scheme: Scheme) -> Vec<(Code, usize)> {
        let has = |code: &Code| {
            let of = |p: &domain::directory::Programme| match scheme {
                Scheme::Domain => p.domains.contains(code),
                Scheme::Kind => p.kinds.contains(code),
                _ => p.target_groups.contains(code),
            };
            self.directory.programmes.iter().filter(|p| !p.has_ended() && of(p)).count()
        };
        self.taxonomy
            .of(scheme)
            .map(|term| (term.code.clone(), has(&term.code)))
            .filter(|(_, n)| *n > 0)
            .collect()
    }
}

/// A slug in a test.
pub(crate) fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

/// A place with a number of people who wait, and one with fewer than five; none of them unless `shown`.
pub(crate) fn waiting(shown: bool) -> Vec<Waiting> {
    let place = |nis: &str, people| Waiting { municipality: nis.parse().expect("a code"), people };
    if shown { vec![place("45041", Some(7)), place("34040", None)] } else { Vec::new() }
}
