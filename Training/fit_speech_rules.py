"""Fits the tables of the speech rules: speeches-weights.txt, speeches-starts.txt and speeches-decision.txt.

    python3 fit_speech_rules.py number SENTENCES > numbered.jsonl
    python3 fit_speech_rules.py fit --gold FOLDER --unseen FOLDER --features features.jsonl \
        --sentences SENTENCES --sentence-features sentence-features.jsonl --tables ../Sources/Ingest/Tables

FOLDER has speeches.jsonl and speeches.gold.jsonl (annotated paragraphs); SENTENCES has one object a line, `text` and the
`score` that a large model gives to it. The feature files are what the program sees in them:

    KB_SPEECHES=FOLDER/speeches.jsonl KB_SPEECH_FEATURES=features.jsonl swift test --filter SpeechFeatureDump
    KB_SPEECHES=numbered.jsonl KB_SPEECH_FEATURES=sentence-features.jsonl swift test --filter SpeechFeatureDump

Weights of families come from SENTENCES alone, so that the annotated paragraphs can judge them (without --sentences they stay
as they are: a new sentence model does not change them); weights of starts, the decision and the promises from the annotated
paragraphs, with figures by five-fold cross-validation grouped by debate. The sentence model was tuned on these paragraphs:
tune_sentence_model.py --unseen first gives each sentence of features.jsonl the scores of a model that had not seen its debate.
Starts look at the family that the weights choose: after new weights write the features again and fit once more.
"""

import argparse
import json
import math
import re
from collections import Counter, defaultdict

import numpy
import scipy.optimize
import scipy.sparse

from sentence_tokens import fnv1a

FOLDS = 5
WORD = re.compile(r"[A-Za-z0-9]+|[\u3400-\u9fff]")


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def words(text):
    return Counter(WORD.findall(text.lower()))


def overlap(a, b):
    union = sum((a | b).values())
    return sum((a & b).values()) / union if union else 0


def fold(identifier):
    return fnv1a(identifier.rpartition("-")[0].encode()) % FOLDS


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


class TableFirings(Firings):
    """The weights of families as the table has them."""

    def __init__(self, path):
        self.numbers, weights = {}, []
        with open(path, encoding="utf-8") as file:
            kept = file.read().split("# Promises\n")[0].splitlines()
        for line in kept:
            name, _, weight = line.rpartition(" ")
            if name == "intercept proposal":
                self.constant = float(weight)
            elif name and not line.startswith(("#", "intercept")):
                self.numbers[name] = len(weights)
                weights.append(float(weight))
        self.weights = numpy.array(weights)


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
    def __init__(self, seen, text, items, weight, unseen):
        self.identifier, self.score, self.promise, self.end = seen["id"], seen["score"], seen["promise"], seen["end"]
        self.weight, self.unseen = weight, unseen
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
        self.doubtful = not self.promised and any(item["kind"] == "commitment" for _, item in here)
        golds = [place for place, item in here if item["kind"] == "proposal"]
        self.right_starts = {p for p in self.starts if any(abs(self.tokens[p][0] - g) <= 2 for g in golds)}

    def span(self, start):
        return self.text[self.tokens[start][0]:self.tokens[max(start, self.end - 1)][1]].decode()

    def choose(self, firings):
        self.asking = Chosen(firings, self.proposes, "doubt * ")

    def choose_promise(self, firings):
        self.promising = Chosen(firings, self.promises, None)


class Chosen:
    """The best firing of a sentence; without any word that opens a rule it has none."""

    def __init__(self, firings, found, doubts):
        sums = firings.sums([f["features"] for f in found])
        best = int(numpy.argmax(sums)) if sums else -1
        self.sum = max(sums[best], -6.0) if sums else -6.0
        self.start = found[best]["start"] if sums else None
        names = found[best]["features"] if sums else ["family none"]
        # Doubts about a promise are few: they count in the firing's sum alone.
        self.names = [n.replace(doubts, "doubt ") if doubts else n for n in names if n.startswith(("family ", doubts or "family "))]


