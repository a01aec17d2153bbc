"""Fits the word evidence of the theme classifier and writes Sources/Ingest/Tables/theme-words.bin.

    python3 fit_themes.py --gold FOLDER --texts FILE... --out ../Sources/Ingest/Tables/theme-words.bin

FOLDER holds speeches.jsonl (`id`, `text`) and speeches.gold.jsonl (`id`, `proposals` with `text` and `theme`, else
`topic`, and perhaps a `weight`; report_passages.py makes one of annotated reports). FILEs are JSON Lines, plain or .xz, with `text`: unlabelled, for the word vectors. A word's evidence for the
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
import scipy.sparse
import yaml

from sentence_tokens import fnv1a
from theme_words import Lexicon, theme_words, word_count
from word_vectors import counted, vectors

PROPOSAL, PASSAGE = 6, 8  # shares in quarters while fitting, each divided by the root of the text's number of words
READ = 10, 8  # the classifier's shares of the same two, as ThemeClassifier has them beside heading, title and source
NO_FOLD = -1  # never held out in the cross-validation
SENTENCE = 0.5  # weight of a sentence without its passage
EXAMPLE = 1.5  # weight of an example beside a firm proposal
OWN = 0.1  # penalty of a word's own evidence, beyond its vector's
CALM = 50  # penalty of a bias: how frequent a theme is in the labelled speeches says little about other texts


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", required=True, nargs="+")
    parser.add_argument("--sentences", nargs="*", default=[], help="lines `code TAB sentence`: proposals without passage")
    parser.add_argument("--texts", nargs="+", required=True)
    parser.add_argument("--every", type=int, default=6, help="take every so-manieth text")
    parser.add_argument("--themes", default="../Sources/Ingest/Tables/themes.yaml")
    parser.add_argument("--examples", default="theme-examples.txt", help="short asks by topic")
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


def read_examples(path):
    """(code, text) of each line below a `== code name` line; `#` lines are comments."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("=="):
                code = int(line.split()[1])
            elif line.strip() and not line.startswith("#"):
                yield code, line.strip()


def read_sentences(path):
    """(code, sentence) of each line."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            code, _, text = line.rstrip("\n").partition("\t")
            yield int(code), text


class Labelled:
    """Texts with a theme: each proposal with its passage, each passage with a topic, and perhaps short examples."""

    def __init__(self, folders, codes, examples=None, sentences=()):
        self.pairs, self.themes, self.firm, self.folds, self.weights = [], [], [], [], []
        for folder in folders:
            self.read_paragraphs(folder, codes)
        short = list(read_examples(examples)) if examples else []
        single = [pair for path in sentences for pair in read_sentences(path)]
        for code, text in short + single:
            self.pairs.append((theme_words(text), theme_words(text)))
            self.themes.append(codes.index(code))
            self.firm.append(False)
            self.folds.append(NO_FOLD)
        self.themes, self.firm, self.folds = map(numpy.array, (self.themes, self.firm, self.folds))
        self.weights = numpy.array(self.weights + [EXAMPLE] * len(short) + [SENTENCE] * len(single))

    def read_paragraphs(self, folder, codes):
        texts = {record["id"]: record["text"] for record in lines(f"{folder}/speeches.jsonl")}
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
                    self.weights.append(record.get("weight", 1.0) * (1.0 if firm else 0.7))
                    self.folds.append(fnv1a(record["id"].rpartition("-")[0].encode()) % 5)


class Features:
    """Per text the sum of its word vectors, weighted by rarity, of its lexicon terms' weights, and its words."""

    def __init__(self, words, counts, space, lexicon, codes):
        self.number = {word: i for i, word in enumerate(words)}
        rarity = numpy.log(counts.max() / counts + 1)
        self.rarity = rarity / rarity.max()
        self.space = space * self.rarity[:, None]
        self.lexicon, self.codes = lexicon, codes

    def field(self, words):
        """Sum of vectors, sum of terms, the words' numbers and what each of them counts."""
        known = sorted({self.number[word] for word in words if word in self.number})
        terms = numpy.zeros(len(self.codes))
        for weights in self.lexicon.hits(words).values():
            for column, weight in weights.items():
                terms[column] += weight
        root = math.sqrt(max(1, word_count(words)))
        return self.space[known].sum(0) / root, terms / root, known, self.rarity[known] / root

    def matrices(self, pairs):
        rows = [(self.field(span), self.field(text)) for span, text in pairs]
        dense = [numpy.array([(PROPOSAL * span[i] + PASSAGE * text[i]) / 4 for span, text in rows]) for i in (0, 1)]
        own = scipy.sparse.lil_matrix((len(rows), len(self.number)))
        for line, fields in enumerate(rows):
            for share, (_, _, known, values) in zip((PROPOSAL, PASSAGE), fields):
                for word, value in zip(known, values):
                    own[line, word] += share / 4 * value
        return [*dense, own.tocsr()]


