#include "level.h"

#include "kernels.h"

_Atomic int kb_level = 0;

static int processor_level(void) {
#if KB_X86
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
    return 2;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return 1;
#endif
  return 0;
}

__attribute__((constructor)) static void choose_level(void) { kb_level = processor_level(); }

int kb_kernel_level(void) { return kb_level; }

void kb_kernel_limit(int level) {
  int most = processor_level();
  kb_level = level < most ? level : most;
}
