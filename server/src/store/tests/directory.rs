//! The rules of the import, and reading what is listed.

use domain::Slug;
use domain::directory::Status;

use super::{NOW, Site, embedded, on_both};
use crate::store::StoreError;
use crate::store::db::run;
use crate::store::directory::Why;

on_both!(the_first_start_loads_everything, a_newer_directory_spares_what_people_made, reading_by_name);

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

async fn the_first_start_loads_everything(site: Site) {
    let store = site.store;
    let (directory, taxonomy) = embedded();
    assert!(!store.embedded_is_current("one").await.expect("read"));
    let report = store.import_embedded(&directory, &taxonomy, "one").await.expect("imported");
    assert_eq!((report.added.len(), report.organisations.added.len()), (273, 255));
    assert!(
        report.updated.is_empty() && report.kept.is_empty() && report.gone.is_empty() && report.changed()
    );
    assert_eq!(store.programmes().await.expect("read"), directory.programmes, "without loss");
    assert_eq!(store.organisations().await.expect("read"), directory.organisations, "without loss");

    let stamp = store.directory_stamp().await.expect("read");
    assert!(store.embedded_is_current("one").await.expect("read"));
    assert!(store.import_embedded(&directory, &taxonomy, "one").await.expect("looked").current);
    let same =
        store.import_embedded(&directory, &taxonomy, "other text, same records").await.expect("looked");
    assert!(!same.changed() && same.unchanged == 273 && same.organisations.unchanged == 255, "{same}");
    assert_eq!(store.directory_stamp().await.expect("read"), stamp, "nothing changed");
    assert_eq!(store.integrity_check().await.expect("checked"), Vec::<String>::new());
    store.ping().await.expect("alive");
    store.close().await;
    assert!(store.ping().await.is_err(), "closed");
}

async fn a_newer_directory_spares_what_people_made(site: Site) {
    let store = site.store;
    let (old, taxonomy) = embedded();
    store.import_embedded(&old, &taxonomy, "old").await.expect("imported");
    let stamp = store.directory_stamp().await.expect("read");
    let live: Vec<usize> = (0..old.programmes.len()).filter(|n| !old.programmes[*n].has_ended()).collect();
    let [edited, claimed, renamed, ended, gone] = [live[0], live[1], live[2], live[3], live[4]];

    let mut by_hand = old.programmes[edited].clone();
    by_hand.name = "By hand".to_owned();
    super::edited(&store, &by_hand, "a person", Why::Edited, NOW).await.expect("edited");
    assert_ne!(store.directory_stamp().await.expect("read"), stamp, "a listing changed");
    let mut tx = store.db.write().await.expect("begun");
    let id = super::super::directory::service_id(&old.programmes[claimed].slug);
    run!(&mut tx, |c| {
        sqlx::query("UPDATE service SET claimed = TRUE WHERE id = $1").bind(&id).execute(c).await.map(drop)
    })
    .expect("claimed");
    tx.commit().await.expect("claimed");

    let mut new = old.clone();
    for n in [edited, claimed, renamed] {
        new.programmes[n].name.push_str(" (nieuw)");
    }
    new.programmes[renamed].languages = vec!["nl".to_owned(), "fr".to_owned()];
    new.programmes[renamed].location = None;
    new.programmes[ended].status = Status::Ended("gestopt".to_owned());
    let left = new.programmes.remove(gone).slug;
    new.organisations[0].name.push_str(" vzw");
    let mut added = old.programmes[gone].clone();
    added.slug = slug("zz-nieuwe-werking");
    added.id = domain::directory::ids::of("service", added.slug.as_str());
    new.programmes.push(added);

    let report = store.import_embedded(&new, &taxonomy, "new").await.expect("imported");
    let name = |n: usize| old.programmes[n].slug.clone();
    assert_eq!(report.added, [slug("zz-nieuwe-werking")]);
    assert_eq!(report.updated, [name(renamed), name(ended)]);
    assert_eq!(report.kept, [name(edited), name(claimed)]);
    assert_eq!((report.ended.as_slice(), report.gone.as_slice()), (&[name(ended)][..], &[left][..]));
    assert_eq!(report.unchanged, 273 - 5);
    assert_eq!(report.organisations.updated, [old.organisations[0].slug.clone()]);
    let line = report.to_string();
    assert!(line.contains("kept as claimed or edited: ") && line.contains(name(edited).as_str()), "{line}");

    let read = |n: usize| {
        let (store, slug) = (store.clone(), name(n));
        async move { store.programme(&slug).await.expect("read").expect("listed") }
    };
    assert_eq!(read(edited).await, by_hand);
    assert_eq!(read(claimed).await, old.programmes[claimed]);
    assert_eq!(read(renamed).await, new.programmes[renamed]);
    assert!(read(ended).await.has_ended());
    assert_eq!(read(gone).await, old.programmes[gone], "left, not removed");
    let organisation = store.organisation(&new.organisations[0].slug).await.expect("read");
    assert_eq!(organisation.as_ref(), new.organisations.first());
    let again = store.import_embedded(&new, &taxonomy, "newer").await.expect("imported");
    assert!(!again.changed() && again.kept.len() == 2, "{again}");
}

async fn reading_by_name(site: Site) {
    let store = site.store;
    let (directory, taxonomy) = embedded();
    assert!(store.programmes().await.expect("read").is_empty());
    store.import_embedded(&directory, &taxonomy, "one").await.expect("imported");
    let wanted: Vec<Slug> =
        directory.programmes.iter().rev().step_by(40).map(|programme| programme.slug.clone()).collect();
    let mut asked = wanted.clone();
    asked.insert(1, slug("kent-niemand"));
    let found = store.programmes_by_slugs(&asked).await.expect("read");
    assert_eq!(found.iter().map(|p| &p.slug).collect::<Vec<_>>(), wanted.iter().collect::<Vec<_>>());
    assert!(store.programmes_by_slugs(&[]).await.expect("read").is_empty());
    assert!(store.programme(&slug("kent-niemand")).await.expect("read").is_none());
    assert!(store.organisation(&slug("kent-niemand")).await.expect("read").is_none());
    assert!(store.organisations_by_slugs(&[]).await.expect("read").is_empty());

    for organisation in &directory.organisations {
        let slug = &organisation.slug;
        let expected: Vec<_> = directory
            .programmes
            .iter()
            .filter(|p| p.organisation == *slug || p.partners.contains(slug))
            .cloned()
            .collect();
        assert_eq!(store.programmes_of(slug).await.expect("read"), expected, "{slug}");
    }
    let mut many = vec![slug("kent-niemand"); 600];
    many.push(directory.programmes[3].slug.clone());
    assert_eq!(store.programmes_by_slugs(&many).await.expect("read"), directory.programmes[3..4]);

    let mut unknown = directory.programmes[0].clone();
    unknown.organisation = slug("kent-niemand");
    assert!(matches!(
        super::edited(&store, &unknown, "x", Why::Edited, NOW).await,
        Err(StoreError::NotFound)
    ));
    unknown = directory.programmes[0].clone();
    unknown.slug = slug("kent-niemand");
    assert!(matches!(
        super::edited(&store, &unknown, "x", Why::Edited, NOW).await,
        Err(StoreError::NotFound)
    ));
}
