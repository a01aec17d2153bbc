/// What an input is, by its name and its first bytes.
enum FileNature: Equatable {
  /// Nothing but white space.
  case empty
  /// No text; what it looks like.
  case nonText(String)
  /// A record on each line.
  case records
  /// One source.
  case whole(SourceFormat)

  /// How many bytes are looked at.
  static let headBytes = 1 << 15

  /// Decides from the first bytes (all of them when there are fewer than ``headBytes``); where the extension says
  /// nothing, the content does.
  init(head: [UInt8], name: String) {
    if let found = FileSignature.nonText(head) {
      self = .nonText(found)
      return
    }
    let text = Self.readable(head)
    let first = Self.firstWord(in: text)
    if first == text.count {
      self = head.count < Self.headBytes ? .empty : .whole(.text)
      return
    }
    switch Self.fileExtension(of: name) {
    case "jsonl", "ndjson", "jsonlines": self = .records
    case "json": self = text[first] == 0x7B ? .records : .whole(.text)
    case "html", "htm", "xhtml", "xht", "shtml": self = .whole(.html)
    case "txt", "text", "md", "markdown": self = .whole(.text)
    default: self = Self.byContent(text, first)
    }
  }

  private static func byContent(_ text: [UInt8], _ first: Int) -> FileNature {
    if text[first] == 0x7B { return .records }
    return isPage(text, first) ? .whole(.html) : .whole(.text)
  }

  /// Whether the first tag is the document type, `html`, `head`, `body` or a `meta`, comments and an XML line passed over.
  private static func isPage(_ text: [UInt8], _ first: Int) -> Bool {
    var place = first
    while place < text.count {
      while place < text.count, text[place] <= 0x20 { place += 1 }
      let head = text[place...].prefix(16).map { $0 | 0x20 }
      let marks = ["<!doctype html", "<html", "<head", "<body", "<meta"]
      if marks.contains(where: { head.starts(with: $0.utf8.map { $0 | 0x20 }) }) { return true }
      guard
        head.starts(with: "<!--".utf8.map { $0 | 0x20 })
          || head.starts(with: "<?xml".utf8.map { $0 | 0x20 }),
        let end = ByteSearch.first(0x3E, in: text, place..<text.count)
      else { return false }
      place = end + 1
    }
    return false
  }

  /// The head without byte order mark, UTF-16 read.
  private static func readable(_ head: [UInt8]) -> [UInt8] {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(head[3...]) }
    if head.starts(with: [0xFF, 0xFE]) { return UTF16Text.utf8(head, from: 2, .little) }
    if head.starts(with: [0xFE, 0xFF]) { return UTF16Text.utf8(head, from: 2, .big) }
    guard let order = UTF16Text.orderWithoutMark(of: head) else { return head }
    return UTF16Text.utf8(head, from: 0, order)
  }

  private static func firstWord(in text: [UInt8]) -> Int {
    var index = 0
    while index < text.count {
      let length = Whitespace.length(in: text, at: index, end: text.count)
      if length == 0 { break }
      index += length
    }
    return index
  }

  private static func fileExtension(of name: String) -> String {
    guard let file = name.utf8.split(separator: 0x2F).last,
      let dot = file.lastIndex(of: 0x2E), dot > file.startIndex
    else { return "" }
    return String(decoding: file[file.index(after: dot)...], as: UTF8.self).lowercased()
  }
}
