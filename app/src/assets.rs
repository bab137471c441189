//! The files the pages ask for: the stylesheet, the icon, and one small script without which everything works.

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

/// The addresses at which the server serves the assets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AssetUrls {
    /// Of `buddywijzer.css`.
    pub stylesheet: String,
    /// Of `icon.svg`.
    pub icon: String,
    /// Of `buddywijzer.js`; `None` for a site without it. Pages about a person never load it.
    pub script: Option<String>,
}

impl AssetUrls {
    /// Builds the addresses from a function that knows the address of an asset by its name.
    pub fn from_names(address: impl Fn(&str) -> String) -> Self {
        Self {
            stylesheet: address(STYLESHEET.name),
            icon: address(ICON.name),
            script: Some(address(SCRIPT.name)).filter(|address| !address.is_empty()),
        }
    }
}

const STYLESHEET: Asset = Asset {
    name: "buddywijzer.css",
    content_type: "text/css; charset=utf-8",
    bytes: include_bytes!("../style/buddywijzer.css"),
};

const ICON: Asset =
    Asset { name: "icon.svg", content_type: "image/svg+xml", bytes: include_bytes!("../style/icon.svg") };

const SCRIPT: Asset = Asset {
    name: "buddywijzer.js",
    content_type: "text/javascript; charset=utf-8",
    bytes: include_bytes!("../script/buddywijzer.js"),
};

/// Every asset.
#[must_use]
pub const fn assets() -> &'static [Asset] {
    &[STYLESHEET, ICON, SCRIPT]
}
