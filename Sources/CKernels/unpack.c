#include "level.h"
#include "postings.h"

#include <string.h>

#if KB_X86
#include <immintrin.h>

// Lanes of 32 bits are gathered bytewise from the packed bits, so a value and the bits before it in its first byte must fit
// into 32 bits.
#define WIDEST_GATHER 25

/// How eight values are gathered from two 16-byte loads, for each width.
static struct {
  uint8_t shuffle[32];
  uint32_t shift[8];
  int second;
} gather8[WIDEST_GATHER + 1];

/// How sixteen values are gathered from one 64-byte load, for each width.
static struct {
  uint8_t permute[64];
  uint32_t shift[16];
} gather16[WIDEST_GATHER + 1];

__attribute__((constructor)) static void fill_gather_tables(void) {
  for (int width = 0; width <= WIDEST_GATHER; width++) {
    gather8[width].second = width / 2;
    for (int i = 0; i < 8; i++) {
      int bit = i * width - (i >= 4 ? gather8[width].second * 8 : 0);
      gather8[width].shift[i] = bit & 7;
      for (int k = 0; k < 4; k++) gather8[width].shuffle[4 * i + k] = (bit >> 3) + k;
    }
    for (int i = 0; i < 16; i++) {
      gather16[width].shift[i] = (i * width) & 7;
      for (int k = 0; k < 4; k++) gather16[width].permute[4 * i + k] = (i * width >> 3) + k;
    }
  }
}

KB_AVX2 static inline __m256i eight(const uint8_t *packed, unsigned width) {
  __m128i low = _mm_loadu_si128((const void *)packed);
  __m128i high = _mm_loadu_si128((const void *)(packed + gather8[width].second));
  __m256i bytes = _mm256_inserti128_si256(_mm256_castsi128_si256(low), high, 1);
  __m256i lanes =
      _mm256_shuffle_epi8(bytes, _mm256_loadu_si256((const void *)gather8[width].shuffle));
  lanes = _mm256_srlv_epi32(lanes, _mm256_loadu_si256((const void *)gather8[width].shift));
  return _mm256_and_si256(lanes, _mm256_set1_epi32((1u << width) - 1));
}

KB_AVX2 static void unpack_avx2(const uint8_t *packed, unsigned width, uint32_t add,
                                uint32_t *values) {
  __m256i more = _mm256_set1_epi32((int)add);
  for (int i = 0; i < 16; i++, packed += width) {
    _mm256_storeu_si256((void *)(values + 8 * i), _mm256_add_epi32(eight(packed, width), more));
  }
}

KB_AVX2 static inline __m256i running8(__m256i v, __m256i before) {
  v = _mm256_add_epi32(v, _mm256_slli_si256(v, 4));
  v = _mm256_add_epi32(v, _mm256_slli_si256(v, 8));
  __m256i carry = _mm256_shuffle_epi32(_mm256_permute2x128_si256(v, v, 0x08), 0xff);
  return _mm256_add_epi32(_mm256_add_epi32(v, carry), before);
}

KB_AVX2 static inline uint32_t largest8(__m256i v) {
  __m128i m = _mm_max_epu32(_mm256_castsi256_si128(v), _mm256_extracti128_si256(v, 1));
  m = _mm_max_epu32(m, _mm_shuffle_epi32(m, 0x4e));
  m = _mm_max_epu32(m, _mm_shuffle_epi32(m, 0xb1));
  return (uint32_t)_mm_cvtsi128_si32(m);
}

KB_AVX2 static uint32_t unpack_rising_avx2(const uint8_t *packed, unsigned width, uint32_t before,
                                           uint32_t *values) {
  __m256i one = _mm256_set1_epi32(1), last = _mm256_set1_epi32((int)before);
  __m256i largest = _mm256_setzero_si256();
  for (int i = 0; i < 16; i++, packed += width) {
    __m256i v = running8(_mm256_add_epi32(eight(packed, width), one), last);
    _mm256_storeu_si256((void *)(values + 8 * i), v);
    largest = _mm256_max_epu32(largest, v);
    last = _mm256_permutevar8x32_epi32(v, _mm256_set1_epi32(7));
  }
  return largest8(largest);
}

KB_AVX512 static inline __m512i sixteen(const uint8_t *packed, unsigned width) {
  __m512i lanes = _mm512_permutexvar_epi8(_mm512_loadu_si512(gather16[width].permute),
                                          _mm512_loadu_si512(packed));
  lanes = _mm512_srlv_epi32(lanes, _mm512_loadu_si512(gather16[width].shift));
  return _mm512_and_si512(lanes, _mm512_set1_epi32((1u << width) - 1));
}

KB_AVX512 static void unpack_avx512(const uint8_t *packed, unsigned width, uint32_t add,
                                    uint32_t *values) {
  __m512i more = _mm512_set1_epi32((int)add);
  for (int i = 0; i < 8; i++, packed += 2 * width) {
    _mm512_storeu_si512(values + 16 * i, _mm512_add_epi32(sixteen(packed, width), more));
  }
}

