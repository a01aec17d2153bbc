import Synchronization

/// The checksums of the pieces of a segment file, each compared when its bytes are needed for the first time.
///
/// A file never changes once it has its name, so that a piece which agreed is not looked at again as long as the file is mapped.
final class PieceChecksums: Sendable {
  /// How many bytes a piece has; the last one may have fewer.
  static let size = 1 << 14
  private let covered: ByteSlice
  private let table: ByteSlice
  /// A bit for each piece that agreed.
  private let agreed: [Word]
  private let allAgreed = Atomic(false)

  private final class Word: Sendable {
    let bits = Atomic<UInt64>(0)
  }

  /// The checksums in `table` of the bytes `covered`, from the first section up to the table.
  init(_ covered: ByteSlice, table: ByteSlice) throws(IndexError) {
    self.covered = covered
    self.table = table
    let count = (covered.count + Self.size - 1) / Self.size
    if table.count != 4 * count {
      throw table.corrupt(at: 0, expected: "checksums of \(count) pieces")
    }
    agreed = (0..<(count + 63) / 64).map { _ in Word() }
  }

  /// Takes it that all pieces agree, as whoever compared the sections has found.
  func setAllAgreed() { allAgreed.store(true, ordering: .relaxed) }

  /// Compares the pieces on which these bytes of a slice lie; throws at the first that is not what was written.
  @inline(__always) func check(
    _ slice: ByteSlice, from offset: Int, count: Int
  ) throws(IndexError) {
    if count == 0 || allAgreed.load(ordering: .relaxed) { return }
    try compare(slice, from: offset, count: count)
  }

  private func compare(_ slice: ByteSlice, from offset: Int, count: Int) throws(IndexError) {
    let start = slice.origin + offset - covered.origin
    if start < 0 || count < 0 || start > covered.count || count > covered.count - start {
      throw slice.corrupt(at: offset, expected: "bytes before the checksums")
    }
    for piece in start / Self.size...(start + count - 1) / Self.size {
      let bit = UInt64(1) << UInt64(piece & 63)
      let word = agreed[piece >> 6]
      if word.bits.load(ordering: .relaxed) & bit != 0 { continue }
      try compare(piece)
      word.bits.bitwiseOr(bit, ordering: .relaxed)
    }
  }

  private func compare(_ piece: Int) throws(IndexError) {
    let start = piece * Self.size
    let bytes = try covered.slice(
      from: start, count: min(Self.size, covered.count - start), expected: "a piece")
    if Checksum.of(bytes) != table.number(at: 4 * piece, as: UInt32.self) {
      throw bytes.corrupt(at: 0, expected: "\(bytes.count) bytes that agree with their checksum")
    }
  }
}

/// Computes the checksums of the pieces of a file while it is written.
struct PieceSums {
  private var sums = ByteWriter()
  private var current = Checksum()
  private var filled = 0

  /// Goes on with more bytes.
  mutating func update(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + PieceChecksums.size - filled)
      current.update(bytes, start..<end)
      filled += end - start
      start = end
      if filled == PieceChecksums.size { close() }
    }
  }

  /// The checksums, little-endian, the last one of what there is.
  mutating func finish() -> [UInt8] {
    if filled > 0 { close() }
    return sums.bytes
  }

  private mutating func close() {
    sums.number(current.value)
    current = Checksum()
    filled = 0
  }
}
