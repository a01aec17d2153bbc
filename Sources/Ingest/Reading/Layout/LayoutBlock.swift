/// A block while its kind is being settled.
struct LayoutBlock {
  /// Its words; a marker or label that was recognised is cut off.
  var range: Range<Int>
  /// Columns of white space before its first line.
  var indent: Int = 0
  /// Lines that it takes.
  var lineCount: Int = 1
  /// Blank lines above it.
  var gap: Int = 1
  /// Whether a drawn rule stands above it.
  var isAfterRule = false
  /// The bullet or number before it.
  var marker: ListMarker?
  /// What it is, once that is known.
  var kind: Block.Kind?
  /// Who speaks, once that is known.
  var speaker: String?
  /// Whether bold type or ornament sets it apart as headings are.
  var isEmphatic = false
  /// How many of its first bytes are in bold type, when the rest is not.
  var boldLead = 0

  /// The block in its final form; what nothing was found out about is a paragraph.
  func block(in text: [UInt8]) -> Block {
    let printed = marker.map { String(decoding: text[$0.range], as: UTF8.self) }
    return Block(kind: kind ?? .paragraph, range: range, speaker: speaker, marker: printed)
  }
}
