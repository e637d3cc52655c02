//! A record of any noun: the same answers that a form would send, judged by the
//! same rules and written by the same use cases.

use anyhow::anyhow;
use chrono::NaiveDate;
use lodestar_core::actions::{self, NewAction};
use lodestar_core::assessments::{self, NewAssessment, NewRating};
use lodestar_core::evidence::{self, NewEvidence};
use lodestar_core::findings::{self, NewFinding};
use lodestar_core::meetings::NewMeeting;
use lodestar_core::packs::{self, Framework};
use lodestar_core::pledges::{self, NewPledge};
use lodestar_core::priorities::{self, NewPriority};
use lodestar_core::reports::NewReport;
use lodestar_core::{Answers, AuthorityId, Context, Kind, Problems, RecordId, Version};

/// Something that passed every rule.
pub(super) enum New {
    Finding(NewFinding),
    Priority(NewPriority),
    Pledge(Box<NewPledge>),
    Action(Box<NewAction>),
    Evidence(NewEvidence),
    Assessment(NewAssessment),
    Rating(NewRating),
    Report(NewReport),
    Meeting(NewMeeting),
}

/// Judges answers as the form of their noun would.
pub(super) fn parse(
    kind: Kind,
    framework: &Framework,
    answers: &Answers,
    today: NaiveDate,
) -> anyhow::Result<New> {
    let new = match kind {
        Kind::Finding => NewFinding::parse(answers).map(New::Finding),
        Kind::Priority => NewPriority::parse(answers, today).map(New::Priority),
        Kind::Pledge => NewPledge::parse(answers, today).map(|it| New::Pledge(Box::new(it))),
        Kind::Action => NewAction::parse(answers).map(|it| New::Action(Box::new(it))),
        Kind::Evidence => NewEvidence::parse(answers, today).map(New::Evidence),
        Kind::Assessment => NewAssessment::parse(answers, today).map(New::Assessment),
        Kind::Rating => NewRating::parse(framework, answers).map(New::Rating),
        Kind::Meeting => NewMeeting::parse(answers).map(New::Meeting),
        Kind::Report => NewReport::parse(answers).map(New::Report),
        other => anyhow::bail!("the demonstration has no {}", other.key()),
    };
    new.map_err(|problems| wrong(&problems))
}

/// Where a record is made: who, whose, and under which framework.
pub(super) struct Home<'a> {
    pub(super) context: &'a Context,
    pub(super) authority: AuthorityId,
    pub(super) framework: &'a Framework,
    pub(super) assessment: Option<RecordId>,
}

/// Makes a record.
pub(super) async fn add(home: &Home<'_>, new: New) -> anyhow::Result<RecordId> {
    let (context, authority) = (home.context, home.authority);
    let id = match new {
        New::Finding(new) => findings::add(context, authority, new).await,
        New::Priority(new) => priorities::add(context, authority, new).await,
        New::Pledge(new) => pledges::add(context, authority, *new).await,
        New::Action(new) => actions::add(context, authority, *new).await,
        New::Evidence(new) => evidence::add(context, authority, new).await,
        New::Assessment(new) => {
            let under = (home.framework, &*packs::rubric(context).await?);
            assessments::add(context, &[authority], under, new).await
        }
        New::Rating(new) => {
            let assessment = home.assessment.ok_or_else(|| anyhow!("no assessment yet"))?;
            assessments::add_rating(context, authority, assessment, new).await
        }
        New::Meeting(_) => anyhow::bail!("a meeting is planned and not recorded"),
        New::Report(_) => anyhow::bail!("a report is made and not recorded"),
    };
    Ok(id?)
}

/// What a record says now, and its version.
pub(super) async fn stored(
    context: &Context,
    kind: Kind,
    authority: AuthorityId,
    id: RecordId,
) -> anyhow::Result<(Version, Answers)> {
    Ok(match kind {
        Kind::Finding => {
            let it = findings::find(context, authority, id).await?;
            (it.head.version, it.answers())
        }
        Kind::Priority => {
            let it = priorities::find(context, authority, id).await?;
            (it.head.version, it.answers())
        }
        Kind::Pledge => {
            let it = pledges::find(context, authority, id).await?;
            (it.head.version, it.answers())
        }
        Kind::Action => {
            let it = actions::find(context, authority, id).await?;
            (it.head.version, it.answers())
        }
        Kind::Evidence => {
            let it = evidence::find(context, authority, id).await?;
            (it.head.version, it.answers())
        }
        other => anyhow::bail!("no {} changes in the demonstration", other.key()),
    })
}

/// Changes a record.
pub(super) async fn change(
    home: &Home<'_>,
    id: RecordId,
    seen: Version,
    new: New,
) -> anyhow::Result<()> {
    let (context, authority) = (home.context, home.authority);
    match new {
        New::Finding(new) => findings::change(context, authority, id, seen, new).await?,
        New::Priority(new) => priorities::change(context, authority, id, seen, new).await?,
        New::Pledge(new) => pledges::change(context, authority, id, seen, *new).await?,
        New::Action(new) => actions::change(context, authority, id, seen, *new).await?,
        New::Evidence(new) => evidence::change(context, authority, id, seen, new).await?,
        _ => anyhow::bail!("nothing else changes in the demonstration"),
    }
    Ok(())
}

/// Which answers are wrong, and how.
pub(super) fn wrong(problems: &Problems) -> anyhow::Error {
    let said = problems.iter().map(|it| format!("{}: {:?}", it.field, it.wrong));
    anyhow!("{}", said.collect::<Vec<_>>().join(", "))
}

/// The stored answers with some of them replaced.
pub(super) fn replaced(stored: Answers, changed: &Answers) -> Answers {
    changed.questions().fold(stored, |answers, question| {
        answers.with_all(question, changed.all(question).iter().cloned())
    })
}
