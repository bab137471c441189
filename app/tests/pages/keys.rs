//! Every text key that is used exists, every one that exists is used, and sentences are short.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use app::pages::desk::post::MailKind;
use app::pages::desk::{import, overview, room, wider};
use app::pages::order;
use domain::Lang;
use domain::directory::Mistake;
use domain::directory::wanted::FreeTime;
use domain::listing;
use domain::referral::figures::{Outcome, Span};
use domain::referral::lint::Finding;
use domain::referral::today::Task;
use domain::referral::{AgeBand, Answer, Asker, Condition, Field, Reason, State};

use crate::world::World;

/// The text of every file with this ending in a folder of the crate and below it.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<String> {
    fn walk(folder: &Path, ending: &str, texts: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, ending, texts);
            } else if path.extension().is_some_and(|e| e == ending) {
                texts.push(std::fs::read_to_string(path).expect("a text"));
            }
        }
    }
    let mut texts = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), ending, &mut texts);
    texts
}

/// Every key of the Dutch texts.
fn existing() -> BTreeSet<String> {
    let key = |line: &str| {
        let (key, _) = line.split_once(" =")?;
        let plain =
            !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        plain.then(|| key.to_owned())
    };
    files("texts/nl", "ftl")
        .iter()
        .flat_map(|text| text.lines().filter_map(key).collect::<Vec<_>>())
        .collect()
}

/// Keys that are put together from a family and a member.
fn families() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut family = |name: &str, members: Vec<String>| {
        keys.extend(members.into_iter().map(|member| format!("{name}-{member}")));
    };
    let own = |members: &[&str]| -> Vec<String> { members.iter().map(|m| (*m).to_owned()).collect() };
    let states = || State::all().map(|state| state.as_str().to_owned()).collect::<Vec<_>>();
    let askers = || Asker::ALL.map(|asker| asker.as_str().to_owned()).to_vec();
    family("stand", states());
    family("stand-zin", states());
    family("asker", askers());
    family("vrager", askers());
    family("asker-uitleg", own(&["naaste", "hulpverlener"]));
    family("leeftijd", AgeBand::ALL.map(|band| band.as_str().to_owned()).to_vec());
    family("veld", Field::ALL.map(|field| field.name().to_owned()).to_vec());
    // Where a field is something else for who asks.
    family("veld", own(&["soort-buddy", "doelgroep-buddy", "relatie-verwijzer-hulpverlener"]));
    family("veld-telefoon", own(&["naaste", "hulpverlener"]));
    family("veld-email", own(&["naaste", "hulpverlener"]));
    family("post-soort", MailKind::ALL.map(|kind| kind.name().to_owned()).to_vec());
    family("reden", Reason::ALL.map(|reason| reason.name().to_owned()).to_vec());
    let answers = || Answer::ALL.map(|answer| answer.as_str().to_owned()).to_vec();
    for name in ["antwoord", "antwoord-hint", "antwoord-klaar"] {
        family(name, answers());
    }
    family("twijfel", Condition::ALL.map(|condition| condition.name().to_owned()).to_vec());
    family("risico", Finding::names().map(str::to_owned).collect());
    family("volgorde", order::CHOICES.map(str::to_owned).to_vec());
    family("uitkomst", Outcome::ALL.map(|outcome| outcome.as_str().to_owned()).to_vec());
    family("cijfers-per", Span::ALL.map(|span| span.as_str().to_owned()).to_vec());
    for name in ["werk", "werk-zin"] {
        family(name, Task::ALL.map(|task| task.as_str().to_owned()).to_vec());
    }
    family("gezocht-tijd", FreeTime::ALL.map(|time| time.name().to_owned()).to_vec());
    family("ruimte", room::ANSWERS.map(str::to_owned).to_vec());
    family(
        "logboek",
        own(&[
            "gelezen",
            "verzegeld",
            "sleutel",
            "vergeten",
            "doorgegeven",
            "akkoord",
            "toegang",
            "gestopt",
            "hersteld",
            "beheerder",
            "geen-beheerder",
            "eigenaar",
            "geen-eigenaar",
        ]),
    );
    for name in ["breder", "breder-uitleg"] {
        family(name, own(&wider::WAYS[..2]));
    }
    family("lijstveld", listing::Field::ALL.map(|field| field.name().to_owned()).to_vec());
    for field in ["ondernemingsnummer", "zetel", "gebieden", "uitleg"] {
        family(&format!("lijstveld-{field}"), own(&["hint"]));
    }
    family("postvak", own(&["werkingen", "wachtrij", "claims", "overzicht"]));
    family("deel", listing::Part::ALL.map(|part| part.name().to_owned()).to_vec());
    family("groep", listing::Group::ALL.map(|group| group.name().to_owned()).to_vec());
    family("wijziging", own(&["naam", "bereik", "gebied"]));
    family("eigen-klaar", own(&["bewaard", "wacht", "klopt", "beslist", "gestopt", "gemeld"]));
    family("kloptnog-klaar", own(&["klopt", "gestopt"]));
    family("claimen-weg", own(&app::pages::claim::WAYS));
    family("claimen-klaar", own(&["code", "bellen", "uitgenodigd"]));
    family(
        "versie",
        own(&["bron", "voorstel", "bewerkt", "hersteld", "bevestigd", "verouderd", "gestopt", "ingevoerd"]),
    );
    family("overzicht-wacht", own(&overview::WAITS));
    family("uitvoer", own(&import::ENDINGS));
    family("invoer-fout", own(&import::UNREADABLE));
    family("invoer-aantal", own(&["nieuw", "anders", "gelijk", "botsing", "fout"]));
    family("invoer-botsing", own(&listing::bulk::Conflict::NAMES));
    family("lijstkost", own(&app::pages::listing::COSTS));
    family("lijkt", listing::Likeness::ALL.map(|why| why.name().to_owned()).to_vec());
    for name in ["toevoegen-vraag", "toevoegen-waarom"] {
        family(name, listing::Step::ALL.map(|step| step.segment().to_owned()).to_vec());
    }
    family("volgen", own(&["ja", "nee"]));
    family("veilig", own(&["geen-bericht", "niet-bellen", "via-begeleider"]));
    family("akkoord", own(&["samen", "mondeling", "schriftelijk", "nog-niet"]));
    family("melden-wat", Mistake::ALL.map(|mistake| mistake.as_str().to_owned()).to_vec());
    family("taal", own(&["nl", "fr", "en", "ar", "tr", "es", "de", "uk"]));
    family("zoeken-sorteer", own(&["passend", "afstand", "bevestigd", "naam"]));
    family("maand", (1..=12).map(|month| month.to_string()).collect());
    for name in [
        "wie-kop",
        "wie-waarom",
        "wie-voornaam",
        "wie-leeftijd",
        "waar-kop",
        "waar-waarom",
        "meer-kop",
        "wat-kop",
        "wat-doelgroep",
        "wat-doelgroep-hint",
        "wat-bericht",
        "contact-kop",
        "contact-waarom",
        "contact-telefoon",
        "contact-email",
        "toestemming-kop",
        "toestemming-zin",
    ] {
        family(name, own(&["zelf", "ander", "buddy"]));
    }
    for status in [400, 403, 404, 405, 408, 413, 414, 422, 429, 500, 503] {
        family(&format!("misgaan-{status}"), own(&["kop", "zin"]));
    }
    keys
}

