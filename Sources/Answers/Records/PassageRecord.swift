package import Ingest

/// One paragraph of a source with its words.
package struct PassageRecord: Sendable, Hashable {
  /// The id: that of its source, `@` and the scalar where it starts.
  package var id: String
  /// Its words as they stand in the source's text.
  package var text: String
  /// Where it stands, in Unicode scalars of the source's text, end exclusive.
  package var scalars: Range<Int>
  /// The nearest heading above it.
  package var section: String?
  /// Who speaks, where layout or record says so, as printed.
  package var speaker: String?
  /// Where it stands.
  package var source: SourceReference

  /// A paragraph of a source.
  package init(
    text: String, scalars: Range<Int>, section: String?, speaker: String?, source: SourceReference
  ) {
    self.id = "\(source.id)@\(scalars.lowerBound)"
    self.text = text
    self.scalars = scalars
    self.section = section
    self.speaker = speaker
    self.source = source
  }

  /// Writes `{"doc":…,"id":…,"text":…,"start":…,"end":…,"section":…,"speaker":…,"source":{…}}`; `more` may add members.
  package func write(
    into json: inout JSONWriter, more: (inout JSONWriter) -> Void = { _ in }
  ) {
    json.object { json in
      json.member("doc", source.name)
      json.member("id", id)
      json.member("text", text)
      json.member("start", scalars.lowerBound)
      json.member("end", scalars.upperBound)
      json.member("section", section)
      json.member("speaker", speaker)
      json.member("source") { source.write(into: &$0) }
      more(&json)
    }
  }
}
