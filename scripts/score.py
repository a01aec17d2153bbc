#!/usr/bin/env python3
"""Scores extracted proposals against annotated ones.

  score.py GOLD.jsonl PREDICTED.jsonl [--kind proposal|commitment] [--errors N] [--strip PREFIX]

GOLD has one object a document: "id" and "proposals", each with "text", "speaker", "kind" and perhaps
"theme" (a code) and "borderline" (true: neither helps nor hurts). PREDICTED is what `kb extract` prints.
A prediction is right when its words and those of an annotated item of its document and kind overlap
(words of both / words of either, counted with repeats) by at least 0.3, or 0.8; best pairs first, each
item once. Two speakers agree when the words of one name are among those of the other, honorifics aside,
or two words are shared.
"""

import argparse
import collections
import json
import re

WORD = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]")
NOT_NAMES = set(
    "mr mrs ms miss dr sir lord lady baroness the hon rt prof professor senator assoc madam mp earl of er".split()
)


def words(text):
    return collections.Counter(WORD.findall((text or "").lower()))


def overlap(one, other):
    either = sum((one | other).values())
    return sum((one & other).values()) / either if either else 0.0


def same_speaker(one, other):
    one, other = (set(words(name)) - NOT_NAMES for name in (one, other))
    if not one or not other:
        return False
    return one <= other or other <= one or len(one & other) >= 2


def records(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def pairs(gold, predicted, threshold):
    """The matched (gold, predicted) places, best overlap first."""
    bags = [words(item["text"]) for item in gold], [words(item["text"]) for item in predicted]
    candidates = sorted(
        ((overlap(g, p), i, j) for i, g in enumerate(bags[0]) for j, p in enumerate(bags[1])),
        key=lambda c: (-c[0], c[1], c[2]),
    )
    used_gold, used_predicted, matched = set(), set(), []
    for score, i, j in candidates:
        if score < threshold:
            break
        if i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            matched.append((i, j))
    return matched


class Tally:
    """Counts over all documents at one threshold."""

    def __init__(self):
        self.hits = self.extras = self.misses = self.speakers = self.themes = self.themed = 0
        self.by_rule = collections.defaultdict(lambda: [0, 0])
        self.errors = []

    def add(self, document, gold, predicted, threshold):
        matched = pairs(gold, predicted, threshold)
        found = {i for i, _ in matched}
        explained = {j for _, j in matched}
        for i, j in matched:
            if gold[i].get("borderline"):
                continue
            self.hits += 1
            self.by_rule[predicted[j].get("rule")][0] += 1
            name = (predicted[j].get("speaker") or {}).get("name")
            if same_speaker(gold[i]["speaker"], name):
                self.speakers += 1
            elif gold[i]["speaker"] or name:
                self.errors.append(f"SPEAKER {document}: {name} for {gold[i]['speaker']}: {gold[i]['text'][:90]}")
            if gold[i].get("theme"):
                self.themed += 1
                codes = [theme["code"] for theme in predicted[j].get("themes") or []]
                self.themes += codes[:1] == [gold[i]["theme"]]
        for i, item in enumerate(gold):
            if i not in found and not item.get("borderline"):
                self.misses += 1
                self.errors.append(f"MISSED  {document}: {item['text'][:120]}")
        for j, item in enumerate(predicted):
            if j not in explained:
                self.extras += 1
                self.by_rule[item.get("rule")][1] += 1
                self.errors.append(f"EXTRA   {document}: [{item.get('rule')}] {item['text'][:120]}")

    def line(self, threshold):
        precision = self.hits / max(1, self.hits + self.extras)
        recall = self.hits / max(1, self.hits + self.misses)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return (
            f"  overlap {threshold}: precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}"
            f"  ({self.hits} right, {self.extras} extra, {self.misses} missed)"
        )


def calibration(gold, predicted, kind):
    """How often predictions of each confidence are right, as lines."""
    bins = collections.defaultdict(lambda: [0, 0])
    for document, items in gold.items():
        mine = [p for p in predicted[document] if p["kind"] == kind]
        right = {j for _, j in pairs([g for g in items if g["kind"] == kind], mine, 0.3)}
        for j, item in enumerate(mine):
            tenth = min(9, int(item["confidence"] * 10 + 1e-9))
            bins[tenth][0] += j in right
            bins[tenth][1] += 1
    return [
        f"  confidence {tenth / 10:.1f} to {(tenth + 1) / 10:.1f}: {right} of {count} right ({right / count:.2f})"
        for tenth, (right, count) in sorted(bins.items())
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("predicted")
    parser.add_argument("--kind", default="proposal")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--strip", default="", help="what the names of documents begin with and the gold's do not")
    options = parser.parse_args()
    gold = {item["id"]: item["proposals"] for item in records(options.gold)}
    predicted = collections.defaultdict(list)
    for item in records(options.predicted):
        predicted[item["doc"].removeprefix(options.strip)].append(item)
    tallies = {threshold: Tally() for threshold in (0.3, 0.8)}
    for threshold, tally in tallies.items():
        for document, items in gold.items():
            tally.add(
                document,
                [item for item in items if item["kind"] == options.kind],
                [item for item in predicted[document] if item["kind"] == options.kind],
                threshold,
            )
        print(tally.line(threshold))
    loose = tallies[0.3]
    print(f"  speakers agree: {loose.speakers / max(1, loose.hits):.3f}")
    if loose.themed:
        print(f"  first theme right: {loose.themes / loose.themed:.3f}")
    print("\n".join(calibration(gold, predicted, options.kind)))
    if options.errors:
        print("  by rule (right, extra):")
        for rule, (right, extra) in sorted(loose.by_rule.items(), key=lambda r: (-sum(r[1]), str(r[0]))):
            print(f"    {right:4} {extra:4}  {rule}")
        for error in loose.errors[: options.errors]:
            print("   ", error)


if __name__ == "__main__":
    main()
