//! Comments: what people say about a record, whom they tell, and following.

use lodestar_tests::{Form, Person, Who, on_both};

use crate::making;

/// Says something about a record. Returns the comment's id.
pub(crate) async fn said(person: &Person, folder: &str, record: &str, words: &str) -> String {
    let form = Form::of(&[("comment", words)]);
    let page = person.post(&format!("comments/{record}"), &form).await;
    assert_eq!(page.status, 303, "{}", page.text("main"));
    let (to, comment) = page.location().split_once("#comment-").unwrap();
    assert!(to.ends_with(&format!("/{folder}/{record}")), "{to}");
    comment.to_owned()
}

on_both! {
    async fn what_is_said_and_what_happened_are_one_story(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let board = lodestar.at("2026-04-02T09:30:00Z").person(Who::Board).await;
        said(&board, "pledges", &thread.pledge, "When?\n\n<b>Soon</b>").await;
        let later = lodestar.at("2026-04-03T09:30:00Z").lead().await;
        let form = later.get(&format!("pledges/{}/change", thread.pledge)).await.form();
        later.post(&format!("pledges/{}", thread.pledge), &form.with("title", "We will")).await;
        let after = lodestar.at("2026-04-04T09:30:00Z").lead().await;
        said(&after, "pledges", &thread.pledge, "In May.").await;

        let page = after.get(&format!("pledges/{}", thread.pledge)).await;
        assert_eq!(
            page.text("ol.govuk-list > li > p"),
            "1 April 2026, 12:00 Lena Lead recorded it\n\
             2 April 2026, 09:30 Bella Board said\n\
             3 April 2026, 09:30 Lena Lead changed it\n\
             4 April 2026, 09:30 Lena Lead said"
        );
        assert_eq!(page.text(".ls-comment p.govuk-body"), "When?\n<b>Soon</b>\nIn May.");
        // The trail says that something was said, and not what.
        let trail = after.get("audit").await;
        assert!(trail.says("Bella Board commented on it") && !trail.says("Soon"));
        assert_eq!(lodestar.count("comment").await, 2);
    }

    async fn a_comment_needs_words_and_not_too_many(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let address = format!("comments/{}", thread.action);
        for (words, problem) in [
            (String::new(), "Enter what you want to say"),
            ("a".repeat(2001), "“Add a comment” must be 2000 characters or fewer"),
        ] {
            let page = lead.post(&address, &Form::of(&[("comment", &words)])).await;
            assert_eq!((page.status.as_u16(), page.problems().as_str()), (422, problem));
            assert_eq!(page.text("textarea"), words);
        }
        assert_eq!(lodestar.count("comment").await, 0);
    }

    async fn whoever_is_named_or_ticked_is_told_if_they_may_read_it(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let page = lead.get(&format!("actions/{}", thread.action)).await;
        let people = page.text(".ls-talk__people label");
        assert!(people.contains("Owen Owner") && people.contains("Ines Inspector"), "{people}");
        // Who asks, who may not read an action, and who belongs elsewhere.
        for nobody in ["Lena Lead", "Gwen Group", "Ada Administrator", "Kit Kelder"] {
            assert!(!people.contains(nobody), "{people}");
        }
        assert!(page.says("Everybody who may read this record can read your comment."));

        let ids = page.choices("tell");
        let id = |name: &str| {
            let place = people.lines().position(|it| it == name).unwrap();
            ids[place].clone()
        };
        let words = "@bella board and @Gwen Group: what do you think? @Owen Owner";
        let form = Form::of(&[("comment", words), ("tell", &id("Ines Inspector"))])
            .and("tell", &id("Owen Owner"));
        lead.post(&format!("comments/{}", thread.action), &form).await;
        let page = lead.get(&format!("actions/{}", thread.action)).await;
        let told = page.text(".ls-comment p.govuk-body-s");
        assert!(told.starts_with("Told: Bella Board, Ines Inspector, Owen Owner"), "{told}");
        assert_eq!(lodestar.count("comment_mention").await, 3);
    }

    async fn the_group_talks_about_a_promise_with_the_authority(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let group = lodestar.person(Who::Group).await;
        let cards = group.get("group").await;
        let talk = format!("comments/{}", thread.pledge);
        assert!(cards.html().contains(&talk) && cards.says("Talk about this"));
        let sent = group.post(&talk, &Form::of(&[("comment", "We have not noticed it.")])).await;
        assert!(sent.location().contains(&talk), "{}", sent.location());
        assert!(group.get(&talk).await.says("We have not noticed it."));
        let lead = lodestar.lead().await;
        let page = lead.get(&format!("pledges/{}", thread.pledge)).await;
        assert!(page.says("We have not noticed it.") && page.says("the young people’s group"));
        assert!(page.text(".ls-talk__people label").contains("Gwen Group"));
        // What they may not read they may not talk about.
        for record in [&thread.action, &thread.evidence, &thread.finding] {
            let address = format!("comments/{record}");
            assert_eq!(group.get(&address).await.status, 403);
            assert_eq!(group.post(&address, &Form::of(&[("comment", "?")])).await.status, 403);
        }
    }

    async fn a_comment_is_taken_back_with_a_reason_and_its_words_are_gone(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let owner = lodestar.person(Who::Owner).await;
        let comment = said(&owner, "actions", &thread.action, "Ask Jo about it.").await;
        let withdrawal = format!("comments/{}/{comment}/withdrawal", thread.action);

        // Neither a colleague nor a lead of elsewhere takes it back.
        let board = lodestar.person(Who::Board).await;
        let why = Form::of(&[("reason", "It named a child.")]);
        assert_eq!(board.post(&withdrawal, &why).await.status, 403);
        let elsewhere = lodestar.person(Who::OtherLead).await;
        assert_eq!(elsewhere.post(&withdrawal, &why).await.status, 404);

        let form = lead.get(&withdrawal).await;
        assert!(form.says("Ask Jo about it."));
        assert_eq!(lead.post(&withdrawal, &Form::default()).await.status, 422);
        assert_eq!(lead.post(&withdrawal, &why).await.status, 303);
        let page = owner.get(&format!("actions/{}", thread.action)).await;
        assert!(!page.says("Jo"), "its words are gone");
        assert_eq!(
            page.text(".ls-comment"),
            "Withdrawn on 1 April 2026 by Lena Lead: It named a child."
        );
        assert!(page.says("Lena Lead withdrew a comment"));
        assert_eq!(lead.post(&withdrawal, &why).await.status, 409, "once is enough");
        assert_eq!(lodestar.count("comment").await, 1, "nothing is deleted");
    }

    async fn a_comment_belongs_to_its_record_and_a_record_to_its_authority(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let comment = said(&lead, "actions", &thread.action, "Here.").await;
        let elsewhere = format!("comments/{}/{comment}/withdrawal", thread.pledge);
        assert_eq!(lead.get(&elsewhere).await.status, 404);
        let why = Form::of(&[("reason", "No.")]);
        assert_eq!(lead.post(&elsewhere, &why).await.status, 404);
        let other = lodestar.person(Who::OtherLead).await;
        let address = format!("/authorities/kelderwick/comments/{}", thread.action);
        assert_eq!(other.get(&address).await.status, 404);
        assert_eq!(other.post(&address, &Form::of(&[("comment", "?")])).await.status, 404);

        let lone = lead.record("findings", &making::finding()).await;
        let twice = Form::of(&[("reason", "Twice."), ("version", "1")]);
        lead.post(&format!("findings/{lone}/withdrawal"), &twice).await;
        let late = Form::of(&[("comment", "Why?")]);
        assert_eq!(lead.post(&format!("comments/{lone}"), &late).await.status, 409);
    }

    async fn who_may_read_a_record_follows_it_and_stops(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let inspector = lodestar.person(Who::Inspector).await;
        let (record, follow) =
            (format!("pledges/{}", thread.pledge), format!("following/{}", thread.pledge));
        assert!(inspector.get(&record).await.says("Follow this to find"));
        for _ in 0..2 {
            let sent = inspector.post(&follow, &Form::of(&[("follow", "yes")])).await;
            assert!(sent.location().ends_with(&format!("{record}#follow")));
        }
        assert!(inspector.get(&record).await.says("You follow this"));
        assert_eq!(lodestar.count("following").await, 1);
        assert!(!lodestar.lead().await.get(&record).await.says("You follow this"));
        inspector.post(&follow, &Form::of(&[("follow", "no")])).await;
        assert_eq!(lodestar.count("following").await, 0);
        let group = lodestar.person(Who::Group).await;
        let hidden = format!("following/{}", thread.evidence);
        assert_eq!(group.post(&hidden, &Form::of(&[("follow", "yes")])).await.status, 403);
    }
}
