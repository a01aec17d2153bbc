#pragma once
#include <stdint.h>

// A layer under SQLite that ends each page of a catalogue with a checksum, which is compared whenever the page is read.
//
// Catalogues are made with eight spare bytes a page (SQLite's "reserved bytes"): the CRC-32C of the rest of the page, continued from the
// page's number, then the mark KBPG, both little end first. A page that was never written is all zeros. A catalogue without spare
// bytes is read and written as it is.

/// Puts the layer under every SQLite connection that this process opens from now on; SQLite's result code.
int kb_pages_install(void);

/// Asks for the spare bytes in a database that nothing was written to yet; `connection` is a `sqlite3 *`. SQLite's result code.
int kb_pages_reserve(void *connection);

/// The number of the page whose checksum was wrong last in this process, once; 0 for none.
int64_t kb_pages_take_fault(void);

/// Reads a file page by page and tells which are damaged: the numbers of the first `limit` of them go to `faults`. Gives how many there are;
/// -1 where the file has no checksums, -2 where it cannot be read.
int64_t kb_pages_check(const char *path, int64_t *faults, int64_t limit);
