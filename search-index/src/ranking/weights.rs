//! The numbers of the ranking, in one place. Found by trying them on the questions of `data/relevance/`, all at once;
//! none is there for one question.

/// How much each part of a judgement counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// How much less counts what is asked less surely: the power of its probability.
    pub doubt: f32,
    /// How surely a code must be asked for to be what is wanted.
    pub wanted: f32,
    /// What loneliness and want count beside other groups: they are part of most questions.
    pub of_many: f32,
    /// What a part of life counts beside a group.
    pub domain: f32,
    /// What one counts in which a programme does one thing only.
    pub purpose: f32,
    /// What the duo does counts beside a group.
    pub kind: f32,
    /// What the topics count.
    pub topic: f32,
    /// What the words count beside topics.
    pub text: f32,
    /// How much less the words of a sentence count for each further word.
    pub many_words: f32,
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
    /// What is left of one that does none of the things that are surely asked for.
    pub missed_purpose: f32,
    /// What is left of one that does another thing, where those are asked for that it is usually for.
    pub learners: f32,
    /// What is left of one whose stated ages leave the participant out.
    pub other_age: f32,
    /// What is left of one whose groups are of another age.
    pub group_of_other_age: f32,
    /// What is left of one whose name says that it is only for others.
    pub only_for_others: f32,
    /// What is left of one that serves what lies around the asked town and not that town.
    pub around: f32,
    /// What is left of one far away that does not say where it works.
    pub unstated: f32,
    /// What a programme for all of Flanders loses against one for the asked town.
    pub wide: f32,
    /// How much more a rare code says than a frequent one: the power of its rarity.
    pub rarity: f32,
    /// What a door near by adds to one that serves the asked place.
    pub door: f32,
    /// What a seat in the asked town adds.
    pub own_town: f32,
    /// What is added, for who wants to be a buddy, to one that looks for buddies now: enough to stand before what fits
    /// equally well, too little to pass what fits better.
    pub looking: f32,
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
        doubt: 1.0,
        wanted: 0.25,
        of_many: 0.464,
        domain: 0.33,
        purpose: 0.5,
        kind: 0.9,
        topic: 0.63,
        text: 0.536,
        many_words: 0.016,
        half_text: 4.47,
        named: 0.42,
        unsure: 0.15,
        open: 0.8,
        specific: 0.466,
        unspecific: 0.56,
        other_people: 0.72,
        other_purpose: 0.8,
        missed_purpose: 0.9,
        learners: 0.8,
        other_age: 0.5,
        group_of_other_age: 0.55,
        only_for_others: 0.676,
        around: 0.77,
        unstated: 0.45,
        wide: 0.42,
        rarity: 0.94,
        door: 0.022,
        own_town: 0.033,
        looking: 0.1,
        near: 0.75,
        fall_km: 13.1,
        about: 0.418,
    };
}
