//! The addresses of the desk: signing in, and everything under `/beheer`.

use domain::Slug;
use domain::referral::Answer;

use super::{Local, encode, local};
use crate::pages::desk::inbox::Filter;

/// Sign in.
pub const SIGN_IN: Local = Local::fixed("/inloggen");
/// Recovery with the printed code.
pub const RECOVER: Local = Local::fixed("/inloggen/herstel");
/// The second page of a recovery.
pub const RECOVER_CODE: Local = Local::fixed("/inloggen/herstel/code");
/// Sign out (POST).
pub const SIGN_OUT: Local = Local::fixed("/uitloggen");
/// The inbox of a desk.
pub const DESK: Local = Local::fixed("/beheer");
/// Who of a desk has how much, and who is away.
pub const TEAM: Local = Local::fixed("/beheer/team");
/// Requests that came past the site, as counts.
pub const WALK_INS: Local = Local::fixed("/beheer/rechtstreeks");
/// One of them was counted by mistake (POST).
pub const WALK_INS_LESS: Local = Local::fixed("/beheer/rechtstreeks/min");
/// The numbers of a desk.
pub const FIGURES: Local = Local::fixed("/beheer/cijfers");
/// The same as a table for a spreadsheet.
pub const FIGURES_TABLE: Local = Local::fixed("/beheer/cijfers/tabel.csv");
/// The requests of a desk without their content, as a table for a spreadsheet.
pub const FIGURES_REQUESTS: Local = Local::fixed("/beheer/cijfers/aanvragen.csv");
/// A coordinator who asked for it was phoned (POST).
pub const CALLED: Local = Local::fixed("/beheer/gebeld");
/// Whether there is room.
pub const ROOM: Local = Local::fixed("/beheer/plaats");
/// Which buddies a programme looks for.
pub const WANTED: Local = Local::fixed("/beheer/buddies");
/// What may go wrong at one's desks.
pub const LINT: Local = Local::fixed("/beheer/nazicht");
/// Who read what, passed on, got or lost access.
pub const LOG: Local = Local::fixed("/beheer/logboek");
/// Who one is here, and one's ways in.
pub const ACCOUNT: Local = Local::fixed("/beheer/account");
/// Another pass phrase.
pub const ACCOUNT_PHRASE: Local = Local::fixed("/beheer/account/wachtzin");
/// Another phone and printed code.
pub const ACCOUNT_PHONE: Local = Local::fixed("/beheer/account/telefoon");
/// The administrator's role (POST).
pub const ACCOUNT_ROLE: Local = Local::fixed("/beheer/account/rol");
/// When somebody of a desk is away.
pub const AWAY: Local = Local::fixed("/beheer/afwezig");
/// Somebody is not away after all (POST).
pub const AWAY_REMOVED: Local = Local::fixed("/beheer/afwezig/weg");
/// The people of a desk.
pub const COORDINATORS: Local = Local::fixed("/beheer/coordinatoren");
/// Somebody's access is stopped (POST).
pub const ACCESS_STOPPED: Local = Local::fixed("/beheer/coordinatoren/stop");
/// The outbox.
pub const POST: Local = Local::fixed("/beheer/post");
/// A letter that was given up is tried again (POST).
pub const POST_RETRY: Local = Local::fixed("/beheer/post/opnieuw");
/// A letter that was given up is removed (POST).
pub const POST_FORGET: Local = Local::fixed("/beheer/post/weg");
/// Listings that were proposed.
pub const QUEUE: Local = Local::fixed("/beheer/wachtrij");

/// A page of the inbox, filtered.
#[must_use]
pub fn inbox(filter: &Filter, page: usize) -> Local {
    let pairs = [
        ("stand", filter.state.map(|state| state.as_str().to_owned())),
        ("werking", filter.programme.as_ref().map(Slug::to_string)),
        ("van", filter.mine.then(|| "mij".to_owned())),
        ("pagina", (page > 1).then(|| page.to_string())),
    ];
    with_pairs(&DESK, pairs)
}

/// The numbers of a desk (its name as in [`domain::referral::Desk`]) by month, quarter or year, or one of their tables.
#[must_use]
pub fn figures(of: &Local, desk: &str, span: &str) -> Local {
    with_pairs(of, [("loket", Some(desk.to_owned())), ("per", Some(span.to_owned()))])
}

