"""Prints two logits (in 1/1024), two scores ("proposes", "promises") and the sentence for each line of standard input, by
a model file and numpy.

    python3 score_sentences.py ../Sources/Ingest/Tables/sentence-model.bin < sentences.txt

Written from docs/sentence-model.md, apart from the training program: a second reading of the file. The golden file
Tests/IngestTests/Goldens/sentence-model.tsv is its output and holds the Swift program to it.
"""

import struct
import sys

import numpy

from sentence_tokens import fnv1a, tokens


class Model:
    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        assert data[:8] == b"KBSENT2\n"
        (words, self.buckets, self.dimensions, self.filters, self.shift, self.output_shift, *self.offsets, steps,
         listing) = struct.unpack_from("<10i", data, 8)
        place, rows = 48, 3 + words + self.buckets

        def take(code, count):
            nonlocal place
            values = struct.unpack_from(f"<{count}{code}", data, place)
            place += struct.calcsize(f"<{count}{code}")
            return values

        self.scales, self.biases = take("H", rows), take("h", 3 * self.filters)
        self.outputs = numpy.array(take("h", 6 * self.filters)).reshape(2, 3 * self.filters)
        self.sigmoid = take("H", steps + 1)
        self.rows = numpy.array(take("b", rows * self.dimensions)).reshape(rows, self.dimensions)
        width = 9 * self.filters
        self.columns = numpy.array(take("b", width * self.dimensions)).reshape(self.dimensions, width)
        self.numbers = {word: 3 + i for i, word in enumerate(data[place:place + listing].split(b"\n"))}
        self.first_bucket = 3 + words

    def entries(self, words):
        products = (self.rows[words] @ self.columns) * numpy.array([self.scales[word] for word in words])[:, None]
        return (products + (1 << (self.shift - 1))) >> self.shift

    def number(self, word):
        return self.numbers.get(word, self.first_bucket + fnv1a(word[-3:]) % self.buckets)

    def logits(self, text):
        words = [0, 0, 1] + [self.number(word) for word in tokens(text)] + [2, 0, 0]
        taps = self.entries(words).reshape(len(words), self.filters // 16, 9, 16)
        count, best = len(words) - 4, []
        for width, first in ((0, 0), (1, 1), (2, 4)):
            responses = sum(taps[2 + offset:2 + offset + count, :, first + width + offset]
                            for offset in range(-width, width + 1))
            best.append(responses.max(0))
        # By group of 16, then width, then lane, as the file orders the filters.
        active = numpy.maximum(numpy.stack(best, 1).reshape(-1) + numpy.array(self.biases), 0)
        return [(int(active @ output) + offset) >> (self.output_shift - 10)
                for output, offset in zip(self.outputs, self.offsets)]

    def score(self, logit):
        width = 16384 // (len(self.sigmoid) - 1)
        cell, rest = divmod(min(max(logit + 8192, 0), 16383), width)
        return (self.sigmoid[cell] + (self.sigmoid[cell + 1] - self.sigmoid[cell]) * rest // width) / 65535


if __name__ == "__main__":
    model = Model(sys.argv[1])
    for line in sys.stdin.buffer:
        text = line.decode("utf-8").rstrip("\n")
        logits = model.logits(text)
        print(*logits, *(f"{model.score(logit):.6f}" for logit in logits), text, sep="\t")
