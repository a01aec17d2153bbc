#pragma once
#include <stddef.h>
#include <stdint.h>

// The loops of the index that run per posting, per window slot or per byte of text. Each is chosen once for the
// processor; the plain C form is always there, and tests hold every level to it.

/// The instruction level in use: 0 plain, 1 AVX2, 2 AVX-512.
int kb_kernel_level(void);

/// Lowers the instruction level to at most `level`, for tests and benchmarks; never raises it above the processor's.
/// Not to be called while other threads use the kernels.
void kb_kernel_limit(int level);
