#include "level.h"
#include "postings.h"
#include "score.h"

uint64_t kb_ends(const uint32_t *freqs, size_t count, uint32_t *ends) {
  uint64_t sum = 0;
  ends[0] = 0;
  for (size_t i = 0; i < count; i++) {
    sum += freqs[i];
    ends[i + 1] = (uint32_t)sum;
  }
  return sum;
}

size_t kb_keep_rows(uint32_t *rows, size_t row, size_t from, size_t to) {
  const uint32_t *places = rows + KB_ROW * row;
  size_t out = from;
  for (size_t i = from; i < to; i++) {
    if (places[i] == UINT32_MAX) continue;
    if (out != i) {
      for (size_t r = 0; r <= row; r++) rows[KB_ROW * r + out] = rows[KB_ROW * r + i];
    }
    out++;
  }
  return out;
}

size_t kb_bound_rows(const struct kb_scoring *scoring, const uint32_t *freqs, float least,
                     uint32_t *rows, size_t row, size_t from, size_t to) {
  struct kb_scoring s = *scoring;
  uint32_t *places = rows + KB_ROW * row;
  for (size_t i = from; i < to; i++) {
    if (places[i] == UINT32_MAX) continue;
    if (kb_score(&s, s.lengths[rows[i]], freqs[places[i]]) < least) places[i] = UINT32_MAX;
  }
  return kb_keep_rows(rows, row, from, to);
}

/// Where the occurrences of a candidate's document begin and how many there are.
static inline const uint32_t *occurrences(const struct kb_occurrences *of, size_t i,
                                          size_t *count) {
  uint32_t place = of->places[i];
  *count = of->ends[place + 1] - of->ends[place];
  return of->gaps + of->ends[place];
}

size_t kb_phrase_pair(const struct kb_occurrences *first, const struct kb_occurrences *second,
                      int64_t shift, size_t from, size_t to, uint32_t *starts, uint32_t *found) {
  size_t out = 0, documents = 0;
  for (size_t i = from; i < to; i++) {
    size_t m, n, before = out;
    const uint32_t *a = occurrences(first, i, &m), *b = occurrences(second, i, &n);
    uint32_t x = 0, y = 0;
    size_t k = 0;
    if (n > 0) y = b[0];
    for (size_t j = 0; j < m && k < n; j++) {
      x += a[j];
      int64_t wanted = (int64_t)x + shift;
      while ((int64_t)y < wanted && ++k < n) y += b[k];
      if (k < n && (int64_t)y == wanted) starts[out++] = x;
    }
    found[i] = (uint32_t)(out - before);
    documents += out > before;
  }
  return documents;
}

size_t kb_phrase_join(const struct kb_occurrences *word, int64_t shift, size_t from, size_t to,
                      uint32_t *starts, uint32_t *found) {
  size_t in = 0, out = 0, documents = 0;
  for (size_t i = from; i < to; i++) {
    size_t m = found[i], n, before = out;
    if (m == 0) continue;
    const uint32_t *b = occurrences(word, i, &n);
    uint32_t y = 0;
    size_t k = 0;
    if (n > 0) y = b[0];
    for (size_t j = 0; j < m && k < n; j++) {
      int64_t wanted = (int64_t)starts[in + j] + shift;
      while ((int64_t)y < wanted && ++k < n) y += b[k];
      if (k < n && (int64_t)y == wanted) starts[out++] = starts[in + j];
    }
    in += m;
    found[i] = (uint32_t)(out - before);
    documents += out > before;
  }
  return documents;
}
