//! Before it is sent: what it looks like, and whether it is not there already.

use domain::listing::{Likeness, Proposal, Step};
use domain::place::Nis;
use leptos::prelude::*;

use crate::components::inputs::summary;
use crate::components::{back, intro};
use crate::ctx::{Ctx, Page};
use crate::layout::{self, Meta};
use crate::links;
use crate::pages::{Listing, programme};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Check<'a> {
    /// The listing as it would be.
    pub listing: Listing<'a>,
    /// The municipalities it would serve.
    pub served: Vec<Nis>,
    /// What was filled in.
    pub proposal: &'a Proposal,
    /// The listings it looks like, with why.
    pub similar: Vec<(Listing<'a>, Likeness)>,
    /// What keeps it from being sent: `te-vaak`.
    pub problem: Option<&'a str>,
}

/// The page; status 429 where somebody sent too much.
#[must_use]
pub fn check(cx: &Ctx<'_>, view: &Check<'_>) -> Page {
    let wrong: Vec<(&str, String)> =
        view.problem.map(|what| ("verstuur", cx.tf("fout", what))).into_iter().collect();
    let main = view! {
        <div class="wrap narrow">
            {back(cx, links::add_step(Step::Jij))}
            {summary(cx, &wrong)}
            {intro(cx.t("toevoegen-nakijken-kop"), Some(cx.t("toevoegen-nakijken-zin")))}
            {similar(cx, view)}
            <section class="card preview">
                {programme::preview(cx, view.listing)}
                {programme::map(cx, view.listing, &view.served)}
            </section>
            {changes(cx)}
            <form method="post" action=cx.to(links::ADD_CHECK)>
                <p>{cx.ta("toevoegen-link-naar", &[("email", view.proposal.proposer.to_string().into())])}</p>
                <button class="button" id="verstuur">{cx.t("toevoegen-verstuur")}</button>
            </form>
        </div>
    };
    let status = if wrong.is_empty() { 200 } else { 429 };
    layout::page(
        cx,
        Meta::private(cx.t("toevoegen-nakijken-kop")).status(status).without_exit(),
        main.into_any(),
    )
}

/// The listings it may be the same as.
pub(crate) fn alike(cx: &Ctx<'_>, similar: &[(Listing<'_>, Likeness)]) -> Option<AnyView> {
    let items: Vec<_> = similar
        .iter()
        .map(|(listing, why)| {
            let href = cx.to(links::programme(&listing.programme.slug));
            view! {
                <li>
                    <a href=href>{listing.programme.name.clone()}</a>" "
                    <span class="muted">{listing.organisation.name.clone()}" · "{cx.tf("lijkt", why.name())}</span>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul>{items}</ul> }.into_any())
}

fn similar(cx: &Ctx<'_>, view: &Check<'_>) -> Option<AnyView> {
    alike(cx, &view.similar).map(|list| {
        view! {
            <section class="note">
                <h2>{cx.t("toevoegen-lijkt-kop")}</h2>
                <p>{cx.t("toevoegen-lijkt-zin")}</p>
                {list}
            </section>
        }
        .into_any()
    })
}

/// A link back to each step.
fn changes(cx: &Ctx<'_>) -> AnyView {
    let items: Vec<_> = Step::ALL
        .into_iter()
        .map(|step| {
            let text = cx.tf("toevoegen-vraag", step.segment());
            view! { <li><a href=cx.to(links::add_step(step))>{text}</a></li> }
        })
        .collect();
    view! {
        <details class="sources">
            <summary>{cx.t("toevoegen-wijzig")}</summary>
            <ul>{items}</ul>
        </details>
    }
    .into_any()
}
