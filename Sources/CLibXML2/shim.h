#pragma once
// Without the headers of ICU, which clash with those inside Foundation. They only add fields behind the last of a struct that kb
// never makes.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// Frees what libxml2 returned; `xmlFree` is a mutable global that Swift refuses to read.
static inline void kb_xml_free(void *pointer) { xmlFree(pointer); }
