//! A part of the map in a page: open beside a list on wide screens, behind its title on small ones.

use leptos::prelude::*;

use crate::ctx::Ctx;
use crate::map::Scene;
use crate::map::scene::draw;

/// The map with what it says for who does not see it; nothing where there is nothing to show.
pub(crate) fn scene(cx: &Ctx<'_>, scene: &Scene, name: &str) -> Option<AnyView> {
    let svg = (!scene.is_empty()).then(|| draw(cx, scene, name))?;
    Some(
        view! {
            <details class="map-fold">
                <summary>{cx.t("plattegrond-toon")}</summary>
                <figure class="map">
                    <div class="map-box" inner_html=svg></div>
                    <figcaption class="hint">{cx.t("plattegrond-bron")}</figcaption>
                </figure>
            </details>
        }
        .into_any(),
    )
}
