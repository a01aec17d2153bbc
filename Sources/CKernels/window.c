#include "level.h"
#include "postings.h"
#include "score.h"

#include <string.h>

#if KB_X86
#include <immintrin.h>
#endif

void kb_add_scores(const struct kb_scoring *scoring, const uint32_t *restrict docs,
                   const uint32_t *restrict freqs, size_t count, uint32_t first,
                   float *restrict window) {
  struct kb_scoring s = *scoring;
  for (size_t i = 0; i < count; i++) window[docs[i] - first] += kb_score(&s, s.lengths[docs[i]], freqs[i]);
}

void kb_scores(const struct kb_scoring *scoring, const uint32_t *restrict docs,
               const uint32_t *restrict freqs, size_t count, float *restrict scores) {
  struct kb_scoring s = *scoring;
  for (size_t i = 0; i < count; i++) scores[i] = kb_score(&s, s.lengths[docs[i]], freqs[i]);
}

// Sixteen slots: the ones above the threshold are moved out, and all are cleared; or they are counted.

#if KB_X86
KB_AVX512 static inline size_t take16_avx512(float *slots, uint32_t first, float threshold,
                                             uint32_t *docs, float *scores) {
  __m512 v = _mm512_loadu_ps(slots);
  _mm512_storeu_ps(slots, _mm512_setzero_ps());
  __mmask16 above = _mm512_cmp_ps_mask(v, _mm512_set1_ps(threshold), _CMP_GT_OQ);
  if (!above) return 0;
  __m512i doc = _mm512_add_epi32(
      _mm512_set1_epi32((int)first),
      _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0));
  _mm512_storeu_si512(docs, _mm512_maskz_compress_epi32(above, doc));
  _mm512_storeu_ps(scores, _mm512_maskz_compress_ps(above, v));
  return (size_t)__builtin_popcount(above);
}

KB_AVX512 static inline size_t count16_avx512(const float *slots, float threshold) {
  return (size_t)__builtin_popcount(
      _mm512_cmp_ps_mask(_mm512_loadu_ps(slots), _mm512_set1_ps(threshold), _CMP_GT_OQ));
}

KB_AVX2 static inline unsigned above16_avx2(const float *slots, float threshold) {
  __m256 least = _mm256_set1_ps(threshold);
  __m256 a = _mm256_loadu_ps(slots), b = _mm256_loadu_ps(slots + 8);
  return (unsigned)_mm256_movemask_ps(_mm256_cmp_ps(a, least, _CMP_GT_OQ)) |
         (unsigned)_mm256_movemask_ps(_mm256_cmp_ps(b, least, _CMP_GT_OQ)) << 8;
}

KB_AVX2 static inline size_t take16_avx2(float *slots, uint32_t first, float threshold,
                                         uint32_t *docs, float *scores) {
  size_t taken = 0;
  for (unsigned above = above16_avx2(slots, threshold); above; above &= above - 1) {
    unsigned slot = (unsigned)__builtin_ctz(above);
    docs[taken] = first + slot;
    scores[taken++] = slots[slot];
  }
  _mm256_storeu_ps(slots, _mm256_setzero_ps());
  _mm256_storeu_ps(slots + 8, _mm256_setzero_ps());
  return taken;
}

KB_AVX2 static inline size_t count16_avx2(const float *slots, float threshold) {
  return (size_t)__builtin_popcount(above16_avx2(slots, threshold));
}

// SSE2 is part of every x86-64 processor.
static inline unsigned above16_plain(const float *slots, float threshold) {
  __m128 least = _mm_set1_ps(threshold);
  __m128i a = _mm_castps_si128(_mm_cmpgt_ps(_mm_loadu_ps(slots), least));
  __m128i b = _mm_castps_si128(_mm_cmpgt_ps(_mm_loadu_ps(slots + 4), least));
  __m128i c = _mm_castps_si128(_mm_cmpgt_ps(_mm_loadu_ps(slots + 8), least));
  __m128i d = _mm_castps_si128(_mm_cmpgt_ps(_mm_loadu_ps(slots + 12), least));
  return (unsigned)_mm_movemask_epi8(
      _mm_packs_epi16(_mm_packs_epi32(a, b), _mm_packs_epi32(c, d)));
}
#else
static inline unsigned above16_plain(const float *slots, float threshold) {
  unsigned above = 0;
  for (int i = 0; i < 16; i++) above |= (unsigned)(slots[i] > threshold) << i;
  return above;
}
#endif

static inline size_t take16_plain(float *slots, uint32_t first, float threshold, uint32_t *docs,
                                  float *scores) {
  size_t taken = 0;
  for (unsigned above = above16_plain(slots, threshold); above; above &= above - 1) {
    unsigned slot = (unsigned)__builtin_ctz(above);
    docs[taken] = first + slot;
    scores[taken++] = slots[slot];
  }
  memset(slots, 0, 16 * sizeof *slots);
  return taken;
}

static inline size_t count16_plain(const float *slots, float threshold) {
  size_t count = 0;
  for (unsigned above = above16_plain(slots, threshold); above; above &= above - 1) count++;
  return count;
}

