//! Every link resolves, every answer set passes its rules, and nobody is real.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use lodestar_core::assessments::NewAgreed;
use lodestar_core::authorities::NewAuthority;
use lodestar_core::evidence::Source;
use lodestar_core::packs::{self, Codebook};
use lodestar_core::people::NewPerson;
use lodestar_core::pledges::Verdict;
use lodestar_core::{Answers, Kind, RecordId};

use crate::demo::filling::Filling;
use crate::demo::load::{names, new_round};
use crate::demo::pack::{self, Place};
use crate::demo::steps::{self, What};
use crate::demo::{dates, record};

fn today() -> NaiveDate {
    "2026-04-01".parse().unwrap()
}

fn id_of(number: u32) -> RecordId {
    RecordId::parse(&format!("{number:032x}")).unwrap()
}

/// Every step of a place with stand-ins for the ids that a database would give.
fn filling(place: &Place, today: NaiveDate) -> Filling {
    let rounds = names(&pack::programme().unwrap(), place, today).unwrap();
    Filling { today, rounds, ids: BTreeMap::new() }
}

fn responded(codebook: &Codebook, place: &Place, round: usize) -> Vec<String> {
    let round = &place.rounds[round];
    let asked = codebook.questions.iter().filter(|it| round.asked.contains_key(&it.questionnaire));
    asked
        .map(|it| [&round.key, &it.questionnaire, &it.indicator].map(String::as_str).join("/"))
        .collect()
}

/// Walks through the year and calls `check` with what each step would send.
fn walk(place: &Place, today: NaiveDate, mut check: impl FnMut(Kind, &Answers, NaiveDate)) {
    let codebook = packs::shipped::codebook().unwrap();
    let mut filling = filling(place, today);
    let mut stored: BTreeMap<String, Answers> = BTreeMap::new();
    let mut made = 0;
    for step in steps::steps(place, today).unwrap() {
        assert!(step.on < 0, "{} has not come yet", step.key);
        assert!(place.people.iter().any(|it| it.key == step.by), "{}", step.by);
        let day = dates::day(today, step.on).unwrap();
        let mut new = |filling: &mut Filling, key: &str| {
            made += 1;
            let before = filling.ids.insert(key.to_owned(), id_of(made));
            assert!(before.is_none(), "{key} is twice");
        };
        match step.what {
            What::Opened(_) => new(&mut filling, &step.key),
            What::Arrived(round) => {
                for result in responded(&codebook, place, round) {
                    new(&mut filling, &result);
                }
            }
            What::Brought(file) => {
                let round = &place.files[file].round;
                assert!(filling.ids.contains_key(round), "{round} has not opened yet");
            }
            // What is done in the field makes no record of its own.
            What::Fieldwork(..) => (),
            What::Recorded(kind, entry) => {
                let answers = filling.answers(&entry).unwrap();
                check(kind, &answers, day);
                new(&mut filling, &step.key);
                stored.insert(step.key, answers);
            }
            What::Changed(kind, entry) => {
                let answers = filling.answers(&entry).unwrap();
                let answers = record::replaced(stored[&step.key].clone(), &answers);
                check(kind, &answers, day);
                stored.insert(step.key, answers);
            }
            What::Withdrawn(_, reason) => assert!(!reason.is_empty(), "{}", step.key),
            What::Minuted(said) => {
                let said = filling.answers(&said).unwrap();
                assert!(!said.one("item").is_empty() && !said.one("note").is_empty());
                assert_eq!(said.one("asked").is_empty(), said.one("asked_by").is_empty());
            }
            What::Agreed(said) => {
                let said = filling.answers(&said).unwrap();
                let of = (said.one("outcome"), Source::parse(said.one("source")).unwrap());
                let framework = packs::shipped::framework().unwrap();
                assert!(NewAgreed::parse(&framework, of, &said).is_ok(), "{}", step.key);
            }
            What::Convened | What::Closed | What::Submitted => {
                assert!(stored.contains_key(&step.key), "{}", step.key);
            }
            What::Verdict(verdict) => {
                assert!(stored.contains_key(&step.key), "{}", step.key);
                assert!(Verdict::parse(&verdict).is_ok(), "{verdict}");
            }
        }
    }
}

