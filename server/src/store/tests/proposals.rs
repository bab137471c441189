//! Proposed listings and versions: every statement, on both databases.

use domain::EnterpriseNumber;
use domain::directory::{Organisation, ids};

use super::{FORGETFUL, HOUR, NOW, Site, embedded, mail, on_both};
use crate::store::directory::Why;
use crate::store::proposals::{Approval, NewProposal, ProposalState};
use crate::store::{StoreError, new_id};

on_both!(a_proposal_is_decided_once, each_change_is_a_version);

fn proposal(token: &[u8]) -> NewProposal {
    let letter = mail(&format!("link {token:?}"));
    NewProposal {
        id: new_id(),
        token_hash: token.to_vec(),
        payload: b"sealed".to_vec(),
        created_at: NOW,
        letter,
    }
}

async fn a_proposal_is_decided_once(site: Site) {
    let store = site.store;
    let (directory, taxonomy) = embedded();
    store.import_embedded(&directory, &taxonomy, "a").await.expect("imported");
    let (one, two) = (proposal(b"one"), proposal(b"two"));
    for new in [&one, &two] {
        assert!(store.add_proposal(new).await.expect("stored"));
        assert!(
            !store.add_proposal(&NewProposal { id: new_id(), ..new.clone() }).await.expect("read"),
            "once"
        );
    }
    assert!(store.waiting_proposals().await.expect("read").is_empty(), "nobody confirmed");
    assert!(store.confirm_proposal(b"one", NOW + 1).await.expect("stored"));
    assert!(!store.confirm_proposal(b"one", NOW + 2).await.expect("read"));
    assert!(!store.confirm_proposal(b"other", NOW + 2).await.expect("read"));
    assert!(store.confirm_proposal(b"two", NOW + 2).await.expect("stored"));
    // A question and its answer.
    let letter = mail("question");
    let asked = |hash: &'static [u8]| store.ask_proposer(&one.id, hash, b"asked", NOW + 2, &letter);
    assert!(asked(b"one-2").await.expect("stored"));
    assert!(!asked(b"one-3").await.expect("read"), "it waits for its answer");
    assert!(store.proposal_by_token(b"one").await.expect("read").is_none(), "the old link is gone");
    let row = store.proposal_by_token(b"one-2").await.expect("read").expect("the new one");
    assert_eq!((row.state, row.payload.as_deref()), (ProposalState::Asked, Some(&b"asked"[..])));
    assert_eq!(store.waiting_proposals().await.expect("read").len(), 1);
    assert!(store.answer_proposal(&one.id, b"answered", NOW + 2).await.expect("stored"));
    assert!(!store.answer_proposal(&one.id, b"again", NOW + 2).await.expect("read"), "once");
    let waiting = store.waiting_proposals().await.expect("read");
    assert_eq!(waiting.iter().map(|row| &row.id).collect::<Vec<_>>(), [&one.id, &two.id]);
    assert_eq!(store.proposal(&one.id).await.expect("read").as_ref(), Some(&waiting[0]));

    let mut programme = directory.programmes[0].clone();
    programme.slug = "nieuw-duo".parse().expect("a slug");
    programme.id = ids::of("service", "nieuw-duo");
    programme.organisation = "nieuwe-vzw".parse().expect("a slug");
    assert!(!store.slug_is_used(&programme.slug).await.expect("read"));
    let organisation = Organisation {
        id: ids::of("organization", "nieuwe-vzw"),
        slug: programme.organisation.clone(),
        name: "Nieuwe vzw".to_owned(),
        kind: "andere".to_owned(),
        municipality: None,
        website: None,
        number: None,
    };
    let number = EnterpriseNumber::parse("0123.456.749");
    let mails = [mail("listed")];
    let approval = Approval {
        id: &one.id,
        by: "robin",
        now: NOW + 3,
        programme: &programme,
        organisation: None,
        number: number.as_ref(),
        mails: &mails,
    };
    let nobody = store.approve_proposal(&approval).await;
    assert!(matches!(nobody, Err(StoreError::NotFound)), "its organisation is not listed: {nobody:?}");
    let whole = Approval { organisation: Some(&organisation), ..approval };
    let stamp = store.directory_stamp().await.expect("read");
    assert!(store.approve_proposal(&whole).await.expect("listed"));
    assert!(!store.approve_proposal(&whole).await.expect("read"), "decided before");
    assert!(!store.refuse_proposal(&one.id, "sam", NOW + 4, &[]).await.expect("read"), "decided before");
    assert_ne!(store.directory_stamp().await.expect("read"), stamp, "search sees it");
    assert_eq!(store.programme(&programme.slug).await.expect("read").as_ref(), Some(&programme));
    assert!(store.slug_is_used(&programme.slug).await.expect("read"));
    let listed = store.organisation(&organisation.slug).await.expect("read").expect("listed");
    assert_eq!(listed, Organisation { number: number.clone(), ..organisation.clone() });
    let versions = store.versions(&programme.slug).await.expect("read");
    assert_eq!(versions.len(), 1);
    assert_eq!(
        (versions[0].author.as_str(), versions[0].why, &versions[0].programme),
        ("robin", Why::Proposed, &programme)
    );
    let decided = store.proposal_by_token(b"one-2").await.expect("read").expect("there");
    assert_eq!(
        (decided.state, decided.payload.as_ref()),
        (ProposalState::Approved, None),
        "who proposed it is gone"
    );
    assert_eq!(decided.service_slug.as_deref(), Some("nieuw-duo"));

    let again = Approval { id: &two.id, ..whole };
    assert!(
        matches!(store.approve_proposal(&again).await, Err(StoreError::Duplicate)),
        "a slug is never used twice"
    );
    assert!(store.refuse_proposal(&two.id, "robin", NOW + 5, &[mail("why not")]).await.expect("stored"));
    // Whoever refused it by mistake brings it back; after a while nobody does.
    let refused = store.refused_proposals().await.expect("read");
    assert_eq!(refused.iter().map(|row| &row.id).collect::<Vec<_>>(), [&two.id]);
    assert!(store.waiting_proposals().await.expect("read").is_empty());
    assert!(store.bring_back_proposal(&two.id, NOW + 6).await.expect("back"));
    assert!(!store.bring_back_proposal(&two.id, NOW + 6).await.expect("read"), "it waits already");
    assert!(!store.bring_back_proposal(&one.id, NOW + 6).await.expect("read"), "that one is listed");
    assert_eq!(store.waiting_proposals().await.expect("read").len(), 1);
    assert!(store.refuse_proposal(&two.id, "robin", NOW + 7, &[]).await.expect("stored"));
    store.forget_expired(NOW + 7 + HOUR, &FORGETFUL).await.expect("swept");
    assert!(store.refused_proposals().await.expect("read").is_empty(), "what was proposed is gone");
    // A later release of the directory leaves what was listed here alone.
    let report = store.import_embedded(&directory, &taxonomy, "b").await.expect("imported");
    assert!(report.gone.is_empty() && report.organisations.gone.is_empty(), "{report:?}");
    assert_eq!(store.programme(&programme.slug).await.expect("read").as_ref(), Some(&programme));
}

async fn each_change_is_a_version(site: Site) {
    let store = site.store;
    let (directory, taxonomy) = embedded();
    store.import_embedded(&directory, &taxonomy, "a").await.expect("imported");
    let first = directory.programmes[0].clone();
    assert!(store.versions(&first.slug).await.expect("read").is_empty(), "nobody changed it");
    let mut changed = first.clone();
    changed.name = "Een andere naam".to_owned();
    super::edited(&store, &changed, "robin", Why::Edited, NOW).await.expect("edited");
    super::edited(&store, &first, "robin", Why::Restored, NOW + 1).await.expect("restored");
    let versions = store.versions(&first.slug).await.expect("read");
    let told: Vec<_> = versions.iter().map(|version| (version.why, &version.programme)).collect();
    assert_eq!(told, [(Why::Restored, &first), (Why::Edited, &changed), (Why::Listed, &first)]);
}
