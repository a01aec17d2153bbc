#!/usr/bin/env python3
"""Makes a collection and queries to time the index on: `bench_data.py FOLDER [DOCUMENTS]`.

Words are drawn by Zipf's law from a made-up vocabulary, a few of them at a time from the subject of the
document, so that lists are long and short, phrases occur, and neighbours resemble each other. The seed is
fixed: the same call makes the same files, FOLDER/corpus.jsonl and FOLDER/queries.tsv (kind, tab, words).
"""

import bisect
import itertools
import json
import random
import sys

SYLLABLES = [c + v for c in "bcdfghjklmnprstvz" for v in ("a", "e", "i", "o", "u", "an", "er", "is")]


def vocabulary(count, rng):
    words, seen = [], set()
    while len(words) < count:
        word = "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(1, 4)))
        if word not in seen:
            seen.add(word)
            words.append(word)
    return words


def main():
    folder = sys.argv[1]
    documents = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    rng = random.Random(20240305)
    words = vocabulary(60_000, rng)
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(words))))

    def draw():
        return words[bisect.bisect(weights, rng.random() * weights[-1])]

    samples = []
    with open(f"{folder}/corpus.jsonl", "w", encoding="utf-8") as out:
        subject = []
        for number in range(documents):
            if number % 40 == 0:
                subject = [draw() for _ in range(30)]
            length = max(5, int(rng.lognormvariate(4.0, 0.6)))
            text = [rng.choice(subject) if rng.random() < 0.2 else draw() for _ in range(length)]
            if number % 50 == 0:
                samples.append(text)
            out.write(json.dumps({"id": str(number), "text": " ".join(text)}) + "\n")

    with open(f"{folder}/queries.tsv", "w", encoding="utf-8") as out:
        out.write("kind\tquery\n")
        for text in rng.sample(samples, min(150, len(samples))):
            start = rng.randrange(len(text) - 3)
            out.write(f"term\t{rng.choice(text)}\n")
            for kind in ("and", "or"):
                out.write(f"{kind}\t{' '.join(rng.sample(text, min(len(text), rng.randint(2, 4))))}\n")
            out.write(f"longor\t{' '.join(rng.sample(text, min(len(text), 12)))}\n")
            out.write(f"phrase\t{' '.join(text[start : start + 2])}\n")


main()
