//! Every visible text, by key and language, from `app/texts/{lang}/*.ftl` (Fluent).
//!
//! The files are compiled in, and each language has every key with the same arguments: a test holds it. A key that does not exist shows itself in brackets, and a test fails before that can happen.

use domain::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

macro_rules! files {
    ($lang:literal: $($name:literal),*) => {
        &[$(($name, include_str!(concat!("../texts/", $lang, "/", $name)))),*]
    };
}

/// The files of a language: one per room of the site.
macro_rules! rooms {
    ($lang:literal) => {
        files!($lang: "aanvraag.ftl", "beheer.ftl", "eigen.ftl", "folder.ftl", "fouten.ftl", "gezocht.ftl", "gids.ftl", "kaart.ftl", "lijst.ftl", "logboek.ftl", "mail.ftl", "opvolgen.ftl", "over.ftl",
            "risico.ftl", "site.ftl", "toevoegen.ftl", "werk.ftl", "zoeken.ftl")
    };
}

const DUTCH: &[(&str, &str)] = rooms!("nl");
const FRENCH: &[(&str, &str)] = rooms!("fr");
const ENGLISH: &[(&str, &str)] = rooms!("en");

/// Says why the texts cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextsError(String);

impl std::fmt::Display for TextsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TextsError {}

/// A language with one welcome page and no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guest {
    /// Ukrainian.
    Uk,
    /// Arabic, written from right to left.
    Ar,
    /// Turkish.
    Tr,
    /// Spanish.
    Es,
}

impl Guest {
    /// Every language with a welcome page.
    pub const ALL: [Self; 4] = [Self::Uk, Self::Ar, Self::Tr, Self::Es];

    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Uk => "uk",
            Self::Ar => "ar",
            Self::Tr => "tr",
            Self::Es => "es",
        }
    }

    /// The address of the page: it has no other language.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Uk => "/uk",
            Self::Ar => "/ar",
            Self::Tr => "/tr",
            Self::Es => "/es",
        }
    }

    /// The direction of its writing, as in `dir`.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            Self::Uk | Self::Tr | Self::Es => "ltr",
        }
    }

    const fn file(self) -> &'static str {
        match self {
            Self::Uk => include_str!("../texts/welkom/uk.ftl"),
            Self::Ar => include_str!("../texts/welkom/ar.ftl"),
            Self::Tr => include_str!("../texts/welkom/tr.ftl"),
            Self::Es => include_str!("../texts/welkom/es.ftl"),
        }
    }
}

/// The texts of the site; built once and shared.
pub struct Texts {
    dutch: FluentBundle<FluentResource>,
    french: FluentBundle<FluentResource>,
    english: FluentBundle<FluentResource>,
    welcome: [FluentBundle<FluentResource>; 4],
}

impl Texts {
    /// Reads the texts that are compiled in.
    ///
    /// # Errors
    /// A file that Fluent cannot read, or a key that stands twice.
    pub fn new() -> Result<Self, TextsError> {
        Ok(Self {
            dutch: bundle("nl-BE", DUTCH)?,
            french: bundle("fr-BE", FRENCH)?,
            english: bundle("en-GB", ENGLISH)?,
            welcome: [welcome(Guest::Uk)?, welcome(Guest::Ar)?, welcome(Guest::Tr)?, welcome(Guest::Es)?],
        })
    }

    const fn bundle(&self, lang: Lang) -> &FluentBundle<FluentResource> {
        match lang {
            Lang::Nl => &self.dutch,
            Lang::Fr => &self.french,
            Lang::En => &self.english,
        }
    }

    /// A text of a welcome page. A missing key is shown in brackets.
    #[must_use]
    pub fn welcome(&self, guest: Guest, key: &str) -> String {
        let [uk, ar, tr, es] = &self.welcome;
        let bundle = match guest {
            Guest::Uk => uk,
            Guest::Ar => ar,
            Guest::Tr => tr,
            Guest::Es => es,
        };
        text(bundle, key, &[])
    }

    /// Whether a key exists.
    #[must_use]
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundle(lang).has_message(key)
    }

    /// The texts of some families of keys (`toestemming-`) as they stand in the files: what a reader was shown can be
    /// named by their hash.
    #[must_use]
    pub fn source(&self, lang: Lang, families: &[&str]) -> String {
        let files = match lang {
            Lang::Nl => DUTCH,
            Lang::Fr => FRENCH,
            Lang::En => ENGLISH,
        };
        let (mut out, mut inside) = (String::new(), false);
        for line in files.iter().flat_map(|(_, text)| text.lines()) {
            // What is indented belongs to the key above it.
            if !line.starts_with(' ') {
                inside = families.iter().any(|family| line.starts_with(family));
            }
            if inside {
                out.push_str(line);
                out.push('\n');
            }
        }
        out
    }

    /// The text of a key. A missing key or argument is shown in brackets rather than hidden.
    #[must_use]
    pub fn get(&self, lang: Lang, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        text(self.bundle(lang), key, args)
    }
}

fn text(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    args: &[(&'static str, FluentValue<'_>)],
) -> String {
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return format!("[{key}]");
    };
    let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
    if errors.is_empty() { text.into_owned() } else { format!("[{key}] {text}") }
}

fn welcome(guest: Guest) -> Result<FluentBundle<FluentResource>, TextsError> {
    bundle(guest.tag(), &[(guest.path(), guest.file())])
}

fn bundle(tag: &str, files: &[(&str, &str)]) -> Result<FluentBundle<FluentResource>, TextsError> {
    let lang: LanguageIdentifier =
        tag.parse().map_err(|error| TextsError(format!("language {tag}: {error:?}")))?;
    let mut bundle = FluentBundle::new_concurrent(vec![lang]);
    // The isolation marks of Fluent are invisible characters that break comparison and searching in the page.
    bundle.set_use_isolating(false);
    for (name, text) in files {
        let resource = FluentResource::try_new((*text).to_owned())
            .map_err(|(_, errors)| TextsError(format!("{name}: {errors:?}")))?;
        bundle.add_resource(resource).map_err(|errors| TextsError(format!("{name}: {errors:?}")))?;
    }
    Ok(bundle)
}
