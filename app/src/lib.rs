//! The pages of Buddywijzer: pure functions from a view model to a whole HTML document.
//!
//! What is here: Leptos views (rendered on the server only), Fluent texts, the stylesheet. What is
//! deliberately not here: fetching, a clock, randomness, cookies. A handler of `server` fills one
//! `pages::…::View`, calls `pages::…::page(&Ctx, &View)` and sends the [`Page`] it gets.
//!
//! Views are plain functions that return `AnyView` rather than `#[component]`s: they borrow the
//! context and hand owned text to Leptos, and nothing in them is reactive.

pub mod assets;
pub mod components;
pub mod csv;
pub mod ctx;
pub mod dates;
pub mod explain;
mod layout;
mod linked_data;
pub mod links;
pub mod mail;
pub mod map;
pub mod pages;
pub mod qr;
mod render;
pub mod texts;

pub use assets::{Asset, AssetUrls, assets};
pub use components::desk_name::desk_words;
pub use ctx::{Cache, Ctx, Page, Session};
pub use map::Mosaic;
pub use texts::{Guest, Texts};
