//! Who may open what. An address without a row here fails the first test.

use std::collections::BTreeSet;

use lodestar_tests::{Form, Lodestar, Person, Who, on_both};

use crate::access_table::{May, rows};
use crate::{calendar_feed, comments, digests, fieldwork, files, making, meetings, packs};

/// An id for every folder, so that a row becomes an address.
struct World(Vec<(&'static str, String)>);

impl World {
    async fn build(lodestar: &Lodestar) -> Self {
        let thread = making::thread(lodestar).await;
        let (assessment, rating) = making::rated(lodestar, &thread.evidence).await;
        let (round, import) = making::handed_in(lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        let mapping = making::mapped(lodestar, &lead).await;
        let quote = lead.record("quotes", &making::quote(&round)).await;
        let second = lodestar.person(Who::SecondLead).await;
        second.post(&format!("quotes/{quote}/approval"), &Form::default()).await;
        let counted = Form::of(&[
            ("round", &round),
            // As few are afraid as in general, so a finding is proposed.
            ("question", "ylyc-8-11|bully_afraid"),
            ("option-0", "0"),
            ("option-1", "6"),
            ("option-2", "14"),
            ("option-3", "30"),
        ]);
        let result = lead.record("results", &counted).await;
        let assessed = lead.record("self-assessments", &making::self_assessment(&round)).await;
        let met = meetings::met(lodestar).await;
        fieldwork::begun(&lead, &round).await;
        let item = fieldwork::item(&lead, &round, "One person leads the survey here").await;
        fieldwork::enters(&lead, &round, "2026-02-06", "12").await;
        let report = lead.record("reports", &making::report()).await;
        let administrator = lodestar.person(Who::Administrator).await;
        let id_of = |link: String| link.rsplit('/').next().unwrap_or_default().to_owned();
        let person = id_of(administrator.get("/people").await.link("Lena Lead"));
        let roles = administrator.get(&format!("/people/{person}/memberships")).await;
        let list = administrator.get("/list-of-authorities").await;
        Self(vec![
            ("rounds", round),
            ("check", item),
            ("results", result),
            ("self-assessments", assessed),
            ("findings", thread.finding.clone()),
            ("thread", thread.finding),
            ("priorities", thread.priority),
            ("pledges", thread.pledge.clone()),
            ("group", thread.pledge.clone()),
            ("following", thread.pledge.clone()),
            (
                "comment",
                comments::said(&lead, "pledges", &thread.pledge, "Is this on track?").await,
            ),
            ("comments", thread.pledge),
            ("digests", digests::token(lodestar).await),
            // Of somebody who does not make a new one meanwhile.
            ("calendars", calendar_feed::token(&lodestar.person(Who::OtherLead).await).await),
            ("meetings", met.meeting),
            ("items", met.item),
            ("corrections", met.correction),
            ("decisions", met.decision),
            ("challenges", met.challenge),
            ("actions", thread.action),
            ("file", files::added(&lead, &thread.evidence).await),
            ("evidence", thread.evidence),
            ("assessments", assessment.clone()),
            ("outcomes", assessment),
            ("ratings", rating),
            ("imports", import),
            ("codebook", mapping),
            ("quotes", quote),
            ("sortings", lead.record("sortings", &making::sorting()).await),
            ("reports", report),
            ("packs", packs::install(&administrator, &packs::words(1)).await.id()),
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
                "{id}" | "{token}" => id(folder),
                "{person}" => id("people"),
                "{item}" => id("items"),
                "{comment}" => id("comment"),
                "{correction}" => id("corrections"),
                "{body}" => "board".to_owned(),
                "{check}" => id("check"),
                "{cycle}" => "bright-spots".to_owned(),
                "{key}" => "local_lead".to_owned(),
                "{setting}" => "foster".to_owned(),
                "{week}" => "2026-02-06".to_owned(),
                "{outcome}" => "rights".to_owned(),
                "{source}" => "focus_group".to_owned(),
                "{page}" => "words".to_owned(),
                "{indicator}" => "bully_afraid".to_owned(),
                "{file}" => id("file"),
                // There is none yet, which is another answer than that one may not.
                // Nobody knows how far a file is that was handed in elsewhere.
                "{sort}" | "{reading}" => "01900000-0000-7000-8000-000000000000".to_owned(),
                "{plugin}" => "corporate-parenting".to_owned(),
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
            let (got, sent) = (nobody.get(&address).await, nobody.post(&address, &form).await);
            for (may, page) in [(get, got), (post, sent)] {
                match may {
                    May::None => assert_eq!(page.status, 405, "{address}"),
                    May::Anybody => assert!(page.location() != "/sign-in", "{address}"),
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
                let (said, expected) = (page.text("main"), unknown.text("main"));
                assert_eq!((page.status, said), (unknown.status, expected));
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
                let is_file = pattern.contains("document.")
                    || pattern.ends_with("/file")
                    || pattern.ends_with("/{file}")
                    || pattern.contains(".csv")
                    || pattern.starts_with("/calendars");
                if get.includes(who) && !is_file {
                    let page = person.get(&address).await;
                    let is_page = page.status == 200 && pattern != "/health";
                    assert!(!is_page || page.html().contains("<html lang=\"cy\""), "{address}");
                }
            }
        }
    }
}
