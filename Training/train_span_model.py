"""Fits the span model: where in a sentence the words begin and end that state what should be done.

    python3 train_span_model.py MODEL FEATURES GOLD [FEATURES GOLD ...] --out ../Sources/Ingest/Tables/span-model.bin

MODEL is the report model: its word vectors are where the span model's begin. FEATURES and GOLD as report_sentences.py
reads them. A sentence counts when one item is annotated in it and the rules found one thing in it. Two layers of
convolution over tokens point at the first and the last token of the span (docs/span-model.md). With --held N the last N
pairs of files are only scored, and nothing is written. Needs jax and optax (requirements.txt).
"""

import argparse
import struct

import jax
import jax.numpy as jnp
import numpy
import optax

from report_sentences import report_sentences, score
from sentence_file import network_of

LONGEST, WIDTH, DIRECT, FLAGS, FILTERS, INSIDE = 120, 5, 3, 14, 32, 0.05


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--held", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--dropout", type=float, default=0.4)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out")
    return parser.parse_args()


class Example:
    """A sentence with one finding and the tokens of the annotated span, first and last."""

    def __init__(self, sentence, finding, item, text_tokens):
        self.sentence, self.finding, self.item = sentence, finding, item
        self.first, self.last = text_tokens

    @property
    def size(self):
        return len(self.finding.words)


def examples(features, gold):
    for sentence in report_sentences(features, gold):
        items = [item for item in sentence.items if not item[2].get("borderline")]
        if len(items) != 1 or len(sentence.findings) != 1 or not 0 < len(sentence.tokens) <= LONGEST:
            continue
        (start, end, item), finding = items[0], sentence.findings[0]
        if item["kind"] != finding.kind and not finding.rule.startswith("likely"):
            continue
        inside = [place for place, token in enumerate(sentence.tokens) if token[0] >= start and token[1] <= end]
        if inside:
            yield Example(sentence, finding, item, (inside[0], inside[-1]))


def arrays(chosen):
    words = numpy.zeros((len(chosen), LONGEST), numpy.int32)
    flags = numpy.zeros((len(chosen), LONGEST, FLAGS), numpy.float32)
    known = numpy.zeros((len(chosen), LONGEST), bool)
    for row, example in enumerate(chosen):
        words[row, :example.size] = example.finding.words
        bits = numpy.array(example.finding.flags)[:, None] >> numpy.arange(FLAGS) & 1
        flags[row, :example.size] = bits
        known[row, :example.size] = True
    edges = numpy.array([(example.first, example.last) for example in chosen])
    return words, flags, known, edges[:, 0], edges[:, 1]


def start(vectors, seed):
    keys = jax.random.split(jax.random.PRNGKey(seed), 3)
    inputs = vectors.shape[1] + FLAGS

    def normal(key, *shape):
        return jax.random.normal(key, shape) / numpy.sqrt(numpy.prod(shape[:-1]))

    return {
        "rows": jnp.array(vectors), "first": normal(keys[0], WIDTH, inputs, FILTERS), "first_biases": jnp.zeros(FILTERS),
        "second": normal(keys[1], WIDTH, FILTERS, FILTERS), "second_biases": jnp.zeros(FILTERS),
        "output": normal(keys[2], FILTERS, 3) / 2, "offsets": jnp.zeros(3), "direct": jnp.zeros((DIRECT, FLAGS, 2)),
    }


def convolved(values, weights):
    return jax.lax.conv_general_dilated(values, weights, (1,), "SAME", dimension_numbers=("NWC", "WIO", "NWC"))


def dropped(key, values, rate):
    return values * jax.random.bernoulli(key, 1 - rate, values.shape) / (1 - rate) if rate else values


def logits(p, words, flags, known, key=None, rate=0.0):
    """Of each token that the span begins there, ends there, and that it is inside."""
    keys = jax.random.split(key, 2) if rate else (None, None)
    shown = known[..., None]
    values = dropped(keys[0], jnp.concatenate([p["rows"][words], flags], -1) * shown, rate)
    hidden = jax.nn.relu(convolved(values, p["first"]) + p["first_biases"]) * shown
    hidden = dropped(keys[1], jax.nn.relu(convolved(hidden, p["second"]) + p["second_biases"]) * shown, rate)
    sums = hidden @ p["output"] + p["offsets"]
    direct = convolved(flags, p["direct"])
    blank = jnp.float32(-1e9)
    return (jnp.where(known, sums[..., 0] + direct[..., 0], blank),
            jnp.where(known, sums[..., 1] + direct[..., 1], blank), sums[..., 2])


