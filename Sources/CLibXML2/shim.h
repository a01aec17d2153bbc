#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// Frees what libxml2 returned; `xmlFree` is a mutable global that Swift refuses to read.
static inline void kb_xml_free(void *pointer) { xmlFree(pointer); }
