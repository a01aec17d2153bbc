/// A token by its hash and place; its bytes stay in the sentence.
struct SentenceToken {
  /// Where it begins in the sentence, in bytes.
  let start: Int
  /// Where it ends, exclusive.
  var end: Int
  /// The hash of the normalised bytes.
  private(set) var hash = FNV1a.start
  private var tail: UInt32 = 0
  private var count = 0

  init(start: Int) {
    self.start = start
    end = start
  }

  /// Takes one more normalised byte.
  mutating func append(_ byte: UInt8) {
    hash = FNV1a.hash(hash, byte)
    tail = tail << 8 | UInt32(byte)
    count += 1
  }

  /// The hash of the last three normalised bytes, or of all when there are fewer.
  var tailHash: UInt64 {
    (0..<min(count, 3)).reversed().reduce(FNV1a.start) { hash, back in
      FNV1a.hash(hash, UInt8(truncatingIfNeeded: tail >> (8 * UInt32(back))))
    }
  }
}

/// The 64-bit FNV-1a hash (Fowler, Noll and Vo): short, and the same everywhere.
enum FNV1a {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