class Decision:
    """Logistic in the model's two logits, the best firing's sum, its family and its doubts; `kind` is "proposal", or
    "commitment" (only sentences with a firing)."""

    def __init__(self, sentences, kind, softness=1 / 3):
        self.kind = kind
        known = [s for s in sentences if self.truth(s) is not None]
        self.numbers = {n: i for i, n in enumerate(sorted({n for s in known for n in self.chosen(s).names}))}
        features, truth = self.features(known), numpy.array([self.truth(s) for s in known])
        penalty = numpy.array([0.01] * 4 + [1 / softness] * len(self.numbers))

        def loss(v):
            sums = features @ v
            return ((numpy.logaddexp(0, sums) - truth * sums).sum() + penalty @ (v * v) / 2,
                    features.T @ (sigmoid(sums) - truth) + penalty * v)
        self.weights = minimum(loss, len(penalty))

    def chosen(self, sentence):
        return sentence.asking if self.kind == "proposal" else sentence.promising

    def truth(self, sentence):
        """None where it is not known, or not asked."""
        if self.kind == "proposal":
            return None if sentence.undecided else sentence.right
        return None if sentence.doubtful or sentence.promising.start is None else sentence.promised

    def features(self, sentences):
        base = numpy.array([[1, logit(s.score), logit(s.promise), self.chosen(s).sum] for s in sentences])
        return scipy.sparse.hstack([base, matrix([self.chosen(s).names for s in sentences], self.numbers)]).tocsr()

    def probabilities(self, sentences):
        return sigmoid(self.features(sentences) @ self.weights)

    def lines(self):
        named = [f"{n} {self.weights[4 + i]:.2f}" for n, i in self.numbers.items() if abs(self.weights[4 + i]) >= 0.03]
        base = zip(("constant", "proposes", "promises", "firing"), self.weights)
        return [f"{n} {w:.3f}" for n, w in base] + named


class Gold:
    """Annotated paragraphs of one or more folders: texts, items and weights (1, or `weight` where a paragraph was drawn with
    another chance than others); those of the `unseen` folders taught no other model."""

    def __init__(self, folders, unseen):
        self.texts, self.items, self.weights, self.unseen = {}, {}, {}, set()
        for folder in folders + unseen:
            for record in lines(folder + "/speeches.jsonl"):
                self.texts[record["id"]] = record["text"].encode()
                self.weights[record["id"]] = record.get("weight", 1)
                if folder in unseen:
                    self.unseen.add(record["id"])
            self.items.update((g["id"], g["proposals"]) for g in lines(folder + "/speeches.gold.jsonl"))

    def sentences(self, features):
        return [Sentence(seen, self.texts[seen["id"]], self.items[seen["id"]], self.weights[seen["id"]],
                         seen["id"] in self.unseen) for seen in lines(features) if seen["tokens"]]


def figures(gold, spans, kind, at, only=None):
    hits = extra = missed = 0
    for identifier, items in gold.items.items():
        if only is not None and identifier not in only:
            continue
        weight = gold.weights[identifier]
        wanted = [item for item in items if item["kind"] == kind]
        mine = [words(text) for text in spans.get(identifier, [])]
        pairs = sorted(((overlap(words(g["text"]), m), i, j) for i, g in enumerate(wanted) for j, m in enumerate(mine)),
                       reverse=True)
        golds, used = set(), set()
        for value, i, j in pairs:
            if value >= at and i not in golds and j not in used:
                golds.add(i), used.add(j)
                hits += weight * (not wanted[i].get("borderline"))
        missed += weight * sum(i not in golds and not g.get("borderline") for i, g in enumerate(wanted))
        extra += weight * (len(mine) - len(used))
    precision, recall = hits / max(1, hits + extra), hits / max(1, hits + missed)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def report(name, gold, sentences, accepted, starts, kind="proposal"):
    spans = defaultdict(list)
    for s, yes, start in zip(sentences, accepted, starts):
        if yes:
            spans[s.identifier].append(s.span(start))
    rows = [figures(gold, spans, kind, at) for at in (0.3, 0.8)]
    fresh = [figures(gold, spans, kind, at, gold.unseen) for at in (0.3, 0.8)] if gold.unseen else []
    print(f"{name}: " + "  ".join("P %.3f R %.3f F1 %.3f" % row for row in rows)
          + "".join("  unseen F1 %.3f" % row[2] for row in fresh))
    return rows[0][2] + rows[1][2]


