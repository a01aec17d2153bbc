#include "level.h"
#include "postings.h"

#include <string.h>

#if KB_X86
#include <immintrin.h>

/// The places of the set bits of each byte.
static uint8_t places_in_byte[256][8];

__attribute__((constructor)) static void fill_places(void) {
  for (int byte = 0; byte < 256; byte++) {
    int count = 0;
    for (int bit = 0; bit < 8; bit++) {
      if (byte >> bit & 1) places_in_byte[byte][count++] = (uint8_t)bit;
    }
  }
}

KB_AVX512 static void unpack_bitmap_avx512(const uint8_t *bitmap, size_t bytes, uint32_t first,
                                           uint32_t *values) {
  __m512i number = _mm512_add_epi32(
      _mm512_set1_epi32((int)first),
      _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0));
  for (size_t i = 0; i < bytes; i += 2) {
    uint16_t bits;
    memcpy(&bits, bitmap + i, 2);
    _mm512_storeu_si512(values, _mm512_maskz_compress_epi32(bits, number));
    values += __builtin_popcount(bits);
    number = _mm512_add_epi32(number, _mm512_set1_epi32(16));
  }
}

KB_AVX2 static void unpack_bitmap_avx2(const uint8_t *bitmap, size_t bytes, uint32_t first,
                                       uint32_t *values) {
  for (size_t i = 0; i < bytes; i++, first += 8) {
    __m256i places =
        _mm256_cvtepu8_epi32(_mm_loadl_epi64((const void *)places_in_byte[bitmap[i]]));
    _mm256_storeu_si256((void *)values, _mm256_add_epi32(places, _mm256_set1_epi32((int)first)));
    values += __builtin_popcount(bitmap[i]);
  }
}

KB_AVX512 static void take_marks_avx512(uint8_t *marks, size_t count, uint64_t *bits) {
  for (size_t i = 0; i < count; i += 64) {
    __m512i v = _mm512_loadu_si512(marks + i);
    bits[i / 64] |= _mm512_test_epi8_mask(v, v);
    _mm512_storeu_si512(marks + i, _mm512_setzero_si512());
  }
}

KB_AVX2 static void take_marks_avx2(uint8_t *marks, size_t count, uint64_t *bits) {
  for (size_t i = 0; i < count; i += 32) {
    __m256i v = _mm256_slli_epi16(_mm256_loadu_si256((const void *)(marks + i)), 7);
    uint64_t set = (uint32_t)_mm256_movemask_epi8(v);
    bits[i / 64] |= set << (i & 32);
    _mm256_storeu_si256((void *)(marks + i), _mm256_setzero_si256());
  }
}
#endif

static size_t set_bits_of(const uint8_t *bitmap, size_t bytes) {
  size_t set = 0, i = 0;
  for (; i + 8 <= bytes; i += 8) {
    uint64_t word;
    memcpy(&word, bitmap + i, 8);
    set += (size_t)__builtin_popcountll(word);
  }
  for (; i < bytes; i++) set += (size_t)__builtin_popcount(bitmap[i]);
  return set;
}

size_t kb_unpack_bitmap(const uint8_t *bitmap, size_t bytes, uint32_t first, uint32_t *values) {
  size_t set = set_bits_of(bitmap, bytes);
  if (set != 128) return set;
#if KB_X86
  if (kb_level == 2) {
    unpack_bitmap_avx512(bitmap, bytes, first, values);
    return set;
  }
  if (kb_level == 1) {
    unpack_bitmap_avx2(bitmap, bytes, first, values);
    return set;
  }
#endif
  for (size_t i = 0; i < bytes; i += 2, first += 16) {
    unsigned bits = bitmap[i] | (unsigned)bitmap[i + 1] << 8;
    for (; bits; bits &= bits - 1) *values++ = first + (uint32_t)__builtin_ctz(bits);
  }
  return set;
}

void kb_or_bitmap(const uint8_t *bitmap, size_t bytes, size_t offset, uint64_t *words) {
  unsigned shift = offset & 63;
  uint64_t carried = 0;
  words += offset >> 6;
  for (size_t i = 0; i < bytes; i += 8) {
    uint64_t word;
    memcpy(&word, bitmap + i, 8);
    if (bytes - i < 8) word &= (1ull << 8 * (bytes - i)) - 1;
    *words++ |= word << shift | carried;
    carried = shift ? word >> (64 - shift) : 0;
  }
  *words |= carried;
}

#define FIND_IN_BITMAP(LEVEL, TARGET)                                                         \
  TARGET static size_t find_in_bitmap_##LEVEL(const uint8_t *bitmap, size_t bytes,            \
                                              uint32_t first, const uint32_t *docs,           \
                                              size_t count, uint32_t *places) {               \
    size_t found = 0, word = 0, before = 0;                                                   \
    for (size_t i = 0; i < count; i++) {                                                      \
      size_t bit = docs[i] - first;                                                           \
      places[i] = UINT32_MAX;                                                                 \
      if (bit >= 8 * bytes) continue;                                                         \
      if (!(bitmap[bit / 8] >> (bit & 7) & 1)) continue;                                      \
      uint64_t bits;                                                                          \
      for (; word < bit / 64; word++) {                                                       \
        memcpy(&bits, bitmap + 8 * word, 8);                                                  \
        before += (size_t)__builtin_popcountll(bits);                                         \
      }                                                                                       \
      memcpy(&bits, bitmap + 8 * word, 8);                                                    \
      size_t place = before + (size_t)__builtin_popcountll(bits & ((1ull << (bit & 63)) - 1)); \
      if (place > 127) continue;                                                              \
      places[i] = (uint32_t)place;                                                            \
      found++;                                                                                \
    }                                                                                         \
    return found;                                                                             \
  }

FIND_IN_BITMAP(plain, )
#if KB_X86
FIND_IN_BITMAP(avx2, KB_AVX2)
#endif

size_t kb_keep_in_bitmap(const uint8_t *bitmap, size_t bytes, uint32_t first, size_t from,
                         size_t to, size_t out, uint32_t *docs) {
  for (size_t i = from; i < to; i++) {
    uint32_t doc = docs[i];
    size_t bit = doc - first;
    docs[out] = doc;
    out += bit < 8 * bytes && (bitmap[bit / 8] >> (bit & 7) & 1);
  }
  return out;
}

size_t kb_find_in_bitmap(const uint8_t *bitmap, size_t bytes, uint32_t first, const uint32_t *docs,
                         size_t count, uint32_t *places) {
#if KB_X86
  if (kb_level > 0) return find_in_bitmap_avx2(bitmap, bytes, first, docs, count, places);
#endif
  return find_in_bitmap_plain(bitmap, bytes, first, docs, count, places);
}

void kb_set_marks(const uint32_t *docs, size_t count, uint32_t first, uint8_t *marks) {
  for (size_t i = 0; i < count; i++) marks[docs[i] - first] = 1;
}

void kb_take_marks(uint8_t *marks, size_t count, uint64_t *bits) {
#if KB_X86
  if (kb_level == 2) return take_marks_avx512(marks, count, bits);
  if (kb_level == 1) return take_marks_avx2(marks, count, bits);
#endif
  for (size_t i = 0; i < count; i += 8) {
    uint64_t eight;
    memcpy(&eight, marks + i, 8);
    // Eight bytes of 0 or 1 become eight bits: the product gathers them in its highest byte.
    bits[i / 64] |= (eight * 0x0102040810204080ull >> 56) << (i & 56);
    memset(marks + i, 0, 8);
  }
}
