//! A meeting of the demonstration: planned, minuted and closed by the same use
//! cases as any other.

use anyhow::{Context as _, anyhow};
use lodestar_core::challenges::{self, NewChallenge};
use lodestar_core::decisions::{self, NewDecision};
use lodestar_core::meetings::{self, NewItem, NewMeeting};
use lodestar_core::{Answers, AuthorityId, Context, RecordId, Version};

use super::record::wrong;
use crate::App;
use crate::words::Language;

/// Plans it. Its agenda begins as it does in an authority that has set none.
pub(super) async fn plan(
    app: &App,
    context: &Context,
    authority: AuthorityId,
    new: NewMeeting,
) -> anyhow::Result<RecordId> {
    let usual = app.say(Language::English).t(&format!("agendas-usual-{}", new.body.key()));
    let usual: Vec<String> = usual.lines().map(str::to_owned).collect();
    Ok(meetings::add(context, authority, new, &usual).await?)
}

/// Opens it, after what has become due was put on its agenda.
pub(super) async fn open(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> anyhow::Result<()> {
    meetings::bring_up_to_date(context, authority, id).await?;
    let seen = version(context, authority, id).await?;
    Ok(meetings::open(context, authority, id, seen).await?)
}

/// Minutes an item, with what was decided and asked under it. An item that is not
/// on the agenda is put there first.
pub(super) async fn minute(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    said: &Answers,
) -> anyhow::Result<()> {
    let title = said.one("item");
    let answers = Answers::default().with("title", title);
    let items = meetings::minutes(context, authority, id).await?.items;
    let known = items.into_iter().find(|it| it.title == title);
    let (item, seen) = match known {
        Some(item) => (item.id, item.version),
        None => {
            let new = NewItem::parse(&answers).map_err(|it| wrong(&it))?;
            (meetings::add_item(context, authority, id, new).await?, Version(1))
        }
    };
    let answers = answers.with("note", said.one("note")).with("state", "dealt_with");
    let new = NewItem::parse(&answers).map_err(|it| wrong(&it))?;
    meetings::change_item(context, authority, id, item, seen, new).await?;

    let under = Answers::default().with("item", item.to_string());
    if !said.one("decision").is_empty() {
        let answers = under
            .clone()
            .with("title", said.one("decision"))
            .with("reason", said.one("reason"))
            .with("follow_up_on", said.one("follow_up_on"));
        let new = NewDecision::parse(&answers).map_err(|it| wrong(&it))?;
        decisions::add(context, authority, new).await?;
    }
    if !said.one("asked").is_empty() {
        let asked = ["asked_by", "answer", "answered_by"];
        let answers = under.with("title", said.one("asked"));
        let answers = asked.iter().fold(answers, |all, it| all.with(it, said.one(it)));
        let new = NewChallenge::parse(&answers).map_err(|it| wrong(&it))?;
        challenges::add(context, authority, new).await?;
    }
    Ok(())
}

/// Closes it.
pub(super) async fn close(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> anyhow::Result<()> {
    let seen = version(context, authority, id).await?;
    Ok(meetings::close(context, authority, id, seen).await?)
}

async fn version(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> anyhow::Result<Version> {
    let meeting = meetings::find(context, authority, id).await;
    let meeting = meeting.map_err(|error| anyhow!(error)).context("it was never planned")?;
    Ok(meeting.head.version)
}
