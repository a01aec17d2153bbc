"""Tunes a trained sentence model on sentences that people labelled, and teaches it promises.

    python3 tune_sentence_model.py untuned.bin SENTENCES --gold FOLDER [FOLDER ...] [--labels LABELS] \
        --out ../Sources/Ingest/Tables/sentence-model.bin

SENTENCES is what the model was trained on (train_sentence_model.py): a part of it is read again beside the labels, with
its soft scores, so that what people never labelled is not forgotten. Each FOLDER has speeches.jsonl and
speeches.gold.jsonl (annotated paragraphs); LABELS has one object a line, `id`, `text` and `label` (proposal,
commitment, none; undecided is left out). Without --out the program prints figures by cross-validation grouped by debate;
--unseen FEATURES OUT writes the features of fit_speech_rules.py again, each sentence with the scores of a network that was
tuned without its debate.
"""

import argparse
import json

import numpy
import scipy.optimize

from gold_sentences import gold_sentences
from sentence_file import IntegerModel, network_of
from sentence_network import sigmoid, train
from sentence_tokens import fnv1a, tokens
from train_sentence_model import Vocabulary, agreement, cross_entropy, read

FOLDS = 5


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("sentences")
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--labels")
    parser.add_argument("--weight", type=float, default=3.0, help="of a labelled sentence; a scored one weighs 1")
    parser.add_argument("--promise-weight", type=float, default=3.0, help="of what a label says of a promise")
    parser.add_argument("--single", type=float, default=1.0, help="weight of LABELS in parts of --weight")
    parser.add_argument("--again", type=int, default=16000, help="scored sentences read again")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--dropout", type=float, nargs=2, default=(0.0, 0.0), help="of word vectors, of responses")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out")
    parser.add_argument("--unseen", nargs=2, metavar=("FEATURES", "OUT"))
    return parser.parse_args()


class Labelled:
    """Sentences as word numbers, with targets and weights (n x 2) and debates; weight 0 where nothing is known."""

    def __init__(self, options, vocabulary):
        self.groups, texts, says, weights = [], [], [], []
        for folder in options.gold:
            for sentence in gold_sentences(folder)[0]:
                self.groups.append((folder, sentence.debate))
                texts.append(sentence.text)
                says.append((sentence.right, sentence.promised))
                weights.append(options.weight)
        for record in labels(options.labels):
            self.groups.append((options.labels, record["id"].rpartition("-")[0]))
            texts.append(record["text"])
            says.append((record["label"] == "proposal", record["label"] == "commitment"))
            weights.append(options.weight * options.single)
        self.sentences = [vocabulary.sentence(tokens(text)) for text in texts]
        self.targets = numpy.array([[answer is True for answer in both] for both in says], numpy.float32)
        self.known = numpy.array([[answer is not None for answer in both] for both in says])
        ratio = numpy.array([1, options.promise_weight / options.weight], numpy.float32)
        self.weights = (numpy.array(weights, numpy.float32)[:, None] * ratio * self.known).astype(numpy.float32)
        self.folds = numpy.array([fold(debate) for _, debate in self.groups])


def fold(debate):
    return fnv1a(debate.encode()) % FOLDS


class Unseen:
    """Sentences of a feature file, their scores to be replaced."""

    def __init__(self, options, vocabulary):
        texts = {}
        for folder in options.gold:
            with open(f"{folder}/speeches.jsonl", encoding="utf-8") as file:
                texts.update((record["id"], record["text"].encode()) for record in map(json.loads, file))
        with open(options.unseen[0], encoding="utf-8") as file:
            self.records = [json.loads(line) for line in file]
        self.sentences, self.folds = [], []
        for record in self.records:
            places = record["tokens"] or [0, 0]
            text = texts[record["id"]][places[0]:places[-1]].decode()
            self.sentences.append(vocabulary.sentence(tokens(text)))
            self.folds.append(fold(record["id"].rpartition("-")[0]))

    def score(self, network, number):
        here = [i for i, f in enumerate(self.folds) if f == number]
        for i, both in zip(here, sigmoid(network.logits([self.sentences[i] for i in here]))):
            self.records[i]["score"], self.records[i]["promise"] = (round(float(score), 6) for score in both)

    def write(self, path):
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in self.records)


