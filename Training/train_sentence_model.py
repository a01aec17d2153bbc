"""Trains the sentence model on soft scores and writes its data file; tune_sentence_model.py goes on from there.

    python3 train_sentence_model.py SENTENCES --out untuned.bin

SENTENCES: JSON Lines, plain or .xz, one object a line: `id`, `text`, `score` (0 to 1, how surely the sentence states
a proposal). One tenth is held out, by a hash of the id's debate (the id without its last number), to compare settings
and seeds. The same input, seed and numpy give the same file on the same kind of processor.
"""

import argparse
import collections
import json
import lzma
import time

import numpy

from sentence_file import SPECIAL, IntegerModel
from sentence_network import Network, train
from sentence_tokens import fnv1a, tokens


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences")
    parser.add_argument("--out")
    parser.add_argument("--words", type=int, default=7500)
    parser.add_argument("--buckets", type=int, default=500)
    parser.add_argument("--dimensions", type=int, default=32)
    parser.add_argument("--filters", type=int, default=48)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=5e-3)
    parser.add_argument("--dropout", type=float, nargs=2, default=(0.0, 0.0), help="of word vectors, of responses")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3], help="the best on the held-out tenth is kept")
    return parser.parse_args()


def read(path):
    with (lzma.open if path.endswith(".xz") else open)(path, "rt", encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    debates = [record["id"].rpartition("-")[0] for record in records]
    held = numpy.array([fnv1a(debate.encode()) % 10 == 0 for debate in debates])
    return [tokens(r["text"]) for r in records], numpy.array([r["score"] for r in records], numpy.float32), held


class Vocabulary:
    """The most frequent words, ties by their bytes; any other word goes to a bucket by its last three bytes."""

    def __init__(self, words, buckets):
        self.words = words
        self.numbers = {word: SPECIAL + number for number, word in enumerate(self.words)}
        self.buckets = buckets
        self.size = SPECIAL + len(self.words) + buckets

    @staticmethod
    def counted(sentences, size, buckets):
        counts = collections.Counter(word for sentence in sentences for word in sentence)
        words = [word for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:size]]
        return Vocabulary(words, buckets)

    def number(self, word):
        known = self.numbers.get(word)
        return known if known is not None else SPECIAL + len(self.words) + fnv1a(word[-3:]) % self.buckets

    def sentence(self, words):
        return [1] + [self.number(word) for word in words] + [2]


def proposing(values):
    """As values of the first output, none for the second."""
    return numpy.stack([values, numpy.zeros(len(values))], 1).astype(numpy.float32)


def cross_entropy(logits, targets):
    return float((numpy.logaddexp(0, logits) - targets * logits).mean())


def agreement(scores, targets, at=0.425):
    """The best F1 of `score over a threshold` against `target over at`."""
    order = numpy.argsort(-scores)
    right = numpy.cumsum(targets[order] >= at)
    return float((2 * right / (numpy.arange(1, len(order) + 1) + (targets >= at).sum())).max())


def main():
    options, start = arguments(), time.time()
    words, targets, held = read(options.sentences)
    vocabulary = Vocabulary.counted([w for w, out in zip(words, held) if not out], options.words, options.buckets)
    sentences = [vocabulary.sentence(w) for w in words]
    kept = [s for s, out in zip(sentences, held) if not out]
    tested = [s for s, out in zip(sentences, held) if out]
    print(f"{len(kept)} sentences to train on, {len(tested)} held out, {time.time() - start:.0f} s", flush=True)
    best = None
    for seed in options.seeds:
        network = Network(vocabulary.size, options.dimensions, options.filters, seed)
        train(network, kept, proposing(targets[~held]), proposing(numpy.ones(len(kept))), options.epochs, options.rate,
              seed, dropouts=options.dropout,
              report=lambda epoch, loss: print(f"  epoch {epoch} loss {loss:.4f} {time.time() - start:.0f} s", flush=True))
        logits = network.logits(tested)[:, 0]
        loss = cross_entropy(logits, targets[held])
        integers = IntegerModel(network)
        whole = integers.logits(tested)[:, 0]
        print(f"seed {seed}: held-out loss {loss:.4f} (integers {cross_entropy(whole / 1024, targets[held]):.4f}), "
              f"agreement F1 {agreement(logits, targets[held]):.4f} (integers {agreement(whole, targets[held]):.4f}), "
              f"largest table entry {abs(integers.table).max()}, shift {integers.shift}", flush=True)
        if best is None or loss < best[0]:
            best = (loss, integers)
            if options.out:
                integers.write(options.out, vocabulary.words, options.buckets)


if __name__ == "__main__":
    main()
