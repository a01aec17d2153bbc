/// Cuts any UTF-8 text into words, scalar by scalar.
final class ScalarTokenizer {
  private let rule: WordRule
  private var pages: [ScalarTable.Page?] = Array(repeating: nil, count: 0x1100)

  /// A scalar of the text with its class and place.
  private struct Item {
    var kind = ScalarClass.separator
    var folded: UInt32 = 0
    var start = 0
    var end = 0
  }

  /// A word that is being collected.
  private struct Word {
    var textStart = 0
    var textEnd = 0
    var foldedStart = 0
    var isOpen = false
  }

  /// A tokenizer that follows a rule.
  init(rule: WordRule) {
    self.rule = rule
  }

  /// Cuts a range of a text, writing folded bytes from `start` on; returns where they end.
  func run(
    _ text: [UInt8], _ range: Range<Int>, folded: Cells<UInt8>, at start: Int, into row: TokenRow
  ) -> Int {
    var word = Word()
    var end = start
    var next = range.lowerBound
    // The third item is the scalar in hand, with two before and two after it.
    var items = [Item(), Item()]
    for _ in 0..<3 { items.append(read(text, &next, range.upperBound)) }
    var ideograph: Item?
    var isPaired = false
    while items[2].end > items[2].start {
      let item = items[2]
      folded.reserve(end + 16)
      if rule == .unicode, item.kind == .ideograph {
        close(&word, end, row)
        if let before = ideograph { append([before, item], folded, &end, row) }
        isPaired = ideograph != nil
        ideograph = item
      } else {
        if let single = ideograph, !isPaired { append([single], folded, &end, row) }
        ideograph = nil
        if belongs(items, word) {
          if !word.isOpen { word = Word(textStart: item.start, foldedStart: end, isOpen: true) }
          end = Self.encode(item.folded, into: folded, at: end)
          word.textEnd = item.end
        } else {
          close(&word, end, row)
        }
      }
      for place in 0..<4 { items[place] = items[place + 1] }
      items[4] = read(text, &next, range.upperBound)
    }
    folded.reserve(end + 16)
    if let single = ideograph, !isPaired { append([single], folded, &end, row) }
    close(&word, end, row)
    return end
  }

  /// Whether the scalar in hand is part of a word.
  private func belongs(_ items: [Item], _ word: Word) -> Bool {
    if rule == .alphanumeric { return [.letter, .digit, .ideograph].contains(items[2].kind) }
    switch items[2].kind {
    case .letter, .digit: return true
    case .mark: return word.isOpen
    case .apostrophe: return word.isOpen && isLetter(items[1]) && items[3].kind == .letter
    case .stop:
      if !word.isOpen { return false }
      if items[1].kind == .digit && items[3].kind == .digit { return true }
      return items[2].folded == 0x2E && items[1].kind == .letter && items[3].kind == .letter
        && !isWord(items[0]) && !isWord(items[4])
    default: return false
    }
  }

  private func isLetter(_ item: Item) -> Bool { item.kind == .letter || item.kind == .mark }

  private func isWord(_ item: Item) -> Bool { isLetter(item) || item.kind == .digit }

  private func close(_ word: inout Word, _ end: Int, _ row: TokenRow) {
    if !word.isOpen { return }
    row.append(
      textStart: word.textStart, textEnd: word.textEnd, foldedStart: word.foldedStart,
      foldedEnd: end)
    word.isOpen = false
  }

  /// Adds one or two ideographs as a word.
  private func append(_ items: [Item], _ folded: Cells<UInt8>, _ end: inout Int, _ row: TokenRow) {
    let start = end
    for item in items { end = Self.encode(item.folded, into: folded, at: end) }
    row.append(
      textStart: items[0].start, textEnd: items[items.count - 1].end, foldedStart: start,
      foldedEnd: end)
  }

  /// The scalar at `next` with its class; malformed bytes separate, one at a time.
  @inline(__always) private func read(
    _ text: [UInt8], _ next: inout Int, _ limit: Int
  ) -> Item {
    let start = next
    if start >= limit { return Item(start: start, end: start) }
    let (value, length) = Self.decode(text, at: start)
    next = start + length
    guard let value else { return Item(start: start, end: next) }
    let entry = entry(of: value)
    return Item(
      kind: ScalarClass(rawValue: UInt8(entry >> 24)) ?? .separator, folded: entry & 0xFF_FFFF,
      start: start, end: next)
  }

  @inline(__always) private func entry(of value: UInt32) -> UInt32 {
    let number = Int(value >> 8)
    if let page = pages[number] { return page[Int(value & 255)] }
    let page = ScalarTable.shared.page(of: value)
    pages[number] = page
    return page[Int(value & 255)]
  }

  /// Decodes one scalar; nil and length 1 for a byte that begins none.
  @inline(__always) private static func decode(
    _ text: [UInt8], at start: Int
  ) -> (UInt32?, Int) {
    let first = text[start]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    if length == 0 || start + length > text.count { return (nil, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = text[start + offset]
      if byte & 0xC0 != 0x80 { return (nil, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    if value < least || value > 0x10FFFF || 0xD800...0xDFFF ~= value { return (nil, 1) }
    return (value, length)
  }

  @inline(__always) private static func encode(
    _ value: UInt32, into bytes: Cells<UInt8>, at place: Int
  ) -> Int {
    if value < 0x80 {
      bytes[place] = UInt8(value)
      return place + 1
    }
    let length = value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    var rest = value
    for offset in stride(from: length - 1, to: 0, by: -1) {
      bytes[place + offset] = UInt8(0x80 | rest & 0x3F)
      rest >>= 6
    }
    let lead: UInt32 = length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
    bytes[place] = UInt8(lead | rest)
    return place + length
  }
}
