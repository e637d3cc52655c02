//! People and memberships: who has an account, and what they may do.

use lodestar_core::authorities;
use lodestar_tests::{Form, Lodestar, PASSWORD, Who, on_both};

use crate::life;

const NEW: [(&str, &str); 3] =
    [("title", "Nia New"), ("email", "Nia.New@example.org"), ("password", "twelve or more")];

async fn ambleford(lodestar: &Lodestar) -> String {
    let all = authorities::list(&lodestar.operator()).await.unwrap();
    all.iter().find(|it| it.slug == "ambleford").unwrap().head.id.to_string()
}

on_both! {
    async fn an_account_is_opened_changed_and_withdrawn(lodestar: Lodestar) {
        let (start, new) = (lodestar.audit_events().await, Form::of(&NEW));
        let administrator = lodestar.person(Who::Administrator).await;
        let id = administrator.record("/people", &new).await;
        let here = format!("/people/{id}");
        let form = administrator.get(&format!("{here}/change")).await.form();
        assert_eq!((form.value("email"), form.value("password")), ("nia.new@example.org", ""));
        let form = form.with("email", "nia@example.org");
        assert_eq!(administrator.post(&here, &form).await.status, 303);
        let why = Form::of(&[("reason", "She left.")]);
        assert_eq!(administrator.post(&format!("{here}/withdrawal"), &why).await.status, 303);
        // The administrator's own signing in is the fourth line.
        assert_eq!(lodestar.audit_events().await, start + 4);
        assert!(administrator.get("/people").await.says("by Ada Administrator: She left."));
        let sign_in = Form::of(&[("email", "nia@example.org"), ("password", "twelve or more")]);
        assert_eq!(lodestar.nobody().post("/sign-in", &sign_in).await.status, 422);
    }

    async fn an_account_with_problems_comes_back_without_its_password(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let form = Form::of(&[("email", "nia"), ("password", "too short")]);
        let page = administrator.post("/people", &form).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "Enter the person’s name\n\
             Enter an e-mail address in the right form, like name@example.org\n\
             The password must have 12 characters or more"
        );
        assert_eq!((page.value("email"), page.value("password")), ("nia".into(), String::new()));
    }

    async fn an_address_belongs_to_one_account(lodestar: Lodestar) {
        let form = Form::of(&NEW).with("email", "LENA.lead@example.org");
        let page = lodestar.person(Who::Administrator).await.post("/people", &form).await;
        assert_eq!((page.status.as_u16(), page.text("h1").as_str()), (409, "There is one already"));
    }

    async fn a_stale_save_of_an_account_loses_nothing(lodestar: Lodestar) {
        let both = (Who::Administrator, Who::Administrator);
        let names = ("Nia Newly", "Nia Newman");
        life::a_stale_save_loses_nothing(
            &lodestar,
            both,
            "/people",
            &Form::of(&NEW),
            "title",
            names,
        )
        .await;
    }

    async fn a_role_opens_an_authority_and_withdrawing_it_closes_it(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let person = administrator.record("/people", &Form::of(&NEW)).await;
        let folder = format!("/people/{person}/memberships");
        let role = Form::of(&[("role", "inspector"), ("authority", &ambleford(&lodestar).await)]);
        let id = administrator.record(&folder, &role).await;
        let twice = administrator.post(&folder, &role).await;
        assert_eq!(twice.status, 409);

        let sign_in = Form::of(&[("email", NEW[1].1), ("password", NEW[2].1)]);
        assert_eq!(lodestar.nobody().post("/sign-in", &sign_in).await.status, 303);
        let why = Form::of(&[("reason", "The inspection is over.")]);
        let closed = administrator.post(&format!("{folder}/{id}/withdrawal"), &why).await;
        assert_eq!(closed.status, 303, "{}", closed.text("main"));
        let again = administrator.record(&folder, &role).await;
        assert_eq!(again, id, "to be one again is the same membership");
    }

    async fn an_administrator_is_one_everywhere(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let person = administrator.record("/people", &Form::of(&NEW)).await;
        let somewhere = ambleford(&lodestar).await;
        let role = Form::of(&[("role", "administrator"), ("authority", &somewhere)]);
        let page = administrator.post(&format!("/people/{person}/memberships"), &role).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "An administrator looks after the whole service: choose every authority"
        );
        assert_eq!(page.value("authority"), somewhere);
    }

    async fn a_new_password_ends_every_session(lodestar: Lodestar) {
        let (lead, administrator) =
            (lodestar.lead().await, lodestar.person(Who::Administrator).await);
        let here = administrator.get("/people").await.link("Lena Lead");
        let form = administrator.get(&format!("{here}/change")).await.form();
        let form = form.with("password", "another promise altogether");
        assert_eq!(administrator.post(&here, &form).await.status, 303);
        assert_eq!(lead.get("findings").await.location(), "/sign-in");
    }

    async fn who_signs_out_is_out(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        assert_eq!(lead.post("/sign-out", &Form::default()).await.location(), "/sign-in");
        assert_eq!(lead.get("findings").await.location(), "/sign-in");
    }

    async fn a_wrong_password_says_no_more_than_it_must(lodestar: Lodestar) {
        for email in ["lena.lead@example.org", "nobody@example.org"] {
            let form = Form::of(&[("email", email), ("password", "a broken promise")]);
            let page = lodestar.nobody().post("/sign-in", &form).await;
            assert_eq!(page.status, 422);
            assert_eq!(
                page.problems(),
                "Enter the e-mail address and password of an account. One of them is not right."
            );
            assert_eq!(page.value("email"), email);
        }
    }

    async fn after_ten_wrong_passwords_even_the_right_one_has_to_wait(lodestar: Lodestar) {
        let email = ("email", "lena.lead@example.org");
        for _ in 0..10 {
            let form = Form::of(&[email, ("password", "a broken promise")]);
            lodestar.nobody().post("/sign-in", &form).await;
        }
        let page =
            lodestar.nobody().post("/sign-in", &Form::of(&[email, ("password", PASSWORD)])).await;
        assert_eq!(
            page.problems(),
            "There were too many attempts for this e-mail address. Try again in 15 minutes."
        );
    }
}
