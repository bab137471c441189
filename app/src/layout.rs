//! The frame of every page: head, skip link, header, main, footer.

use domain::Lang;
use leptos::attr::custom::{CustomAttr, custom_attribute};
use leptos::prelude::*;

use crate::ctx::{Cache, Ctx, Page};
use crate::links::Local;
use crate::pages::welcome;
use crate::texts::Guest;
use crate::{dates, links, render};

/// What the frame needs to know of a page.
pub(crate) struct Meta {
    /// Title without the name of the site.
    title: String,
    description: Option<String>,
    /// The address without what does not belong to it, for `<link rel=canonical>` and its sisters in the other
    /// languages; `None`: not for search engines.
    canonical: Option<Local>,
    status: u16,
    cache: Cache,
    /// A desk page: other links in the header.
    desk: bool,
    /// The content is in a language of its own.
    guest: Option<Guest>,
    /// What the page is about, for search engines.
    facts: Option<String>,
    /// With a way out for who is not alone at the screen.
    exit: bool,
}

impl Meta {
    /// A page for everybody and for search engines, at its own path.
    pub(crate) fn public(cx: &Ctx<'_>, title: String, description: String) -> Self {
        Self {
            title,
            description: Some(description),
            canonical: Some(Local::of(cx.path)),
            status: 200,
            cache: Cache::Public,
            desk: false,
            guest: None,
            facts: None,
            exit: false,
        }
    }

    /// A page about one person or request: never stored, not indexed, no script, no description.
    pub(crate) fn private(title: String) -> Self {
        Self {
            title,
            description: None,
            canonical: None,
            status: 200,
            cache: Cache::Private,
            desk: false,
            guest: None,
            facts: None,
            exit: true,
        }
    }

    /// A page of the desk.
    pub(crate) fn desk(title: String) -> Self {
        Self { desk: true, exit: false, ..Self::private(title) }
    }

    /// Nothing of a person stands here after all: without the way out.
    pub(crate) fn harmless(self) -> Self {
        Self { exit: false, ..self }
    }

    /// Not for search engines.
    pub(crate) fn noindex(self) -> Self {
        Self { canonical: None, ..self }
    }

    /// The content is in a language that has only this page.
    pub(crate) fn for_guest(self, guest: Guest) -> Self {
        Self { guest: Some(guest), ..self }
    }

    /// With what the page is about, as JSON-LD.
    pub(crate) fn about(self, facts: &serde_json::Value) -> Self {
        // Inside `<script>` nothing but `<` can end it, or begin a comment.
        Self { facts: Some(facts.to_string().replace('<', "\\u003c")), ..self }
    }

    /// Another status than 200.
    pub(crate) fn status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    /// A form that says nothing of who looks at it.
    pub(crate) fn without_exit(self) -> Self {
        Self { exit: false, ..self }
    }
}

/// The title and status of a page with a form: `Fout:` in front and 422 where something is wrong.
pub(crate) fn form_title(cx: &Ctx<'_>, title: String, wrong: bool) -> (String, u16) {
    if wrong { (cx.ta("site-fout-titel", &[("titel", title.into())]), 422) } else { (title, 200) }
}

/// Puts the content of `main` into the frame.
pub(crate) fn page(cx: &Ctx<'_>, meta: Meta, main: AnyView) -> Page {
    let title = cx.ta("site-titel-pagina", &[("titel", meta.title.clone().into())]);
    let (lang, dir) =
        meta.guest.map_or((cx.lang.tag(), None), |guest| (guest.tag(), Some(guest.direction())));
    // Around content in another language the frame says its own.
    let frame = meta.guest.map(|_| cx.lang.tag());
    let frame_dir = frame.map(|_| "ltr");
    let html = render::document(view! {
        <html lang=lang dir=dir>
            {head(cx, &meta, &title)}
            <body>
                <a class="skip" href="#inhoud" lang=frame dir=frame_dir>{cx.t("site-naar-inhoud")}</a>
                <header class="site-header" lang=frame dir=frame_dir>{header(cx, meta.desk)}</header>
                <main id="inhoud" tabindex="-1">{exit(cx, &meta)}{main}{session(cx, &meta)}</main>
                <footer class="site-footer" lang=frame dir=frame_dir>{footer(cx)}</footer>
            </body>
        </html>
    });
    Page { title, status: meta.status, cache: meta.cache, html }
}

