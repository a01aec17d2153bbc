"""Fits the tables of the speech rules: speeches-weights.txt, speeches-starts.txt and speeches-decision.txt.

    python3 fit_speech_rules.py number SENTENCES > numbered.jsonl
    python3 fit_speech_rules.py fit --gold FOLDER --features features.jsonl \
        --sentences SENTENCES --sentence-features sentence-features.jsonl --tables ../Sources/Ingest/Tables

FOLDER has speeches.jsonl and speeches.gold.jsonl (annotated paragraphs); SENTENCES has one object a line, `text` and the
`score` that a large model gives to it. The feature files are what the program sees in them:

    KB_SPEECHES=FOLDER/speeches.jsonl KB_SPEECH_FEATURES=features.jsonl swift test --filter SpeechFeatureDump
    KB_SPEECHES=numbered.jsonl KB_SPEECH_FEATURES=sentence-features.jsonl swift test --filter SpeechFeatureDump

Weights of families come from SENTENCES alone, so that the annotated paragraphs can judge them; weights of starts, the
decision and the promises from the annotated paragraphs, with figures by five-fold cross-validation grouped by debate.
Starts look at the family that the weights choose: after new weights write the features again and fit once more.
"""

import argparse
import hashlib
import json
import math
import re
from collections import Counter, defaultdict

import numpy
import scipy.optimize
import scipy.sparse

FOLDS = 5
WORD = re.compile(r"[A-Za-z0-9]+|[\u3400-\u9fff]")
# Confidence is lowered by this: the model's teacher had seen the annotated paragraphs.
SEEN_BEFORE = 0.9


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def words(text):
    return Counter(WORD.findall(text.lower()))


def overlap(a, b):
    union = sum((a | b).values())
    return sum((a & b).values()) / union if union else 0


def fold(identifier):
    return int(hashlib.md5(identifier.rpartition("-")[0].encode()).hexdigest(), 16) % FOLDS


def matrix(rows, numbers):
    """Sparse 0/1 rows of feature names; unknown names are left out."""
    places = [sorted({numbers[name] for name in row if name in numbers}) for row in rows]
    ends = numpy.cumsum([0] + [len(row) for row in places])
    flat = numpy.concatenate([numpy.array(row, int) for row in places]) if rows else []
    return scipy.sparse.csr_matrix((numpy.ones(len(flat)), flat, ends), shape=(len(rows), len(numbers)))


