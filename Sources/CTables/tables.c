// Embeds the data files of Ingest and Index into the program, so that one binary is all there is.
// A new table is three lines: the array, its #embed and its row in `tables`.
#include "tables.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t themes[] = {
#embed "../Ingest/Tables/themes.yaml"
};

static const struct {
  const char *name;
  struct kb_table table;
} tables[] = {
    {"themes.yaml", {themes, sizeof themes}},
};

struct kb_table kb_table_named(const char *name) {
  for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
    if (strcmp(tables[i].name, name) == 0) return tables[i].table;
  }
  return (struct kb_table){0, 0};
}