/// The sentences of problems: of a field with a problem, and the general ones they fall back to.
fn problems() -> BTreeSet<String> {
    let form = ["leeg", "te-lang", "onbekend", "onjuist", "nodig", "rijksregisternummer", "te-jong"];
    let desk =
        ["te-vaak", "bestaat", "te-kort", "te-gewoon", "niet-gelijk", "verlopen", "te-veel", "onmogelijk"];
    let fields = [
        "code",
        "naam",
        "wachtzin",
        "wachtzin2",
        "afspraken",
        "aanmelden",
        "herstelcode",
        "wachtzin-nu",
        "loket",
        "antwoord",
        "aanvulling",
        "coordinator",
        "vervanger",
        "gebieden",
        "van",
        "tot",
        "stand",
        "plaats",
        "weken",
        "plek",
        "nota",
        "wat",
        "reden",
        "reden-naam",
        "reden-bereik",
        "reden-gebied",
        "weg",
        "belnota",
        "maand",
        "afloop",
        "aantal",
        "zin",
    ];
    let mut keys = BTreeSet::new();
    for problem in form.into_iter().chain(desk) {
        keys.insert(format!("fout-{problem}"));
        let listing = listing::Field::ALL.map(listing::Field::name);
        for field in Field::ALL.map(Field::name).into_iter().chain(listing).chain(fields) {
            keys.insert(format!("fout-{field}-{problem}"));
        }
    }
    keys.insert("fout-email-niet-uitgenodigd".to_owned());
    keys.insert("fout-email-geen-account".to_owned());
    keys.insert("fout-weg-verstuurd".to_owned());
    keys.insert("fout-zin-link".to_owned());
    keys.insert("fout-stand-veranderd".to_owned());
    keys.insert("fout-werking-niemand".to_owned());
    for wrong in ["leeg", "dubbel", "apart", "weg", "te-veel"] {
        keys.insert(format!("fout-keuze-{wrong}"));
    }
    keys
}

/// The literal that follows each call of a text function.
fn called(source: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for call in [".t(", ".ta("] {
        for (at, _) in source.match_indices(call) {
            let rest = source[at + call.len()..].trim_start();
            if let Some((key, _)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                keys.insert(key.to_owned());
            }
        }
    }
    keys
}