def probabilities(scores):
    powers = numpy.exp(scores - scores.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def fit(matrices, themes, weights, shrink):
    """Multinomial logistic regression; returns the weights of vectors, lexicon (one scale a theme), biases and words."""
    space, terms, own = matrices
    dimensions, count = space.shape[1], terms.shape[1]
    truth = numpy.eye(count)[themes]
    cut = dimensions * count

    def unpacked(values):
        return (values[:cut].reshape(dimensions, count), values[cut:cut + count], values[cut + count:cut + 2 * count],
                values[cut + 2 * count:].reshape(own.shape[1], count))

    def loss(values):
        linear, scales, biases, single = unpacked(values)
        share = probabilities(space @ linear + terms * scales + biases + own @ single)
        total = -(weights * numpy.log((share * truth).sum(1) + 1e-12)).sum()
        total += (shrink * (linear**2).sum() + ((scales - 0.5) ** 2).sum() + CALM * (biases**2).sum()
                  + OWN * (single**2).sum()) / 2
        error = (share - truth) * weights[:, None]
        return total, numpy.concatenate([
            (space.T @ error + shrink * linear).ravel(), (terms * error).sum(0) + scales - 0.5,
            error.sum(0) + CALM * biases, (own.T @ error + OWN * single).ravel()])

    start = numpy.zeros(cut + (2 + own.shape[1]) * count)
    start[cut:cut + count] = 0.5
    return unpacked(scipy.optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 80}).x)


def cross_validated(labelled, matrices, shrink):
    scores = numpy.zeros(matrices[1].shape)
    for fold in range(5):
        rest = labelled.folds != fold
        fitted = fit([part[rest] for part in matrices], labelled.themes[rest], labelled.weights[rest], shrink)
        space, terms, own = (part[~rest] for part in matrices)
        scores[~rest] = space @ fitted[0] + terms * fitted[1] + fitted[2] + own @ fitted[3]
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
        linear, scales, biases, single = fitted
        table = features.space @ linear + features.rarity[:, None] * single
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
        return (READ[0] * self.field(span) + READ[1] * self.field(text)) // 4 + self.biases

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
    words, counts, common = counted(texts, options.words, options.common)
    space = vectors(texts, words, options.dimensions, options.seed)
    if options.cache:
        with open(options.cache, "wb") as file:
            pickle.dump((words, counts, common, space), file)
    return words, counts, common, space


def with_examples(words, counts, common, space, path):
    """The words, with those of the examples that are too rare in the texts: known by their own evidence alone."""
    found = {word for _, text in read_examples(path) for word in theme_words(text) if len(word) > 3 and word[:1].isalpha()}
    new = sorted(found.difference(words, common))
    return (words + new, numpy.concatenate([counts, numpy.full(len(new), counts.min())]),
            numpy.vstack([space, numpy.zeros((len(new), space.shape[1]), space.dtype)]))


def main():
    options, start = arguments(), time.time()
    with open(options.themes, encoding="utf-8") as file:
        themes = yaml.safe_load(file)["themes"]
    codes = [theme["code"] for theme in themes if "parent" not in theme]
    lexicon = Lexicon(themes, codes)
    words, counts, space = with_examples(*word_space(options), options.examples)
    print(f"{len(words)} words, {time.time() - start:.0f} s", flush=True)
    labelled = Labelled(options.gold, codes, options.examples, options.sentences)
    features = Features(words, counts, space, lexicon, codes)
    matrices = features.matrices(labelled.pairs)
    most = numpy.bincount(labelled.themes[labelled.firm]).argmax()
    report("always the most frequent theme", numpy.eye(len(codes))[numpy.full(len(labelled.themes), most)], labelled)
    report("lexicon alone", matrices[1], labelled)
    report("cross-validated", cross_validated(labelled, matrices, options.shrink), labelled)
    fitted = fit(matrices, labelled.themes, labelled.weights, options.shrink)
    integers = IntegerThemes(features, words, fitted, codes)
    print("lexicon scales", dict(zip(codes, integers.scales.tolist())))
    if options.check:
        checked = Labelled([options.check], codes)
        report("checked on other texts", numpy.array([integers.scores(*pair) for pair in checked.pairs]), checked)
    if options.out:
        integers.write(options.out)
    print(f"{time.time() - start:.0f} s")


if __name__ == "__main__":
    main()
