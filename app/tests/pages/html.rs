//! A small reader of HTML that finds what is not well formed. Not a validator: that is the Nu checker of `tests/run`.

use std::collections::BTreeSet;

const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// A start or end tag.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
    end: bool,
    closed: bool,
}

impl Tag {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// What is wrong with a document, one line each.
pub(crate) fn faults(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if !html.starts_with("<!DOCTYPE html><html lang=\"nl\"") {
        faults.push("does not begin as a Dutch document".to_owned());
    }
    if html.contains("<!>") {
        faults.push("holds a marker of the renderer".to_owned());
    }
    let tags = tags(html);
    nesting(&tags, &mut faults);
    references(&tags, &mut faults);
    headings(&tags, &mut faults);
    faults
}

fn nesting(tags: &[Tag], faults: &mut Vec<String>) {
    let mut open: Vec<&str> = Vec::new();
    for tag in tags {
        let name = tag.name.as_str();
        if tag.end {
            if open.last() == Some(&name) {
                open.pop();
            } else {
                faults.push(format!("</{name}> while {open:?} are open"));
                return;
            }
            continue;
        }
        for alone in ["a", "form", "button", "p"] {
            if name == alone && open.contains(&alone) && (alone != "p" || open.last() == Some(&"p")) {
                faults.push(format!("<{name}> inside <{alone}>"));
            }
        }
        let block = ["ul", "ol", "dl", "div", "section", "h1", "h2", "h3", "p", "form", "fieldset"];
        if block.contains(&name) && open.contains(&"p") {
            faults.push(format!("<{name}> inside <p>"));
        }
        if !VOID.contains(&name) && !tag.closed {
            open.push(name);
        }
    }
    if !open.is_empty() {
        faults.push(format!("{open:?} are never closed"));
    }
}

fn references(tags: &[Tag], faults: &mut Vec<String>) {
    let mut ids = BTreeSet::new();
    for id in tags.iter().filter_map(|tag| tag.get("id")) {
        if !ids.insert(id) {
            faults.push(format!("id {id} stands twice"));
        }
    }
    for tag in tags.iter().filter(|tag| !tag.end) {
        let mut wanted: Vec<&str> = Vec::new();
        for name in ["for", "form", "list"] {
            wanted.extend(tag.get(name));
        }
        for name in ["aria-describedby", "aria-labelledby"] {
            wanted.extend(tag.get(name).into_iter().flat_map(str::split_whitespace));
        }
        wanted.extend(tag.get("href").and_then(|href| href.strip_prefix('#')));
        for id in wanted.into_iter().filter(|id| !ids.contains(id)) {
            faults.push(format!("<{}> leads to #{id}, which is not there", tag.name));
        }
        let named = tag.get("aria-label").is_some()
            || tag.get("id").is_some_and(|id| {
                tags.iter().any(|label| label.name == "label" && label.get("for") == Some(id))
            });
        let control = ["input", "select", "textarea"].contains(&tag.name.as_str());
        if control && tag.get("type") != Some("hidden") && !named {
            faults.push(format!("a control {:?} has no label", tag.get("name")));
        }
        if tag.attributes.iter().any(|(name, _)| name.starts_with("on") || name == "style") {
            faults.push(format!("<{}> has a handler or a style of its own", tag.name));
        }
    }
}

fn headings(tags: &[Tag], faults: &mut Vec<String>) {
    let mut last = 0;
    let mut first = 0;
    for tag in tags.iter().filter(|tag| !tag.end) {
        let level = match tag.name.as_str() {
            "h1" => 1,
            "h2" => 2,
            "h3" => 3,
            _ => continue,
        };
        first += usize::from(level == 1);
        // The summary of errors stands before the heading of the page.
        if level > last + 1 && last != 0 {
            faults.push(format!("h{level} follows h{last}"));
        }
        last = level;
    }
    if first != 1 {
        faults.push(format!("{first} headings of the first level"));
    }
}

fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html.strip_prefix("<!DOCTYPE html>").unwrap_or(html);
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let (tag, after) = tag(rest);
        rest = after;
        // What stands in these is text.
        if let Some(close) = ["title", "textarea"].iter().find(|name| !tag.end && tag.name == **name) {
            let end = format!("</{close}>");
            rest = rest.find(&end).map_or("", |at| &rest[at..]);
        }
        tags.push(tag);
    }
    tags
}

/// One tag from after its `<`, and what follows its `>`.
fn tag(text: &str) -> (Tag, &str) {
    let (end, mut text) = text.strip_prefix('/').map_or((false, text), |rest| (true, rest));
    let stop = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let mut tag = Tag { name: text[..stop].to_owned(), attributes: Vec::new(), end, closed: false };
    text = &text[stop..];
    loop {
        text = text.trim_start();
        if let Some(rest) = text.strip_prefix('>') {
            return (tag, rest);
        }
        if let Some(rest) = text.strip_prefix("/>") {
            tag.closed = true;
            return (tag, rest);
        }
        let stop =
            text.find(|c: char| c == '=' || c == '>' || c == '/' || c.is_whitespace()).unwrap_or(text.len());
        assert!(
            stop > 0 && stop < text.len(),
            "no attribute in {:?}",
            text.chars().take(60).collect::<String>()
        );
        let name = text[..stop].to_owned();
        text = &text[stop..];
        let mut value = String::new();
        if let Some(rest) = text.strip_prefix("=\"") {
            let close = rest.find('"').expect("a closing quote");
            value = rest[..close].to_owned();
            text = &rest[close + 1..];
        }
        tag.attributes.push((name, value));
    }
}

#[test]
fn the_reader_finds_what_is_wrong() {
    let page = |body: &str| format!("<!DOCTYPE html><html lang=\"nl\"><body>{body}</body></html>");
    assert!(faults(&page("<h1>a</h1>")).is_empty());
    for bad in [
        "<h1>a</h1><p><ul></ul></p>",
        "<h1>a</h1><h3>b</h3>",
        "<h1 id=\"a\">a</h1><p id=\"a\"></p>",
        "<h1>a</h1><a href=\"#b\">b</a>",
        "<h1>a</h1><a href=\"/\"><a href=\"/\"></a></a>",
        "<h1>a</h1><input name=\"x\">",
        "<h1>a</h1><!>",
        "<h1>a</h1><p onclick=\"x\"></p>",
    ] {
        assert!(!faults(&page(bad)).is_empty(), "{bad}");
    }
}
