//! Ways in to the desk: enrolment, sign-in, recovery, one's own account.

use app::pages::DeskName;
use app::pages::desk::factors::{self, Flow};
use app::pages::desk::{account, enrol, recover, sign_in};

use crate::Named;
use crate::form::EVIL;
use crate::world::World;

pub(crate) fn pages(world: &World) -> Vec<Named> {
    let cx = world.cx("/inloggen");
    let ask = |problems: Vec<(&'static str, &'static str)>| enrol::Ask {
        token: "t1",
        desk: DeskName::Site,
        name: "Robin",
        email: "robin@loket.test",
        problems,
    };
    let wrong = vec![
        ("naam", "leeg"),
        ("email", "bestaat"),
        ("wachtzin", "te-gewoon"),
        ("wachtzin2", "niet-gelijk"),
        ("afspraken", "nodig"),
    ];
    let code = |flow, problem| factors::Code {
        flow,
        otpauth: "otpauth://totp/Buddywijzer:robin@loket.test?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Buddywijzer",
        secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
        recovery: "7KQ2M9XAB3CD7KQ2M9XAB3CD",
        problem,
    };
    let unrecovered = recover::Ask {
        email: "robin@loket.test",
        problems: vec![("herstelcode", "onjuist"), ("wachtzin2", "niet-gelijk")],
    };
    let players = [sign_in::Player {
        who: EVIL.to_owned(),
        email: "an@demo.test".to_owned(),
        phrase: "een zin",
        code: "123456".to_owned(),
    }];
    let lines = vec![EVIL.to_owned(), String::new(), format!("{}/antwoord/x", cx.origin)];
    let letters = [app::pages::demo::Letter { to: "an@demo.test".to_owned(), lines }];
    let kept = sign_in::Kept {
        action: "/beheer/aanvraag/h1/stand".to_owned(),
        fields: vec![("stand".to_owned(), "contact".to_owned()), ("nota".to_owned(), EVIL.to_owned())],
    };
    let mut pages = vec![
        ("inloggen", sign_in::page(&cx, &sign_in::View::default())),
        ("inloggen-nota", sign_in::page(&cx, &sign_in::View { kept: Some(&kept), ..Default::default() })),
        ("inloggen-verder", sign_in::resume(&cx, &kept)),
        ("inloggen-demo", sign_in::page(&cx, &sign_in::View { demo: &players, ..Default::default() })),
        ("demo-post", app::pages::demo::post(&cx, &letters)),
        ("inschrijven-erbij", enrol::join(&cx, "t1", &DeskName::Site, true)),
        ("inschrijven-erbij-niet", enrol::join(&cx, "t1", &DeskName::Site, false)),
        ("afgemeld", sign_in::signed_out(&cx)),
        ("inschrijven", enrol::ask(&cx, &ask(Vec::new()))),
        ("inschrijven-fout", enrol::ask(&cx, &ask(wrong))),
        ("inschrijven-code", factors::code(&cx, &code(Flow::Enrolment("t1"), None))),
        ("inschrijven-code-fout", factors::code(&cx, &code(Flow::Enrolment("t1"), Some("onjuist")))),
        ("herstel", recover::ask(&cx, &recover::Ask::default())),
        ("herstel-fout", recover::ask(&cx, &unrecovered)),
        ("herstel-code", factors::code(&cx, &code(Flow::Recovery, None))),
        ("herstel-code-fout", factors::code(&cx, &code(Flow::Recovery, Some("leeg")))),
        ("inschrijven-klaar", enrol::done(&cx)),
        ("inschrijven-ongeldig", enrol::invalid(&cx)),
    ];
    let account = |role, problem| account::View {
        name: EVIL.to_owned(),
        email: "robin@loket.test".to_owned(),
        desks: vec![DeskName::Site],
        role,
        administrators: vec![EVIL.to_owned()],
        problem,
        typed: EVIL.to_owned(),
        done: problem.is_none(),
    };
    pages.extend([
        ("account", account::page(&cx, &account(account::Role::Shared, Some("geen-account")))),
        ("account-vrij", account::page(&cx, &account(account::Role::Free, None))),
        ("account-wachtzin", account::renew(&cx, account::Renewing::Phrase, &[])),
        ("account-telefoon", account::renew(&cx, account::Renewing::Phone, &[("wachtzin-nu", "onjuist")])),
    ]);
    let names = ["inloggen-onjuist", "inloggen-leeg", "inloggen-te-vaak", "inloggen-verlopen"];
    for (name, problem) in names.into_iter().zip(["onjuist", "leeg", "te-vaak", "verlopen"]) {
        let view = sign_in::View { email: "robin@loket.test", problem: Some(problem), ..Default::default() };
        pages.push((name, sign_in::page(&cx, &view)));
    }
    pages
}
