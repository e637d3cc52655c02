//! Sections 4 to 7: what was chosen, promised and done.

pub(crate) const PRIORITIES: &str = "4. Priorities, and who chose them";
pub(crate) const NO_PRIORITIES: &str = "No priority has been chosen yet. \
    Priorities that people choose from the findings, with their reasons, fill this section.";
pub(crate) const PRIORITIES_CAPTION: &str = "What was decided, and on what grounds";
pub(crate) const PRIORITY_COLUMNS: [&str; 6] =
    ["Priority", "Chosen by", "How", "When", "Why", "What children said that led to it"];
pub(crate) const NOT_CHOSEN: &str = "What was not chosen, and why";
pub(crate) const NOT_CHOSEN_UNKNOWN: &str = "Nobody has recorded what was not chosen.";

pub(crate) fn without_pledge(priorities: &str) -> String {
    format!("No pledge answers these priorities yet: {priorities}.")
}

pub(crate) const PLEDGES: &str = "5. Pledges";
pub(crate) const NO_PLEDGES: &str = "No pledge is on record yet. \
    Each “we will” that answers a priority, and how it stands, fills this section.";
pub(crate) const PLEDGES_CAPTION: &str = "What was promised, and how it stands";
pub(crate) const PLEDGE_COLUMNS: [&str; 5] =
    ["Pledge", "Made by", "Status", "Due", "Young people’s verdict"];
pub(crate) const PLEDGE_REASONS: &str = "Why each pledge stands as it does";
pub(crate) const NO_REASON_SENTENCE: &str = "No reason is recorded.";
pub(crate) const NOT_ASKED: &str = "Not asked";

pub(crate) fn pledges_note(group: &str) -> String {
    format!("The status is the authority’s own account. The verdict is that of {group}.")
}

pub(crate) fn pledge_reason(wording: &str, status: &str, why: &str, did: &str) -> String {
    match did {
        "" => format!("“{wording}” Status: {status}. {why}"),
        did => format!("“{wording}” Status: {status}. {why} What was done: {did}"),
    }
}

pub(crate) const PLAN: &str = "6. Action plan";
pub(crate) const NO_ACTIONS: &str = "No action is on record yet. \
    Each action needs one owner post and one date, and then fills a row here.";
pub(crate) const PLAN_CAPTION: &str = "What is being done, the earliest date first";
pub(crate) const PLAN_COLUMNS: [&str; 7] =
    ["Reference", "Action", "Owner", "Due", "Did we do it?", "Will we?", "Did it help?"];
pub(crate) const PLAN_NOTE: &str =
    "“Will we?” is the RAG rating of the authority. The annex says what each rating means.";
pub(crate) const NO_OWNER: &str = "No owner";

pub(crate) const EXCEPTIONS: &str = "7. Exceptions";
pub(crate) const EXCEPTIONS_NO_ACTIONS: &str = "There are no actions to go wrong yet. \
    Every action that is overdue, red or without an owner is listed here.";
pub(crate) const NO_EXCEPTIONS: &str =
    "No action is overdue, red or without an owner. Any that is would be listed here.";
pub(crate) const EXCEPTIONS_CAPTION: &str =
    "Every overdue, red and ownerless action, the earliest date first";
pub(crate) const EXCEPTION_COLUMNS: [&str; 6] =
    ["Reference", "Action", "Why it is here", "Reason recorded", "Owner", "Due"];
pub(crate) const IS_OVERDUE: &str = "Overdue.";
pub(crate) const IS_RED: &str = "Rated red.";
pub(crate) const IS_OWNERLESS: &str = "No owner.";
