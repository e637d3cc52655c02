//! Who may open what, and who may send something there: a row for each address.

use lodestar_tests::Who;

const LEADS: &[Who] = &[Who::Lead, Who::SecondLead];
const EVALUATORS: &[Who] = &[Who::Evaluator, Who::SecondEvaluator];
const ADMINISTRATORS: &[Who] = &[Who::Administrator];
const MOVERS: &[Who] = &[Who::Lead, Who::SecondLead, Who::Owner];
const WITNESSES: &[Who] =
    &[Who::Lead, Who::SecondLead, Who::Owner, Who::Evaluator, Who::SecondEvaluator];
const REPORTERS: &[Who] =
    &[Who::Lead, Who::SecondLead, Who::Board, Who::Evaluator, Who::SecondEvaluator];
const EDITORS: &[Who] = &[Who::Lead, Who::SecondLead, Who::Evaluator, Who::SecondEvaluator];
/// Everybody of Ambleford but the group and the administrator.
const READERS: &[Who] = &[
    Who::Lead,
    Who::SecondLead,
    Who::Board,
    Who::Owner,
    Who::Evaluator,
    Who::SecondEvaluator,
    Who::Inspector,
];
const VISITORS: &[Who] = &[
    Who::Lead,
    Who::SecondLead,
    Who::Board,
    Who::Group,
    Who::Owner,
    Who::Evaluator,
    Who::SecondEvaluator,
    Who::Inspector,
];
/// Whoever may read a pledge and leave traces.
const SPEAKERS: &[Who] = &[
    Who::Lead,
    Who::SecondLead,
    Who::Board,
    Who::Group,
    Who::Owner,
    Who::Evaluator,
    Who::SecondEvaluator,
];
const TRAIL: &[Who] = &[Who::Lead, Who::SecondLead, Who::Administrator];

