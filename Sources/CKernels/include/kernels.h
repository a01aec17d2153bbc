#pragma once
#include <stddef.h>
#include <stdint.h>

/// The instruction level that the kernels were chosen for: 0 plain, 1 AVX2, 2 AVX-512.
int kb_kernel_level(void);
