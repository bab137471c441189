//! Listing a programme: the form, its mails' pages, and the queue of the site.

use app::pages::desk::queue;
use app::pages::listing::{self, Asked, Check, View};
use domain::EnterpriseNumber;
use domain::Lang;
use domain::directory::{AreaKind, Contact, CostOption, Phone, ServiceArea};
use domain::listing::{Answers, Field, Likeness, Problem, Proposal, Step};
use domain::taxonomy::Code;

use crate::Named;
use crate::form::EVIL;
use crate::world::World;

pub(crate) fn proposal() -> Proposal {
    Proposal {
        translations: [None, None],
        offers_to: Vec::new(),
        buddy_from: None,
        languages: Vec::new(),
        name: "Duo Ledeberg".to_owned(),
        organisation: "De Brug".to_owned(),
        number: EnterpriseNumber::parse("0123.456.749"),
        kinds: vec![Code::new("emotioneel")],
        domains: vec![Code::new("welzijn")],
        target_groups: vec![Code::new("ouderen")],
        who_can_apply: vec![Code::new("zelf")],
        min_age: Some(65),
        max_age: None,
        seat: "Gent".to_owned(),
        street: Some("Brugstraat 1".to_owned()),
        areas: vec![ServiceArea { kind: AreaKind::Region, name: "Waasland".to_owned() }],
        summary: EVIL.to_owned(),
        schedule: Some("Elke week".to_owned()),
        cost: Some(CostOption::Free),
        website: "https://debrug.test/".to_owned().try_into().ok(),
        contact: Contact {
            email: "info@debrug.test".to_owned().try_into().ok(),
            phone: "+3290000000"
                .to_owned()
                .try_into()
                .ok()
                .map(|number| Phone { number, display: "09 000 00 00".to_owned() }),
        },
        proposer: "an@debrug.test".to_owned().try_into().expect("an address"),
        lang: Lang::Nl,
    }
}

pub(crate) fn pages(world: &World) -> Vec<Named> {
    let cx = world.cx("/toevoegen");
    let typed: Answers = Field::ALL.map(|field| (field, vec![EVIL.to_owned()])).into();
    let mut pages = Vec::new();
    let names = ["naam", "wat", "voor-wie", "waar", "tekst", "bereik", "jij"];
    for (name, step) in names.into_iter().zip(Step::ALL) {
        let problems: Vec<_> = step.fields().iter().map(|field| (*field, Problem::Onjuist)).collect();
        let wrong = listing::page(&cx, &View { step, values: &typed, problems: &problems });
        let fresh = listing::page(&cx, &View { step, values: &Answers::new(), problems: &[] });
        pages.extend([(name, fresh), (Box::leak(format!("toevoegen-{name}-fout").into_boxed_str()), wrong)]);
    }
    let (proposal, other) = (proposal(), world.listing("buddywerking-gent"));
    let slug = |text: &str| text.parse().expect("a slug");
    let programme = proposal.programme(slug("duo-ledeberg"), other.organisation.slug.clone(), 2026);
    let drafted = app::pages::Listing { programme: &programme, organisation: other.organisation };
    let similar = vec![(other, Likeness::Naam), (other, Likeness::Website)];
    let check = |problem| Check {
        listing: drafted,
        proposal: &proposal,
        served: Vec::new(),
        similar: similar.clone(),
        problem,
    };
    let one = |problems| queue::View {
        id: "p1",
        listing: drafted,
        new_organisation: true,
        proposal: &proposal,
        similar: similar.clone(),
        questions: vec![(EVIL, ""), ("Waar?", EVIL)],
        problems,
        reason: EVIL,
    };
    let asked = |problems| Asked { token: "dG9rZW4", name: EVIL, question: EVIL, typed: EVIL, problems };
    let item = queue::Item {
        id: "p1".to_owned(),
        name: EVIL.to_owned(),
        organisation: EVIL.to_owned(),
        since: 1_795_370_000_000,
    };
    pages.extend([
        ("toevoegen-nakijken", listing::check(&cx, &check(None))),
        ("toevoegen-te-vaak", listing::check(&cx, &check(Some("te-vaak")))),
        ("toevoegen-verstuurd", listing::sent(&cx)),
        ("toevoegen-bevestig", listing::confirm(&cx, "dG9rZW4", EVIL)),
        ("toevoegen-bevestigd", listing::confirmed(&cx)),
        ("toevoegen-weg", listing::gone(&cx)),
        ("toevoegen-vraag", listing::asked(&cx, &asked(Vec::new()))),
        ("toevoegen-vraag-fout", listing::asked(&cx, &asked(vec![("antwoord", "leeg")]))),
        ("wachtrij", queue::list(&cx, std::slice::from_ref(&item), std::slice::from_ref(&item), true)),
        ("wachtrij-leeg", queue::list(&cx, &[], &[], false)),
        ("wachtrij-een", queue::one(&cx, &one(Vec::new()))),
        ("wachtrij-fout", queue::one(&cx, &one(vec![("reden", "leeg")]))),
        ("wachtrij-vraag-fout", queue::one(&cx, &one(vec![("vraag", "te-lang")]))),
    ]);
    pages
}
