//! Writing listings: many rows per statement, so that a whole directory goes in at once.

use domain::Slug;
use domain::directory::{Organisation, ids};
use domain::taxonomy::Taxonomy;
use sqlx::QueryBuilder;

use super::rows::Rows;
use super::{organization_id, service_id};
use crate::store::db::Tx;
use crate::store::{StoreError, run};

/// Rows per statement: far below the 32,766 values of one SQLite statement and the 65,535 of PostgreSQL.
const CHUNK: usize = 200;

/// Inserts many rows; `$end` follows the values (a conflict clause, or nothing).
macro_rules! insert {
    ($tx:expr, $sql:literal, $rows:expr, $end:literal, |$values:ident, $row:ident| $bind:expr) => {
        for chunk in $rows.chunks(CHUNK) {
            run!($tx, |c| {
                let mut query = QueryBuilder::new($sql);
                query.push_values(chunk, |mut $values, $row| {
                    $bind;
                });
                query.push($end);
                // Not kept: a text this long is used once or twice.
                query.build().persistent(false).execute(c).await.map(drop)
            })?;
        }
    };
}

/// Stores the terms; one that exists gets its new labels.
pub(super) async fn taxonomy(tx: &mut Tx, taxonomy: &Taxonomy) -> Result<(), StoreError> {
    insert!(
        tx,
        "INSERT INTO taxonomy_term (scheme, code, label_nl, label_fr, label_en, plain_nl, plain_fr, plain_en) ",
        taxonomy.terms(),
        " ON CONFLICT (scheme, code) DO UPDATE SET label_nl = excluded.label_nl, \
         label_fr = excluded.label_fr, label_en = excluded.label_en, plain_nl = excluded.plain_nl, \
         plain_fr = excluded.plain_fr, plain_en = excluded.plain_en",
        |values, term| values
            .push_bind(term.scheme.as_str())
            .push_bind(term.code.as_str())
            .push_bind(&term.label.nl)
            .push_bind(&term.label.fr)
            .push_bind(&term.label.en)
            .push_bind(&term.plain.nl)
            .push_bind(&term.plain.fr)
            .push_bind(&term.plain.en)
    );
    Ok(())
}

/// Stores organisations, each with the hash of its embedded record; one that exists is replaced.
pub(super) async fn organisations(
    tx: &mut Tx,
    organisations: &[(&Organisation, String)],
) -> Result<(), StoreError> {
    insert!(
        tx,
        "INSERT INTO organization \
         (id, slug, name, kind, municipality, website, enterprise_number, edited, embedded_hash) ",
        organisations,
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, \
         municipality = excluded.municipality, website = excluded.website, \
         embedded_hash = excluded.embedded_hash",
        |values, row| values
            .push_bind(organization_id(&row.0.slug))
            .push_bind(row.0.slug.as_str())
            .push_bind(&row.0.name)
            .push_bind(&row.0.kind)
            .push_bind(&row.0.municipality)
            .push_bind(row.0.website.as_ref().map(|url| url.as_str()))
            .push_bind(row.0.number.as_ref().map(|number| number.as_str()))
            .push_bind(false)
            .push_bind(&row.1)
    );
    Ok(())
}

/// Removes everything of these programmes but their `service` row and what was said about room, so that it can be written
/// anew.
pub(super) async fn remove_parts(tx: &mut Tx, slugs: &[&Slug]) -> Result<(), StoreError> {
    for slug in slugs {
        let id = service_id(slug);
        for sql in [
            "DELETE FROM service_partner WHERE service_id = $1",
            "DELETE FROM service_at_location WHERE service_id = $1",
            "DELETE FROM service_area WHERE service_id = $1",
            "DELETE FROM contact WHERE service_id = $1",
            "DELETE FROM phone WHERE service_id = $1",
            "DELETE FROM cost_option WHERE service_id = $1",
            "DELETE FROM schedule WHERE service_id = $1",
            "DELETE FROM language WHERE service_id = $1",
            "DELETE FROM attribute WHERE service_id = $1",
            "DELETE FROM service_source WHERE service_id = $1",
        ] {
            run!(tx, |c| sqlx::query(sql).bind(&id).execute(c).await.map(drop))?;
        }
        let location = ids::of("location", slug.as_str()).to_string();
        let sql = "DELETE FROM location WHERE id = $1";
        run!(tx, |c| sqlx::query(sql).bind(&location).execute(c).await.map(drop))?;
    }
    Ok(())
}

