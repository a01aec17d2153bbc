"""Fits how often a sentence of a given score is right, and the threshold, from annotated paragraphs.

    python3 fit_calibration.py --gold FOLDER --model ../Sources/Ingest/Tables/sentence-model.bin \
        --out ../Sources/Ingest/Tables/sentence-calibration.txt

The share right rises with the score (isotonic regression by pooling neighbours, Ayer and others 1955), in steps
between which the program draws straight lines. Figures come from five-fold cross-validation grouped by
debate. --check prints precision, recall and F1 of whole sentences on another folder at that threshold.
"""

import argparse

import numpy

from gold_sentences import gold_sentences
from score_sentences import Model
from sentence_tokens import fnv1a

LEAST = 60  # sentences in a step
THRESHOLDS = numpy.arange(0.15, 0.8, 0.025)


def pooled(scores, right):
    """Steps (mean score, share right) that rise, each of at least LEAST sentences."""
    order = numpy.argsort(scores, kind="stable")
    steps = []
    for part in numpy.array_split(order, max(1, len(order) // LEAST)):
        steps.append([scores[part].sum(), right[part].sum(), len(part)])
        while len(steps) > 1 and steps[-2][1] / steps[-2][2] >= steps[-1][1] / steps[-1][2]:
            last = steps.pop()
            steps[-1] = [a + b for a, b in zip(steps[-1], last)]
    means = [score / count for score, _, count in steps]
    # One more right and one more wrong in each step keep a share from being 0 or 1.
    return list(zip(means, numpy.maximum.accumulate([(hits + 1) / (count + 2) for _, hits, count in steps])))


def share(steps, scores):
    return numpy.interp(scores, *zip(*steps))


def f1(scores, right, threshold):
    chosen = scores >= threshold
    return 2 * (chosen & right).sum() / max(1, chosen.sum() + right.sum())


def best_threshold(scores, right):
    return THRESHOLDS[int(numpy.argmax([f1(scores, right, t) for t in THRESHOLDS]))]


def scored(model, folder):
    kept = [s for s in gold_sentences(folder)[0] if s.right is not None]
    scores = numpy.array([model.score(model.logit(s.text)) for s in kept])
    return kept, scores, numpy.array([s.right for s in kept])


def figures(name, chosen, right):
    hits = (chosen & right).sum()
    precision, recall = hits / max(1, chosen.sum()), hits / max(1, right.sum())
    print(f"{name}: P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f} "
          f"({len(right)} sentences, {right.sum()} right)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--check")
    parser.add_argument("--out")
    options = parser.parse_args()
    model = Model(options.model)
    kept, scores, right = scored(model, options.gold)
    folds = numpy.array([fnv1a(s.debate.encode()) % 5 for s in kept])
    chosen, shares = numpy.zeros(len(kept), bool), numpy.zeros(len(kept))
    for fold in range(5):
        rest = folds != fold
        chosen[~rest] = scores[~rest] >= best_threshold(scores[rest], right[rest])
        shares[~rest] = share(pooled(scores[rest], right[rest]), scores[~rest])
    figures("cross-validated", chosen, right)
    print(f"Brier score {((scores - right) ** 2).mean():.4f} as it stands, {((shares - right) ** 2).mean():.4f} calibrated")
    for low, high in zip(numpy.arange(0, 1, 0.1), numpy.arange(0.1, 1.1, 0.1)):
        part = (shares >= low) & (shares < high)
        if part.any():
            print(f"  calibrated {low:.1f} to {high:.1f}: {part.sum():5d} sentences, right {right[part].mean():.2f}")
    threshold, steps = best_threshold(scores, right), pooled(scores, right)
    if options.check:
        _, others, truth = scored(model, options.check)
        figures(f"checked at {threshold:.3f}", others >= threshold, truth)
    if options.out:
        with open(options.out, "w", encoding="utf-8") as file:
            file.write("# How often a sentence is a proposal, by the sentence model's score; made by Training/fit_calibration.py.\n")
            file.write(f"[threshold]\n# The score that gives the best F1 of whole sentences.\n{threshold:.3f}\n")
            file.write("[share]\n# score, share right; straight lines between.\n")
            file.writelines(f"{score:.4f} {value:.4f}\n" for score, value in steps)


if __name__ == "__main__":
    main()
