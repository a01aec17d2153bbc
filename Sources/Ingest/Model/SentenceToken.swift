/// A token by its hash and place; its bytes stay in the sentence.
struct SentenceToken {
  /// Where it begins in the sentence, in bytes.
  let start: Int
  /// Where it ends, exclusive.
  var end: Int
  private var bytes = WordHash()
  /// The last three normalised bytes, the last one lowest, and above them how many there are, at most three.
  private(set) var tail: UInt32 = 0

  init(start: Int) {
    self.start = start
    end = start
  }

  /// The hash of the normalised bytes.
  @inline(__always)
  var hash: UInt64 { bytes.value }

  /// Takes the letters that the token begins with, when a multiple of eight came before.
  @inline(__always)
  mutating func append(_ run: LetterRun) {
    bytes.append(run)
    if run.count >= 3 {
      let last = UInt32(truncatingIfNeeded: run.lower >> UInt64(8 &* (run.count &- 3)))
      tail = 3 << 24 | last.byteSwapped >> 8
    } else {
      for place in 0..<run.count {
        push(UInt8(truncatingIfNeeded: run.lower >> UInt64(8 &* place)))
      }
    }
  }

  /// Takes one more normalised byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    push(byte)
  }

  @inline(__always)
  private mutating func push(_ byte: UInt8) {
    tail = min(tail >> 24 + 1, 3) << 24 | (tail << 8 | UInt32(byte)) & 0xFF_FFFF
  }

  /// The ``tail`` of a word of ASCII letters.
  @inline(__always)
  static func tail(of text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var tail: UInt32 = 0
    for place in max(start, end &- 3)..<end { tail = tail << 8 | UInt32(text[place] | 0x20) }
    return UInt32(min(end &- start, 3)) << 24 | tail
  }

  /// The hash of the bytes in a ``tail``.
  static func hash(ofTail tail: UInt32) -> UInt64 {
    var hash = FNV1a.start
    for back in (0..<tail >> 24).reversed() {
      hash = FNV1a.hash(hash, UInt8(truncatingIfNeeded: tail >> (8 * back)))
    }
    return hash
  }
}

/// The 64-bit FNV-1a hash (Fowler, Noll and Vo): short, and the same everywhere.
enum FNV1a {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
