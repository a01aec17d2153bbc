/// Changes bytes at random, as files are damaged and as people attack readers.
package struct Mutation: Sendable {
  /// Pieces that mean something to the reader, which are put in now and then.
  private let pieces: [[UInt8]]

  /// A mutation that knows these pieces.
  package init(pieces: [String]) {
    self.pieces = pieces.map { Array($0.utf8) }
  }

  /// Some bytes with a few changes: bytes replaced, left out, put in, repeated; pieces put in, many times now and then; parts of another
  /// sample spliced in.
  package func mutated(
    _ bytes: [UInt8], with other: [UInt8], _ random: inout SeededRandom
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(12, &random) where !bytes.isEmpty { change(&bytes, other, &random) }
    return bytes
  }

  private func change(_ bytes: inout [UInt8], _ other: [UInt8], _ random: inout SeededRandom) {
    let place = below(bytes.count, &random)
    switch below(9, &random) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes[place] ^= 1 << UInt8(below(8, &random))
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(30, &random)))
    case 3: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
    case 4:
      let part = Array(bytes[place..<min(bytes.count, place + below(60, &random))])
      bytes.insert(contentsOf: part, at: below(bytes.count, &random))
    case 5, 6:
      guard !pieces.isEmpty else { return }
      let times = below(8, &random) == 0 ? 1 + below(400, &random) : 1
      let piece = Array(repeatElement(pieces[below(pieces.count, &random)], count: times).joined())
      bytes.insert(contentsOf: piece, at: place)
    case 7:
      guard !other.isEmpty else { return }
      let start = below(other.count, &random)
      let end = min(other.count, start + below(200, &random))
      bytes.insert(contentsOf: other[start..<end], at: place)
    default: bytes.removeSubrange(place...)
    }
  }

  private func below(_ limit: Int, _ random: inout SeededRandom) -> Int {
    Int(random.next() % UInt64(max(1, limit)))
  }
}
