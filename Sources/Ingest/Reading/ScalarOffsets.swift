/// Counts the Unicode scalars before a byte of UTF-8 text: one addition for ASCII, else a look-up and a short scan.
package struct ScalarOffsets: Sendable {
  private static let stride = 256
  private let text: [UInt8]
  /// Scalars that begin before each multiple of ``stride``; empty when the text is ASCII.
  private let marks: [Int]

  /// The offsets of valid UTF-8 text.
  package init(text: [UInt8]) {
    self.text = text
    marks = UTF8Text.isASCII(text) ? [] : Self.marks(in: text)
  }

  /// How many scalars begin before this byte, which must be within the text or its end.
  package func scalar(atByte byte: Int) -> Int {
    precondition(byte >= 0 && byte <= text.count, "byte \(byte) of \(text.count)")
    if marks.isEmpty { return byte }
    let mark = byte / Self.stride
    return marks[mark] + Self.starts(in: text, mark * Self.stride..<byte)
  }

  /// The same place in scalars.
  package func scalars(ofBytes bytes: Range<Int>) -> Range<Int> {
    scalar(atByte: bytes.lowerBound)..<scalar(atByte: bytes.upperBound)
  }

  /// The byte at which this scalar begins; the text's end for the scalar after the last.
  package func byte(atScalar scalar: Int) -> Int {
    if marks.isEmpty { return min(scalar, text.count) }
    var low = 0
    var high = marks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if marks[middle] <= scalar { low = middle } else { high = middle - 1 }
    }
    var missing = scalar - marks[low]
    var byte = low * Self.stride
    while byte < text.count {
      if text[byte] & 0xC0 != 0x80 {
        if missing == 0 { return byte }
        missing -= 1
      }
      byte += 1
    }
    return text.count
  }

  private static func marks(in text: [UInt8]) -> [Int] {
    var marks = [0]
    marks.reserveCapacity(text.count / stride + 1)
    var start = 0
    var count = 0
    while start + stride <= text.count {
      count += starts(in: text, start..<start + stride)
      marks.append(count)
      start += stride
    }
    return marks
  }

  /// Bytes that begin a scalar: all but continuation bytes.
  private static func starts(in text: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for byte in text[range] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
