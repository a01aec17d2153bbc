#!/usr/bin/env python3
"""Makes records of made-up speeches to time extraction on: `bench_speeches.py FILE [RECORDS]`.

Paragraphs of two to seven sentences; one sentence in four asks for something. The seed is fixed: the same call makes
the same file.
"""

import json
import random
import sys

ACTORS = ["the Government", "the Council", "our schools", "the Ministry of Ports", "Member States", "the committee"]
THINGS = [
    "the ferry to the islands", "small farms in the north", "the old mills", "clean water for every village",
    "the wages of nurses", "trade in grain", "the rights of workers at sea", "the hospitals of the province",
    "roads and railways", "the training of young people", "a treaty on fishing grounds", "the price of bread",
]
ACTIONS = ["repair", "pay for", "extend", "protect", "review", "publish figures on", "put an end to", "invest in"]
PLACES = ["last winter", "in this region", "over the past ten years", "as we heard this morning", "since 1987", "today"]
TELLING = [
    "{thing} and {other} were discussed {place}, and much was said about them.",
    "I remember how {actor} spoke of {thing} {place}; it was a difficult time for all of us.",
    "Mr. President, my delegation listened with interest to what was said about {thing}.",
    "In {year}, some {number} people depended on {thing}, according to the report of {actor}.",
    "It’s no secret that {thing} — and, indeed, {other} — matter to every family {place}.",
    "We will build on {thing}, because {other} cannot wait.",
]
ASKING = [
    "{actor} should {action} {thing} without delay.",
    "We urge {actor} to {action} {thing} and {other}.",
    "It is essential that {actor} {action} {thing} before the end of the year.",
    "What is needed is that {actor} {action} {thing}.",
    "I believe that we must {action} {thing}, and that {other} need to be looked at again.",
]
NAMES = ["Mr. Arden", "Ms. Bexley", "Dr. Corvin", "Mrs. Dunmore", "Mr. Ellery", "Ms. Farrow"]


def sentence(rng):
    frame = rng.choice(ASKING if rng.random() < 0.25 else TELLING)
    text = frame.format(
        actor=rng.choice(ACTORS), thing=rng.choice(THINGS), other=rng.choice(THINGS), action=rng.choice(ACTIONS),
        place=rng.choice(PLACES), year=rng.randint(1950, 2020), number=f"{rng.randint(2, 90)},000")
    return text[0].upper() + text[1:]


def main():
    rng = random.Random(20240306)
    records = int(sys.argv[2]) if len(sys.argv) > 2 else 40_000
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        for number in range(records):
            text = " ".join(sentence(rng) for _ in range(rng.randint(2, 7)))
            record = {
                "id": f"made-up-{number}", "speaker": NAMES[number // 30 % len(NAMES)],
                "date": f"{1950 + number % 70}", "source": "made-up", "text": text}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


main()
