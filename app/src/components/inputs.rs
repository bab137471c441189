//! Text inputs with label, hint and error, and the error summary, after the patterns of GOV.UK.

use leptos::prelude::*;

use crate::ctx::Ctx;
use crate::render::escape;

/// What every control has. The identifier of the control is its name.
#[derive(Clone, Default)]
pub(crate) struct Control {
    pub(crate) name: &'static str,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
    pub(crate) error: Option<String>,
}

impl Control {
    /// The identifiers a screen reader reads with the control.
    pub(crate) fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let error = self.error.as_ref().map(|_| format!("{}-fout", self.name));
        let ids: Vec<_> = [hint, error].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Hint and error, in this order.
    pub(crate) fn words(&self, cx: &Ctx<'_>) -> AnyView {
        let hint = self
            .hint
            .clone()
            .map(|text| view! { <p class="hint" id=format!("{}-hint", self.name)>{text}</p> });
        let error = self.error.clone().map(|text| {
            view! {
                <p class="error" id=format!("{}-fout", self.name)>
                    <span class="sr">{cx.t("site-fout")}" "</span>{text}
                </p>
            }
        });
        view! { {hint}{error} }.into_any()
    }

    /// The class of the box around the control.
    pub(crate) const fn class(&self) -> &'static str {
        if self.error.is_some() { "field wrong" } else { "field" }
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }
}

/// A one-line input. It has no `maxlength`: a browser would cut what is pasted without a word; the server says it.
#[derive(Clone, Default)]
pub(crate) struct Input {
    pub(crate) control: Control,
    pub(crate) value: String,
    /// `text` where empty.
    pub(crate) kind: &'static str,
    pub(crate) autocomplete: Option<&'static str>,
    pub(crate) inputmode: Option<&'static str>,
    /// A short box: a code, a postcode.
    pub(crate) short: bool,
    pub(crate) list: Option<&'static str>,
}

/// The view of a one-line input.
pub(crate) fn input(cx: &Ctx<'_>, input: Input) -> AnyView {
    let control = &input.control;
    let kind = if input.kind.is_empty() { "text" } else { input.kind };
    // A pass phrase never goes back into the page.
    let value = (!input.value.is_empty() && kind != "password").then(|| input.value.clone());
    view! {
        <div class=control.class()>
            <label for=control.name>{control.label.clone()}</label>
            {control.words(cx)}
            <input id=control.name name=control.name type=kind value=value class=input.short.then_some("short")
                autocomplete=input.autocomplete inputmode=input.inputmode list=input.list
                spellcheck=(kind != "text").then_some("false")
                aria-describedby=control.described_by() aria-invalid=control.invalid() />
        </div>
    }
    .into_any()
}

/// A box for some lines of text. Leptos does not escape the children of `<textarea>`: this does, and it is
/// the only place where one is made. No `maxlength` here either.
pub(crate) fn text_area(cx: &Ctx<'_>, control: &Control, value: &str, rows: u8) -> AnyView {
    // A parser drops the first line break after the tag: one is put there for it to drop.
    let content = format!("\n{}", escape(value));
    view! {
        <div class=control.class()>
            <label for=control.name>{control.label.clone()}</label>
            {control.words(cx)}
            <textarea id=control.name name=control.name rows=rows.to_string()
                aria-describedby=control.described_by() aria-invalid=control.invalid()
                inner_html=content></textarea>
        </div>
    }
    .into_any()
}

/// The summary of what is wrong, at the top of the page: a link to each control. Nothing where all is well.
pub(crate) fn summary(cx: &Ctx<'_>, problems: &[(&str, String)]) -> Option<AnyView> {
    if problems.is_empty() {
        return None;
    }
    let items: Vec<_> = problems
        .iter()
        .map(|(id, text)| view! { <li><a href=format!("#{id}")>{text.clone()}</a></li> })
        .collect();
    Some(
        view! {
            <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="fouten-titel" autofocus=true>
                <h2 id="fouten-titel">{cx.t("site-fouten-titel")}</h2>
                <ul>{items}</ul>
            </div>
        }
        .into_any(),
    )
}

/// The sentence of a problem with a field: `fout-{field}-{problem}`, else `fout-{problem}`.
pub(crate) fn problem(cx: &Ctx<'_>, field: &str, problem: &str) -> String {
    let own = format!("fout-{field}-{problem}");
    if cx.texts.has(cx.lang, &own) { cx.t(&own) } else { cx.tf("fout", problem) }
}

/// The sentence of the first problem with a field, if there is one.
pub(crate) fn problem_of(cx: &Ctx<'_>, problems: &[(&str, &str)], field: &str) -> Option<String> {
    problems.iter().find(|(name, _)| *name == field).map(|(_, what)| problem(cx, field, what))
}

/// All problems as lines of the summary.
pub(crate) fn lines<'a>(cx: &Ctx<'_>, problems: &[(&'a str, &str)]) -> Vec<(&'a str, String)> {
    problems.iter().map(|(field, what)| (*field, problem(cx, field, what))).collect()
}
