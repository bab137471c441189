//! Messages through a real mail server on loopback, to addresses of the tests only.

use std::time::{Duration, Instant};

use tests::smtp::MailServer;
use tests::{Ask, Mail, Options, Site, skipped};

fn wait_for(server: &MailServer, count: usize) -> Vec<Mail> {
    let patience = Instant::now() + Duration::from_secs(20);
    loop {
        let mails = server.mails();
        if mails.len() >= count {
            return mails;
        }
        assert!(Instant::now() < patience, "{} of {count} messages after 20 s", mails.len());
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_real_mail_server_receives_announcement_invitation_and_news() {
    let server = match MailServer::start() {
        Ok(server) => server,
        Err(why) => return skipped("mail through a real server", &why),
    };
    let site = Site::start_with(Options::default().set("BUDDYWIJZER_SMTP_URL", &server.url()));
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    desk.invite(&format!("programme:{}", gent["slug"].as_str().expect("slug")), "coordinator@buddy.test");
    let invitation = wait_for(&server, 1).remove(0);
    assert!(invitation.to.contains("coordinator@buddy.test"), "{}", invitation.to);
    assert!(invitation.link("/beheer/inschrijven/").is_some(), "{}", invitation.text);

    let ask = Ask::for_myself().with("bericht", "een geheim verhaal").with("nieuws", "ja");
    let _ = site.ask_for_a_buddy(&ask);
    let to_asker = |mails: &[Mail]| mails.iter().filter(|mail| mail.to.contains("noor@vrager.test")).count();
    let mails = wait_for(&server, 3);
    assert!(mails.iter().any(|mail| mail.to.contains(&desk.email)), "the desk is told");
    assert_eq!(to_asker(&mails), 1, "who asked for news is asked to confirm the address");
    let link = mails.iter().find_map(|mail| mail.link("/opvolgen/nieuws/")).expect("a link to confirm with");

    let path = desk.inbox().remove(0);
    let _ = desk.read(&path);
    let asker = site.browser();
    let page = asker.get(&link).expect(200);
    let _ = desk.answer(&path, "contact", "");
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(to_asker(&server.mails()), 1, "opening the link alone confirms nothing: no news yet");
    let yes =
        page.forms().into_iter().find(|form| form.action.contains("/nieuws/")).expect("a button to confirm");
    let _ = asker.follow(asker.post(&yes.action, &yes.filled(&[]))).expect(200);
    let _ = desk.answer(&path, "kennismaking", "");
    let mails = wait_for(&server, 4);
    assert_eq!(to_asker(&mails), 2, "a confirmed address gets the news");
    for mail in &mails {
        for word in ["geheim", "Noor", "0470", "eenzaam"] {
            assert!(!mail.text.contains(word) && !mail.subject.contains(word), "{word} in {}", mail.raw);
        }
        let envelope = mail.raw.lines().next().unwrap_or_default();
        assert!(envelope.contains(".test"), "{envelope}");
        assert!(!mail.raw.contains("Bcc:") && !mail.raw.contains("Cc:"), "{}", mail.raw);
    }
    tests::data::guard(&mails);
    tests::data::guard(&site.outbox());
}

#[test]
fn a_mail_server_that_is_down_stops_no_request_and_gets_the_message_later() {
    let Ok(placeholder) = MailServer::start() else {
        return skipped("mail through a real server", "aiosmtpd is missing");
    };
    let url = placeholder.url();
    drop(placeholder);
    let site = Site::start_with(Options::default().set("BUDDYWIJZER_SMTP_URL", &url));
    let desk = site.as_site_desk();
    let sent = site.ask_for_a_buddy(&Ask::for_myself());
    assert_eq!(sent.code.len(), 20, "the request is taken although no mail can leave");
    assert_eq!(desk.inbox().len(), 1);
}
