//! `erase` and `export-person`: what the operator does when a person asks for it. The code comes on standard input, as a
//! command line stands in the history of a shell and in the list of processes.

use std::io::Read as _;

use serde_json::json;

use super::{Failure, say, serve};
use crate::app::App;
use crate::config::Config;
use crate::referrals::erasure;
use crate::referrals::follow::{facts, shared};
use crate::seal::FollowCode;
use crate::store::{Actor, ReferralRow};

/// Longer than any code with its spaces.
const LONGEST: u64 = 200;

/// Erases the referral of a code, or of a handle of the desk.
///
/// # Errors
/// There is no such referral; the store fails.
pub(super) async fn erase(config: Config, handle: Option<String>) -> Result<(), Failure> {
    let app = serve::quiet(config).await?;
    let row = find(&app, handle).await?;
    let done = erasure::erase(&app, &row, Actor::Person).await.map_err(wrong)?;
    app.store.close().await;
    say(if done { "erased" } else { "it was erased before" });
    Ok(())
}

/// Prints what the server can read about the referral of a code.
///
/// # Errors
/// There is no such referral; the store fails.
pub(super) async fn export(config: Config) -> Result<(), Failure> {
    let app = serve::quiet(config).await?;
    let row = find(&app, None).await?;
    let facts = facts(&app, &row).map_err(wrong)?;
    let events = app.store.events(&row.id).await.map_err(|error| wrong(error.into()))?;
    let instant =
        |millis| jiff::Timestamp::from_millisecond(millis).map(|at| at.to_string()).unwrap_or_default();
    let history: Vec<_> = events
        .iter()
        .map(|event| json!({ "at": instant(event.at), "state": event.state.as_str() }))
        .collect();
    let additions = app.store.additions(&row.id, "").await.map_err(|error| wrong(error.into()))?;
    let additions: Vec<_> = additions.iter().map(|added| instant(added.at)).collect();
    let shared: Vec<_> = facts.iter().flat_map(shared).map(|field| field.name()).collect();
    let all = json!({
        "state": row.state.as_str(),
        "desk": row.desk.to_string(),
        "received": instant(row.created_at),
        "consent": { "version": row.consent_version, "at": instant(row.consent_at) },
        "erased_from": erasure::erased_from(&row).map(instant),
        "history": history,
        "added_by_the_person": additions,
        "facts": facts,
        "fields": shared,
        "sealed": "Name, contact, free text, target groups, notes and what was added are sealed to the people of the desks in the chain. This server cannot read them; these desks can.",
    });
    app.store.close().await;
    say(serde_json::to_string_pretty(&all).unwrap_or_default());
    Ok(())
}

async fn find(app: &App, handle: Option<String>) -> Result<ReferralRow, Failure> {
    let found = match handle {
        Some(handle) => app.store.referral_by_handle(&handle).await,
        None => {
            let mut typed = String::new();
            let input = std::io::stdin().take(LONGEST).read_to_string(&mut typed);
            input.map_err(|error| Failure::System("the code cannot be read", error))?;
            let Some(code) = FollowCode::parse(typed.trim()) else {
                return Err(Failure::Found("give the follow code (20 digits) on standard input".to_owned()));
            };
            app.store.referral_by_follow(&app.follow_hasher.hash(&code).await).await
        }
    };
    found
        .map_err(|error| wrong(error.into()))?
        .ok_or_else(|| Failure::Found("there is no such request".to_owned()))
}

fn wrong(error: crate::http::Error) -> Failure {
    Failure::Found(error.to_string())
}
