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
    case "html", "htm", "xhtml", "xht", "shtml": self = .whole(.html)
    case "txt", "text", "md", "markdown": self = .whole(.text)
    case "json": self = Self.structured(text, first) ?? .whole(.text)
    default:
      self =
        Self.structured(text, first)
        ?? (Self.isPage(text, first) ? .whole(.html) : Self.other(text, first))
    }
  }

  /// Records, or JSON of another shape, which would fail line by line.
  private static func structured(_ text: [UInt8], _ first: Int) -> FileNature? {
    let end = ByteSearch.first(0x0A, in: text, first..<text.count) ?? text.count
    let line = text[Whitespace.trimmed(first..<end, in: text)]
    let inner = text[(first + 1)...].first { $0 > 0x20 }
    switch line.first {
    case 0x7B where line.count == 1: return .nonText("JSON that is not one object a line")
    case 0x7B where inner == 0x22 || inner == 0x7D: return .records
    case 0x5B where inner == 0x7B: return .nonText("a JSON array")
    default: return nil
    }
  }

  /// XML that is no page is refused rather than read with its tags.
  private static func other(_ text: [UInt8], _ first: Int) -> FileNature {
    begins(text, first, "<?xml") ? .nonText("XML") : .whole(.text)
  }

  /// Whether the first tag is one of a page, comments and an XML line passed over.
  private static func isPage(_ text: [UInt8], _ first: Int) -> Bool {
    var place = first
    while place < text.count {
      while place < text.count, text[place] <= 0x20 { place += 1 }
      if pageTags.contains(where: { begins(text, place, $0) }) { return true }
      guard begins(text, place, "<!--") || begins(text, place, "<?xml"),
        let end = ByteSearch.first(0x3E, in: text, place..<text.count)
      else { return false }
      place = end + 1
    }
    return false
  }

  private static let pageTags = [
    "<!doctype html", "<html", "<head>", "<body", "<meta ", "<title>", "<div", "<p>", "<h1",
    "<table", "<article",
  ]

  /// Whether the text goes on with this mark, capitals and small letters alike.
  private static func begins(_ text: [UInt8], _ place: Int, _ mark: String) -> Bool {
    let head = text[place...].prefix(mark.utf8.count)
    return head.elementsEqual(
      mark.utf8, by: { $0 == $1 || ((0x41...0x5A).contains($0) && $0 | 0x20 == $1) })
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
