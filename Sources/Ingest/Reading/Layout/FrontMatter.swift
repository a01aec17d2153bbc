/// Metadata at the head of a text (`title: …`, `date: …`): between two lines `---`, or in lines of its own up to the
/// first blank one.
struct FrontMatter {
  /// What it says.
  private(set) var metadata = SourceMetadata()
  /// The number of lines that it takes, both rules counted; 0 when there is none.
  private(set) var lineCount = 0

  private static let mostLines = 64
  private static let keys: Set<String> = [
    "title", "date", "speaker", "role", "publisher", "source", "url", "lang", "language", "author",
  ]

  /// The front matter of a text with these lines.
  init(_ lines: [TextLine], in text: [UInt8]) {
    guard let first = lines.first, Self.isRule(first, text) else {
      readHeaderLines(lines, in: text)
      return
    }
    var read = SourceMetadata()
    for (index, line) in lines.prefix(Self.mostLines).enumerated().dropFirst() {
      if Self.isRule(line, text) {
        metadata = read
        lineCount = index + 1
        return
      }
      if line.isBlank { continue }
      guard let colon = text[line.range].firstIndex(of: 0x3A) else {
        // A list or text of several lines below a key is passed over; anything else is no front matter.
        if line.indent == 0 && text[line.range.lowerBound] != 0x2D { return }
        continue
      }
      let key = String(decoding: text[line.range.lowerBound..<colon], as: UTF8.self).lowercased()
      Self.set(key, Self.value(text, colon + 1..<line.range.upperBound), in: &read)
    }
  }

  /// Two lines or more with keys that are known and nothing else, before a blank line.
  private mutating func readHeaderLines(_ lines: [TextLine], in text: [UInt8]) {
    let header = lines.prefix { !$0.isBlank }
    guard header.count >= 2, header.count < min(lines.count, Self.mostLines) else { return }
    var read = SourceMetadata()
    for line in header {
      guard let colon = text[line.range].firstIndex(of: 0x3A) else { return }
      let key = String(decoding: text[line.range.lowerBound..<colon], as: UTF8.self).lowercased()
      guard Self.keys.contains(key) else { return }
      Self.set(key, Self.value(text, colon + 1..<line.range.upperBound), in: &read)
    }
    metadata = read
    lineCount = header.count
  }

  private static func isRule(_ line: TextLine, _ text: [UInt8]) -> Bool {
    line.indent == 0 && line.range.count >= 3 && text[line.range].allSatisfy { $0 == 0x2D }
  }

  /// The words without the quotation marks around them.
  private static func value(_ text: [UInt8], _ range: Range<Int>) -> String? {
    var inner = Whitespace.trimmed(range, in: text)
    if inner.count >= 2, let mark = text[inner].first, mark == 0x22 || mark == 0x27,
      text[inner].last == mark
    {
      inner = inner.lowerBound + 1..<inner.upperBound - 1
    }
    return Whitespace.collapsed(text, inner)
  }

  private static func set(_ key: String, _ value: String?, in metadata: inout SourceMetadata) {
    guard let value else { return }
    switch key {
    case "title": metadata.title = value
    case "date": metadata.date = DateReading.date(in: value)
    case "speaker": metadata.speaker = value
    case "role": metadata.role = value
    case "publisher", "source": metadata.publisher = value
    case "url": metadata.url = value
    case "lang", "language": metadata.language = LanguageTag.tag(in: value)
    case "author": metadata.author = value
    default: break
    }
  }
}
