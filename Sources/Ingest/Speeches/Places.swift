infix operator ..<~ : RangeFormationPrecedence

/// The places from `start` up to `end`; none where `end` lies before it, so that rules may look around a sentence's edges.
@inline(__always)
func ..<~ (start: Int, end: Int) -> Range<Int> { start..<max(start, end) }
