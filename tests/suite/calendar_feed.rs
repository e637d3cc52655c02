//! A person's days as a feed for their own calendar.

use lodestar_tests::{Form, Person, Who, on_both};

use crate::making;

/// The secret part of a new address.
pub(crate) async fn token(person: &Person) -> String {
    renewed(person).await.trim_start_matches("/calendars/").to_owned()
}

/// Makes a new address, and returns it.
async fn renewed(person: &Person) -> String {
    let page = person.post("/notices/calendar", &Form::default()).await;
    let link = page.text(".ls-secret a");
    link[link.find("/calendars/").unwrap()..].to_owned()
}

on_both! {
    async fn a_calendar_has_what_one_owns_and_follows_and_the_meetings(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let title = "Train 60 workers, with care leavers; in Ambleford, Brook and Cardle, by \
            the end of May — pob un ohonynt";
        let own = making::action(&thread.pledge)
            .with("title", title)
            .with("owner_name", "Owen Owner")
            .with("due_on", "2026-05-31");
        let own = lead.record("actions", &own).await;
        let meeting = Form::of(&[
            ("title", "Spring board"),
            ("body", "board"),
            ("held_on", "2026-06-11"),
            ("place", "Room 3, Town Hall"),
        ]);
        lead.record("meetings", &meeting).await;
        let owner = lodestar.person(Who::Owner).await;
        owner.post(&format!("following/{}", thread.pledge), &Form::of(&[("follow", "yes")])).await;
        let address = renewed(&owner).await;

        // Read by a program that has not signed in.
        let feed = lodestar.nobody().get(&address).await;
        assert_eq!(feed.header("content-type"), "text/calendar; charset=utf-8");
        let text = String::from_utf8(feed.body.clone()).unwrap();
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"), "{text}");
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
        let lines: Vec<String> =
            text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect();
        let has = |line: &str| lines.iter().any(|it| it == line);
        assert!(has(&format!("UID:{own}@lodestar")), "{text}");
        assert!(has("DTSTART;VALUE=DATE:20260531") && has("DTEND;VALUE=DATE:20260601"));
        let summary = lines.iter().find(|it| it.contains("Train 60")).unwrap();
        let escaped = title.replace(',', "\\,").replace(';', "\\;");
        assert!(summary.ends_with(&escaped), "{summary}");
        assert!(has("SUMMARY:Meeting: Spring board") && has("LOCATION:Room 3\\, Town Hall"));
        assert!(has(&format!("UID:{}@lodestar", thread.pledge)), "what is followed: {text}");
        assert!(!text.contains(&thread.action), "what is nobody's of theirs");
        let begun = lines.iter().filter(|it| *it == "BEGIN:VEVENT").count();
        assert_eq!(begun, lines.iter().filter(|it| *it == "END:VEVENT").count());
    }

    async fn a_new_address_ends_the_old_one(lodestar: Lodestar) {
        let owner = lodestar.person(Who::Owner).await;
        let settings = owner.get("/notices/settings").await;
        assert!(settings.says("You have no calendar address yet"));
        let (old, new) = (renewed(&owner).await, renewed(&owner).await);
        assert_ne!(old, new);
        let nobody = lodestar.nobody();
        assert_eq!(nobody.get(&old).await.status, 404);
        assert_eq!(nobody.get(&new).await.status, 200);
        assert!(!owner.get("/notices/settings").await.html().contains(&new), "it is shown once");
    }

    async fn a_calendar_ends_with_its_owners_role(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let meeting = Form::of(&[
            ("title", "Spring board"),
            ("body", "board"),
            ("held_on", "2026-06-11"),
        ]);
        lead.record("meetings", &meeting).await;
        let group = lodestar.person(Who::Group).await;
        let address = renewed(&group).await;
        let feed = lodestar.nobody().get(&address).await;
        let text = String::from_utf8(feed.body.clone()).unwrap();
        assert!(!text.contains("Spring board"), "the board's meetings are not the group's");
    }
}