fn head(cx: &Ctx<'_>, meta: &Meta, title: &str) -> AnyView {
    // The content of <title> is one ready string: Leptos neither joins nor escapes there.
    let robots = meta.canonical.is_none().then_some(view! { <meta name="robots" content="noindex" /> });
    let canonical = meta.canonical.as_ref().map(|address| {
        let whole = |lang: Lang| format!("{}{}", cx.origin, lang.address(address.as_str()));
        // A welcome page has no sisters.
        let sisters: Vec<_> = Lang::ALL
            .into_iter()
            .filter(|_| meta.guest.is_none())
            .map(|lang| view! { <link rel="alternate" hreflang=lang.tag() href=whole(lang) /> })
            .collect();
        view! {
            <link rel="canonical" href=whole(cx.lang) />
            {sisters}
            {meta.guest.is_none().then(|| view! { <link rel="alternate" hreflang="x-default" href=whole(Lang::Nl) /> })}
            <meta {..property("og:title")} content=title.to_owned() />
            <meta {..property("og:url")} content=whole(cx.lang) />
        }
    });
    let facts =
        meta.facts.clone().map(|json| view! { <script type="application/ld+json" inner_html=json></script> });
    let description = meta.description.clone().map(|text| view! { <meta name="description" content=text /> });
    let script = cx
        .assets
        .script
        .clone()
        .filter(|_| meta.cache == Cache::Public)
        .map(|src| view! { <script type="module" src=src></script> });
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title inner_html=render::escape(title)></title>
            {description}
            {robots}
            {canonical}
            {facts}
            <meta name="color-scheme" content="light dark" />
            <meta name="theme-color" content="#fdf9f3" media="(prefers-color-scheme: light)" />
            <meta name="theme-color" content="#14201f" media="(prefers-color-scheme: dark)" />
            <link rel="icon" href=cx.assets.icon.clone() type="image/svg+xml" />
            <link rel="manifest" href=cx.assets.manifest.clone() />
            <style inner_html=cx.assets.style.clone()></style>
            {script}
        </head>
    }
    .into_any()
}

/// The attribute `property` of Open Graph, which HTML itself does not know.
fn property(name: &'static str) -> CustomAttr<&'static str, &'static str> {
    custom_attribute("property", name)
}

/// The sign: two circles, darker where they meet.
fn sign() -> AnyView {
    view! {
        <svg class="sign" viewBox="0 0 40 26" width="40" height="26" aria-hidden="true" focusable="false">
            <circle class="sign-one" cx="13" cy="13" r="12"></circle>
            <circle class="sign-two" cx="27" cy="13" r="12"></circle>
            <path class="sign-both" d="M20 3.25a12 12 0 0 1 0 19.5 12 12 0 0 1 0-19.5z"></path>
        </svg>
    }
    .into_any()
}

fn link(cx: &Ctx<'_>, address: Local, text: String) -> AnyView {
    let current = (cx.path == address.as_str()).then_some("page");
    view! { <a href=cx.to(address) aria-current=current>{text}</a> }.into_any()
}

fn nav_link(cx: &Ctx<'_>, address: Local, text: String) -> AnyView {
    view! { <li>{link(cx, address, text)}</li> }.into_any()
}

