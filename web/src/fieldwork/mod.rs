//! The pages of fieldwork: a round's own page with the step of its cycle, what
//! was prepared, how children will be reached, and how many have answered week
//! by week; and an authority's checklist.

mod chart;
mod checklist;
mod preparation;
mod rates;
mod reach;
mod round;
mod stages;
mod steps;
mod weeks;
mod weeks_view;

use axum::routing::{get, post};

pub(crate) use round::open;
pub(crate) use steps::column;

use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    let of_round = |rest: &str| format!("/authorities/{{authority}}/rounds/{{id}}/{rest}");
    let of_list = |rest: &str| format!("/authorities/{{authority}}/checklists/{{cycle}}{rest}");
    Routes::new()
        .route(&of_round("cycle"), get(stages::ask_cycle).post(stages::begin))
        .route(&of_round("plan"), get(stages::ask_plan).post(stages::plan))
        .route(&of_round("stage"), get(stages::ask_stage).post(stages::move_on))
        .route(&of_round("preparation"), get(preparation::list))
        .route(&of_round("preparation/{check}"), get(preparation::ask).post(preparation::say))
        .route(&of_round("reach"), get(reach::table))
        .route(&of_round("reach/{setting}"), get(reach::ask).post(reach::set))
        .route(&of_round("weeks"), get(weeks::list).post(weeks::enter))
        .route(&of_round("weeks/new"), get(weeks::new))
        .route(&of_round("weeks/{week}"), get(weeks::edit))
        .route(&of_list(""), get(checklist::list).post(checklist::add))
        .route(&of_list("/new"), get(checklist::new))
        .route(&of_list("/offers/{key}"), post(checklist::take_over))
        .route(&of_list("/{check}"), get(checklist::edit).post(checklist::reword))
        .route(&of_list("/{check}/omission"), get(checklist::ask_why).post(checklist::leave_out))
        .route(&of_list("/{check}/return"), post(checklist::put_back))
}
