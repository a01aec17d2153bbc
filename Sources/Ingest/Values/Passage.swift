/// One paragraph of a source, with the heading it stands under and who speaks.
package struct Passage: Sendable, Hashable {
  /// Where it stands, in Unicode scalars of the source's text, end exclusive.
  package var scalars: Range<Int>
  /// The same place in UTF-8 bytes of ``SourceDocument/text``.
  package var bytes: Range<Int>
  /// The nearest heading above it, white space collapsed.
  package var section: String?
  /// Who speaks, where layout or record says so, as printed.
  package var speaker: String?

  /// A passage in this place.
  package init(scalars: Range<Int>, bytes: Range<Int>, section: String?, speaker: String?) {
    self.scalars = scalars
    self.bytes = bytes
    self.section = section
    self.speaker = speaker
  }
}
