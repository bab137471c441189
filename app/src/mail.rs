//! Mails: subject and body as plain text. They take a link and neutral values only, so that no mail can
//! carry what somebody wrote.

use domain::Lang;

use crate::texts::Texts;

/// A mail, without addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// One line.
    pub subject: String,
    /// Plain text, lines ended by `\n`.
    pub body: String,
}

/// To a desk: something waits. `link` leads to sign-in, never past it.
#[must_use]
pub fn waiting(texts: &Texts, lang: Lang, link: &str) -> Mail {
    mail(texts, lang, "mail-wacht-onderwerp", "mail-wacht-tekst", &[("link", link)])
}

/// To a desk: something has been waiting for some days. `link` leads to the answers, never past sign-in.
#[must_use]
pub fn still_waiting(texts: &Texts, lang: Lang, link: &str) -> Mail {
    mail(texts, lang, "mail-herinner-onderwerp", "mail-herinner-tekst", &[("link", link)])
}

/// To the site's desk: something waits for review. `link` leads to sign-in, never past it.
#[must_use]
pub fn to_review(texts: &Texts, lang: Lang, link: &str) -> Mail {
    mail(texts, lang, "mail-nazicht-onderwerp", "mail-nazicht-tekst", &[("link", link)])
}

/// To who looks after desks: so many things are broken in who gets requests. Neither which nor whose.
#[must_use]
pub fn broken(texts: &Texts, lang: Lang, link: &str, count: usize) -> Mail {
    let count = count.to_string();
    mail(texts, lang, "stuk-onderwerp", "stuk-tekst", &[("link", link), ("aantal", &count)])
}

/// To a desk: a request that nobody touched will be erased in two weeks. It says no more.
#[must_use]
pub fn lapsing(texts: &Texts, lang: Lang, link: &str) -> Mail {
    mail(texts, lang, "mail-verloopt-onderwerp", "mail-verloopt-tekst", &[("link", link)])
}

/// To a coordinator: an invitation to get a key for a desk. `desk` is a ready line, such as a programme's name.
#[must_use]
pub fn invitation(texts: &Texts, lang: Lang, link: &str, desk: &str) -> Mail {
    mail(
        texts,
        lang,
        "mail-uitnodiging-onderwerp",
        "mail-uitnodiging-tekst",
        &[("link", link), ("loket", desk)],
    )
}

/// To an address that asked for news: please confirm it. Nothing is said about what the news is of.
#[must_use]
pub fn confirm_news(texts: &Texts, lang: Lang, link: &str) -> Mail {
    mail(texts, lang, "mail-bevestig-onderwerp", "mail-bevestig-tekst", &[("link", link)])
}

/// To the work address of a professional: did you send this? Nothing is said about whom or what.
#[must_use]
pub fn confirm_sender(texts: &Texts, lang: Lang, link: &str) -> Mail {
    mail(texts, lang, "mail-afzender-onderwerp", "mail-afzender-tekst", &[("link", link)])
}

/// To a confirmed address that asked for news: something changed. Neither the state nor the programme is said.
#[must_use]
pub fn news(texts: &Texts, lang: Lang, link: &str) -> Mail {
    mail(texts, lang, "mail-nieuws-onderwerp", "mail-nieuws-tekst", &[("link", link)])
}

/// To a desk: the person answered what it asked. It says neither what nor who. `link` leads to sign-in, never past it.
#[must_use]
pub fn answered(texts: &Texts, lang: Lang, link: &str) -> Mail {
    mail(texts, lang, "mail-antwoord-onderwerp", "mail-antwoord-tekst", &[("link", link)])
}

/// To somebody of a desk: the printed code gave new ways into their account. No link: whoever did not do it must call.
#[must_use]
pub fn recovered(texts: &Texts, lang: Lang) -> Mail {
    mail(texts, lang, "mail-hersteld-onderwerp", "mail-hersteld-tekst", &[])
}

/// To who proposed a listing: confirm it by this link.
#[must_use]
pub fn confirm_listing(texts: &Texts, lang: Lang, link: &str) -> Mail {
    mail(texts, lang, "mail-voorstel-onderwerp", "mail-voorstel-tekst", &[("link", link)])
}

/// To who proposed a listing: a question of the site, in its own words. The link answers it.
#[must_use]
pub fn ask_about_listing(texts: &Texts, lang: Lang, link: &str, question: &str) -> Mail {
    mail(texts, lang, "mail-vraag-onderwerp", "mail-vraag-tekst", &[("link", link), ("vraag", question)])
}

/// To who proposed a listing: here it stands.
#[must_use]
pub fn listed(texts: &Texts, lang: Lang, link: &str) -> Mail {
    mail(texts, lang, "mail-opgenomen-onderwerp", "mail-opgenomen-tekst", &[("link", link)])
}

/// To who proposed a listing: why it is not there. `reason` is in the words of who decided.
#[must_use]
pub fn not_listed(texts: &Texts, lang: Lang, reason: &str) -> Mail {
    mail(texts, lang, "mail-niet-opgenomen-onderwerp", "mail-niet-opgenomen-tekst", &[("reden", reason)])
}

