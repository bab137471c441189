//! As much HTML as the tests need to read a page: its tags, its forms, what a reader sees. Not a parser for hostile pages:
//! that our pages are valid is the Nu validator's to say.

/// A start tag with its attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its name, in lower case.
    pub name: String,
    /// Its attributes, values unescaped.
    pub attributes: Vec<(String, String)>,
    /// Where in the page its content begins.
    pub end: usize,
}

impl Tag {
    /// The value of an attribute; one without a value is an empty string.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}

/// A form and what it would send if nothing were changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Where it goes; empty: to the page itself.
    pub action: String,
    /// `get` or `post`.
    pub method: String,
    /// Its fields, in order.
    pub fields: Vec<Input>,
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Its name.
    pub name: String,
    /// `text`, `hidden`, `radio`, `checkbox`, `textarea`, `select`, `submit` …
    pub kind: String,
    /// Its value as the page has it.
    pub value: String,
    /// Whether it would be sent unchanged.
    pub set: bool,
}

impl Form {
    /// Whether it has a field of this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name)
    }

    /// The values a name would send unchanged.
    #[must_use]
    pub fn values(&self, name: &str) -> Vec<&str> {
        self.fields
            .iter()
            .filter(|field| field.name == name && field.set)
            .map(|field| field.value.as_str())
            .collect()
    }

    /// What to send when the given fields are filled in so and the others are left alone.
    #[must_use]
    pub fn filled(&self, with: &[(String, String)]) -> Vec<(String, String)> {
        let own =
            self.fields.iter().filter(|field| field.set && !with.iter().any(|(name, _)| *name == field.name));
        let mut pairs: Vec<(String, String)> =
            own.map(|field| (field.name.clone(), field.value.clone())).collect();
        pairs.extend(with.iter().filter(|(name, _)| self.has(name)).cloned());
        pairs
    }
}

/// All start tags of a page, in order. Comments and the content of scripts and styles are passed over.
#[must_use]
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|found| at + found) {
        let rest = &html[open..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(html.len(), |found| open + found + 3);
            continue;
        }
        if !rest[1..].starts_with(|first: char| first.is_ascii_alphabetic()) {
            at = open + 1;
            continue;
        }
        let (tag, end) = read_tag(html, open);
        at = end;
        if ["script", "style"].contains(&tag.name.as_str()) {
            at = html[end..].find("</").map_or(html.len(), |found| end + found);
        }
        tags.push(tag);
    }
    tags
}

fn read_tag(html: &str, open: usize) -> (Tag, usize) {
    let bytes = html.as_bytes();
    let stops = |byte: u8| byte.is_ascii_whitespace() || byte == b'>' || byte == b'/';
    let mut at = open + 1;
    while at < bytes.len() && !stops(bytes[at]) {
        at += 1;
    }
    let name = html[open + 1..at].to_ascii_lowercase();
    let mut attributes = Vec::new();
    loop {
        while at < bytes.len() && (bytes[at].is_ascii_whitespace() || bytes[at] == b'/') {
            at += 1;
        }
        if at >= bytes.len() || bytes[at] == b'>' {
            let end = (at + 1).min(bytes.len());
            return (Tag { name, attributes, end }, end);
        }
        let start = at;
        while at < bytes.len() && !stops(bytes[at]) && bytes[at] != b'=' {
            at += 1;
        }
        let attribute = html[start..at].to_ascii_lowercase();
        let mut value = "";
        if bytes.get(at) == Some(&b'=') {
            at += 1;
            if let Some(&quote) = bytes.get(at).filter(|quote| b"\"'".contains(quote)) {
                let from = at + 1;
                let to = html[from..].find(char::from(quote)).map_or(html.len(), |found| from + found);
                value = &html[from..to];
                at = (to + 1).min(bytes.len());
            } else {
                let from = at;
                while at < bytes.len() && !bytes[at].is_ascii_whitespace() && bytes[at] != b'>' {
                    at += 1;
                }
                value = &html[from..at];
            }
        } else if at == start {
            at += 1;
        }
        attributes.push((attribute, unescape(value)));
    }
}

/// The forms of a page.
#[must_use]
pub fn forms(html: &str) -> Vec<Form> {
    let mut forms = Vec::new();
    let mut rest = html;
    while let Some(open) = rest.find("<form") {
        let end = rest[open..].find("</form").map_or(rest.len(), |found| open + found);
        forms.push(read_form(&rest[open..end]));
        rest = &rest[end..];
    }
    forms
}

