//! One of each role, with real sign-ins, and referrals that one of them holds.

use tests::data::{lines, text};
use tests::{Ask, Browser, Mail, Person, Site};

/// Words of each referral that only its people may read: first name, message, telephone.
pub(super) const SECRETS: [&str; 3] = ["Zeldine", "alleen achter dit slot", "0470 98 76 54"];

/// What somebody could hold of a referral: names in braces in the table, and what they stand for.
#[derive(Debug, Clone)]
pub(super) struct Paper(pub(super) Vec<(&'static str, String)>);

impl Paper {
    /// Nothing real.
    pub(super) fn guessed() -> Self {
        let guess = |name: &'static str| (name, super::GUESSED.to_owned());
        let mut all: Vec<_> =
            ["handle", "answer", "news", "sender", "invitation", "flow", "code"].map(guess).into();
        let gent = crate::public::programme_of("Gent");
        all.push(("programme", text(&gent, "slug").to_owned()));
        all.push(("organisation", text(&gent, "organisation").to_owned()));
        Self(all)
    }

    fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(found, _)| *found == name).map_or("", |(_, value)| value)
    }
}

/// The people of a site.
pub(super) struct Cast {
    site: Site,
    people: Vec<(&'static str, Person)>,
    programme: String,
    organisation: String,
    invitation: String,
    stranger: Browser,
    flow: String,
    asked: usize,
}

impl Cast {
    /// A site with nobody on it.
    pub(super) fn empty() -> Self {
        let site = Site::start();
        let stranger = site.browser();
        let none = String::new;
        let (programme, organisation, invitation, flow) = (none(), none(), none(), none());
        Self { site, people: Vec::new(), programme, organisation, invitation, stranger, flow, asked: 0 }
    }

    /// Everybody, signed in; one of them was stopped afterwards, one is administrator and sits at no desk.
    pub(super) fn new() -> Self {
        let mut cast = Self::empty();
        // One that can be phoned: its coordinators may ask for that.
        let all = lines("programmes.jsonl");
        let listed = |record: &&serde_json::Value| text(record, "status") == "listed";
        let own = all.iter().filter(listed).find(|record| record["phone"].is_string());
        let own = own.expect("a programme with a telephone");
        let of = text(own, "organisation").to_owned();
        let other = all.iter().filter(listed).find(|record| text(record, "organisation") != of);
        let other = text(other.expect("another organisation"), "slug").to_owned();
        cast.programme = text(own, "slug").to_owned();
        let admin = cast.site.as_site_desk();
        let own = format!("programme:{}", cast.programme);
        for (role, desk) in [
            ("holder", own.clone()),
            ("ended", own.clone()),
            ("other", format!("programme:{other}")),
            ("organisation", format!("organisation:{of}")),
            ("dispatcher", "dispatcher:regio-gent".to_owned()),
            ("site", "site".to_owned()),
        ] {
            let email = format!("{role}@rol.test");
            admin.invite(&desk, &email);
            let path = cast.site.invitation_of(&email);
            let mut person = Person::enrol(&cast.site, &path, &email, "een fiets in de regen");
            person.sign_in();
            cast.people.push((role, person));
        }
        admin.invite(&own, "uitgenodigd@rol.test");
        let path = cast.site.invitation_of("uitgenodigd@rol.test");
        cast.invitation = last(&path);
        // The session of who was stopped stays in their browser, and opens nothing.
        let stopped = admin.browser.post("/beheer/coordinatoren/stop", &[("email", "ended@rol.test")]);
        assert_eq!(stopped.status, 303);
        tests::database::leave_every_desk(cast.site.var(), &admin.email);
        assert!(admin.is_signed_in(), "an administrator without a desk still has an account");
        cast.people.push(("admin", admin));
        cast.organisation = of;
        // A form that the stranger filled in and did not send.
        let begun = written(Ask::for_myself()).walk_to(&cast.stranger, "nakijken");
        cast.flow = begun.path.split('/').nth(2).expect("the id of a form").to_owned();
        cast
    }

    /// The site itself.
    pub(super) fn site(&mut self) -> &Site {
        &self.site
    }

    fn person(&self, role: &str) -> &Person {
        let found = self.people.iter().find(|(name, _)| *name == role);
        &found.unwrap_or_else(|| panic!("nobody plays {role}")).1
    }

    /// A browser in which this role is what it is.
    pub(super) fn browser(&self, role: &str, papers: &Paper) -> Browser {
        match role {
            "stranger" => self.stranger.clone(),
            "mail" => self.site.browser(),
            "follow" => {
                let browser = self.site.browser();
                self.open(&browser, papers);
                browser
            }
            _ => self.person(role).browser.clone(),
        }
    }

    /// Gives the follow code of a referral.
    pub(super) fn open(&self, browser: &Browser, papers: &Paper) {
        let page = tests::ask::follow_up(browser, papers.get("code"));
        assert_eq!(page.path, "/opvolgen/stand", "{}", page.visible());
    }

    /// A professional refers somebody to the programme, or somebody asks themselves: the holder holds it.
    pub(super) fn referral(&mut self, professional: bool) -> Paper {
        self.asked += 1;
        let holder = &self.person("holder");
        let (before, letters) = (holder.inbox(), self.links("/antwoord/", "holder@rol.test").len());
        // Each from another address: who did not confirm theirs gets three letters a day.
        let (news, work) = (format!("sam{}@vrager.test", self.asked), format!("sam{}@werk.test", self.asked));
        let ask =
            if professional { Ask::as_professional().with("werkadres", &work) } else { Ask::for_myself() };
        let ask = written(ask).at(&self.programme).with("email", &news).with("nieuws", "ja");
        let sent = self.site.ask_for_a_buddy(&ask);
        let path = holder.inbox().into_iter().find(|path| !before.contains(path)).expect("the holder has it");
        let papers = vec![
            ("handle", last(&path)),
            ("code", sent.code),
            ("answer", self.link("/antwoord/", "holder@rol.test", letters)),
            ("news", self.link("/opvolgen/nieuws/", &news, 0)),
            ("sender", if professional { self.link("/opvolgen/afzender/", &work, 0) } else { String::new() }),
            ("invitation", self.invitation.clone()),
            ("flow", self.flow.clone()),
            ("programme", self.programme.clone()),
            ("organisation", self.organisation.clone()),
        ];
        Paper(papers)
    }

    /// The tokens of a kind in the mails to an address, oldest first.
    fn links(&self, part: &str, to: &str) -> Vec<String> {
        let mails = self.site.outbox().into_iter().filter(|mail: &Mail| mail.to.contains(to));
        mails.filter_map(|mail| mail.link(part)).map(|path| last(&path)).collect()
    }

    /// The newest of them, once there are more than so many.
    fn link(&self, part: &str, to: &str, before: usize) -> String {
        for _ in 0..200 {
            let mut links = self.links(part, to);
            if links.len() > before {
                return links.pop().expect("one");
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("no mail with {part} to {to}")
    }
}

/// With the words that are sealed.
fn written(ask: Ask) -> Ask {
    ask.with("voornaam", SECRETS[0]).with("bericht", SECRETS[1]).with("telefoon", SECRETS[2])
}

/// The last segment of a path.
fn last(path: &str) -> String {
    path.rsplit('/').next().unwrap_or_default().to_owned()
}