/// To the published address of a listing: somebody wants to keep it; this code lets them. `to` is their address, most of it
/// hidden.
#[must_use]
pub fn claim_code(texts: &Texts, lang: Lang, link: &str, code: &str, (name, to): (&str, &str)) -> Mail {
    let args = [("link", link), ("code", code), ("naam", name), ("naar", to)];
    mail(texts, lang, "mail-code-onderwerp", "mail-code-tekst", &args)
}

/// To who wanted to keep a listing: why not. `reason` is in the words of who decided.
#[must_use]
pub fn claim_refused(texts: &Texts, lang: Lang, reason: &str) -> Mail {
    mail(texts, lang, "mail-claim-nee-onderwerp", "mail-claim-nee-tekst", &[("reden", reason)])
}

/// To who keeps a listing: somebody else proved that they may as well.
#[must_use]
pub fn another_keeps(texts: &Texts, lang: Lang, link: &str, name: &str) -> Mail {
    mail(texts, lang, "mail-eigenaar-onderwerp", "mail-eigenaar-tekst", &[("link", link), ("naam", name)])
}

/// To who reads the old address of a listing: it is about to change, and this link stops that.
#[must_use]
pub fn contact_changes(texts: &Texts, lang: Lang, link: &str, name: &str) -> Mail {
    mail(texts, lang, "mail-bereik-onderwerp", "mail-bereik-tekst", &[("link", link), ("naam", name)])
}

/// To who edited a listing: what was decided about the part that waited.
#[must_use]
pub fn change_decided(texts: &Texts, lang: Lang, link: &str, refused: Option<&str>) -> Mail {
    let (body, reason) = match refused {
        None => ("mail-wijziging-ja", ""),
        Some(reason) => ("mail-wijziging-nee", reason),
    };
    mail(texts, lang, "mail-wijziging-onderwerp", body, &[("link", link), ("reden", reason)])
}

/// To an address that wants an answer to a report: please confirm it.
#[must_use]
pub fn confirm_reporter(texts: &Texts, lang: Lang, link: &str) -> Mail {
    mail(texts, lang, "mail-gemeld-onderwerp", "mail-gemeld-tekst", &[("link", link)])
}

/// To who keeps a listing: somebody says that something in it is wrong.
#[must_use]
pub fn reported(texts: &Texts, lang: Lang, link: &str) -> Mail {
    mail(texts, lang, "mail-melding-onderwerp", "mail-melding-tekst", &[("link", link)])
}

/// To who said that something is wrong, and confirmed their address: what came of it, with a line of who looked.
#[must_use]
pub fn report_answered(texts: &Texts, lang: Lang, link: &str, changed: bool, line: &str) -> Mail {
    let body = if changed { "mail-gemeld-aangepast" } else { "mail-gemeld-klopt" };
    mail(texts, lang, "mail-gemeld-antwoord-onderwerp", body, &[("link", link), ("regel", line)])
}

/// To who keeps a listing: does it still hold? The link answers without signing in.
#[must_use]
pub fn still_right(texts: &Texts, lang: Lang, link: &str, name: &str) -> Mail {
    mail(texts, lang, "mail-klopt-onderwerp", "mail-klopt-tekst", &[("link", link), ("naam", name)])
}

/// To who looks after a programme: what was said about room seems to be no longer so. The link answers without signing in.
#[must_use]
pub fn room(texts: &Texts, lang: Lang, link: &str, name: &str) -> Mail {
    mail(texts, lang, "mail-plaats-onderwerp", "mail-plaats-tekst", &[("link", link), ("naam", name)])
}

fn mail(texts: &Texts, lang: Lang, subject: &str, body: &str, args: &[(&'static str, &str)]) -> Mail {
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).into())).collect();
    // A subject is one header line: nothing that ends a line may stay in it.
    let subject = texts.get(lang, subject, &args).replace(['\r', '\n'], " ");
    let body = format!("{}\n", texts.get(lang, body, &args).trim_end());
    Mail { subject, body }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_one_subject_line_and_a_body_with_the_link() {
        let texts = Texts::new().expect("texts");
        let link = "https://buddywijzer.test/beheer";
        for mail in [
            waiting(&texts, Lang::Nl, link),
            lapsing(&texts, Lang::Nl, link),
            to_review(&texts, Lang::Nl, link),
            broken(&texts, Lang::Nl, link, 3),
            invitation(&texts, Lang::Nl, link, "Buddywerking\r\nBcc: x@y.be"),
            confirm_news(&texts, Lang::Nl, link),
            confirm_sender(&texts, Lang::Nl, link),
            news(&texts, Lang::Nl, link),
            answered(&texts, Lang::Nl, link),
            confirm_listing(&texts, Lang::Nl, link),
            listed(&texts, Lang::Nl, link),
            recovered(&texts, Lang::Nl),
        ] {
            assert!(!mail.subject.is_empty() && !mail.subject.contains(['\r', '\n']), "{mail:?}");
            let links = usize::from(mail != recovered(&texts, Lang::Nl));
            assert_eq!(
                (mail.body.matches(link).count(), mail.body.matches("://").count()),
                (links, links),
                "{mail:?}"
            );
            assert!(!mail.body.contains('[') && mail.body.ends_with("Buddywijzer\n"), "{mail:?}");
        }
    }
}
