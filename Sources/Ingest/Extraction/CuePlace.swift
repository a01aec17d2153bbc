/// Finds where the printed words of a cue stand, any white space between them.
struct CuePlace {
  /// The words with single spaces between, UTF-8.
  let words: [UInt8]
  let text: [UInt8]

  /// Their place nearest to a span: in its block, else the last one before it; nil where they stand nowhere, or are none.
  func nearest(to span: Range<Int>, in block: Range<Int>) -> Range<Int>? {
    guard !words.isEmpty else { return nil }
    let near = places(in: block).min {
      (distance($0, span), $0.lowerBound) < (distance($1, span), $1.lowerBound)
    }
    return near ?? places(in: 0..<block.lowerBound).last
  }

  private func places(in range: Range<Int>) -> [Range<Int>] {
    range.compactMap { start in end(from: start, before: range.upperBound).map { start..<$0 } }
  }

  /// Where the words end that begin here; nil when others do.
  private func end(from start: Int, before limit: Int) -> Int? {
    var place = start
    for byte in words {
      guard place < limit else { return nil }
      if byte == UInt8(ascii: " ") {
        let after = spaceEnd(from: place, before: limit)
        guard after > place else { return nil }
        place = after
      } else {
        guard text[place] == byte else { return nil }
        place += 1
      }
    }
    return place
  }

  private func spaceEnd(from start: Int, before limit: Int) -> Int {
    var place = start
    while place < limit {
      let length = Whitespace.length(in: text, at: place, end: limit)
      guard length > 0 else { break }
      place += length
    }
    return place
  }

  /// How many bytes lie between two ranges; 0 where they touch.
  private func distance(_ place: Range<Int>, _ span: Range<Int>) -> Int {
    max(0, span.lowerBound - place.upperBound, place.lowerBound - span.upperBound)
  }
}
