#include "CPages.h"
#include "text.h"
#include <pthread.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { spare = 8, smallest = 512, largest = 65536 };

static const uint8_t mark[4] = {'K', 'B', 'P', 'G'};
static atomic_int_fast64_t last_fault;

int64_t kb_pages_take_fault(void) { return atomic_exchange(&last_fault, 0); }

// The tail that belongs to a page: checksum, then mark.
static void tail_of(const uint8_t *page, size_t size, int64_t number, uint8_t tail[spare]) {
  uint32_t sum = kb_crc32c((uint32_t)number, page, size - spare);
  for (int byte = 0; byte < 4; byte++) tail[byte] = (uint8_t)(sum >> (8 * byte));
  memcpy(tail + 4, mark, sizeof mark);
}

static bool is_blank(const uint8_t *page, size_t size) {
  for (size_t place = 0; place < size; place++)
    if (page[place]) return false;
  return true;
}

static bool is_sealed(const uint8_t *page, size_t size, int64_t number) {
  uint8_t tail[spare];
  tail_of(page, size, number, tail);
  return !memcmp(tail, page + size - spare, spare);
}

static bool lacks_tail(const uint8_t *page, size_t size) {
  return is_blank(page + size - spare, spare);
}

// Whether a database's mark says that pages may stand in it without checksums.
static bool is_unsealed(const char *path) {
  char mark_path[4096];
  int length = snprintf(mark_path, sizeof mark_path, "%s" KB_PAGES_MARK, path);
  return length > 0 && (size_t)length < sizeof mark_path && access(mark_path, F_OK) == 0;
}

// The size of a page by the beginning of a database; 0 for none.
static size_t page_size(const uint8_t *head) {
  size_t size = (size_t)head[16] << 8 | head[17];
  if (size == 1) size = largest;
  return size >= smallest && size <= largest && !(size & (size - 1)) ? size : 0;
}

static bool has_spare(const uint8_t *head) { return head[20] == spare; }

// Whether a first page that says it has no spare bytes ends with a mark all the same.
static bool lost_spare(const uint8_t *page, size_t size) {
  return !has_spare(page) && !memcmp(page + size - sizeof mark, mark, sizeof mark);
}

// MARK: Files

struct page_file {
  sqlite3_file base;
  sqlite3_file *real;
  // How large pages with checksums are; 0 for none.
  size_t size;
  // Where it lies: SQLite's own string, which stays as long as the file is open.
  const char *path;
};

static sqlite3_file *real(sqlite3_file *file) { return ((struct page_file *)file)->real; }

static void look_at_head(struct page_file *file, const uint8_t *bytes, int count, sqlite3_int64 at) {
  if (at == 0 && count >= 100) file->size = has_spare(bytes) ? page_size(bytes) : 0;
}

static int fail(int64_t page) {
  atomic_store(&last_fault, page);
  // Not an input error, after which SQLite would end the transaction, and the rest could not be looked at.
  return SQLITE_CORRUPT;
}

// Whether a page is as it was written; a page without checksum is, where the mark allows for it.
static bool is_sound(const struct page_file *file, const uint8_t *page, int64_t number) {
  return is_sealed(page, file->size, number) || is_blank(page, file->size)
      || (lacks_tail(page, file->size) && is_unsealed(file->path));
}

static int read_pages(sqlite3_file *base, void *bytes, int count, sqlite3_int64 at) {
  struct page_file *file = (struct page_file *)base;
  int code = file->real->pMethods->xRead(file->real, bytes, count, at);
  if (code != SQLITE_OK) return code;
  look_at_head(file, bytes, count, at);
  if (at == 0 && count >= smallest && lost_spare(bytes, (size_t)count)) return fail(1);
  if (!file->size || (size_t)count != file->size || at % count) return SQLITE_OK;
  int64_t number = at / count + 1;
  if (!is_sound(file, bytes, number)) return fail(number);
  // The log gets pages as SQLite has them: without a checksum that holds no more once the page has changed.
  memset((uint8_t *)bytes + file->size - spare, 0, spare);
  return SQLITE_OK;
}

static int write_pages(sqlite3_file *base, const void *bytes, int count, sqlite3_int64 at) {
  struct page_file *file = (struct page_file *)base;
  look_at_head(file, bytes, count, at);
  if (!file->size || (size_t)count != file->size || at % count)
    return file->real->pMethods->xWrite(file->real, bytes, count, at);
  uint8_t *page = sqlite3_malloc(count);
  if (!page) return SQLITE_IOERR_NOMEM;
  memcpy(page, bytes, (size_t)count - spare);
  tail_of(page, file->size, at / count + 1, page + count - spare);
  int code = file->real->pMethods->xWrite(file->real, page, count, at);
  sqlite3_free(page);
  return code;
}

static int close_file(sqlite3_file *f) { return real(f)->pMethods->xClose(real(f)); }
static int truncate_file(sqlite3_file *f, sqlite3_int64 size) {
  return real(f)->pMethods->xTruncate(real(f), size);
}
static int sync_file(sqlite3_file *f, int flags) { return real(f)->pMethods->xSync(real(f), flags); }
static int size_of_file(sqlite3_file *f, sqlite3_int64 *size) {
  return real(f)->pMethods->xFileSize(real(f), size);
}
static int lock_file(sqlite3_file *f, int level) { return real(f)->pMethods->xLock(real(f), level); }
static int unlock_file(sqlite3_file *f, int level) {
  return real(f)->pMethods->xUnlock(real(f), level);
}
static int is_reserved(sqlite3_file *f, int *result) {
  return real(f)->pMethods->xCheckReservedLock(real(f), result);
}
static int control(sqlite3_file *f, int what, void *value) {
  return real(f)->pMethods->xFileControl(real(f), what, value);
}
static int sector_size(sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); }
static int traits(sqlite3_file *f) {
  return real(f)->pMethods->xDeviceCharacteristics(real(f));
}
static int map_shared(sqlite3_file *f, int region, int size, int extends, void volatile **result) {
  return real(f)->pMethods->xShmMap(real(f), region, size, extends, result);
}
static int lock_shared(sqlite3_file *f, int offset, int count, int flags) {
  return real(f)->pMethods->xShmLock(real(f), offset, count, flags);
}
static void order_shared(sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); }
static int unmap_shared(sqlite3_file *f, int removes) {
  return real(f)->pMethods->xShmUnmap(real(f), removes);
}

