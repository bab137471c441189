//! What was answered, in words: for the check page and for the desk.

use domain::referral::{AgeBand, Answers, Asker, Field};
use domain::taxonomy::{Code, Scheme};

use crate::ctx::Ctx;

/// The name of a field, for who asks: a professional has an organisation where a neighbour has a tie.
pub(crate) fn name(cx: &Ctx<'_>, field: Field, asker: Asker) -> String {
    let own = format!("veld-{}-{}", field.name(), asker.as_str());
    if cx.texts.has(cx.lang, &own) { cx.t(&own) } else { cx.tf("veld", field.name()) }
}

/// The values of a field in words, one line each; empty where nothing was answered. `town`: the municipality that was
/// understood, which stands beside what was typed where that is something else (9050, Ledeberg).
pub(crate) fn in_words(cx: &Ctx<'_>, field: Field, answers: &Answers, town: Option<&str>) -> Vec<String> {
    let values = answers.get(&field).map(Vec::as_slice).unwrap_or_default();
    let typed = values.iter().map(|value| value.trim()).filter(|value| !value.is_empty());
    typed
        .map(|value| match town.filter(|town| field == Field::Gemeente && !same(town, value)) {
            Some(town) => format!("{town} ({value})"),
            None => word(cx, field, value),
        })
        .collect()
}

fn same(town: &str, typed: &str) -> bool {
    town.to_lowercase() == typed.to_lowercase()
}

fn word(cx: &Ctx<'_>, field: Field, value: &str) -> String {
    // A value that is no member of its family is shown as typed: it is an error the step will name.
    let member = |family: &str, known: bool| if known { cx.tf(family, value) } else { value.to_owned() };
    match field {
        Field::VoorWie => member("asker", Asker::from_value(value).is_some()),
        Field::Leeftijd => member("leeftijd", AgeBand::from_value(value).is_some()),
        Field::Soort => cx.label(Scheme::Kind, &Code::new(value)),
        Field::Doelgroep => cx.label(Scheme::TargetGroup, &Code::new(value)),
        Field::Veilig => member("veilig", super::SAFE.contains(&value)),
        Field::Akkoord => member("akkoord", super::AGREEMENTS.contains(&value)),
        Field::Volgen => member("volgen", super::FOLLOWS.contains(&value)),
        Field::Nieuws | Field::Toestemming => cx.t("nakijken-ja"),
        Field::Voornaam
        | Field::Gemeente
        | Field::Bericht
        | Field::NaamVerwijzer
        | Field::RelatieVerwijzer
        | Field::Telefoon
        | Field::Email
        | Field::NaamBegeleider
        | Field::TelefoonBegeleider
        | Field::Werkadres => value.to_owned(),
    }
}
