#include "sentence.h"

enum { lanes = 16, taps = 9, group_columns = lanes * taps };

typedef int16_t v16 __attribute__((vector_size(32), aligned(2), may_alias));

#if defined(__x86_64__)
#include <immintrin.h>

#define KB_AVX2 __attribute__((target("avx2")))
static int has_avx2(void) { return __builtin_cpu_supports("avx2"); }
#endif

// (sum * scale + half) >> shift in unsigned numbers, since a shift that keeps the sign has no vector form before AVX-512:
// 2^40 is more than any product and a multiple of 2^shift.
static inline __attribute__((always_inline)) int16_t entry_of(int32_t sum, int32_t scale,
                                                              int shift) {
  const uint64_t lift = (uint64_t)1 << 40, half = (uint64_t)1 << (shift - 1);
  const uint64_t lifted = (uint64_t)((int64_t)sum * scale) + lift + half;
  return (int16_t)((lifted >> shift) - (lift >> shift));
}

static inline __attribute__((always_inline)) void entries_of(const int32_t *sums, int32_t scale,
                                                             int shift, int16_t *entries) {
  for (int l = 0; l < lanes; l++) entries[l] = entry_of(sums[l], scale, shift);
}

// `pairs` holds the filters with two neighbouring dimensions of a column side by side.
static void multiply_out(const int8_t *rows, const uint16_t *scales, const int16_t *pairs,
                         size_t words, size_t dimensions, size_t columns, int shift,
                         int16_t *table) {
  for (size_t w = 0; w < words; w++) {
    for (size_t c = 0; c < columns; c += lanes) {
      int32_t sums[lanes] = {0};
      for (size_t d = 0; d < dimensions; d += 2) {
        const int32_t x = rows[w * dimensions + d], y = rows[w * dimensions + d + 1];
        const int16_t *f = pairs + d * columns + 2 * c;
        for (int l = 0; l < lanes; l++) sums[l] += x * f[2 * l] + y * f[2 * l + 1];
      }
      entries_of(sums, scales[w], shift, table + w * columns + c);
    }
  }
}

#if defined(__x86_64__)
static KB_AVX2 void multiply_out_avx2(const int8_t *rows, const uint16_t *scales,
                                      const int16_t *pairs, size_t words, size_t dimensions,
                                      size_t columns, int shift, int16_t *table) {
  for (size_t w = 0; w < words; w++) {
    for (size_t c = 0; c < columns; c += lanes) {
      __m256i low = _mm256_setzero_si256(), high = low;
      for (size_t d = 0; d < dimensions; d += 2) {
        const int32_t x = rows[w * dimensions + d], y = rows[w * dimensions + d + 1];
        const __m256i both = _mm256_set1_epi32((x & 0xffff) | (int32_t)((uint32_t)y << 16));
        const __m256i *f = (const __m256i *)(pairs + d * columns + 2 * c);
        low = _mm256_add_epi32(low, _mm256_madd_epi16(both, _mm256_loadu_si256(f)));
        high = _mm256_add_epi32(high, _mm256_madd_epi16(both, _mm256_loadu_si256(f + 1)));
      }
      int32_t sums[lanes];
      _mm256_storeu_si256((__m256i *)sums, low);
      _mm256_storeu_si256((__m256i *)(sums + 8), high);
      entries_of(sums, scales[w], shift, table + w * columns + c);
    }
  }
}
#endif

void kb_sentence_table_plain(const int8_t *rows, const uint16_t *scales, const int8_t *filters,
                             size_t words, size_t dimensions, size_t groups, int shift,
                             int16_t *table) {
  const size_t columns = groups * group_columns;
  const int64_t half = (int64_t)1 << (shift - 1);
  for (size_t w = 0; w < words; w++) {
    for (size_t c = 0; c < columns; c++) {
      int64_t sum = 0;
      for (size_t d = 0; d < dimensions; d++) {
        sum += rows[w * dimensions + d] * filters[d * columns + c];
      }
      table[w * columns + c] = (int16_t)((sum * scales[w] + half) >> shift);
    }
  }
}

void kb_sentence_table(const int8_t *rows, const uint16_t *scales, const int8_t *filters,
                       size_t words, size_t dimensions, size_t groups, int shift, int16_t *table) {
  const size_t columns = groups * group_columns;
  int16_t pairs[dimensions * columns];
  for (size_t d = 0; d < dimensions; d++) {
    for (size_t c = 0; c < columns; c++) {
      pairs[(d & ~(size_t)1) * columns + 2 * c + (d & 1)] = filters[d * columns + c];
    }
  }
#if defined(__x86_64__)
  if (has_avx2()) {
    multiply_out_avx2(rows, scales, pairs, words, dimensions, columns, shift, table);
    return;
  }
#endif
  multiply_out(rows, scales, pairs, words, dimensions, columns, shift, table);
}

// Asks for the 288 bytes of a word in a group: the table is larger than the caches near the processor, and the words of a
// sentence lie all over it.
static inline __attribute__((always_inline)) void prefetch(const int16_t *entries) {
  for (int byte = 0; byte < 2 * group_columns; byte += 64) {
    __builtin_prefetch((const char *)entries + byte);
  }
}

// One group of 16 filters at a time: its 288 bytes of a word lie together. Sums stay inside 16 bits, since no table
// entry is over 6553 in size.
static inline __attribute__((always_inline)) void maxima_of(const int16_t *table,
                                                            const uint16_t *words, size_t count,
                                                            size_t groups, int16_t *maxima) {
  const size_t columns = groups * group_columns;
  for (size_t p = 0; p < count; p++) prefetch(table + words[p + 2] * columns);
  for (size_t g = 0; g < groups; g++) {
    const int16_t *base = table + g * group_columns;
    v16 best1 = (v16){0} + (int16_t)INT16_MIN, best3 = best1, best5 = best1;
    for (size_t p = 0; p < count; p++) {
      const v16 *a = (const v16 *)(base + words[p] * columns);
      const v16 *b = (const v16 *)(base + words[p + 1] * columns);
      const v16 *m = (const v16 *)(base + words[p + 2] * columns);
      const v16 *y = (const v16 *)(base + words[p + 3] * columns);
      const v16 *z = (const v16 *)(base + words[p + 4] * columns);
      if (g + 1 < groups) prefetch((const int16_t *)m + group_columns);
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

static inline __attribute__((always_inline)) int64_t sum_of(const int16_t *maxima,
                                                            const int16_t *biases,
                                                            const int16_t *weights,
                                                            size_t count) {
  int64_t sum = 0;
  for (size_t i = 0; i < count; i++) {
    const int32_t response = maxima[i] + biases[i];
    sum += (int64_t)(response > 0 ? response : 0) * weights[i];
  }
  return sum;
}

#if defined(__x86_64__)
static KB_AVX2 int64_t sum_avx2(const int16_t *maxima, const int16_t *biases,
                                const int16_t *weights, size_t count) {
  return sum_of(maxima, biases, weights, count);
}
#endif

int64_t kb_sentence_sum(const int16_t *maxima, const int16_t *biases, const int16_t *weights,
                        size_t count) {
#if defined(__x86_64__)
  if (has_avx2()) return sum_avx2(maxima, biases, weights, count);
#endif
  return sum_of(maxima, biases, weights, count);
}
