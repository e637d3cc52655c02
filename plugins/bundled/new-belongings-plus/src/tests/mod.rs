//! Files as a cycle produces them, good and bad. All of them are invented.

mod answers;
mod assessment;
mod chosen;
mod hostile;
mod support;
mod workbooks;