def labels(path):
    if not path:
        return []
    with open(path, encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    return [record for record in records if record["label"] != "undecided"]


class Again:
    """A fixed part of the scored sentences; nothing is known of their promises."""

    def __init__(self, options, vocabulary):
        words, scores, _ = read(options.sentences)
        chosen = numpy.random.default_rng(options.seed).choice(len(words), options.again, replace=False)
        self.sentences = [vocabulary.sentence(words[i]) for i in chosen]
        self.targets = numpy.stack([scores[chosen], numpy.zeros(len(chosen))], 1).astype(numpy.float32)
        self.weights = numpy.tile(numpy.array([1, 0], numpy.float32), (len(chosen), 1))


def start_promises(network, labelled, places, softness=30):
    """Fits the second output alone, the filters as they are: where tuning begins."""
    places = places[labelled.known[places, 1]]
    pooled, truth = network.pooled([labelled.sentences[i] for i in places]), labelled.targets[places, 1]
    sizes = pooled.std(0) + 1e-6

    def loss(v):
        logits = pooled @ (v[:-1] / sizes) + v[-1]
        slope = sigmoid(logits) - truth
        value = (numpy.logaddexp(0, logits) - truth * logits).sum() + softness * (v[:-1] @ v[:-1]) / 2
        return float(value), numpy.append(slope @ pooled / sizes + softness * v[:-1], slope.sum()).astype(float)

    start = numpy.append(numpy.zeros(len(sizes)), -4.0)
    found = scipy.optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 60}).x
    network.parameters["output"][:, 1], network.parameters["offset"][1] = found[:-1] / sizes, found[-1]


def tuned(options, labelled, again, part):
    """A network tuned on a part of the labelled sentences."""
    network, _, _ = network_of(options.model)
    places = numpy.flatnonzero(part)
    start_promises(network, labelled, places)
    train(network, [labelled.sentences[i] for i in places] + again.sentences,
          numpy.concatenate([labelled.targets[places], again.targets]),
          numpy.concatenate([labelled.weights[places], again.weights]), options.epochs, options.rate, options.seed,
          dropouts=options.dropout)
    return network


def figures(name, labelled, logits):
    for source in dict.fromkeys(source for source, _ in labelled.groups):
        for output, kind in enumerate(("proposal", "promise")):
            part = labelled.known[:, output] & numpy.array([group[0] == source for group in labelled.groups])
            truth, here = labelled.targets[part, output], logits[part, output]
            print(f"{name} {source} {kind}: loss {cross_entropy(here, truth):.4f}, "
                  f"best F1 {agreement(here, truth, 0.5):.3f} ({int(truth.sum())} of {len(truth)})", flush=True)


def cross_validate(options, labelled, again, unseen):
    logits = numpy.zeros_like(labelled.targets)
    for number in range(FOLDS):
        here = numpy.flatnonzero(labelled.folds == number)
        network = tuned(options, labelled, again, labelled.folds != number)
        logits[here] = network.logits([labelled.sentences[i] for i in here])
        if unseen:
            unseen.score(network, number)
    figures("cross-validated", labelled, logits)
    if unseen:
        unseen.write(options.unseen[1])


def main():
    options = arguments()
    network, words, buckets = network_of(options.model)
    vocabulary = Vocabulary(words, buckets)
    labelled, again = Labelled(options, vocabulary), Again(options, vocabulary)
    figures("before", labelled, network.logits(labelled.sentences))
    if not options.out:
        cross_validate(options, labelled, again, Unseen(options, vocabulary) if options.unseen else None)
        return
    integers = IntegerModel(tuned(options, labelled, again, numpy.ones(len(labelled.sentences), bool)))
    figures("after, seen", labelled, integers.logits(labelled.sentences) / 1024)
    integers.write(options.out, words, buckets)


if __name__ == "__main__":
    main()
