"""Word vectors from plain text: positive pointwise mutual information of neighbours, reduced by a randomised SVD.

Levy and Goldberg 2014 (Neural Word Embedding as Implicit Matrix Factorization); Halko, Martinsson and Tropp 2011.
"""

import collections

import numpy
import scipy.sparse

WINDOW = 8


def counted(texts, size, common):
    """The `size` most frequent words after the `common` first ones, with their counts; and those first ones."""
    counts = collections.Counter(word for words in texts for word in words if word[:1].isalpha())
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:common + size]
    words = [word for word, _ in ranked]
    return words[common:], numpy.array([count for _, count in ranked[common:]]), words[:common]


def neighbours(texts, words):
    """How often two words stand within WINDOW words, nearer ones counting more; a symmetric sparse matrix."""
    number = {word: i for i, word in enumerate(words)}
    gap = [-1] * WINDOW
    flat = []
    for text in texts:
        flat.extend(number[word] for word in text if word in number)
        flat.extend(gap)
    flat = numpy.array(flat, numpy.int32)
    total = scipy.sparse.csr_matrix((len(words), len(words)), dtype=numpy.float32)
    for distance in range(1, WINDOW + 1):
        one, other = flat[:-distance], flat[distance:]
        both = (one >= 0) & (other >= 0)
        weight = numpy.full(both.sum(), distance**-0.5, numpy.float32)
        total = total + scipy.sparse.coo_matrix((weight, (one[both], other[both])), total.shape).tocsr()
    return total + total.T


def vectors(texts, words, dimensions, seed):
    """A unit vector for each word."""
    pairs = neighbours(texts, words)
    rows = numpy.asarray(pairs.sum(1)).ravel()
    contexts = rows**0.75 / (rows**0.75).sum()
    pairs = pairs.tocoo()
    information = numpy.log(pairs.data / (rows[pairs.row] * contexts[pairs.col]))
    kept = information > 0
    matrix = scipy.sparse.csr_matrix(
        (information[kept].astype(numpy.float32), (pairs.row[kept], pairs.col[kept])), pairs.shape)
    basis = numpy.random.default_rng(seed).standard_normal((len(words), dimensions + 30)).astype(numpy.float32)
    for _ in range(3):
        basis, _ = numpy.linalg.qr(matrix @ (matrix.T @ basis))
    small = (matrix.T @ basis).T
    values, turn = numpy.linalg.eigh(small @ small.T)
    best = numpy.argsort(-values)[:dimensions]
    result = (basis @ turn[:, best]) * numpy.maximum(values[best], 0) ** 0.25
    return result / numpy.maximum(numpy.linalg.norm(result, axis=1, keepdims=True), 1e-9)
