//! The files the pages ask for: the icon, the letters, and one small script without which everything works. The
//! stylesheet is no file: it stands in each page, so that the first answer is enough to show it.

use std::sync::LazyLock;

/// A file to serve at `/assets/{hash}-{name}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asset {
    /// Its name.
    pub name: &'static str,
    /// Its media type.
    pub content_type: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
}

impl Asset {
    /// Whether it is only a nicety: not sent to who saves data.
    #[must_use]
    pub fn is_luxury(&self) -> bool {
        self.content_type == FONT
    }
}

const FONT: &str = "font/woff2";

/// The addresses at which the server serves the assets, and the stylesheet that names some of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AssetUrls {
    /// The content of `<style>`.
    pub style: String,
    /// Of `icon.svg`.
    pub icon: String,
    /// Of the manifest.
    pub manifest: String,
    /// Of `buddywijzer.js`; `None` for a site without it. Pages about a person never load it.
    pub script: Option<String>,
}

impl AssetUrls {
    /// Builds the addresses from a function that knows the address of an asset by its name.
    pub fn from_names(address: impl Fn(&str) -> String) -> Self {
        let fonts = [&REGULAR, &BOLD].map(|font| address(font.name));
        let [regular, bold] = fonts.each_ref().map(String::as_str);
        Self {
            style: STYLE
                .replace("url(regular)", &format!("url({regular})"))
                .replace("url(bold)", &format!("url({bold})")),
            icon: address(ICON.name),
            manifest: address(MANIFEST.name),
            script: Some(address(SCRIPT.name)).filter(|address| !address.is_empty()),
        }
    }
}

/// The stylesheet without its comments and line breaks.
static STYLE: LazyLock<String> = LazyLock::new(|| {
    tight(concat!(include_str!("../style/buddywijzer.css"), include_str!("../style/print.css")))
});

/// A stylesheet without comments, with one space where there was room. Nothing cleverer: the rest compresses.
fn tight(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    let mut out = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    for (roomy, narrow) in [(" { ", "{"), ("; ", ";"), (";}", "}"), ("} ", "}"), (": ", ":")] {
        out = out.replace(roomy, narrow);
    }
    out.replace(";}", "}")
}

const ICON: Asset =
    Asset { name: "icon.svg", content_type: "image/svg+xml", bytes: include_bytes!("../style/icon.svg") };

const SCRIPT: Asset = Asset {
    name: "buddywijzer.js",
    content_type: "text/javascript; charset=utf-8",
    bytes: include_bytes!("../script/buddywijzer.js"),
};

/// Atkinson Hyperlegible, Braille Institute, SIL Open Font License 1.1 (`style/fonts/OFL.txt`).
const REGULAR: Asset = Asset {
    name: "letters.woff2",
    content_type: FONT,
    bytes: include_bytes!("../style/fonts/atkinson-hyperlegible-400.woff2"),
};

const BOLD: Asset = Asset {
    name: "letters-vet.woff2",
    content_type: FONT,
    bytes: include_bytes!("../style/fonts/atkinson-hyperlegible-700.woff2"),
};

/// What a phone needs to keep the site on its first screen.
const MANIFEST: Asset = Asset {
    name: "buddywijzer.webmanifest",
    content_type: "application/manifest+json",
    bytes: include_bytes!("../style/manifest.json"),
};

/// Every asset.
#[must_use]
pub const fn assets() -> &'static [Asset] {
    &[ICON, SCRIPT, MANIFEST, REGULAR, BOLD]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tight_stylesheet_says_the_same() {
        let css = "/* a */\n.a, .b > c { color: red; width: calc(1% + 2px); }\n@media (x) { .d::before { content: \" (\" ; } }\n";
        assert_eq!(
            tight(css),
            ".a, .b > c{color:red;width:calc(1% + 2px)}@media (x){.d::before{content:\" (\" }}"
        );
    }

    #[test]
    fn the_style_names_the_letters_where_they_are_served() {
        let urls = AssetUrls::from_names(|name| format!("/assets/1-{name}"));
        assert!(
            urls.style.contains("url(/assets/1-letters.woff2)")
                && urls.style.contains("url(/assets/1-letters-vet.woff2)")
        );
        assert!(!urls.style.contains("</"), "it stands in an element of the page");
    }
}