/// Who may do one thing at an address.
#[derive(Clone, Copy)]
pub(crate) enum May {
    /// Nobody: there is no such thing to do.
    None,
    /// These people.
    Only(&'static [Who]),
    /// Whoever has signed in.
    SignedIn,
    /// Anybody at all.
    Anybody,
}

use May::{Anybody, Only, SignedIn};

/// Address, who may open it, who may send something to it.
pub(crate) type Row = (String, May, May);

/// The addresses of a noun: who may read, record and change it.
fn noun(base: &str, folder: &str, [read, record, change]: [&'static [Who]; 3]) -> Vec<Row> {
    let at = |rest: &str| format!("{base}/{folder}{rest}");
    vec![
        (at(""), Only(read), Only(record)),
        (at("/new"), Only(record), May::None),
        (at("/{id}"), Only(read), Only(change)),
        (at("/{id}/change"), Only(change), May::None),
        (at("/{id}/withdrawal"), Only(change), Only(change)),
    ]
}

/// Pages that belong to no authority.
fn of_programme() -> Vec<Row> {
    vec![
        ("/".to_owned(), SignedIn, May::None),
        ("/audit".to_owned(), Only(ADMINISTRATORS), May::None),
        ("/health".to_owned(), Anybody, May::None),
        ("/help".to_owned(), Anybody, May::None),
        ("/help/{page}".to_owned(), Anybody, May::None),
        ("/language".to_owned(), May::None, Anybody),
        ("/calendars/{token}".to_owned(), Anybody, May::None),
        ("/digests/{token}".to_owned(), Anybody, Anybody),
        ("/notices/digest".to_owned(), May::None, SignedIn),
        ("/notices".to_owned(), SignedIn, May::None),
        ("/notices/calendar".to_owned(), May::None, SignedIn),
        ("/notices/seen".to_owned(), May::None, SignedIn),
        ("/notices/settings".to_owned(), SignedIn, May::None),
        ("/packs".to_owned(), Only(ADMINISTRATORS), Only(ADMINISTRATORS)),
        ("/packs/new".to_owned(), Only(ADMINISTRATORS), Only(ADMINISTRATORS)),
        ("/packs/{id}".to_owned(), Only(ADMINISTRATORS), May::None),
        ("/packs/{id}/file".to_owned(), Only(ADMINISTRATORS), May::None),
        ("/packs/{id}/withdrawal".to_owned(), Only(ADMINISTRATORS), Only(ADMINISTRATORS)),
        ("/sign-in".to_owned(), Anybody, Anybody),
        ("/sign-out".to_owned(), May::None, SignedIn),
        ("/plugins".to_owned(), Only(ADMINISTRATORS), May::None),
        ("/plugins/{plugin}".to_owned(), Only(ADMINISTRATORS), Only(ADMINISTRATORS)),
    ]
}

/// Of an action: its steps, its measure and the rest of its plan.
fn of_actions() -> Vec<Row> {
    let at = |rest: &str| format!("/authorities/{{authority}}{rest}");
    vec![
        (at("/actions.csv"), Only(READERS), May::None),
        (at("/actions/{id}/measure"), Only(MOVERS), Only(MOVERS)),
        (at("/actions/{id}/milestones"), Only(MOVERS), Only(MOVERS)),
        (at("/actions/{id}/plan"), Only(MOVERS), Only(MOVERS)),
    ]
}

pub(crate) fn rows() -> Vec<Row> {
    let there = "/authorities/{authority}";
    let at = |rest: &str| format!("{there}{rest}");
    let nouns = [
        noun(there, "rounds", [READERS, LEADS, LEADS]),
        noun(there, "results", [READERS, LEADS, LEADS]),
        noun(there, "self-assessments", [READERS, LEADS, LEADS]),
        noun(there, "findings", [READERS, LEADS, LEADS]),
        noun(there, "quotes", [READERS, LEADS, LEADS]),
        noun(there, "priorities", [READERS, LEADS, LEADS]),
        noun(there, "pledges", [READERS, LEADS, LEADS]),
        noun(there, "meetings", [VISITORS, LEADS, LEADS]),
        noun(there, "decisions", [READERS, LEADS, LEADS]),
        noun(there, "challenges", [READERS, LEADS, LEADS]),
        noun(there, "actions", [READERS, LEADS, MOVERS]),
        noun(there, "evidence", [READERS, WITNESSES, WITNESSES]),
        noun(there, "sortings", [READERS, EDITORS, EDITORS]),
        noun(there, "assessments", [READERS, EVALUATORS, EVALUATORS]),
        noun(there, "ratings", [READERS, EVALUATORS, EVALUATORS]),
        noun(there, "reports", [READERS, REPORTERS, EDITORS]),
        noun("", "people", [ADMINISTRATORS; 3]),
        noun("/people/{person}", "memberships", [ADMINISTRATORS; 3]),
        noun("", "list-of-authorities", [ADMINISTRATORS; 3]),
    ];
    let others = vec![
        (at(""), Only(VISITORS), May::None),
        (at("/comments/{id}"), Only(VISITORS), Only(SPEAKERS)),
        (at("/comments/{id}/{comment}/withdrawal"), Only(LEADS), Only(LEADS)),
        (at("/following/{id}"), May::None, Only(VISITORS)),
        (at("/handover"), Only(READERS), May::None),
        (at("/handover/takeovers"), May::None, Only(LEADS)),
        (at("/handover/takeovers/new"), Only(LEADS), May::None),
        (at("/handover/vacancies"), May::None, Only(LEADS)),
        (at("/handover/vacancies/new"), Only(LEADS), May::None),
        (at("/group"), Only(VISITORS), May::None),
        (at("/group/{id}/verdict"), May::None, Only(&[Who::Group])),
        (at("/imports"), Only(READERS), May::None),
        (at("/imports/{id}"), Only(READERS), May::None),
        (at("/imports/{id}/approval"), May::None, Only(LEADS)),
        (at("/imports/{id}/columns"), Only(LEADS), Only(LEADS)),
        (at("/codebook"), Only(READERS), May::None),
        (at("/codebook/{id}/withdrawal"), Only(LEADS), Only(LEADS)),
        (at("/rounds/{id}/readings/{reading}"), Only(LEADS), May::None),
        (at("/imports/{id}/quotes"), Only(LEADS), Only(LEADS)),
        (at("/quotes/{id}/approval"), Only(LEADS), Only(LEADS)),
        (at("/imports/{id}/reversal"), Only(LEADS), Only(LEADS)),
        (at("/imports/{id}/withdrawal"), Only(LEADS), Only(LEADS)),
        (at("/agendas/{body}"), Only(LEADS), Only(LEADS)),
        (at("/challenges/{id}/answer"), Only(LEADS), Only(LEADS)),
        (at("/decisions/{id}/follow-up"), Only(LEADS), Only(LEADS)),
        (at("/meetings/{id}/agenda"), May::None, Only(LEADS)),
        (at("/meetings/{id}/changes"), Only(READERS), May::None),
        (at("/meetings/{id}/closing"), Only(LEADS), Only(LEADS)),
        (at("/meetings/{id}/corrections"), Only(LEADS), Only(LEADS)),
        (at("/meetings/{id}/corrections/{correction}/approval"), May::None, Only(LEADS)),
        (at("/meetings/{id}/items"), May::None, Only(LEADS)),
        (at("/meetings/{id}/items/new"), Only(LEADS), May::None),
        (at("/meetings/{id}/items/{item}"), Only(LEADS), Only(LEADS)),
        (at("/meetings/{id}/opening"), May::None, Only(LEADS)),
        (at("/reports/{id}/document"), Only(READERS), May::None),
        (at("/reports/{id}/document.html"), Only(READERS), May::None),
        (at("/reports/{id}/document.pdf"), Only(READERS), May::None),
        (at("/plugins"), Only(ADMINISTRATORS), Only(ADMINISTRATORS)),
        (at("/plugins/{plugin}"), Only(ADMINISTRATORS), Only(ADMINISTRATORS)),
        (at("/checklists/{cycle}"), Only(READERS), Only(LEADS)),
        (at("/checklists/{cycle}/new"), Only(LEADS), May::None),
        (at("/checklists/{cycle}/offers/{key}"), May::None, Only(LEADS)),
        (at("/checklists/{cycle}/{check}"), Only(LEADS), Only(LEADS)),
        (at("/checklists/{cycle}/{check}/omission"), Only(LEADS), Only(LEADS)),
        (at("/checklists/{cycle}/{check}/return"), May::None, Only(LEADS)),
        (at("/rounds/{id}/cycle"), Only(LEADS), Only(LEADS)),
        (at("/rounds/{id}/plan"), Only(LEADS), Only(LEADS)),
        (at("/rounds/{id}/preparation"), Only(READERS), May::None),
        (at("/rounds/{id}/preparation/{check}"), Only(LEADS), Only(LEADS)),
        (at("/rounds/{id}/reach"), Only(READERS), May::None),
        (at("/rounds/{id}/reach/{setting}"), Only(LEADS), Only(LEADS)),
        (at("/rounds/{id}/stage"), Only(LEADS), Only(LEADS)),
        (at("/rounds/{id}/weeks"), Only(READERS), Only(LEADS)),
        (at("/rounds/{id}/weeks/new"), Only(LEADS), May::None),
        (at("/rounds/{id}/weeks/{week}"), Only(LEADS), May::None),
        (at("/rounds/{id}/import"), Only(LEADS), Only(LEADS)),
        (at("/rounds/{id}/results"), Only(READERS), May::None),
        (at("/rounds/{id}/proposals"), Only(READERS), May::None),
        (at("/results/{id}/proposal"), Only(LEADS), Only(LEADS)),
        (at("/results/{id}/proposal/acceptance"), May::None, Only(LEADS)),
        (at("/results/{id}/proposal/refusal"), Only(LEADS), Only(LEADS)),
        (at("/indicators/{indicator}"), Only(READERS), May::None),
        (at("/self-assessments/{id}/answers"), Only(LEADS), Only(LEADS)),
        (at("/self-assessments/{id}/scores"), Only(READERS), May::None),
        (at("/survey-rules"), Only(LEADS), Only(LEADS)),
    ];
    nouns
        .into_iter()
        .flatten()
        .chain(others)
        .chain(of_actions())
        .chain(of_evaluators())
        .chain(of_overviews())
        .chain(of_programme())
        .collect()
}

impl May {
    pub(crate) fn includes(self, who: Who) -> bool {
        match self {
            Self::None => false,
            Self::Only(people) => people.contains(&who),
            Self::SignedIn | Self::Anybody => true,
        }
    }
}

/// Where evidence is kept and weighed.
fn of_evaluators() -> Vec<Row> {
    let at = |rest: &str| format!("/authorities/{{authority}}{rest}");
    vec![
        (at("/evidence/{id}/files"), Only(READERS), Only(WITNESSES)),
        (at("/evidence/{id}/files/{file}"), Only(READERS), May::None),
        (at("/evidence/{id}/files/{file}/withdrawal"), May::None, Only(WITNESSES)),
        (at("/sortings/{id}/sorts/new"), Only(EDITORS), Only(EDITORS)),
        (at("/sortings/{id}/results"), Only(READERS), May::None),
        (at("/sortings/{id}/sorts/{sort}/withdrawal"), May::None, Only(EDITORS)),
        (at("/outcomes"), Only(READERS), May::None),
        (at("/outcomes/{id}/desk"), Only(EVALUATORS), Only(EVALUATORS)),
        (at("/outcomes/{id}/desk/cell"), May::None, Only(EVALUATORS)),
        (at("/outcomes/{id}/submission"), May::None, Only(EVALUATORS)),
        (at("/outcomes/{id}/raters"), Only(READERS), May::None),
        (at("/outcomes/{id}/raters/{outcome}/{source}"), Only(EVALUATORS), Only(EVALUATORS)),
        (at("/outcomes/{id}/sources"), Only(READERS), May::None),
        (at("/outcomes/{id}/model"), Only(READERS), May::None),
        (at("/rounds/{id}/results.csv"), Only(READERS), May::None),
        (at("/outcomes/{id}/method"), Only(READERS), May::None),
        (at("/outcomes/{id}/method/change"), Only(EVALUATORS), Only(EVALUATORS)),
        (at("/outcomes/{id}/chart.csv"), Only(READERS), May::None),
        (at("/outcomes/example"), Only(READERS), May::None),
        (at("/outcomes/example.csv"), Only(READERS), May::None),
        (at("/outcomes/{id}/{outcome}/{source}"), Only(READERS), May::None),
    ]
}

/// Pages that look over everything.
fn of_overviews() -> Vec<Row> {
    let at = |rest: &str| format!("/authorities/{{authority}}{rest}");
    vec![
        (at("/audit"), Only(TRAIL), May::None),
        (at("/briefing"), Only(READERS), May::None),
        (at("/fates"), Only(READERS), May::None),
        (at("/gaps"), Only(READERS), May::None),
        (at("/thread/{id}"), Only(READERS), May::None),
    ]
}
