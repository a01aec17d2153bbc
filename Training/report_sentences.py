"""Sentences of annotated reports with what the rules found in them.

FEATURES is what `swift test --filter ReportFeatureDump` writes for a folder of reports (KB_REPORTS, KB_REPORT_FEATURES):
one object a document, `doc`, `text` and `sentences`, each with its bytes, the bytes of its tokens and the `statements`
that begin in it. GOLD has `id` and `proposals` a document, as scripts/score.py reads it.
"""

import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "scripts"))
import score

KINDS = ("proposal", "commitment")


class Finding:
    """What the rules cut out of a sentence: its words and flags as the span model reads them, and whether it is right."""

    def __init__(self, record, text, items):
        self.kind, self.rule = record["kind"], record["rule"]
        self.start, self.end = record["start"], record["end"]
        self.words, self.flags = ([int(number) for number in record[name].split()] for name in ("words", "flags"))
        words = score.words(text[self.start:self.end].decode(errors="replace"))
        shares = [(score.overlap(words, score.words(item["text"])), item) for _, _, item in items if item["kind"] == self.kind]
        share, item = max(shares, key=lambda pair: (pair[0], not pair[1].get("borderline")), default=(0, {}))
        self.right = None if share >= 0.3 and item.get("borderline") else share >= 0.3


class ReportSentence:
    """A sentence, by bytes; `stated[kind]` is True, False, or None where the annotation is undecided."""

    def __init__(self, document, text, record, items):
        self.document, self.start, self.end = document, record["start"], record["end"]
        self.bytes = text[self.start:self.end]
        self.text = " ".join(self.bytes.decode(errors="replace").split())
        self.tokens = [tuple(map(int, pair)) for pair in zip(record["starts"].split(), record["ends"].split())]
        self.items = [item for item in items if self.holds(item)]
        self.stated = {kind: self.states(kind) for kind in KINDS}
        self.findings = [Finding(finding, text, items) for finding in record["statements"]]

    def holds(self, item):
        """Whether an annotated span (first byte, last, item) lies mostly in the sentence."""
        shared = min(self.end, item[1]) - max(self.start, item[0])
        return shared * 2 > min(item[1] - item[0], self.end - self.start)

    def states(self, kind):
        answers = [None if item.get("borderline") else True for _, _, item in self.items if item["kind"] == kind]
        return True if True in answers else None if answers else False


def report_sentences(features, gold):
    """The sentences of the documents of a feature file that the gold file annotates."""
    answers = {record["id"]: record["proposals"] for record in score.records(gold)}
    result = []
    with open(features, encoding="utf-8") as file:
        for record in map(json.loads, file):
            name = next((name for name in answers if record["doc"].endswith(name)), None)
            if name is None:
                continue
            text = record["text"].encode()
            items = list(places(text, answers[name]))
            result += [ReportSentence(f"{gold}:{name}", text, sentence, items) for sentence in record["sentences"]]
    return [sentence for sentence in result if sentence.text]


def places(text, items):
    for item in items:
        found = re.search(rb"\s+".join(re.escape(word.encode()) for word in item["text"].split()), text)
        if found:
            yield found.start(), found.end(), item
