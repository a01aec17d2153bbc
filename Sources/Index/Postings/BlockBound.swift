/// The posting that can score most in a block or window: its frequency (255 for more) and its length code.
///
/// It is chosen with the average length of its segment. ``part(norms:)`` is then the largest part of a score there, and under
/// another average length ``ScoreBounds`` still bounds it.
struct BlockBound: Equatable {
  /// The frequency, at most 255; 0 where there is no posting.
  var frequency: UInt8 = 0
  /// The length code of its document.
  var lengthCode: UInt8 = 0

  /// Both in one number, as the format keeps them.
  var packed: UInt16 { UInt16(frequency) << 8 | UInt16(lengthCode) }

  /// Unpacks a bound.
  init(packed: UInt16) {
    frequency = UInt8(packed >> 8)
    lengthCode = UInt8(truncatingIfNeeded: packed)
  }

  /// A bound for no posting.
  init() {}

  /// The bound of one posting.
  init(frequency: UInt32, lengthCode: UInt8) {
    self.frequency = UInt8(min(frequency, 255))
    self.lengthCode = lengthCode
  }
}
