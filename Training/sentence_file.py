"""Quantises a trained network to integers and writes Sources/Ingest/Tables/sentence-model.bin.

docs/sentence-model.md gives the layout and the arithmetic. `IntegerModel.logits` is that arithmetic in numpy: what
the Swift program computes, to the last bit.
"""

import struct

import numpy

from sentence_network import TAPS, WIDTHS, sigmoid

MAGIC = b"KBSENT1\n"
LARGEST = 6553  # five table entries still fit into 16 bits
LOGIT = 1024  # units of a logit
STEPS = 128  # intervals of the sigmoid table, over -8 ... 8


class IntegerModel:
    """The network in integers; `words` as rows of int8 with a scale each, `filters` as int8 with a scale a filter."""

    def __init__(self, network):
        p, count = network.parameters, network.filters
        filter_of = numpy.concatenate(
            [WIDTHS.index(width) * count + numpy.arange(count) for width, _ in TAPS])
        row_scale = numpy.abs(p["words"]).max(1) / 127
        row_scale[row_scale == 0] = 1e-9
        self.rows = numpy.rint(p["words"] / row_scale[:, None]).astype(numpy.int8)
        unit = row_scale.max() / 65535
        self.row_scales = numpy.rint(row_scale / unit).astype(numpy.uint16)
        filter_scale = numpy.array([numpy.abs(p["filters"][:, filter_of == f]).max() for f in range(3 * count)]) / 127
        self.filters = numpy.rint(p["filters"] / filter_scale[filter_of]).astype(numpy.int8)
        products = (self.rows.astype(numpy.int64) @ self.filters.astype(numpy.int64)) * self.row_scales[:, None]
        self.shift = 1
        while numpy.abs(products).max() >> self.shift >= LARGEST:
            self.shift += 1
        self.table = (products + (1 << (self.shift - 1))) >> self.shift
        units = filter_scale * unit * 2.0**self.shift
        self.biases = numpy.clip(numpy.rint(p["biases"] / units), -32767, 32767).astype(numpy.int16)
        weights = p["output"] * units
        self.output_shift = int(numpy.floor(numpy.log2(32767 / numpy.abs(weights).max())))
        self.output = numpy.rint(weights * 2.0**self.output_shift).astype(numpy.int16)
        self.offset = int(round(float(p["offset"][0]) * 2.0**self.output_shift))
        self.count = count

    def logits(self, sentences):
        """Logits in units of 1/LOGIT, as integers."""
        result = numpy.zeros(len(sentences), numpy.int64)
        for number, sentence in enumerate(sentences):
            rows = self.table[numpy.concatenate([[0, 0], sentence, [0, 0]])]
            best, column = [], 0
            for width in WIDTHS:
                total = 0
                for tap in range(width):
                    shift = 2 + tap - width // 2
                    total = total + rows[shift:shift + len(sentence), column:column + self.count]
                    column += self.count
                best.append(total.max(0))
            active = numpy.maximum(numpy.concatenate(best) + self.biases, 0)
            result[number] = (int(active @ self.output.astype(numpy.int64)) + self.offset) >> (self.output_shift - 10)
        return result

    def orders(self):
        """The file's order of columns (group of 16, tap, lane) and of filters (group, width, lane)."""
        groups, lanes = numpy.arange(0, self.count, 16), numpy.arange(16)
        columns = [tap * self.count + group + lanes for group in groups for tap in range(len(TAPS))]
        filters = [width * self.count + group + lanes for group in groups for width in range(len(WIDTHS))]
        return numpy.concatenate(columns), numpy.concatenate(filters)

    def write(self, path, vocabulary, buckets):
        columns, filters = self.orders()
        listing = b"\n".join(vocabulary)
        sigmoids = numpy.rint(65535 * sigmoid(numpy.linspace(-8, 8, STEPS + 1))).astype("<u2")
        head = struct.pack(
            "<9i", len(vocabulary), buckets, self.rows.shape[1], self.count, self.shift, self.output_shift,
            self.offset, STEPS, len(listing))
        parts = [MAGIC, head, self.row_scales.astype("<u2").tobytes(), self.biases[filters].astype("<i2").tobytes(),
                 self.output[filters].astype("<i2").tobytes(), sigmoids.tobytes(), self.rows.tobytes(),
                 numpy.ascontiguousarray(self.filters[:, columns]).tobytes(), listing]
        with open(path, "wb") as file:
            file.write(b"".join(parts))


def probability(logits):
    """The table's piecewise linear sigmoid of logits in units of 1/LOGIT, in integers, then divided by 65535."""
    sigmoids = numpy.rint(65535 * sigmoid(numpy.linspace(-8, 8, STEPS + 1))).astype(numpy.int64)
    width = 16 * LOGIT // STEPS
    place = numpy.clip(numpy.asarray(logits) + 8 * LOGIT, 0, 16 * LOGIT - 1)
    cell, rest = place // width, place % width
    return (sigmoids[cell] + (sigmoids[cell + 1] - sigmoids[cell]) * rest // width) / 65535
