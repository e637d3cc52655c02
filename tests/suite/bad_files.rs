//! Files that are wrong in the ways that files are. Each gets a sentence that
//! says what to do next, and leaves nothing behind.

use lodestar_tests::{Form, Lodestar, Page, Person, on_both};

use crate::making;

/// A survey of six children, as somebody typed it.
const SMALL: &str = "questionnaire,know_sw,good_friend\r\n\
    ylyc-8-11,Yes,Yes\r\nylyc-8-11,Yes,Yes\r\nylyc-8-11,Yes,Yes\r\n\
    ylyc-8-11,No,No\r\nylyc-8-11,No,No\r\nylyc-8-11,No,No\r\n";

/// A lead who hands in files for one round.
struct Desk<'a> {
    lodestar: &'a Lodestar,
    lead: Person,
    round: String,
}

impl<'a> Desk<'a> {
    async fn of(lodestar: &'a Lodestar) -> Self {
        let lead = lodestar.lead().await;
        let round = lead.record("rounds", &making::round()).await;
        Self { lodestar, lead, round }
    }

    /// What must not change when a file is refused.
    async fn recorded(&self) -> Vec<i64> {
        let mut counts = Vec::new();
        for table in ["record", "survey_import", "result", "round_participation", "audit_event"] {
            counts.push(self.lodestar.count(table).await);
        }
        counts
    }

    /// Why a file is not read. Nothing is left of it.
    async fn refusal(&self, file: impl AsRef<[u8]>, questionnaire: &str) -> String {
        let before = self.recorded().await;
        let page = self.lead.upload(&self.round, "a.csv", file.as_ref(), questionnaire).await;
        self.is_refused(&page, &before).await;
        assert_eq!(page.value("questionnaire"), questionnaire, "what was chosen is still chosen");
        page.problems()
    }

    async fn is_refused(&self, page: &Page, before: &[i64]) {
        assert_eq!(page.status, 422, "{}", page.text("main"));
        assert_eq!(page.text("title"), "Error: Hand in a file – Ambleford – Lodestar");
        let at_field = page.text("#file-problem");
        let problems = page.problems();
        assert!(problems.lines().all(|it| at_field.contains(it)), "it is said at the field");
        assert_eq!(self.recorded().await, before, "nothing is left of it");
    }

    /// What was found in a file that is read, before anybody approves it.
    async fn preview(&self, file: impl AsRef<[u8]>, questionnaire: &str) -> Page {
        let page = self.lead.upload(&self.round, "a.csv", file.as_ref(), questionnaire).await;
        assert_eq!(page.status, 303, "{}", page.text("main"));
        assert_eq!(self.lodestar.count("result").await, 0, "nobody has approved it");
        self.lead.get(page.location()).await
    }
}

