"""Counts the answers in a plain CSV file: a heading, then one row for each child.

A column counts if its heading is a question's exact wording or its indicator's
key. Nothing here guesses: what is not understood is refused, with its line, and
no answer is ever quoted.
"""

import csv
import io

import lodestar_plugin
from lodestar_plugin import Refusal

DESCRIPTION = lodestar_plugin.describe(
    "my-importer",
    "My importer",
    "0.1.0",
    [lodestar_plugin.offer("importer", "survey", "My importer", ["csv"])],
)

COLUMNS_MAX = 1000
CELL_CHARACTERS_MAX = 100_000
REFUSED_MAX = 100
SEVERAL = ";"


def import_file(question, file):
    """The batch that a file holds."""
    rows = read_rows(file)
    heading_line, titles = next(rows, (1, None))
    if titles is None:
        raise Refusal("The file is empty.")
    return Survey(question, heading_line, titles).count(rows)


def read_rows(file):
    """Each row that has something in it, with the line on which it begins."""
    try:
        text = file.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Refusal("The file is not UTF-8 text. Save it as “CSV UTF-8” and try again.")
    csv.field_size_limit(CELL_CHARACTERS_MAX)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error:
            raise Refusal(f"Line {line} is not CSV: look at its quotation marks.") from None
        if row is None:
            return
        cells = [cell.strip() for cell in row]
        if any(cells):
            yield line, cells


