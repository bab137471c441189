//! No room left: said clearly at start; a request that cannot be stored is refused with its text, and search goes on.

use std::path::{Path, PathBuf};
use std::process::Command;

use tests::{Ask, Options, Sent, Site, skipped};

/// A file system of a few kilobytes in memory, for as long as the test runs.
struct Small {
    folder: tempfile::TempDir,
}

impl Small {
    /// `None` where this machine does not let us mount.
    fn mount(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let options = format!("size={size},mode=0755");
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(folder.path()).output();
        mounted.is_ok_and(|output| output.status.success()).then_some(Self { folder })
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Takes all the room that is left.
    fn fill(&self) -> PathBuf {
        let file = self.path().join("vulling");
        for size in ["1M", "4k", "512", "1"] {
            // dd ends with an error when the room is up: that is what it is for.
            let to = format!("of={}", file.display());
            let _ = Command::new("dd")
                .args(["if=/dev/zero", &to, &format!("bs={size}"), "oflag=append", "conv=notrunc"])
                .output();
        }
        file
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.folder.path()).status();
    }
}

fn small(size: &str, what: &str) -> Option<Small> {
    let small = Small::mount(size);
    if small.is_none() {
        skipped(what, "mounting a tmpfs is not permitted here (it is for root)");
    }
    small
}

#[test]
fn no_room_at_start_is_said_clearly() {
    let Some(small) = small("64k", "a start without room") else { return };
    let var = small.path().join("var");
    let said = match Site::try_start(Options::default().var(&var)) {
        Ok(site) => panic!("it started in 64 kB: {}", site.log()),
        Err(said) => said,
    };
    assert!(!said.contains("panicked"), "{said}");
    assert!(said.contains(&var.display().to_string()), "the message names the folder: {said}");
    assert!(!said.contains("signal"), "it ended by itself: {said}");
}

#[test]
fn a_folder_that_cannot_be_written_is_said_clearly() {
    // A file where the folder should be: also root cannot write there.
    let folder = tempfile::tempdir().expect("a temporary folder");
    let var = folder.path().join("var");
    std::fs::write(&var, "in de weg").expect("a file in the way");
    let said = match Site::try_start(Options::default().var(&var)) {
        Ok(_) => panic!("it started without a folder"),
        Err(said) => said,
    };
    assert!(!said.contains("panicked"), "{said}");
    assert!(said.contains(&var.display().to_string()), "the message names the folder: {said}");
}

#[test]
fn a_request_without_room_is_refused_with_its_text_and_search_goes_on() {
    let Some(small) = small("64m", "a request without room") else { return };
    let site = Site::start_with(Options::default().var(&small.path().join("var")));
    let desk = site.as_site_desk();
    let filling = small.fill();
    let (mut confirmed, mut refused) = (0, None);
    // The journal may hold room of its own for a few more.
    for number in 0..200 {
        let browser = site.browser();
        let ask = Ask::for_myself().with("bericht", &format!("verhaal nummer {number}"));
        let check = ask.walk_to(&browser, "nakijken");
        let answer = ask.fill_in(&browser, &check);
        if answer.path.ends_with("/verstuurd") && answer.status == 200 {
            let _ = Sent::from_page(&answer);
            confirmed += 1;
        } else {
            refused = Some((browser, ask, answer, number));
            break;
        }
    }
    let (browser, ask, answer, number) =
        refused.expect("200 requests were confirmed without room to store them");
    assert_eq!(answer.status, 503, "{}", answer.visible());
    assert!(
        answer.visible().contains(&format!("verhaal nummer {number}")),
        "the text is kept: {}",
        answer.visible()
    );
    let search = site.browser().get("/zoeken?q=iemand+om+mee+te+praten&waar=Gent").expect(200);
    assert!(search.visible().contains("Gent"));

    // Once there is room again, the same form goes through.
    std::fs::remove_file(filling).expect("room again");
    let again =
        if answer.forms().iter().any(|form| form.method == "post" && form.action.starts_with("/aanvraag/")) {
            ask.fill_in(&browser, &answer)
        } else {
            let none: [(&str, &str); 0] = [];
            browser.follow(browser.post(&answer.path, &none))
        };
    let _ = Sent::from_page(&again);
    assert_eq!(desk.inbox().len(), confirmed + 1, "what was confirmed is there, and nothing else");
}
