#pragma once
#include <stddef.h>
#include <stdint.h>

/// How many bytes after the packed bits an unpacking kernel may read (and ignores).
#define KB_UNPACK_SLACK 64

/// Unpacks 128 values of `width` bits (0 to 32, least significant bit first) and adds `add` to each.
/// Reads 16 * width bytes and at most KB_UNPACK_SLACK bytes more.
void kb_unpack(const uint8_t *packed, unsigned width, uint32_t add, uint32_t *values);

/// Unpacks 128 gaps and writes the rising numbers that they stand for: each is the one before it, plus its gap, plus 1; the
/// first continues `before`. Returns the largest number written. Wraps at 2^32.
uint32_t kb_unpack_rising(const uint8_t *packed, unsigned width, uint32_t before, uint32_t *values);

/// The same for `count` gaps that are unpacked already, in place.
uint32_t kb_sum_rising(uint32_t *values, size_t count, uint32_t before);

/// Writes the numbers of the set bits of a bitmap of `bytes` bytes (even), counted from `first`, when there are exactly 128; returns how
/// many bits are set.
size_t kb_unpack_bitmap(const uint8_t *bitmap, size_t bytes, uint32_t first, uint32_t *values);

/// Sets the bits of a bitmap of `bytes` bytes (even) in `words`, from bit `offset` on; may touch 8 * bytes + 64 bits
/// there and read 8 bytes more of the bitmap.
void kb_or_bitmap(const uint8_t *bitmap, size_t bytes, size_t offset, uint64_t *words);

/// Packs `count` values of at most `width` bits; writes (count * width + 7) / 8 bytes and may clear 8 more.
void kb_pack(const uint32_t *values, size_t count, unsigned width, uint8_t *packed);

/// What turns a frequency and a length code into a score.
struct kb_scoring {
  /// The length code of every document.
  const uint8_t *lengths;
  /// The score before weighting of frequency f < 32 and length code c, at [f * 256 + c].
  const float *parts;
  /// The length norm of each code: a score before weighting is f / (f + norm).
  const float *norms;
  /// What the score is multiplied by.
  float weight;
  /// A power of two times 1.5 that rounds the score when it is added and taken away again.
  float rounding;
  /// The least score of a posting.
  float least;
};

/// Writes the score of the posting that each bound stands for: two bytes, its length code and its frequency; -1 where the frequency is 0.
/// Returns how many frequencies are 255, which stands for more.
size_t kb_bound_scores(const struct kb_scoring *scoring, const uint8_t *bounds, size_t count,
                       float *scores);

/// The `k`-th largest of some scores, or 0 when fewer are above 0; `best` has room for `k`.
float kb_largest(const float *scores, size_t count, size_t k, float *best);

/// Writes the numbers of the scores above `threshold`, one more element may be written; returns how many.
size_t kb_places_above(const float *scores, size_t count, float threshold, uint32_t *places);

/// Writes the postings with a frequency of at least `least` whose score is above `threshold`; returns how many. May read 16
/// frequencies past the last and write one element more.
size_t kb_best(const struct kb_scoring *scoring, const uint32_t *docs, const uint32_t *freqs,
               size_t count, uint32_t least, float threshold, uint32_t *best_docs, float *scores);

/// Adds the score of each posting to its slot of a window that starts at document `first`.
void kb_add_scores(const struct kb_scoring *scoring, const uint32_t *docs, const uint32_t *freqs,
                   size_t count, uint32_t first, float *window);

/// Writes the score of each posting.
void kb_scores(const struct kb_scoring *scoring, const uint32_t *docs, const uint32_t *freqs,
               size_t count, float *scores);

/// Moves the slots above `threshold` out of a window, as documents and scores in rising order, and clears the window.
/// `count` is a multiple of 128. Returns how many there were; may write 16 elements past them. When `touched` is not null, only groups
/// of sixteen slots with a 1 there are looked at, since all others are 0, and it is cleared too.
size_t kb_take_above(float *window, uint8_t *touched, size_t count, uint32_t first, float threshold,
                     uint32_t *docs, float *scores);

/// How many slots of a window are above `threshold`; `count` is a multiple of 128. `touched` as above, but not cleared.
size_t kb_count_above(const float *window, const uint8_t *touched, size_t count, float threshold);

/// Sets the byte of the group of sixteen slots that each document belongs to, in a window that starts at document `first`.
void kb_touch(const uint32_t *docs, size_t count, uint32_t first, uint8_t *touched);

/// Keeps the documents whose score is above `threshold`, in order and in place; returns how many.
size_t kb_keep_above(uint32_t *docs, float *scores, size_t count, float threshold);

/// The index of the first of 128 rising values that is at least `target`; 128 when there is none.
size_t kb_lower_bound(const uint32_t *values, uint32_t target);