class Survey:
    """What the columns of one file mean, and what has been counted so far."""

    def __init__(self, question, heading_line, titles):
        codebook = question["codebook"]
        self.questionnaires = codebook["questionnaires"]
        self.questions = codebook["questions"]
        self.rows_max = question["rows_max"]
        settings = question.get("settings") or {}
        self.refused_max = settings.get("refused_max", REFUSED_MAX)
        self.titles = titles
        self.chosen = self.choose(question.get("questionnaire"))
        self.columns = self.read_heading(heading_line)
        self.tallies = {}
        self.responded = {}
        self.not_options = {}
        self.not_asked = {}
        self.refused = []
        self.refused_count = 0
        self.rows = 0

    def choose(self, name):
        """The questionnaire of every row, if only one can be meant."""
        if name:
            chosen = self.questionnaire(name)
            if chosen is None:
                raise Refusal("The questionnaire that was chosen is not in the codebook.")
            return chosen
        if len(self.questionnaires) == 1:
            return self.questionnaires[0]["key"]
        return None

    def questionnaire(self, name):
        """The key of the questionnaire that goes by this name."""
        for it in self.questionnaires:
            if name in (it["key"], it["title"]) or name.lower() in it["aliases"]:
                return it["key"]
        return None

    def read_heading(self, line):
        """What each column is: an indicator, `questionnaire`, or nothing known."""
        if COLUMNS_MAX < len(self.titles):
            raise Refusal(f"Line {line} has more than {COLUMNS_MAX} columns.")
        meanings = {}
        for question in self.questions:
            names = [question["indicator"], question["wording"]]
            for name in names + question.get("wording_variants", []):
                meanings[name.strip()] = question["indicator"]
        known = ["questionnaire" if it == "questionnaire" else meanings.get(it) for it in self.titles]
        if not any(it in meanings.values() for it in known):
            raise Refusal(
                f"No heading in line {line} is a question of the codebook. Head each column "
                "with the exact wording of its question, or with its indicator’s key."
            )
        for number, (title, meaning) in enumerate(zip(self.titles, known), 1):
            if meaning is None and title[:1] in ("=", "+", "-", "@"):
                raise Refusal(f"The heading of column {number} begins like a formula.")
            if meaning is not None and meaning in known[: number - 1]:
                first = known.index(meaning) + 1
                raise Refusal(f"Columns {first} and {number} hold the same question.")
        if self.chosen is None and "questionnaire" not in known:
            raise Refusal(
                "The file does not say which questionnaire it holds. Choose one, or add a "
                "column with the heading “questionnaire”."
            )
        return known

    def count(self, rows):
        """Counts every row, and forgets it."""
        for line, cells in rows:
            self.rows += 1
            if self.rows_max < self.rows:
                raise Refusal(f"The file has more than {self.rows_max} rows of answers.")
            reason = self.add(line, cells)
            if reason is not None:
                self.refuse(line, *reason)
        if self.rows == 0:
            raise Refusal("The file has a heading and no rows of answers.")
        return self.batch()

    def refuse(self, line, code, text):
        """Leaves a row out, and says why while there is room."""
        self.refused_count += 1
        if self.refused_count <= self.refused_max:
            self.refused.append(note(code, line, None, text))

    def add(self, line, cells):
        """Counts one row, or says why it cannot be counted."""
        if len(cells) != len(self.columns):
            return "wrong-number-of-cells", "It has more or fewer cells than the heading."
        of, reason = self.questionnaire_of(cells)
        if reason is not None:
            return reason
        understood = []
        for column, (meaning, cell) in enumerate(zip(self.columns, cells)):
            if meaning in (None, "questionnaire") or not cell:
                continue
            question = self.question(of, meaning)
            if question is None:
                remember(self.not_asked, column, line)
                continue
            chosen = options_in(question, cell)
            if chosen is None:
                remember(self.not_options, column, line)
                continue
            understood.append((meaning, chosen))
        if not understood:
            return "no-answers", "It has no answer that was understood."
        self.responded[of] = self.responded.get(of, 0) + 1
        for meaning, chosen in understood:
            tally = self.tallies.setdefault((of, meaning), {"base": 0, "counts": {}})
            tally["base"] += 1
            for option in chosen:
                tally["counts"][option] = tally["counts"].get(option, 0) + 1
        return None

    def questionnaire_of(self, cells):
        """The questionnaire that a row answers, or why nobody can say."""
        name = cells[self.columns.index("questionnaire")] if "questionnaire" in self.columns else ""
        if not name:
            if self.chosen is None:
                return None, ("no-questionnaire", "It does not say which questionnaire it answers.")
            return self.chosen, None
        said = self.questionnaire(name)
        if said is None:
            return None, ("unknown-questionnaire", "It names a questionnaire that is not known.")
        if self.chosen not in (None, said):
            return None, ("other-questionnaire", "It names another questionnaire than was chosen.")
        return said, None

    def question(self, questionnaire, indicator):
        for it in self.questions:
            if it["questionnaire"] == questionnaire and it["indicator"] == indicator:
                return it
        return None

    def batch(self):
        """What a person is asked to approve."""
        results = []
        for question in self.questions:
            of, indicator = question["questionnaire"], question["indicator"]
            if indicator not in self.columns or of not in self.responded:
                continue
            tally = self.tallies.get((of, indicator), {"base": 0, "counts": {}})
            results.append({
                "questionnaire": of,
                "indicator": indicator,
                "base": tally["base"],
                "skipped": self.responded[of] - tally["base"],
                "options": [
                    {"option": option, "count": tally["counts"].get(option, 0)}
                    for option in question["options"]
                ],
            })
        return {
            "participation": [
                {"questionnaire": it["key"], "responded": self.responded[it["key"]], "eligible": None}
                for it in self.questionnaires
                if it["key"] in self.responded
            ],
            "results": results,
            "columns": [
                {"heading": title, "fate": fate_of(meaning), "candidates": []}
                for title, meaning in zip(self.titles, self.columns)
            ],
            "warnings": self.warnings(),
            "refused": self.refused_notes(),
            "rows": self.rows,
        }

    def warnings(self):
        told = [
            (self.not_options, "not-an-option", "are none of the question’s options"),
            (self.not_asked, "not-asked", "are to a question that the questionnaire does not ask"),
        ]
        return [
            note(code, line, self.titles[column],
                 f"{count} answers {what} and were not counted; the first is in line {line}.")
            for lines, code, what in told
            for column, (count, line) in sorted(lines.items())
        ]

    def refused_notes(self):
        more = self.refused_count - len(self.refused)
        if more == 0:
            return self.refused
        return self.refused + [note("more", None, None, f"{more} more rows were left out.")]


def options_in(question, cell):
    """The options that a cell names, or none at all."""
    parts = [it.strip() for it in cell.split(SEVERAL)] if question.get("is_multiple") else [cell]
    parts = {it for it in parts if it}
    return parts if parts and parts <= set(question["options"]) else None


def remember(lines, column, line):
    count, first = lines.get(column, (0, line))
    lines[column] = (count + 1, first)


def fate_of(meaning):
    if meaning is None:
        return "unknown"
    return "understood" if meaning == "questionnaire" else {"counted": meaning}


def note(code, line, column, text):
    return {"code": code, "line": line, "column": column, "text": text}


if __name__ == "__main__":
    lodestar_plugin.serve(DESCRIPTION, importer=import_file)
