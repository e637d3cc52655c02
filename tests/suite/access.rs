//! Who may open what. An address without a row here fails the first test.

use std::collections::BTreeSet;

use lodestar_tests::{Form, Lodestar, Person, Who, on_both};

use crate::making;

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
const TRAIL: &[Who] = &[Who::Lead, Who::SecondLead, Who::Administrator];

/// Who may do one thing at an address.
#[derive(Clone, Copy)]
enum May {
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
type Row = (String, May, May);

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

fn rows() -> Vec<Row> {
    let there = "/authorities/{authority}";
    let at = |rest: &str| format!("{there}{rest}");
    let nouns = [
        noun(there, "rounds", [READERS, LEADS, LEADS]),
        noun(there, "results", [READERS, LEADS, LEADS]),
        noun(there, "findings", [READERS, LEADS, LEADS]),
        noun(there, "priorities", [READERS, LEADS, LEADS]),
        noun(there, "pledges", [READERS, LEADS, LEADS]),
        noun(there, "actions", [READERS, LEADS, MOVERS]),
        noun(there, "evidence", [READERS, WITNESSES, WITNESSES]),
        noun(there, "assessments", [READERS, EVALUATORS, EVALUATORS]),
        noun(there, "ratings", [READERS, EVALUATORS, EVALUATORS]),
        noun(there, "reports", [READERS, REPORTERS, EDITORS]),
        noun("", "people", [ADMINISTRATORS; 3]),
        noun("/people/{person}", "memberships", [ADMINISTRATORS; 3]),
        noun("", "list-of-authorities", [ADMINISTRATORS; 3]),
    ];
    let others = vec![
        ("/".to_owned(), SignedIn, May::None),
        ("/audit".to_owned(), Only(ADMINISTRATORS), May::None),
        ("/health".to_owned(), Anybody, May::None),
        ("/help".to_owned(), Anybody, May::None),
        ("/help/{page}".to_owned(), Anybody, May::None),
        ("/language".to_owned(), May::None, Anybody),
        ("/sign-in".to_owned(), Anybody, Anybody),
        ("/sign-out".to_owned(), May::None, SignedIn),
        (at(""), Only(VISITORS), May::None),
        (at("/audit"), Only(TRAIL), May::None),
        (at("/group"), Only(VISITORS), May::None),
        (at("/group/{id}/verdict"), May::None, Only(&[Who::Group])),
        (at("/imports"), Only(READERS), May::None),
        (at("/imports/{id}"), Only(READERS), May::None),
        (at("/imports/{id}/approval"), May::None, Only(LEADS)),
        (at("/imports/{id}/withdrawal"), Only(LEADS), Only(LEADS)),
        (at("/outcomes"), Only(READERS), May::None),
        (at("/outcomes/{id}/{outcome}/{source}"), Only(READERS), May::None),
        (at("/reports/{id}/document"), Only(READERS), May::None),
        (at("/reports/{id}/document.html"), Only(READERS), May::None),
        (at("/reports/{id}/document.pdf"), Only(READERS), May::None),
        (at("/rounds/{id}/import"), Only(LEADS), Only(LEADS)),
        (at("/rounds/{id}/results"), Only(READERS), May::None),
    ];
    nouns.into_iter().flatten().chain(others).collect()
}

impl May {
    fn includes(self, who: Who) -> bool {
        match self {
            Self::None => false,
            Self::Only(people) => people.contains(&who),
            Self::SignedIn | Self::Anybody => true,
        }
    }
}

/// An id for every folder, so that a row becomes an address.
struct World(Vec<(&'static str, String)>);

impl World {
    async fn build(lodestar: &Lodestar) -> Self {
        let thread = making::thread(lodestar).await;
        let (assessment, rating) = making::rated(lodestar, &thread.evidence).await;
        let (round, import) = making::handed_in(lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        let counted = Form::of(&[
            ("round", &round),
            ("question", "ylyc-8-11|pet"),
            ("option-0", "30"),
            ("option-1", "20"),
        ]);
        let result = lead.record("results", &counted).await;
        let report = lead.record("reports", &making::report()).await;
        let administrator = lodestar.person(Who::Administrator).await;
        let id_of = |link: String| link.rsplit('/').next().unwrap_or_default().to_owned();
        let person = id_of(administrator.get("/people").await.link("Lena Lead"));
        let roles = administrator.get(&format!("/people/{person}/memberships")).await;
        let list = administrator.get("/list-of-authorities").await;
        Self(vec![
            ("rounds", round),
            ("results", result),
            ("findings", thread.finding),
            ("priorities", thread.priority),
            ("pledges", thread.pledge.clone()),
            ("group", thread.pledge),
            ("actions", thread.action),
            ("evidence", thread.evidence),
            ("assessments", assessment.clone()),
            ("outcomes", assessment),
            ("ratings", rating),
            ("imports", import),
            ("reports", report),
            ("people", person),
            ("memberships", id_of(roles.link("Lena Lead: lead"))),
            ("list-of-authorities", id_of(list.link("Ambleford"))),
        ])
    }

    fn address(&self, pattern: &str) -> String {
        let id = |folder: &str| {
            let known = self.0.iter().find(|(it, _)| *it == folder);
            known.map_or_else(String::new, |(_, id)| id.clone())
        };
        let mut folder = "";
        let parts = pattern.split('/').map(|part| {
            let part = match part {
                "{authority}" => "ambleford".to_owned(),
                "{id}" => id(folder),
                "{person}" => id("people"),
                "{outcome}" => "rights".to_owned(),
                "{source}" => "focus_group".to_owned(),
                "{page}" => "words".to_owned(),
                other => {
                    folder = other;
                    return other.to_owned();
                }
            };
            assert!(!part.is_empty(), "there is no example for {pattern}");
            part
        });
        parts.collect::<Vec<_>>().join("/")
    }
}

#[test]
fn every_address_has_a_row() {
    let known: BTreeSet<String> = lodestar_web::addresses().into_iter().collect();
    let rows: Vec<String> = rows().into_iter().map(|(address, ..)| address).collect();
    let listed: BTreeSet<String> = rows.iter().cloned().collect();
    assert_eq!(listed.len(), rows.len(), "a row stands twice");
    assert_eq!(known, listed);
}

/// Whatever is sent, it is only about whether one may send it.
async fn send(person: &Person, address: &str) -> axum::http::StatusCode {
    person.post(address, &Form::of(&[("verdict", "noticed")])).await.status
}

on_both! {
    async fn nobody_gets_in_without_signing_in(lodestar: Lodestar) {
        let (world, nobody) = (World::build(&lodestar).await, lodestar.nobody());
        for (pattern, get, post) in rows() {
            let address = world.address(&pattern);
            let form = Form::of(&[("verdict", "noticed")]);
            let pages = [(get, nobody.get(&address).await), (post, nobody.post(&address, &form).await)];
            for (may, page) in pages {
                match may {
                    May::None => assert_eq!(page.status, 405, "{address}"),
                    Anybody => assert!(page.location() != "/sign-in", "{address}"),
                    _ => assert_eq!(page.location(), "/sign-in", "{address}"),
                }
            }
        }
    }

    async fn everybody_opens_what_they_may_and_nothing_else(lodestar: Lodestar) {
        let world = World::build(&lodestar).await;
        let people = Who::ALL.into_iter().filter(|who| *who != Who::OtherLead);
        for who in people {
            let person = lodestar.person(who).await;
            let rows = rows().into_iter().filter(|(pattern, ..)| pattern != "/sign-out");
            for (pattern, get, post) in rows {
                let address = world.address(&pattern);
                let refused = if pattern.starts_with("/authorities") { 403 } else { 404 };
                let statuses = [person.get(&address).await.status, send(&person, &address).await];
                for (may, status) in [get, post].into_iter().zip(statuses) {
                    let is_let_in = ![401, 403, 404, 405].contains(&status.as_u16());
                    match may {
                        May::None => assert_eq!(status, 405, "{who:?} {address}"),
                        _ if may.includes(who) => {
                            assert!(is_let_in, "{who:?} {address}: {status}");
                        }
                        _ => assert_eq!(status, refused, "{who:?} {address}"),
                    }
                }
            }
            assert_eq!(send(&person, "/sign-out").await, 303, "{who:?}");
        }
    }

    async fn to_another_authority_nothing_here_exists(lodestar: Lodestar) {
        let world = World::build(&lodestar).await;
        let other = lodestar.person(Who::OtherLead).await;
        let unknown = other.get("/authorities/nowhere").await;
        let here = rows().into_iter().filter(|(it, ..)| it.starts_with("/authorities/"));
        for (pattern, get, post) in here {
            let address = world.address(&pattern);
            if !matches!(get, May::None) {
                let page = other.get(&address).await;
                assert_eq!((page.status, page.text("main")), (unknown.status, unknown.text("main")));
            }
            if !matches!(post, May::None) {
                assert_eq!(send(&other, &address).await, 404, "{address}");
            }
        }
    }

    async fn a_form_on_another_site_is_refused(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        for site in ["cross-site", "same-site"] {
            let page = lead.post_from("findings", &making::finding(), site).await;
            assert_eq!(page.status, 403, "{site}");
        }
        assert_eq!(lodestar.count("finding").await, 0);
        let page = lead.post_from("findings", &making::finding(), "same-origin").await;
        assert_eq!(page.status, 303);
    }

    async fn an_address_that_makes_no_sense_is_not_found(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        for address in ["findings/seven", "no-such-page", "/no-such-page", "outcomes/1/2/3"] {
            let page = lead.get(address).await;
            assert_eq!((page.status.as_u16(), page.text("h1").as_str()), (404, "Page not found"));
        }
    }

    async fn every_page_can_be_had_in_welsh(lodestar: Lodestar) {
        let world = World::build(&lodestar).await;
        for who in [Who::Lead, Who::Group, Who::Administrator, Who::Evaluator] {
            let person = lodestar.person(who).await.in_welsh().await;
            for (pattern, get, _) in rows() {
                let address = world.address(&pattern);
                if get.includes(who) && !pattern.contains("document.") {
                    let page = person.get(&address).await;
                    let is_page = page.header("content-type").starts_with("text/html");
                    assert!(!is_page || page.text(".ls-draft").contains("Cymraeg") || page.html().contains("lang=\"cy\""), "{address}");
                }
            }
        }
    }
}
