"""Writes annotated reports as paragraphs that `fit_themes.py --gold` reads.

    kb ingest --base BASE reports; python3 report_passages.py BASE reports.gold.jsonl OUT [WEIGHT]

BASE is where `kb` has read the reports of the gold file. OUT becomes a folder with speeches.jsonl and
speeches.gold.jsonl: a line for each proposal with a theme, its text the passage around it. Each weighs WEIGHT (1.5) by the
root of how many of the document have the theme.
"""

import collections
import json
import os
import re
import sqlite3
import sys

NEAR, LONGEST = 450, 1200  # as ThemeSurroundings.swift cuts a long passage


def passage(text, start, end, passages):
    for first, last in passages:
        if first <= start < last:
            if last - first <= LONGEST:
                return text[first:last]
            return text[max(first, start - NEAR):min(last, end + NEAR)]
    return text[start:end]


def rows(base, gold):
    """(document, proposal, passage) of each proposal of the gold file that has a theme."""
    catalogue = sqlite3.connect(f"{base}/catalogue.sqlite")
    sources = {name: (key, text) for key, name, text in catalogue.execute("select key, name, text from sources")}
    for line in open(gold, encoding="utf-8"):
        record = json.loads(line)
        key, text = sources.get(record["id"]) or sources[next(n for n in sources if n.endswith("/" + record["id"]))]
        passages = list(catalogue.execute('select start, "end" from passages where source = ?', (key,)))
        for proposal in record["proposals"]:
            if proposal.get("borderline") or not proposal.get("theme"):
                continue
            found = re.search(r"\s+".join(map(re.escape, proposal["text"].split())), text)
            if found:
                yield record["id"], proposal, passage(text, *found.span(), passages)


def main():
    base, gold, out = sys.argv[1:4]
    weight = float(sys.argv[4]) if len(sys.argv) > 4 else 1.5
    listed = list(rows(base, gold))
    counts = collections.Counter((document, proposal["theme"]) for document, proposal, _ in listed)
    os.makedirs(out, exist_ok=True)
    with open(f"{out}/speeches.jsonl", "w", encoding="utf-8") as texts, \
            open(f"{out}/speeches.gold.jsonl", "w", encoding="utf-8") as golds:
        for number, (document, proposal, text) in enumerate(listed):
            name = f"{document}-{number}"
            share = round(weight / counts[document, proposal["theme"]] ** 0.5, 3)
            texts.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
            golds.write(json.dumps({"id": name, "proposals": [proposal], "weight": share}, ensure_ascii=False) + "\n")
    print(f"{len(listed)} proposals of {len({row[0] for row in listed})} documents")


if __name__ == "__main__":
    main()
