//! From a Leptos view to text: the one place where rendering happens.

use leptos::prelude::*;

/// Renders a view. Leptos puts `<!>` between text nodes and after lists, for a browser side that does
/// not exist here. Text is escaped, so these three characters can only be that marker.
pub(crate) fn html(view: impl IntoView) -> String {
    view.into_view().to_html().replace("<!>", "")
}

/// A whole document.
pub(crate) fn document(view: impl IntoView) -> String {
    format!("<!DOCTYPE html>{}", html(view))
}

/// Text as the content of an element that Leptos does not escape, such as a text area.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // NUL has no place in HTML; the validator and some parsers stumble over it.
            '\0' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped_and_markers_gone() {
        let evil = "</p><script>\"'&".to_owned();
        let items = vec![view! { <b>"a"</b> }, view! { <b>"b"</b> }];
        let title = evil.clone();
        let out = html(view! { <p title=title>{evil}" "{items}</p> });
        assert!(!out.contains("<script") && !out.contains("<!>"), "{out}");
        assert!(out.contains("&quot;") && out.ends_with("<b>a</b><b>b</b></p>"), "{out}");
        assert_eq!(escape("<a href=\"x\">'&\0"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
    }
}
