// Embeds the data files of Ingest and Index into the program, so that one binary is all there is.
// A new table is three lines: the array, its #embed and its row in `tables`.
#include "tables.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"


static const uint8_t sentence_model[] = {
#embed "../Ingest/Tables/sentence-model.bin"
};

static const uint8_t report_model[] = {
#embed "../Ingest/Tables/report-model.bin"
};

static const uint8_t span_model[] = {
#embed "../Ingest/Tables/span-model.bin"
};

static const uint8_t theme_words[] = {
#embed "../Ingest/Tables/theme-words.bin"
};

static const uint8_t themes[] = {
#embed "../Ingest/Tables/themes.yaml"
};

static const uint8_t words[] = {
#embed "../Ingest/Tables/words.txt"
};
static const uint8_t reporting_cues[] = {
#embed "../Ingest/Tables/reporting-cues.txt"
};
static const uint8_t necessity_cues[] = {
#embed "../Ingest/Tables/necessity-cues.txt"
};
static const uint8_t roles[] = {
#embed "../Ingest/Tables/roles.txt"
};
static const uint8_t actions[] = {
#embed "../Ingest/Tables/actions.txt"
};
static const uint8_t report_decision[] = {
#embed "../Ingest/Tables/report-decision.txt"
};
static const uint8_t speaker_evidence[] = {
#embed "../Ingest/Tables/speaker-evidence.txt"
};
static const uint8_t rule_confidence[] = {
#embed "../Ingest/Tables/rule-confidence.txt"
};
static const uint8_t family_names[] = {
#embed "../Ingest/Tables/family-names.txt"
};
static const uint8_t given_names[] = {
#embed "../Ingest/Tables/given-names.txt"
};
static const uint8_t speeches_words[] = {
#embed "../Ingest/Tables/speeches-words.txt"
};
static const uint8_t speeches_weights[] = {
#embed "../Ingest/Tables/speeches-weights.txt"
};
static const uint8_t speeches_starts[] = {
#embed "../Ingest/Tables/speeches-starts.txt"
};
static const uint8_t speeches_decision[] = {
#embed "../Ingest/Tables/speeches-decision.txt"
};

static const uint8_t months[] = {
#embed "../Ingest/Tables/months.txt"
};
static const uint8_t layout_words[] = {
#embed "../Ingest/Tables/layout-words.txt"
};
static const uint8_t language_words[] = {
#embed "../Ingest/Tables/language-words.txt"
};
static const uint8_t citation_words[] = {
#embed "../Ingest/Tables/citation-words.txt"
};

static const uint8_t stopwords_en[] = {
#embed "../Index/Tables/stopwords-en.txt"
};
static const uint8_t asking_words[] = {
#embed "../Index/Tables/asking-words.txt"
};
static const uint8_t honorifics[] = {
#embed "../Ingest/Tables/honorifics.txt"
};

static const struct {
  const char *name;
  struct kb_table table;
} tables[] = {
    {"sentence-model.bin", {sentence_model, sizeof sentence_model}},
    {"theme-words.bin", {theme_words, sizeof theme_words}},
    {"honorifics.txt", {honorifics, sizeof honorifics}},
    {"themes.yaml", {themes, sizeof themes}},
    {"words.txt", {words, sizeof words}},
    {"reporting-cues.txt", {reporting_cues, sizeof reporting_cues}},
    {"necessity-cues.txt", {necessity_cues, sizeof necessity_cues}},
    {"roles.txt", {roles, sizeof roles}},
    {"speeches-words.txt", {speeches_words, sizeof speeches_words}},
    {"actions.txt", {actions, sizeof actions}},
    {"span-model.bin", {span_model, sizeof span_model}},
    {"report-model.bin", {report_model, sizeof report_model}},
    {"report-decision.txt", {report_decision, sizeof report_decision}},
    {"speaker-evidence.txt", {speaker_evidence, sizeof speaker_evidence}},
    {"rule-confidence.txt", {rule_confidence, sizeof rule_confidence}},
    {"speeches-weights.txt", {speeches_weights, sizeof speeches_weights}},
    {"speeches-starts.txt", {speeches_starts, sizeof speeches_starts}},
    {"speeches-decision.txt", {speeches_decision, sizeof speeches_decision}},
    {"given-names.txt", {given_names, sizeof given_names}},
    {"family-names.txt", {family_names, sizeof family_names}},
    {"months.txt", {months, sizeof months}},
    {"layout-words.txt", {layout_words, sizeof layout_words}},
    {"language-words.txt", {language_words, sizeof language_words}},
    {"stopwords-en.txt", {stopwords_en, sizeof stopwords_en}},
    {"asking-words.txt", {asking_words, sizeof asking_words}},
    {"citation-words.txt", {citation_words, sizeof citation_words}},
};

struct kb_table kb_table_named(const char *name) {
  for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
    if (strcmp(tables[i].name, name) == 0) return tables[i].table;
  }
  return (struct kb_table){0, 0};
}
