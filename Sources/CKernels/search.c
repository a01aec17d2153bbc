#include "level.h"
#include "postings.h"

#if KB_X86
#include <immintrin.h>

KB_AVX512 static size_t lower_bound_avx512(const uint32_t *values, uint32_t target) {
  __m512i t = _mm512_set1_epi32((int)target);
  size_t below = 0;
  for (int i = 0; i < 8; i++) {
    below += (size_t)__builtin_popcount(
        _mm512_cmplt_epu32_mask(_mm512_loadu_si512(values + 16 * i), t));
  }
  return below;
}
#endif

static size_t lower_bound_plain(const uint32_t *values, uint32_t target) {
  size_t at = 0;
  for (size_t half = 64; half > 0; half /= 2) at += values[at + half - 1] < target ? half : 0;
  return at + (values[at] < target);
}

size_t kb_lower_bound(const uint32_t *values, uint32_t target) {
#if KB_X86
  if (kb_level == 2) return lower_bound_avx512(values, target);
#endif
  return lower_bound_plain(values, target);
}

size_t kb_find(const uint32_t *block, const uint32_t *docs, size_t count, uint32_t *places) {
  size_t found = 0;
  if (count > 24) {
    for (size_t i = 0, at = 0; i < count; i++) {
      while (at < 128 && block[at] < docs[i]) at++;
      int hit = at < 128 && block[at] == docs[i];
      places[i] = hit ? (uint32_t)at : UINT32_MAX;
      found += (size_t)hit;
    }
    return found;
  }
  for (size_t i = 0; i < count; i++) {
    size_t at = kb_lower_bound(block, docs[i]);
    int hit = at < 128 && block[at] == docs[i];
    places[i] = hit ? (uint32_t)at : UINT32_MAX;
    found += (size_t)hit;
  }
  return found;
}

void kb_set_bits(const uint32_t *docs, size_t count, uint32_t first, uint64_t *bits) {
  if (count > 8 && docs[count - 1] - docs[0] < 16 * count) {
    // Dense: the bits of a word are gathered in a register, since memory would be waited for.
    uint32_t word = (docs[0] - first) >> 6;
    uint64_t gathered = 0;
    for (size_t i = 0; i < count; i++) {
      uint32_t at = docs[i] - first;
      if (at >> 6 != word) {
        bits[word] |= gathered;
        gathered = 0;
        word = at >> 6;
      }
      gathered |= 1ull << (at & 63);
    }
    bits[word] |= gathered;
    return;
  }
  for (size_t i = 0; i < count; i++) {
    uint32_t at = docs[i] - first;
    bits[at >> 6] |= 1ull << (at & 63);
  }
}

#if KB_X86
__attribute__((target("popcnt"))) static size_t count_bits_popcnt(const uint64_t *words,
                                                                  size_t count) {
  size_t set = 0;
  for (size_t i = 0; i < count; i++) set += (size_t)__builtin_popcountll(words[i]);
  return set;
}
#endif

size_t kb_count_bits(const uint64_t *words, size_t count) {
#if KB_X86
  if (kb_level > 0) return count_bits_popcnt(words, count);
#endif
  size_t set = 0;
  for (size_t i = 0; i < count; i++) set += (size_t)__builtin_popcountll(words[i]);
  return set;
}
