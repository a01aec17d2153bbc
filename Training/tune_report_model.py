"""Tunes the sentence model on sentences of reports, and fits how sure a finding of each rule is.

    python3 tune_report_model.py MODEL FEATURES GOLD [FEATURES GOLD ...] [--passages FEATURES GOLD ...] [--unread N]
        --out ../Sources/Ingest/Tables/report-model.bin --table ../Sources/Ingest/Tables/rule-confidence.txt

MODEL is the model of speeches; FEATURES and GOLD as report_sentences.py reads them; the passages are short pieces that
were written for training, which weigh less. The confidence of a rule's finding has the logit "offset + slope x logit of
the sentence", fitted to whether findings were right by networks that had not seen their document; only on the last N
pairs of FEATURES and GOLD (all without --unread) and the passages, since a rule is right too often on what its
writers had read. Without --out it prints figures by cross-validation over documents.
"""

import argparse
import collections

import numpy
import scipy.optimize

from report_sentences import KINDS, report_sentences
from sentence_file import IntegerModel, network_of
from sentence_network import sigmoid, train
from sentence_tokens import fnv1a, tokens
from train_sentence_model import Vocabulary, agreement

FOLDS, LIKELY = 5, {"proposal": "likely-sentence", "commitment": "likely-plan"}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--passages", nargs="*", default=[])
    parser.add_argument("--passage-weight", type=float, default=0.4)
    parser.add_argument("--unread", type=int)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out")
    parser.add_argument("--table")
    return parser.parse_args()


class Labelled:
    """All sentences as word numbers, with targets and weights (n x 2); weight 0 where the annotation is undecided."""

    def __init__(self, options, vocabulary):
        pairs = list(zip(options.files[::2], options.files[1::2]))
        passages = list(zip(options.passages[::2], options.passages[1::2]))
        unread = len(pairs) if options.unread is None else options.unread
        self.sentences, weights, counted = [], [], []
        for number, pair in enumerate(pairs + passages):
            found = report_sentences(*pair)
            weight = options.passage_weight if number >= len(pairs) else 1.0
            self.sentences += found
            weights += [weight] * len(found)
            counted += [weight if number >= len(pairs) - unread else 0.0] * len(found)
        self.words = [vocabulary.sentence(tokens(sentence.text)) for sentence in self.sentences]
        self.targets = numpy.array([[s.stated[kind] is True for kind in KINDS] for s in self.sentences], numpy.float32)
        known = numpy.array([[s.stated[kind] is not None for kind in KINDS] for s in self.sentences], numpy.float32)
        self.weights = known * numpy.array(weights, numpy.float32)[:, None]
        self.counted = numpy.array(counted)
        self.folds = numpy.array([fnv1a(s.document.encode()) % FOLDS for s in self.sentences])


def start_output(network, pooled, labelled, places, output, softness=100):
    """Fits one output alone, the filters as they are: where tuning begins."""
    sizes, truth, weight = pooled.std(0) + 1e-6, labelled.targets[places, output], labelled.weights[places, output]
    scaled = pooled[places] / sizes

    def loss(v):
        logits = scaled @ v[:-1] + v[-1]
        slope = weight * (sigmoid(logits) - truth)
        value = (weight * (numpy.logaddexp(0, logits) - truth * logits)).sum() + softness * (v[:-1] @ v[:-1]) / 2
        return float(value), numpy.append(slope @ scaled + softness * v[:-1], slope.sum()).astype(float)

    found = scipy.optimize.minimize(loss, numpy.append(numpy.zeros(len(sizes)), -1.0), jac=True, method="L-BFGS-B",
                                    options={"maxiter": 100}).x
    network.parameters["output"][:, output], network.parameters["offset"][output] = found[:-1] / sizes, found[-1]


def tuned(options, labelled, part):
    network, _, _ = network_of(options.model)
    pooled, places = network.pooled(labelled.words), numpy.flatnonzero(part)
    for output in range(len(KINDS)):
        start_output(network, pooled, labelled, places, output)
    train(network, [labelled.words[i] for i in places], labelled.targets[places],
          labelled.weights[places].astype(numpy.float32), options.epochs, options.rate, options.seed, batch=64,
          dropouts=(0.0, 0.0))
    return network


