//! Files of pieces of evidence: kept as versions, never believed, never run.

use lodestar_tests::{Lodestar, Page, Person, Who, on_both};

use crate::making;

async fn evidence(lodestar: &Lodestar) -> String {
    making::thread(lodestar).await.evidence
}

async fn add(person: &Person, evidence: &str, name: &str, file: &[u8]) -> Page {
    let mut body = format!(
        "--parting\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/pdf\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--parting--\r\n");
    let kind = "multipart/form-data; boundary=parting";
    person.post_bytes(&format!("evidence/{evidence}/files"), kind, body).await
}

/// A file of a piece of evidence, by its id.
pub(crate) async fn added(person: &Person, evidence: &str) -> String {
    assert_eq!(add(person, evidence, "minutes.txt", b"Minutes").await.status, 303);
    let page = person.get(&format!("evidence/{evidence}/files")).await;
    page.link("minutes.txt").rsplit('/').next().unwrap_or_default().to_owned()
}

on_both! {
    async fn a_file_is_kept_in_versions_and_given_out_as_it_was(lodestar: Lodestar) {
        let (evidence, lead) = (evidence(&lodestar).await, lodestar.lead().await);
        for text in [b"Minutes of May".as_slice(), b"Minutes of May, corrected"] {
            assert_eq!(add(&lead, &evidence, "C:\\minutes.txt", text).await.status, 303);
        }
        let inspector = lodestar.person(Who::Inspector).await;
        let page = inspector.get(&format!("evidence/{evidence}/files")).await;
        assert!(page.says("Version 2, TXT, 1 KB. Added by Lena Lead") && page.says("Version 1"));
        // printf 'Minutes of May' | sha256sum
        let sum = "bab886c914f03e2064e22df7bed6935710ff648624aa89a5fce6464b5cccb04e";
        assert!(page.says(sum), "{}", page.text("main"));
        let file = inspector.get(&page.link("minutes.txt")).await;
        assert_eq!(file.html(), "Minutes of May, corrected");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(file.header("content-security-policy").contains("sandbox"));
        assert!(file.header("content-disposition").starts_with("attachment; filename=\"minutes.txt\""));
        assert_eq!(file.header("content-type"), "text/plain");
    }

    async fn a_file_that_lies_or_runs_is_refused_with_what_to_do(lodestar: Lodestar) {
        let (evidence, lead) = (evidence(&lodestar).await, lodestar.lead().await);
        for (name, file, sentence) in [
            ("plan.pdf", b"MZ\x90\0\x03\0\0\0 a program".as_slice(), "contains a program"),
            ("wall.png", b"<html><script>alert(1)</script></html>", "contains a program"),
            ("letter.docx", b"Dear board, this is a text.", "but the content is a .txt file"),
            ("nothing.txt", b"", "Choose a file"),
            ("odd.xyz", b"\x01\x02\x03\x04\x05\x06\x07\x08", "This sort of file is not taken"),
        ] {
            let page = add(&lead, &evidence, name, file).await;
            assert_eq!(page.status, 422, "{name}");
            assert!(page.problems().contains(sentence), "{name}: {}", page.problems());
        }
        assert_eq!(lodestar.count("evidence_file").await, 0);
    }

    async fn a_file_that_is_too_large_never_fills_the_memory(lodestar: Lodestar) {
        let (evidence, lead) = (evidence(&lodestar).await, lodestar.lead().await);
        let large = vec![b'a'; Lodestar::FILE_BYTES_MAX + 1];
        let page = add(&lead, &evidence, "large.txt", &large).await;
        assert_eq!(page.status, 422);
        assert!(page.problems().contains("larger than 1 MB"), "{}", page.problems());
        let huge = vec![b'a'; Lodestar::FILE_BYTES_MAX * 11];
        assert_eq!(add(&lead, &evidence, "huge.txt", &huge).await.status, 413);
    }

    async fn a_file_that_was_taken_back_is_not_given_out(lodestar: Lodestar) {
        let (evidence, lead) = (evidence(&lodestar).await, lodestar.lead().await);
        add(&lead, &evidence, "minutes.txt", b"Minutes").await;
        let page = lead.get(&format!("evidence/{evidence}/files")).await;
        let file = page.link("minutes.txt");
        let reason = lodestar_tests::Form::of(&[("reason", "A child is named in it")]);
        assert_eq!(lead.post(&format!("{file}/withdrawal"), &reason).await.status, 303);
        assert_eq!(lead.get(&file).await.status, 404);
        let page = lead.get(&format!("evidence/{evidence}/files")).await;
        assert!(page.says("Taken back: A child is named in it"), "{}", page.text("main"));
        assert_eq!(lead.post(&format!("{file}/withdrawal"), &reason).await.status, 409);
    }

    async fn a_file_belongs_to_its_evidence_and_its_authority(lodestar: Lodestar) {
        let (evidence, lead) = (evidence(&lodestar).await, lodestar.lead().await);
        add(&lead, &evidence, "minutes.txt", b"Minutes").await;
        let file = lead.get(&format!("evidence/{evidence}/files")).await.link("minutes.txt");
        let other = lodestar.person(Who::OtherLead).await;
        assert_eq!(other.get(&file).await.status, 404);
        let there = file.replace("ambleford", "kelderwick");
        assert_eq!(other.get(&there).await.status, 404);
        assert_eq!(lodestar.person(Who::Group).await.get(&file).await.status, 403);
    }

    async fn what_is_exempt_says_why(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let lead = lodestar.lead().await;
        let form = making::evidence(&thread.pledge).with("classification", "exempt");
        let page = lead.post("evidence", &form).await;
        assert_eq!(page.problems(), "Enter why it is exempt from publication");
        let form = form
            .with("exempt_reason", "It is about one child")
            .with("other_explanations", "A new virtual school head began that month.");
        let id = lead.record("evidence", &form).await;
        let page = lead.get(&format!("evidence/{id}")).await;
        assert!(page.says("Exempt from publication") && page.says("It is about one child"));
        assert!(page.says("A new virtual school head began that month."));
    }
}
