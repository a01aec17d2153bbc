#pragma once
// Shared by the kernel files; not part of the module.

/// The level in use; see kb_kernel_level. Atomic, as a test may lower it while others run: on x86 to read it costs what any number does.
extern _Atomic int kb_level;

#if defined(__x86_64__)
#define KB_X86 1
#define KB_AVX2 __attribute__((target("avx2,fma,bmi,bmi2,popcnt")))
#define KB_AVX512 \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi,bmi,bmi2,popcnt")))
#else
#define KB_X86 0
#endif
