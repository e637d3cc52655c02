"""Run with `python3 -B -m unittest`."""

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


def ask(question):
    line = json.dumps(question).encode()
    return json.loads(lodestar_plugin.answer(line, plugin.DESCRIPTION, exporter=plugin.export))


class Exporter(unittest.TestCase):
    maxDiff = None

    def document(self, change=lambda snapshot: None, **changes):
        question = dict(copy.deepcopy(SAMPLE), **changes)
        change(question["snapshot"])
        answer = ask(question)
        self.assertEqual(answer["answer"], "document", answer)
        return answer

    def table(self, document):
        return next(it for it in document["blocks"] if it["block"] == "table")

    def test_each_promise_stands_beside_what_young_people_say(self):
        rows = self.table(self.document())["rows"]
        self.assertEqual(rows[0], [
            {"cell": "text", "text": "We will help you see your brothers and sisters."},
            {"cell": "status", "tone": "blue", "words": "Kept"},
            {"cell": "text", "text": "Not yet"},
        ])
        self.assertEqual(rows[1][2]["text"], "Not asked yet")

    def test_an_invented_authority_is_called_fictional(self):
        self.assertIn("Fictional", self.document()["facts"][0]["value"])

    def test_an_empty_record_makes_a_document_without_a_table(self):
        document = self.document(lambda it: it["pledges"].clear())
        self.assertEqual(document["blocks"][-1]["text"], "No promise is on record yet.")

    def test_what_nobody_filled_in_is_said_in_words(self):
        def blank(snapshot):
            snapshot["pledges"][0].update(wording=" ", verdict=None, is_overdue=True)
            snapshot["pledges"][0]["status"] = {"key": "new", "words": ""}

        row = self.table(self.document(blank))["rows"][0]
        self.assertEqual(row[0]["text"], "No wording recorded")
        self.assertEqual(row[1]["words"], "Not set, past its date")

    def test_no_more_promises_are_shown_than_the_authority_has_set(self):
        document = self.document(settings={"promises_max": 1})
        self.assertEqual(len(self.table(document)["rows"]), 1)
        self.assertEqual(document["blocks"][-1]["text"], "Promises that are not shown here: 1.")

    def test_another_report_is_refused(self):
        answer = ask(dict(SAMPLE, report="poster"))
        self.assertEqual(answer["answer"], "refusal")

    def test_welsh_letters_come_back_unchanged(self):
        def welsh(snapshot):
            snapshot["pledges"][0]["wording"] = "Gŵyl yn y tŷ"

        self.assertEqual(self.table(self.document(welsh))["rows"][0][0]["text"], "Gŵyl yn y tŷ")

    def test_the_program_answers_line_by_line(self):
        lines = b'{"ask":"describe","protocol":1}\n' + json.dumps(SAMPLE).encode() + b"\n"
        output = subprocess.run(
            [sys.executable, "-B", "plugin.py"], input=lines, cwd=HERE, env={}, stdout=subprocess.PIPE,
            check=True,
        ).stdout
        answers = [json.loads(it) for it in output.splitlines()]
        self.assertEqual(answers[0]["id"], "my-exporter")
        self.assertEqual(answers[1]["title"], "Promises at a glance")


if __name__ == "__main__":
    unittest.main()