#[test]
fn every_link_resolves_and_every_answer_passes_its_rules_on_any_day() {
    let framework = packs::shipped::framework().unwrap();
    for today in ["2026-04-01", "2027-03-01", "2028-02-29", "2026-12-31", "2030-10-31"] {
        let today = today.parse().unwrap();
        for place in pack::places().unwrap() {
            walk(&place, today, |kind, answers, day| {
                let parsed = record::parse(kind, &framework, answers, day);
                assert!(parsed.is_ok(), "{answers:?}: {}", parsed.err().unwrap());
            });
            for round in &place.rounds {
                new_round(&filling(&place, today), round).unwrap();
            }
        }
    }
}

#[test]
fn no_question_has_an_unknown_answer_field() {
    let known = [
        "title audience note plugin report started_on outcome source state reason sources",
        "said_child kind domain no_action_reason chosen_by method chosen_on not_chosen",
        "wording_child made_by made_by_name sort due_on status status_reason status_source",
        "notice did_child did_on",
        "told_on told_how why_children owner_post owner_name delivery rag rag_reason impact",
        "move_reason move_agreed_by",
        "body held_on place chair present apologies",
        "dated_on provenance summary direction attribution framework seen_by",
    ];
    let known: BTreeSet<&str> = known.iter().flat_map(|it| it.split(' ')).collect();
    for place in pack::places().unwrap() {
        walk(&place, today(), |kind, answers, _| {
            for question in answers.questions() {
                assert!(known.contains(question), "{kind:?} {question}");
                let text = answers.one(question);
                assert!(!text.contains(['{', '}']), "{text}");
            }
        });
    }
}

#[test]
fn the_authorities_are_invented_and_their_people_can_sign_in() {
    let programme = pack::programme().unwrap();
    let real = packs::authorities().unwrap();
    let mut emails = BTreeSet::new();
    for place in pack::places().unwrap() {
        let answers = filling(&place, today()).answers(&place.authority).unwrap();
        let new = NewAuthority::parse(&answers).unwrap();
        assert_eq!(new.code, "");
        for name in [&new.name, &new.name_cy].into_iter().filter(|it| !it.is_empty()) {
            let is_real = |it: &packs::AuthorityLine| {
                let names = [it.name.to_lowercase(), it.name_cy.to_lowercase()];
                names.iter().any(|it| it.contains(&name.to_lowercase()))
            };
            assert!(!real.iter().any(is_real), "{name} is a real authority");
        }
        for person in place.people.iter().chain(&programme.person) {
            let answers = Answers::default()
                .with("title", person.name.clone())
                .with("email", person.email.clone())
                .with("password", programme.password.clone());
            NewPerson::parse(&answers, true).unwrap();
            assert!(person.email.ends_with(".example"), "{}", person.email);
            let is_shared = programme.person.iter().any(|it| it.email == person.email);
            assert!(emails.insert(person.email.clone()) || is_shared, "{}", person.email);
        }
    }
}

#[test]
fn the_rich_authority_shows_every_state() {
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    let mut overdue = BTreeSet::new();
    walk(&pack::places().unwrap()[0], today(), |kind, answers, _| {
        for question in ["status", "delivery", "rag", "impact", "state", "source", "direction"] {
            seen.insert((format!("{} {question}", kind.key()), answers.one(question).to_owned()));
        }
        let is_open = !["complete", "closed", ""].contains(&answers.one("delivery"));
        let is_late = answers.date("due_on").is_ok_and(|it| it < today());
        let title = answers.one("title").to_owned();
        if is_open && is_late {
            overdue.insert(title)
        } else {
            overdue.remove(&title)
        };
    });
    let states = |what: &str| {
        let of = seen.iter().filter(|(it, state)| it == what && !state.is_empty());
        of.map(|(_, state)| state.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(states("pledge status"), "cannot in_hand kept not_kept_yet partly_kept");
    assert_eq!(states("action delivery"), "closed complete in_progress not_started paused");
    assert_eq!(states("action rag"), "amber blue green grey red");
    assert_eq!(states("action impact"), "helped made_worse no_help not_known some_help");
    assert_eq!(states("evidence source"), "document focus_group interview survey");
    assert_eq!(states("evidence direction"), "mixed negative none positive");
    let ratings = "does_not_apply no_evidence not_looked_at not_rated_yet some_evidence \
                   strong_evidence too_early";
    assert_eq!(states("rating state"), ratings);
    // The fourth was recorded twice and withdrawn.
    assert_eq!(overdue.len(), 4, "{overdue:?}");
}
