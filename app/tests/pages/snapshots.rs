//! What is inside `<main>` of a few pages, kept so that a change is seen and meant.

use app::Page;
use domain::referral::{Asker, Field, FieldError, Problem, Step};

use crate::world::World;
use crate::{form, public};

/// The main part of a page, one tag a line.
fn main_of(page: &Page) -> String {
    let (_, rest) = page.html.split_once("<main").expect("a main part");
    let (main, _) = rest.split_once("</main>").expect("its end");
    format!("<main{main}").replace("><", ">\n<")
}

#[test]
fn home() {
    let page = public::home_page(&World::load());
    assert_eq!(page.status, 200);
    insta::assert_snapshot!(main_of(&page));
}

#[test]
fn results() {
    let page = public::results_page(&World::load());
    assert_eq!(page.status, 200);
    insta::assert_snapshot!(main_of(&page));
}

#[test]
fn a_step_with_a_problem() {
    let world = World::load();
    let problems = [FieldError { field: Field::Gemeente, problem: Problem::Onbekend }];
    let page = form::step(&world, Step::Waar, Asker::Zelf, &problems, &form::answers(Asker::Zelf));
    assert_eq!(page.status, 200);
    insta::assert_snapshot!(main_of(&page));
}
