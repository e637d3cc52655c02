"""Answers Lodestar's questions from a Python program. Needs Python 3.9, no more.

Lodestar starts the program, writes one question a line, and reads one answer a
line, each a JSON object. Call `serve` with a function for each kind of question
that the program can answer. What the program prints goes to standard error, so
that it cannot garble the conversation.
"""

import base64
import json
import os
import sys
import traceback

PROTOCOL = 1

__all__ = ["PROTOCOL", "Refusal", "answer", "offer", "serve"]


class Refusal(Exception):
    """A considered no: each reason is a sentence for the person who asked."""

    def __init__(self, *reasons):
        super().__init__(*reasons)
        self.reasons = [str(reason) for reason in reasons]


def offer(kind, key, title, file_endings=()):
    """One thing that the plugin can be asked for; `kind` is importer or exporter."""
    return {"kind": kind, "key": key, "title": title, "file_endings": list(file_endings)}


def describe(plugin_id, title, version, offers, languages=("en",)):
    """How a plugin presents itself."""
    return {
        "id": plugin_id,
        "title": title,
        "version": version,
        "protocol": PROTOCOL,
        "offers": list(offers),
        "languages": list(languages),
        "features": ["settings"],
    }


def serve(description, importer=None, exporter=None):
    """Answers every question until there are no more.

    `importer(question, file)` gets a question and the bytes of a file, and
    returns a batch. `exporter(question)` returns a document. Both may raise
    `Refusal`. The shapes are in lodestar-plugin-1.schema.json.
    """
    # The way back to Lodestar moves aside; printing now ends at standard error.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    for line in sys.stdin.buffer:
        answers.write(answer(line, description, importer, exporter))
        answers.flush()


def answer(line, description, importer=None, exporter=None):
    """The line that answers this line, as bytes. Never raises an `Exception`."""
    try:
        answered = _answer(json.loads(line), description, importer, exporter)
        text = json.dumps(answered, ensure_ascii=False, allow_nan=False)
        return text.encode("utf-8") + b"\n"
    except Refusal as refusal:
        return _line({"answer": "refusal", "reasons": refusal.reasons})
    except Exception as error:  # One more way for a plugin to fail.
        # Only where it happened: an error's own words may quote an answer.
        traceback.print_exc(file=sys.stderr)
        return _line({"answer": "failure", "message": "the plugin failed: " + _where(error)})


def _answer(question, description, importer, exporter):
    ask = question["ask"]
    if ask == "describe":
        return dict(description, answer="description")
    if ask == "import":
        if importer is None:
            raise Refusal("This plugin reads no files.")
        file = base64.b64decode(question["files"][0], validate=True)
        return dict(importer(question, file), answer="batch")
    if ask == "export":
        if exporter is None:
            raise Refusal("This plugin writes no reports.")
        return dict(exporter(question), answer="document")
    raise ValueError("the question is of a later version")


def _where(error):
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {os.path.basename(frame.filename)}, line {frame.lineno}"


def _line(answered):
    # Escaped, so that it can be written even if it holds half a character.
    return json.dumps(answered).encode("ascii") + b"\n"