/// Finds rising documents in a block of 128 rising values (the last of which is at least every document): `places[i]` becomes
/// the index of `docs[i]` in the block, or 0xFFFFFFFF. Returns how many were found.
size_t kb_find(const uint32_t *block, const uint32_t *docs, size_t count, uint32_t *places);

/// The same where the block stands as a bitmap of `bytes` bytes (even) that begins at document `first`; the documents are at least
/// `first`, and 8 bytes more may be read. A place is how many bits are set before the document's.
size_t kb_find_in_bitmap(const uint8_t *bitmap, size_t bytes, uint32_t first, const uint32_t *docs,
                         size_t count, uint32_t *places);

/// What becomes of candidates that a list is asked for.
enum kb_merge {
  /// Found ones get their score added; all stay.
  KB_MERGE_ADD,
  /// Found ones get their score added; the others go.
  KB_MERGE_ADD_OR_DROP,
  /// Found ones get the smaller of both scores; the others go.
  KB_MERGE_LEAST_OR_DROP,
};

/// Merges the postings that kb_find found for candidates `from` to `to` - 1 into their scores. Candidates that stay are moved
/// down to `out` and on; returns where the next one would go. `flags`, when not null, is set to 1 for found
/// candidates (only with KB_MERGE_ADD, which moves nothing).
size_t kb_merge_found(const struct kb_scoring *scoring, const uint32_t *freqs,
                      const uint32_t *places, enum kb_merge merge, size_t from, size_t to,
                      size_t out, uint32_t *docs, float *scores, uint8_t *flags);

/// Keeps of the candidates `from` to `to` - 1 those that were found, moving them down to `out` and on; returns where the next one
/// would go.
size_t kb_keep_found(const uint32_t *places, size_t from, size_t to, size_t out, uint32_t *docs);

/// The same for a block that stands as a bitmap; see kb_find_in_bitmap.
size_t kb_keep_in_bitmap(const uint8_t *bitmap, size_t bytes, uint32_t first, size_t from,
                         size_t to, size_t out, uint32_t *docs);

/// Keeps the candidates whose flag is set; returns how many.
size_t kb_keep_flagged(uint32_t *docs, float *scores, const uint8_t *flags, size_t count);

/// Sets the bit of each document, counted from `first`.
void kb_set_bits(const uint32_t *docs, size_t count, uint32_t first, uint64_t *bits);

/// Sets the byte of each document, counted from `first`, to 1; faster than bits where documents are dense.
void kb_set_marks(const uint32_t *docs, size_t count, uint32_t first, uint8_t *marks);

/// Adds `count` marks (a multiple of 64) to the bits and clears them.
void kb_take_marks(uint8_t *marks, size_t count, uint64_t *bits);

/// How many bits are set in these words.
size_t kb_count_bits(const uint64_t *words, size_t count);

/// How many candidates a row has that the kernels for phrases work on.
#define KB_ROW 128

/// Writes where the occurrences of each document end that has them behind those of the one before: `ends[0]` is 0, and `count` more
/// follow. Returns the sum of the frequencies.
uint64_t kb_ends(const uint32_t *freqs, size_t count, uint32_t *ends);

/// Candidates stand in rows of KB_ROW: row 0 has their documents, each further one their places in the block of a word. Keeps the
/// candidates `from` to `to` - 1 whose place in row `row` is not 0xFFFFFFFF, with all rows up to that one; returns where the next
/// one would go.
size_t kb_keep_rows(uint32_t *rows, size_t row, size_t from, size_t to);

/// The same, and of these only candidates whose frequency at that place scores at least `least`.
size_t kb_bound_rows(const struct kb_scoring *scoring, const uint32_t *freqs, float least,
                     uint32_t *rows, size_t row, size_t from, size_t to);

/// The occurrences of a word in the documents of a block, for candidates.
struct kb_occurrences {
  /// The first position of each document, then the distances to the next ones.
  const uint32_t *gaps;
  /// See kb_ends.
  const uint32_t *ends;
  /// The place of each candidate in the block.
  const uint32_t *places;
};

/// For the candidates `from` to `to` - 1: writes the positions of the first word from which the second stands `shift` further on to
/// `starts`, one candidate after the other, and how many each has to `found`. Returns how many candidates have any.
size_t kb_phrase_pair(const struct kb_occurrences *first, const struct kb_occurrences *second,
                      int64_t shift, size_t from, size_t to, uint32_t *starts, uint32_t *found);

/// Keeps those `starts` from which another word stands `shift` further on. Returns how many candidates have any left.
size_t kb_phrase_join(const struct kb_occurrences *word, int64_t shift, size_t from, size_t to,
                      uint32_t *starts, uint32_t *found);