#[test]
fn every_key_that_is_used_exists() {
    let existing = existing();
    let used: BTreeSet<String> =
        files("src", "rs").iter().flat_map(|text| called(text)).chain(families()).collect();
    assert!(used.len() > 300, "only {} keys were found", used.len());
    let missing: Vec<&String> = used.difference(&existing).collect();
    assert!(missing.is_empty(), "texts that are missing: {missing:#?}");
}

/// The version of consent is a hash over these families: whatever its page says belongs to one of them.
#[test]
fn every_text_of_consent_makes_its_version() {
    let families = app::pages::request::CONSENT_TEXTS;
    let page = include_str!("../../src/pages/request/consent.rs");
    let keys = called(page);
    assert!(keys.len() > 8, "{keys:?}");
    for key in keys {
        assert!(families.iter().any(|family| key.starts_with(family)), "{key} is in no family of consent");
    }
    let world = World::load();
    let source = world.texts.source(Lang::Nl, &families);
    for key in existing().iter().filter(|key| families.iter().any(|family| key.starts_with(family))) {
        assert!(source.contains(&format!("{key} = ")), "{key} makes no version");
    }
    assert!(!source.contains("verstuurd-"), "other texts make none");
    assert_ne!(source, world.texts.source(Lang::Fr, &families));
}

#[test]
fn every_key_that_exists_is_used() {
    let sources = files("src", "rs").concat();
    let families: BTreeSet<String> = families().union(&problems()).cloned().collect();
    let unused: Vec<String> = existing()
        .into_iter()
        .filter(|key| !families.contains(key))
        .filter(|key| !sources.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "texts that nothing shows: {unused:#?}");
}

/// The messages of a language: key and the arguments it names.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for text in files(&format!("texts/{lang}"), "ftl") {
        let mut key = String::new();
        for line in text.lines() {
            if let Some((found, _)) =
                line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                found.clone_into(&mut key);
                messages.entry(key.clone()).or_default();
            }
            let named = line.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next());
            if let Some(arguments) = messages.get_mut(&key) {
                arguments.extend(named.map(str::to_owned));
            }
        }
    }
    messages
}

#[test]
fn every_language_has_every_key_with_the_same_arguments() {
    let dutch = messages("nl");
    for lang in ["fr", "en"] {
        let other = messages(lang);
        let differs: Vec<&String> =
            dutch.keys().chain(other.keys()).filter(|key| dutch.get(*key) != other.get(*key)).collect();
        assert!(differs.is_empty(), "{lang} differs from nl: {differs:#?}");
    }
}

/// Whole texts that are the same in two languages were forgotten, except names and the like.
#[test]
fn no_sentence_was_left_in_dutch() {
    let world = World::load();
    let args: Vec<(&'static str, fluent_bundle::FluentValue<'_>)> = Vec::new();
    for lang in [Lang::Fr, Lang::En] {
        let left: Vec<String> = existing()
            .into_iter()
            .filter(|key| {
                let dutch = world.texts.get(Lang::Nl, key, &args);
                dutch.split_whitespace().count() > 4
                    && !dutch.contains('$')
                    && dutch == world.texts.get(lang, key, &args)
            })
            .collect();
        assert!(left.is_empty(), "still Dutch in {lang:?}: {left:#?}");
    }
}

#[test]
fn every_welcome_page_has_the_same_texts() {
    let world = World::load();
    let keys: BTreeSet<String> = files("texts/welkom", "ftl")
        .iter()
        .flat_map(|text| {
            text.lines().filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect::<Vec<_>>()
        })
        .collect();
    assert!(keys.len() > 15, "{keys:?}");
    for guest in app::Guest::ALL {
        for key in &keys {
            assert!(!world.texts.welcome(guest, key).starts_with('['), "{guest:?} has no {key}");
        }
    }
}

#[test]
fn every_problem_has_a_sentence() {
    let world = World::load();
    let existing = existing();
    for key in problems() {
        let general = [
            "leeg",
            "te-lang",
            "onbekend",
            "onjuist",
            "nodig",
            "rijksregisternummer",
            "te-jong",
            "te-vaak",
            "bestaat",
            "te-kort",
            "te-gewoon",
            "niet-gelijk",
            "niet-uitgenodigd",
            "geen-account",
            "verlopen",
            "veranderd",
            "te-veel",
            "onmogelijk",
            "dubbel",
            "apart",
            "weg",
            "verstuurd",
            "niemand",
            "link",
        ]
        .into_iter()
        .find(|problem| key.ends_with(problem))
        .expect("a problem");
        assert!(
            existing.contains(&key) || world.texts.has(Lang::Nl, &format!("fout-{general}")),
            "{key} has no sentence"
        );
    }
}

#[test]
fn the_files_hold_each_key_once_and_fluent_reads_them() {
    let world = World::load();
    for key in existing() {
        assert!(world.texts.has(Lang::Nl, &key), "{key} is in no file that is compiled in");
    }
}
