/// Writes JSON text into bytes: keys in the order they are given, so that the same value is the same text.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///   json.member("text", "build flats")
///   json.member("start", 12)
/// }
/// json.bytes  // {"text":"build flats","start":12}
/// ```
package struct JSONWriter: Sendable {
  /// The text so far, UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty text.
  package init() {}

  /// Forgets the text and keeps its memory.
  package mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Ends a line, for JSON Lines.
  package mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// An object whose members `body` writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose(0x7B, 0x7D, body)
  }

  /// An array whose elements `body` writes.
  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    enclose(0x5B, 0x5D, body)
  }

  /// A string, escaped as RFC 8259 asks; what a terminal would act upon is escaped, too.
  package mutating func value(_ string: String) {
    separate()
    appendQuoted(string)
  }

  /// A whole number.
  package mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A number, with the fewest digits that read back the same; null when it is not finite.
  package mutating func value(_ number: Double) {
    separate()
    bytes.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
  }

  /// True or false.
  package mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// The null value.
  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// A member of the object being written; `body` writes its one value.
  package mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
    separate()
    appendQuoted(name)
    bytes.append(0x3A)
    needsComma = false
    body(&self)
    needsComma = true
  }

  /// A member whose value is a string, or null.
  package mutating func member(_ name: String, _ string: String?) {
    member(name) { json in
      if let string { json.value(string) } else { json.null() }
    }
  }

  /// A member whose value is a whole number, or null.
  package mutating func member(_ name: String, _ number: Int?) {
    member(name) { json in
      if let number { json.value(number) } else { json.null() }
    }
  }

  /// A member whose value is a number.
  package mutating func member(_ name: String, _ number: Double) {
    member(name) { $0.value(number) }
  }

  /// A member whose value is true or false.
  package mutating func member(_ name: String, _ flag: Bool) {
    member(name) { $0.value(flag) }
  }

  /// A member whose value is an array of strings.
  package mutating func member(_ name: String, _ strings: [String]) {
    member(name) { json in
      json.array { json in
        for string in strings { json.value(string) }
      }
    }
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func enclose(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func appendQuoted(_ string: String) {
    bytes.append(0x22)
    if Self.needsEscapes(string) {
      for scalar in string.unicodeScalars { appendEscaped(scalar) }
    } else {
      bytes.append(contentsOf: string.utf8)
    }
    bytes.append(0x22)
  }

  /// Whether a string may hold something to escape: bytes that JSON reserves, or that begin a scalar which is not to reach a terminal as it
  /// stands.
  private static func needsEscapes(_ string: String) -> Bool {
    let span = string.utf8Span.span
    var escapes = false
    for index in span.indices {
      let byte = span[index]
      // Without a branch a byte, so that the compiler makes vectors of it.
      escapes =
        escapes || byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2
        || byte == 0xD8 || byte == 0xE2 || byte == 0xEF || byte == 0xF3
    }
    return escapes
  }

  private mutating func appendEscaped(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: [0x5C, 0x22])
    case "\\": bytes.append(contentsOf: [0x5C, 0x5C])
    case "\n": bytes.append(contentsOf: [0x5C, 0x6E])
    case "\r": bytes.append(contentsOf: [0x5C, 0x72])
    case "\t": bytes.append(contentsOf: [0x5C, 0x74])
    case "\u{2028}", "\u{2029}": appendUnicodeEscapes(scalar)
    default:
      if UnsafeScalar.isControl(scalar) || UnsafeScalar.isHiddenMark(scalar) {
        appendUnicodeEscapes(scalar)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private mutating func appendUnicodeEscapes(_ scalar: Unicode.Scalar) {
    let digits = Array("0123456789abcdef".utf8)
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      bytes.append(contentsOf: [0x5C, 0x75])
      for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift) & 15)]) }
    }
  }
}
