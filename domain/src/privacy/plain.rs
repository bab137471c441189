//! What is plainly not about a person, with the reason. What is neither here nor in the register fails a test.

/// Columns of the database: table, columns, why they say nothing of a person.
pub const PLAIN_COLUMNS: &[(&str, &[&str], &str)] = &[
    (
        "taxonomy_term",
        &["scheme", "code", "label_nl", "label_fr", "label_en", "plain_nl", "plain_fr", "plain_en"],
        "words of this field",
    ),
    (
        "organization",
        &["id", "slug", "name", "kind", "municipality", "website", "edited", "embedded_hash"],
        "organisations, from public sources",
    ),
    (
        "service",
        &[
            "id",
            "slug",
            "organization_id",
            "name",
            "description_nl",
            "description_fr",
            "description_en",
            "url",
            "status",
            "ended_reason",
            "minimum_age",
            "maximum_age",
            "volunteer_minimum_age",
            "as_of",
            "confirmed_on",
            "claimed",
            "edited",
            "embedded_hash",
        ],
        "programmes, from public sources",
    ),
    ("service_partner", &["service_id", "position", "organization_id"], "which organisations work together"),
    ("location", &["id", "municipality", "place", "postcode", "street"], "where a programme has its office"),
    ("service_at_location", &["id", "service_id", "location_id"], "where a programme has its office"),
    ("service_area", &["id", "service_id", "position", "kind", "name"], "which places a programme serves"),
    ("phone", &["id", "service_id"], "identifiers; the number stands in the register"),
    ("contact", &["id", "service_id"], "identifiers; the address stands in the register"),
    ("cost_option", &["id", "service_id", "option"], "what a programme costs"),
    ("schedule", &["id", "service_id", "description"], "when a programme can be reached"),
    ("language", &["id", "service_id", "position", "code"], "languages of a programme"),
    ("attribute", &["id", "service_id", "scheme", "position", "code"], "topics of a programme"),
    (
        "service_capacity",
        &["id", "service_id", "position", "room", "weeks", "updated", "said_by"],
        "whether there is room",
    ),
    ("service_source", &["service_id", "position", "url"], "where a listing comes from"),
    ("directory_state", &["id", "stamp", "embedded"], "which directory was read in last"),
    (
        "report",
        &["service_slug", "mistake", "tries", "first_at"],
        "what is wrong in a listing and how often it was said; nothing of who said it",
    ),
    ("audit_end", &["name", "seq", "hash"], "the two ends of the chain of the log"),
    ("referral_count", &["month", "state", "amount"], "how many erased requests of a month ended how"),
    (
        "figure",
        &["desk_id", "month", "outcome", "days", "amount"],
        "how many erased requests of a month ended how at a desk, and after how many days somebody was reached",
    ),
    (
        "walk_in",
        &["desk_id", "month", "kind", "age", "outcome", "amount"],
        "how many requests came past the site, by kind, age band and outcome; nothing of who asked",
    ),
];

/// Inputs of forms: the address a form goes to, names, why they say nothing of a person.
pub const PLAIN_INPUTS: &[(&str, &[&str], &str)] = &[
    (
        "/zoeken",
        &["straal", "sorteer", "pagina", "domein", "doelgroep", "soort", "provincie"],
        "filters of one search, in its address",
    ),
    ("/lijst", &["b"], "programmes of a shortlist, in its address"),
    ("/buddywerking/{slug}/klopt-niet", &["wat"], "which part of a listing is wrong, from a list"),
    ("/beheer", &["stand", "werking", "van"], "filters of the inbox, in its address: states and programmes"),
    ("/beheer/cijfers", &["loket", "per"], "which desk's numbers, by month, quarter or year"),
    (
        "/beheer/rechtstreeks",
        &["loket", "maand", "soort", "leeftijd", "afloop"],
        "one more in a count: month, kind, age band and outcome from lists",
    ),
    ("/beheer/rechtstreeks/min", &["loket", "maand", "soort", "leeftijd", "afloop"], "one less in a count"),
    ("/beheer/melding", &["slug", "wat"], "which report was looked at"),
    ("/aanvraag/{flow}/{step}", &["onderwerp"], "stays empty: only a program fills it in"),
    ("/aanvraag/{flow}/{step}", &["lezers"], "a digest of the desks that the page named"),
    ("/aanvraag/{flow}/nagaan", &["actie"], "which button was pressed"),
];
