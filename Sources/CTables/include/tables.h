#pragma once
#include <stddef.h>
#include <stdint.h>

/// A data file of the program, embedded at build time: its first byte and its size in bytes.
struct kb_table {
  const uint8_t *bytes;
  size_t count;
};

/// The embedded file of this name (as in Sources/CTables/tables.c); `bytes` is null when there is none.
struct kb_table kb_table_named(const char *name);