// The loops over a window, for each level: all groups of sixteen, or those with a byte of 1 in `touched`.
#define WINDOW_KERNELS(LEVEL, TARGET)                                                          \
  TARGET static size_t take_above_##LEVEL(float *window, uint8_t *touched, size_t count,       \
                                          uint32_t first, float threshold, uint32_t *docs,     \
                                          float *scores) {                                     \
    size_t taken = 0;                                                                          \
    for (size_t i = 0; !touched && i < count; i += 16) {                                       \
      taken += take16_##LEVEL(window + i, first + (uint32_t)i, threshold, docs + taken,        \
                              scores + taken);                                                 \
    }                                                                                          \
    for (size_t g = 0; touched && g < count / 16; g += 8) {                                    \
      uint64_t eight;                                                                          \
      memcpy(&eight, touched + g, 8);                                                          \
      if (!eight) continue;                                                                    \
      memset(touched + g, 0, 8);                                                               \
      for (; eight; eight &= eight - 1) {                                                      \
        size_t i = 16 * (g + (size_t)__builtin_ctzll(eight) / 8);                              \
        taken += take16_##LEVEL(window + i, first + (uint32_t)i, threshold, docs + taken,      \
                                scores + taken);                                               \
      }                                                                                        \
    }                                                                                          \
    return taken;                                                                              \
  }                                                                                            \
  TARGET static size_t count_above_##LEVEL(const float *window, const uint8_t *touched,        \
                                           size_t count, float threshold) {                    \
    size_t above = 0;                                                                          \
    for (size_t i = 0; !touched && i < count; i += 16) {                                       \
      above += count16_##LEVEL(window + i, threshold);                                         \
    }                                                                                          \
    for (size_t g = 0; touched && g < count / 16; g += 8) {                                    \
      uint64_t eight;                                                                          \
      memcpy(&eight, touched + g, 8);                                                          \
      for (; eight; eight &= eight - 1) {                                                      \
        size_t i = 16 * (g + (size_t)__builtin_ctzll(eight) / 8);                              \
        above += count16_##LEVEL(window + i, threshold);                                       \
      }                                                                                        \
    }                                                                                          \
    return above;                                                                              \
  }

WINDOW_KERNELS(plain, )
#if KB_X86
WINDOW_KERNELS(avx2, KB_AVX2)
WINDOW_KERNELS(avx512, KB_AVX512)
#endif

size_t kb_take_above(float *window, uint8_t *touched, size_t count, uint32_t first,
                     float threshold, uint32_t *docs, float *scores) {
#if KB_X86
  if (kb_level == 2) {
    return take_above_avx512(window, touched, count, first, threshold, docs, scores);
  }
  if (kb_level == 1) {
    return take_above_avx2(window, touched, count, first, threshold, docs, scores);
  }
#endif
  return take_above_plain(window, touched, count, first, threshold, docs, scores);
}

size_t kb_count_above(const float *window, const uint8_t *touched, size_t count, float threshold) {
#if KB_X86
  if (kb_level == 2) return count_above_avx512(window, touched, count, threshold);
  if (kb_level == 1) return count_above_avx2(window, touched, count, threshold);
#endif
  return count_above_plain(window, touched, count, threshold);
}

void kb_touch(const uint32_t *docs, size_t count, uint32_t first, uint8_t *touched) {
  for (size_t i = 0; i < count; i++) touched[(docs[i] - first) >> 4] = 1;
}

size_t kb_keep_above(uint32_t *docs, float *scores, size_t count, float threshold) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    float score = scores[i];
    docs[kept] = docs[i];
    scores[kept] = score;
    kept += score > threshold;
  }
  return kept;
}

size_t kb_merge_found(const struct kb_scoring *scoring, const uint32_t *freqs,
                      const uint32_t *places, enum kb_merge merge, size_t from, size_t to,
                      size_t out, uint32_t *docs, float *scores, uint8_t *flags) {
  struct kb_scoring s = *scoring;
  for (size_t i = from; i < to; i++) {
    uint32_t place = places[i];
    if (place == UINT32_MAX) {
      if (merge == KB_MERGE_ADD) out++;
      continue;
    }
    float more = kb_score(&s, s.lengths[docs[i]], freqs[place]), before = scores[i];
    docs[out] = docs[i];
    scores[out] = merge != KB_MERGE_LEAST_OR_DROP ? before + more : before < more ? before : more;
    if (flags) flags[i] = 1;
    out++;
  }
  return out;
}

size_t kb_keep_found(const uint32_t *places, size_t from, size_t to, size_t out, uint32_t *docs) {
  for (size_t i = from; i < to; i++) {
    docs[out] = docs[i];
    out += places[i] != UINT32_MAX;
  }
  return out;
}

size_t kb_keep_flagged(uint32_t *docs, float *scores, const uint8_t *flags, size_t count) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    docs[kept] = docs[i];
    scores[kept] = scores[i];
    kept += flags[i];
  }
  return kept;
}
