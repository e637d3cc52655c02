//! Assessments and ratings: how strong the evidence of change is, per outcome
//! of a logic model and per source, in the eyes of those who looked.
//!
//! “Not looked at” is never shown as “no evidence”, and where two raters differ
//! the chart says so: nobody's rating is averaged away.

mod agreed;
mod chart;
mod desk;
mod drafts;
mod entity;
mod example;
mod method;
mod pair;
mod raters;
mod ratings;
mod rules;
mod said;
mod store;
mod triangulated;

pub use agreed::{Agreed, NewAgreed, agree, agreements};
pub use chart::{Cell, CellState, Chart, ChartRow, chart};
pub use desk::{Desk, DeskCell, Kept, Typed, desk, keep};
pub use example::{Example, ExampleRow, example};
pub use method::{
    FACTOR_FIELDS, Method, MethodStep, NewMethod, STEP_FIELDS, StepState, method, set_method,
};
pub use pair::{Pair, PairCell, pair};
pub use raters::{RATERS_MIN, Raters, Submission, raters, submit, take_back};
pub use ratings::{
    RATING_SOURCES, add_rating, change_rating, find_rating, ratings, withdraw_rating,
};
pub use rules::{Assessment, NewAssessment, NewRating, Rating, RatingState, SeenBy};
pub use said::{Said, said, said_to_all};
pub use store::{add, change, find, list, of_authority};
pub use triangulated::{ChildrenSay, Pattern, Triangulated, is_of_children, triangulated};
