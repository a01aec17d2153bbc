#pragma once
// Shared by the kernel files; not part of the module.
#include "postings.h"

/// The score of a frequency in a document with this length code.
static inline float kb_score(const struct kb_scoring *s, uint32_t code, uint32_t freq) {
  float part = freq < 32 ? s->parts[freq << 8 | code] : (float)freq / ((float)freq + s->norms[code]);
  float raw = s->weight * part;
  float rounded = (raw + s->rounding) - s->rounding;
  return rounded > s->least ? rounded : s->least;
}
