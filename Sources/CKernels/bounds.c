#include "level.h"
#include "postings.h"
#include "score.h"

#if KB_X86
#include <immintrin.h>
#endif

size_t kb_bound_scores(const struct kb_scoring *scoring, const uint8_t *bounds, size_t count,
                       float *scores) {
  struct kb_scoring s = *scoring;
  size_t saturated = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t code = bounds[2 * i], freq = bounds[2 * i + 1];
    float value = kb_score(&s, code, freq);
    scores[i] = freq ? value : -1;
    saturated += freq == 255;
  }
  return saturated;
}

float kb_largest(const float *scores, size_t count, size_t k, float *best) {
  size_t filled = 0;
  float least = 0;
  for (size_t i = 0; i < count; i++) {
    float score = scores[i];
    if (score <= least) continue;
    size_t at = filled < k ? filled++ : k - 1;
    for (; at > 0 && best[at - 1] < score; at--) best[at] = best[at - 1];
    best[at] = score;
    if (filled == k) least = best[k - 1];
  }
  return filled == k ? best[k - 1] : 0;
}

size_t kb_places_above(const float *scores, size_t count, float threshold, uint32_t *places) {
  size_t found = 0;
  for (size_t i = 0; i < count; i++) {
    places[found] = (uint32_t)i;
    found += scores[i] > threshold;
  }
  return found;
}

// Of sixteen frequencies, which are at least `least`: a bit each.
static inline unsigned frequent16_plain(const uint32_t *freqs, uint32_t least) {
  unsigned above = 0;
  for (unsigned i = 0; i < 16; i++) above |= (unsigned)(freqs[i] >= least) << i;
  return above;
}

#if KB_X86
KB_AVX2 static inline unsigned frequent16_avx2(const uint32_t *freqs, uint32_t least) {
  __m256i floor = _mm256_set1_epi32((int)least);
  __m256i a = _mm256_loadu_si256((const __m256i *)freqs);
  __m256i b = _mm256_loadu_si256((const __m256i *)(freqs + 8));
  __m256i in_a = _mm256_cmpeq_epi32(_mm256_max_epu32(a, floor), a);
  __m256i in_b = _mm256_cmpeq_epi32(_mm256_max_epu32(b, floor), b);
  return (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(in_a)) |
         (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(in_b)) << 8;
}

KB_AVX512 static inline unsigned frequent16_avx512(const uint32_t *freqs, uint32_t least) {
  return _mm512_cmpge_epu32_mask(_mm512_loadu_si512(freqs), _mm512_set1_epi32((int)least));
}
#endif

#define BEST_KERNEL(LEVEL, TARGET)                                                             \
  TARGET static size_t best_##LEVEL(const struct kb_scoring *scoring, const uint32_t *docs,    \
                                    const uint32_t *freqs, size_t count, uint32_t least,       \
                                    float threshold, uint32_t *best_docs, float *scores) {     \
    struct kb_scoring s = *scoring;                                                            \
    size_t found = 0;                                                                          \
    for (size_t i = 0; i < count; i += 16) {                                                   \
      unsigned in = frequent16_##LEVEL(freqs + i, least);                                      \
      if (count - i < 16) in &= (1u << (count - i)) - 1;                                       \
      for (; in; in &= in - 1) {                                                               \
        size_t at = i + (size_t)__builtin_ctz(in);                                             \
        best_docs[found] = docs[at];                                                           \
        scores[found] = kb_score(&s, s.lengths[docs[at]], freqs[at]);                          \
        found += scores[found] > threshold;                                                    \
      }                                                                                        \
    }                                                                                          \
    return found;                                                                              \
  }

BEST_KERNEL(plain, )
#if KB_X86
BEST_KERNEL(avx2, KB_AVX2)
BEST_KERNEL(avx512, KB_AVX512)
#endif

size_t kb_best(const struct kb_scoring *scoring, const uint32_t *docs, const uint32_t *freqs,
               size_t count, uint32_t least, float threshold, uint32_t *best_docs, float *scores) {
#if KB_X86
  if (kb_level == 2) {
    return best_avx512(scoring, docs, freqs, count, least, threshold, best_docs, scores);
  }
  if (kb_level == 1) {
    return best_avx2(scoring, docs, freqs, count, least, threshold, best_docs, scores);
  }
#endif
  return best_plain(scoring, docs, freqs, count, least, threshold, best_docs, scores);
}