on_both! {
    async fn a_file_that_cannot_be_read_is_refused_with_what_to_do(lodestar: Lodestar) {
        let desk = Desk::of(&lodestar).await;
        let files: [(&[u8], &str); 12] = [
            (b"", "Choose a file with answers in it"),
            (b"\xEF\xBB\xBF \r\n", "The file is empty. Check it, or export it again."),
            (b"questionnaire,know_sw\r\n", "headings and no rows below them. Check that the answers"),
            (b"questionnaire,know_sw\r\n,\r\n,\r\n", "headings and no rows below them"),
            (b"colour,shoe size\r\nred,33\r\n", "Put the code or the exact wording of each question"),
            (b"\x01\x02\x03\x04abc\xFF\xFE\x00", "save it as “CSV UTF-8” or as an Excel workbook"),
            (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj", "This is a PDF."),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "This is an old Excel workbook (.xls)"),
            (b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0half", "cut off while it was saved or copied"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "This is a picture or a text document, not a table."),
            (b"<html><body><table></table></body></html>", "This is a web page, whatever its name"),
            (b"know_sw,know_sw,good_friend\r\nYes,No,Yes\r\n", "Two columns have the heading “know_sw”"),
        ];
        for (file, sentence) in files {
            let said = desk.refusal(file, "").await;
            assert!(said.contains(sentence), "{said}");
        }
    }

    async fn a_form_without_a_file_asks_for_one(lodestar: Lodestar) {
        let desk = Desk::of(&lodestar).await;
        let before = desk.recorded().await;
        let unchosen = desk.lead.upload(&desk.round, "", b"", "ylyc-8-11").await;
        desk.is_refused(&unchosen, &before).await;
        assert_eq!(unchosen.problems(), "Choose a file with answers in it");

        let address = format!("rounds/{}/import", desk.round);
        let no_file = desk.lead.post(&address, &Form::of(&[("questionnaire", "ylbc")])).await;
        desk.is_refused(&no_file, &before).await;
        assert_eq!(no_file.problems(), "Choose a file with answers in it");
    }

    async fn a_file_that_arrives_in_part_is_not_called_too_large(lodestar: Lodestar) {
        let desk = Desk::of(&lodestar).await;
        let before = desk.recorded().await;
        let half = "--parting\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\
                    \r\n\r\nquestionnaire,know_sw\r\nylyc-8-11,Y";
        let address = format!("rounds/{}/import", desk.round);
        let kind = "multipart/form-data; boundary=parting";
        for body in [half, "no parts at all"] {
            let page = desk.lead.post_bytes(&address, kind, body.as_bytes().to_vec()).await;
            desk.is_refused(&page, &before).await;
            assert_eq!(page.problems(), "The file did not arrive whole. Hand it in again.");
        }
    }

    async fn a_file_over_the_limit_is_refused_with_the_limit(lodestar: Lodestar) {
        let desk = Desk::of(&lodestar).await;
        let said = desk.refusal(vec![b'x'; Lodestar::FILE_BYTES_MAX + 1], "").await;
        assert_eq!(said, "The file is larger than 1 MB. Save only the sheet with the answers and hand that in.");
        let said = desk.refusal(vec![b'x'; Lodestar::FILE_BYTES_MAX], "").await;
        assert!(!said.contains("larger"), "{said}");

        // Ten times the limit is not even read to its end.
        let before = desk.recorded().await;
        let vast = vec![b'x'; Lodestar::FILE_BYTES_MAX * 10 + 1];
        let page = desk.lead.upload(&desk.round, "vast.csv", &vast, "").await;
        assert_eq!((page.status.as_u16(), page.text("h1").as_str()), (413, "That was too much"));
        assert_eq!(desk.recorded().await, before);
    }

    async fn unknown_columns_are_listed_with_the_nearest_questions(lodestar: Lodestar) {
        let file = SMALL.replace("know_sw", "Do you know who your social worker was?");
        let desk = Desk::of(&lodestar).await;
        let page = desk.preview(file, "").await;
        assert!(page.says("Columns that were not recognised"), "{}", page.text("main"));
        let row = page.text("tbody tr");
        let row = row.lines().next().unwrap_or_default();
        let heading = "Do you know who your social worker was? ";
        let near = row.strip_prefix(heading).unwrap_or_default();
        assert!(near.contains("Know who your social worker is"), "{row}");
        assert!(page.says("would add 1 result"), "{}", page.text(".ls-lede"));
    }

    async fn an_answer_that_is_no_option_is_named_by_its_line_and_never_quoted(lodestar: Lodestar) {
        let secret = "my brother is called Rhys";
        let file = SMALL.replacen("No,No", &format!("{secret},No"), 1);
        let page = Desk::of(&lodestar).await.preview(file, "").await;
        assert!(
            page.says("know_sw: Answers that are none of the question's options, and in no base: line 5."),
            "{}",
            page.text("main")
        );
        assert!(!page.html().contains(secret), "a child's own words");
        let id = page.address.rsplit('/').next().unwrap_or_default().to_owned();
        let trail = lodestar.lead().await.get("audit").await;
        assert!(!trail.html().contains(secret) && !id.is_empty(), "nor in the trail");
    }

    async fn a_questionnaire_that_cannot_be_told_is_asked_for_and_then_chosen(lodestar: Lodestar) {
        let desk = Desk::of(&lodestar).await;
        let file = SMALL.replace("questionnaire,", "").replace("ylyc-8-11,", "");
        let said = desk.refusal(&file, "").await;
        assert_eq!(
            said,
            "The file does not say which questionnaire it answers. Choose one of these, or add a \
             column headed “questionnaire”: “Your Life, Your Care, 4 to 7”; “Your Life, Your Care, \
             8 to 11”; “Your Life, Your Care, 11 to 18”; “Your Life Beyond Care, 16 to 25”."
        );
        let page = desk.preview(&file, "ylyc-8-11").await;
        assert!(page.says("would add 2 results"), "{}", page.text(".ls-lede"));
    }

    async fn rows_of_another_questionnaire_than_the_chosen_are_left_out_by_line(lodestar: Lodestar) {
        let file = format!("{SMALL}ylyc-4-7,Yes,Yes\r\n");
        let page = Desk::of(&lodestar).await.preview(file, "ylyc-4-7").await;
        assert_eq!(page.answer("Rows left out"), "6");
        assert!(
            page.says(
                "Line 2: The row names another questionnaire than the one that was chosen, \
                 “Your Life, Your Care, 4 to 7”."
            ),
            "{}",
            page.text("main")
        );
        assert!(page.says("would add 2 results"), "{}", page.text(".ls-lede"));
    }

    async fn a_file_of_which_every_row_is_left_out_is_refused_with_their_reasons(lodestar: Lodestar) {
        let said = Desk::of(&lodestar).await.refusal(SMALL, "ylyc-4-7").await;
        assert!(said.contains("Every row of the file was left out"), "{said}");
        assert!(said.contains("Line 2: The row names another questionnaire"), "{said}");
    }

    async fn the_same_file_twice_is_said_and_changes_nothing(lodestar: Lodestar) {
        let (round, import) = making::imported(&lodestar, &making::survey()).await;
        let desk = Desk { round, ..Desk::of(&lodestar).await };
        let before = desk.recorded().await;

        let file = making::survey().csv();
        let again = desk.lead.upload(&desk.round, "copy.csv", file.as_bytes(), "").await;

        assert_eq!((again.status.as_u16(), again.id()), (303, import));
        let page = desk.lead.get(again.location()).await;
        assert!(page.says("This file was imported before."), "{}", page.text("main"));
        assert!(page.says("Nothing was changed."), "{}", page.text("main"));
        assert_eq!(desk.recorded().await, before);
    }

    async fn of_one_file_handed_in_twice_only_one_is_approved(lodestar: Lodestar) {
        let desk = Desk::of(&lodestar).await;
        let pages = [desk.preview(SMALL, "").await, desk.preview(SMALL, "").await];
        let approvals = pages.iter().map(|page| (format!("{}/approval", page.address), page.form()));
        let mut statuses = Vec::new();
        for (address, form) in approvals {
            statuses.push(desk.lead.post(&address, &form).await.status.as_u16());
        }
        assert_eq!(statuses, [303, 409]);
        assert_eq!(lodestar.count("result").await, 2);
    }

    async fn a_last_row_that_is_cut_off_is_left_out_by_its_line(lodestar: Lodestar) {
        let desk = Desk::of(&lodestar).await;
        let sentences = [
            ("\"ylyc-8-11\",\"Yes\",\"N", "Line 8: The file ends inside this row: a quotation mark"),
            ("ylyc-8-11,Yes", "Line 8: The row has 2 cells under 3 headings, so it may be cut off."),
        ];
        for (rest, sentence) in sentences {
            let page = desk.preview(format!("{SMALL}{rest}"), "").await;
            assert!(page.says(sentence), "{}", page.text("main"));
            assert_eq!(page.answer("Rows left out"), "1");
        }
    }

    async fn a_file_from_windows_is_read_with_its_accents(lodestar: Lodestar) {
        let mut file = SMALL.replace("\r\nylyc", ",\r\nylyc").into_bytes();
        file.splice(33..33, *b",Caf\xE9");
        let page = Desk::of(&lodestar).await.preview(&file, "").await;
        assert!(page.text("tbody tr").contains("Café"), "{}", page.text("main"));
        assert!(page.says("would add 2 results"), "{}", page.text(".ls-lede"));
    }

    async fn more_answers_than_children_is_said_and_not_blamed_on_the_importer(lodestar: Lodestar) {
        let file = SMALL.replace("questionnaire,", "questionnaire,eligible,");
        let file = file.replace("ylyc-8-11,", "ylyc-8-11,2,");
        let page = Desk::of(&lodestar).await.preview(file, "").await;
        assert!(page.says("were eligible"), "{}", page.text("main"));
        assert!(page.says("would add 2 results"), "{}", page.text(".ls-lede"));
    }
}
