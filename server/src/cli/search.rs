//! `search`: a question on the command line, as the site would answer it.

use search_index::Query;

use super::start::{self, StartError};
use super::{Failure, say};
use crate::app::Catalogue;
use crate::config::Config;

pub(super) async fn search(
    config: Config,
    words: Vec<String>,
    waar: String,
    explain: bool,
) -> Result<(), Failure> {
    let opened = start::open(&config).await?;
    let search = start::open_index(&config, &opened).await?;
    let query = Query { q: words.join(" "), waar, ..Query::default() };
    let failed = |error: search_index::SearchError| Failure::Found(error.to_string());
    if explain {
        say(search.explain(&query).map_err(failed)?);
        return Ok(());
    }
    let answer = search.search(&query).map_err(failed)?;
    let catalogue = Catalogue::read(&opened.store).await.map_err(StartError::from)?;
    say(format_args!("{} fit, {} related", answer.total, answer.total_related));
    for hit in &answer.hits {
        let name =
            catalogue.programme(&hit.slug).map_or(hit.slug.as_str(), |programme| programme.name.as_str());
        let town = hit.municipality.as_deref().unwrap_or("-");
        let reasons: Vec<_> = hit.reasons.iter().map(search_index::Reason::kind).collect();
        say(format_args!("{:8} {name} ({town}) {} [{}]", hit.block.as_str(), hit.slug, reasons.join(", ")));
    }
    opened.store.close().await;
    Ok(())
}
