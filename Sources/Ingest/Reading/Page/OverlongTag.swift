/// Tags with thousands of attributes, for which libxml2 takes a time that grows with their square.
enum OverlongTag {
  private static let longest = 1 << 14
  private static let mostMarks = 2000

  /// The page with the attributes of such tags left out; a page has none.
  static func trimmed(_ page: [UInt8]) -> [UInt8] {
    var trimmed: [UInt8] = []
    var copied = 0
    var search = 0
    while let open = ByteSearch.first(0x3C, in: page, search..<page.count) {
      search = open + 1
      guard search < page.count, isLetter(page[search]) else { continue }
      let close = ByteSearch.first(0x3E, in: page, open..<page.count) ?? page.count
      // What begins within a tag that is short enough is so, too.
      search = close
      guard close - open > longest, isOverlong(page[open..<close]) else { continue }
      let nameEnd = page[(open + 1)..<close].firstIndex { !isLetter($0) } ?? close
      trimmed.append(contentsOf: page[copied..<nameEnd])
      copied = close
      search = close
    }
    if copied == 0 { return page }
    trimmed.append(contentsOf: page[copied...])
    return trimmed
  }

  /// Whether equals signs and spaces are so many that there must be attributes without end.
  private static func isOverlong(_ tag: ArraySlice<UInt8>) -> Bool {
    tag.count { $0 == 0x3D || $0 <= 0x20 } > mostMarks
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF)
  }
}
