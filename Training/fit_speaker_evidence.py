"""Fits the weights by which a reference is settled: speaker-evidence.txt.

    python3 fit_speaker_evidence.py --table ../Sources/Ingest/Tables/speaker-evidence.txt \
        --set FEATURES GOLD [--set FEATURES GOLD ...] [--write] [--without EVIDENCE ...]

GOLD has one object a document, `id` and `proposals` (`text`, `speaker`, `kind`); FEATURES is what the program saw:

    KB_REPORTS=FOLDER KB_SPEAKER_FEATURES=FEATURES swift test --filter SpeakerFeatureDump

A choice counts when its words overlap with an annotated item whose speaker is among the candidates. A reference has weights
of its own besides those that all share; both are drawn to the weights in the table (written by hand at first), the
strength of which is the prior's. Figures are by cross-validation over documents: every tenth document is held out. Without
--write only figures are printed; --without shows what a kind of evidence is worth.
"""

import argparse
import collections
import json
import pathlib
import sys

import numpy
import scipy.optimize

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "scripts"))
from score import overlap, records, same_speaker, words

FOLDS = 10
# Standard deviations of the shared weights and of a reference's own.
SHARED, OWN = 0.3, 0.7


def read_table(path):
    """The comments and groups as they stand: {reference: {evidence: weight}}."""
    table, group = collections.OrderedDict(), None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.strip()
            if line.startswith("["):
                group = table.setdefault(line[1:-1], {})
            elif line and not line.startswith("#"):
                name, weight = line.split()
                group[name] = float(weight)
    return table


def cases(features, gold):
    """(document, reference, [(kinds, is right)]) of every choice that an annotated item can judge."""
    items = {item["id"]: item["proposals"] for item in records(gold)}
    for choice in records(features):
        document = next((name for name in items if choice["doc"].endswith("/" + name.split("/", 1)[-1])), None)
        if document is None or choice["kind"] != "proposal":
            continue
        mine = words(choice["text"])
        scored = [(overlap(mine, words(item["text"])), item) for item in items[document] if item["kind"] == "proposal"]
        best, item = max(scored, key=lambda pair: pair[0], default=(0, None))
        if best < 0.3 or item.get("borderline") or not item["speaker"]:
            continue
        candidates = [(c["kinds"], same_speaker(item["speaker"], c["name"])) for c in choice["candidates"]]
        yield document, choice["reference"], candidates, same_speaker(item["speaker"], choice["chosen"])


class Model:
    def __init__(self, table, without=()):
        self.references = list(table)
        self.kinds = sorted({kind for _, group in table.items() for kind in group} - {"least"})
        self.table, self.without = table, set(without)

    def learn_kinds(self, data):
        seen = {kind for _, _, candidates, _ in data for kinds, _ in candidates for kind in kinds}
        self.kinds = sorted((set(self.kinds) | seen) - self.without)
        self.place = {kind: i for i, kind in enumerate(self.kinds)}
        self.start = numpy.array([[self.table[r].get(k, 0.0) for k in self.kinds] for r in self.references])

    def matrix(self, candidates):
        rows = numpy.zeros((len(candidates), len(self.kinds)))
        for i, (kinds, _) in enumerate(candidates):
            for kind in kinds:
                if kind in self.place:
                    rows[i, self.place[kind]] = 1
        return rows

    def fit(self, data):
        size = len(self.kinds)
        prepared = [
            (self.references.index(reference), self.matrix(candidates), numpy.array([r for _, r in candidates]))
            for _, reference, candidates, _ in data
            if any(right for _, right in candidates)
        ]
        count = len(self.references)

        def loss(flat):
            shared, own = flat[:size], flat[size:].reshape(count, size)
            total = (shared**2).sum() / (2 * SHARED**2) + (own**2).sum() / (2 * OWN**2)
            gradient = numpy.zeros_like(flat)
            gradient[:size] = shared / SHARED**2
            gradient[size:] = (own / OWN**2).ravel()
            for place, rows, right in prepared:
                sums = rows @ (self.start[place] + shared + own[place])
                sums = sums - sums.max()
                share = numpy.exp(sums) / numpy.exp(sums).sum()
                hit = share[right].sum()
                total -= numpy.log(hit)
                slope = rows.T @ (share - numpy.where(right, share / hit, 0))
                gradient[:size] += slope
                gradient[size + place * size : size + (place + 1) * size] += slope
            return total, gradient

        found = scipy.optimize.minimize(loss, numpy.zeros(size * (count + 1)), jac=True, method="L-BFGS-B")
        shared, own = found.x[:size], found.x[size:].reshape(count, size)
        return self.start + shared + own

    def right(self, weights, case):
        _, reference, candidates, _ = case
        sums = self.matrix(candidates) @ weights[self.references.index(reference)]
        return bool(len(sums)) and candidates[int(numpy.argmax(sums))][1]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--table", required=True)
    parser.add_argument("--set", nargs=2, action="append", required=True)
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    table = read_table(options.table)
    data = [case for features, gold in options.set for case in cases(features, gold)]
    model = Model(table, options.without)
    model.learn_kinds(data)
    documents = sorted({document for document, *_ in data})
    by_hand, fitted, reachable, total = (collections.Counter() for _ in range(4))
    for fold in range(FOLDS):
        held = set(documents[fold::FOLDS])
        weights = model.fit([case for case in data if case[0] not in held])
        for case in data:
            if case[0] in held:
                total[case[1]] += 1
                reachable[case[1]] += any(right for _, right in case[2])
                by_hand[case[1]] += model.right(model.start, case)
                fitted[case[1]] += model.right(weights, case)
    print("reference            cases  reachable  table  fitted (held out)")
    for reference in [*table, "all"]:
        pick = (lambda counter: sum(counter.values())) if reference == "all" else (lambda counter: counter[reference])
        print(f"{reference:20} {pick(total):5} {pick(reachable):10} {pick(by_hand):6} {pick(fitted):7}")
    if options.write:
        write(options.table, model, model.fit(data))


def write(path, model, weights):
    """The table with new weights under its comments, largest first; what weighs less than 0.1 is left out."""
    with open(path, encoding="utf-8") as lines:
        head = [line for line in lines if line.startswith(("#", "["))]
    with open(path, "w", encoding="utf-8") as out:
        for number, line in enumerate(head):
            if line.startswith("#") and number and not head[number - 1].startswith("#"):
                out.write("\n")
            if line.startswith("#") and number == 2:
                out.write("\n")
            out.write(line)
            if line.startswith("["):
                reference = line.strip()[1:-1]
                if "least" in model.table[reference]:
                    out.write(f"least {model.table[reference]['least']:g}\n")
                row = weights[model.references.index(reference)]
                for weight, kind in sorted(zip(row, model.kinds), key=lambda pair: (-pair[0], pair[1])):
                    if abs(weight) >= 0.05:
                        out.write(f"{kind} {weight:.1f}\n")


main()
