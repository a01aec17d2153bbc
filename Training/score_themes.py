"""Prints the themes' points for each line `span TAB passage` of standard input, by the data files and plain Python.

    python3 score_themes.py ../Sources/Ingest/Tables < pairs.tsv

A second reading of the files, apart from the fitting program. The golden file Tests/IngestTests/Goldens/theme-points.tsv
is its output (points by major topic in file order, then the line) and holds the Swift program to it.
"""

import math
import struct
import sys

import yaml

from theme_words import Lexicon, theme_words, word_count


class Themes:
    def __init__(self, folder):
        with open(f"{folder}/themes.yaml", encoding="utf-8") as file:
            themes = yaml.safe_load(file)["themes"]
        with open(f"{folder}/theme-words.bin", "rb") as file:
            data = file.read()
        assert data[:8] == b"KBTHEME1"
        count, columns, _, listing = struct.unpack_from("<4i", data, 8)
        self.codes = struct.unpack_from(f"<{columns}i", data, 24)
        self.biases = struct.unpack_from(f"<{columns}i", data, 24 + 4 * columns)
        self.scales = struct.unpack_from(f"<{columns}h", data, 24 + 8 * columns)
        place = 24 + 10 * columns
        flat = struct.unpack_from(f"<{count * columns}b", data, place)
        words = data[place + count * columns:].split(b"\n")
        assert len(words) == count and len(data) == place + count * columns + listing
        self.table = {word: flat[i * columns:(i + 1) * columns] for i, word in enumerate(words)}
        self.lexicon = Lexicon(themes, list(self.codes))

    def field(self, text):
        words = theme_words(text)
        points = [sum(column) for column in zip([0] * len(self.codes), *(self.table[w] for w in set(words) if w in self.table))]
        for weights in self.lexicon.hits(words).values():
            for column, weight in weights.items():
                points[column] += weight * self.scales[column]
        return [value * math.isqrt((1 << 24) // max(1, word_count(words))) for value in points]

    def points(self, span, passage):
        return [(10 * a + 8 * b) // 4 + c for a, b, c in zip(self.field(span), self.field(passage), self.biases)]


if __name__ == "__main__":
    themes = Themes(sys.argv[1])
    for line in sys.stdin.buffer:
        text = line.decode("utf-8").rstrip("\n")
        span, _, passage = text.partition("\t")
        print(" ".join(map(str, themes.points(span, passage))), text, sep="\t")
