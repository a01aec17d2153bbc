"""Sentences of annotated paragraphs with what the annotation says about each; used to set threshold and calibration."""

import json
import re

ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Assoc|hon|Hon|rt|Rt|No|St|Sir|vs|cent|Ltd|Co|Inc|Art|Sen|Gov)|\b[A-Z]|e\.g|i\.e)\.$")
END = re.compile(r"[.!?]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")


def sentences(text):
    """Places of the sentences of a paragraph: plain, good enough to count with."""
    found, start = [], 0
    for match in END.finditer(text):
        if not ABBREVIATION.search(text[start:match.start() + 1]):
            found.append((start, match.end()))
            start = match.end()
    return found + [(start, len(text))] if start < len(text) else found


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


class GoldSentence:
    """A sentence, the id of its paragraph, and whether it proposes (`right`) and whether it promises (`promised`): True or
    False, None where the annotation is undecided."""

    def __init__(self, identifier, text, right, promised):
        self.identifier, self.text, self.right, self.promised = identifier, text, right, promised

    @property
    def debate(self):
        return self.identifier.rpartition("-")[0]


def words(text):
    return re.findall(r"[A-Za-z0-9]+", text.lower())


def gold_sentences(folder):
    """The sentences, and the number of firm proposals in the annotation."""
    texts = {record["id"]: record["text"] for record in lines(f"{folder}/speeches.jsonl")}
    result, proposals = [], 0
    for record in lines(f"{folder}/speeches.gold.jsonl"):
        text = texts[record["id"]]
        spans = {kind: [(text.find(p["text"]), p) for p in record["proposals"] if p["kind"] == kind]
                 for kind in ("proposal", "commitment")}
        proposals += sum(1 for _, p in spans["proposal"] if not p.get("borderline"))
        for start, end in sentences(text):
            result.append(GoldSentence(record["id"], text[start:end].strip(), stated(spans["proposal"], start, end),
                                       stated(spans["commitment"], start, end)))
    return result, proposals


def stated(spans, start, end):
    """Whether one of the annotated spans (place, item) lies mostly in this sentence, None where that is undecided."""
    result = False
    for place, item in spans:
        shared = min(end, place + len(item["text"])) - max(start, place)
        if shared * 2 > min(len(item["text"]), end - start):
            # A firm item decides over an undecided one.
            result = result or None if item.get("borderline") else True
    return result
