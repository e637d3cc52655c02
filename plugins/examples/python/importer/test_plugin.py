"""Run with `python3 -B -m unittest`."""

import base64
import copy
import json
import pathlib
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True

import lodestar_plugin
import plugin

HERE = pathlib.Path(__file__).parent
SAMPLE = json.loads((HERE / "sample.json").read_text(encoding="utf-8"))


def ask(text, **changes):
    """What the plugin answers about a file with this text."""
    file = text if isinstance(text, bytes) else text.encode("utf-8")
    question = dict(copy.deepcopy(SAMPLE), files=[base64.b64encode(file).decode()], **changes)
    line = json.dumps(question).encode()
    return json.loads(lodestar_plugin.answer(line, plugin.DESCRIPTION, plugin.import_file))


class Importer(unittest.TestCase):
    maxDiff = None

    def batch(self, text, **changes):
        answer = ask(text, **changes)
        self.assertEqual(answer["answer"], "batch", answer)
        for result in answer["results"]:
            counts = [it["count"] for it in result["options"]]
            self.assertTrue(max(counts) <= result["base"] <= sum(counts), result)
        return answer

    def refusal(self, text, **changes):
        answer = ask(text, **changes)
        self.assertEqual(answer["answer"], "refusal", answer)
        return " ".join(answer["reasons"])

    def counts(self, batch, indicator):
        result = next(it for it in batch["results"] if it["indicator"] == indicator)
        return [it["count"] for it in result["options"]]

    def test_answers_are_counted_by_wording_or_by_key(self):
        batch = self.batch(
            "questionnaire,Do you feel safe where you live?,trusts_adult,Shoe size\n"
            "8-11,Sometimes,Yes,3\n8-11,Never,,4\n8-11,Sometimes,No,5\n"
        )
        self.assertEqual(self.counts(batch, "feels_safe"), [0, 2, 0, 1])
        self.assertEqual(self.counts(batch, "trusts_adult"), [1, 1, 0])
        self.assertEqual(batch["results"][1]["skipped"], 1)
        self.assertEqual(batch["rows"], 3)
        self.assertEqual([it["fate"] for it in batch["columns"]], [
            "understood", {"counted": "feels_safe"}, {"counted": "trusts_adult"}, "unknown",
        ])

    def test_several_answers_may_stand_in_one_cell_and_letters_may_be_welsh(self):
        batch = self.batch(
            "\ufeffsupport,Wyt ti’n teimlo’n ddiogel yn dy dŷ?\r\n"
            "Friends; Tŷ’r ŵyl;Friends,Never\r\n",
            questionnaire="older",
        )
        self.assertEqual(self.counts(batch, "support"), [0, 1, 0, 1])

    def test_an_answer_that_is_no_option_is_counted_out_and_never_quoted(self):
        secret = "=HYPERLINK(my brother)"
        batch = self.batch(
            f"questionnaire,feels_safe,trusts_adult\n8-11,{secret},Yes\n8-11,{secret},No\n"
        )
        self.assertNotIn("brother", json.dumps(batch))
        warning = batch["warnings"][0]
        self.assertEqual((warning["code"], warning["line"]), ("not-an-option", 2))
        self.assertEqual(warning["column"], "feels_safe")

    def test_a_row_that_cannot_be_counted_is_refused_with_its_line(self):
        batch = self.batch(
            'questionnaire,feels_safe\n8-11,Never\n8-11,"two\nlines"\nnobody,Never\n8-11\n\n,Never\n'
        )
        refused = [(it["line"], it["code"]) for it in batch["refused"]]
        self.assertEqual(refused, [
            (3, "no-answers"), (5, "unknown-questionnaire"),
            (6, "wrong-number-of-cells"), (8, "no-questionnaire"),
        ])
        self.assertEqual(batch["rows"], 5)

    def test_many_refused_rows_are_summed_up(self):
        batch = self.batch(
            "questionnaire,feels_safe\n" + "nobody,Never\n" * 5, settings={"refused_max": 2}
        )
        self.assertEqual([it["code"] for it in batch["refused"]], [
            "unknown-questionnaire", "unknown-questionnaire", "more",
        ])

    def test_a_file_that_is_not_understood_is_refused(self):
        for text, reason in [
            ("", "is empty"),
            ("\ufeff\n", "is empty"),
            (b"\xff\xfe", "not UTF-8"),
            ("feels_safe\0", "not UTF-8 text"),
            ("name,age\nAnn,9\n", "No heading in line 1"),
            ("feels_safe\nNever\n", "does not say which questionnaire"),
            ("questionnaire,feels_safe\n", "no rows"),
            ("questionnaire,feels_safe,=1+1\n", "column 3 begins like a formula"),
            ("questionnaire,feels_safe,feels_safe\n", "Columns 2 and 3"),
            ('questionnaire,feels_safe\n8-11,"Never\n', "Line 2 is not CSV"),
            ("questionnaire,feels_safe\n" + "8-11,Never\n" * 1001, "more than 1000 rows"),
            ("questionnaire" + ",x" * 1000, "more than 1000 columns"),
        ]:
            self.assertIn(reason, self.refusal(text))
        self.assertIn("not in the codebook", self.refusal("feels_safe\n", questionnaire="x"))

    def test_hostile_questions_get_a_failure_and_no_crash(self):
        for line in [b"", b"{}", b"[1]", b'{"ask":"paint"}', b"\xff", b'{"ask":"import"}']:
            answer = json.loads(lodestar_plugin.answer(line, plugin.DESCRIPTION, plugin.import_file))
            self.assertEqual(answer["answer"], "failure")

    def test_the_program_answers_line_by_line(self):
        lines = b'{"ask":"describe","protocol":1}\n' * 2
        output = subprocess.run(
            [sys.executable, "-B", "plugin.py"], input=lines, cwd=HERE, env={}, stdout=subprocess.PIPE,
            check=True,
        ).stdout
        answers = [json.loads(it) for it in output.splitlines()]
        self.assertEqual([it["id"] for it in answers], ["my-importer", "my-importer"])


if __name__ == "__main__":
    unittest.main()
