#pragma once
#include <stdint.h>

// A layer under SQLite that ends each page of a catalogue with a checksum, which is compared whenever the page is read.
//
// Catalogues are made with eight spare bytes a page (SQLite's "reserved bytes"): the CRC-32C of the rest of the page, continued from the
// page's number, then the mark KBPG, both little end first. A page that was never written is all zeros. A catalogue without spare
// bytes is read and written as it is.
//
// SQLite knows nothing of this, and its write-ahead log holds pages whose last eight bytes are zeros. When another program moves the log into the
// database (as sqlite3 does that looks at a base after a crash), pages are there without checksum. They are taken as sound as long as
// a file with the database's name and KB_PAGES_MARK says that this may be so.
#define KB_PAGES_MARK "-unsealed"

/// Puts the layer under every SQLite connection that this process opens from now on; SQLite's result code.
int kb_pages_install(void);

/// Asks for the spare bytes in a database that nothing was written to yet; `connection` is a `sqlite3 *`. SQLite's result code.
int kb_pages_reserve(void *connection);

/// The number of the page whose checksum was wrong last in this process, once; 0 for none.
int64_t kb_pages_take_fault(void);

/// Reads the database of a `sqlite3 *` page by page, the log aside, and tells which pages are damaged: the numbers of the first `limit` of them go to
/// `faults`. Gives how many there are; -1 where the file has no checksums, -2 where it cannot be read.
int64_t kb_pages_check(void *connection, int64_t *faults, int64_t limit);

/// Gives the pages of the database of a `sqlite3 *` that have no checksum theirs; SQLite's result code. Only for the one writer.
int kb_pages_seal(void *connection);
