/// A text by its Unicode scalars.
struct ScalarText {
  /// Its UTF-8.
  let bytes: [UInt8]
  /// Where each scalar begins, and the end; nil for ASCII, where that is its number.
  private let starts: [Int]?

  /// A text from its UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    starts = isASCII ? nil : bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }

  /// How many scalars it has.
  var count: Int { starts.map { $0.count - 1 } ?? bytes.count }

  /// The words of a range of scalars, each run of white space as one space, none at the ends.
  func collapsed(_ range: Range<Int>) -> [UInt8] {
    let place = starts.map { $0[range.lowerBound]..<$0[range.upperBound] } ?? range
    return Self.collapsed(Array(bytes[place]))
  }

  /// UTF-8 with each run of white space as one space, none at the ends.
  static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    var isApart = false
    var place = 0
    while place < bytes.count {
      let space = spaceLength(in: bytes, at: place)
      if space > 0 {
        isApart = !words.isEmpty
        place += space
      } else {
        if isApart { words.append(0x20) }
        isApart = false
        words.append(bytes[place])
        place += 1
      }
    }
    return words
  }

  /// How many bytes the white space at a place has: controls, and the scalars of Unicode's White_Space; 0 where there is none.
  private static func spaceLength(in bytes: [UInt8], at place: Int) -> Int {
    let first = bytes[place]
    if first <= 0x20 { return 1 }
    guard first >= 0xC2, place + 1 < bytes.count else { return 0 }
    let second = bytes[place + 1]
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard first >= 0xE1, first <= 0xE3, place + 2 < bytes.count else { return 0 }
    switch (first, second, bytes[place + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }
}
