"""Prints logit (in 1/1024), score and sentence for each line of standard input, by a model file and plain Python.

    python3 score_sentences.py ../Sources/Ingest/Tables/sentence-model.bin < sentences.txt

Written from docs/sentence-model.md, apart from the training program: a second reading of the file. The golden file
Tests/IngestTests/Goldens/sentence-model.tsv is its output and holds the Swift program to it.
"""

import struct
import sys

from sentence_tokens import fnv1a, tokens


class Model:
    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        assert data[:8] == b"KBSENT1\n"
        (words, self.buckets, self.dimensions, self.filters, self.shift, self.output_shift, self.offset, steps,
         listing) = struct.unpack_from("<9i", data, 8)
        place, rows = 44, 3 + words + self.buckets

        def take(code, count):
            nonlocal place
            values = struct.unpack_from(f"<{count}{code}", data, place)
            place += struct.calcsize(f"<{count}{code}")
            return values

        self.scales, self.biases, self.outputs = take("H", rows), take("h", 3 * self.filters), take("h", 3 * self.filters)
        self.sigmoid, flat = take("H", steps + 1), take("b", rows * self.dimensions)
        self.rows = [flat[i * self.dimensions:(i + 1) * self.dimensions] for i in range(rows)]
        width = 9 * self.filters
        flat = take("b", width * self.dimensions)
        self.columns = [flat[column::width] for column in range(width)]
        self.numbers = {word: 3 + i for i, word in enumerate(data[place:place + listing].split(b"\n"))}
        self.first_bucket = 3 + words
        self.table = {}

    def entries(self, row):
        if row not in self.table:
            vector, scale, half = self.rows[row], self.scales[row], 1 << (self.shift - 1)
            self.table[row] = [(sum(a * b for a, b in zip(vector, column)) * scale + half) >> self.shift
                               for column in self.columns]
        return self.table[row]

    def number(self, word):
        return self.numbers.get(word, self.first_bucket + fnv1a(word[-3:]) % self.buckets)

    def logit(self, text):
        words = [1] + [self.number(word) for word in tokens(text)] + [2]
        entries = [self.entries(row) for row in [0, 0] + words + [0, 0]]
        total = self.offset
        for filter in range(3 * self.filters):
            group, width, lane = filter // 48, filter // 16 % 3, filter % 16
            taps = [(offset, group * 144 + (width * width + offset) * 16 + lane) for offset in range(2 * width + 1)]
            best = max(sum(entries[2 + place + offset - width][column] for offset, column in taps)
                       for place in range(len(words)))
            total += max(0, best + self.biases[filter]) * self.outputs[filter]
        return total >> (self.output_shift - 10)

    def score(self, logit):
        width = 16384 // (len(self.sigmoid) - 1)
        cell, rest = divmod(min(max(logit + 8192, 0), 16383), width)
        return (self.sigmoid[cell] + (self.sigmoid[cell + 1] - self.sigmoid[cell]) * rest // width) / 65535


if __name__ == "__main__":
    model = Model(sys.argv[1])
    for line in sys.stdin.buffer:
        text = line.decode("utf-8").rstrip("\n")
        logit = model.logit(text)
        print(f"{logit}\t{model.score(logit):.6f}\t{text}")
