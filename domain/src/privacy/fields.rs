//! The fields of the request form. The match has no other arm: a new field does not compile without its row.

use super::{Basis, Kept, Place, Row, Tier};
use crate::referral::Field;

const CONTENT: Place = Place::Column("referral.content");
const FACTS: Place = Place::Column("referral.facts");

/// Who reads what is sealed.
const DESK: &str = "people of the one desk of the chain that holds the request, each opening written down";
/// Who reads what stands among the first-look facts.
const LOOK: &str = "people of the desk that holds the request; whoever has the link of its mail; the server";

/// A field that is sealed and nowhere else.
const fn sealed(what: &'static str, purpose: &'static str, basis: Basis, places: &'static [Place]) -> Row {
    Row { what, purpose, basis, tier: Tier::Sealed, readers: DESK, kept: Kept::Content, places }
}

/// A field that stands among the first-look facts as well.
const fn fact(what: &'static str, purpose: &'static str, places: &'static [Place]) -> Row {
    let (basis, tier) = (Basis::Explicit, Tier::SealedAndServer);
    Row { what, purpose, basis, tier, readers: LOOK, kept: Kept::Content, places }
}

/// The row of a field. What is among the first-look facts loses that copy when the request ends.
pub(super) const fn row(field: Field) -> Row {
    use Basis::{Consent, Explicit, Interest, Proof};
    match field {
        Field::VoorWie => fact(
            "who asks: the person, a relative, a professional, a volunteer",
            "ask only what is needed; tell the desk whom it speaks to",
            &[Place::Field(Field::VoorWie), CONTENT, FACTS],
        ),
        Field::RelatieVerwijzer => sealed(
            "what the relative is to the person, or where the professional works",
            "tell the desk who asks",
            Consent,
            &[Place::Field(Field::RelatieVerwijzer), CONTENT],
        ),
        Field::Akkoord => sealed(
            "how the person said yes to somebody asking for them",
            "send nothing that the person does not know of",
            Proof,
            &[Place::Field(Field::Akkoord), CONTENT],
        ),
        Field::Voornaam => sealed(
            "first name",
            "call somebody by their name",
            Explicit,
            &[Place::Field(Field::Voornaam), CONTENT],
        ),
        Field::Leeftijd => fact(
            "age band (never a date of birth)",
            "find a programme for that age",
            &[Place::Field(Field::Leeftijd), CONTENT, FACTS],
        ),
        Field::Gemeente => fact(
            "municipality",
            "find the desk for that place",
            &[Place::Field(Field::Gemeente), CONTENT, FACTS],
        ),
        Field::Soort => fact(
            "what the buddy would do",
            "find the coordinator who does that",
            &[Place::Field(Field::Soort), CONTENT, FACTS],
        ),
        Field::Doelgroep => sealed(
            "what plays (target groups): health, poverty, origin, a past in prison; optional",
            "see whether a programme fits",
            Explicit,
            &[Place::Field(Field::Doelgroep), CONTENT],
        ),
        Field::Bericht => sealed(
            "a message in own words; optional",
            "whatever the person wants the desk to know",
            Explicit,
            &[Place::Field(Field::Bericht), CONTENT],
        ),
        Field::Volgen => sealed(
            "whether the professional may follow the request",
            "news goes only to whom the person allows",
            Consent,
            &[Place::Field(Field::Volgen), CONTENT],
        ),
        Field::Werkadres => Row {
            what: "work address of a professional; optional",
            purpose: "confirm that the professional is who they say",
            basis: Consent,
            tier: Tier::SealedAndServer,
            readers: "as what is sealed; the server until the letter to it has left",
            kept: Kept::Content,
            places: &[Place::Field(Field::Werkadres), CONTENT, Place::Column("outbox.payload")],
        },
        Field::NaamVerwijzer => sealed(
            "name of the relative or professional who asks",
            "let the desk speak to who asks",
            Consent,
            &[Place::Field(Field::NaamVerwijzer), CONTENT],
        ),
        Field::Telefoon => {
            sealed("telephone", "reach who asks", Explicit, &[Place::Field(Field::Telefoon), CONTENT])
        }
        Field::Email => Row {
            what: "e-mail address",
            purpose: "reach who asks; send news where that was asked for",
            basis: Explicit,
            tier: Tier::SealedAndServer,
            readers: "as what is sealed; the server only where news was asked for",
            kept: Kept::Content,
            places: &[Place::Field(Field::Email), CONTENT, FACTS, Place::Column("outbox.payload")],
        },
        Field::Nieuws => sealed(
            "whether news about the state is wanted",
            "send none without being asked",
            Consent,
            &[Place::Field(Field::Nieuws), CONTENT, Place::Column("referral.news_confirmed")],
        ),
        Field::Veilig => sealed(
            "how somebody is reached safely",
            "not to bring anybody into danger",
            Explicit,
            &[Place::Field(Field::Veilig), CONTENT],
        ),
        Field::NaamBegeleider => sealed(
            "name of a professional who supports the person",
            "reach the person over somebody they trust",
            Interest,
            &[Place::Field(Field::NaamBegeleider), CONTENT],
        ),
        Field::TelefoonBegeleider => sealed(
            "telephone of that professional",
            "reach the person over somebody they trust",
            Interest,
            &[Place::Field(Field::TelefoonBegeleider), CONTENT],
        ),
        Field::Toestemming => Row {
            what: "consent, which text of it, and when",
            purpose: "prove that the person agreed, and to what",
            basis: Proof,
            tier: Tier::Plain,
            readers: "the server",
            kept: Kept::Known,
            places: &[
                Place::Field(Field::Toestemming),
                Place::Column("referral.consent_version"),
                Place::Column("referral.consent_at"),
            ],
        },
    }
}
