//! Finding actions: filtered, sorted and paged by the database, so that ten
//! thousand page as fast as fifty.

use chrono::NaiveDate;
use sea_orm::sea_query::{Expr, ExprTrait as _, Func, LikeExpr, Query};
use sea_orm::{
    ColumnTrait, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::entity::{action, action_principle};
use super::plan::Principle;
use super::rules::{Delivery, Rag, is_review_due};
use crate::choices::choices;
use crate::packs::Domain;
use crate::records::entity::record;
use crate::{Answers, AuthorityId, Context, Deed, Error, Head, Kind};

/// How many stand on one page.
pub const PAGE_SIZE: u64 = 50;

/// More than these are not drawn or handed out at once.
pub const ROWS_MAX: u64 = 10_000;

choices! {
    /// In which order actions are listed.
    pub enum Sorting {
        /// By reference.
        Reference = "reference",
        /// What is due first, first.
        Due = "due",
        /// By the post that owns them; those that nobody owns first.
        Owner = "owner",
        /// What was changed last, first.
        Changed = "changed",
    }
}

choices! {
    /// What is to be done about the date.
    pub enum When {
        /// The day has gone and it is not done.
        Overdue = "overdue",
        /// Due within 30 days and not done.
        Soon = "soon",
        /// Not done, whenever it is due.
        Open = "open",
    }
}

/// Which actions are looked for. What is not said is not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words of the title, the reference or the post.
    pub words: String,
    /// Did we do it?
    pub delivery: Option<Delivery>,
    /// Will we?
    pub rag: Option<Rag>,
    /// Of which part of well-being.
    pub domain: Option<Domain>,
    /// Which need it serves.
    pub principle: Option<Principle>,
    /// What is to be done about the date.
    pub when: Option<When>,
    /// Only those whose post the person who asks holds.
    pub is_mine: bool,
    /// Only those that nobody owns.
    pub is_ownerless: bool,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its record; the title is what is to be done.
    pub head: Head,
    /// As in `2026-27/RP-03`.
    pub reference: String,
    /// Its domain of well-being.
    pub domain: Domain,
    /// The post that owns it; empty while it is vacant.
    pub owner_post: String,
    /// Who holds the post, or empty.
    pub owner_name: String,
    /// When it is to begin.
    pub starts_on: Option<NaiveDate>,
    /// By when.
    pub due_on: NaiveDate,
    /// When somebody is to look at it again.
    pub review_on: Option<NaiveDate>,
    /// Did we do it?
    pub delivery: Delivery,
    /// Will we?
    pub rag: Rag,
    /// Why it is amber or red.
    pub rag_reason: String,
}

/// Some of the actions that were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Those on this page.
    pub lines: Vec<Line>,
    /// How many there are in all.
    pub all: u64,
    /// Which page this is, from 1.
    pub page: u64,
    /// How many pages there are; 1 if nothing was found.
    pub pages: u64,
}

impl Line {
    /// Whether somebody still has to do something.
    pub const fn is_open(&self) -> bool {
        self.delivery.is_open()
    }

    /// An action due today is not yet overdue: there is still time to do it.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due_on < today
    }

    /// Whether nobody has looked at it for as long as it may go without.
    pub fn is_review_due(&self, today: NaiveDate) -> bool {
        self.is_open() && is_review_due(&self.head, self.review_on, today)
    }
}

impl Filter {
    /// What an address asks. What makes no sense is not asked.
    pub fn parse(answers: &Answers) -> Self {
        Self {
            words: answers.one("words").trim().chars().take(100).collect(),
            delivery: Delivery::parse(answers.one("delivery")).ok(),
            rag: Rag::parse(answers.one("rag")).ok(),
            domain: Domain::parse(answers.one("domain")).ok(),
            principle: Principle::parse(answers.one("principle")).ok(),
            when: When::parse(answers.one("when")).ok(),
            is_mine: answers.one("whose") == "mine",
            is_ownerless: answers.one("whose") == "nobody",
        }
    }

    /// The same as an address has it.
    pub fn answers(&self) -> Answers {
        let whose = match (self.is_mine, self.is_ownerless) {
            (true, _) => "mine",
            (_, true) => "nobody",
            _ => "",
        };
        let said = [
            ("words", self.words.as_str()),
            ("delivery", self.delivery.map(Delivery::key).unwrap_or_default()),
            ("rag", self.rag.map(Rag::key).unwrap_or_default()),
            ("domain", self.domain.map(Domain::key).unwrap_or_default()),
            ("principle", self.principle.map(Principle::key).unwrap_or_default()),
            ("when", self.when.map(When::key).unwrap_or_default()),
            ("whose", whose),
        ];
        let said = said.into_iter().filter(|(_, value)| !value.is_empty());
        said.fold(Answers::default(), |answers, (name, value)| answers.with(name, value))
    }
}

