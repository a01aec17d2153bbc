// Put before the C library by LD_PRELOAD, this counts the calls by which a program changes files, and at one of them fails or dies.
//
// KB_FAULT        kill: half of what is to be written is written, then SIGKILL; ENOSPC, EIO, EDQUOT, EFBIG: the call fails so
// KB_FAULT_AT     at which call, from 1; without it calls are only counted
// KB_FAULT_STAYS  1: every later call of the same kind fails, too, as on a full disk
// KB_FAULT_COUNT  a file that gets the number of calls when the program ends
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;

static long number(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

static int code(const char *name) {
  if (!strcmp(name, "ENOSPC")) return ENOSPC;
  if (!strcmp(name, "EDQUOT")) return EDQUOT;
  if (!strcmp(name, "EFBIG")) return EFBIG;
  return EIO;
}

static int is_file(int descriptor) {
  struct stat status;
  return descriptor > 2 && fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

// 0: go on; 1: fail, errno is set; 2: die.
static int fault(void) {
  const char *mode = getenv("KB_FAULT");
  long call = atomic_fetch_add(&calls, 1) + 1, at = number("KB_FAULT_AT");
  if (!mode || !at) return 0;
  if (call != at && !(call > at && number("KB_FAULT_STAYS"))) return 0;
  if (!strcmp(mode, "kill")) return 2;
  errno = code(mode);
  return 1;
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("KB_FAULT_COUNT");
  if (!path) return;
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&calls));
  fclose(file);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int descriptor, const void *bytes, size_t count) {
  switch (is_file(descriptor) ? fault() : 0) {
  case 1: return -1;
  case 2: REAL(write)(descriptor, bytes, count / 2); die();
  }
  return REAL(write)(descriptor, bytes, count);
}

#define PWRITE(name, offset_type)                                              \
  ssize_t name(int descriptor, const void *bytes, size_t count, offset_type at) { \
    switch (is_file(descriptor) ? fault() : 0) {                        \
    case 1: return -1;                                                         \
    case 2: REAL(name)(descriptor, bytes, count / 2, at); die();               \
    }                                                                          \
    return REAL(name)(descriptor, bytes, count, at);                           \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define SIMPLE(name, parameters, arguments)                                    \
  int name parameters {                                                        \
    switch (fault()) {                                                         \
    case 1: return -1;                                                         \
    case 2: die();                                                             \
    }                                                                          \
    return REAL(name) arguments;                                               \
  }
SIMPLE(fsync, (int descriptor), (descriptor))
SIMPLE(fdatasync, (int descriptor), (descriptor))
SIMPLE(rename, (const char *from, const char *to), (from, to))
SIMPLE(unlink, (const char *path), (path))
SIMPLE(ftruncate, (int descriptor, off_t length), (descriptor, length))
SIMPLE(ftruncate64, (int descriptor, off64_t length), (descriptor, length))

#define OPEN(name)                                                             \
  int name(const char *path, int flags, ...) {                                 \
    mode_t mode = 0;                                                           \
    if ((flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE) {                                     \
      va_list rest;                                                            \
      va_start(rest, flags);                                                   \
      mode = va_arg(rest, mode_t);                                             \
      va_end(rest);                                                            \
    }                                                                          \
    if (flags & O_CREAT) {                                                     \
      switch (fault()) {                                               \
      case 1: return -1;                                                       \
      case 2: die();                                                           \
      }                                                                        \
    }                                                                          \
    return REAL(name)(path, flags, mode);                                      \
  }
OPEN(open)
OPEN(open64)