def steps(probabilities, right, weights, threshold, parts):
    """Confidence from each probability on: shares right in parts of equal size, never falling."""
    above = probabilities >= threshold
    order = numpy.argsort(probabilities[above], kind="stable")
    rows = numpy.stack([probabilities[above], right[above], weights[above]], 1)[order]
    shares = []
    for part in numpy.array_split(rows, parts):
        # Neighbours that fall are pooled (Ayer and others 1955).
        shares.append([part[0, 0], part[:, 1] @ part[:, 2], part[:, 2].sum()])
        while len(shares) > 1 and shares[-2][1] / shares[-2][2] >= shares[-1][1] / shares[-1][2]:
            _, hits, count = shares.pop()
            shares[-1][1:] = [shares[-1][1] + hits, shares[-1][2] + count]
    shares[0][0] = threshold
    return [f"from {start:.2f} {hits / count:.2f}" for start, hits, count in shares]


def share_of(rows, probabilities):
    """Confidence of each probability by the lines that `steps` made."""
    pairs = [[float(word) for word in row.split()[1:]] for row in rows]
    places = numpy.searchsorted([start for start, _ in pairs], probabilities, "right") - 1
    return numpy.array([pairs[max(place, 0)][1] for place in places])


def print_calibration(name, probabilities, truth, weights, folds, threshold, parts):
    """How often findings of each confidence are right, the confidence fitted without their debates."""
    shares = numpy.zeros(len(probabilities))
    for k in range(FOLDS):
        rest, here = folds != k, folds == k
        shares[here] = share_of(steps(probabilities[rest], truth[rest], weights[rest], threshold, parts), probabilities[here])
    for tenth in range(10):
        part = (probabilities >= threshold) & (numpy.minimum((shares * 10 + 1e-9).astype(int), 9) == tenth)
        if part.any():
            print(f"{name} of confidence {tenth / 10:.1f} to {tenth / 10 + 0.1:.1f}: {part.sum()} of mean "
                  f"{numpy.average(shares[part], weights=weights[part]):.2f}, "
                  f"right {numpy.average(truth[part], weights=weights[part]):.2f}")


def best_threshold(name, gold, sentences, probabilities, starts, kind, choices):
    """The lowest threshold whose figures (F1 at 0.3 and 0.8 together) come close to the best."""
    sums = [report(f"{name} {t:.2f}", gold, sentences, probabilities >= t, starts, kind) for t in choices]
    return next(t for t, value in zip(choices, sums) if value >= max(sums) - 0.004)


def family_firings(options):
    """Weights of families, from sentences that a large model scored; without these, as they are."""
    if not options.sentences:
        return TableFirings(f"{options.tables}/speeches-weights.txt")
    truths = [line["score"] for line in lines(options.sentences)]
    return Firings([([f["features"] for f in seen["proposes"]], truths[int(seen["id"])])
                    for seen in lines(options.sentence_features) if seen["proposes"]])


def promise_firings(sentences):
    known = [s for s in sentences if s.promises and not s.doubtful]
    return Firings([([f["features"] for f in s.promises], float(s.promised)) for s in known], softness=0.3, rounds=2)


class Judged:
    """What sentences show, each judged by tables that were fitted without its debate."""

    def __init__(self, sentences, firings):
        self.sentences = sentences
        self.folds = numpy.array([fold(s.identifier) for s in sentences])
        self.starts, self.proposes, self.promises = [0] * len(sentences), *numpy.zeros((2, len(sentences)))
        for s in sentences:
            s.choose(firings)
        for k in range(FOLDS):
            rest, here = self.split(k)
            ranker, promising = Starts(rest), promise_firings(rest)
            for i in here:
                self.starts[i] = ranker.start(sentences[i])
                sentences[i].choose_promise(promising)
        for k in range(FOLDS):
            rest, here = self.split(k)
            mine = [sentences[i] for i in here]
            self.proposes[here] = Decision(rest, "proposal").probabilities(mine)
            self.promises[here] = Decision(rest, "commitment").probabilities(mine)
        self.own = [s.promising.start or 0 for s in sentences]
        self.promises[[s.promising.start is None for s in sentences]] = 0

    def split(self, k):
        return ([s for s, f in zip(self.sentences, self.folds) if f != k], numpy.flatnonzero(self.folds == k))


