//! `/beheer/post`: the outbox, for the site's desk: how much stands where, and what could not be delivered.

use leptos::prelude::*;

use crate::components::back;
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links::Local;
use crate::{dates, links};

/// What a letter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailKind {
    /// Something waits at a desk.
    Waiting,
    /// Something waits for review.
    Review,
    /// An address is asked to confirm itself.
    Confirm,
    /// News about a request.
    News,
    /// An invitation.
    Invitation,
    /// Something is broken in who gets requests.
    Broken,
    /// Whether there is still room.
    Room,
    /// Something else.
    Other,
}

impl MailKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Waiting,
        Self::Review,
        Self::Confirm,
        Self::News,
        Self::Invitation,
        Self::Broken,
        Self::Room,
        Self::Other,
    ];

    /// Its name in the outbox, and its part of a text key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "wacht",
            Self::Review => "nazicht",
            Self::Confirm => "bevestig",
            Self::News => "nieuws",
            Self::Invitation => "uitnodiging",
            Self::Broken => "stuk",
            Self::Room => "plaats",
            Self::Other => "ander",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.name() == name).unwrap_or(Self::Other)
    }
}

/// A letter that was given up.
#[derive(Debug, Clone)]
pub struct Dead {
    /// Its identifier.
    pub id: String,
    /// What it is about.
    pub kind: MailKind,
    /// When it was written, in milliseconds since 1970 (UTC).
    pub written: i64,
    /// Why it did not leave: a code.
    pub error: String,
    /// Its address, shortened; `None` where it cannot be opened.
    pub to: Option<String>,
}

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct View {
    /// Letters that wait.
    pub waiting: i64,
    /// Letters that left.
    pub sent: i64,
    /// Letters that were given up.
    pub dead: i64,
    /// Those, the newest first.
    pub letters: Vec<Dead>,
}

/// The outbox.
#[must_use]
pub fn page(cx: &Ctx<'_>, view: &View) -> Page {
    let count = |key: &str, count: i64| {
        view! { <div><dt>{cx.t(key)}</dt><dd>{count.to_string()}</dd></div> }.into_any()
    };
    let letters: Vec<_> = view.letters.iter().map(|letter| dead(cx, letter)).collect();
    let none = letters.is_empty().then(|| view! { <p>{cx.t("post-geen")}</p> });
    let letters = (!letters.is_empty()).then(|| view! { <ul class="inbox">{letters}</ul> });
    let main = view! {
        <div class="wrap">
            {back(cx, links::DESK)}
            <h1>{cx.t("post-kop")}</h1>
            <dl class="facts">
                {count("post-wachtend", view.waiting)}
                {count("post-vertrokken", view.sent)}
                {count("post-mislukt", view.dead)}
            </dl>
            <h2>{cx.t("post-mislukt-kop")}</h2>
            {none}
            {letters}
        </div>
    };
    layout::page(cx, Meta::desk(cx.t("post-titel")), main.into_any())
}

fn dead(cx: &Ctx<'_>, letter: &Dead) -> AnyView {
    let to = letter.to.clone().unwrap_or_else(|| cx.t("post-onbekend"));
    let button = |action: Local, key: &str| {
        view! {
            <form method="post" action=cx.to(action)>
                <input type="hidden" name="brief" value=letter.id.clone() />
                <button class="button quiet">{cx.t(key)}<span class="sr">" "{to.clone()}</span></button>
            </form>
        }
        .into_any()
    };
    view! {
        <li class="card">
            <h3>{cx.tf("post-soort", letter.kind.name())}</h3>
            <dl class="facts">
                <div><dt>{cx.t("post-aan")}</dt><dd>{to.clone()}</dd></div>
                <div><dt>{cx.t("post-geschreven")}</dt><dd>{dates::instant(cx, letter.written)}</dd></div>
                <div><dt>{cx.t("post-fout")}</dt><dd><code>{letter.error.clone()}</code></dd></div>
            </dl>
            <div class="actions">
                {button(links::POST_RETRY, "post-opnieuw")}
                {button(links::POST_FORGET, "post-weg")}
            </div>
        </li>
    }
    .into_any()
}
