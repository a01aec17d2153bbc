"""Fits the word evidence of the theme classifier and writes Sources/Ingest/Tables/theme-words.bin.

    python3 fit_themes.py --gold FOLDER --texts FILE... --out ../Sources/Ingest/Tables/theme-words.bin

FOLDER holds speeches.jsonl (`id`, `text`) and speeches.gold.jsonl (`id`, `proposals` with `text` and `theme`, else
`topic`). FILEs are JSON Lines, plain or .xz, with `text`: unlabelled, for the word vectors. A word's evidence for the
themes is linear in its vector, so words that no label has seen count too. The lexicon (themes.yaml) is a feature beside
it, one scale a theme, drawn towards one common scale. Accuracy is printed by five-fold cross-validation grouped by
debate, over the firm proposals.
"""

import argparse
import json
import lzma
import math
import pickle
import struct
import time

import numpy
import scipy.optimize
import yaml

from sentence_tokens import fnv1a
from theme_words import Lexicon, theme_words, word_count
from word_vectors import counted, vectors

PROPOSAL, PASSAGE = 6, 8  # shares in quarters, each divided by the root of the text's number of words
CALM = 50  # penalty of a bias: how frequent a theme is in the labelled speeches says little about other texts


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--texts", nargs="+", required=True)
    parser.add_argument("--every", type=int, default=6, help="take every so-manieth text")
    parser.add_argument("--themes", default="../Sources/Ingest/Tables/themes.yaml")
    parser.add_argument("--words", type=int, default=12000)
    parser.add_argument("--common", type=int, default=150, help="this many most frequent words are left out")
    parser.add_argument("--dimensions", type=int, default=200)
    parser.add_argument("--shrink", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out")
    parser.add_argument("--cache", help="keep the word vectors in this file")
    parser.add_argument("--check", help="another folder of the form of --gold, scored once with the integers")
    return parser.parse_args()


def lines(path):
    with (lzma.open if path.endswith(".xz") else open)(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


class Labelled:
    """Texts with a theme: each proposal with its passage, and each passage with a topic."""

    def __init__(self, folder, codes):
        texts = {record["id"]: record["text"] for record in lines(f"{folder}/speeches.jsonl")}
        self.pairs, self.themes, self.firm, self.folds = [], [], [], []
        for record in lines(f"{folder}/speeches.gold.jsonl"):
            text = texts[record["id"]]
            listed = [(p["text"], p.get("theme"), p["kind"] == "proposal" and not p.get("borderline"))
                      for p in record["proposals"]]
            if record.get("topic"):
                listed.append((text, record["topic"], False))
            for span, theme, firm in listed:
                if theme in codes:
                    self.pairs.append((theme_words(span), theme_words(text)))
                    self.themes.append(codes.index(theme))
                    self.firm.append(firm)
                    self.folds.append(fnv1a(record["id"].rpartition("-")[0].encode()) % 5)
        self.themes, self.firm, self.folds = map(numpy.array, (self.themes, self.firm, self.folds))


class Features:
    """Per text the sum of its word vectors, weighted by rarity, and of its lexicon terms' weights."""

    def __init__(self, words, counts, space, lexicon, codes):
        self.number = {word: i for i, word in enumerate(words)}
        rarity = numpy.log(counts.max() / counts + 1)
        self.space = space * (rarity / rarity.max())[:, None]
        self.lexicon, self.codes = lexicon, codes

    def field(self, words):
        known = sorted({self.number[word] for word in words if word in self.number})
        terms = numpy.zeros(len(self.codes))
        for weights in self.lexicon.hits(words).values():
            for column, weight in weights.items():
                terms[column] += weight
        root = math.sqrt(max(1, word_count(words)))
        return self.space[known].sum(0) / root, terms / root

    def matrices(self, pairs):
        rows = [(self.field(span), self.field(text)) for span, text in pairs]
        return [numpy.array([(PROPOSAL * span[i] + PASSAGE * text[i]) / 4 for span, text in rows]) for i in (0, 1)]


def probabilities(scores):
    powers = numpy.exp(scores - scores.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def fit(space, terms, themes, weights, shrink):
    """Multinomial logistic regression; returns vectors' weights, the lexicon's scales and the biases."""
    dimensions, count = space.shape[1], terms.shape[1]
    truth = numpy.eye(count)[themes]
    cut = dimensions * count
    start = numpy.concatenate([numpy.zeros(cut), numpy.full(count, 0.5), numpy.zeros(count)])

    def unpacked(values):
        return values[:cut].reshape(dimensions, count), values[cut:cut + count], values[cut + count:]

    def loss(values):
        linear, scales, biases = unpacked(values)
        share = probabilities(space @ linear + terms * scales + biases)
        total = -(weights * numpy.log((share * truth).sum(1) + 1e-12)).sum()
        total += (shrink * (linear**2).sum() + ((scales - 0.5) ** 2).sum() + CALM * (biases**2).sum()) / 2
        error = (share - truth) * weights[:, None]
        return total, numpy.concatenate([
            (space.T @ error + shrink * linear).ravel(), (terms * error).sum(0) + scales - 0.5,
            error.sum(0) + CALM * biases])

    return unpacked(scipy.optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 80}).x)


def cross_validated(labelled, matrices, shrink):
    space, terms = matrices
    weights = numpy.where(labelled.firm, 1.0, 0.7)
    scores = numpy.zeros(terms.shape)
    for fold in range(5):
        rest = labelled.folds != fold
        linear, scales, biases = fit(space[rest], terms[rest], labelled.themes[rest], weights[rest], shrink)
        scores[~rest] = space[~rest] @ linear + terms[~rest] * scales + biases
    return scores


def report(name, scores, labelled):
    right = scores.argmax(1) == labelled.themes
    second = numpy.argsort(-scores, 1)[:, 1] == labelled.themes
    firm = labelled.firm
    print(f"{name}: first theme right {right[firm].mean():.3f}, first or second {(right | second)[firm].mean():.3f} "
          f"of {firm.sum()} proposals", flush=True)


class IntegerThemes:
    """The fitted classifier in integers, as the Swift program computes it."""

    def __init__(self, features, words, fitted, codes):
        linear, scales, biases = fitted
        table = features.space @ linear
        unit = numpy.abs(table).max() / 127
        self.words, self.codes, self.lexicon = words, codes, features.lexicon
        self.table = numpy.rint(table / unit).astype(numpy.int8)
        self.scales = numpy.maximum(0, numpy.rint(scales / unit)).astype(numpy.int16)
        self.biases = numpy.rint(biases / unit * 4096).astype(numpy.int32)
        self.number = features.number
        self.logit = round(4096 / unit)

    def field(self, words):
        total = numpy.zeros(len(self.codes), numpy.int64)
        for word in set(words):
            if word in self.number:
                total += self.table[self.number[word]]
        for weights in self.lexicon.hits(words).values():
            for column, weight in weights.items():
                total[column] += weight * int(self.scales[column])
        return total * math.isqrt((1 << 24) // max(1, word_count(words)))

    def scores(self, span, text):
        return (PROPOSAL * self.field(span) + PASSAGE * self.field(text)) // 4 + self.biases

    def write(self, path):
        listing = b"\n".join(self.words)
        head = struct.pack("<4i", len(self.words), len(self.codes), self.logit, len(listing))
        with open(path, "wb") as file:
            file.write(b"KBTHEME1" + head + struct.pack(f"<{len(self.codes)}i", *self.codes)
                       + self.biases.astype("<i4").tobytes() + self.scales.astype("<i2").tobytes()
                       + self.table.tobytes() + listing)


def word_space(options):
    if options.cache:
        try:
            with open(options.cache, "rb") as file:
                return pickle.load(file)
        except FileNotFoundError:
            pass
    texts = [theme_words(record["text"]) for path in options.texts
             for number, record in enumerate(lines(path)) if number % options.every == 0]
    words, counts = counted(texts, options.words, options.common)
    space = vectors(texts, words, options.dimensions, options.seed)
    if options.cache:
        with open(options.cache, "wb") as file:
            pickle.dump((words, counts, space), file)
    return words, counts, space


def main():
    options, start = arguments(), time.time()
    with open(options.themes, encoding="utf-8") as file:
        themes = yaml.safe_load(file)["themes"]
    codes = [theme["code"] for theme in themes if "parent" not in theme]
    lexicon = Lexicon(themes, codes)
    words, counts, space = word_space(options)
    print(f"{len(words)} words, {time.time() - start:.0f} s", flush=True)
    labelled = Labelled(options.gold, codes)
    features = Features(words, counts, space, lexicon, codes)
    matrices = features.matrices(labelled.pairs)
    most = numpy.bincount(labelled.themes[labelled.firm]).argmax()
    report("always the most frequent theme", numpy.eye(len(codes))[numpy.full(len(labelled.themes), most)], labelled)
    report("lexicon alone", matrices[1], labelled)
    report("cross-validated", cross_validated(labelled, matrices, options.shrink), labelled)
    fitted = fit(*matrices, labelled.themes, numpy.where(labelled.firm, 1.0, 0.7), options.shrink)
    integers = IntegerThemes(features, words, fitted, codes)
    print("lexicon scales", dict(zip(codes, integers.scales.tolist())))
    if options.check:
        checked = Labelled(options.check, codes)
        report("checked on other texts", numpy.array([integers.scores(*pair) for pair in checked.pairs]), checked)
    if options.out:
        integers.write(options.out)
    print(f"{time.time() - start:.0f} s")


if __name__ == "__main__":
    main()