KB_AVX512 static inline __m512i running16(__m512i v) {
  __m512i zero = _mm512_setzero_si512();
  v = _mm512_add_epi32(v, _mm512_alignr_epi32(v, zero, 15));
  v = _mm512_add_epi32(v, _mm512_alignr_epi32(v, zero, 14));
  v = _mm512_add_epi32(v, _mm512_alignr_epi32(v, zero, 12));
  return _mm512_add_epi32(v, _mm512_alignr_epi32(v, zero, 8));
}

KB_AVX512 static uint32_t unpack_rising_avx512(const uint8_t *packed, unsigned width,
                                               uint32_t before, uint32_t *values) {
  __m512i one = _mm512_set1_epi32(1), last = _mm512_set1_epi32((int)before);
  __m512i lane15 = _mm512_set1_epi32(15), largest = _mm512_setzero_si512();
  for (int i = 0; i < 8; i++, packed += 2 * width) {
    __m512i v = _mm512_add_epi32(sixteen(packed, width), one);
    v = _mm512_add_epi32(running16(v), last);
    _mm512_storeu_si512(values + 16 * i, v);
    largest = _mm512_max_epu32(largest, v);
    last = _mm512_permutexvar_epi32(lane15, v);
  }
  return _mm512_reduce_max_epu32(largest);
}
#endif

static void unpack_plain(const uint8_t *packed, unsigned width, uint32_t add, uint32_t *values) {
  uint64_t mask = (1ull << width) - 1;
  for (size_t i = 0, bit = 0; i < 128; i++, bit += width) {
    uint64_t word;
    memcpy(&word, packed + (bit >> 3), 8);
    values[i] = (uint32_t)((word >> (bit & 7)) & mask) + add;
  }
}

void kb_unpack(const uint8_t *packed, unsigned width, uint32_t add, uint32_t *values) {
#if KB_X86
  if (width <= WIDEST_GATHER && kb_level == 2) return unpack_avx512(packed, width, add, values);
  if (width <= WIDEST_GATHER && kb_level == 1) return unpack_avx2(packed, width, add, values);
#endif
  unpack_plain(packed, width, add, values);
}

#if KB_X86
KB_AVX2 static uint32_t sum_rising_avx2(uint32_t *values, uint32_t before) {
  __m256i one = _mm256_set1_epi32(1), last = _mm256_set1_epi32((int)before);
  __m256i largest = _mm256_setzero_si256();
  for (int i = 0; i < 128; i += 8) {
    __m256i gaps = _mm256_loadu_si256((const void *)(values + i));
    __m256i v = running8(_mm256_add_epi32(gaps, one), last);
    _mm256_storeu_si256((void *)(values + i), v);
    largest = _mm256_max_epu32(largest, v);
    last = _mm256_permutevar8x32_epi32(v, _mm256_set1_epi32(7));
  }
  return largest8(largest);
}
#endif

#if KB_X86
KB_AVX512 static uint32_t sum_rising_avx512(uint32_t *values, uint32_t before) {
  __m512i one = _mm512_set1_epi32(1), last = _mm512_set1_epi32((int)before);
  __m512i lane15 = _mm512_set1_epi32(15), largest = _mm512_setzero_si512();
  for (int i = 0; i < 128; i += 16) {
    __m512i v = running16(_mm512_add_epi32(_mm512_loadu_si512(values + i), one));
    v = _mm512_add_epi32(v, last);
    _mm512_storeu_si512(values + i, v);
    largest = _mm512_max_epu32(largest, v);
    last = _mm512_permutexvar_epi32(lane15, v);
  }
  return _mm512_reduce_max_epu32(largest);
}
#endif

uint32_t kb_sum_rising(uint32_t *values, size_t count, uint32_t before) {
#if KB_X86
  if (kb_level == 2 && count == 128) return sum_rising_avx512(values, before);
  if (kb_level > 0 && count == 128) return sum_rising_avx2(values, before);
#endif
  uint32_t largest = 0;
  for (size_t i = 0; i < count; i++) {
    before += values[i] + 1;
    values[i] = before;
    if (before > largest) largest = before;
  }
  return largest;
}

uint32_t kb_unpack_rising(const uint8_t *packed, unsigned width, uint32_t before,
                          uint32_t *values) {
#if KB_X86
  if (width <= WIDEST_GATHER && kb_level == 2) {
    return unpack_rising_avx512(packed, width, before, values);
  }
  if (width <= WIDEST_GATHER && kb_level == 1) {
    return unpack_rising_avx2(packed, width, before, values);
  }
#endif
  unpack_plain(packed, width, 0, values);
  return kb_sum_rising(values, 128, before);
}

void kb_pack(const uint32_t *values, size_t count, unsigned width, uint8_t *packed) {
  uint64_t pending = 0;
  unsigned bits = 0;
  if (width == 0) return;
  for (size_t i = 0; i < count; i++) {
    pending |= (uint64_t)values[i] << bits;
    bits += width;
    if (bits >= 32) {
      uint32_t word = (uint32_t)pending;
      memcpy(packed, &word, 4);
      packed += 4;
      pending >>= 32;
      bits -= 32;
    }
  }
  for (; bits > 0; bits = bits > 8 ? bits - 8 : 0, pending >>= 8) *packed++ = (uint8_t)pending;
}
