//! The referrals of the demo: one that stands in each state, sent and answered by the use cases of the site.

use domain::Slug;
use domain::referral::{Answers, Asker, Field, Known, Request, State, goes_along};

use super::people::Member;
use crate::app::App;
use crate::desk::{self, Held};
use crate::http::Error;
use crate::referrals::chain::{chain, municipality};
use crate::referrals::flow::{Flow, FlowId};
use crate::referrals::follow::{facts, withdraw};
use crate::referrals::send::{self, Outcome, consent_version};
use crate::seal::{FollowCode, random_bytes, random_handle};
use crate::store::ReferralRow;

/// First name, municipality, programmes in their order, what they write, and the states it went through.
const STORIES: [(&str, &str, &str, &str, &[State]); 13] = {
    use State::{
        Closed, Contacted, Introduction, Matched, NoRoom, NotFitting, NotReached, Read, WaitingList,
        Withdrawn,
    };
    [
        ("Noor", "Gent", "voorbeeldmaatjes", "Ik ken hier nog niemand.", &[]),
        ("Kato", "Gent", "voorbeeldtaal+voorbeeldmaatjes", "Wie eerst plaats heeft, is goed.", &[]),
        ("Timo", "Gent", "voorbeeldmaatjes", "Ik zoek iemand om mee te wandelen.", &[Read]),
        ("Rosa", "Aalst", "voorbeeldmaatjes", "Op zondag is het hier heel stil.", &[Contacted]),
        ("Jef", "Gent", "voorbeeldmaatjes", "Ik schaak graag.", &[Contacted, Introduction]),
        ("Mila", "Gent", "voorbeeldmaatjes", "Ik wil weer buiten komen.", &[Contacted, WaitingList]),
        ("Omar", "Aalst", "voorbeeldmaatjes", "Een babbel zou fijn zijn.", &[Contacted, Matched]),
        ("Lies", "Gent", "voorbeeldmaatjes", "Ik woon hier pas.", &[NoRoom]),
        ("Ivo", "Gent", "", "Ik weet niet wat bij mij past.", &[NoRoom]),
        ("Fien", "Lokeren", "fantasiebuddy", "Wie helpt mij met de papieren?", &[NotFitting, NotFitting]),
        ("Ward", "Lokeren", "fantasiebuddy", "Bel mij na vijf uur.", &[NotReached]),
        ("Zita", "Gent", "voorbeeldtaal", "Ik wil Nederlands oefenen.", &[Withdrawn]),
        ("Bram", "Lokeren", "fantasiebuddy", "Het is in orde gekomen.", &[Contacted, Closed]),
    ]
};

pub(super) async fn send(app: &App, cast: &[Member]) -> Result<Vec<(&'static str, String)>, Error> {
    let mut codes = Vec::new();
    for (name, town, programme, words, states) in STORIES {
        let code = ask(app, name, town, programme, words).await?;
        for state in states {
            act(app, cast, &code, *state).await?;
        }
        codes.push((name, code.to_string()));
    }
    Ok(codes)
}

async fn ask(app: &App, name: &str, town: &str, programme: &str, words: &str) -> Result<FollowCode, Error> {
    let mut flow = Flow::new(
        random_bytes(),
        programme.split('+').filter_map(|slug| slug.parse::<Slug>().ok()).collect(),
    );
    let mut answers = Answers::new();
    for (field, value) in [
        (Field::VoorWie, "zelf"),
        (Field::Voornaam, name),
        (Field::Leeftijd, "26-64"),
        (Field::Gemeente, town),
        (Field::Soort, "emotioneel"),
        (Field::Bericht, words),
        (Field::Telefoon, "0470 00 00 00"),
        (Field::Toestemming, "ja"),
    ] {
        answers.insert(field, vec![value.to_owned()]);
    }
    flow.answers = answers;
    flow.consented = chain(app, &flow).await?.into_iter().flatten().map(|stop| stop.desk).collect();
    flow.agreed = goes_along(&flow.answers, Asker::Zelf);
    flow.consented_at = app.clock.now();
    flow.consent_version = consent_version(app, flow.lang);
    let known = Known {
        taxonomy: &app.taxonomy,
        municipality: &|typed| municipality(app, typed),
        volunteer_min_age: None,
    };
    let request = Request::parse(&flow.answers, &known)
        .map_err(|errors| Error::unexpected(format!("a request of the demo is not right: {errors:?}")))?;
    let id = FlowId::new(app.clock.now(), &random_handle());
    match send::send(app, &id, &flow, None, &request).await? {
        Outcome::Sent(code) => Ok(code),
        other => Err(Error::unexpected(format!("a request of the demo was not sent: {other:?}"))),
    }
}

/// Moves a referral on, as whoever sits at its desk, or as the person who asked.
async fn act(app: &App, cast: &[Member], code: &FollowCode, to: State) -> Result<(), Error> {
    let row = row_of(app, code).await?;
    if to == State::Withdrawn {
        return withdraw(app, &row).await.map(drop);
    }
    let Some(member) = cast.iter().find(|member| member.who.sits_at(&row.desk)) else {
        return Err(Error::unexpected("nobody of the demo sits at this desk"));
    };
    let held = Held { facts: facts(app, &row)?, row };
    desk::read(app, &member.who, &held).await?;
    if to != State::Read {
        let row = row_of(app, code).await?;
        let from = row.state;
        let note = Some("Een nota van de demo.");
        desk::answer(app, &member.who, &Held { row, ..held }, from, to, note).await?;
    }
    Ok(())
}

async fn row_of(app: &App, code: &FollowCode) -> Result<ReferralRow, Error> {
    let hash = app.follow_hasher.hash(code).await;
    let row = app.store.referral_by_follow(&hash).await?;
    row.ok_or_else(|| Error::unexpected("a referral of the demo is gone"))
}
