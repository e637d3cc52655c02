//! One mail a day or a week: who gets it, once and never lost, and how it ends.

use lodestar_tests::{Form, Lodestar, Mail, MailServer, Person, Who, on_both};
use lodestar_web::{Postman, Round};

use crate::comments::said;
use crate::making;

const SITE: &str = "https://lodestar.ambleford.example";

fn postman(server: &MailServer) -> Postman {
    Postman::new(server.address(), "Lodestar <lodestar@ambleford.example>", SITE).unwrap()
}

async fn round(lodestar: &Lodestar, server: &MailServer) -> Round {
    postman(server).round(&lodestar.app).await.unwrap()
}

fn wants(every: &str, [from, until]: [&str; 2]) -> Form {
    Form::of(&[("every", every), ("quiet_from", from), ("quiet_until", until)])
}

/// Chooses a mail of each day, and no quiet hours.
async fn wants_daily(person: &Person) {
    let sent = person.post("/notices/digest", &wants("day", ["0", "0"])).await;
    assert_eq!(sent.status, 303, "{}", sent.text("main"));
}

/// Ten minutes before, as a mail leaves out what is being written.
fn before(lodestar: &Lodestar) -> Lodestar {
    lodestar.at("2026-04-01T11:50:00Z")
}

/// The lead tells the board something about an action, which bears a figure.
async fn told(lodestar: &Lodestar) -> String {
    let lodestar = &before(lodestar);
    let (lead, thread) = (lodestar.lead().await, making::thread(lodestar).await);
    let title = "Halve the 47% who do not know why they are in care";
    let action = making::action(&thread.pledge).with("title", title);
    let action = lead.record("actions", &action).await;
    said(&lead, "actions", &action, "@Bella Board, do 47% still not know?").await;
    action
}

/// Where a mail is ended, as an address of the site.
fn unsubscribe(mail: &Mail) -> String {
    let header = mail.header("List-Unsubscribe");
    header.trim_start_matches('<').trim_end_matches('>').trim_start_matches(SITE).to_owned()
}

/// The secret in a mail that somebody got.
pub(crate) async fn token(lodestar: &Lodestar) -> String {
    let before = before(lodestar);
    let (lead, thread) = (before.lead().await, making::thread(&before).await);
    said(&lead, "actions", &thread.action, "@Bella Board?").await;
    let server = MailServer::start(0).await;
    round(lodestar, &server).await;
    let mails = server.mails_to(&Who::Board.email());
    unsubscribe(&mails[0]).trim_start_matches("/digests/").to_owned()
}

