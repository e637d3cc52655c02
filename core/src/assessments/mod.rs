//! Assessments and ratings: how strong the evidence of change is, per outcome
//! of a logic model and per source, in the eyes of those who looked.
//!
//! “Not looked at” is never shown as “no evidence”, and where two raters differ
//! the chart says so: nobody's rating is averaged away.

mod chart;
mod entity;
mod ratings;
mod rules;
mod store;

pub use chart::{Cell, CellState, Chart, ChartRow, chart};
pub use ratings::{
    RATING_SOURCES, add_rating, change_rating, find_rating, ratings, withdraw_rating,
};
pub use rules::{Assessment, NewAssessment, NewRating, Rating, RatingState};
pub use store::{add, change, find, list, of_authority};
