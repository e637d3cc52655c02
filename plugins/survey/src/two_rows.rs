//! Headings in two rows: the question in one, and in the row below it the
//! option that each of its columns ticks.

use crate::book::Book;
use crate::cells::Cells;
use crate::column::Use;
use crate::plain::{self, is_blank};

/// Fewer columns of options than this are chance.
const OPTIONS_MIN: usize = 2;

/// What survey tools write below a question that has only one column.
const ONE_COLUMN: [&str; 6] =
    ["response", "responses", "answer", "answers", "open ended response", "value"];

/// The two rows as one, as in `Question [Option]`; nothing if the second is no
/// row of headings. Whoever ticked everything is not taken for a heading: above
/// answers of any other question it would have to say “response”.
pub(crate) fn joined(book: &Book<'_>, above: &Cells, below: &Cells) -> Option<Vec<String>> {
    let mut titles = Vec::with_capacity(above.len().max(below.len()));
    let mut question = "";
    let mut options = 0;
    let mut is_said_again = 0;
    for column in 0..above.len().max(below.len()) {
        let own = above.get(column).unwrap_or_default().trim();
        let option = below.get(column).unwrap_or_default().trim();
        if !is_blank(own) {
            question = own;
        }
        let title = if is_blank(option) || ONE_COLUMN.contains(&plain::name(option).as_str()) {
            own.to_owned()
        } else if is_same(book, own, option) {
            is_said_again += 1;
            own.to_owned()
        } else if book.is_multiple(question) {
            let title = format!("{question} [{option}]");
            options += usize::from(matches!(Use::of(book, &title), Use::Ticks(_)));
            title
        } else {
            return None;
        };
        titles.push(title);
    }
    (OPTIONS_MIN <= options || OPTIONS_MIN <= is_said_again).then_some(titles)
}

/// Whether both headings name the same question, as where the codes stand in
/// one row and the wording in the other.
fn is_same(book: &Book<'_>, above: &str, below: &str) -> bool {
    match (Use::of(book, above), Use::of(book, below)) {
        (Use::Answers(one), Use::Answers(other)) => {
            one.iter().flatten().any(|it| other.contains(&Some(*it)))
        }
        (Use::Unknown, _) => false,
        (one, other) => one == other,
    }
}