fn with_pairs<const N: usize>(base: &Local, pairs: [(&str, Option<String>); N]) -> Local {
    let pairs = pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", encode(&value?))));
    let pairs: Vec<String> = pairs.collect();
    if pairs.is_empty() { base.clone() } else { base.with(&format!("?{}", pairs.join("&"))) }
}

/// Say whether a programme has room.
#[must_use]
pub fn room_of(slug: &Slug) -> Local {
    ROOM.with(&format!("?werking={slug}"))
}

/// No longer say it of a part (POST).
pub const ROOM_AWAY: Local = Local::fixed("/beheer/plaats/weg");

/// Say whether a programme has room, from the mail.
#[must_use]
pub fn say_room(token: &str) -> Local {
    local(format!("/plaats/{}", encode(token)))
}

/// Say which buddies a programme looks for.
#[must_use]
pub fn wanted_of(slug: &Slug) -> Local {
    WANTED.with(&format!("?werking={slug}"))
}

/// Answer a request from the mail that announced it.
#[must_use]
pub fn answer(token: &str) -> Local {
    local(format!("/antwoord/{}", encode(token)))
}

/// After an answer from the mail.
#[must_use]
pub fn answered(answer: Answer) -> Local {
    local(format!("/antwoord/{}", answer.as_str()))
}

/// A referral at the desk.
#[must_use]
pub fn desk_referral(handle: &str) -> Local {
    local(format!("/beheer/aanvraag/{}", encode(handle)))
}

/// Who covers what of a programme.
#[must_use]
pub fn coverage(slug: &Slug) -> Local {
    local(format!("/beheer/dekking/{slug}"))
}

/// A row of coverage is taken away (POST).
#[must_use]
pub fn coverage_removed(slug: &Slug) -> Local {
    coverage(slug).with("/weg")
}

/// An invitation is taken on by somebody with an account (POST).
#[must_use]
pub fn join(token: &str) -> Local {
    enrol(token).with("/erbij")
}

/// The first page of an enrolment.
#[must_use]
pub fn enrol(token: &str) -> Local {
    local(format!("/beheer/inschrijven/{}", encode(token)))
}

/// The second page of an enrolment.
#[must_use]
pub fn enrol_code(token: &str) -> Local {
    local(format!("{}/code", enrol(token)))
}

/// A listing that was proposed.
#[must_use]
pub fn proposal(id: &str) -> Local {
    local(format!("/beheer/wachtrij/{id}"))
}

/// The listings that one may change.
pub const KEPT: Local = Local::fixed("/beheer/werkingen");
/// The whole site, for who looks after it.
pub const OVERVIEW: Local = Local::fixed("/beheer/overzicht");
/// Listings that somebody says are theirs.
pub const CLAIMS: Local = Local::fixed("/beheer/claims");

/// Many listings at once.
pub const IMPORT: Local = Local::fixed("/beheer/invoer");
/// What was looked at is read in (POST).
pub const IMPORT_ALL: Local = Local::fixed("/beheer/invoer/alles");
/// A table to fill in.
pub const TEMPLATE: Local = Local::fixed("/beheer/invoer/voorbeeld.csv");

/// One's listings as a file of this ending.
#[must_use]
pub fn export(ending: &str) -> Local {
    local(format!("/beheer/uitvoer/{ending}"))
}

/// A listing, for who keeps it.
#[must_use]
pub fn kept(slug: &Slug) -> Local {
    local(format!("/beheer/werking/{slug}"))
}

/// Its form.
#[must_use]
pub fn edit(slug: &Slug) -> Local {
    kept(slug).with("/bewerken")
}

/// Its versions.
#[must_use]
pub fn history(slug: &Slug) -> Local {
    kept(slug).with("/geschiedenis")
}

/// Who keeps it.
#[must_use]
pub fn owners(slug: &Slug) -> Local {
    kept(slug).with("/eigenaars")
}

/// A claim, to be decided (POST).
#[must_use]
pub fn claim_decision(id: &str) -> Local {
    local(format!("/beheer/claims/{id}"))
}

/// Say whether a listing still holds, from the mail.
#[must_use]
pub fn still_right(token: &str) -> Local {
    local(format!("/klopt-nog/{}", encode(token)))
}

/// Stop a change of a contact address, from the mail.
#[must_use]
pub fn stop_change(token: &str) -> Local {
    local(format!("/tegenhouden/{}", encode(token)))
}
