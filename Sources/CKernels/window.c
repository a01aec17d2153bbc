#include "level.h"
#include "postings.h"

#if KB_X86
#include <immintrin.h>
#endif

static inline float score(const struct kb_scoring *s, uint32_t doc, uint32_t freq) {
  uint32_t code = s->lengths[doc];
  float part = freq < 32 ? s->parts[freq << 8 | code] : (float)freq / ((float)freq + s->norms[code]);
  float raw = s->weight * part;
  float rounded = (raw + s->rounding) - s->rounding;
  return rounded > s->least ? rounded : s->least;
}

void kb_add_scores(const struct kb_scoring *scoring, const uint32_t *restrict docs,
                   const uint32_t *restrict freqs, size_t count, uint32_t first,
                   float *restrict window) {
  struct kb_scoring s = *scoring;
  for (size_t i = 0; i < count; i++) window[docs[i] - first] += score(&s, docs[i], freqs[i]);
}

void kb_scores(const struct kb_scoring *scoring, const uint32_t *restrict docs,
               const uint32_t *restrict freqs, size_t count, float *restrict scores) {
  struct kb_scoring s = *scoring;
  for (size_t i = 0; i < count; i++) scores[i] = score(&s, docs[i], freqs[i]);
}

#if KB_X86
KB_AVX512 static size_t take_above_avx512(float *window, size_t count, uint32_t first,
                                          float threshold, uint32_t *docs, float *scores) {
  size_t taken = 0;
  __m512 least = _mm512_set1_ps(threshold), zero = _mm512_setzero_ps();
  __m512i doc = _mm512_add_epi32(
      _mm512_set1_epi32((int)first),
      _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0));
  for (size_t i = 0; i < count; i += 16) {
    __m512 v = _mm512_loadu_ps(window + i);
    _mm512_storeu_ps(window + i, zero);
    __mmask16 above = _mm512_cmp_ps_mask(v, least, _CMP_GT_OQ);
    if (above) {
      _mm512_storeu_si512(docs + taken, _mm512_maskz_compress_epi32(above, doc));
      _mm512_storeu_ps(scores + taken, _mm512_maskz_compress_ps(above, v));
      taken += (size_t)__builtin_popcount(above);
    }
    doc = _mm512_add_epi32(doc, _mm512_set1_epi32(16));
  }
  return taken;
}

KB_AVX512 static size_t count_above_avx512(const float *window, size_t count, float threshold) {
  size_t above = 0;
  __m512 least = _mm512_set1_ps(threshold);
  for (size_t i = 0; i < count; i += 16) {
    above += (size_t)__builtin_popcount(
        _mm512_cmp_ps_mask(_mm512_loadu_ps(window + i), least, _CMP_GT_OQ));
  }
  return above;
}

KB_AVX2 static size_t take_above_avx2(float *window, size_t count, uint32_t first, float threshold,
                                      uint32_t *docs, float *scores) {
  size_t taken = 0;
  __m256 least = _mm256_set1_ps(threshold), zero = _mm256_setzero_ps();
  for (size_t i = 0; i < count; i += 16) {
    __m256 a = _mm256_loadu_ps(window + i), b = _mm256_loadu_ps(window + i + 8);
    unsigned above = (unsigned)_mm256_movemask_ps(_mm256_cmp_ps(a, least, _CMP_GT_OQ)) |
                     (unsigned)_mm256_movemask_ps(_mm256_cmp_ps(b, least, _CMP_GT_OQ)) << 8;
    for (; above; above &= above - 1) {
      size_t slot = i + (size_t)__builtin_ctz(above);
      docs[taken] = first + (uint32_t)slot;
      scores[taken++] = window[slot];
    }
    _mm256_storeu_ps(window + i, zero);
    _mm256_storeu_ps(window + i + 8, zero);
  }
  return taken;
}

KB_AVX2 static size_t count_above_avx2(const float *window, size_t count, float threshold) {
  size_t above = 0;
  __m256 least = _mm256_set1_ps(threshold);
  for (size_t i = 0; i < count; i += 16) {
    unsigned low = (unsigned)_mm256_movemask_ps(
        _mm256_cmp_ps(_mm256_loadu_ps(window + i), least, _CMP_GT_OQ));
    unsigned high = (unsigned)_mm256_movemask_ps(
        _mm256_cmp_ps(_mm256_loadu_ps(window + i + 8), least, _CMP_GT_OQ));
    above += (size_t)__builtin_popcount(low | high << 8);
  }
  return above;
}
#endif

#if KB_X86
// SSE2 is part of every x86-64 processor.
static size_t take_above_plain(float *window, size_t count, uint32_t first, float threshold,
                               uint32_t *docs, float *scores) {
  size_t taken = 0;
  __m128 least = _mm_set1_ps(threshold), zero = _mm_setzero_ps();
  for (size_t i = 0; i < count; i += 8) {
    __m128 a = _mm_loadu_ps(window + i), b = _mm_loadu_ps(window + i + 4);
    unsigned above = (unsigned)_mm_movemask_ps(_mm_cmpgt_ps(a, least)) |
                     (unsigned)_mm_movemask_ps(_mm_cmpgt_ps(b, least)) << 4;
    for (; above; above &= above - 1) {
      size_t slot = i + (size_t)__builtin_ctz(above);
      docs[taken] = first + (uint32_t)slot;
      scores[taken++] = window[slot];
    }
    _mm_storeu_ps(window + i, zero);
    _mm_storeu_ps(window + i + 4, zero);
  }
  return taken;
}

static size_t count_above_plain(const float *window, size_t count, float threshold) {
  __m128 least = _mm_set1_ps(threshold);
  __m128i above = _mm_setzero_si128();
  for (size_t i = 0; i < count; i += 4) {
    __m128 is_above = _mm_cmpgt_ps(_mm_loadu_ps(window + i), least);
    above = _mm_sub_epi32(above, _mm_castps_si128(is_above));
  }
  uint32_t lanes[4];
  _mm_storeu_si128((void *)lanes, above);
  return (size_t)lanes[0] + lanes[1] + lanes[2] + lanes[3];
}
#else
static size_t take_above_plain(float *window, size_t count, uint32_t first, float threshold,
                               uint32_t *docs, float *scores) {
  size_t taken = 0;
  for (size_t i = 0; i < count; i++) {
    if (window[i] > threshold) {
      docs[taken] = first + (uint32_t)i;
      scores[taken++] = window[i];
    }
    window[i] = 0;
  }
  return taken;
}

static size_t count_above_plain(const float *window, size_t count, float threshold) {
  size_t above = 0;
  for (size_t i = 0; i < count; i++) above += window[i] > threshold;
  return above;
}
#endif

size_t kb_take_above(float *window, size_t count, uint32_t first, float threshold, uint32_t *docs,
                     float *scores) {
#if KB_X86
  if (kb_level == 2) return take_above_avx512(window, count, first, threshold, docs, scores);
  if (kb_level == 1) return take_above_avx2(window, count, first, threshold, docs, scores);
#endif
  return take_above_plain(window, count, first, threshold, docs, scores);
}

size_t kb_count_above(const float *window, size_t count, float threshold) {
#if KB_X86
  if (kb_level == 2) return count_above_avx512(window, count, threshold);
  if (kb_level == 1) return count_above_avx2(window, count, threshold);
#endif
  return count_above_plain(window, count, threshold);
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
    float more = score(&s, docs[i], freqs[place]), before = scores[i];
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
