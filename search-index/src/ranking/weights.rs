//! The numbers of the ranking, in one place. Found by trying them on the questions of `data/relevance/`, all at once;
//! none is there for one question.

/// How much each part of a judgement counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// What the topics count.
    pub topic: f32,
    /// What the words count beside topics.
    pub text: f32,
    /// Text scores of this size count half.
    pub half_text: f32,
    /// What a text match counts where the whole name of the programme is asked.
    pub named: f32,
    /// The least that topics count that are only hinted at.
    pub unsure: f32,
    /// What part of an asked group a programme bears that names no people.
    pub open: f32,
    /// How much is lost by a programme that is for other groups as well.
    pub specific: f32,
    /// What is left of one that bears none of the asked groups.
    pub unspecific: f32,
    /// What is left of one that is only for other people.
    pub other_people: f32,
    /// What is left of one that does one other thing only.
    pub other_purpose: f32,
    /// What is left of one whose stated ages leave the participant out.
    pub other_age: f32,
    /// What is left of one whose groups are of another age.
    pub group_of_other_age: f32,
    /// What a programme for all of Flanders loses against one for the asked town.
    pub wide: f32,
    /// What a seat in the asked town adds.
    pub own_town: f32,
    /// How much nearness counts among related programmes, 0 to 1.
    pub near: f32,
    /// The distance, in kilometres, in which nearness falls to about a third.
    pub fall_km: f64,
    /// The part of the best relevance in the directory that a match must reach to be about what was asked.
    pub about: f32,
}

impl Weights {
    /// The numbers in use.
    pub const DEFAULT: Self = Self {
        topic: 0.65,
        text: 0.55,
        half_text: 7.0,
        named: 0.85,
        unsure: 0.3,
        open: 0.5,
        specific: 0.35,
        unspecific: 0.9,
        other_people: 0.5,
        other_purpose: 0.45,
        other_age: 0.6,
        group_of_other_age: 0.7,
        wide: 0.3,
        own_town: 0.03,
        near: 0.7,
        fall_km: 25.0,
        about: 0.4,
    };
}