fn read_form(html: &str) -> Form {
    let tags = tags(html);
    let of = |tag: &Tag, name: &str| tag.get(name).unwrap_or_default().to_owned();
    let mut form = Form {
        action: of(&tags[0], "action"),
        method: of(&tags[0], "method").to_lowercase(),
        fields: vec![],
    };
    let mut select = String::new();
    for tag in &tags[1..] {
        let name = of(tag, "name");
        let disabled = tag.get("disabled").is_some();
        match tag.name.as_str() {
            "select" => select = name,
            "option" => {
                let value =
                    tag.get("value").map_or_else(|| text_until(html, tag.end, "</option"), str::to_owned);
                let set = tag.get("selected").is_some();
                form.fields.push(Input { name: select.clone(), kind: "select".into(), value, set });
            }
            "textarea" => {
                let value = text_until(html, tag.end, "</textarea");
                // One line feed at the start of a text area belongs to the markup.
                let value = value.strip_prefix('\n').unwrap_or(&value).to_owned();
                form.fields.push(Input { name, kind: "textarea".into(), value, set: !disabled });
            }
            "button" if !name.is_empty() => {
                form.fields.push(Input { name, kind: "submit".into(), value: of(tag, "value"), set: false });
            }
            "input" if !name.is_empty() => {
                let kind = tag.get("type").unwrap_or("text").to_owned();
                let choice = kind == "radio" || kind == "checkbox";
                let set = !disabled && kind != "submit" && (!choice || tag.get("checked").is_some());
                let value = tag.get("value").unwrap_or(if choice { "on" } else { "" }).to_owned();
                form.fields.push(Input { name, kind, value, set });
            }
            _ => {}
        }
    }
    form
}

fn text_until(html: &str, from: usize, mark: &str) -> String {
    let end = html[from..].find(mark).map_or(html.len(), |found| from + found);
    unescape(&html[from..end])
}

/// The `href`s of all links.
#[must_use]
pub fn links(html: &str) -> Vec<String> {
    tags(html)
        .iter()
        .filter(|tag| tag.name == "a")
        .filter_map(|tag| tag.get("href").map(str::to_owned))
        .collect()
}

/// The text a reader sees, white space collapsed.
#[must_use]
pub fn visible(html: &str) -> String {
    let body = html.find("<body").map_or(html, |at| &html[at..]);
    let mut text = String::with_capacity(body.len() / 2);
    let mut at = 0;
    while let Some(open) = body[at..].find('<').map(|found| at + found) {
        text.push_str(&body[at..open]);
        text.push(' ');
        let rest = &body[open..];
        let (from, end) = match rest {
            _ if rest.starts_with("<!--") => (0, "-->"),
            _ if rest.starts_with("<script") => (rest.find("</script").unwrap_or(0), ">"),
            _ if rest.starts_with("<style") => (rest.find("</style").unwrap_or(0), ">"),
            _ => (0, ">"),
        };
        at = rest[from..].find(end).map_or(body.len(), |found| open + from + found + end.len());
    }
    text.push_str(body.get(at..).unwrap_or_default());
    unescape(&text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The characters behind the few references our pages use, and numbers.
#[must_use]
pub fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(';').filter(|&end| end < 12);
        let found = end.and_then(|end| reference(&rest[1..end]).map(|found| (found, end)));
        if let Some((character, end)) = found {
            plain.push(character);
            rest = &rest[end + 1..];
        } else {
            plain.push('&');
            rest = &rest[1..];
        }
    }
    plain.push_str(rest);
    plain
}

fn reference(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!DOCTYPE html><html><body><!-- <a href="/no"> --><script>if (a < b) {}</script>
        <a href='/x?a=1&amp;b=2'>Gent &amp; omgeving</a>
        <form method="POST" action="/zend"><input name=a value="1 &lt; 2"><input type=checkbox name="b" value="ja" checked>
        <input type="checkbox" name="b" value="nee"><textarea name="c">
een &lt;b&gt;</textarea><select name="d"><option value="1">een</option><option selected>twee</option></select>
        <button name="e" value="f">Verder</button></form></body></html>"#;

    #[test]
    fn a_form_sends_what_is_set() {
        let form = &forms(PAGE)[0];
        assert_eq!((form.method.as_str(), form.action.as_str()), ("post", "/zend"));
        let pairs = form.filled(&[("a".into(), "x".into()), ("elsewhere".into(), "y".into())]);
        let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(pairs, ["b=ja", "c=een <b>", "d=twee", "a=x"]);
    }

    #[test]
    fn links_and_text_are_what_a_reader_gets() {
        assert_eq!(links(PAGE), ["/x?a=1&b=2"]);
        assert!(visible(PAGE).starts_with("Gent & omgeving"), "{}", visible(PAGE));
        assert_eq!(unescape("5 &euro; &#233;&#x65;t &"), "5 &euro; éet &");
    }
}
