"""Quantises a trained network to integers and writes Sources/Ingest/Tables/sentence-model.bin.

docs/sentence-model.md gives the layout and the arithmetic. `IntegerModel.logits` is that arithmetic in numpy: what
the Swift program computes, to the last bit.
"""

import struct

import numpy

from sentence_network import TAPS, WIDTHS, Network, sigmoid

MAGIC = b"KBSENT2\n"
LARGEST = 6553  # five table entries still fit into 16 bits
LOGIT = 1024  # units of a logit
STEPS = 128  # intervals of the sigmoid table, over -8 ... 8
SPECIAL = 3  # rows of padding, start and end mark


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
        weights = p["output"] * units[:, None]
        self.output_shift = int(numpy.floor(numpy.log2(32767 / numpy.abs(weights).max())))
        self.output = numpy.rint(weights * 2.0**self.output_shift).astype(numpy.int16)
        self.offsets = [int(round(float(value) * 2.0**self.output_shift)) for value in p["offset"]]
        self.count = count

    def logits(self, sentences):
        """Logits (n x 2) in units of 1/LOGIT, as integers."""
        result = numpy.zeros((len(sentences), 2), numpy.int64)
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
            result[number] = (active @ self.output.astype(numpy.int64) + self.offsets) >> (self.output_shift - 10)
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
            "<10i", len(vocabulary), buckets, self.rows.shape[1], self.count, self.shift, self.output_shift,
            *self.offsets, STEPS, len(listing))
        parts = [MAGIC, head, self.row_scales.astype("<u2").tobytes(), self.biases[filters].astype("<i2").tobytes(),
                 self.output[filters].T.astype("<i2").tobytes(), sigmoids.tobytes(), self.rows.tobytes(),
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


def network_of(path):
    """A network with the parameters of a file, its words and the number of its buckets.

    Scales are free (a word's vector times a, a filter's weights by a); they are chosen so that a filter has the size that
    training gives it: its weights' square less its output's stays at the 1/3 that it begins with."""
    with open(path, "rb") as file:
        data = file.read()
    assert data[:8] == MAGIC
    count, buckets, dimensions, filters, shift, output_shift, *offsets, steps, listing = struct.unpack_from("<10i", data, 8)
    place, rows = 48, SPECIAL + count + buckets

    def take(code, *shape):
        nonlocal place
        values = numpy.frombuffer(data, code, int(numpy.prod(shape)), place)
        place += values.nbytes
        return values.reshape(shape).astype(float)

    scales, biases, outputs = take("<u2", rows), take("<i2", 3 * filters), take("<i2", 2, 3 * filters)
    take("<u2", steps + 1)
    vectors, columns = take("i1", rows, dimensions), take("i1", dimensions, 9 * filters)
    words = data[place:place + listing].split(b"\n")
    network = Network(rows, dimensions, filters, 0)
    parameters = network.parameters
    # The file's orders, undone.
    columns = columns.reshape(dimensions, filters // 16, 9, 16).transpose(0, 2, 1, 3).reshape(dimensions, 9 * filters)
    biases, outputs = (values.reshape(-1, filters // 16, 3, 16).transpose(0, 2, 1, 3).reshape(-1, 3 * filters)
                       for values in (biases, outputs))
    vectors = vectors * scales[:, None] / 2.0**shift
    factor = 0.25 / vectors[SPECIAL:].std()
    vectors, columns, outputs = vectors * factor, columns / factor, outputs / 2.0**output_shift
    filter_of = numpy.concatenate([WIDTHS.index(width) * filters + numpy.arange(filters) for width, _ in TAPS])
    square = numpy.bincount(filter_of, (columns**2).sum(0))
    size = numpy.sqrt((1 / 3 + numpy.sqrt(1 / 9 + 4 * square * outputs[0]**2)) / (2 * square))
    parameters["words"][:], parameters["filters"][:] = vectors, columns * size[filter_of]
    parameters["biases"][:], parameters["output"][:] = biases[0] * size, (outputs / size).T
    parameters["offset"][:] = numpy.array(offsets) / 2.0**output_shift
    return network, words, buckets