def loss(p, batch, key, rate):
    words, flags, known, first, last = batch
    begins, ends, inside = logits(p, words, flags, known, key, rate)
    places = jnp.arange(LONGEST)[None]
    truth = ((places >= first[:, None]) & (places <= last[:, None])).astype(jnp.float32)
    edges = sum(-jnp.take_along_axis(jax.nn.log_softmax(side), at[:, None], 1).mean()
                for side, at in ((begins, first), (ends, last)))
    return edges + ((jnp.logaddexp(0, inside) - truth * inside) * known).sum() / known.sum()


def trained(options, chosen, vectors):
    data, parameters = arrays(chosen), start(vectors, options.seed)
    batches = len(chosen) // 64
    optimiser = optax.adamw(optax.cosine_decay_schedule(options.rate, options.epochs * batches), weight_decay=1e-4)
    state = optimiser.init(parameters)

    @jax.jit
    def step(parameters, state, batch, key):
        gradient = jax.grad(loss)(parameters, batch, key, options.dropout)
        updates, state = optimiser.update(gradient, state, parameters)
        return optax.apply_updates(parameters, updates), state

    generator, key = numpy.random.default_rng(options.seed), jax.random.PRNGKey(options.seed)
    for epoch in range(options.epochs):
        order = generator.permutation(len(chosen))
        for number in range(batches):
            part = order[number * 64:number * 64 + 64]
            key, use = jax.random.split(key)
            parameters, state = step(parameters, state, tuple(side[part] for side in data), use)
    return {name: numpy.array(value) for name, value in parameters.items()}


def spans(parameters, chosen):
    """First and last token of each example, as SpanModel.swift chooses them."""
    words, flags, known, _, _ = arrays(chosen)
    for at in range(0, len(chosen), 256):
        part = slice(at, at + 256)
        for begins, ends, inside, example in zip(
                *map(numpy.array, logits(parameters, words[part], flags[part], known[part])), chosen[part]):
            size = example.size
            sums = numpy.concatenate([[0], numpy.cumsum(inside[:size])]) * INSIDE
            table = (begins[:size] - sums[:-1])[:, None] + (ends[:size] + sums[1:])[None, :]
            table[numpy.tri(size, size, -1).astype(bool)] = -numpy.inf
            yield divmod(int(table.argmax()), size)


def figures(parameters, chosen):
    right = rules = 0
    for example, (first, last) in zip(chosen, spans(parameters, chosen)):
        sentence, truth = example.sentence, score.words(example.item["text"])
        data = sentence.bytes

        def share(begin, end):
            words = score.words(data[begin - sentence.start:end - sentence.start].decode(errors="replace"))
            return score.overlap(words, truth)

        right += share(sentence.tokens[first][0], sentence.tokens[last][1]) >= 0.8
        rules += share(example.finding.start, example.finding.end) >= 0.8
    count = len(chosen)
    print(f"{count} sentences, overlap 0.8 with the annotation: rules {rules / count:.3f}, span model {right / count:.3f}")


def write(path, p):
    scales = numpy.maximum(abs(p["rows"]).max(1), 1e-6).astype(numpy.float32) / 127
    rows = numpy.rint(p["rows"] / scales[:, None]).clip(-127, 127).astype(numpy.int8)
    with open(path, "wb") as file:
        file.write(b"KBSPAN1\n" + struct.pack("<4i", len(rows), rows.shape[1], FLAGS, FILTERS))
        file.write(scales.astype("<f4").tobytes() + rows.tobytes())
        for name in ("first", "first_biases", "second", "second_biases", "output", "offsets", "direct"):
            file.write(p[name].astype("<f4").tobytes())


def main():
    options = arguments()
    pairs = list(zip(options.files[::2], options.files[1::2]))
    known = [example for pair in pairs[:len(pairs) - options.held] for example in examples(*pair)]
    held = [example for pair in pairs[len(pairs) - options.held:] for example in examples(*pair)]
    parameters = trained(options, known, network_of(options.model)[0].parameters["words"])
    figures(parameters, held or known)
    if options.out:
        write(options.out, parameters)


if __name__ == "__main__":
    main()
