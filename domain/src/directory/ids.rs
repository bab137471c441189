//! Identifiers: UUID version 5 of the slug, so that the same listing has the same identifier everywhere.

use uuid::Uuid;

/// The namespace of every identifier of the directory: version 5 of the name `buddywijzer` under the URL namespace.
#[must_use]
pub fn namespace() -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, b"buddywijzer")
}

/// The identifier of an HSDS entity, such as `service` or `location`, of a slug.
#[must_use]
pub fn of(entity: &str, slug: &str) -> Uuid {
    Uuid::new_v5(&namespace(), format!("{entity}:{slug}").as_bytes())
}

/// The identifier of the `n`th entity of its sort that belongs to a slug, such as its second `service_area`.
#[must_use]
pub fn nth(entity: &str, slug: &str, n: usize) -> Uuid {
    Uuid::new_v5(&namespace(), format!("{entity}:{slug}:{n}").as_bytes())
}