fn header(cx: &Ctx<'_>, desk: bool) -> AnyView {
    // On small screens three links stand on one line; this one is at the foot of the page too.
    let about = view! { <li class="roomy">{link(cx, links::ABOUT, cx.t("site-nav-over"))}</li> }.into_any();
    let items = if let Some(session) = cx.session.filter(|_| desk) {
        [
            Some(nav_link(cx, links::DESK, cx.t("site-nav-postvak"))),
            session.arranges.then(|| nav_link(cx, links::COORDINATORS, cx.t("site-nav-coordinatoren"))),
            Some(nav_link(cx, links::ACCOUNT, cx.t("site-nav-account"))),
        ]
        .into_iter()
        .flatten()
        .collect()
    } else {
        vec![
            nav_link(cx, links::SEARCH, cx.t("site-nav-zoeken")),
            nav_link(cx, links::BECOME_BUDDY, cx.t("site-nav-word-buddy")),
            nav_link(cx, links::FOLLOW, cx.t("site-nav-opvolgen")),
            about,
        ]
    };
    let sign_out = (desk && cx.session.is_some()).then(|| {
        view! {
            <form method="post" action=cx.to(links::SIGN_OUT)>
                <button class="link-button">{cx.t("site-uitloggen")}</button>
            </form>
        }
    });
    view! {
        <div class="wrap">
                <a class="brand" href=cx.to(links::HOME)>{sign()}<span>{cx.t("site-naam")}</span></a>
                {languages(cx)}
                <nav class="main-nav" aria-label=cx.t("site-nav")>
                    <ul>{items}</ul>
                </nav>
                {sign_out}
            </div>
    }
    .into_any()
}

/// A way out for who is not alone at the screen: on pages about a person, to a page where nobody looks twice. It works
/// without script, so the pages before stay behind the Back button: the text of the privacy page says so.
fn exit(cx: &Ctx<'_>, meta: &Meta) -> Option<AnyView> {
    meta.exit.then(|| {
        view! {
            <p class="wrap exit"><a href="https://www.meteo.be/" rel="external noreferrer nofollow">{cx.t("site-snel-weg")}</a></p>
        }
        .into_any()
    })
}

/// Until when somebody stays signed in, in one line at the end of every page of the desk.
fn session(cx: &Ctx<'_>, meta: &Meta) -> Option<AnyView> {
    let session = cx.session.filter(|_| meta.desk)?;
    let hour = |millis: i64| dates::hour(cx, millis);
    let text = if session.idle_end < session.end {
        let args = [("uur", hour(session.idle_end).into()), ("einde", hour(session.end).into())];
        cx.ta("site-sessie", &args)
    } else {
        cx.ta("site-sessie-einde", &[("einde", hour(session.end).into())])
    };
    Some(view! { <div class="wrap session"><p class="muted">{text}</p></div> }.into_any())
}

/// A language named in itself.
pub(crate) const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Nederlands",
        Lang::Fr => "Français",
        Lang::En => "English",
    }
}

/// This page in the other languages, each named in its own.
fn languages(cx: &Ctx<'_>) -> AnyView {
    let guest = Guest::ALL.iter().any(|guest| guest.path() == cx.path);
    let query = if cx.query.is_empty() { String::new() } else { format!("?{}", cx.query) };
    let items: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let name = own_name(lang);
            // The two letters for the eye, the whole name for who listens.
            let short = view! { <abbr title=name>{lang.tag().to_uppercase()}</abbr> };
            if lang == cx.lang && !guest {
                return view! { <li><span aria-current="true" lang=lang.tag()>{short}</span></li> }
                    .into_any();
            }
            // A welcome page leads home in the other languages.
            let path = if guest { links::HOME.to_string() } else { format!("{}{query}", cx.path) };
            let href = lang.address(&path);
            view! { <li><a href=href hreflang=lang.tag() lang=lang.tag() aria-label=name>{short}</a></li> }
                .into_any()
        })
        .collect();
    view! { <nav class="languages" aria-label=cx.t("site-talen")><ul>{items}</ul></nav> }.into_any()
}

fn footer(cx: &Ctx<'_>) -> AnyView {
    view! {
        <div class="wrap">
                <p>{cx.t("site-voet-zin")}</p>
                <ul>
                    {nav_link(cx, links::ABOUT, cx.t("site-voet-over"))}
                    {nav_link(cx, links::PRIVACY, cx.t("site-voet-privacy"))}
                    {nav_link(cx, links::ACCESSIBILITY, cx.t("site-voet-toegankelijkheid"))}
                    {nav_link(cx, links::SOURCES, cx.t("site-voet-bronnen"))}
                    {nav_link(cx, links::ADD, cx.t("toevoegen-titel"))}
                    {nav_link(cx, links::SIGN_IN, cx.t("site-voet-inloggen"))}
                </ul>
                <ul class="guests">{welcome::links(cx.texts)}</ul>
            </div>
    }
    .into_any()
}
