//! The name of a desk in words: role and organisation, never a person.

use domain::place::Places;
use domain::referral::Desk;
use domain::{Lang, Slug};

use crate::ctx::Ctx;
use crate::pages::{DeskName, Role};
use crate::texts::Texts;

/// The words for a desk.
pub(crate) fn desk_name(cx: &Ctx<'_>, desk: &DeskName) -> String {
    desk_words(cx.texts, cx.places, cx.lang, desk)
}

/// The words for a desk where there is no page, as in a mail.
#[must_use]
pub fn desk_words(texts: &Texts, places: &Places, lang: Lang, desk: &DeskName) -> String {
    let with = |key: &str, args: &[(&'static str, &str)]| {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).to_owned().into())).collect();
        texts.get(lang, key, &args)
    };
    match desk {
        DeskName::Site => with("loket-site", &[]),
        DeskName::Programme { role, programme, organisation } => {
            let key = match role {
                Role::Team => "loket-werking",
                Role::Coordinator => "loket-coordinator",
                Role::Deputy => "loket-plaatsvervanger",
            };
            with(key, &[("naam", programme), ("organisatie", organisation)])
        }
        DeskName::Organisation(name) => with("loket-organisatie", &[("organisatie", name)]),
        DeskName::Dispatcher(region) if region == Desk::BRUSSELS => with("loket-dispatcher-brussel", &[]),
        DeskName::Dispatcher(region) => with("loket-dispatcher", &[("regio", region_name(places, region))]),
    }
}

/// The name of a referentieregio from its slug; the slug where the gazetteer does not know it.
fn region_name<'a>(places: &'a Places, slug: &'a str) -> &'a str {
    let named = |name: &&str| Slug::of_name(name).is_some_and(|of_name| of_name.as_str() == slug);
    places.referentieregios().find(named).unwrap_or(slug)
}
