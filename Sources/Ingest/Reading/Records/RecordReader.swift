/// Reads one record: a JSON object with `text` and, if it likes, id, title, speaker, role, date, source and the like.
struct RecordReader {
  private var scanner: JSONScanner
  private let name: String
  /// The decoded `text`; nil until it was seen.
  private(set) var text: [UInt8]?
  /// The other members that are known.
  private(set) var metadata = SourceMetadata()

  private enum Member: CaseIterable {
    case text, title, speaker, role, date, source, publisher, url, lang, language, author

    var name: [UInt8] { Array("\(self)".utf8) }
  }

  private static let members = Member.allCases.map { (name: $0.name, member: $0) }
  private static let id = Array("id".utf8)

  /// Reads the record in these bytes; `name` is for errors.
  init(_ bytes: [UInt8], name: String) throws(IngestError) {
    scanner = JSONScanner(bytes)
    self.name = name
    do {
      try readObject()
    } catch {
      throw .malformedRecord(name: name, column: error.position + 1, expected: error.expected)
    }
  }

  /// The `id` of the record in these bytes, a string or number; nil without one or where the JSON breaks off before it.
  static func id(in bytes: [UInt8]) -> String? {
    var scanner = JSONScanner(bytes)
    do {
      try scanner.expect(0x7B, "an object")
      while scanner.peek() == 0x22 {
        let key = try scanner.string()
        try scanner.expect(0x3A, "a colon")
        if scanner.isName(key, id) { return try scanner.scalarValue() }
        try scanner.skipValue()
        guard scanner.pass(0x2C) else { return nil }
      }
      return nil
    } catch {
      // The record is refused, with the place of the fault, when it is read.
      return nil
    }
  }

  private mutating func readObject() throws(JSONFault) {
    try scanner.expect(0x7B, "an object")
    if !scanner.pass(0x7D) {
      repeat {
        let key = try scanner.string()
        try scanner.expect(0x3A, "a colon")
        try readValue(of: key)
      } while scanner.pass(0x2C)
      try scanner.expect(0x7D, "a comma or the closing brace")
    }
    if scanner.peek() != nil {
      throw JSONFault(position: scanner.position, expected: "the end of the line")
    }
  }

  private mutating func readValue(of key: JSONScanner.Text) throws(JSONFault) {
    guard let member = Self.members.first(where: { scanner.isName(key, $0.name) })?.member else {
      try scanner.skipValue()
      return
    }
    if member == .text {
      text = try scanner.decoded(scanner.string())
    } else if let value = try scanner.scalarValue() {
      set(member, to: value)
    }
  }

  private mutating func set(_ member: Member, to value: String) {
    switch member {
    case .text: break
    case .title: metadata.title = value
    case .speaker: metadata.speaker = value
    case .role: metadata.role = value
    case .date: metadata.date = DateReading.date(in: value)
    case .source: metadata.publisher = metadata.publisher ?? value
    case .publisher: metadata.publisher = value
    case .url: metadata.url = value
    case .lang, .language: metadata.language = LanguageTag.tag(in: value)
    case .author: metadata.author = value
    }
  }
}

extension JSONScanner {
  /// Passes a value; its words when it is a string that is not blank or a number, else nil.
  fileprivate mutating func scalarValue() throws(JSONFault) -> String? {
    if peek() == 0x22 {
      let words = try decoded(string())
      return Whitespace.collapsed(words)
    }
    let range = try skipValue()
    let first = bytes[range.lowerBound]
    guard first == 0x2D || (0x30...0x39).contains(first) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
