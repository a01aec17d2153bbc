/// The hash of a word's lower-case bytes, eight at a time: the same whether letters come in runs or one by one.
///
/// Each step is a multiplication by an odd number and a shift that can be undone, so that no two words of up to eight bytes
/// share a hash.
struct WordHash {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var pending: UInt64 = 0
  private var count = 0

  /// Takes one more byte, which is not 0.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    pending |= UInt64(byte) << UInt64(8 &* (count & 7))
    count &+= 1
    if count & 7 == 0 { take() }
  }

  /// Takes a run of letters, when a multiple of eight bytes came before.
  @inline(__always)
  mutating func append(_ run: LetterRun) {
    pending = run.lower
    count &+= run.count
    if run.count == 8 { take() }
  }

  /// The hash of all bytes so far.
  @inline(__always)
  var value: UInt64 { pending == 0 ? state : Self.mixed(state, pending) }

  /// The hash of all bytes so far, a multiple of eight, and of up to eight more, the first one lowest.
  @inline(__always)
  func value(with last: UInt64) -> UInt64 { last == 0 ? state : Self.mixed(state, last) }

  @inline(__always)
  private mutating func take() {
    state = Self.mixed(state, pending)
    pending = 0
  }

  @inline(__always)
  private static func mixed(_ state: UInt64, _ bytes: UInt64) -> UInt64 {
    let product = (state ^ bytes) &* 0xD6E8_FEB8_6659_FD93
    return product ^ product >> 32
  }

  /// The hash of these bytes.
  static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in bytes { hash.append(byte) }
    return hash.value
  }
}
