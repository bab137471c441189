//! What was answered, in words: for the check page and for the desk.

use domain::referral::{AgeBand, Answers, Asker, Field};
use domain::taxonomy::{Code, Scheme};

use crate::ctx::Ctx;

/// The values of a field in words, one line each; empty where nothing was answered.
pub(crate) fn in_words(cx: &Ctx<'_>, field: Field, answers: &Answers) -> Vec<String> {
    let values = answers.get(&field).map(Vec::as_slice).unwrap_or_default();
    values.iter().filter(|value| !value.trim().is_empty()).map(|value| word(cx, field, value)).collect()
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
        Field::Nieuws | Field::Toestemming => cx.t("nakijken-ja"),
        Field::Voornaam
        | Field::Gemeente
        | Field::Bericht
        | Field::NaamVerwijzer
        | Field::RelatieVerwijzer
        | Field::Telefoon
        | Field::Email => value.to_owned(),
    }
}
