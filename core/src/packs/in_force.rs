//! Which version of a pack counts now, or counted at a moment: the one that was
//! installed last, or what came with the program. One small statement each.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use uuid::Uuid;

use super::codebook::Codebook;
use super::comparator::Comparison;
use super::cycle::Cycle;
use super::entity::pack;
use super::framework::Framework;
use super::header::{PackKind, Urn};
use super::pack::{Content, Pack};
use super::profile::Profile;
use super::rag::RagState;
use super::rubric::Rubric;
use super::sheet::Sheet;
use super::{memory, shipped};
use crate::records::entity::record;
use crate::{Context, Error};

/// What the statement brings: id, URN, version and checksum.
type Line = (Uuid, String, i32, String);

/// Own wording that is in force: language, key and text, the later over the
/// earlier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The same for the same wording.
    pub fingerprint: String,
    /// The words of the colours of delivery, by colour.
    pub colours: Vec<(String, String, String)>,
    /// Words of the pages, by their key.
    pub words: Vec<(String, String, String)>,
}

/// The codebook in force.
pub async fn codebook(context: &Context) -> Result<Arc<Codebook>, Error> {
    match &in_force(context, PackKind::Codebook, None).await?.content {
        Content::Codebook(codebook) => Ok(codebook.clone()),
        _ => Err(Error::Corrupt("codebook")),
    }
}

/// The codebook that was in force at a moment: what was read under it is judged
/// by it.
pub async fn codebook_at(context: &Context, at: DateTime<Utc>) -> Result<Arc<Codebook>, Error> {
    match &in_force(context, PackKind::Codebook, Some(at)).await?.content {
        Content::Codebook(codebook) => Ok(codebook.clone()),
        _ => Err(Error::Corrupt("codebook")),
    }
}

/// The framework in force: what a new assessment begins under.
pub async fn framework(context: &Context) -> Result<Arc<Framework>, Error> {
    match &in_force(context, PackKind::Framework, None).await?.content {
        Content::Framework(framework) => Ok(framework.clone()),
        _ => Err(Error::Corrupt("framework")),
    }
}

/// The framework under which an assessment began, by its key and version. If
/// the program no longer has that version, the nearest that there is.
pub async fn framework_of(
    context: &Context,
    key: &str,
    version: i32,
) -> Result<Arc<Framework>, Error> {
    let urn = Urn { kind: PackKind::Framework, name: key.to_owned() };
    let nearest = nearest(&context.db.read, &urn, version).await?;
    match nearest.as_deref().map(|it| &it.content) {
        Some(Content::Framework(framework)) => Ok(framework.clone()),
        _ => self::framework(context).await,
    }
}

/// Every cycle that counts.
pub async fn cycles(context: &Context) -> Result<Vec<Arc<Cycle>>, Error> {
    let packs = every(context, PackKind::Cycle).await?;
    let cycles = packs.iter().filter_map(|pack| match &pack.content {
        Content::Cycle(cycle) => Some(cycle.clone()),
        _ => None,
    });
    Ok(cycles.collect())
}

/// The cycle under which a round is run, by its name and version. If the
/// program no longer has that version, the nearest that there is.
pub async fn cycle_of(
    db: &impl ConnectionTrait,
    name: &str,
    version: i32,
) -> Result<Arc<Cycle>, Error> {
    let urn = Urn { kind: PackKind::Cycle, name: name.to_owned() };
    match nearest(db, &urn, version).await?.as_deref().map(|it| &it.content) {
        Some(Content::Cycle(cycle)) => Ok(cycle.clone()),
        _ => Err(Error::NotFound("pack")),
    }
}

/// Every sheet that counts.
pub async fn sheets(context: &Context) -> Result<Vec<Arc<Sheet>>, Error> {
    let packs = every(context, PackKind::Sheet).await?;
    let sheets = packs.iter().filter_map(|pack| match &pack.content {
        Content::Sheet(sheet) => Some(sheet.clone()),
        _ => None,
    });
    Ok(sheets.collect())
}

/// The sheet that a service assessed itself against, by its name and version. If
/// the program no longer has that version, the nearest that there is.
pub async fn sheet_of(
    db: &impl ConnectionTrait,
    name: &str,
    version: i32,
) -> Result<Arc<Sheet>, Error> {
    let urn = Urn { kind: PackKind::Sheet, name: name.to_owned() };
    match nearest(db, &urn, version).await?.as_deref().map(|it| &it.content) {
        Some(Content::Sheet(sheet)) => Ok(sheet.clone()),
        _ => Err(Error::NotFound("pack")),
    }
}

async fn nearest(
    db: &impl ConnectionTrait,
    urn: &Urn,
    version: i32,
) -> Result<Option<Arc<Pack>>, Error> {
    let shipped = shipped::all()?.iter();
    let mut known: Vec<Arc<Pack>> = shipped.filter(|it| it.header.urn == *urn).cloned().collect();
    if !known.iter().any(|it| it.header.version == version) {
        let rows = lines().filter(pack::COLUMN.urn.eq(urn.to_string()));
        for line in rows.into_tuple::<Line>().all(db).await? {
            known.push(load(db, line).await?);
        }
    }
    Ok(known.into_iter().min_by_key(|it| (it.header.version - version).abs()))
}

