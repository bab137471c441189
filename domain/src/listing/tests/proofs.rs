//! Only an address of one's own proves anything.

use super::world;
use crate::listing::proof::proving;

#[test]
fn an_address_anybody_can_have_or_many_share_proves_nothing() {
    let world = world();
    let all = &world.directory.programmes;
    let mut programme = all[0].clone();
    let mut proves = |address: Option<&str>| {
        programme.contact.email = address.map(|text| text.to_owned().try_into().expect("an address"));
        proving(&programme, all, &world.places).is_some()
    };
    assert!(proves(Some("info@debrug-voorbeeld.test")));
    assert!(proves(Some("buddy@gentbrugs-duo.test")), "a name in which a town's name begins is not the town");
    assert!(!proves(None));
    let shared = [
        "debrug@gmail.com",
        "de.brug@TELENET.be",
        "x@debrug.wixsite.com",
        "x@hotmail.fr",
        "x@mail.yahoo.co.uk",
        "welzijn@stad.gent",
        "info@gent.be",
        "onthaal@ocmwgent.be",
        "sociaalhuis@mechelen.be",
        "x@sintniklaas.be",
        "x@sint-niklaas.be",
        "buddy@ixelles.be",
        "buddy@cpasixelles.brussels",
        "x@depinte.be",
        "x@oost-vlaanderen.be",
        "x@dienst.vlaanderen.be",
        "x@outlook.fr",
    ];
    for address in shared {
        assert!(!proves(Some(address)), "{address}");
    }
    assert!(proves(Some("info@debrug.gent")), "many have a name behind which the town's stands");
    assert!(proves(Some("info@notgmail.com")), "another name that ends alike");
}

#[test]
fn a_domain_of_two_organisations_proves_nothing() {
    let world = world();
    let mut all = world.directory.programmes.clone();
    let mail = |text: &str| Some(text.to_owned().try_into().expect("an address"));
    let other = all.iter().position(|other| other.organisation != all[0].organisation).expect("two");
    all[0].contact.email = mail("duo@koepel-voorbeeld.test");
    all[other].contact.email = mail("ander@koepel-voorbeeld.test");
    assert_eq!(proving(&all[0], &all, &world.places), None);
    all[other].organisation = all[0].organisation.clone();
    assert!(proving(&all[0], &all, &world.places).is_some(), "two programmes of one organisation");
}