def fit(options):
    gold = Gold(options.gold, options.unseen)
    sentences = gold.sentences(options.features)
    firings = family_firings(options)
    judged = Judged(sentences, firings)
    choices = numpy.arange(0.34, 0.56, 0.02)
    proposal = best_threshold("proposal", gold, sentences, judged.proposes, judged.starts, "proposal", choices)
    alone = sigmoid([s.asking.sum for s in sentences])
    unscored = best_threshold("unscored", gold, sentences, alone, judged.starts, "proposal", choices - 0.04)
    likelier = numpy.where((judged.proposes >= proposal) & (judged.proposes >= judged.promises), 0, judged.promises)
    promise = best_threshold("promise", gold, sentences, likelier, judged.own, "commitment", numpy.arange(0.26, 0.5, 0.02))
    promised_alone = sigmoid([s.promising.sum for s in sentences])
    left = numpy.where(alone >= unscored, 0, promised_alone)
    promise_unscored = best_threshold("promise unscored", gold, sentences, left, judged.own, "commitment",
                                      numpy.arange(0.14, 0.3, 0.02))

    # Confidence comes from paragraphs that no model had seen, where there are some.
    fresh = numpy.array([s.unseen or not gold.unseen for s in sentences])
    firm = fresh & numpy.array([not s.undecided for s in sentences])
    right, promised = numpy.array([s.right for s in sentences]), numpy.array([s.promised for s in sentences])
    weights = numpy.array([s.weight for s in sentences])

    def confidence(probabilities, truth, threshold, parts):
        name = "proposals" if truth is right else "promises"
        print_calibration(name, probabilities[firm], truth[firm], weights[firm], judged.folds[firm], threshold, parts)
        return steps(probabilities[firm], truth[firm], weights[firm], threshold, parts)

    def least(scores, accepted, truth):
        """The score that two in a thousand of what is rightly accepted fall short of: below it, no rule is read."""
        return f"least {numpy.quantile(scores[accepted & truth], 0.002):.4f}"

    asked, pledged = numpy.array([[s.score, s.promise] for s in sentences]).T
    promising = promise_firings(sentences)
    for s in sentences:
        s.choose_promise(promising)
    note = "# Fitted by Training/fit_speech_rules.py; not written by hand."
    save(options, "weights", ["# What each family of cue words, with its slots and doubts, says: summands of a logit.", note,
                              f"intercept proposal {firings.constant:.3f}", f"intercept commitment {promising.constant:.3f}",
                              "# Proposals"] + firings.lines() + ["# Promises"] + promising.lines())
    save(options, "starts", ["# Where a span begins: kind, one or two words or numbers, weight; <name> and the like are shapes.",
                             note] + Starts(sentences).lines())
    save(options, "decision", [
        "# How a sentence is accepted, and how sure that is; all by cross-validation grouped by debate.", note,
        "# logit = constant + proposes x logit(model's score as a proposal) + promises x logit(its score as a promise)",
        "#   + firing x the best firing's sum + its family + its doubts.",
        "# from PROBABILITY CONFIDENCE: the share right from there on.",
        "# Proposals, with the model's scores", "[proposal]", *Decision(sentences, "proposal").lines(),
        least(asked, judged.proposes >= proposal, right), f"threshold {proposal:.2f}", *confidence(judged.proposes, right, proposal, 12),
        "# Proposals, by the rules alone", "[proposal unscored]", "firing 1", f"threshold {unscored:.2f}",
        *confidence(alone, right, unscored, 8),
        "# Promises, with the model's scores", "[commitment]", *Decision(sentences, "commitment").lines(),
        least(pledged, likelier >= promise, promised), f"threshold {promise:.2f}", *confidence(likelier, promised, promise, 5),
        "# Promises, by the rules alone", "[commitment unscored]", "firing 1", f"threshold {promise_unscored:.2f}",
        *confidence(left, promised, promise_unscored, 3)])


def save(options, name, rows):
    with open(f"{options.tables}/speeches-{name}.txt", "w", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")


def number(options):
    for place, line in list(enumerate(lines(options.sentences)))[::options.every]:
        print(json.dumps({"id": str(place), "text": line["text"]}, ensure_ascii=False))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("number")
    command.add_argument("sentences")
    command.add_argument("--every", type=int, default=2, help="take every so many")
    command.set_defaults(run=number)
    command = commands.add_parser("fit")
    command.add_argument("--gold", nargs="+", required=True)
    command.add_argument("--unseen", nargs="*", default=[], help="folders whose paragraphs taught no other model")
    for name in ("features", "tables"):
        command.add_argument("--" + name, required=True)
    for name in ("sentences", "sentence-features"):
        command.add_argument("--" + name)
    command.set_defaults(run=fit)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
