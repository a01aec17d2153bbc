/// Reads JSON text byte by byte without building a tree; what is not asked for is passed over.
///
/// It is lenient in one point: control characters may stand in strings as they are.
struct JSONScanner {
  /// A string where it stands, between its quotation marks.
  struct Text: Equatable {
    /// The place of what is between the marks.
    var range: Range<Int>
    /// Whether a backslash occurs in it.
    var hasEscapes: Bool
  }

  /// The text that is read.
  let bytes: [UInt8]
  /// The next byte to read.
  var position: Int
  private static let deepest = 512

  /// A scanner at the beginning of the text, or further on.
  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The next byte that is no white space, without passing it; nil at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte > 0x20 || !(byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09) {
        return byte
      }
      position += 1
    }
    return nil
  }

  /// Passes this byte when it comes next, white space aside.
  mutating func pass(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// Passes this byte, or fails.
  mutating func expect(_ byte: UInt8, _ expected: String) throws(JSONFault) {
    guard pass(byte) else { throw JSONFault(position: position, expected: expected) }
  }

  /// Passes a string.
  mutating func string() throws(JSONFault) -> Text {
    try expect(0x22, "a string")
    let start = position
    var hasEscapes = false
    var next = ByteSearch.first(0x22, in: bytes, position..<bytes.count)
    while let mark = next {
      guard let backslash = ByteSearch.first(0x5C, in: bytes, position..<mark) else {
        position = mark + 1
        return Text(range: start..<mark, hasEscapes: hasEscapes)
      }
      hasEscapes = true
      // The escaped byte, which may be this very mark, is passed together with its backslash.
      position = min(backslash + 2, bytes.count)
      if mark < position { next = ByteSearch.first(0x22, in: bytes, position..<bytes.count) }
    }
    throw JSONFault(position: bytes.count, expected: "a closing quotation mark")
  }

  /// Whether this string, as it stands, is the name.
  func isName(_ text: Text, _ name: [UInt8]) -> Bool {
    guard text.range.count == name.count else { return false }
    let start = text.range.lowerBound
    for place in name.indices where bytes[start + place] != name[place] { return false }
    return true
  }

  /// Passes a value of any kind; the place where it stands.
  @discardableResult
  mutating func skipValue() throws(JSONFault) -> Range<Int> {
    guard let first = peek() else { throw JSONFault(position: position, expected: "a value") }
    let start = position
    switch first {
    case 0x22: _ = try string()
    case 0x7B, 0x5B: try skipNested()
    default: try skipWord()
    }
    return start..<position
  }

  /// A number, true, false or null.
  private mutating func skipWord() throws(JSONFault) {
    let start = position
    while position < bytes.count, Self.isWordByte(bytes[position]) { position += 1 }
    let word = bytes[start..<position]
    guard let first = word.first else { throw JSONFault(position: start, expected: "a value") }
    let isNumber = first == 0x2D || (0x30...0x39).contains(first)
    let names = ["true", "false", "null"]
    guard isNumber || names.contains(where: { word.elementsEqual($0.utf8) }) else {
      throw JSONFault(position: start, expected: "a value")
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  /// An object or array with all that is in it; the open brackets are kept in a list, not on the call stack.
  private mutating func skipNested() throws(JSONFault) {
    var closers: [UInt8] = []
    repeat {
      guard let next = peek() else {
        throw JSONFault(position: position, expected: "a closing bracket")
      }
      switch next {
      case 0x7B, 0x5B:
        guard closers.count < Self.deepest else {
          throw JSONFault(position: position, expected: "at most \(Self.deepest) nested brackets")
        }
        closers.append(next + 2)
        position += 1
      case 0x7D, 0x5D:
        guard closers.last == next else {
          throw JSONFault(position: position, expected: "the bracket that closes the last one")
        }
        closers.removeLast()
        position += 1
      case 0x22: _ = try string()
      case 0x2C, 0x3A: position += 1
      default: try skipWord()
      }
    } while !closers.isEmpty
  }
}