/// Every framework that counts: what a new assessment may begin under.
pub async fn frameworks(context: &Context) -> Result<Vec<Arc<Framework>>, Error> {
    let packs = every(context, PackKind::Framework).await?;
    let frameworks = packs.iter().filter_map(|pack| match &pack.content {
        Content::Framework(framework) => Some(framework.clone()),
        _ => None,
    });
    Ok(frameworks.collect())
}

/// Whether this version of a pack was installed and is retired. What came with
/// the program never is.
pub(crate) async fn is_retired(
    db: &impl ConnectionTrait,
    urn: &str,
    version: i32,
) -> Result<bool, Error> {
    let is_it = |it: &Arc<Pack>| it.header.urn.to_string() == urn && it.header.version == version;
    if shipped::all()?.iter().any(is_it) {
        return Ok(false);
    }
    let live = lines()
        .filter(pack::COLUMN.urn.eq(urn))
        .filter(pack::COLUMN.version.eq(version))
        .filter(record::COLUMN.withdrawn_at.is_null())
        .into_tuple::<Line>()
        .one(db)
        .await?;
    Ok(live.is_none())
}

/// The rubric under which an assessment began. If the program no longer has that
/// version, the nearest that there is; if none was kept, the one in force.
pub async fn rubric_of(
    context: &Context,
    kept: Option<&(String, i32)>,
) -> Result<Arc<Rubric>, Error> {
    let urn = kept.and_then(|(urn, version)| Some((Urn::parse(urn)?, *version)));
    if let Some((urn, version)) = urn {
        let nearest = nearest(&context.db.read, &urn, version).await?;
        if let Some(Content::Rubric(rubric)) = nearest.as_deref().map(|it| &it.content) {
            return Ok(rubric.clone());
        }
    }
    rubric(context).await
}

/// The rubric in force.
pub async fn rubric(context: &Context) -> Result<Arc<Rubric>, Error> {
    match &in_force(context, PackKind::Rubric, None).await?.content {
        Content::Rubric(rubric) => Ok(rubric.clone()),
        _ => Err(Error::Corrupt("rubric")),
    }
}

/// The colours of delivery in force, and what they mean.
pub async fn rag_scheme(context: &Context) -> Result<Arc<Vec<RagState>>, Error> {
    match &in_force(context, PackKind::Rag, None).await?.content {
        Content::Rag(states) => Ok(states.clone()),
        _ => Err(Error::Corrupt("colour scheme")),
    }
}

/// What things are called in a nation. A profile for fewer nations wins; of two
/// for as many, the one installed last.
pub async fn profile(context: &Context, nation: &str) -> Result<Profile, Error> {
    let mut profiles = Vec::new();
    for pack in every(context, PackKind::Profile).await? {
        if let Content::Profile(profile) = &pack.content
            && profile.nations.iter().any(|it| it == nation)
        {
            profiles.push(profile.clone());
        }
    }
    // Oldest first, so that of the smallest the last one is the newest.
    let fewest = profiles.iter().map(|it| it.nations.len()).min();
    let found = profiles.into_iter().rfind(|it| Some(it.nations.len()) == fewest);
    found.ok_or(Error::Corrupt("profile"))
}

/// Every published figure, in the order of the packs.
pub async fn comparisons(context: &Context) -> Result<Vec<Comparison>, Error> {
    let mut figures = Vec::new();
    for pack in every(context, PackKind::Comparator).await? {
        if let Content::Comparator(own) = &pack.content {
            figures.extend(own.iter().cloned());
        }
    }
    Ok(figures)
}

/// The texts that reports in a language print, by key.
pub async fn boilerplate(
    context: &Context,
    language: &str,
) -> Result<BTreeMap<String, String>, Error> {
    let mut texts = BTreeMap::new();
    for pack in every(context, PackKind::Boilerplate).await? {
        if let Content::Boilerplate(own) = &pack.content
            && pack.header.language == language
        {
            texts.extend(own.clone());
        }
    }
    Ok(texts)
}

/// Own wording in force, for whoever speaks. None if it is the one that is known
/// already by its fingerprint.
pub async fn wording(context: &Context, known: &str) -> Result<Option<Wording>, Error> {
    let kinds = [PackKind::Rag, PackKind::Words].map(PackKind::key);
    let rows = lines()
        .filter(pack::Column::Kind.is_in(kinds))
        .filter(record::COLUMN.withdrawn_at.is_null())
        .order_by_asc(record::COLUMN.changed_at)
        .order_by_asc(pack::COLUMN.id)
        .into_tuple::<Line>()
        .all(&context.db.read)
        .await?;
    let fingerprint: String = rows.iter().map(|(.., sha256)| sha256.as_str()).collect();
    if fingerprint == known {
        return Ok(None);
    }
    let mut wording = Wording { fingerprint, ..Wording::default() };
    for line in highest(rows) {
        // Words that this version of the program does not understand are not
        // worth a page that cannot be shown.
        let Ok(pack) = load(&context.db.read, line).await else { continue };
        if shipped::by_urn(&pack.header.urn)?
            .is_some_and(|it| pack.header.version <= it.header.version)
        {
            continue;
        }
        let language = &pack.header.language;
        let own = |key: &String, text: &String| (language.clone(), key.clone(), text.clone());
        match &pack.content {
            Content::Rag(states) => {
                wording.colours = states.iter().map(|it| own(&it.key, &it.word)).collect();
            }
            Content::Words(texts) => {
                wording.words.extend(texts.iter().map(|(key, text)| own(key, text)));
            }
            _ => (),
        }
    }
    Ok(Some(wording))
}