// Version 2: without xFetch, so that no page comes by a map, past the check.
static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_pages,
    .xWrite = write_pages,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = size_of_file,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = is_reserved,
    .xFileControl = control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = traits,
    .xShmMap = map_shared,
    .xShmLock = lock_shared,
    .xShmBarrier = order_shared,
    .xShmUnmap = unmap_shared,
};

// MARK: The layer

static sqlite3_vfs layer;
static sqlite3_vfs *below;

static int open_file(
    sqlite3_vfs *vfs, const char *path, sqlite3_file *base, int flags, int *result) {
  (void)vfs;
  // Journals and logs have checksums of their own, temporary files go with the process.
  if (!(flags & SQLITE_OPEN_MAIN_DB)) return below->xOpen(below, path, base, flags, result);
  struct page_file *file = (struct page_file *)base;
  *file = (struct page_file){.real = (sqlite3_file *)(file + 1), .path = path};
  int code = below->xOpen(below, path, file->real, flags, result);
  if (file->real->pMethods) file->base.pMethods = &methods;
  return code;
}

static int installed;

static void install(void) {
  installed = sqlite3_initialize();
  if (installed != SQLITE_OK) return;
  below = sqlite3_vfs_find(NULL);
  if (!below) {
    installed = SQLITE_ERROR;
    return;
  }
  // All other calls go to the layer below as they are: they do not look at the structure that they are called with.
  layer = *below;
  layer.pNext = NULL;
  layer.zName = "kb-pages";
  layer.szOsFile = (int)sizeof(struct page_file) + below->szOsFile;
  layer.xOpen = open_file;
  installed = sqlite3_vfs_register(&layer, 1);
}

int kb_pages_install(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  // Whoever comes while another thread installs waits for it, and sees what it wrote.
  pthread_once(&once, install);
  return installed;
}

int kb_pages_reserve(void *connection) {
  int count = spare;
  return sqlite3_file_control(connection, "main", SQLITE_FCNTL_RESERVE_BYTES, &count);
}

// MARK: Whole databases

// The file of a connection; nil when it was opened without the layer.
static struct page_file *file_of(void *connection) {
  sqlite3_file *file = NULL;
  int code = sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  bool is_ours = code == SQLITE_OK && file && file->pMethods == &methods;
  return is_ours ? (struct page_file *)file : NULL;
}

// Calls `visit` with each page as it stands in the file. Through SQLite's own handle: to close another one of the same file would take
// the locks of this process away.
static int each_page(
    struct page_file *file, int (*visit)(struct page_file *, uint8_t *, int64_t, void *), void *state) {
  sqlite3_int64 size = 0;
  int code = size_of_file(&file->base, &size);
  uint8_t *page = sqlite3_malloc(largest);
  if (!page) return SQLITE_IOERR_NOMEM;
  for (int64_t number = 1; code == SQLITE_OK && number * (int64_t)file->size <= size; number++) {
    sqlite3_int64 at = (number - 1) * (int64_t)file->size;
    code = file->real->pMethods->xRead(file->real, page, (int)file->size, at);
    if (code == SQLITE_OK) code = visit(file, page, number, state);
  }
  sqlite3_free(page);
  return code;
}

struct fault_list {
  int64_t *faults, limit, count;
};

static int note_fault(struct page_file *file, uint8_t *page, int64_t number, void *state) {
  struct fault_list *list = state;
  if (is_sound(file, page, number) && (number > 1 || has_spare(page))) return SQLITE_OK;
  if (list->count < list->limit) list->faults[list->count] = number;
  list->count++;
  return SQLITE_OK;
}

int64_t kb_pages_check(void *connection, int64_t *faults, int64_t limit) {
  struct page_file *file = file_of(connection);
  uint8_t head[largest];
  if (!file || file->real->pMethods->xRead(file->real, head, 100, 0) != SQLITE_OK) return -2;
  size_t size = page_size(head);
  if (!size || file->real->pMethods->xRead(file->real, head, (int)size, 0) != SQLITE_OK) return -2;
  if (!has_spare(head) && !lost_spare(head, size)) return -1;
  struct page_file whole = *file;
  whole.size = size;
  struct fault_list list = {faults, limit, 0};
  return each_page(&whole, note_fault, &list) == SQLITE_OK ? list.count : -2;
}

static int seal(struct page_file *file, uint8_t *page, int64_t number, void *state) {
  if (!lacks_tail(page, file->size) || is_blank(page, file->size)) return SQLITE_OK;
  uint8_t tail[spare];
  tail_of(page, file->size, number, tail);
  *(bool *)state = true;
  sqlite3_int64 end = number * (int64_t)file->size;
  return file->real->pMethods->xWrite(file->real, tail, spare, end - spare);
}

int kb_pages_seal(void *connection) {
  struct page_file *file = file_of(connection);
  if (!file || !file->size) return SQLITE_OK;
  bool has_changed = false;
  int code = each_page(file, seal, &has_changed);
  if (code != SQLITE_OK || !has_changed) return code;
  return file->real->pMethods->xSync(file->real, SQLITE_SYNC_FULL);
}