def minimum(loss, size):
    return scipy.optimize.minimize(loss, numpy.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x


def sigmoid(values):
    return 1 / (1 + numpy.exp(-numpy.asarray(values)))


def logit(score):
    score = min(max(score, 0.001), 0.999)
    return math.log(score / (1 - score))


class Firings:
    """A logistic sum over what each firing shows; a sentence is worth its best firing."""

    def __init__(self, sentences, softness=1.0, rounds=3):
        """`sentences`: pairs of a list of firings (lists of names) and how true the sentence is, 0 to 1."""
        rows = [row for firings, _ in sentences for row in firings]
        owners = numpy.repeat(numpy.arange(len(sentences)), [len(firings) for firings, _ in sentences])
        self.numbers = {name: n for n, name in enumerate(sorted({name for row in rows for name in row}))}
        features, truth = matrix(rows, self.numbers), numpy.array([true for _, true in sentences])[owners]
        shares = 1 / numpy.bincount(owners, minlength=len(sentences))[owners]
        for _ in range(rounds):  # which firing of a true sentence is the true one: the likelier, the more
            def loss(v):
                sums = features @ v[:-1] + v[-1]
                right, wrong, p = truth * shares, 1 - truth, sigmoid(sums)
                value = right @ numpy.logaddexp(0, -sums) + wrong @ numpy.logaddexp(0, sums)
                slope = wrong * p - right * (1 - p)
                return (value + v[:-1] @ v[:-1] / 2 / softness,
                        numpy.append(features.T @ slope + v[:-1] / softness, slope.sum()))
            solution = minimum(loss, len(self.numbers) + 1)
            sums = features @ solution[:-1] + solution[-1]
            top = numpy.full(len(sentences), -1e9)
            numpy.maximum.at(top, owners, sums)
            powers = numpy.exp(2 * (sums - top[owners]))
            shares = powers / numpy.bincount(owners, powers)[owners]
        self.weights, self.constant = solution[:-1], solution[-1]

    def sums(self, firings):
        return [sum(self.weights[self.numbers[n]] for n in row if n in self.numbers) + self.constant for row in firings]

    def lines(self, least=0.08):
        return [f"{name} {self.weights[n]:.2f}" for name, n in self.numbers.items() if abs(self.weights[n]) >= least]


class Starts:
    """Softmax over the places of a sentence where a span might begin."""

    def __init__(self, sentences, softness=0.5, least=4):
        sentences = [s for s in sentences if s.right_starts]
        counts = Counter(n for s in sentences for row in s.starts.values() for n in set(row))
        self.numbers = {name: n for n, name in enumerate(sorted(n for n, c in counts.items() if c >= least))}
        rows = [row for s in sentences for row in s.starts.values()]
        owners = numpy.repeat(numpy.arange(len(sentences)), [len(s.starts) for s in sentences])
        right = numpy.array([place in s.right_starts for s in sentences for place in s.starts])
        features = matrix(rows, self.numbers)

        def loss(v):
            sums = features @ v
            top = numpy.full(len(sentences), -1e9)
            numpy.maximum.at(top, owners, sums)
            powers = numpy.exp(sums - top[owners])
            all_, good = numpy.bincount(owners, powers), numpy.bincount(owners, powers * right)
            slope = powers / all_[owners] - powers * right / good[owners]
            return -numpy.log(good / all_).sum() + v @ v / 2 / softness, features.T @ slope + v / softness
        self.weights = minimum(loss, len(self.numbers))

    def start(self, sentence):
        """The place that agrees best with all likely ones, as StartRanker has it."""
        if not sentence.starts:
            return 0
        places = list(sentence.starts)
        sums = [sum(self.weights[self.numbers[n]] for n in row if n in self.numbers) for row in sentence.starts.values()]
        likely = numpy.exp(numpy.array(sums) - max(sums))
        lengths = sentence.end - numpy.array(places)
        agree = 5 * numpy.minimum.outer(lengths, lengths) >= 4 * numpy.maximum.outer(lengths, lengths)
        return places[int(numpy.argmax(agree @ likely + 0.3 * likely))]

    def lines(self, least=0.06):
        return [f"{name} {self.weights[n]:.2f}" for name, n in self.numbers.items() if abs(self.weights[n]) >= least]


class Sentence:
    def __init__(self, seen, text, items):
        self.identifier, self.score, self.end = seen["id"], seen["score"], seen["end"]
        self.tokens = list(zip(seen["tokens"][::2], seen["tokens"][1::2]))
        self.proposes, self.promises = seen["proposes"], seen["promises"]
        self.starts = {int(place): row for place, row in seen["starts"].items()}
        self.text = text
        first, last = self.tokens[0][0], self.tokens[-1][1]
        here = [(text.find(item["text"].encode()), item) for item in items]
        here = [(place, item) for place, item in here if first <= place < last]
        firm = [item["kind"] for _, item in here if not item.get("borderline")]
        self.right = "proposal" in firm
        self.promised = "commitment" in firm
        self.undecided = not firm and bool(here)
        golds = [place for place, item in here if item["kind"] == "proposal"]
        self.right_starts = {p for p in self.starts if any(abs(self.tokens[p][0] - g) <= 2 for g in golds)}

    def span(self, start):
        return self.text[self.tokens[start][0]:self.tokens[max(start, self.end - 1)][1]].decode()

    def choose(self, firings):
        """Takes the best firing; a sentence without any word that opens a rule keeps none."""
        sums = firings.sums([f["features"] for f in self.proposes])
        best = int(numpy.argmax(sums)) if sums else -1
        self.firing = max(sums[best], -6.0) if sums else -6.0
        names = self.proposes[best]["features"] if sums else ["family none"]
        self.names = [n.replace("doubt * ", "doubt ") for n in names if n.startswith(("family ", "doubt * "))]


class Decision:
    """Logistic in the model's logit, the best firing's sum, its family and its doubts."""

    def __init__(self, sentences, softness=1 / 3):
        self.numbers = {n: i for i, n in enumerate(sorted({n for s in sentences for n in s.names}))}
        known = [s for s in sentences if not s.undecided]
        features, truth = self.features(known), numpy.array([s.right for s in known])
        penalty = numpy.array([0.01] * 3 + [1 / softness] * len(self.numbers))

        def loss(v):
            sums = features @ v
            return ((numpy.logaddexp(0, sums) - truth * sums).sum() + penalty @ (v * v) / 2,
                    features.T @ (sigmoid(sums) - truth) + penalty * v)
        self.weights = minimum(loss, len(penalty))

    def features(self, sentences):
        base = numpy.array([[1, logit(s.score), s.firing] for s in sentences])
        return scipy.sparse.hstack([base, matrix([s.names for s in sentences], self.numbers)]).tocsr()

    def probabilities(self, sentences):
        return sigmoid(self.features(sentences) @ self.weights)

    def lines(self):
        named = [f"{n} {self.weights[3 + i]:.2f}" for n, i in self.numbers.items() if abs(self.weights[3 + i]) >= 0.03]
        return [f"{n} {w:.3f}" for n, w in zip(("constant", "score", "firing"), self.weights)] + named


def figures(gold, spans, kind, at):
    hits = extra = missed = 0
    for identifier, items in gold.items():
        wanted = [item for item in items if item["kind"] == kind]
        mine = [words(text) for text in spans.get(identifier, [])]
        pairs = sorted(((overlap(words(g["text"]), m), i, j) for i, g in enumerate(wanted) for j, m in enumerate(mine)),
                       reverse=True)
        golds, used = set(), set()
        for value, i, j in pairs:
            if value >= at and i not in golds and j not in used:
                golds.add(i), used.add(j)
                hits += not wanted[i].get("borderline")
        missed += sum(i not in golds and not g.get("borderline") for i, g in enumerate(wanted))
        extra += len(mine) - len(used)
    precision, recall = hits / max(1, hits + extra), hits / max(1, hits + missed)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def report(name, gold, sentences, accepted, starts, kind="proposal"):
    spans = defaultdict(list)
    for s, yes, start in zip(sentences, accepted, starts):
        if yes:
            spans[s.identifier].append(s.span(start))
    rows = [figures(gold, spans, kind, at) for at in (0.3, 0.8)]
    print(f"{name}: " + "  ".join("P %.3f R %.3f F1 %.3f" % row for row in rows))
    return rows[0][2] + rows[1][2]


def steps(probabilities, right, threshold, parts):
    """Confidence from each probability on: shares right in parts of equal size, never falling."""
    pairs = sorted((p, r) for p, r in zip(probabilities, right) if p >= threshold)
    found, last = [], 0.0
    for n, part in enumerate(numpy.array_split(numpy.array(pairs, float), parts)):
        last = max(last, part[:, 1].mean())
        found.append(f"from {threshold if n == 0 else part[0, 0]:.2f} {last * SEEN_BEFORE:.2f}")
    return found


def best_threshold(name, gold, sentences, probabilities, starts, kind, choices):
    """The lowest threshold whose figures (F1 at 0.3 and 0.8 together) come close to the best."""
    sums = [report(f"{name} {t:.2f}", gold, sentences, probabilities >= t, starts, kind) for t in choices]
    return next(t for t, value in zip(choices, sums) if value >= max(sums) - 0.004)


def fit(options):
    texts = {d["id"]: d["text"].encode() for d in lines(options.gold + "/speeches.jsonl")}
    gold = {g["id"]: g["proposals"] for g in lines(options.gold + "/speeches.gold.jsonl")}
    sentences = [Sentence(seen, texts[seen["id"]], gold[seen["id"]]) for seen in lines(options.features) if seen["tokens"]]
    truths = [line["score"] for line in lines(options.sentences)]
    unread = [([f["features"] for f in seen["proposes"]], truths[int(seen["id"])])
              for seen in lines(options.sentence_features)[::2] if seen["proposes"]]
    firings = Firings(unread)
    for s in sentences:
        s.choose(firings)
    folds = numpy.array([fold(s.identifier) for s in sentences])

    starts, own = [0] * len(sentences), [0] * len(sentences)
    probabilities, promised = numpy.zeros(len(sentences)), numpy.zeros(len(sentences))
    promising = [([f["features"] for f in s.promises], float(s.promised)) for s in sentences]
    for k in range(FOLDS):
        rest = [s for s, f in zip(sentences, folds) if f != k]
        ranker, decision = Starts([s for s in rest if s.right_starts]), Decision(rest)
        promises = Firings([p for p, f in zip(promising, folds) if f != k and p[0]], softness=0.3, rounds=2)
        here = numpy.flatnonzero(folds == k)
        probabilities[here] = decision.probabilities([sentences[i] for i in here])
        for i in here:
            starts[i] = ranker.start(sentences[i])
            sums = promises.sums(promising[i][0])
            if sums:
                promised[i] = sigmoid(max(sums))
                own[i] = sentences[i].promises[int(numpy.argmax(sums))]["start"]
    choices = numpy.arange(0.34, 0.56, 0.02)
    scored = best_threshold("scored", gold, sentences, probabilities, starts, "proposal", choices)
    alone = sigmoid([s.firing for s in sentences])
    unscored = best_threshold("unscored", gold, sentences, alone, starts, "proposal", numpy.arange(0.3, 0.5, 0.02))
    left = numpy.where(probabilities >= scored, 0, promised)
    promise = best_threshold("promise", gold, sentences, left, own, "commitment", numpy.arange(0.14, 0.3, 0.02))

    promises = Firings([p for p in promising if p[0]], softness=0.3, rounds=2)
    note = "# Fitted by Training/fit_speech_rules.py; not written by hand."
    save(options, "weights", ["# What each family of cue words, with its slots and doubts, says: summands of a logit.", note,
                              f"intercept proposal {firings.constant:.3f}", f"intercept commitment {promises.constant:.3f}",
                              "# Proposals"] + firings.lines() + ["# Promises"]
         + promises.lines())
    save(options, "starts", ["# Where a span begins: kind, one or two words or numbers, weight; <name> and the like are shapes.",
                             note] + Starts([s for s in sentences if s.right_starts]).lines())
    firm = [not s.undecided for s in sentences]
    right = numpy.array([s.right for s in sentences])
    save(options, "decision", [
        "# How a sentence is accepted, and how sure that is; all by cross-validation grouped by debate.", note,
        "# logit = constant + score x logit(model's score) + firing x the best firing's sum + its family + its doubts.",
        "# from PROBABILITY CONFIDENCE: the share right from there on, lowered by a tenth (the model's teacher and the",
        "# writer of the rules had seen these paragraphs).",
        "# With a model's score", "[scored]", *Decision(sentences).lines(), f"threshold {scored:.2f}",
        *steps(probabilities[firm], right[firm], scored, 6),
        "# By the rules alone", "[unscored]", "firing 1", f"threshold {unscored:.2f}",
        *steps(alone[firm], right[firm], unscored, 6),
        "# Promises, which the model does not know", "[promise]", "firing 1", f"threshold {promise:.2f}",
        *steps(left[firm], numpy.array([s.promised for s in sentences])[firm], promise, 3)])


def save(options, name, rows):
    with open(f"{options.tables}/speeches-{name}.txt", "w", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")


def number(options):
    for place, line in enumerate(lines(options.sentences)):
        print(json.dumps({"id": str(place), "text": line["text"]}, ensure_ascii=False))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("number")
    command.add_argument("sentences")
    command.set_defaults(run=number)
    command = commands.add_parser("fit")
    for name in ("gold", "features", "sentences", "sentence-features", "tables"):
        command.add_argument("--" + name, required=True)
    command.set_defaults(run=fit)
    options = parser.parse_args()
    options.run(options)


main()
