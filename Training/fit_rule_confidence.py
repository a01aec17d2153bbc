"""Fits how often a proposal of each report rule is right, from annotated reports.

    python3 fit_rule_confidence.py --out ../Sources/Ingest/Tables/rule-confidence.txt GOLD PREDICTED [GOLD PREDICTED ...]

GOLD and PREDICTED as scripts/score.py reads them (overlap 0.3 counts as right). A share is drawn towards the mean of all
rules by as many cases as --prior says and lowered by --read, because the rules were written by those who had read the texts.
Rules of the table that were not seen keep what it says.
"""

import argparse
import collections
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "scripts"))
import score


def counted(gold_path, predicted_path):
    counts = collections.defaultdict(lambda: [0, 0])
    gold = {item["id"]: item["proposals"] for item in score.records(gold_path)}
    predicted = collections.defaultdict(list)
    for item in score.records(predicted_path):
        predicted[item["doc"].removeprefix("Corpus/")].append(item)
    for document, items in gold.items():
        for kind in ("proposal", "commitment"):
            tally = score.Tally()
            tally.add(document, *([i for i in side if i["kind"] == kind] for side in (items, predicted[document])), 0.3)
            for rule, (right, extra) in tally.by_rule.items():
                counts[rule][0] += right
                counts[rule][1] += right + extra
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--prior", type=float, default=3)
    parser.add_argument("--read", type=float, default=0.03)
    options = parser.parse_args()
    total = collections.defaultdict(lambda: [0, 0])
    for gold, predicted in zip(options.files[::2], options.files[1::2]):
        for rule, (right, count) in counted(gold, predicted).items():
            total[rule][0] += right
            total[rule][1] += count
    path = pathlib.Path(options.out)
    lines = path.read_text(encoding="utf-8").splitlines()
    known = [line.split()[0] for line in lines if line and not line.startswith("#")]
    right, count = (sum(total[rule][place] for rule in known) for place in (0, 1))
    mean = right / max(1, count)

    def fitted(line):
        if not line or line.startswith("#") or not total[line.split()[0]][1]:
            return line
        rule = line.split()[0]
        hits, cases = total[rule]
        share = (hits + options.prior * mean) / (cases + options.prior) - options.read
        return f"{rule} {share:.2f} {cases}"

    path.write_text("\n".join(fitted(line) for line in lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
