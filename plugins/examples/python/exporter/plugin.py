"""Writes one page for a notice board: what was promised, and how it stands."""

import lodestar_plugin
from lodestar_plugin import Refusal

REPORT = "promises"

DESCRIPTION = lodestar_plugin.describe(
    "my-exporter",
    "My exporter",
    "0.1.0",
    [lodestar_plugin.offer("exporter", REPORT, "My exporter")],
)

PROMISES_MAX = 10

TONES = {"kept": "blue", "in_hand": "green", "partly_kept": "amber", "not_kept_yet": "amber"}


def export(question):
    """The document that says what the snapshot knows about promises."""
    if question["report"] != REPORT:
        raise Refusal(f"This plugin writes no other report than “{REPORT}”.")
    snapshot = question["snapshot"]
    settings = question.get("settings") or {}
    promises_max = settings.get("promises_max", PROMISES_MAX)
    return {
        "language": "en-GB",
        "title": "Promises at a glance",
        "subtitle": snapshot["authority"]["name"],
        "facts": facts(snapshot),
        "blocks": blocks(snapshot, promises_max),
        "footer": "Promises at a glance",
    }


def facts(snapshot):
    authority = snapshot["authority"]
    told = []
    if authority["is_fictional"]:
        told.append(("Please note", "Fictional, for demonstration: no such authority exists"))
    told.append(("As it stood on", said(snapshot["taken_on_words"], "No date recorded")))
    told.append(("Young people’s group", said(authority["group"], "Not named")))
    return [{"name": name, "value": value} for name, value in told]


def blocks(snapshot, promises_max):
    pledges = snapshot["pledges"]
    made = [heading("What was promised")]
    if not pledges:
        return made + [paragraph("No promise is on record yet.")]
    kept = sum(1 for it in pledges if it["status"]["key"] == "kept")
    made.append(paragraph(f"Promises kept: {kept} of {len(pledges)}."))
    made.append({
        "block": "table",
        "caption": "Each promise, and what young people say about it",
        "columns": [
            {"header": it, "is_numeric": False} for it in ("Promise", "How it stands", "Young people say")
        ],
        "rows": [row(it) for it in pledges[:promises_max]],
        "notes": [],
    })
    more = len(pledges) - promises_max
    if 0 < more:
        made.append(paragraph(f"Promises that are not shown here: {more}."))
    return made


def row(pledge):
    verdict = pledge["verdict"] or {}
    status = {
        "cell": "status",
        "tone": "red" if pledge["is_overdue"] else TONES.get(pledge["status"]["key"], "grey"),
        "words": said(pledge["status"]["words"], "Not set"),
    }
    if pledge["is_overdue"]:
        status["words"] += ", past its date"
    return [
        text(said(pledge["wording"], "No wording recorded")),
        status,
        text(said(verdict.get("words", ""), "Not asked yet")),
    ]


def said(typed, otherwise):
    """What was typed, or else these words: a report has no empty cells."""
    return typed.strip() or otherwise


def heading(words):
    return {"block": "heading", "level": 2, "text": words}


def paragraph(words):
    return {"block": "paragraph", "text": words}


def text(words):
    return {"cell": "text", "text": words}


if __name__ == "__main__":
    lodestar_plugin.serve(DESCRIPTION, exporter=export)
