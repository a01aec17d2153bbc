#pragma once
#include <stddef.h>
#include <stdint.h>

/// Sorts bytes into classes, 64 at a time, one bit a byte in each mask; writes the text with A to Z in lower case.
/// `count` is a multiple of 64.
void kb_classify(const uint8_t *text, size_t count, uint8_t *lower, uint64_t *letters,
                 uint64_t *digits, uint64_t *high);

/// The CRC-32C (Castagnoli) of some bytes, continuing `crc` (0 at the start).
uint32_t kb_crc32c(uint32_t crc, const uint8_t *bytes, size_t count);

/// The same, always by the plain loop.
uint32_t kb_crc32c_plain(uint32_t crc, const uint8_t *bytes, size_t count);

/// The place of the first quote or backslash at or after `start`, or `count` when there is none.
size_t kb_find_quote(const uint8_t *text, size_t start, size_t count);

/// Asks the processor to have the cache line of an address ready for reading.
static inline __attribute__((always_inline)) void kb_prefetch_read(const void *address) {
  __builtin_prefetch(address, 0, 3);
}

/// Asks the processor to have the cache line of an address ready for writing.
static inline __attribute__((always_inline)) void kb_prefetch(const void *address) {
  __builtin_prefetch(address, 1, 3);
}
