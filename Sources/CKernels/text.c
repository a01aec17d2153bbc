#include "text.h"

#include "level.h"

#include <string.h>

#if KB_X86
#include <immintrin.h>

KB_AVX2 static void classify_avx2(const uint8_t *text, size_t count, uint8_t *lower,
                                  uint64_t *letters, uint64_t *digits, uint64_t *high) {
  for (size_t i = 0; i < count; i += 64) {
    uint64_t letter = 0, digit = 0, over = 0;
    for (int part = 0; part < 64; part += 32) {
      __m256i v = _mm256_loadu_si256((const void *)(text + i + part));
      __m256i upper = _mm256_and_si256(_mm256_cmpgt_epi8(v, _mm256_set1_epi8('A' - 1)),
                                       _mm256_cmpgt_epi8(_mm256_set1_epi8('Z' + 1), v));
      __m256i low = _mm256_or_si256(v, _mm256_and_si256(upper, _mm256_set1_epi8(32)));
      __m256i isLetter = _mm256_and_si256(_mm256_cmpgt_epi8(low, _mm256_set1_epi8('a' - 1)),
                                          _mm256_cmpgt_epi8(_mm256_set1_epi8('z' + 1), low));
      __m256i isDigit = _mm256_and_si256(_mm256_cmpgt_epi8(v, _mm256_set1_epi8('0' - 1)),
                                         _mm256_cmpgt_epi8(_mm256_set1_epi8('9' + 1), v));
      _mm256_storeu_si256((void *)(lower + i + part), low);
      letter |= (uint64_t)(uint32_t)_mm256_movemask_epi8(isLetter) << part;
      digit |= (uint64_t)(uint32_t)_mm256_movemask_epi8(isDigit) << part;
      over |= (uint64_t)(uint32_t)_mm256_movemask_epi8(v) << part;
    }
    letters[i / 64] = letter;
    digits[i / 64] = digit;
    high[i / 64] = over;
  }
}

KB_AVX512 static void classify_avx512(const uint8_t *text, size_t count, uint8_t *lower,
                                      uint64_t *letters, uint64_t *digits, uint64_t *high) {
  __m512i caseBit = _mm512_set1_epi8(32), alphabet = _mm512_set1_epi8(26);
  for (size_t i = 0; i < count; i += 64) {
    __m512i v = _mm512_loadu_si512(text + i);
    __mmask64 upper =
        _mm512_cmplt_epu8_mask(_mm512_sub_epi8(v, _mm512_set1_epi8('A')), alphabet);
    __m512i low = _mm512_mask_add_epi8(v, upper, v, caseBit);
    _mm512_storeu_si512(lower + i, low);
    letters[i / 64] = _mm512_cmplt_epu8_mask(_mm512_sub_epi8(low, _mm512_set1_epi8('a')), alphabet);
    digits[i / 64] = _mm512_cmplt_epu8_mask(_mm512_sub_epi8(v, _mm512_set1_epi8('0')),
                                            _mm512_set1_epi8(10));
    high[i / 64] = _mm512_movepi8_mask(v);
  }
}

__attribute__((target("sse4.2"))) static uint32_t crc32c_sse42(uint32_t crc, const uint8_t *bytes,
                                                               size_t count) {
  uint64_t state = ~crc;
  for (; count >= 8; bytes += 8, count -= 8) {
    uint64_t word;
    memcpy(&word, bytes, 8);
    state = _mm_crc32_u64(state, word);
  }
  for (; count > 0; bytes++, count--) state = _mm_crc32_u8((uint32_t)state, *bytes);
  return ~(uint32_t)state;
}
#endif

static void classify_plain(const uint8_t *text, size_t count, uint8_t *lower, uint64_t *letters,
                           uint64_t *digits, uint64_t *high) {
  for (size_t i = 0; i < count; i += 64) {
    uint64_t letter = 0, digit = 0, over = 0;
    for (size_t k = 0; k < 64; k++) {
      uint8_t byte = text[i + k];
      uint8_t low = (uint8_t)(byte - 'A') < 26 ? byte + 32 : byte;
      lower[i + k] = low;
      letter |= (uint64_t)((uint8_t)(low - 'a') < 26) << k;
      digit |= (uint64_t)((uint8_t)(byte - '0') < 10) << k;
      over |= (uint64_t)(byte >> 7) << k;
    }
    letters[i / 64] = letter;
    digits[i / 64] = digit;
    high[i / 64] = over;
  }
}

void kb_classify(const uint8_t *text, size_t count, uint8_t *lower, uint64_t *letters,
                 uint64_t *digits, uint64_t *high) {
#if KB_X86
  if (kb_level == 2) return classify_avx512(text, count, lower, letters, digits, high);
  if (kb_level == 1) return classify_avx2(text, count, lower, letters, digits, high);
#endif
  classify_plain(text, count, lower, letters, digits, high);
}

static uint32_t crc_table[256];

__attribute__((constructor)) static void fill_crc_table(void) {
  for (uint32_t i = 0; i < 256; i++) {
    uint32_t crc = i;
    for (int bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >> 1 ^ 0x82F63B78u : crc >> 1;
    crc_table[i] = crc;
  }
}

uint32_t kb_crc32c_plain(uint32_t crc, const uint8_t *bytes, size_t count) {
  crc = ~crc;
  for (size_t i = 0; i < count; i++) crc = crc >> 8 ^ crc_table[(crc ^ bytes[i]) & 255];
  return ~crc;
}

uint32_t kb_crc32c(uint32_t crc, const uint8_t *bytes, size_t count) {
#if KB_X86
  if (kb_level > 0) return crc32c_sse42(crc, bytes, count);
#endif
  return kb_crc32c_plain(crc, bytes, count);
}

size_t kb_find_quote(const uint8_t *text, size_t start, size_t count) {
#if KB_X86
  for (; start + 16 <= count; start += 16) {
    __m128i v = _mm_loadu_si128((const void *)(text + start));
    __m128i hit =
        _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('"')), _mm_cmpeq_epi8(v, _mm_set1_epi8('\\')));
    int mask = _mm_movemask_epi8(hit);
    if (mask) return start + (size_t)__builtin_ctz((unsigned)mask);
  }
#endif
  for (; start < count; start++) {
    if (text[start] == '"' || text[start] == '\\') return start;
  }
  return count;
}
