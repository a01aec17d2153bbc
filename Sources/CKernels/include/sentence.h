#pragma once
#include <stddef.h>
#include <stdint.h>

// The sentence model's arithmetic (docs/sentence-model.md). Columns come in groups of 16 filters; in a group nine taps
// (width 1: one, width 3: three, width 5: five) of 16 lanes each. All results are the same on every processor.

/// Multiplies out the table: words x (groups * 144) of 16-bit integers,
/// entry = (row . filter column * scale of the row + half) >> shift.
/// `rows` is words x dimensions, `filters` dimensions x (groups * 144); `dimensions` is even and at most 64.
void kb_sentence_table(const int8_t *rows, const uint16_t *scales, const int8_t *filters,
                       size_t words, size_t dimensions, size_t groups, int shift, int16_t *table);

/// The same as kb_sentence_table in plain C, entry by entry: the twin that tests compare with.
void kb_sentence_table_plain(const int8_t *rows, const uint16_t *scales, const int8_t *filters,
                             size_t words, size_t dimensions, size_t groups, int shift,
                             int16_t *table);

/// The largest response of each filter: groups x 3 widths x 16 lanes into `maxima`.
/// `words` has two zeros, then `count` word numbers, then two zeros; row 0 of the table is all zeros.
void kb_sentence_maxima(const int16_t *table, const uint16_t *words, size_t count, size_t groups,
                        int16_t *maxima);

/// The same as kb_sentence_maxima in plain C, one number after the other: the twin that tests compare with.
void kb_sentence_maxima_plain(const int16_t *table, const uint16_t *words, size_t count,
                              size_t groups, int16_t *maxima);

/// The sum over `count` filters of max(0, maximum + bias) * weight.
int64_t kb_sentence_sum(const int16_t *maxima, const int16_t *biases, const int16_t *weights,
                        size_t count);
