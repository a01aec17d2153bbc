/// The part of a passage that speaks for the theme of a span in it: all of a passage of usual length, the neighbourhood
/// in a long one, which may speak of many things.
enum ThemeSurroundings {
  /// Bytes on either side of the span; a passage of up to twice as many and a usual span is taken whole.
  private static let reach = 450
  private static let longest = 1200
  /// Bytes of a source that are read for what it is about.
  private static let opening = 65_536

  /// The range of the text to read; its ends stand at spaces where it is a part.
  static func range(of span: Range<Int>, in passage: Range<Int>, text: [UInt8]) -> Range<Int> {
    guard passage.count > longest else { return passage }
    var start = max(passage.lowerBound, span.lowerBound - reach)
    var end = min(passage.upperBound, span.upperBound + reach)
    let space = UInt8(ascii: " ")
    while start > passage.lowerBound, start < span.lowerBound, text[start - 1] > space {
      start += 1
    }
    while end < passage.upperBound, end > span.upperBound, text[end] > space { end -= 1 }
    return start..<end
  }

  /// The part of a source that tells what it is about; nil where it is hardly more than the passage.
  static func source(around passage: Range<Int>, text: [UInt8]) -> Range<Int>? {
    text.count < 2 * passage.count ? nil : 0..<min(text.count, opening)
  }
}
