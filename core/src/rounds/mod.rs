//! Rounds and results: one run of a survey in one authority, and what was
//! answered to each question.
//!
//! Counts leave this folder only through disclosure control: [`SurveyResult`]
//! carries [`Protected`](crate::disclosure::Protected) numbers and nothing else.
//! What is shown of them is decided when they are written, beside everything that
//! was shown before, and entered in the ledger of releases.

mod asking;
mod before;
mod contributions;
mod entity;
mod question;
mod released;
mod result_rows;
mod results;
mod rules;
mod shown;
mod store;
mod turnout;

pub(crate) use before::{
    Before, Recorded, lock_results, put_back, put_participation_back, who_answered,
};
pub(crate) use contributions::contributions;
pub use question::QuestionVersion;
pub use released::{Withheld, withheld};
pub(crate) use released::{
    close_ledger, open_ledger, release_again, release_participation, would_show,
    would_show_participation,
};
pub(crate) use results::{Saved, record_all, recorded};
pub use results::{
    add_result, change_result, every_result, find_result, results, results_of_round,
};
pub use rules::{Counted, Mode, NewRound, Participation, Round, SurveyResult};
pub use store::{add, change, find, list, newest_answered};
pub(crate) use store::{age_order, set_participation};
pub(crate) use turnout::{Turnout, set_eligible, turnout};
