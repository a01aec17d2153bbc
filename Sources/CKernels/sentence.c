#include "sentence.h"

enum { lanes = 16, taps = 9, group_columns = lanes * taps };

typedef int16_t v16 __attribute__((vector_size(32), aligned(2), may_alias));

#if defined(__x86_64__)
#define KB_AVX2 __attribute__((target("avx2")))
static int has_avx2(void) { return __builtin_cpu_supports("avx2"); }
#endif

static inline __attribute__((always_inline)) void multiply_out(
    const int8_t *rows, const uint16_t *scales, const int16_t *filters, size_t words,
    size_t dimensions, size_t columns, int shift, int16_t *table) {
  const int64_t half = (int64_t)1 << (shift - 1);
  for (size_t w = 0; w < words; w++) {
    for (size_t c = 0; c < columns; c += lanes) {
      int32_t sums[lanes] = {0};
      for (size_t d = 0; d < dimensions; d++) {
        const int32_t x = rows[w * dimensions + d];
        const int16_t *f = filters + d * columns + c;
        for (size_t l = 0; l < lanes; l++) sums[l] += x * f[l];
      }
      for (size_t l = 0; l < lanes; l++) {
        table[w * columns + c + l] = (int16_t)((sums[l] * (int64_t)scales[w] + half) >> shift);
      }
    }
  }
}

#if defined(__x86_64__)
static KB_AVX2 void multiply_out_avx2(const int8_t *rows, const uint16_t *scales,
                                      const int16_t *filters, size_t words, size_t dimensions,
                                      size_t columns, int shift, int16_t *table) {
  multiply_out(rows, scales, filters, words, dimensions, columns, shift, table);
}
#endif

void kb_sentence_table(const int8_t *rows, const uint16_t *scales, const int8_t *filters,
                       size_t words, size_t dimensions, size_t groups, int shift, int16_t *table) {
  const size_t columns = groups * group_columns;
  int16_t wide[dimensions * columns];
  for (size_t i = 0; i < dimensions * columns; i++) wide[i] = filters[i];
#if defined(__x86_64__)
  if (has_avx2()) {
    multiply_out_avx2(rows, scales, wide, words, dimensions, columns, shift, table);
    return;
  }
#endif
  multiply_out(rows, scales, wide, words, dimensions, columns, shift, table);
}

// One group of 16 filters at a time: its 288 bytes of a word lie together. Sums stay inside 16 bits, since no table
// entry is over 6553 in size.
static inline __attribute__((always_inline)) void maxima_of(const int16_t *table,
                                                            const uint16_t *words, size_t count,
                                                            size_t groups, int16_t *maxima) {
  const size_t columns = groups * group_columns;
  for (size_t g = 0; g < groups; g++) {
    const int16_t *base = table + g * group_columns;
    v16 best1 = (v16){0} + (int16_t)INT16_MIN, best3 = best1, best5 = best1;
    for (size_t p = 0; p < count; p++) {
      const v16 *a = (const v16 *)(base + words[p] * columns);
      const v16 *b = (const v16 *)(base + words[p + 1] * columns);
      const v16 *m = (const v16 *)(base + words[p + 2] * columns);
      const v16 *y = (const v16 *)(base + words[p + 3] * columns);
      const v16 *z = (const v16 *)(base + words[p + 4] * columns);
      best1 = __builtin_elementwise_max(best1, m[0]);
      best3 = __builtin_elementwise_max(best3, b[1] + m[2] + y[3]);
      best5 = __builtin_elementwise_max(best5, a[4] + b[5] + m[6] + y[7] + z[8]);
    }
    v16 *out = (v16 *)(maxima + g * 3 * lanes);
    out[0] = best1;
    out[1] = best3;
    out[2] = best5;
  }
}

#if defined(__x86_64__)
static KB_AVX2 void maxima_avx2(const int16_t *table, const uint16_t *words, size_t count,
                                size_t groups, int16_t *maxima) {
  maxima_of(table, words, count, groups, maxima);
}
#endif

void kb_sentence_maxima(const int16_t *table, const uint16_t *words, size_t count, size_t groups,
                        int16_t *maxima) {
#if defined(__x86_64__)
  if (has_avx2()) {
    maxima_avx2(table, words, count, groups, maxima);
    return;
  }
#endif
  maxima_of(table, words, count, groups, maxima);
}

void kb_sentence_maxima_plain(const int16_t *table, const uint16_t *words, size_t count,
                              size_t groups, int16_t *maxima) {
  static const int first_tap[] = {0, 1, 4}, width_of[] = {1, 3, 5};
  for (size_t g = 0; g < groups; g++) {
    for (size_t w = 0; w < 3; w++) {
      for (size_t l = 0; l < lanes; l++) {
        int best = INT16_MIN;
        for (size_t p = 0; p < count; p++) {
          int sum = 0;
          for (int t = 0; t < width_of[w]; t++) {
            const size_t word = words[p + 2 + t - width_of[w] / 2];
            sum += table[(word * groups + g) * group_columns + (first_tap[w] + t) * lanes + l];
          }
          if (sum > best) best = sum;
        }
        maxima[(g * 3 + w) * lanes + l] = (int16_t)best;
      }
    }
  }
}

int64_t kb_sentence_sum(const int16_t *maxima, const int16_t *biases, const int16_t *weights,
                        size_t count) {
  int64_t sum = 0;
  for (size_t i = 0; i < count; i++) {
    const int32_t active = maxima[i] + biases[i];
    if (active > 0) sum += (int64_t)active * weights[i];
  }
  return sum;
}
