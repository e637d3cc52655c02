//! The list of authorities: one for each, under any code that it ever had.

use lodestar_core::{Error, authorities};
use lodestar_tests::{Form, Who, on_both};

use crate::life;

const FOLDER: &str = "/list-of-authorities";

on_both! {
    async fn every_authority_of_the_uk_is_there_once(lodestar: Lodestar) {
        let context = lodestar.operator();
        let all = authorities::list(&context).await.unwrap();
        assert_eq!(all.iter().filter(|it| !it.is_fictional).count(), 212);
        assert_eq!(authorities::seed(&context).await.unwrap(), 0);
        lodestar.again().await;
        assert_eq!(authorities::list(&context).await.unwrap().len(), 214);
    }

    async fn barnsley_is_one_authority_under_either_of_its_codes(lodestar: Lodestar) {
        let context = lodestar.operator();
        let before = authorities::by_code(&context, "E08000016").await.unwrap();
        let now = authorities::by_code(&context, " e08000038 ").await.unwrap();
        assert_eq!((before.id, before.head.title.as_str()), (now.id, "Barnsley"));
    }

    async fn a_code_whose_area_was_split_leads_to_nobody(lodestar: Lodestar) {
        let cumbria = authorities::by_code(&lodestar.operator(), "E10000006").await;
        assert!(matches!(cumbria, Err(Error::NotFound("authority"))), "{cumbria:?}");
        let unknown = authorities::by_code(&lodestar.operator(), "E06999999").await;
        assert!(matches!(unknown, Err(Error::NotFound("authority"))));
    }

    async fn welsh_authorities_have_their_welsh_names(lodestar: Lodestar) {
        let all = authorities::list(&lodestar.operator()).await.unwrap();
        let welsh: Vec<_> = all.iter().filter(|it| !it.name_cy.is_empty()).collect();
        assert_eq!(welsh.len(), 22);
        let cardiff = welsh.iter().find(|it| it.slug == "cardiff").unwrap();
        assert_eq!(cardiff.name_cy, "Caerdydd");
    }

    async fn an_authority_is_added_and_changed_by_an_administrator(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let start = lodestar.audit_events().await;
        let new = Form::of(&[("title", "Aberwen"), ("nation", "wales"), ("code", "W06000099")]);
        let id = administrator.record(FOLDER, &new).await;
        let here = format!("{FOLDER}/{id}");
        let form = administrator.get(&format!("{here}/change")).await.form();
        let changed = administrator.post(&here, &form.with("group_name", "Llais Aberwen")).await;
        assert_eq!(changed.status, 303, "{}", changed.text("main"));
        let page = administrator.get(&here).await;
        assert_eq!(page.answer("What does its young people’s group call itself?"), "Llais Aberwen");
        assert!(page.says("Ada Administrator changed it"));
        assert_eq!(lodestar.audit_events().await, start + 2);
        for who in [Who::Lead, Who::Inspector, Who::Group] {
            assert_eq!(lodestar.person(who).await.post(FOLDER, &new).await.status, 404, "{who:?}");
        }
    }

    async fn an_authority_with_problems_comes_back_as_it_was_typed(lodestar: Lodestar) {
        let form = Form::of(&[("title", ""), ("name_cy", "Aberwen"), ("code", "Hull")]);
        let page = lodestar.person(Who::Administrator).await.post(FOLDER, &form).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "Enter the name of the authority\n\
             Choose the nation\n\
             Enter a code in the right form, like E06000001, or leave it empty"
        );
        assert_eq!((page.value("name_cy"), page.value("code")), ("Aberwen".into(), "Hull".into()));
    }

    async fn a_name_and_a_code_belong_to_one_authority(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        for (title, code) in [("Barnsley", ""), ("New Barnsley", "E08000016")] {
            let form = Form::of(&[("title", title), ("nation", "england"), ("code", code)]);
            assert_eq!(administrator.post(FOLDER, &form).await.status, 409, "{title} {code}");
        }
        assert_eq!(authorities::list(&lodestar.operator()).await.unwrap().len(), 214);
    }

    async fn a_stale_save_of_an_authority_loses_nothing(lodestar: Lodestar) {
        let both = (Who::Administrator, Who::Administrator);
        let new = Form::of(&[("title", "Aberwen"), ("nation", "wales")]);
        let names = ("Voices of Aberwen", "Llais Aberwen");
        life::a_stale_save_loses_nothing(&lodestar, both, FOLDER, &new, "group_name", names).await;
    }
}