def unseen_logits(options, labelled):
    """The logits of each sentence by a network tuned without its document."""
    logits = numpy.zeros_like(labelled.targets)
    for fold in range(FOLDS):
        here = numpy.flatnonzero(labelled.folds == fold)
        network = tuned(options, labelled, labelled.folds != fold)
        logits[here] = network.logits([labelled.words[i] for i in here])
    before = network_of(options.model)[0].logits(labelled.words)
    for output, kind in enumerate(KINDS):
        part = labelled.counted * labelled.weights[:, output] == 1
        truth = labelled.targets[part, output]
        print(f"{kind}: best F1 of sentences {agreement(before[part, output], truth, 0.5):.3f} as it is, "
              f"{agreement(logits[part, output], truth, 0.5):.3f} tuned ({int(truth.sum())} of {len(truth)})", flush=True)
    return logits


def findings(labelled, logits, kind):
    """(rule, logit, right, weight) of each finding of a kind, and of sentences without one as LIKELY."""
    output = KINDS.index(kind)
    for sentence, logit, weight in zip(labelled.sentences, logits[:, output], labelled.counted):
        if not weight:
            continue
        ruled = [finding for finding in sentence.findings if finding.rule not in LIKELY.values()]
        for finding in sentence.findings:
            if finding.kind == kind and finding.right is not None and (kind == "proposal" or finding in ruled):
                yield finding.rule, logit, finding.right, weight
        if kind == "commitment" and not ruled and sentence.stated[kind] is not None:
            yield LIKELY[kind], logit, sentence.stated[kind], weight


def fitted(rows, prior=2.0):
    """(offset, slope, cases) of each rule: a common offset and slope, and what each rule's differ by, drawn to 0."""
    rules = sorted({row[0] for row in rows})
    number = numpy.array([rules.index(row[0]) for row in rows])
    logits, right, weight = (numpy.array([row[i] for row in rows], float) for i in (1, 2, 3))
    count = len(rules)

    def loss(v):
        offsets, slopes = v[0] + v[2:2 + count], v[1] + v[2 + count:]
        sums = offsets[number] + slopes[number] * logits
        error = weight * (sigmoid(sums) - right)
        gradient = numpy.concatenate([[error.sum(), (error * logits).sum()], numpy.bincount(number, error, count),
                                      numpy.bincount(number, error * logits, count)])
        penalty = numpy.concatenate([[0, 0], numpy.full(count, prior), numpy.full(count, 4 * prior)])
        value = (weight * (numpy.logaddexp(0, sums) - right * sums)).sum() + (penalty * v * v).sum() / 2
        return float(value), gradient + penalty * v

    v = scipy.optimize.minimize(loss, numpy.zeros(2 + 2 * count), jac=True, method="L-BFGS-B").x
    cases = collections.Counter(row[0] for row in rows)
    return {rule: (v[0] + v[2 + i], v[1] + v[2 + count + i], cases[rule]) for i, rule in enumerate(rules)}


def write_table(path, lines):
    with open(path, encoding="utf-8") as file:
        old = file.read().splitlines()

    def line(text):
        rule = text.split()[0] if text and not text.startswith("#") else None
        return f"{rule} {lines[rule][0]:.2f} {lines[rule][1]:.2f} {lines[rule][2]}" if rule in lines else text

    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(map(line, old)) + "\n")


def main():
    options = arguments()
    _, words, buckets = network_of(options.model)
    labelled = Labelled(options, Vocabulary(words, buckets))
    logits = unseen_logits(options, labelled)
    if options.table:
        lines = {}
        for kind in KINDS:
            for rule, line in fitted(list(findings(labelled, logits, kind))).items():
                lines.setdefault(rule, line)
        write_table(options.table, lines)
    if options.out:
        IntegerModel(tuned(options, labelled, numpy.ones(len(labelled.sentences), bool))).write(options.out, words, buckets)


if __name__ == "__main__":
    main()
