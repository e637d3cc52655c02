//! What the home pages show. The first thing answers “where are we?”, the
//! second “what needs somebody?”.

use std::collections::BTreeMap;
use std::sync::Arc;

use lodestar_core::actions::{Action, Standing};
use lodestar_core::assessments::{Assessment, Said};
use lodestar_core::authorities::Authority;
use lodestar_core::evidence::Evidence;
use lodestar_core::findings::Finding;
use lodestar_core::handover::Waiting;
use lodestar_core::packs::Framework;
use lodestar_core::pledges::{GivenVerdict, Pledge};
use lodestar_core::priorities::Priority;
use lodestar_core::rounds::Round;
use lodestar_core::thread::Links;
use lodestar_core::{Deed, Kind, RecordId};
use serde::Serialize;

use super::needs::{DisputeView, LateView, NeedView, ToldView, disputes, late, needs, told};
use super::stations::{StationView, stations};
use crate::signed_in::{Place, Scope as _, SignedIn};

/// The authorities that somebody belongs to.
#[derive(Serialize)]
pub(super) struct StartView {
    authorities: Vec<LinkView>,
    people: String,
    list: String,
    plugins: String,
    audit: String,
    packs: String,
}

#[derive(Serialize)]
struct LinkView {
    address: String,
    title: String,
}

/// All that an authority has, as the core lists it.
pub(super) struct Everything {
    pub(super) rounds: Vec<Round>,
    pub(super) findings: Vec<Finding>,
    pub(super) priorities: Vec<Priority>,
    pub(super) pledges: Vec<Pledge>,
    pub(super) verdicts: BTreeMap<RecordId, GivenVerdict>,
    pub(super) actions: Vec<Action>,
    pub(super) standings: BTreeMap<RecordId, Vec<Standing>>,
    pub(super) evidence: Vec<Evidence>,
    pub(super) assessments: Vec<Assessment>,
    pub(super) said: Said,
    pub(super) framework: Arc<Framework>,
    pub(super) links: Links,
    pub(super) waiting: Waiting,
}

/// An authority's home.
#[derive(Serialize)]
pub(super) struct HomeView {
    stations: Vec<StationView>,
    needs: Vec<NeedView>,
    late: Vec<LateView>,
    disputes: Vec<DisputeView>,
    told: Vec<ToldView>,
    audit: String,
    plugins: String,
    imports: String,
    results: String,
}

impl StartView {
    pub(super) fn new(signed_in: &SignedIn, authorities: &[Authority]) -> Self {
        let only_if = |deed: Deed, address: &str| {
            if signed_in.context.may(deed, None) { address.to_owned() } else { String::new() }
        };
        Self {
            authorities: authorities
                .iter()
                .map(|it| LinkView {
                    address: format!("/authorities/{}", it.slug),
                    title: it.head.title.clone(),
                })
                .collect(),
            people: only_if(Deed::Read(Kind::Person), "/people"),
            list: only_if(Deed::Change(Kind::Authority), "/list-of-authorities"),
            plugins: only_if(Deed::Change(Kind::Plugin), "/plugins"),
            audit: only_if(Deed::ReadAudit, "/audit"),
            packs: only_if(Deed::Read(Kind::Pack), "/packs"),
        }
    }
}

impl HomeView {
    pub(super) fn new(place: &Place, all: &Everything) -> Self {
        let may = |deed| place.context.may(deed, Some(place.authority.id));
        let newest = all.rounds.iter().find(|it| it.head.is_live());
        Self {
            stations: stations(place, all),
            needs: needs(place, all),
            late: late(place, all),
            disputes: disputes(place, all),
            told: told(place, all),
            plugins: if may(Deed::Change(Kind::Plugin)) {
                place.path("/plugins")
            } else {
                String::new()
            },
            audit: if may(Deed::ReadAudit) { place.path("/audit") } else { String::new() },
            imports: if may(Deed::Read(Kind::Import)) {
                place.path("/imports")
            } else {
                String::new()
            },
            results: newest
                .map(|it| place.path(&format!("/rounds/{}/results", it.head.id)))
                .unwrap_or_default(),
        }
    }
}