/// One page of the actions that a filter finds. Two statements, however many
/// there are.
pub async fn search(
    context: &Context,
    authority: AuthorityId,
    filter: &Filter,
    sorting: Sorting,
    page: u64,
) -> Result<Found, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    let db = &context.db.read;
    let all = select(context, authority, filter).count(db).await?;
    let pages = Ord::max(all.div_ceil(PAGE_SIZE), 1);
    let page = Ord::clamp(page, 1, pages);
    let lines = lines(context, authority, filter, sorting, (PAGE_SIZE * (page - 1), PAGE_SIZE));
    Ok(Found { lines: lines.await?, all, page, pages })
}

/// Every action that a filter finds, up to [`ROWS_MAX`]: for a file, a board or a
/// calendar. One statement.
pub async fn search_all(
    context: &Context,
    authority: AuthorityId,
    filter: &Filter,
    sorting: Sorting,
) -> Result<Vec<Line>, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    lines(context, authority, filter, sorting, (0, ROWS_MAX)).await
}

async fn lines(
    context: &Context,
    authority: AuthorityId,
    filter: &Filter,
    sorting: Sorting,
    (from, most): (u64, u64),
) -> Result<Vec<Line>, Error> {
    let select = select(context, authority, filter);
    let select = match sorting {
        Sorting::Reference => select.order_by_asc(action::Column::Reference),
        Sorting::Due => select.order_by_asc(action::Column::DueOn),
        Sorting::Owner => select.order_by_asc(action::Column::OwnerPost),
        Sorting::Changed => select.order_by(record::Column::ChangedAt, Order::Desc),
    };
    let rows = select
        .order_by_asc(action::Column::Reference)
        .find_also_related(record::Entity)
        .offset(from)
        .limit(most)
        .all(&context.db.read)
        .await?;
    rows.into_iter().map(|(row, record)| line(row, record)).collect()
}

fn select(context: &Context, authority: AuthorityId, filter: &Filter) -> Select<action::Entity> {
    let open = || {
        let open = Delivery::ALL.iter().filter(|it| it.is_open());
        action::Column::Delivery.is_in(open.map(|it| it.key()))
    };
    let today = context.today();
    let soon = today.checked_add_days(chrono::Days::new(30)).unwrap_or(today);
    let live = Query::select()
        .column(record::Column::Id)
        .from(record::Entity)
        .and_where(record::Column::AuthorityId.eq(authority.0))
        .and_where(record::Column::Kind.eq(Kind::Action.key()))
        .and_where(record::Column::WithdrawnAt.is_null())
        .to_owned();
    let mut select = action::Entity::find()
        .filter(action::Column::AuthorityId.eq(authority.0))
        .filter(action::Column::Id.in_subquery(live));
    if let Some(delivery) = filter.delivery {
        select = select.filter(action::Column::Delivery.eq(delivery.key()));
    }
    if let Some(rag) = filter.rag {
        select = select.filter(action::Column::Rag.eq(rag.key()));
    }
    if let Some(domain) = filter.domain {
        select = select.filter(action::Column::Domain.eq(domain.key()));
    }
    select = match filter.when {
        Some(When::Overdue) => select.filter(open()).filter(action::Column::DueOn.lt(today)),
        Some(When::Soon) => {
            select.filter(open()).filter(action::Column::DueOn.between(today, soon))
        }
        Some(When::Open) => select.filter(open()),
        None => select,
    };
    if filter.is_mine {
        select = select.filter(action::Column::OwnerName.eq(context.actor.name()));
    }
    if filter.is_ownerless {
        select = select.filter(open()).filter(action::Column::OwnerPost.eq(""));
    }
    if let Some(principle) = filter.principle {
        let serving = Query::select()
            .column(action_principle::Column::ActionId)
            .from(action_principle::Entity)
            .and_where(action_principle::Column::Principle.eq(principle.key()))
            .to_owned();
        select = select.filter(action::Column::Id.in_subquery(serving));
    }
    if !filter.words.is_empty() {
        select = select.filter(has_words(&filter.words));
    }
    select
}

/// Whether the title, the reference or the post has these words, whatever their
/// case. A `%` is itself.
fn has_words(words: &str) -> sea_orm::Condition {
    let escaped = words.to_lowercase().replace('!', "!!").replace('%', "!%").replace('_', "!_");
    let like = || LikeExpr::new(format!("%{escaped}%")).escape('!');
    let has = |column| Expr::expr(Func::lower(column)).like(like());
    let titled = Query::select()
        .column(record::Column::Id)
        .from(record::Entity)
        .and_where(has(Expr::col(record::Column::Title)))
        .to_owned();
    sea_orm::Condition::any()
        .add(action::Column::Id.in_subquery(titled))
        .add(has(Expr::col((action::Entity, action::Column::Reference))))
        .add(has(Expr::col((action::Entity, action::Column::OwnerPost))))
}

fn line(row: action::Model, record: Option<record::Model>) -> Result<Line, Error> {
    Ok(Line {
        head: record.ok_or(Error::Corrupt("record"))?.head()?,
        reference: row.reference,
        domain: Domain::stored(&row.domain)?,
        owner_post: row.owner_post,
        owner_name: row.owner_name,
        starts_on: row.starts_on,
        due_on: row.due_on,
        review_on: row.review_on,
        delivery: Delivery::stored(&row.delivery)?,
        rag: Rag::stored(&row.rag)?,
        rag_reason: row.rag_reason,
    })
}