/// Stores programmes. A `service` row that exists is replaced; its parts must have been removed.
pub(super) async fn services(tx: &mut Tx, rows: &Rows<'_>) -> Result<(), StoreError> {
    insert!(
        tx,
        "INSERT INTO service (id, slug, organization_id, name, description_nl, description_fr, \
         description_en, url, status, ended_reason, minimum_age, maximum_age, \
         volunteer_minimum_age, as_of, confirmed_on, confirmed_by_site, claimed, edited, edited_by, \
         embedded_hash) ",
        rows.services,
        " ON CONFLICT (id) DO UPDATE SET organization_id = excluded.organization_id, \
         name = excluded.name, description_nl = excluded.description_nl, \
         description_fr = excluded.description_fr, description_en = excluded.description_en, \
         url = excluded.url, status = excluded.status, \
         ended_reason = excluded.ended_reason, minimum_age = excluded.minimum_age, \
         maximum_age = excluded.maximum_age, volunteer_minimum_age = excluded.volunteer_minimum_age, \
         as_of = excluded.as_of, confirmed_on = excluded.confirmed_on, \
         confirmed_by_site = excluded.confirmed_by_site, claimed = excluded.claimed, \
         edited = excluded.edited, edited_by = excluded.edited_by, embedded_hash = excluded.embedded_hash",
        |values, row| values
            .push_bind(&row.id)
            .push_bind(row.programme.slug.as_str())
            .push_bind(&row.organization_id)
            .push_bind(&row.programme.name)
            .push_bind(&row.programme.summary.nl)
            .push_bind(&row.programme.summary.fr)
            .push_bind(&row.programme.summary.en)
            .push_bind(row.programme.website.as_ref().map(|url| url.as_str()))
            .push_bind(row.status)
            .push_bind(row.ended_reason)
            .push_bind(row.programme.min_age.map(i64::from))
            .push_bind(row.programme.max_age.map(i64::from))
            .push_bind(row.programme.volunteer_min_age.map(i64::from))
            .push_bind(row.programme.as_of.map(i64::from))
            .push_bind(&row.confirmed_on)
            .push_bind(row.programme.confirmed_by_site)
            .push_bind(row.mark.claimed)
            .push_bind(row.mark.edited)
            .push_bind(row.mark.edited_by)
            .push_bind(&row.mark.embedded_hash)
    );
    parts(tx, rows).await?;
    lists(tx, rows).await
}

/// What a programme has at most one of.
async fn parts(tx: &mut Tx, rows: &Rows<'_>) -> Result<(), StoreError> {
    insert!(
        tx,
        "INSERT INTO location (id, municipality, place, postcode, street) ",
        rows.locations,
        "",
        |values, row| values
            .push_bind(&row.id)
            .push_bind(row.municipality)
            .push_bind(row.place)
            .push_bind(row.postcode)
            .push_bind(row.street)
    );
    insert!(
        tx,
        "INSERT INTO service_at_location (id, service_id, location_id) ",
        rows.locations,
        "",
        |values, row| values.push_bind(&row.at_id).push_bind(&row.service_id).push_bind(&row.id)
    );
    insert!(tx, "INSERT INTO contact (id, service_id, email) ", rows.contacts, "", |values, row| values
        .push_bind(&row.id)
        .push_bind(&row.service_id)
        .push_bind(row.text));
    insert!(tx, "INSERT INTO phone (id, service_id, number, display) ", rows.phones, "", |values, row| {
        values.push_bind(&row.id).push_bind(&row.service_id).push_bind(row.sort).push_bind(row.text)
    });
    insert!(tx, "INSERT INTO cost_option (id, service_id, option) ", rows.costs, "", |values, row| values
        .push_bind(&row.id)
        .push_bind(&row.service_id)
        .push_bind(row.text));
    insert!(tx, "INSERT INTO schedule (id, service_id, description) ", rows.schedules, "", |values, row| {
        values.push_bind(&row.id).push_bind(&row.service_id).push_bind(row.text)
    });
    Ok(())
}

/// What a programme has any number of.
async fn lists(tx: &mut Tx, rows: &Rows<'_>) -> Result<(), StoreError> {
    insert!(
        tx,
        "INSERT INTO service_partner (service_id, position, organization_id) ",
        rows.partners,
        "",
        |values, row| values
            .push_bind(&row.service_id)
            .push_bind(row.position)
            .push_bind(&row.organization_id)
    );
    insert!(
        tx,
        "INSERT INTO service_area (id, service_id, position, kind, name) ",
        rows.areas,
        "",
        |values, row| values
            .push_bind(&row.id)
            .push_bind(&row.service_id)
            .push_bind(row.position)
            .push_bind(row.sort)
            .push_bind(row.text)
    );
    insert!(
        tx,
        "INSERT INTO language (id, service_id, position, code) ",
        rows.languages,
        "",
        |values, row| values
            .push_bind(&row.id)
            .push_bind(&row.service_id)
            .push_bind(row.position)
            .push_bind(row.text)
    );
    insert!(
        tx,
        "INSERT INTO attribute (id, service_id, position, scheme, code) ",
        rows.attributes,
        "",
        |values, row| values
            .push_bind(&row.id)
            .push_bind(&row.service_id)
            .push_bind(row.position)
            .push_bind(row.sort)
            .push_bind(row.text)
    );
    insert!(
        tx,
        "INSERT INTO service_source (service_id, position, url) ",
        rows.sources,
        "",
        |values, row| values.push_bind(&row.service_id).push_bind(row.position).push_bind(row.text)
    );
    Ok(())
}