/// The pack of a kind that counts, now or at a moment.
pub(super) async fn in_force(
    context: &Context,
    kind: PackKind,
    at: Option<DateTime<Utc>>,
) -> Result<Arc<Pack>, Error> {
    let counts = match at {
        None => Condition::all().add(record::COLUMN.withdrawn_at.is_null()),
        Some(at) => Condition::all().add(record::COLUMN.created_at.lte(at)).add(
            Condition::any()
                .add(record::COLUMN.withdrawn_at.is_null())
                .add(record::COLUMN.withdrawn_at.gt(at)),
        ),
    };
    let newest = lines()
        .filter(pack::COLUMN.kind.eq(kind.key()))
        .filter(counts)
        .order_by_desc(record::COLUMN.changed_at)
        .order_by_desc(pack::COLUMN.id)
        .into_tuple::<Line>()
        .one(&context.db.read)
        .await?;
    let shipped = shipped::by_kind(kind)?;
    match newest {
        Some(line) if !is_overtaken(&line)? => load(&context.db.read, line).await,
        Some((_, urn, ..)) => {
            let urn = Urn::parse(&urn).ok_or(Error::Corrupt("pack"))?;
            shipped::by_urn(&urn)?.cloned().ok_or(Error::NotFound("pack"))
        }
        None => shipped.cloned().ok_or(Error::NotFound("pack")),
    }
}

/// Every pack of a kind that counts, the highest version of each: first what
/// came with the program, then what was installed, oldest first.
pub(super) async fn every(context: &Context, kind: PackKind) -> Result<Vec<Arc<Pack>>, Error> {
    let rows = lines()
        .filter(pack::COLUMN.kind.eq(kind.key()))
        .filter(record::COLUMN.withdrawn_at.is_null())
        .order_by_asc(record::COLUMN.changed_at)
        .order_by_asc(pack::COLUMN.id)
        .into_tuple::<Line>()
        .all(&context.db.read)
        .await?;
    let mut installed: Vec<Arc<Pack>> = Vec::new();
    for line in highest(rows) {
        if !is_overtaken(&line)? {
            installed.push(load(&context.db.read, line).await?);
        }
    }
    let mut counting: Vec<Arc<Pack>> = Vec::new();
    for pack in shipped::all()?.iter().filter(|it| it.header.urn.kind == kind) {
        let urn = &pack.header.urn;
        let is_highest = shipped::by_urn(urn)?.is_some_and(|it| it.sha256 == pack.sha256);
        if is_highest && !installed.iter().any(|it| it.header.urn == *urn) {
            counting.push(pack.clone());
        }
    }
    counting.extend(installed);
    Ok(counting)
}

/// The pack of a row, parsed once in the life of the process.
pub(super) async fn load(
    db: &impl ConnectionTrait,
    (id, .., sha256): Line,
) -> Result<Arc<Pack>, Error> {
    if let Some(pack) = memory::recall(&sha256) {
        return Ok(pack);
    }
    let text: Option<String> = pack::Entity::find_by_id(id)
        .select_only()
        .column(pack::Column::Text)
        .into_tuple()
        .one(db)
        .await?;
    let pack = Pack::judged(text.ok_or(Error::NotFound("pack"))?);
    let pack = Arc::new(pack.map_err(|_| Error::Corrupt("pack"))?);
    memory::keep(&pack);
    Ok(pack)
}

/// Whether the program has come with as high a version since.
fn is_overtaken((_, urn, version, _): &Line) -> Result<bool, Error> {
    let urn = Urn::parse(urn).ok_or(Error::Corrupt("pack"))?;
    Ok(shipped::by_urn(&urn)?.is_some_and(|it| *version <= it.header.version))
}

/// The highest version of each URN, in the order of the rows.
fn highest(rows: Vec<Line>) -> Vec<Line> {
    let mut versions: BTreeMap<String, i32> = BTreeMap::new();
    for (_, urn, version, _) in &rows {
        let highest = versions.entry(urn.clone()).or_default();
        *highest = (*highest).max(*version);
    }
    rows.into_iter().filter(|(_, urn, version, _)| versions.get(urn) == Some(version)).collect()
}

fn lines() -> Select<pack::Entity> {
    pack::Entity::find()
        .inner_join(record::Entity)
        .select_only()
        .column(pack::Column::Id)
        .column(pack::Column::Urn)
        .column(pack::Column::Version)
        .column(pack::Column::Sha256)
}
