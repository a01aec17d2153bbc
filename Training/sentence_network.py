"""A one-layer convolution over words, its gradient and Adam, in plain numpy.

A sentence is a row of word numbers; number 0 is padding and has the zero vector. For each width k in WIDTHS there are F
filters over k neighbouring word vectors; each filter keeps its largest response in the sentence (with a bias and
ReLU), and two output units add these up to the logits of "this sentence states a proposal" and "it states a promise"
(Kim 2014, Convolutional Neural Networks for Sentence Classification).

The convolution is linear in the words. So a batch is done as a table: (distinct words) x (tap, filter), one product of
matrices; a response is a sum of table entries; only the winning places carry gradient back.
"""

import numpy

WIDTHS = (1, 3, 5)
TAPS = [(width, tap - width // 2) for width in WIDTHS for tap in range(width)]


def sigmoid(values):
    return 1 / (1 + numpy.exp(-values))


OUTPUTS = 2


class Network:
    """Parameters: words V x d, filters d x (9 taps x F), biases 3F, output 3F x 2, offset 2."""

    def __init__(self, words, dimensions, filters, seed):
        generator = numpy.random.default_rng(seed)
        self.filters = filters
        self.parameters = {
            "words": generator.normal(0, 0.1, (words, dimensions)),
            "filters": numpy.concatenate(
                [self.uniform(generator, width, dimensions, filters) for width in WIDTHS], axis=1),
            "biases": numpy.zeros(3 * filters),
            # The second output begins at nothing: only annotated sentences teach it.
            "output": numpy.outer(generator.uniform(-1, 1, 3 * filters) / numpy.sqrt(3 * filters), (1, 0)),
            "offset": numpy.array([-2.0, -4.0]),
        }
        self.parameters = {name: value.astype(numpy.float32) for name, value in self.parameters.items()}
        self.parameters["words"][0] = 0

    @staticmethod
    def uniform(generator, width, dimensions, filters):
        bound = 1 / numpy.sqrt(width * dimensions)
        return generator.uniform(-bound, bound, (dimensions, width * filters))

    def responses(self, table, rows):
        """The largest response of each filter in each sentence (B x 3F) and the place where it stands."""
        count, length = rows.shape
        padded = numpy.zeros((count, length + 4), rows.dtype)  # local row 0 is padding
        padded[:, 2:-2] = rows
        blank = (rows == 0)[:, :, None]
        best, places = [], []
        column = 0
        for width in WIDTHS:
            total = numpy.zeros((count, length, self.filters), numpy.float32)
            for tap in range(width):
                shift = 2 + tap - width // 2
                total += table[:, column:column + self.filters][padded[:, shift:shift + length]]
                column += self.filters
            total[numpy.broadcast_to(blank, total.shape)] = -1e9
            place = total.argmax(1)
            best.append(numpy.take_along_axis(total, place[:, None, :], 1)[:, 0])
            places.append(place)
        return numpy.concatenate(best, 1), numpy.concatenate(places, 1), padded

    def logits(self, sentences, batch=512):
        """The logits of each sentence (n x 2), without dropout."""
        return self.pooled(sentences, batch) @ self.parameters["output"] + self.parameters["offset"]

    def pooled(self, sentences, batch=512):
        """What the filters pass on of each sentence (n x 3F)."""
        p = self.parameters
        result = numpy.zeros((len(sentences), 3 * self.filters), numpy.float32)
        order = numpy.argsort([len(s) for s in sentences], kind="stable")
        for start in range(0, len(order), batch):
            chosen = order[start:start + batch]
            words, rows = numpy.unique(pad([sentences[i] for i in chosen]), return_inverse=True)
            best, _, _ = self.responses(p["words"][words] @ p["filters"], rows)
            result[chosen] = numpy.maximum(best + p["biases"], 0)
        return result

    def gradient(self, sentences, targets, weights, generator, dropouts):
        """The weighted soft cross-entropy of a batch, by the weight of the first output, and its gradient for every
        parameter; targets and weights are B x 2, and a weight of 0 says that an output is not known."""
        p = self.parameters
        words, rows = numpy.unique(pad(sentences), return_inverse=True)
        keep = dropout(generator, (len(words), p["words"].shape[1]), dropouts[0])
        vectors = p["words"][words] * keep
        best, places, padded = self.responses(vectors @ p["filters"], rows)
        active = numpy.maximum(best + p["biases"], 0)
        pooled_keep = dropout(generator, active.shape, dropouts[1])
        pooled = active * pooled_keep
        logits = pooled @ p["output"] + p["offset"]
        whole = weights[:, 0].sum()
        loss = float((weights * (numpy.logaddexp(0, logits) - targets * logits)).sum() / whole)
        above = (weights * (sigmoid(logits) - targets) / whole).astype(numpy.float32)
        responses = (above @ p["output"].T) * pooled_keep * (active > 0)
        counts = self.scattered(responses, places, padded, len(words))
        counts[0] = 0
        return loss, {
            "words": (words, (counts @ p["filters"].T) * keep),
            "filters": vectors.T @ counts,
            "biases": responses.sum(0),
            "output": pooled.T @ above,
            "offset": above.sum(0),
        }

    def scattered(self, responses, places, padded, words):
        """The gradient of the table: for each word, tap and filter the sum over the winning places."""
        columns = 9 * self.filters
        index, value = [], []
        for number, (width, shift) in enumerate(TAPS):
            group = WIDTHS.index(width)
            part = slice(group * self.filters, (group + 1) * self.filters)
            rows = numpy.take_along_axis(padded, places[:, part] + 2 + shift, 1)
            index.append((rows * columns + number * self.filters + numpy.arange(self.filters)).ravel())
            value.append(responses[:, part].ravel())
        total = numpy.bincount(numpy.concatenate(index), numpy.concatenate(value), words * columns)
        return total.reshape(words, columns).astype(numpy.float32)


def dropout(generator, shape, rate):
    return (generator.random(shape, numpy.float32) >= rate).astype(numpy.float32) / numpy.float32(1 - rate)


def pad(sentences):
    """The sentences as one matrix, shorter ones filled with 0; the first cell of a first row holds 0 so that
    padding is local row 0 in every batch."""
    length = max(map(len, sentences)) + 1
    matrix = numpy.zeros((len(sentences), length), numpy.int64)
    for row, sentence in enumerate(sentences):
        matrix[row, :len(sentence)] = sentence
    return matrix


class Adam:
    """Kingma and Ba 2015; the rate is given at each step."""

    def __init__(self, parameters):
        self.parameters, self.step = parameters, 0
        self.first = {name: numpy.zeros_like(value) for name, value in parameters.items()}
        self.second = {name: numpy.zeros_like(value) for name, value in parameters.items()}

    def update(self, gradient, rate):
        self.step += 1
        rate = rate * numpy.sqrt(1 - 0.999**self.step) / (1 - 0.9**self.step)
        for name, value in self.parameters.items():
            first, second = self.first[name], self.second[name]
            first *= 0.9
            second *= 0.999
            if name == "words":
                rows, part = gradient[name]
                first[rows] += 0.1 * part
                second[rows] += 0.001 * part * part
            else:
                first += 0.1 * gradient[name]
                second += 0.001 * gradient[name] * gradient[name]
            value -= numpy.float32(rate) * first / (numpy.sqrt(second) + 1e-8)


def train(network, sentences, targets, weights, epochs, rate, seed, batch=256, dropouts=(0.1, 0.2), report=None):
    """Minimises the soft cross-entropy; sentences of similar length share a batch, batches come in random order."""
    generator = numpy.random.default_rng(seed)
    lengths = numpy.array([len(s) for s in sentences])
    adam = Adam(network.parameters)
    steps, step = epochs * (len(sentences) // batch + 1), 0
    for epoch in range(epochs):
        order = generator.permutation(len(sentences))
        parts = numpy.array_split(order, max(1, len(order) // (batch * 40)))
        order = numpy.concatenate([part[numpy.argsort(lengths[part], kind="stable")] for part in parts])
        batches = [order[i:i + batch] for i in range(0, len(order), batch)]
        generator.shuffle(batches)
        total = 0.0
        for chosen in batches:
            step += 1
            decay = max(0.02, min(1, step / (0.05 * steps), 1.05 * (1 - step / steps)))
            loss, gradient = network.gradient(
                [sentences[i] for i in chosen], targets[chosen], weights[chosen], generator, dropouts)
            adam.update(gradient, rate * decay)
            total += loss
        if report:
            report(epoch, total / len(batches))
