//! How the children of a round will be reached: a table of settings and kinds
//! of adult, and a form for each setting.

use axum::extract::Path;
use lodestar_core::fieldwork::reach::{self, ADULT_FIELDS, NewReach, Reach, Row, Totals};
use lodestar_core::rounds::{self, Round};
use lodestar_core::{Answers, Deed, Error, Kind, RecordId};
use serde::{Deserialize, Serialize};

use super::stages::to_change;
use crate::answers::Form;
use crate::nouns::{Asking, seen};
use crate::nouns::{Question, Sort};
use crate::page_error::{Answer, PageError};
use crate::rounds::figure;
use crate::signed_in::{OfRecord, Place, Scope as _};
use crate::words::Say;

#[derive(Deserialize)]
pub(super) struct SettingPath {
    id: String,
    setting: String,
}

#[derive(Serialize)]
struct View {
    round: String,
    back: String,
    adults: Vec<String>,
    rows: Vec<RowView>,
    totals: Vec<String>,
    missed: Vec<String>,
    never: Vec<String>,
    may: bool,
}

#[derive(Serialize)]
struct RowView {
    title: String,
    address: String,
    cells: Vec<String>,
    unreached: String,
    total: String,
    is_gap: bool,
}

pub(super) async fn table(place: Place, OfRecord(id): OfRecord) -> Answer {
    let say = &place.say;
    let round = rounds::find(&place.context, place.authority.id, id).await?;
    let found = reach::of_round(&place.context, place.authority.id, id).await?;
    let found = found.ok_or(Error::NotFound("cycle"))?;
    let may = round.head.is_live()
        && place.context.may(Deed::Change(Kind::Round), Some(place.authority.id));
    let here = place.path(&format!("/rounds/{id}"));
    let gaps: Vec<&str> = found.unreached().map(|(row, _)| row.setting.key.as_str()).collect();
    let row = |row: &Row| RowView {
        title: row.setting.title.clone(),
        address: if may { format!("{here}/reach/{}", row.setting.key) } else { String::new() },
        // Of what nobody has said anything, a zero would be one.
        cells: row
            .cells
            .iter()
            .map(|it| if row.version == 0 { String::new() } else { figure(*it) })
            .collect(),
        unreached: row.unreached.map_or_else(|| say.t("fieldwork-not-said"), figure),
        total: if row.version == 0 { String::new() } else { figure(row.total) },
        is_gap: gaps.contains(&row.setting.key.as_str()),
    };
    let Totals { cells, unreached, all } = &found.totals;
    let totals = cells.iter().chain([unreached, all]).copied();
    let view = View {
        round: round.head.title.clone(),
        back: here.clone(),
        adults: found.adults.iter().map(|it| it.title.clone()).collect(),
        rows: found.rows.iter().map(row).collect(),
        totals: totals.map(figure).collect(),
        missed: missed(say, &found),
        never: found.cycle.never.iter().map(|it| format!("{}. {}", it.title, it.why)).collect(),
        may,
    };
    place.app.page("fieldwork/reach", place.frame(&say.t("fieldwork-reach")), &view)
}

pub(super) async fn ask(place: Place, Path(path): Path<SettingPath>) -> Answer {
    let (round, found) = to_set(&place, &path).await?;
    let row = found.row(&path.setting).ok_or(Error::NotFound("setting"))?;
    form(&place, &round, &found, row).show(&blanked(&row.answers()), row.version)
}

pub(super) async fn set(
    place: Place,
    Path(path): Path<SettingPath>,
    Form(answers): Form,
) -> Answer {
    let (round, found) = to_set(&place, &path).await?;
    let row = found.row(&path.setting).ok_or(Error::NotFound("setting"))?;
    let form = form(&place, &round, &found, row);
    match NewReach::parse(&found, row, &answers) {
        Ok(new) => {
            let (context, authority) = (&place.context, place.authority.id);
            let which = (path.setting.as_str(), seen(&answers));
            let done = reach::set(context, authority, round.head.id, which, &new).await;
            form.done(&answers, done)
        }
        Err(problems) => form.again(&answers, &problems),
    }
}

/// Who is not reached, setting by setting: a sentence each.
pub(super) fn missed(say: &Say, reach: &Reach) -> Vec<String> {
    let unreached = reach.unreached().map(|(row, count)| {
        let values =
            [("setting", row.setting.title.clone().into()), ("count", figure(count).into())];
        say.with("fieldwork-unreached-in", &values)
    });
    let unsaid: Vec<String> = reach.unsaid().map(|row| row.setting.title.clone()).collect();
    let unsaid = (!unsaid.is_empty())
        .then(|| say.with("fieldwork-unsaid-in", &[("settings", unsaid.join(", ").into())]));
    unreached.chain(unsaid).collect()
}

/// A hidden number is left blank, which keeps it.
pub(super) fn blanked(answers: &Answers) -> Answers {
    answers.questions().fold(Answers::default(), |blanked, question| {
        let answer = answers.one(question);
        blanked.with(question, if answer == "[c]" { "" } else { answer })
    })
}

async fn to_set(place: &Place, path: &SettingPath) -> Result<(Round, Reach), PageError> {
    let id = RecordId::parse(&path.id).ok_or(Error::NotFound("record"))?;
    let round = to_change(place, id).await?;
    let found = reach::of_round(&place.context, place.authority.id, id).await?;
    Ok((round, found.ok_or(Error::NotFound("cycle"))?))
}

fn form<'a>(place: &'a Place, round: &Round, found: &Reach, row: &Row) -> Asking<'a> {
    let say = &place.say;
    let folder = "fieldwork-reach";
    let hidden = |position: usize| {
        let is_hidden = row.cells.get(position).is_some_and(|it| it.value().is_none());
        if is_hidden && 0 < row.version { say.t("fieldwork-kept") } else { String::new() }
    };
    let adults = ADULT_FIELDS.into_iter().zip(&found.adults).enumerate();
    let adults = adults.map(|(position, (field, adult))| Question {
        name: field.to_owned(),
        label: adult.title.clone(),
        hint: hidden(position),
        sort: Sort::Number,
    });
    let ask = |name, sort| Question::new(say, folder, name, sort);
    let mut unreached = ask("unreached", Sort::Number);
    if row.unreached.is_some_and(|it| it.value().is_none()) {
        unreached.hint = say.t("fieldwork-kept");
    }
    let others = [unreached, ask("other", Sort::Line), ask("other_children", Sort::Number)];
    let back = place.path(&format!("/rounds/{}/reach", round.head.id));
    Asking {
        place,
        heading: say
            .with("fieldwork-reach-heading", &[("setting", row.setting.title.clone().into())]),
        about: vec![round.head.title.clone(), say.t("fieldwork-reach-form-about")],
        folder,
        questions: adults.chain(others).collect(),
        action: format!("{back}/{}", row.setting.key),
        back,
    }
}