on_both! {
    async fn one_mail_says_what_awaits_its_reader_and_no_figures(lodestar: Lodestar) {
        let action = told(&lodestar).await;
        let server = MailServer::start(0).await;
        round(&lodestar, &server).await;
        let mails = server.mails_to(&Who::Board.email());
        let [mail] = mails.as_slice() else { panic!("{mails:?}") };
        assert_eq!(mail.header("Subject"), "Lodestar: one thing for you");
        assert_eq!(mail.header("From"), "Lodestar <lodestar@ambleford.example>");
        assert_eq!(mail.header("Auto-Submitted"), "auto-generated");
        assert_eq!(mail.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        let body = mail.body();
        assert!(body.contains("Action: Lena Lead told you something in a comment."), "{body}");
        assert!(body.contains(&format!("{SITE}/authorities/ambleford/actions/{action}")), "{body}");
        assert!(body.contains(&format!("{SITE}{}", unsubscribe(mail))), "{body}");
        assert!(!mail.text.contains("47%") && !mail.text.contains("Halve"), "{}", mail.text);
        // Whom nothing awaits gets no mail.
        assert_eq!(server.mails_to(&Who::Inspector.email()).len(), 0);
    }

    async fn a_mail_is_written_once_for_a_period_and_nothing_falls_between(lodestar: Lodestar) {
        wants_daily(&lodestar.person(Who::Board).await).await;
        let action = told(&lodestar).await;
        let server = MailServer::start(0).await;
        let mails = || server.mails_to(&Who::Board.email()).len();
        round(&lodestar, &server).await;
        // Restarted, again, and later on the same day with something new.
        let again = lodestar.again().await;
        round(&again, &server).await;
        let evening = lodestar.at("2026-04-01T18:00:00Z");
        said(&evening.lead().await, "actions", &action, "@Bella Board: one more.").await;
        round(&evening, &server).await;
        assert_eq!(mails(), 1);
        // What came after the mail is in the next one, and then no more.
        round(&lodestar.at("2026-04-02T06:30:00Z"), &server).await;
        assert_eq!(mails(), 2);
        round(&lodestar.at("2026-04-03T06:30:00Z"), &server).await;
        assert_eq!(mails(), 2);
    }

    async fn two_servers_send_one_mail(lodestar: Lodestar) {
        told(&lodestar).await;
        let server = MailServer::start(0).await;
        let other = lodestar.again().await;
        let (one, two) = tokio::join!(round(&lodestar, &server), round(&other, &server));
        assert_eq!((one.failed, two.failed), (0, 0));
        assert_eq!(server.mails_to(&Who::Board.email()).len(), 1);
    }

    async fn a_mail_that_was_not_taken_is_tried_again_later(lodestar: Lodestar) {
        told(&lodestar).await;
        // Two who are busy: the board's mail, and nobody else's awaits.
        let server = MailServer::start(2).await;
        assert_eq!(round(&lodestar, &server).await, Round { sent: 0, failed: 1 });
        assert_eq!(round(&lodestar, &server).await, Round::default(), "not at once");
        let at = |moment: &str| lodestar.at(moment);
        assert_eq!(round(&at("2026-04-01T12:02:00Z"), &server).await.failed, 1);
        assert_eq!(round(&at("2026-04-01T12:04:00Z"), &server).await, Round::default());
        assert_eq!(round(&at("2026-04-01T12:06:00Z"), &server).await.sent, 1);
        assert_eq!(server.mails().len(), 1);
        // A server that is not there is no reason to lose anything either.
        let nowhere = Postman::new("smtp://127.0.0.1:1", "a@b.example", SITE).unwrap();
        let thursday = lodestar.at("2026-04-09T12:00:00Z");
        let lead = lodestar.at("2026-04-09T11:50:00Z").lead().await;
        let finding = lead.record("findings", &making::finding()).await;
        said(&lead, "findings", &finding, "@Bella Board?").await;
        assert_eq!(nowhere.round(&thursday.app).await.unwrap().failed, 1);
        let later = lodestar.at("2026-04-09T13:00:00Z");
        assert_eq!(round(&later, &server).await.sent, 1);
    }

    async fn a_mail_that_may_have_been_sent_has_the_same_message_id(lodestar: Lodestar) {
        use lodestar_core::digests;
        told(&lodestar).await;
        // A server writes the mail and claims it, and dies before it notes more.
        let context = lodestar.operator();
        for due in digests::due(&context).await.unwrap() {
            let written = |token: &str| {
                (String::from("S"), String::from("B"), format!("{SITE}/digests/{token}"))
            };
            digests::queue(&context, &due, written).await.unwrap();
        }
        let claimed = digests::claim(&context).await.unwrap().unwrap();
        assert_eq!(digests::claim(&context).await.unwrap(), None, "it is claimed");
        let server = MailServer::start(0).await;
        assert_eq!(round(&lodestar, &server).await, Round::default());
        // Its claim runs out.
        let later = lodestar.at("2026-04-01T12:11:00Z");
        assert_eq!(round(&later, &server).await.sent, 1);
        let id = format!("<{}@ambleford.example>", claimed.id);
        assert_eq!(server.mails()[0].header("Message-ID"), id);
    }

    async fn nobody_is_mailed_in_quiet_hours_or_against_their_wish(lodestar: Lodestar) {
        let board = lodestar.person(Who::Board).await;
        let quiet = wants("day", ["12", "15"]);
        board.post("/notices/digest", &quiet).await;
        told(&lodestar).await;
        let server = MailServer::start(0).await;
        // Noon in Greenwich is one o'clock in a British summer.
        assert_eq!(round(&lodestar, &server).await, Round::default());
        assert_eq!(round(&lodestar.at("2026-04-01T13:59:00Z"), &server).await, Round::default());
        assert_eq!(round(&lodestar.at("2026-04-01T14:00:00Z"), &server).await.sent, 1);
        let wrong = board.post("/notices/digest", &wants("often", ["24", ""])).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(wrong.problems().lines().count(), 3, "{}", wrong.problems());
        board.post("/notices/digest", &wants("none", ["12", "15"])).await;
        let settings = board.get("/notices/settings").await;
        assert_eq!((settings.value("every"), settings.value("quiet_from")), ("none".into(), "12".into()));
        let later = lodestar.at("2026-04-02T14:00:00Z");
        let lead = lodestar.at("2026-04-02T13:50:00Z").lead().await;
        let finding = lead.record("findings", &making::finding()).await;
        said(&lead, "findings", &finding, "@Bella Board?").await;
        assert_eq!(round(&later, &server).await, Round::default());
    }

    async fn a_mail_ends_such_mails_without_signing_in(lodestar: Lodestar) {
        told(&lodestar).await;
        let server = MailServer::start(0).await;
        round(&lodestar, &server).await;
        let stop = unsubscribe(&server.mails_to(&Who::Board.email())[0]);
        let nobody = lodestar.nobody();
        let page = nobody.get(&stop).await;
        assert!(page.says("Bella Board will get no more mails from Lodestar"));
        let board = lodestar.person(Who::Board).await;
        let wish = || async { board.get("/notices/settings").await.value("every") };
        assert_eq!(wish().await, "week", "whoever only looks ends nothing");
        // As a mail program sends it, which is no browser.
        let one_click = b"List-Unsubscribe=One-Click".to_vec();
        let sort = "application/x-www-form-urlencoded";
        let ended = nobody.post_bytes(&stop, sort, one_click).await;
        assert_eq!(ended.status, 200, "{}", ended.text("main"));
        assert_eq!(wish().await, "none");
        assert_eq!(nobody.post(&stop, &Form::default()).await.status, 200, "twice is once");
        assert_eq!(nobody.get("/digests/0123456789").await.status, 404);
    }

    async fn young_people_are_mailed_only_if_they_want_it(lodestar: Lodestar) {
        let before = before(&lodestar);
        let (lead, thread) = (before.lead().await, making::thread(&before).await);
        said(&lead, "pledges", &thread.pledge, "@Gwen Group, have you noticed?").await;
        let server = MailServer::start(0).await;
        round(&lodestar, &server).await;
        assert_eq!(server.mails_to(&Who::Group.email()).len(), 0);
        wants_daily(&lodestar.person(Who::Group).await).await;
        round(&lodestar, &server).await;
        let mails = server.mails_to(&Who::Group.email());
        let body = mails[0].body();
        // It leads to a page that they may open.
        assert!(body.contains(&format!("{SITE}/authorities/ambleford/comments/{}", thread.pledge)));
    }
}
